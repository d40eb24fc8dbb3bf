#include "process/launch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::process {
namespace {

enum class Stage : int { Setup, Directory, Exec };

struct Failure {
  Stage stage;
  int error;
};

std::vector<char*> pointers(const std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (const auto& string : strings) result.push_back(const_cast<char*>(string.c_str()));
  result.push_back(nullptr);
  return result;
}

/// What the child needs, made before the fork: after it only system calls are allowed.
struct Prepared {
  const char* program;
  char* const* argv;
  char* const* env;
  const char* directory;
  const std::vector<std::pair<int, int>>* descriptors;
  int highest;  ///< above every descriptor of the plan
  int report;
  pid_t parent;
};

void resetSignals() {
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number) ::sigaction(number, &action, nullptr);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Puts every descriptor where the child wants it. Two rounds, as a wanted number may be that of
/// another one's source.
bool placeDescriptors(const Prepared& prepared, int& report) {
  const int moved = ::fcntl(report, F_DUPFD_CLOEXEC, prepared.highest + 1);
  if (moved < 0) return false;
  report = moved;
  int parked[64];
  std::size_t count = 0;
  for (const auto& [target, source] : *prepared.descriptors) {
    if (count == std::size(parked)) return errno = EMFILE, false;
    parked[count] = ::fcntl(source, F_DUPFD_CLOEXEC, prepared.highest + 1);
    if (parked[count++] < 0) return false;
  }
  ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
  count = 0;
  for (const auto& [target, source] : *prepared.descriptors)
    if (::dup2(parked[count++], target) < 0) return false;
  return true;
}

[[noreturn]] void runChild(const Prepared& prepared) {
  int report = prepared.report;
  auto fail = [&](Stage stage) {
    const Failure failure{stage, errno};
    [[maybe_unused]] const auto written = ::write(report, &failure, sizeof failure);
    ::_exit(127);
  };
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != prepared.parent) ::_exit(127);  // it died before the line above
  resetSignals();
  if (!placeDescriptors(prepared, report)) fail(Stage::Setup);
  if (prepared.directory && ::chdir(prepared.directory) != 0) fail(Stage::Directory);
  ::execve(prepared.program, prepared.argv, prepared.env);
  fail(Stage::Exec);
  ::_exit(127);
}

std::string reason(int error) {
  return std::strerror(error);
}

[[noreturn]] void throwFailure(const Failure& failure, const LaunchPlan& plan) {
  if (failure.stage == Stage::Directory)
    throw Error(fmt::format("cannot start {}: its working directory {} can't be entered: {}",
                            plan.program, plan.workingDirectory, reason(failure.error)));
  std::string hint;
  if (failure.error == ENOEXEC) hint = "a script needs an interpreter line, such as #!/bin/sh";
  if (failure.error == ENOENT) hint = "its interpreter or loader is missing";
  throw Error(fmt::format("cannot execute {}: {}", plan.program, reason(failure.error)), hint);
}

}  // namespace

std::string findProgram(const std::string& name, const std::string& path,
                        const std::string& workingDirectory) {
  if (name.empty()) throw Error("a command without a program name", {}, kBadInput);
  auto inDirectory = [&](const std::string& file) {
    return file[0] == '/' || workingDirectory.empty() ? file : workingDirectory + "/" + file;
  };
  auto isFile = [](const std::string& file) {
    struct stat info = {};
    return ::stat(file.c_str(), &info) == 0 && S_ISREG(info.st_mode);
  };
  if (name.find('/') != std::string::npos) {
    const auto file = inDirectory(name);
    if (!isFile(file)) throw Error(fmt::format("there is no program {}", file));
    if (::access(file.c_str(), X_OK) != 0)
      throw Error(fmt::format("{} may not be executed: {}", file, reason(errno)),
                  fmt::format("chmod +x {}", file));
    return name;
  }
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find(':', begin), path.size());
    const auto folder = path.substr(begin, end - begin);
    const auto file = (folder.empty() ? "." : folder) + "/" + name;
    if (isFile(inDirectory(file)) && ::access(inDirectory(file).c_str(), X_OK) == 0) return file;
    begin = end + 1;
  }
  throw Error(fmt::format("there is no program {} in PATH", name),
              fmt::format("PATH is {}", path.empty() ? "empty" : path));
}

pid_t launch(const LaunchPlan& plan) {
  std::vector<std::string> variables;
  for (const auto& [name, value] : plan.env) variables.push_back(name + "=" + value);
  const auto argv = pointers(plan.argv);
  const auto env = pointers(variables);
  const std::vector<std::pair<int, int>> descriptors(plan.descriptors.begin(),
                                                     plan.descriptors.end());
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw Error("cannot make a pipe: " + reason(errno));
  UniqueFd reader(pipe[0]), writer(pipe[1]);

  Prepared prepared{
      plan.program.c_str(), argv.data(),
      env.data(),           plan.workingDirectory.empty() ? nullptr : plan.workingDirectory.c_str(),
      &descriptors,         2,
      writer.get(),         ::getpid()};
  for (const auto& [target, source] : descriptors)
    prepared.highest = std::max({prepared.highest, target, source});

  const pid_t pid = ::fork();
  if (pid < 0) throw Error(fmt::format("cannot start {}: {}", plan.program, reason(errno)));
  if (pid == 0) runChild(prepared);
  writer.reset();
  Failure failure{};
  ssize_t got;
  do {
    got = ::read(reader.get(), &failure, sizeof failure);
  } while (got < 0 && errno == EINTR);
  if (got == 0) return pid;  // the pipe closed by itself: the program runs
  ::waitpid(pid, nullptr, 0);
  throwFailure(failure, plan);
}

}  // namespace sparklab::process
