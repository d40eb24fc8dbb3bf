#include "lab/kubelet/runner.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <fstream>

#include "base/error.hpp"
#include "base/json.hpp"
#include "lab/kubelet/sandbox.hpp"
#include "lab/kubelet/terminal.hpp"
#include "process/container_namespaces.hpp"
#include "process/namespaces.hpp"

namespace sparklab::lab {
namespace {

constexpr std::size_t kProblemLimit = 2000;

/// The options as bubblewrap reads them from a descriptor, so that `ps` on this machine shows the
/// command alone, and no value of the environment.
UniqueFd argumentFile(const std::vector<std::string>& options) {
  UniqueFd fd(::memfd_create("sandbox", MFD_CLOEXEC));
  std::string text;
  for (const auto& option : options) text.append(option).push_back('\0');
  if (!fd || ::write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
      ::lseek(fd.get(), 0, SEEK_SET) != 0)
    throw Error("cannot hand the sandbox its options");
  return fd;
}

/// Tells when a sandbox is complete: bubblewrap reads one byte of --block-fd just before it runs
/// the command. The pipe has room for that byte alone, so it is writable again exactly then.
struct Gate {
  UniqueFd reader, writer;
};

Gate makeGate() {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC | O_DIRECT | O_NONBLOCK) != 0) throw Error("cannot make a pipe");
  Gate gate{UniqueFd(pipe[0]), UniqueFd(pipe[1])};
  ::fcntl(pipe[0], F_SETFL, O_DIRECT);  // blocking, for bubblewrap
  if (::fcntl(pipe[1], F_SETPIPE_SZ, 4096) < 0 || ::write(pipe[1], "x", 1) != 1)
    throw Error("cannot prepare a pipe");
  return gate;
}

/// A handle of `pid`, if it still is the child of `parent`.
UniqueFd openProcess(pid_t pid, pid_t parent) {
  UniqueFd fd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  std::ifstream status(fmt::format("/proc/{}/status", pid));
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("PPid:") && std::stoi(line.substr(5)) == parent) return fd;
  return UniqueFd();
}

/// Shared with the coroutines that watch the process, which may end after it.
struct State {
  explicit State(asio::any_io_executor executor) : status(std::move(executor)) {}

  std::unique_ptr<process::Child> child;
  asio::posix::stream_descriptor status;  ///< bubblewrap's --json-status-fd
  std::array<char, 1024> buffer;
  std::string lines;   ///< of it, as far as read
  std::string errors;  ///< the last of standard error, for a failed start
  UniqueFd first;      ///< process 1
  pid_t pid = 0;
  std::shared_ptr<LogFile> log;
  std::shared_ptr<ContainerIo> io;
  std::function<void(RunEnd)> onEnd;
  bool abandoned = false;
};

/// The objects in `lines` that hold `key`.
std::optional<std::int64_t> reported(const std::string& lines, std::string_view key) {
  for (std::size_t begin = 0, end; (end = lines.find('\n', begin)) != std::string::npos;
       begin = end + 1) {
    boost::system::error_code failure;
    const auto value = json::parse({lines.data() + begin, end - begin}, failure);
    if (!failure && find(value, {key})) return num(value, {key});
  }
  return {};
}

/// Reads until bubblewrap names process 1, or ends without.
Task<void> readPid(std::shared_ptr<State> state) {
  boost::system::error_code failure;
  while (!failure && !reported(state->lines, "child-pid")) {
    const auto count = co_await state->status.async_read_some(
        asio::buffer(state->buffer), asio::redirect_error(asio::use_awaitable, failure));
    state->lines.append(state->buffer.data(), count);
  }
}

/// Until the command is about to run, or the sandbox is gone.
Task<void> passGate(asio::any_io_executor executor, UniqueFd writer) {
  asio::posix::stream_descriptor gate(executor, writer.release());
  const auto cancelled = asio::as_tuple(asio::use_awaitable);
  co_await gate.async_wait(asio::posix::descriptor_base::wait_write, cancelled);
}

/// What is left of the status, without waiting: whoever wrote it has ended.
void readRest(State& state) {
  std::array<char, 1024> buffer;
  for (ssize_t count;
       (count = ::read(state.status.native_handle(), buffer.data(), buffer.size())) > 0;)
    state.lines.append(buffer.data(), static_cast<std::size_t>(count));
}

Task<void> watchEnd(std::shared_ptr<State> state) {
  const auto end = co_await state->child->wait();
  if (state->io->hasTerminal()) co_await state->io->terminalEnded();
  if (state->abandoned) co_return;
  state->io->end();
  state->log->close();
  readRest(*state);
  RunEnd result;
  result.exitCode = end.shellCode();
  // Without this line the command was never reached, unless a signal ended the sandbox before.
  if (!reported(state->lines, "exit-code") && end.shellCode() < 128)
    result.problem = state->errors.empty() ? "the sandbox could not be made" : state->errors;
  if (auto onEnd = std::exchange(state->onEnd, nullptr)) onEnd(std::move(result));
}

