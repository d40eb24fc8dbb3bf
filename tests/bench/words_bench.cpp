// Compares `sparklab words` with nc, ncat and socat: one client as fast as it goes, then many
// clients at once, some of which never read.
//
//   words_bench [path/to/sparklab [MiB [rounds [clients]]]]
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "server_process.hpp"

namespace sparklab::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kReadSize = 256 * 1024;
constexpr double kMiB = 1024 * 1024;

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// About 1 MiB of lines.
std::string textOfWords() {
  const std::string line = "hello spark hello streaming hello words\n";
  std::string out;
  while (out.size() + line.size() <= (1 << 20)) out += line;
  return out;
}

/// A file of words in memory; its path is good for child processes too.
class Words {
 public:
  explicit Words(std::size_t size) : fd_(::memfd_create("words", MFD_CLOEXEC)) {
    const auto text = textOfWords();
    while (size_ < size) {
      const auto written = ::write(fd_, text.data(), text.size());
      if (written <= 0) break;
      size_ += static_cast<std::size_t>(written);
    }
  }
  ~Words() { ::close(fd_); }
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  std::string path() const { return fmt::format("/proc/{}/fd/{}", ::getpid(), fd_); }
  std::size_t size() const { return size_; }

 private:
  int fd_;
  std::size_t size_ = 0;
};

struct Tool {
  std::string name;
  std::string program;
  /// Its command line for a port, with standard input sent to one client, or to many.
  std::function<std::vector<std::string>(const std::string& port)> one, many;

  bool available() const { return program.find('/') != std::string::npos || isInstalled(program); }
};

std::vector<Tool> tools(const std::string& sparklab) {
  const std::string here = "127.0.0.1";
  const auto socat = [](const std::string& port, const char* more) {
    return std::vector<std::string>{
        "socat", "-b",    "262144",
        "-u",    "STDIN", "TCP-LISTEN:" + port + ",bind=127.0.0.1,reuseaddr" + more};
  };
  using Line = std::vector<std::string>;
  return {
      {"nc", "nc", [=](const std::string& p) { return Line{"nc", "-l", here, p}; },
       [=](const std::string& p) { return Line{"nc", "-lk", here, p}; }},
      {"ncat", "ncat", [=](const std::string& p) { return Line{"ncat", "-l", here, p}; },
       [=](const std::string& p) { return Line{"ncat", "-lk", here, p}; }},
      {"socat", "socat", [=](const std::string& p) { return socat(p, ""); },
       [=](const std::string& p) { return socat(p, ",fork"); }},
      {"sparklab words", sparklab,
       [=](const std::string& p) { return Line{sparklab, "words", "-q", "-l", here, p}; },
       [=](const std::string& p) { return Line{sparklab, "words", "-q", "-lk", here, p}; }},
  };
}

struct Speed {
  double mibPerSecond = 0;
  double cpuPerGib = 0;
};

