#include "net/http_session.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace sparklab::net {

namespace {

namespace http = boost::beast::http;
using boost::system::error_code;
using boost::system::system_error;

constexpr std::size_t kBodyPiece = 256 * 1024;  ///< within HttpLimits::write, each
constexpr std::size_t kOneWrite = 16 * 1024;    ///< larger bodies are not copied behind their head
constexpr std::size_t kLinger = 16 * 1024 * 1024;

int statusOf(const error_code& error) {
  if (error == http::error::header_limit) return 431;
  if (error == http::error::body_limit) return 413;
  return 400;
}

std::string httpDate() {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

std::string text(boost::core::string_view view) {
  return std::string(view.data(), view.size());
}

}  // namespace

HttpSession::HttpSession(asio::any_io_executor executor, ConnPtr conn,
                         const HttpServer::Handler& handler, const HttpLimits& limits,
                         const HttpServer::Refusal& refusal)
    : conn_(std::move(conn)),
      handler_(handler),
      limits_(limits),
      refusal_(refusal),
      deadline_(executor),
      readable_(executor, asio::steady_timer::time_point::max()) {}

Task<void> HttpSession::run() {
  try {
    co_await serve();
  } catch (const system_error&) {
    // The peer left or was cut: the everyday end of a connection.
  }
  disarm();
  conn_->close();
}

Task<void> HttpSession::serve() {
  arm(limits_.handshake);
  co_await handshake(*conn_);
  while (keepAlive_) {
    arm(limits_.idle);
    const bool complete = co_await readRequest();
    disarm();
    if (!complete) break;
    co_await handleRequest();
  }
  if (!upgraded_) co_await endPolitely();
}

Task<bool> HttpSession::readRequest() {
  http::request_parser<http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(limits_.headerBytes));
  parser.body_limit(limits_.bodyBytes);
  bool begun = false;
  bool continued = false;
  while (!parser.is_done()) {
    if (inbox_.empty() || begun) {
      const bool more = co_await fill();
      if (!more) co_return false;
    }
    if (!begun) arm(limits_.header);
    begun = true;
    // The parser stops at the end of the header and of each chunk: go on while it takes something.
    for (std::size_t used = 1; used > 0 && !inbox_.empty() && !parser.is_done();) {
      error_code error;
      used = parser.put(asio::buffer(inbox_), error);
      inbox_.erase(0, used);
      if (error == http::error::need_more) break;
      if (error) {
        const int status = statusOf(error);
        co_await refuse(status);
        co_return false;
      }
    }
    if (parser.is_header_done() && !parser.is_done() && !continued) {
      continued = true;
      arm(limits_.body);
      const auto announced = parser.content_length();
      if (announced && *announced > limits_.bodyBytes) {
        co_await refuse(413);
        co_return false;
      }
      const auto expect = text(parser.get()[http::field::expect]);
      if (sameName(expect, "100-continue")) co_await send("HTTP/1.1 100 Continue\r\n\r\n");
    }
  }
  keepAlive_ = parser.keep_alive();
  auto& message = parser.get();
  request_ = HttpRequest();
  request_.method = text(message.method_string());
  request_.target = text(message.target());
  request_.minorVersion = message.version() % 10;
  for (const auto& field : message)
    request_.headers.add(text(field.name_string()), text(field.value()));
  request_.body = std::move(message.body());
  request_.peer = conn_->peer();
  request_.remoteAddress = conn_->remoteAddress();
  co_return true;
}

Task<void> HttpSession::handleRequest() {
  common_ = Headers();
  answered_ = streaming_ = false;
  std::string failure;
  try {
    co_await handler_(*this);
  } catch (const system_error& error) {
    if (answered_) throw;  // of the connection; anything else is a bug
    failure = error.what();
  } catch (const std::exception& bug) {
    failure = bug.what();
  }
  onGone_ = nullptr;
  if (!failure.empty())
    fmt::print(stderr, "sparklab: {} {}: {}\n", request_.method, request_.target, failure);
  if (!answered_) {
    HttpResponse sorry(500, "text/plain; charset=utf-8", "internal error\n");
    co_await respond(std::move(sorry));
  } else if (streaming_) {
    keepAlive_ = false;  // an unfinished stream: the peer must see it cut
    conn_->close();
  }
}