class Sandboxed final : public ContainerProcess {
 public:
  explicit Sandboxed(std::shared_ptr<State> state) : state_(std::move(state)) {}
  Sandboxed(const Sandboxed&) = delete;
  Sandboxed& operator=(const Sandboxed&) = delete;

  ~Sandboxed() override {
    state_->abandoned = true;
    state_->onEnd = nullptr;
    if (state_->first) {
      kill(SIGKILL);
      pollfd ended{state_->first.get(), POLLIN, 0};
      while (::poll(&ended, 1, 5000) < 0 && errno == EINTR) continue;
    }
    state_->child.reset();
    state_->io->onPause = nullptr;
    state_->io->end();
    state_->log->close();
  }

  pid_t pid() const noexcept override { return state_->pid; }

  const std::shared_ptr<ContainerIo>& io() const noexcept override { return state_->io; }

  bool alive() const noexcept override {
    return ::syscall(SYS_pidfd_send_signal, state_->first.get(), 0, nullptr, 0) == 0;
  }

  void kill(int signal) noexcept override {
    ::syscall(SYS_pidfd_send_signal, state_->first.get(), signal, nullptr, 0);
  }

 private:
  std::shared_ptr<State> state_;
};

}  // namespace

Task<std::unique_ptr<ContainerProcess>> ContainerProcess::start(asio::any_io_executor executor,
                                                                ContainerStart how,
                                                                std::function<void(RunEnd)> onEnd) {
  constexpr int kArguments = 3, kStatus = 4, kGate = 5, kUsers = 6, kProcesses = 7;
  const auto arguments = argumentFile(how.options);
  auto gate = makeGate();
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw Error("cannot make a pipe");
  auto state = std::make_shared<State>(executor);
  state->status.assign(pipe[0]);
  state->status.non_blocking(true);
  UniqueFd writer(pipe[1]);
  state->log = how.log;
  state->io = std::make_shared<ContainerIo>(executor, how.log);
  state->onEnd = std::move(onEnd);

  process::Options child;
  child.argv = {how.bubblewrap};
  for (const auto& [option, fd] :
       {std::pair{"--args", kArguments}, {"--json-status-fd", kStatus}, {"--block-fd", kGate}}) {
    child.argv.emplace_back(option);
    child.argv.push_back(std::to_string(fd));
  }
  process::ProcessNamespace joined;
  const auto join = [&child](const char* option, int number, const UniqueFd& fd) {
    child.argv.insert(child.argv.end(), {option, std::to_string(number)});
    child.inherit[number] = fd.get();
  };
  if (how.processesOf != 0) {
    joined = process::processNamespaceOf(how.processesOf);
    join("--pidns", kProcesses, joined.processes);
    if (joined.users) join("--userns", kUsers, joined.users);
  }
  child.argv.emplace_back("--");
  child.argv.insert(child.argv.end(), how.command.begin(), how.command.end());
  child.env = {{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {kSandboxOf, how.log->path()}};
  child.layer = how.layer ? &*how.layer : nullptr;
  child.controlGroup = how.controlGroup;
  child.workingDirectory = "/";
  child.onConnect = std::move(how.onConnect);
  child.inherit.insert(
      {{kArguments, arguments.get()}, {kStatus, writer.get()}, {kGate, gate.reader.get()}});
  const auto io = state->io;
  UniqueFd input;
  if (how.standard.terminal) {
    auto terminal = openTerminal();
    io->setTerminal(terminal.ours.release());
    input = std::move(terminal.theirs);
    for (const int number : {0, 1, 2}) child.inherit[number] = input.get();
    child.terminal = true;
  } else {
    child.onStdout = [io](std::string_view text) { io->write(LogStream::Stdout, text); };
    child.onStderr = [io, weak = std::weak_ptr<State>(state)](std::string_view text) {
      if (const auto state = weak.lock(); state && state->errors.size() < kProblemLimit)
        state->errors += text.substr(0, kProblemLimit - state->errors.size());
      io->write(LogStream::Stderr, text);
    };
    if (how.standard.input) {
      int ends[2];
      if (::pipe2(ends, O_CLOEXEC) != 0) throw Error("cannot make a pipe");
      input.reset(ends[0]);
      io->setInput(ends[1]);
      child.inherit[0] = input.get();
    }
  }
  state->child = process::Child::start(executor, std::move(child));
  input.reset();
  io->onPause = [weak = std::weak_ptr<State>(state)](bool paused) {
    if (const auto state = weak.lock(); state && state->child) state->child->pause(paused);
  };
  writer.reset();
  gate.reader.reset();

  auto result = std::make_unique<Sandboxed>(state);
  co_await readPid(state);
  if (const auto pid = reported(state->lines, "child-pid")) {
    state->pid = static_cast<pid_t>(*pid);
    state->first = openProcess(state->pid, state->child->pid());
  }
  spawn(executor, watchEnd(state), "container");
  co_await passGate(executor, std::move(gate.writer));
  co_return result;
}

}  // namespace sparklab::lab
