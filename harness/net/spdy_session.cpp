#include "net/spdy_session.hpp"

#include <vector>

namespace sparklab::net {

namespace {

using boost::system::system_error;

constexpr std::chrono::seconds kAfterGoAway(2);  ///< for the client to go after GOAWAY

[[noreturn]] void throwEnded() {
  throw system_error(asio::error::operation_aborted, "the stream has ended");
}

}  // namespace

SpdyStream::SpdyStream(std::weak_ptr<SpdySession> session, std::uint32_t id, SpdyHeaders headers,
                       asio::any_io_executor executor)
    : session_(std::move(session)),
      id_(id),
      headers_(std::move(headers)),
      received_(std::make_shared<BytePipe>(executor)),
      answered_(executor, asio::steady_timer::time_point::max()) {}

Task<void> SpdyStream::answered(std::shared_ptr<SpdyStream> stream) {
  while (!stream->replied_)
    co_await stream->answered_.async_wait(asio::as_tuple(asio::use_awaitable));
}

Task<std::string> SpdyStream::read(std::shared_ptr<SpdyStream> stream) {
  return BytePipe::read(stream->received_);
}

Task<void> SpdyStream::write(std::shared_ptr<SpdyStream> stream, std::string_view bytes) {
  co_await answered(stream);
  const auto session = stream->session_.lock();
  if (!session || !session->running_ || stream->ended_) throwEnded();
  while (!bytes.empty()) {
    auto frame = SpdyEncoder::data(stream->id_, bytes.substr(0, SpdyEncoder::kLongestData), false);
    bytes.remove_prefix(std::min(bytes.size(), SpdyEncoder::kLongestData));
    co_await SpdySession::send(session, std::move(frame));
  }
}

Task<void> SpdyStream::end(std::shared_ptr<SpdyStream> stream) {
  co_await answered(stream);
  const auto session = stream->session_.lock();
  if (std::exchange(stream->ended_, true) || !session || !session->running_) co_return;
  try {
    auto frame = SpdyEncoder::data(stream->id_, {}, true);
    co_await SpdySession::send(session, std::move(frame));
  } catch (const system_error&) {
    // The connection has ended, and the stream with it.
  }
}

Task<void> SpdyStream::reset(std::shared_ptr<SpdyStream> stream) {
  co_await answered(stream);
  stream->received_->end();
  const auto session = stream->session_.lock();
  if (!session) co_return;
  session->streams_.erase(stream->id_);
  if (std::exchange(stream->ended_, true) || !session->running_) co_return;
  try {
    auto frame = SpdyEncoder::reset(stream->id_, SpdyStatus::Cancel);
    co_await SpdySession::send(session, std::move(frame));
  } catch (const system_error&) {
    // The connection has ended, and the stream with it.
  }
}

SpdySession::SpdySession(ByteStreamPtr carrier, asio::any_io_executor executor,
                         std::chrono::milliseconds idle)
    : carrier_(std::move(carrier)),
      executor_(executor),
      idleLimit_(idle),
      writing_(executor),
      idle_(executor),
      ended_(executor, asio::steady_timer::time_point::max()) {}

void SpdySession::start(std::function<bool(SpdyStreamPtr)> onStream, std::function<void()> onGone) {
  onStream_ = std::move(onStream);
  onGone_ = std::move(onGone);
  running_ = true;
  touch();
  spawn(executor_, run(shared_from_this()), "SPDY connection");
}

void SpdySession::touch() {
  idle_.expires_after(idleLimit_);
  idle_.async_wait([weak = weak_from_this()](const boost::system::error_code& cancelled) {
    const auto self = weak.lock();
    if (!cancelled && self) self->carrier_->close();
  });
}

Task<void> SpdySession::run(std::shared_ptr<SpdySession> session) {
  std::vector<char> buffer(16 * 1024);
  try {
    for (bool more = true; more;) {
      const auto size = co_await session->carrier_->readSome(buffer);
      if (size == 0) break;
      session->touch();
      session->decoder_.feed(std::string_view(buffer.data(), size));
      while (auto frame = session->decoder_.next()) {
        if (frame->type == SpdyType::GoAway) {
          more = false;
          break;
        }
        auto whole = std::move(*frame);
        co_await take(session, std::move(whole));
      }
    }
  } catch (const std::exception&) {
    // Malformed, or the client vanished: like spdystream, it is told nothing.
  }
  session->running_ = false;
  session->idle_.cancel();
  session->endStreams();
  session->carrier_->close();
  session->ended_.cancel();
  if (auto tell = std::exchange(session->onGone_, nullptr)) tell();
  session->onStream_ = nullptr;
}

void SpdySession::endStreams() {
  for (const auto& [id, stream] : std::exchange(streams_, {})) stream->received_->end();
}

Task<void> SpdySession::take(std::shared_ptr<SpdySession> session, SpdyFrame frame) {
  if (frame.type == SpdyType::SynStream) {
    co_await open(session, std::move(frame));
    co_return;
  }
  if (frame.type == SpdyType::Ping) {
    // Those with an even number are answers to a server's own.
    auto answer = SpdyEncoder::ping(frame.stream);
    if (frame.stream % 2 == 1) co_await send(session, std::move(answer));
    co_return;
  }
  const auto found = session->streams_.find(frame.stream);
  if (found == session->streams_.end()) co_return;  // it has ended already
  const auto stream = found->second;
  if (frame.type == SpdyType::RstStream) {
    stream->ended_ = true;
    stream->received_->end();
    session->streams_.erase(stream->id_);
  } else if (frame.type == SpdyType::Data) {
    if (!frame.payload.empty())
      co_await BytePipe::write(stream->received_, std::move(frame.payload));
    if (!frame.fin) co_return;
    stream->received_->end();
    session->streams_.erase(stream->id_);
  }
}

Task<void> SpdySession::open(std::shared_ptr<SpdySession> session, SpdyFrame frame) {
  const auto id = frame.stream;
  std::string answer;
  SpdyStreamPtr opened;
  if (id < session->nextStream_ || session->closing_) {
    answer = SpdyEncoder::reset(id, SpdyStatus::ProtocolError);
  } else if (session->streams_.size() >= kMostStreams) {
    session->nextStream_ = id + 2;
    answer = SpdyEncoder::reset(id, SpdyStatus::RefusedStream);
  } else {
    session->nextStream_ = id + 2;
    const auto stream =
        std::make_shared<SpdyStream>(session, id, std::move(frame.headers), session->executor_);
    if (frame.fin) stream->received_->end();
    // Answered before anybody can write to it.
    session->streams_[id] = stream;
    if (session->onStream_(stream)) {
      opened = stream;
      if (frame.fin) session->streams_.erase(id);
      const SpdyHeaders none;
      answer = session->encoder_.synReply(id, none);
    } else {
      session->streams_.erase(id);
      stream->ended_ = true;
      answer = SpdyEncoder::reset(id, SpdyStatus::Cancel);
    }
  }
  // However the sending ends, who waits for it goes on.
  std::exception_ptr failure;
  try {
    co_await send(session, std::move(answer));
  } catch (const std::exception&) {
    failure = std::current_exception();
  }
  if (opened) {
    opened->replied_ = true;
    opened->answered_.cancel();
  }
  if (failure) std::rethrow_exception(failure);
}

/// Callers must not depend on each other's order but for those of one stream, whose writer is one.
Task<void> SpdySession::send(std::shared_ptr<SpdySession> session, std::string frame) {
  const auto turn = co_await session->writing_.take();
  if (!session->running_) throwEnded();
  session->touch();
  co_await session->carrier_->write(frame);
}

Task<void> SpdySession::close(std::shared_ptr<SpdySession> session) {
  session->closing_ = true;
  try {
    while (!session->streams_.empty()) {
      const auto stream = session->streams_.begin()->second;
      co_await SpdyStream::reset(stream);
    }
    auto frame = SpdyEncoder::goAway(session->nextStream_ < 2 ? 0 : session->nextStream_ - 2);
    co_await send(session, std::move(frame));
    co_await session->carrier_->shutdown();
  } catch (const system_error&) {
    // It has ended already.
  }
  session->ended_.expires_after(kAfterGoAway);
  while (session->running_) {
    const auto [woken] = co_await session->ended_.async_wait(asio::as_tuple(asio::use_awaitable));
    if (woken || !session->running_) continue;
    session->carrier_->close();
    session->ended_.expires_at(asio::steady_timer::time_point::max());
  }
}

}  // namespace sparklab::net