Task<void> HttpSession::refuse(int status) {
  keepAlive_ = false;
  request_ = HttpRequest();
  common_ = Headers();
  HttpResponse response(status, "text/plain; charset=utf-8",
                        fmt::format("{} {}", status, reasonPhrase(status)));
  if (refusal_) response = refusal_(status);
  co_await respond(std::move(response));
  co_await endPolitely();
}

Task<void> HttpSession::respond(HttpResponse response) {
  answered_ = true;
  for (const auto& [name, value] : common_) response.headers.add(name, value);
  response.headers.set("Date", httpDate());
  if (response.body.size() >= limits_.gzipFrom &&
      request_.headers.lists("Accept-Encoding", "gzip") &&
      response.headers.get("Content-Type").starts_with("application/json")) {
    response.body = gzip(response.body);
    response.headers.set("Content-Encoding", "gzip");
    response.headers.add("Vary", "Accept-Encoding");
  }
  response.headers.set("Content-Length", std::to_string(response.body.size()));
  if (!keepAlive_) response.headers.set("Connection", "close");
  auto wire = serializeHead(response.status, response.headers);
  const bool large = response.body.size() > kOneWrite;
  if (request_.method != "HEAD" && !large) wire += response.body;
  co_await send(wire);
  if (request_.method != "HEAD" && large) co_await send(response.body);
}

Task<void> HttpSession::start(int status, Headers headers, std::function<void()> onGone) {
  answered_ = streaming_ = true;
  onGone_ = std::move(onGone);
  for (const auto& [name, value] : common_) headers.add(name, value);
  headers.set("Date", httpDate());
  chunked_ = request_.minorVersion >= 1;
  if (chunked_)
    headers.set("Transfer-Encoding", "chunked");
  else
    keepAlive_ = false;
  if (!keepAlive_) headers.set("Connection", "close");
  const auto head = serializeHead(status, headers);
  co_await send(head);
  readAhead();
}

void HttpSession::onGone(std::function<void()> tell) {
  onGone_ = std::move(tell);
  readAhead();
}

void HttpSession::abandon() noexcept {
  answered_ = true;
  streaming_ = keepAlive_ = false;
  gone_ = true;
  conn_->close();
}

void HttpSession::readAhead() {
  if (readingAhead_ || !inbox_.empty()) return;
  readingAhead_ = true;
  spawn(readable_.get_executor(), watchPeer(shared_from_this()), "HTTP connection");
}

Task<void> HttpSession::write(std::string_view data) {
  if (data.empty()) co_return;
  if (!chunked_) {
    co_await send(data);
    co_return;
  }
  auto chunk = fmt::format("{:x}\r\n", data.size());
  chunk.append(data).append("\r\n");
  co_await send(chunk);
}

Task<void> HttpSession::finish() {
  if (chunked_) co_await send("0\r\n\r\n");
  streaming_ = false;
  onGone_ = nullptr;
}

Task<WebSocketPtr> HttpSession::upgrade(std::string protocol, std::size_t messageLimit) {
  const auto& headers = request_.headers;
  const auto key = headers.get("Sec-WebSocket-Key");
  if (request_.method != "GET" || key.empty() || headers.get("Sec-WebSocket-Version") != "13") {
    HttpResponse refused(400, "text/plain; charset=utf-8", "bad WebSocket handshake\n");
    refused.headers.add("Sec-WebSocket-Version", "13");
    keepAlive_ = false;
    co_await respond(std::move(refused));
    co_return nullptr;
  }
  answered_ = upgraded_ = true;
  keepAlive_ = false;
  Headers answer = common_;
  answer.set("Upgrade", "websocket");
  answer.set("Connection", "Upgrade");
  answer.set("Sec-WebSocket-Accept", webSocketAccept(key));
  if (!protocol.empty()) answer.set("Sec-WebSocket-Protocol", std::move(protocol));
  const auto head = serializeHead(101, answer);
  co_await send(head);
  const auto self = shared_from_this();
  co_return std::make_shared<WebSocket>(
      conn_, [self](std::string_view data) { return self->send(data); }, std::move(inbox_),
      readable_.get_executor(), messageLimit);
}

