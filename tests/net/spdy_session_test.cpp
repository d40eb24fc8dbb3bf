// SPDY sessions: what a client gets that opens streams, over a connection in memory.
#include "net/spdy_session.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>

namespace sparklab::net {
namespace {

using testing::ElementsAre;

/// The server's end of a connection in memory.
class Wire final : public ByteStream {
 public:
  explicit Wire(const asio::any_io_executor& executor)
      : toServer(std::make_shared<BytePipe>(executor)) {}

  Task<std::size_t> readSome(std::span<char> into) override {
    if (unread_.empty()) unread_ = co_await BytePipe::read(toServer);
    const auto size = std::min(unread_.size(), into.size());
    unread_.copy(into.data(), size);
    unread_.erase(0, size);
    co_return size;
  }
  Task<void> write(std::string_view data) override {
    toClient += data;
    co_return;
  }
  Task<void> shutdown() override { co_return; }
  void close() noexcept override { toServer->end(); }

  BytePipePtr toServer;
  std::string toClient;

 private:
  std::string unread_;
};

class SpdySessionTest : public testing::Test {
 protected:
  void start(std::function<bool(SpdyStreamPtr)> onStream) {
    session->start(std::move(onStream), [] {});
  }

  /// The client opens a stream of this type.
  void open(std::uint32_t id, std::string type) {
    const SpdyHeaders headers{{"streamtype", std::move(type)}};
    send(client.synStream(id, headers));
  }
  void send(std::string frame) {
    spawn(io.get_executor(), BytePipe::write(wire->toServer, std::move(frame)), "client");
    io.poll();
  }

  Task<void> answer(SpdyStreamPtr stream, std::string text) {
    co_await SpdyStream::write(stream, text);
    co_await SpdyStream::end(stream);
  }

  /// What the client has got, as "type stream payload", a "." for the end of the stream.
  std::vector<std::string> received() {
    io.poll();
    SpdyDecoder decoder;
    decoder.feed(wire->toClient);
    std::vector<std::string> frames;
    while (const auto frame = decoder.next()) {
      auto text = frame->type == SpdyType::Data        ? "data "
                  : frame->type == SpdyType::SynReply  ? "reply "
                  : frame->type == SpdyType::RstStream ? "reset "
                                                       : std::string("other ");
      text += std::to_string(frame->stream);
      if (!frame->payload.empty()) text += " " + frame->payload;
      frames.push_back(text + (frame->fin ? "." : ""));
    }
    return frames;
  }

  asio::io_context io;
  std::shared_ptr<Wire> wire = std::make_shared<Wire>(io.get_executor());
  SpdyEncoder client;
  SpdySessionPtr session =
      std::make_shared<SpdySession>(wire, io.get_executor(), std::chrono::hours(1));
};

TEST_F(SpdySessionTest, AStreamIsAnsweredBeforeItsDataComes) {
  start([this](const SpdyStreamPtr& stream) {
    spawn(io.get_executor(), answer(stream, std::string(stream->header("streamtype"))), "answer");
    return true;
  });
  open(1, "stdout");
  EXPECT_THAT(received(), ElementsAre("reply 1", "data 1 stdout", "data 1."));
}

TEST_F(SpdySessionTest, ARefusedStreamIsReset) {
  start([](const SpdyStreamPtr& stream) { return stream->header("streamtype") == "error"; });
  open(1, "nosuch");
  open(3, "error");
  EXPECT_THAT(received(), ElementsAre("reset 1", "reply 3"));
}

TEST_F(SpdySessionTest, WhatTheClientSendsIsRead) {
  SpdyStreamPtr input;
  start([&](const SpdyStreamPtr& stream) {
    input = stream;
    return true;
  });
  open(1, "stdin");
  send(SpdyEncoder::data(1, "words", true));
  ASSERT_TRUE(input);
  std::vector<std::string> read;
  const auto collect = [](SpdyStreamPtr stream, std::vector<std::string>* into) -> Task<void> {
    do {
      into->push_back(co_await SpdyStream::read(stream));
    } while (!into->back().empty());
  };
  spawn(io.get_executor(), collect(input, &read), "reader");
  io.poll();
  EXPECT_THAT(read, ElementsAre("words", ""));
}

TEST_F(SpdySessionTest, ClosingResetsWhatIsOpenAndSaysSo) {
  start([](const SpdyStreamPtr&) { return true; });
  open(1, "error");
  spawn(io.get_executor(), SpdySession::close(session), "close");
  EXPECT_THAT(received(), ElementsAre("reply 1", "reset 1", "other 1"));
}

}  // namespace
}  // namespace sparklab::net
