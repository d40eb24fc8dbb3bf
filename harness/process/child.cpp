#include "process/child.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/process/v2/process_handle.hpp>
#include <boost/system/system_error.hpp>
#include <fstream>

#include "base/error.hpp"
#include "process/launch.hpp"

extern char** environ;

namespace sparklab::process {
namespace {

using boost::system::error_code;
using Handle = boost::process::v2::basic_process_handle<asio::any_io_executor>;

/// How long after the end of a process its output is waited for.
constexpr auto kDrainLimit = std::chrono::seconds(1);

struct Stream {
  explicit Stream(asio::any_io_executor executor) : descriptor(std::move(executor)) {}
  asio::posix::stream_descriptor descriptor;
  std::function<void(std::string_view)> callback;
  std::array<char, 65536> buffer;
  bool done = true;
  bool reading = false;
};

/// Shared by the Child and the operations under way, which may end after it.
struct State : std::enable_shared_from_this<State> {
  State(asio::any_io_executor executor, pid_t child)
      : pid(child),
        handle(executor, child),
        out(executor),
        err(executor),
        drained(executor),
        changed(executor, asio::steady_timer::time_point::max()) {}

  void begin() {
    readSome(out);
    readSome(err);
    handle.async_wait([self = shared_from_this()](error_code failure, int status) {
      if (!failure && !self->abandoned) self->reaped(status);
    });
  }

  void readSome(Stream& stream) {
    if (stream.done || stream.reading) return;
    if (paused) return;
    stream.reading = true;
    stream.descriptor.async_read_some(
        asio::buffer(stream.buffer),
        [self = shared_from_this(), &stream](error_code failure, std::size_t count) {
          if (self->abandoned) return;
          stream.reading = false;
          if (count > 0) stream.callback({stream.buffer.data(), count});
          if (self->abandoned) return;  // the callback may have destroyed the Child
          if (failure) {
            stream.done = true;
            self->finish();
          } else {
            self->readSome(stream);
          }
        });
  }

  void pause(bool value) {
    paused = value;
    if (paused || abandoned) return;
    readSome(out);
    readSome(err);
  }

  void reaped(int status) {
    leaderReaped = true;
    groupGone = ::kill(-pid, 0) != 0 && errno == ESRCH;
    Exit end;
    if (WIFSIGNALED(status))
      end.signal = WTERMSIG(status);
    else
      end.code = WEXITSTATUS(status);
    pending = end;
    finish();
    if (exited) return;
    drained.expires_after(kDrainLimit);
    drained.async_wait([self = shared_from_this()](error_code failure) {
      if (!failure && !self->abandoned) self->publish();
    });
  }

  void finish() {
    if (pending && out.done && err.done) publish();
  }

  void publish() {
    if (exited) return;
    exited = pending;
    drained.cancel();
    changed.cancel();
  }

  /// The number of a group that is gone may belong to somebody else by now.
  bool signalGroup(int number) noexcept {
    if (groupGone) return false;
    if (::kill(-pid, number) == 0) return true;
    if (errno == ESRCH && leaderReaped) groupGone = true;
    return false;
  }

  void abandon() {
    abandoned = true;
    signalGroup(SIGKILL);
    if (!leaderReaped)
      while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) continue;
    connects.reset();
    error_code ignored;
    handle = Handle(changed.get_executor());
    out.descriptor.close(ignored);
    err.descriptor.close(ignored);
    drained.cancel();
    changed.cancel();
  }

  pid_t pid;
  Handle handle;
  Stream out, err;
  std::unique_ptr<ConnectWatch> connects;
  asio::steady_timer drained;
  asio::steady_timer changed;  ///< never expires; cancelled when `exited` is set
  std::optional<Exit> pending, exited;
  bool leaderReaped = false, groupGone = false, abandoned = false, paused = false;
};

Task<Exit> waitFor(std::shared_ptr<State> state) {
  while (!state->exited) {
    co_await state->changed.async_wait(asio::as_tuple(asio::use_awaitable));
    if (!state->exited) throw boost::system::system_error(asio::error::operation_aborted);
  }
  co_return *state->exited;
}

Task<Exit> stopWithin(std::shared_ptr<State> state, std::chrono::nanoseconds grace) {
  state->signalGroup(SIGTERM);
  asio::steady_timer timer(state->changed.get_executor(), grace);
  timer.async_wait([state](error_code failure) {
    if (!failure && !state->exited) state->signalGroup(SIGKILL);
  });
  const Exit end = co_await waitFor(state);
  state->signalGroup(SIGKILL);  // whoever of the group outlived its leader
  co_return end;
}

class OwnedChild final : public Child {
 public:
  explicit OwnedChild(std::shared_ptr<State> state) : state_(std::move(state)) {}
  ~OwnedChild() override { state_->abandon(); }
  OwnedChild(const OwnedChild&) = delete;
  OwnedChild& operator=(const OwnedChild&) = delete;