/// Reads `want` bytes from `fd`; how long it took in seconds, 0 when they do not come.
double readAll(int fd, std::size_t want) {
  std::vector<char> buffer(kReadSize);
  std::size_t got = 0;
  const auto begin = Clock::now();
  while (got < want) {
    pollfd ready{fd, POLLIN, 0};
    if (::poll(&ready, 1, 10'000) <= 0) return 0;
    const auto size = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (size <= 0) return 0;
    got += static_cast<std::size_t>(size);
  }
  return secondsSince(begin);
}

/// How fast one client gets everything; 0 when it does not.
Speed measureOne(const Tool& tool, const Words& words) {
  const auto port = freePort();
  ServerProcess server(tool.one(std::to_string(port)), words.path());
  const int fd = connectTo(port);
  if (fd < 0) return {};
  const auto seconds = readAll(fd, words.size());
  ::close(fd);
  const auto cpu = server.stop();
  if (seconds == 0) return {};
  const auto mib = static_cast<double>(words.size()) / kMiB;
  return {mib / seconds, cpu / (mib / 1024)};
}

/// What this machine's loopback carries when a thread sends the same buffer again and again.
Speed measureMachine(const Words& words) {
  int listener = -1;
  const auto port = listenOnLoopback(listener);
  std::thread sender([&] {
    const int fd = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    const std::vector<char> buffer(kReadSize, 'x');
    while (::send(fd, buffer.data(), buffer.size(), MSG_NOSIGNAL) > 0) {
    }
    ::close(fd);
  });
  const int fd = connectTo(port);
  const auto seconds = readAll(fd, words.size());
  ::close(fd);
  sender.join();
  ::close(listener);
  return {seconds == 0 ? 0 : static_cast<double>(words.size()) / kMiB / seconds, 0};
}

void printSpeeds(const std::string& name, std::vector<Speed> speeds) {
  if (speeds.empty()) return fmt::print("  {:<16}{:>13}\n", name, "not installed");
  std::sort(speeds.begin(), speeds.end(),
            [](const Speed& a, const Speed& b) { return a.mibPerSecond > b.mibPerSecond; });
  if (speeds.front().mibPerSecond == 0) return fmt::print("  {:<16}{:>13}\n", name, "fails");
  auto least = speeds.front().cpuPerGib;
  for (const auto& speed : speeds) least = std::min(least, speed.cpuPerGib);
  fmt::print("  {:<16}{:>13.0f}{:>12.0f}{:>18}\n", name, speeds.front().mibPerSecond,
             speeds[speeds.size() / 2].mibPerSecond,
             least > 0 ? fmt::format("{:.2f}", least) : "-");
}

void compareOne(const std::vector<Tool>& all, const Words& words, int rounds) {
  fmt::print("One client, {} MiB from standard input, best of {} rounds, in turn:\n\n",
             words.size() >> 20, rounds);
  fmt::print("  {:<16}{:>13}{:>12}{:>18}\n", "", "best MiB/s", "median", "server CPU s/GiB");
  std::map<std::string, std::vector<Speed>> results;
  std::vector<Speed> machine;
  for (int round = 0; round < rounds; ++round) {
    for (const auto& tool : all)
      if (tool.available()) results[tool.name].push_back(measureOne(tool, words));
    machine.push_back(measureMachine(words));
  }
  for (const auto& tool : all) printSpeeds(tool.name, results[tool.name]);
  printSpeeds("bare loopback", machine);
}

/// Many clients, and the pipe that feeds their server, in one epoll set.
class Crowd {
 public:
  /// `deaf` clients connect as well and never read.
  Crowd(std::uint16_t port, std::size_t count, std::size_t deaf)
      : epoll_(::epoll_create1(EPOLL_CLOEXEC)), got_(count) {
    for (std::size_t i = 0; i < count + deaf; ++i) {
      // The first one waits for the server; a server for one lets others wait for ever.
      const int fd = i == 0 ? connectTo(port) : beginToConnectTo(port);
      if (fd < 0) break;
      fds_.push_back(fd);
    }
    const auto deadline = Clock::now() + std::chrono::seconds(2);
    for (const int fd : fds_) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
      pollfd ready{fd, POLLOUT, 0};
      ::poll(&ready, 1, std::max(0, static_cast<int>(left.count())));
    }
    // The kernel has let them all in; give the server the time to do so too.
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    for (std::size_t i = 0; i < std::min(count, fds_.size()); ++i) watch(fds_[i], EPOLLIN, i);
  }
  ~Crowd() {
    for (const int fd : fds_) ::close(fd);
    ::close(epoll_);
  }

  /// Writes `text` to `pipe` again and again until `want` bytes are written, and reads until
  /// everybody has them or nobody has got anything for a while.
  void run(int pipe, const std::string& text, std::size_t want, int silenceMs) {
    std::vector<epoll_event> ready(256);
    std::vector<char> buffer(kReadSize);
    std::size_t written = 0;
    ::fcntl(pipe, F_SETFL, O_NONBLOCK);
    watch(pipe, EPOLLOUT, kPipe);
    while (served(want) < got_.size()) {
      const int count =
          ::epoll_wait(epoll_, ready.data(), static_cast<int>(ready.size()), silenceMs);
      if (count <= 0) return;
      for (int i = 0; i < count; ++i) {
        const auto who = ready[static_cast<std::size_t>(i)].data.u64;
        if (who != kPipe) {
          read(who, buffer);
          continue;
        }
        const auto part = std::min(want - written, text.size());
        const auto size = ::write(pipe, text.data(), part);
        if (size > 0) written += static_cast<std::size_t>(size);
        if (written == want) ::epoll_ctl(epoll_, EPOLL_CTL_DEL, pipe, nullptr);
      }
    }
  }

  std::size_t served(std::size_t want) const {
    return static_cast<std::size_t>(
        std::count_if(got_.begin(), got_.end(), [&](std::size_t got) { return got >= want; }));
  }
  double totalMib() const {
    return static_cast<double>(std::accumulate(got_.begin(), got_.end(), std::size_t{0})) / kMiB;
  }

 private:
  static constexpr std::uint64_t kPipe = ~std::uint64_t{0};

  void watch(int fd, unsigned events, std::uint64_t who) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = who;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
  }

  void read(std::size_t who, std::vector<char>& buffer) {
    const auto size = ::recv(fds_[who], buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size > 0)
      got_[who] += static_cast<std::size_t>(size);
    else
      ::epoll_ctl(epoll_, EPOLL_CTL_DEL, fds_[who], nullptr);
  }

  int epoll_;
  std::vector<int> fds_;
  std::vector<std::size_t> got_;
};

