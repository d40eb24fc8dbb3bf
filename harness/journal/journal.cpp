#include "journal/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::journal {

struct Journal::File {
  std::string path;
  UniqueFd fd;

  explicit File(const std::string& name) : path(name) {
    fd.reset(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666));
    if (fd) return;
    const int error = errno;
    throw Error(fmt::format("cannot create the journal {}: {}", path, std::strerror(error)),
                error == EEXIST ? "Name another file, or remove this one." : "");
  }

  // One write per entry: a reader of the growing file, and whoever finds it after a kill -9, sees
  // whole lines but for the last.
  void write(std::string_view line) {
    while (!line.empty()) {
      const auto done = ::write(fd.get(), line.data(), line.size());
      if (done < 0) {
        if (errno == EINTR) continue;
        throw Error(fmt::format("cannot write the journal {}: {}", path, std::strerror(errno)));
      }
      line.remove_prefix(static_cast<std::size_t>(done));
    }
  }
};

Journal::Journal(const std::string& path) : start_(std::chrono::steady_clock::now()) {
  if (!path.empty()) file_ = std::make_unique<File>(path);
}

Journal::~Journal() = default;

Nanos Journal::now() const noexcept {
  return std::chrono::steady_clock::now() - start_;
}

const Entry& Journal::record(Fact fact) {
  if (telling_) throw std::logic_error("a journal's listener must not record");
  Entry& entry = entries_.emplace_back();
  entry.seq = entries_.size();
  entry.at = now();
  entry.wall = std::chrono::system_clock::now();
  entry.fact = std::move(fact);
  if (file_) file_->write(toLine(entry) + '\n');
  tell(entry);
  return entry;
}

void Journal::tell(const Entry& entry) {
  struct Telling {
    bool& flag;
    explicit Telling(bool& f) : flag(f) { flag = true; }
    ~Telling() { flag = false; }
  };
  {
    const Telling telling(telling_);
    // By index and count: a listener may subscribe others, who hear of the next entry first.
    const auto count = listeners_.size();
    for (std::size_t i = 0; i < count; ++i)
      if (const auto listener = listeners_[i].lock()) (*listener)(entry);
  }
  std::erase_if(listeners_, [](const auto& listener) { return listener.expired(); });
}

Journal::Subscription Journal::listen(Listener listener) {
  auto token = std::make_shared<Listener>(std::move(listener));
  listeners_.push_back(token);
  return token;
}

std::unique_ptr<Journal> Journal::read(const std::string& path, bool* truncated) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(fmt::format("cannot read the journal {}", path), "", kBadInput);
  auto journal = std::make_unique<Journal>();
  if (truncated) *truncated = false;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (in.eof()) {  // no newline: its writer was killed in the middle of it
      if (truncated) *truncated = true;
      break;
    }
    try {
      auto entry = fromLine(line);
      if (entry.seq != number)
        throw Error(fmt::format("entry {} stands where entry {} belongs", entry.seq, number), "",
                    kBadInput);
      journal->entries_.push_back(std::move(entry));
    } catch (const Error& error) {
      throw Error(fmt::format("{}:{}: {}", path, number, error.what()), "", kBadInput);
    }
  }
  if (!journal->entries_.empty()) journal->start_ -= journal->entries_.back().at;
  return journal;
}

}  // namespace sparklab::journal
