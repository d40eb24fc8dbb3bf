#include "process/launch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/close_range.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
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
#include "process/child.hpp"
#include "process/connect_watch.hpp"

namespace sparklab::process {
namespace {

/// What a child reports before it runs the program. `Moved` is no failure: the process goes on as
/// another one, whose number stands in `error`.
enum class Stage : int { Setup, Layer, Enter, Moved, Directory, Exec };

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
  char* const* programs;  ///< tried in this order
  char* const* argv;
  char* const* env;
  const char* directory;
  const std::vector<std::pair<int, int>>* descriptors;
  int highest;  ///< above every descriptor of the plan
  int report;
  pid_t parent;
  const ContainerNamespaces* container;
  const WritableLayer* layer;
  int controlGroup;
  bool terminal;
  int connects;
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
  if (prepared.controlGroup >= 0 && ::write(prepared.controlGroup, "0", 1) != 1) fail(Stage::Setup);
  if (prepared.layer && !prepared.layer->enter()) fail(Stage::Layer);
  if (prepared.container) {
    if (!prepared.container->enter()) fail(Stage::Enter);
    // A PID namespace counts for children only: the one made here becomes our parent's child.
    const auto pid = ::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
    if (pid < 0) fail(Stage::Enter);
    if (pid > 0) {
      errno = static_cast<int>(pid);
      fail(Stage::Moved);
    }
  }
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It died before the line above. (From inside a container it can't be seen; but a container that
  // is left alone ends, and everybody in it.)
  if (!prepared.container && ::getppid() != prepared.parent) ::_exit(127);
  resetSignals();
  // Before the descriptors are placed: the channel has no number in the program.
  if (prepared.connects >= 0) offerConnects(prepared.connects);
  if (!placeDescriptors(prepared, report)) fail(Stage::Setup);
  if (prepared.terminal && ::ioctl(0, TIOCSCTTY, 0) != 0) fail(Stage::Setup);
  if (prepared.directory && ::chdir(prepared.directory) != 0) fail(Stage::Directory);
  int worst = ENOENT;
  for (auto* program = prepared.programs; *program; ++program) {
    ::execve(*program, prepared.argv, prepared.env);
    if (errno != ENOENT && errno != ENOTDIR) worst = errno;
  }
  errno = worst;
  fail(Stage::Exec);
  ::_exit(127);
}

std::string reason(int error) {
  return std::strerror(error);
}

[[noreturn]] void throwFailure(const Failure& failure, const LaunchPlan& plan) {
  if (failure.stage == Stage::Layer)
    throw StartError(StartError::What::Layer, failure.error,
                     fmt::format("cannot mount a writable layer: {}", reason(failure.error)));
  if (failure.stage == Stage::Enter || failure.stage == Stage::Setup)
    throw StartError(StartError::What::Other, failure.error,
                     fmt::format("cannot start {}: {}", plan.program, reason(failure.error)));
  if (failure.stage == Stage::Directory)
    throw StartError(StartError::What::Directory, failure.error,
                     fmt::format("cannot start {}: its working directory {} can't be entered: {}",
                                 plan.program, plan.workingDirectory, reason(failure.error)));
  std::string hint;
  if (failure.error == ENOEXEC) hint = "a script needs an interpreter line, such as #!/bin/sh";
  if (failure.error == ENOENT) hint = "its interpreter or loader is missing";
  throw StartError(StartError::What::Program, failure.error,
                   fmt::format("cannot execute {}: {}", plan.program, reason(failure.error)), hint);
}

/// The files that the program may be.
std::vector<std::string> candidates(const LaunchPlan& plan) {
  if (!plan.container || plan.program.find('/') != std::string::npos) return {plan.program};
  std::vector<std::string> files;
  const auto found = plan.env.find("PATH");
  const std::string path = found == plan.env.end() ? "" : found->second;
  for (std::size_t begin = 0; begin < path.size();) {
    const auto end = std::min(path.find(':', begin), path.size());
    if (end > begin) files.push_back(path.substr(begin, end - begin) + "/" + plan.program);
    begin = end + 1;
  }
  return files;
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
  const auto files = candidates(plan);
  const auto programs = pointers(files);
  const auto argv = pointers(plan.argv);
  const auto env = pointers(variables);
  const std::vector<std::pair<int, int>> descriptors(plan.descriptors.begin(),
                                                     plan.descriptors.end());
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw Error("cannot make a pipe: " + reason(errno));
  UniqueFd reader(pipe[0]), writer(pipe[1]);

  Prepared prepared{
      programs.data(),   argv.data(),
      env.data(),        plan.workingDirectory.empty() ? nullptr : plan.workingDirectory.c_str(),
      &descriptors,      2,
      writer.get(),      ::getpid(),
      plan.container,    plan.layer,
      plan.controlGroup, plan.terminal,
      plan.connects};
  for (const auto& [target, source] : descriptors)
    prepared.highest = std::max({prepared.highest, target, source});

  pid_t pid = ::fork();
  if (pid < 0) throw Error(fmt::format("cannot start {}: {}", plan.program, reason(errno)));
  if (pid == 0) runChild(prepared);
  writer.reset();
  for (;;) {
    Failure failure{};
    const auto got = ::read(reader.get(), &failure, sizeof failure);
    if (got < 0 && errno == EINTR) continue;
    if (got == 0) return pid;  // the pipe closed by itself: the program runs
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) continue;
    if (failure.stage != Stage::Moved) throwFailure(failure, plan);
    pid = failure.error;
  }
}

}  // namespace sparklab::process
