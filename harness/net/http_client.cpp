#include "net/http_client.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/system/system_error.hpp>
#include <limits>

#include "base/error.hpp"

namespace sparklab::net {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t kHeaderLimit = 64 * 1024;
constexpr std::size_t kReadSize = 32 * 1024;

}  // namespace

struct HttpConn::Parser {
  http::response_parser<http::string_body> parser;

  Parser() {
    parser.eager(true);
    parser.header_limit(kHeaderLimit);
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // watches have no end
  }

  /// Parses from the front of `input` and removes what it used.
  void put(std::string& input) {
    boost::system::error_code error;
    const auto used = parser.put(asio::buffer(input), error);
    input.erase(0, used);
    if (error && error != http::error::need_more)
      throw Error(
          fmt::format("the server's answer is not HTTP/1.1: {}", error.message()),
          "Is it the address of an HTTP server, and does it speak TLS or not as the URL says?");
  }
};

HttpConn::HttpConn(ConnPtr conn, std::string headers)
    : conn_(std::move(conn)), headers_(std::move(headers)) {}

HttpConn::~HttpConn() {
  close();
}

Task<int> HttpConn::request(const ClientRequest& request) {
  parser_ = std::make_unique<Parser>();
  answered_ = false;
  auto text = fmt::format("{} {} HTTP/1.1\r\n{}Accept: {}\r\n", request.method, request.target,
                          headers_, request.accept);
  if (!request.body.empty())
    text += fmt::format("Content-Type: {}\r\nContent-Length: {}\r\n", request.contentType,
                        request.body.size());
  else if (request.method != "GET")
    text += "Content-Length: 0\r\n";
  text += "\r\n";
  text += request.body;
  co_await conn_->write(text);
  while (!parser_->parser.is_header_done()) co_await readMore();
  co_return static_cast<int>(parser_->parser.get().result_int());
}

Task<std::string> HttpConn::readBody() {
  auto& body = parser_->parser.get().body();
  while (body.empty() && !parser_->parser.is_done()) co_await readMore();
  co_return std::exchange(body, {});
}

Task<void> HttpConn::readMore() {
  std::array<char, kReadSize> buffer;
  const auto got = co_await conn_->readSome(buffer);
  if (got > 0) {
    answered_ = true;
    input_.append(buffer.data(), got);
    parser_->put(input_);
    co_return;
  }
  boost::system::error_code error;
  if (answered_) parser_->parser.put_eof(error);  // which ends an answer that has no length
  if (error || !parser_->parser.is_done())
    throw boost::system::system_error(asio::error::eof, "the server closed the connection");
}

bool HttpConn::reusable() const {
  return parser_ && parser_->parser.is_done() && parser_->parser.keep_alive() && input_.empty();
}

bool HttpConn::answered() const noexcept {
  return answered_;
}

void HttpConn::close() noexcept {
  if (conn_) conn_->close();
}

struct Watchdog::State {
  asio::steady_timer timer;
  HttpConn* conn;
  bool fired = false;
};

Watchdog::Watchdog(asio::any_io_executor executor, HttpConn& conn)
    : state_(std::make_shared<State>(State{asio::steady_timer(executor), &conn})) {}

Watchdog::~Watchdog() {
  state_->conn = nullptr;
  state_->timer.cancel();
}

void Watchdog::arm(Nanos limit) {
  state_->timer.expires_after(limit);  // ends the wait before this one
  state_->timer.async_wait([state = state_](boost::system::error_code error) {
    if (error || !state->conn || state->timer.expiry() > std::chrono::steady_clock::now()) return;
    state->fired = true;
    state->conn->close();
  });
}

bool Watchdog::fired() const noexcept {
  return state_->fired;
}

}  // namespace sparklab::net
