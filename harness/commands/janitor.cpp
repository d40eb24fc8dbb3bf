#include "commands/janitor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "commands/state_folder.hpp"

namespace sparklab::commands {

UniqueFd startJanitor(const std::string& lab, const std::string& ticket) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    throw Error(fmt::format("cannot make a pipe: {}", std::strerror(errno)));
  }
  UniqueFd reader(ends[0]);
  UniqueFd writer(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) throw Error(fmt::format("cannot start a process: {}", std::strerror(errno)));
  if (child > 0) return writer;

  // In the child; only async-signal-safe calls. The pipe becomes 3, all else is closed.
  ::setsid();
  ::signal(SIGPIPE, SIG_IGN);
  const int nothing = ::open("/dev/null", O_RDWR);
  for (int fd = 0; fd < 3; ++fd) ::dup2(nothing, fd);
  if (reader.get() == 3) {
    ::fcntl(3, F_SETFD, 0);
  } else {
    ::dup2(reader.get(), 3);
  }
  ::close_range(4, ~0U, 0);
  if (::chdir("/") != 0) ::_exit(1);
  ::execl("/proc/self/exe", "sparklab", kJanitorCommand, "3", lab.c_str(), ticket.c_str(),
          static_cast<char*>(nullptr));
  ::_exit(1);
}

int runJanitor(int fd, const std::string& lab, const std::string& ticket) {
  ::prctl(PR_SET_NAME, "sparklab-janitor");
  char byte;
  ssize_t got;
  do {
    got = ::read(fd, &byte, 1);
  } while (got > 0 || (got < 0 && errno == EINTR));
  removeUnfinished(ticket);
  // A child that the lab was just starting may hold the lock for an instant longer than the pipe.
  constexpr timespec kPause{0, 20'000'000};
  for (int attempt = 0; attempt < 50 && !removeIfDead(lab); ++attempt) {
    if (::access((stateRoot() / lab).c_str(), F_OK) != 0) break;
    ::nanosleep(&kPause, nullptr);
  }
  for (const auto& name : deadLabs()) removeIfDead(name);
  return kPassed;
}

}  // namespace sparklab::commands
