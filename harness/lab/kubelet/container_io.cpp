#include "lab/kubelet/container_io.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include "lab/kubelet/terminal.hpp"

namespace sparklab::lab {
namespace {

/// What may wait for one client before the container is held up.
constexpr std::size_t kWaiting = 256 * 1024;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

}  // namespace

struct ContainerIo::Client {
  Client(asio::any_io_executor executor, std::shared_ptr<RemoteStreams> to)
      : streams(std::move(to)), changed(executor, asio::steady_timer::time_point::max()) {}

  bool wants(LogStream stream) const {
    return stream == LogStream::Stdout ? static_cast<bool>(streams->output)
                                       : static_cast<bool>(streams->errors);
  }

  std::shared_ptr<RemoteStreams> streams;
  std::string waiting[2];
  bool detached = false;
  int copying = 0;
  asio::steady_timer changed;
};

ContainerIo::ContainerIo(asio::any_io_executor executor, std::shared_ptr<LogFile> log)
    : executor_(executor),
      log_(std::move(log)),
      input_(executor),
      terminal_(executor),
      changed_(executor, asio::steady_timer::time_point::max()) {}

void ContainerIo::write(LogStream stream, std::string_view text) {
  log_->write(stream, text);
  for (const auto& weak : clients_) {
    const auto client = weak.lock();
    if (!client || client->detached || !client->wants(stream)) continue;
    client->waiting[static_cast<int>(stream)] += text;
    client->changed.cancel();
  }
  checkPause();
}

void ContainerIo::end() {
  ended_ = true;
  boost::system::error_code ignored;
  input_.close(ignored);
  for (const auto& weak : clients_)
    if (const auto client = weak.lock()) client->changed.cancel();
}

void ContainerIo::checkPause() {
  std::erase_if(clients_, [](const auto& weak) { return weak.expired(); });
  const bool full = std::ranges::any_of(clients_, [](const auto& weak) {
    const auto client = weak.lock();
    return client && !client->detached &&
           client->waiting[0].size() + client->waiting[1].size() >= kWaiting;
  });
  if (full == paused_) return;
  paused_ = full;
  if (onPause) onPause(paused_);
  changed_.cancel();
}

void ContainerIo::setInput(int descriptor) {
  input_.assign(descriptor);
  input_.non_blocking(true);
}

void ContainerIo::setTerminal(int descriptor) {
  terminal_.assign(descriptor);
  terminal_.non_blocking(true);
  terminalDone_ = false;
  spawn(executor_, readTerminal(shared_from_this()), "container terminal");
}

Task<void> ContainerIo::readTerminal(std::shared_ptr<ContainerIo> io) {
  std::vector<char> buffer(32 * 1024);
  for (;;) {
    while (io->paused_) co_await io->changed_.async_wait(kTuple);
    const auto into = asio::buffer(buffer);
    const auto [failure, count] = co_await io->terminal_.async_read_some(into, kTuple);
    if (count > 0) io->write(LogStream::Stdout, std::string_view(buffer.data(), count));
    if (failure) break;  // EIO: no process has it any more
  }
  io->terminalDone_ = true;
  io->changed_.cancel();
}

Task<void> ContainerIo::terminalEnded() {
  const auto self = shared_from_this();
  while (!terminalDone_) co_await changed_.async_wait(kTuple);
}

Task<void> ContainerIo::copyOut(std::shared_ptr<ContainerIo> io, ClientPtr client,
                                LogStream stream) {
  auto& waiting = client->waiting[static_cast<int>(stream)];
  const auto& sink =
      stream == LogStream::Stdout ? client->streams->output : client->streams->errors;
  try {
    for (;;) {
      while (waiting.empty() && !client->detached && !io->ended_)
        co_await client->changed.async_wait(kTuple);
      if (waiting.empty()) break;
      const auto text = std::move(waiting);
      waiting.clear();
      co_await sink(text);
      io->checkPause();
    }
  } catch (const boost::system::system_error&) {
    client->detached = true;  // it has left
    waiting.clear();
    io->checkPause();
  }
  --client->copying;
  client->changed.cancel();
}

Task<void> ContainerIo::copyIn(std::shared_ptr<ContainerIo> io, ClientPtr client, bool stdinOnce) {
  auto& to = io->terminal_.is_open() ? io->terminal_ : io->input_;
  const bool taken = to.is_open();
  for (;;) {
    const auto bytes = co_await client->streams->input();
    if (bytes.empty()) break;
    if (!to.is_open()) continue;
    const auto from = asio::buffer(bytes);
    co_await asio::async_write(to, from, kTuple);
  }
  if (!taken) co_return;
  if (stdinOnce && !io->terminal_.is_open()) {
    boost::system::error_code ignored;
    io->input_.close(ignored);
  } else {
    client->detached = true;
    client->changed.cancel();
  }
}

Task<void> ContainerIo::followSize(std::shared_ptr<ContainerIo> io, ClientPtr client) {
  for (;;) {
    const auto size = co_await client->streams->resized();
    if (!size || !io->terminal_.is_open()) co_return;
    resizeTerminal(io->terminal_.native_handle(), *size);
  }
}

Task<std::string> ContainerIo::attach(std::shared_ptr<ContainerIo> io,
                                      std::shared_ptr<RemoteStreams> streams, bool stdinOnce) {
  const auto client = std::make_shared<Client>(io->executor_, streams);
  io->clients_.push_back(client);
  for (const auto stream : {LogStream::Stdout, LogStream::Stderr}) {
    if (!client->wants(stream)) continue;
    ++client->copying;
    spawn(io->executor_, copyOut(io, client, stream), "attached output");
  }
  if (streams->input) spawn(io->executor_, copyIn(io, client, stdinOnce), "attached input");
  if (streams->tty && streams->resized)
    spawn(io->executor_, followSize(io, client), "attached terminal");
  // Input alone is served as long as the container runs.
  const bool inputOnly = client->copying == 0;
  while (client->copying > 0 || (inputOnly && !client->detached && !io->ended_))
    co_await client->changed.async_wait(kTuple);
  client->detached = true;
  io->checkPause();
  co_return std::string();
}

}  // namespace sparklab::lab
