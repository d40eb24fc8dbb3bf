#include "commands/state_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/remove_tree.hpp"
#include "commands/leftovers.hpp"

namespace sparklab::commands {

namespace fs = std::filesystem;

namespace {

constexpr const char* kLock = "lock";
constexpr const char* kLab = "lab.json";
// Names with a dot in front are never labs: being made, and being removed.
constexpr std::string_view kUnfinished = ".new-";
constexpr std::string_view kGone = ".gone-";

[[noreturn]] void fail(const std::string& what) {
  throw Error(fmt::format("{}: {}", what, std::strerror(errno)));
}

// /tmp belongs to everybody: somebody else may have made our folder's name first.
void makeRoot() {
  const auto root = stateRoot();
  if (::mkdir(root.c_str(), 0700) != 0 && errno != EEXIST) fail("cannot make " + root.string());
  struct stat info {};
  if (::lstat(root.c_str(), &info) != 0) fail("cannot look at " + root.string());
  if (!S_ISDIR(info.st_mode) || info.st_uid != ::getuid() || (info.st_mode & 0077)) {
    throw Error(fmt::format("{} is not a private folder of this user", root.string()),
                fmt::format("Remove it, or ask its owner to: ls -ld {}", root.string()));
  }
}

bool sameFile(int fd, const fs::path& path) {
  struct stat a {};
  struct stat b {};
  return ::fstat(fd, &a) == 0 && ::stat(path.c_str(), &b) == 0 && a.st_ino == b.st_ino &&
         a.st_dev == b.st_dev;
}

// The lock of a folder whose owner is dead; empty when it lives or there is no such folder. Those
// who only look share it, so that they do not take each other for the owner.
UniqueFd lockOfDead(const fs::path& folder, int how) {
  UniqueFd lock(::open((folder / kLock).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
  if (!lock || ::flock(lock.get(), how | LOCK_NB) != 0) return UniqueFd();
  // It may have been removed, and made anew, since it was opened.
  if (!sameFile(lock.get(), folder / kLock)) return UniqueFd();
  return lock;
}

// A folder killed between mkdir and the making of its lock. A living owner needs microseconds for
// that, so a minute decides.
bool unlockedAndOld(const fs::path& folder) {
  struct stat info {};
  if (::lstat((folder / kLock).c_str(), &info) == 0) return false;
  if (::lstat(folder.c_str(), &info) != 0) return false;
  return ::time(nullptr) - info.st_mtime > 60;
}

// Out of everybody's way first, then in peace.
void discard(const fs::path& folder) {
  const auto gone = stateRoot() / (std::string(kGone) + randomHex(8));
  removeTree(::rename(folder.c_str(), gone.c_str()) == 0 ? gone : folder);
}

void discardDead(const fs::path& folder) {
  endSandboxesOf(folder);
  discard(folder);
}

std::string unfinishedName(const std::string& ticket) {
  return std::string(kUnfinished) + ticket;
}

bool isGone(std::string_view name) {
  return name.starts_with(kGone);
}

std::vector<std::string> entries() {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(stateRoot(), error), end; !error && it != end;
       it.increment(error)) {
    names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool isDead(const std::string& name) {
  const auto folder = stateRoot() / name;
  return isGone(name) || lockOfDead(folder, LOCK_SH) || unlockedAndOld(folder);
}

}  // namespace

fs::path stateRoot() {
  if (const auto* chosen = std::getenv("SPARKLAB_STATE_DIR"); chosen && *chosen) return chosen;
  return fmt::format("/tmp/sparklab-{}", ::getuid());
}

StateFolder StateFolder::create(const std::string& name, const std::string& ticket) {
  const auto valid = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (name.empty() || name.size() > 63 || !std::all_of(name.begin(), name.end(), valid)) {
    throw Error(fmt::format("\"{}\" is not a name for a lab", name),
                "Use up to 63 lower-case letters, digits and '-'.", kBadInput);
  }
  const auto path = stateRoot() / name;
  const auto unfinished = stateRoot() / unfinishedName(ticket);
  // Another process may remove the root, empty, between its making and its use.
  for (int attempt = 0;; ++attempt) {
    makeRoot();
    if (::mkdir(unfinished.c_str(), 0700) == 0) break;
    if (errno != ENOENT || attempt == 100) fail("cannot make " + unfinished.string());
  }
  UniqueFd lock(::open((unfinished / kLock).c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!lock || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    fail("cannot lock " + unfinished.string());
  }
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (::renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) {
      return StateFolder(path, std::move(lock));
    }
    if (errno != EEXIST) fail("cannot make " + path.string());
    if (const auto dead = lockOfDead(path, LOCK_EX)) {
      discardDead(path);
    } else if (fs::exists(path / kLock)) {
      break;
    }
  }
  removeTree(unfinished);
  throw Error(fmt::format("a lab named \"{}\" is running already", name),
              fmt::format("Use it: eval \"$(sparklab env --name {0})\", stop it: sparklab down "
                          "--name {0}, or start another: sparklab up --name other",
                          name));
}

StateFolder::~StateFolder() {
  if (!lock_) return;  // moved from
  discard(path_);
  ::rmdir(stateRoot().c_str());
}

std::vector<std::string> runningLabs() {
  std::vector<std::string> names;
  for (auto& name : entries()) {
    if (!name.starts_with('.') && !isDead(name)) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> deadLabs() {
  auto names = entries();
  std::erase_if(names, [](const std::string& name) { return !isDead(name); });
  return names;
}

void removeUnfinished(const std::string& ticket) {
  removeTree(stateRoot() / unfinishedName(ticket));
}

bool removeIfDead(const std::string& name) {
  const auto folder = stateRoot() / name;
  bool removed = false;
  if (isGone(name)) {
    endSandboxesOf(folder);
    removeTree(folder);
    removed = true;
  } else if (const auto lock = lockOfDead(folder, LOCK_EX); lock || unlockedAndOld(folder)) {
    discardDead(folder);
    removed = true;
  }
  ::rmdir(stateRoot().c_str());
  return removed;
}

std::optional<json::value> findLab(const std::string& name) {
  const auto folder = stateRoot() / name;
  std::ifstream file(folder / kLab);
  if (!file || lockOfDead(folder, LOCK_SH)) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return parseJson(text.str(), (folder / kLab).string());
}

void writeLab(const fs::path& folder, const json::value& lab) {
  writeFileAtomically(folder / kLab, pretty(lab), 0600);
}

void writeFileAtomically(const fs::path& path, std::string_view text, int mode) {
  const auto temporary = path.string() + ".new";
  {
    UniqueFd fd(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!fd) fail("cannot write " + temporary);
    ::fchmod(fd.get(), static_cast<mode_t>(mode));
    while (!text.empty()) {
      const auto written = ::write(fd.get(), text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("cannot write " + temporary);
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) fail("cannot write " + path.string());
}

}  // namespace sparklab::commands
