#include "lab/images/user_images.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/ids.hpp"
#include "base/remove_tree.hpp"
#include "base/time.hpp"
#include "lab/images/image_archive.hpp"
#include "lab/images/image_config.hpp"
#include "lab/images/reference.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnfinished = ".new-";

/// A reference as a file's name: '/' is '+', which references do not hold.
std::string fileName(std::string name) {
  std::replace(name.begin(), name.end(), '/', '+');
  return name;
}

std::string imageName(std::string file) {
  std::replace(file.begin(), file.end(), '+', '/');
  return file;
}

std::vector<std::string> entriesOf(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
       it.increment(failure))
    names.push_back(it->path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

void makePrivately(const fs::path& folder) {
  fs::create_directories(folder.parent_path());
  // Programs of an image are nobody else's to run.
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    throw Error(fmt::format("cannot make {}: {}", folder.string(), std::strerror(errno)));
}

UniqueFd lock(const fs::path& file, int how) {
  UniqueFd fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (fd && ::flock(fd.get(), how) != 0) fd.reset();
  return fd;
}

json::value described(const fs::path& content) {
  boost::system::error_code failure;
  auto value = json::parse(contentOf(content / "image.json"), failure);
  return failure ? json::value() : value;
}

/// An image in the making; nothing is left of it unless it is moved away.
struct Unfinished {
  explicit Unfinished(const fs::path& folder)
      : path(folder / (std::string(kUnfinished) + randomHex(8))) {
    fs::create_directories(path / "rootfs");
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() { removeTree(path); }
  fs::path path;
};

/// What a sandbox mounts on by name must be a folder, whatever the image has in its place.
void addMountPoints(ImageTree& tree) {
  const auto there = [&](const char* name) {
    std::error_code missing;
    return fs::symlink_status(tree.root() / name, missing);
  };
  for (const char* name : {"proc", "dev", "sys"})
    if (!fs::is_directory(there(name))) tree.addFolder(name, 0755);
  if (!fs::exists(there("etc"))) tree.addFolder("etc", 0755);
  if (!fs::exists(there("tmp"))) tree.addFolder("tmp", 01777);
}

void describe(const fs::path& folder, const ImageTree& tree, const std::string& id,
              const std::string& manifest, std::uint64_t size, const json::value& config) {
  const auto user = imageUser(config, tree);
  json::object about;
  about["id"] = id;
  about["manifest"] = manifest;
  about["sizeBytes"] = size;
  about["added"] = rfc3339(std::chrono::system_clock::now());
  about["user"] = json::object{{"name", user.name}, {"uid", user.uid}, {"home", user.home}};
  about["config"] = config.is_object() ? config : json::object();
  std::ofstream file(folder / "image.json", std::ios::binary);
  file << json::serialize(about);
  if (!file.flush()) throw Error(fmt::format("cannot write {}", (folder / "image.json").string()));
  std::ofstream(folder / "lock").flush();
}

Image imageFrom(const json::value& about, const fs::path& content) {
  Image image;
  image.id = str(about, {"id"});
  image.sizeBytes = static_cast<std::uint64_t>(num(about, {"sizeBytes"}));
  image.rootfs = content / "rootfs";
  image.user = str(about, {"user", "name"});
  image.uid = static_cast<int>(num(about, {"user", "uid"}));
  image.home = str(about, {"user", "home"});
  takeConfig(image, about.at("config"));
  image.hold = [content]() -> std::shared_ptr<void> {
    auto fd = lock(content / "lock", LOCK_SH | LOCK_NB);
    struct stat held = {}, there = {};
    // Removed since it was found, or about to be.
    if (!fd || ::fstat(fd.get(), &held) != 0 || ::stat((content / "lock").c_str(), &there) != 0 ||
        held.st_ino != there.st_ino)
      return nullptr;
    return std::make_shared<UniqueFd>(std::move(fd));
  };
  return image;
}

}  // namespace

fs::path UserImages::contentOf(const std::string& id) const {
  return folder_ / "content" / id.substr(7);  // without "sha256:"
}

std::optional<Image> UserImages::find(const std::string& name) const {
  const auto reference = parseReference(name);
  if (!reference) return {};
  const auto load = [&](const std::string& file) -> std::optional<Image> {
    std::error_code missing;
    const auto link = fs::read_symlink(folder_ / "names" / file, missing);
    if (missing) return {};
    const auto content = folder_ / "content" / link.filename();
    const auto about = described(content);
    if (!about.is_object() || !about.as_object().contains("config")) return {};
    if (!reference->digest.empty() && str(about, {"id"}) != reference->digest &&
        str(about, {"manifest"}) != reference->digest)
      return {};
    auto image = imageFrom(about, content);
    image.name = reference->text();
    return image;
  };
  if (reference->digest.empty()) return load(fileName(reference->text()));
  for (const auto& file : entriesOf(folder_ / "names"))
    if (file.starts_with(fileName(reference->repository) + ":"))
      if (auto image = load(file)) return image;
  return {};
}

std::vector<std::string> UserImages::names() const {
  auto names = entriesOf(folder_ / "names");
  std::erase_if(names, [](const std::string& name) { return name.starts_with('.'); });
  std::transform(names.begin(), names.end(), names.begin(), imageName);
  return names;
}

std::vector<std::string> UserImages::namesOf(const std::string& hex) const {
  std::vector<std::string> result;
  for (const auto& name : names()) {
    std::error_code missing;
    if (fs::read_symlink(folder_ / "names" / fileName(name), missing).filename() == hex)
      result.push_back(name);
  }
  return result;
}

std::vector<UserImages::Listed> UserImages::list() const {
  std::vector<Listed> listed;
  for (const auto& hex : entriesOf(folder_ / "content")) {
    const auto about = described(folder_ / "content" / hex);
    if (!about.is_object()) continue;
    listed.push_back({namesOf(hex), std::string(str(about, {"id"})),
                      static_cast<std::uint64_t>(num(about, {"sizeBytes"})),
                      std::string(str(about, {"added"}))});
  }
  return listed;
}

std::vector<UserImages::Added> UserImages::add(const fs::path& source, const std::string& name,
                                               UnpackBudget budget) {
  const auto wanted = name.empty() ? std::string() : normalizedImage(name);
  if (!name.empty() && (wanted.empty() || wanted.find('@') != wanted.npos))
    throw Error(fmt::format("'{}' is not an image's name", name), "such as shop/app:1.2",
                kBadInput);
  std::error_code missing;
  const auto what = fs::status(source, missing);
  if (!fs::exists(what)) throw Error(fmt::format("there is no {}", source.string()), "", kBadInput);
  const bool isFolder = fs::is_directory(what);
  if (isFolder && wanted.empty())
    throw Error("a folder has no name of its own",
                fmt::format("sparklab image add NAME {}", source.string()), kBadInput);

  makePrivately(folder_);
  const auto alone = lock(folder_ / "lock", LOCK_EX);
  // Nobody else adds now: what is unfinished will stay so.
  for (const auto& entry : entriesOf(folder_))
    if (entry.starts_with(kUnfinished)) removeTree(folder_ / entry);
  for (const char* part : {"content", "names"}) fs::create_directories(folder_ / part);

  std::vector<Added> added;
  std::vector<std::unique_ptr<Unfinished>> made;  // of those that are not known
  const auto make = [&] { return made.emplace_back(std::make_unique<Unfinished>(folder_))->path; };
  if (isFolder) {
    const auto path = make();
    ImageTree tree(path / "rootfs");
    const auto content = applyFolder(source, tree, budget);
    addMountPoints(tree);
    describe(path, tree, content.digest, "", content.bytes, nullptr);
    added.push_back({{wanted}, content.digest, content.bytes, false, content.leftOut});
  } else {
    const Unfinished members(folder_);
    const auto images = imagesOf(unpackMembers(source, members.path, budget));
    if (!wanted.empty() && images.size() > 1)
      throw Error(fmt::format("the archive holds {} images, and one name is given", images.size()),
                  "without a name they keep their own", kBadInput);
    for (const auto& image : images) {
      Added result{wanted.empty() ? image.names : std::vector{wanted}, image.id, image.size, false,
                   0};
      if (result.names.empty())
        throw Error("the archive does not name its image",
                    fmt::format("sparklab image add NAME {}", source.string()), kBadInput);
      if (fs::exists(contentOf(image.id))) {
        result.known = true;
        made.emplace_back();
        added.push_back(std::move(result));
        continue;
      }
      const auto path = make();
      ImageTree tree(path / "rootfs");
      for (std::size_t i = 0; i < image.layers.size(); ++i) {
        const auto layer = applyLayer(image.layers[i].file, tree, budget);
        if (layer.digest != image.diffIds[i])
          throw Error(fmt::format("layer {} is damaged: its digest is {} instead of {}", i + 1,
                                  layer.digest, image.diffIds[i]));
        result.leftOut += layer.leftOut;
      }
      addMountPoints(tree);
      describe(path, tree, image.id, image.manifest, image.size, image.config);
      added.push_back(std::move(result));
    }
  }

  for (std::size_t i = 0; i < added.size(); ++i) {
    const auto content = contentOf(added[i].id);
    if (!added[i].known && fs::exists(content)) added[i].known = true;
    if (!added[i].known) fs::rename(made[i]->path, content);
    for (const auto& one : added[i].names) nameIt(one, added[i].id);
  }
  return added;
}

/// Who has the name so far loses it, and with its last name its content, unless a pod uses it.
void UserImages::nameIt(const std::string& name, const std::string& id) {
  const auto file = folder_ / "names" / fileName(name);
  std::error_code missing;
  const std::string before = fs::read_symlink(file, missing).filename();
  const auto next = folder_ / "names" / (std::string(kUnfinished) + randomHex(8));
  fs::create_symlink("../content/" + id.substr(7), next);
  fs::rename(next, file);
  if (!before.empty() && before != id.substr(7) && namesOf(before).empty()) dropContent(before);
}

/// False when a pod uses it.
bool UserImages::dropContent(const std::string& hex) {
  const auto content = folder_ / "content" / hex;
  if (!fs::exists(content)) return true;
  const auto exclusive = lock(content / "lock", LOCK_EX | LOCK_NB);
  if (!exclusive) return false;
  // Out of everybody's way first, then in peace.
  const auto gone = folder_ / (std::string(kUnfinished) + randomHex(8));
  fs::rename(content, gone);
  removeTree(gone);
  return true;
}

std::string UserImages::remove(const std::string& nameOrId) {
  const auto alone = fs::exists(folder_) ? lock(folder_ / "lock", LOCK_EX) : UniqueFd();
  const auto name = normalizedImage(nameOrId);
  std::string hex;
  std::vector<std::string> names;
  std::error_code missing;
  const auto link = fs::read_symlink(folder_ / "names" / fileName(name), missing);
  if (!missing) {
    hex = link.filename();
    names = {name};
  } else {
    auto prefix = nameOrId.starts_with("sha256:") ? nameOrId.substr(7) : nameOrId;
    std::vector<std::string> matches;
    for (const auto& entry : entriesOf(folder_ / "content"))
      if (prefix.size() >= 6 && entry.starts_with(prefix)) matches.push_back(entry);
    if (matches.size() > 1)
      throw Error(fmt::format("{} images have IDs that begin with {}", matches.size(), nameOrId),
                  "give more of it: sparklab image ls", kBadInput);
    if (matches.empty())
      throw Error(fmt::format("there is no image {} of yours", nameOrId), "sparklab image ls",
                  kBadInput);
    hex = matches[0];
    names = namesOf(hex);
  }
  if (namesOf(hex).size() <= names.size() && !dropContent(hex))
    throw Error(fmt::format("{} is used by a pod of a running lab", nameOrId),
                "delete the pod, or stop the lab, and try again");
  for (const auto& one : names) fs::remove(folder_ / "names" / fileName(one));
  return names.empty() ? "sha256:" + hex : fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace sparklab::lab