/// What an upgraded connection is to its new protocol.
class HttpSession::Upgraded final : public ByteStream {
 public:
  explicit Upgraded(std::shared_ptr<HttpSession> session) : session_(std::move(session)) {}

  Task<std::size_t> readSome(std::span<char> into) override {
    auto& inbox = session_->inbox_;
    if (inbox.empty()) {
      const auto size = co_await session_->conn_->readSome(into);
      co_return size;
    }
    const auto size = std::min(inbox.size(), into.size());
    inbox.copy(into.data(), size);
    inbox.erase(0, size);
    co_return size;
  }
  Task<void> write(std::string_view data) override { return session_->send(data); }
  Task<void> shutdown() override { return session_->conn_->shutdown(); }
  void close() noexcept override { session_->close(); }

 private:
  std::shared_ptr<HttpSession> session_;
};

Task<ByteStreamPtr> HttpSession::upgradeTo(std::string protocol, Headers headers) {
  answered_ = upgraded_ = true;
  keepAlive_ = false;
  Headers answer = common_;
  answer.set("Connection", "Upgrade");
  answer.set("Upgrade", std::move(protocol));
  for (const auto& [name, value] : headers) answer.add(name, value);
  const auto head = serializeHead(101, answer);
  co_await send(head);
  co_return std::make_shared<Upgraded>(shared_from_this());
}

Task<bool> HttpSession::fill() {
  if (readingAhead_) {
    while (readingAhead_) co_await readable_.async_wait(asio::as_tuple(asio::use_awaitable));
    co_return !gone_;
  }
  if (gone_) co_return false;
  const auto size = co_await conn_->readSome(received_);
  inbox_.append(received_.data(), size);
  co_return size > 0;
}

Task<void> HttpSession::watchPeer(std::shared_ptr<HttpSession> self) {
  std::size_t size = 0;
  try {
    size = co_await self->conn_->readSome(self->received_);
  } catch (const std::exception&) {
    // As good as gone.
  }
  self->readingAhead_ = false;
  self->inbox_.append(self->received_.data(), size);
  self->readable_.cancel();
  if (size > 0) co_return;
  self->gone_ = true;
  self->conn_->close();  // so that a write under way ends
  if (auto tell = std::exchange(self->onGone_, nullptr)) tell();
}

Task<void> HttpSession::send(std::string_view data) {
  while (!data.empty()) {
    const auto piece = data.substr(0, kBodyPiece);
    arm(limits_.write);
    co_await conn_->write(piece);
    data.remove_prefix(piece.size());
  }
  disarm();
}

/// Closing with unread input would reset the connection under an answer that the peer has not read
/// yet: end our side, and read on for a moment.
Task<void> HttpSession::endPolitely() {
  arm(std::chrono::seconds(2));
  co_await conn_->shutdown();
  for (std::size_t left = kLinger; left > 0 && !gone_;) {
    while (readingAhead_) co_await readable_.async_wait(asio::as_tuple(asio::use_awaitable));
    if (gone_) break;
    const auto size = co_await conn_->readSome(received_);
    if (size == 0) break;
    left -= std::min(left, size);
  }
}

void HttpSession::arm(std::chrono::milliseconds limit) {
  deadline_.expires_after(limit);
  deadline_.async_wait([self = weak_from_this()](const error_code& error) {
    if (error) return;
    const auto session = self.lock();
    // A timer that fired may have been armed anew before this ran.
    if (session && session->deadline_.expiry() <= asio::steady_timer::clock_type::now())
      session->close();
  });
}

void HttpSession::disarm() {
  deadline_.expires_at(asio::steady_timer::time_point::max());
}

void HttpSession::close() noexcept {
  conn_->close();
}

}  // namespace sparklab::net