void measureMany(const Tool& tool, std::size_t count, std::size_t deaf) {
  const auto text = textOfWords();
  const auto label = deaf ? fmt::format("{} + {} who never read", tool.name, deaf) : tool.name;
  if (!tool.available()) {
    fmt::print("  {:<36}{:>14}\n", label, "not installed");
    return;
  }
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return;
  const auto port = freePort();
  ServerProcess server(tool.many(std::to_string(port)),
                       fmt::format("/proc/{}/fd/{}", ::getpid(), ends[0]));
  {
    Crowd crowd(port, count, deaf);
    const auto begin = Clock::now();
    crowd.run(ends[1], text, text.size(), 3000);
    const auto seconds = secondsSince(begin);
    const auto served = crowd.served(text.size());
    // Who is not served at all makes us wait for nothing: no speed then.
    fmt::print("  {:<36}{:>14}{:>14}{:>16.1f}\n", label, fmt::format("{} of {}", served, count),
               served == count ? fmt::format("{:.0f}", crowd.totalMib() / seconds) : "-",
               server.peakMemory());
  }
  ::close(ends[0]);
  ::close(ends[1]);
}

void compareMany(const std::vector<Tool>& all, std::size_t clients) {
  const auto deaf = clients / 10;
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
  fmt::print("\n{} clients at once, 1 MiB to each:\n\n", clients);
  fmt::print("  {:<36}{:>14}{:>14}{:>16}\n", "", "served", "MiB/s in all", "peak MiB of RAM");
  for (const auto& tool : all) measureMany(tool, clients, 0);
  measureMany(all.back(), clients, deaf);
}

}  // namespace
}  // namespace sparklab::bench

int main(int argc, char** argv) {
  using namespace sparklab::bench;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const auto number = [&](int index, std::size_t otherwise) {
    return argc > index ? std::strtoul(argv[index], nullptr, 10) : otherwise;
  };
  const auto size = number(2, 512) << 20;
  const auto rounds = static_cast<int>(number(3, 5));
  const auto clients = number(4, 1000);
  const auto all = tools(argc > 1 ? argv[1] : SPARKLAB_BINARY);
  const Words words(size);
  compareOne(all, words, rounds);
  compareMany(all, clients);
  return 0;
}
