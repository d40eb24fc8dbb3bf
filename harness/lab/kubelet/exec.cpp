#include "lab/kubelet/exec.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "lab/kubelet/terminal.hpp"
#include "process/child.hpp"
#include "process/container_namespaces.hpp"

namespace sparklab::lab {
namespace {

using Descriptor = asio::posix::stream_descriptor;

/// Shared by the coroutines that copy, which may end after the command.
struct Session {
  explicit Session(asio::any_io_executor executor)
      : input(executor),
        output(executor),
        errors(executor),
        changed(executor, asio::steady_timer::time_point::max()) {}

  std::shared_ptr<RemoteStreams> streams;
  Descriptor input, output, errors;  ///< our ends; with a terminal, `input` is empty
  int copying = 0;                   ///< outputs that have not ended
  asio::steady_timer changed;        ///< never expires; cancelled when one has
};
using SessionPtr = std::shared_ptr<Session>;

void makePipe(UniqueFd& reader, UniqueFd& writer) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) throw Error("cannot make a pipe: too many open files");
  reader.reset(pipe[0]);
  writer.reset(pipe[1]);
}

/// Until everybody who has the other end is gone. A client that has left is not told to the
/// command: its output stays in the pipe.
Task<void> copyOut(SessionPtr session, Descriptor& from, const ByteSink& to) {
  std::vector<char> buffer(32 * 1024);
  const auto tuple = asio::as_tuple(asio::use_awaitable);
  try {
    for (;;) {
      const auto into = asio::buffer(buffer);
      const auto [failure, count] = co_await from.async_read_some(into, tuple);
      if (count > 0) co_await to(std::string_view(buffer.data(), count));
      if (failure) break;  // of a terminal that nobody has any more: EIO
    }
  } catch (const boost::system::system_error&) {
    // The client has left.
  }
  --session->copying;
  session->changed.cancel();
}

Task<void> copyIn(SessionPtr session) {
  auto& to = session->streams->tty ? session->output : session->input;
  const auto tuple = asio::as_tuple(asio::use_awaitable);
  bool wanted = true;
  for (;;) {
    const auto bytes = co_await session->streams->input();
    if (bytes.empty()) break;
    if (!wanted || !to.is_open()) continue;  // the command reads no more: the rest is dropped
    const auto from = asio::buffer(bytes);
    const auto [failure, count] = co_await asio::async_write(to, from, tuple);
    if (failure) wanted = false;
  }
  boost::system::error_code ignored;
  if (!session->streams->tty) session->input.close(ignored);
}

Task<void> followSize(SessionPtr session) {
  for (;;) {
    const auto size = co_await session->streams->resized();
    if (!size || !session->output.is_open()) co_return;
    resizeTerminal(session->output.native_handle(), *size);
  }
}

/// What runc says, in containerd's and the kubelet's frame.
std::string explain(const process::StartError& failure, const ExecPlan& plan) {
  using What = process::StartError::What;
  const auto& program = plan.command[0];
  const bool path = program.find('/') != std::string::npos;
  std::string reason = std::strerror(failure.number());
  if (!reason.empty()) reason[0] = static_cast<char>(reason[0] | 0x20);
  std::string what;
  if (failure.kind() == What::Directory)
    what = fmt::format("chdir to cwd (\"{}\") set in config.json failed: {}", plan.workingDirectory,
                       reason);
  else if (failure.kind() == What::Other)
    what = failure.what();
  else if (!path && (failure.number() == ENOENT || failure.number() == EACCES))
    what = fmt::format("exec: \"{}\": executable file not found in $PATH", program);
  else if (failure.number() == ENOENT)
    what = fmt::format("exec: \"{0}\": stat {0}: no such file or directory", program);
  else
    what = fmt::format("exec: \"{}\": {}", program, reason);
  return fmt::format(
      "failed to exec in container: failed to start exec \"{}\": OCI runtime exec failed: exec "
      "failed: unable to start container process: {}: unknown",
      randomHex(32), what);
}

std::shared_ptr<process::Child> start(SessionPtr session, const ExecPlan& plan) {
  const auto& streams = *session->streams;
  const process::ContainerNamespaces container(plan.container);
  if (!plan.alive()) throw Error("container is in CONTAINER_EXITED state");
  process::Options options;
  options.argv = plan.command;
  options.env = plan.environment;
  options.workingDirectory = plan.workingDirectory.empty() ? "/" : plan.workingDirectory;
  options.container = &container;
  const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
  UniqueFd in, out, err;
  if (streams.tty) {
    options.env["TERM"] = "xterm";
    options.terminal = true;
    auto terminal = openTerminal(plan.container);
    session->output.assign(terminal.ours.release());
    session->output.non_blocking(true);
    in = std::move(terminal.theirs);
    options.inherit = {{0, in.get()}, {1, in.get()}, {2, in.get()}};
  } else {
    UniqueFd ours;
    const auto give = [&](int number, Descriptor& descriptor, UniqueFd& theirs) {
      descriptor.assign(ours.release());
      descriptor.non_blocking(true);
      options.inherit[number] = theirs.get();
    };
    options.inherit = {{0, null.get()}, {1, null.get()}, {2, null.get()}};
    if (streams.input) makePipe(in, ours), give(0, session->input, in);
    if (streams.output) makePipe(ours, out), give(1, session->output, out);
    if (streams.errors) makePipe(ours, err), give(2, session->errors, err);
  }
  return process::Child::start(session->changed.get_executor(), std::move(options));
}

}  // namespace

Task<ExecResult> runInContainer(ExecPlan plan, std::shared_ptr<RemoteStreams> streams) {
  const auto executor = co_await asio::this_coro::executor;
  const auto session = std::make_shared<Session>(executor);
  session->streams = streams;
  ExecResult result;
  std::shared_ptr<process::Child> child;
  try {
    child = start(session, plan);
  } catch (const process::StartError& failure) {
    result.problem = explain(failure, plan);
  } catch (const Error& failure) {
    result.problem = fmt::format("failed to exec in container: {}", failure.what());
  }
  if (!child) co_return result;

  const auto copy = [&](Descriptor& from, const ByteSink& to) {
    if (!from.is_open() || !to) return;
    ++session->copying;
    spawn(executor, copyOut(session, from, to), "exec output");
  };
  copy(session->output, streams->output);
  copy(session->errors, streams->errors);
  if (streams->input) spawn(executor, copyIn(session), "exec input");
  if (streams->tty && streams->resized) spawn(executor, followSize(session), "exec terminal");

  const auto end = co_await child->wait();
  while (session->copying > 0)
    co_await session->changed.async_wait(asio::as_tuple(asio::use_awaitable));
  boost::system::error_code ignored;
  session->input.close(ignored);
  session->output.close(ignored);
  session->errors.close(ignored);
  result.exitCode = end.shellCode();
  co_return result;
}

}  // namespace sparklab::lab
