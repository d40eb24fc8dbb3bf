// `sparklab down`: ends a lab that runs elsewhere.
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <memory>

#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "commands/command.hpp"
#include "commands/labs.hpp"
#include "commands/processes.hpp"

namespace sparklab::commands {

namespace {

constexpr int kPatienceMs = 15'000;

struct DownOptions {
  std::string name = "lab";
};

int send(const UniqueFd& process, int signal) {
  return static_cast<int>(::syscall(SYS_pidfd_send_signal, process.get(), signal, nullptr, 0));
}

bool ended(const UniqueFd& process, int timeoutMs) {
  pollfd wait{process.get(), POLLIN, 0};
  int result;
  do {
    result = ::poll(&wait, 1, timeoutMs);
  } while (result < 0 && errno == EINTR);
  return result > 0;
}

int down(const DownOptions& options) {
  const auto lab = requireLab(options.name);
  const auto pid = static_cast<pid_t>(num(lab, {"pid"}));
  const UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  // The descriptor holds one process; its start time says that it is the lab and not a successor
  // with the same number.
  if (process && startTimeOf(pid) == str(lab, {"startTime"})) {
    if (send(process, SIGTERM) != 0 && errno == EPERM) {
      throw Error(
          fmt::format("the lab \"{}\" (process {}) belongs to another user", options.name, pid));
    }
    if (!ended(process, kPatienceMs)) {
      fmt::print(stderr, "sparklab: the lab \"{}\" did not end in {} s and is killed\n",
                 options.name, kPatienceMs / 1000);
      send(process, SIGKILL);
      ended(process, -1);
    }
  }
  removeIfDead(options.name);
  fmt::print("The lab \"{}\" is stopped.\n", options.name);
  return kPassed;
}

}  // namespace

void addDown(CLI::App& app, Action& action) {
  const auto options = std::make_shared<DownOptions>();
  auto* command = app.add_subcommand("down", "stop a running lab and remove everything of it");
  command->add_option("--name", options->name, "the lab")->capture_default_str();
  command->callback([options, &action] { action = [options] { return down(*options); }; });
}

}  // namespace sparklab::commands