  pid_t pid() const noexcept override { return state_->pid; }
  const std::optional<Exit>& exited() const noexcept override { return state_->exited; }
  Task<Exit> wait() override { return waitFor(state_); }
  bool signalGroup(int number) noexcept override { return state_->signalGroup(number); }
  void pause(bool paused) override { state_->pause(paused); }
  Task<Exit> stop(std::chrono::nanoseconds grace) override { return stopWithin(state_, grace); }

  std::optional<bool> ignores(int number) const override {
    if (state_->leaderReaped) return {};
    std::ifstream status(fmt::format("/proc/{}/status", state_->pid));
    std::string line;
    std::optional<bool> result;
    bool zombie = false;
    while (std::getline(status, line)) {
      if (line.starts_with("State:")) zombie = line.find('Z') != std::string::npos;
      if (!line.starts_with("SigIgn:") && !line.starts_with("SigBlk:")) continue;
      const auto mask = std::stoull(line.substr(7), nullptr, 16);
      result = result.value_or(false) || ((mask >> (number - 1)) & 1) != 0;
    }
    return zombie ? std::nullopt : result;
  }

 private:
  std::shared_ptr<State> state_;
};

/// The child's end of a stream: a pipe when somebody listens, else /dev/null.
UniqueFd openStream(bool listened, UniqueFd& ours) {
  if (!listened) return UniqueFd(::open("/dev/null", O_RDWR | O_CLOEXEC));
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw Error("cannot make a pipe: too many open files");
  ours.reset(pipe[0]);
  return UniqueFd(pipe[1]);
}

void attach(Stream& stream, UniqueFd& fd, std::function<void(std::string_view)> callback) {
  if (!fd) return;
  stream.descriptor.assign(fd.release());
  stream.callback = std::move(callback);
  stream.done = false;
}

}  // namespace

std::unique_ptr<Child> Child::start(asio::any_io_executor executor, Options options) {
  if (options.argv.empty()) throw Error("a command without a program name", {}, kBadInput);
  const auto path = options.env.find("PATH");
  LaunchPlan plan;
  plan.program = options.argv[0];
  if (!options.container)
    plan.program =
        findProgram(options.argv[0], path == options.env.end() ? "/usr/bin:/bin" : path->second,
                    options.workingDirectory);
  plan.container = options.container;
  plan.layer = options.layer;
  plan.controlGroup = options.controlGroup;
  plan.terminal = options.terminal;
  plan.argv = options.argv;
  plan.env = options.env;
  plan.workingDirectory = options.workingDirectory;

  UniqueFd out, err;
  const UniqueFd null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const auto childOut = openStream(static_cast<bool>(options.onStdout), out);
  const auto childErr = openStream(static_cast<bool>(options.onStderr), err);
  plan.descriptors = {{0, null.get()}, {1, childOut.get()}, {2, childErr.get()}};
  for (const auto& [target, source] : options.inherit) plan.descriptors[target] = source;

  UniqueFd ours, theirs;
  if (options.onConnect) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
      throw Error("cannot make a socket: too many open files");
    ours.reset(ends[0]);
    theirs.reset(ends[1]);
    plan.connects = theirs.get();
  }

  auto state = std::make_shared<State>(executor, launch(plan));
  if (ours) state->connects = ConnectWatch::take(executor, ours, std::move(options.onConnect));
  auto child = std::make_unique<OwnedChild>(state);
  attach(state->out, out, std::move(options.onStdout));
  attach(state->err, err, std::move(options.onStderr));
  state->begin();
  return child;
}

std::map<std::string, std::string> currentEnvironment() {
  std::map<std::string, std::string> result;
  for (char** entry = environ; entry && *entry; ++entry) {
    const std::string_view text = *entry;
    const auto equals = text.find('=');
    if (equals != text.npos) result.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return result;
}

}  // namespace sparklab::process
