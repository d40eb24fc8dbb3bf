// HTTP/1.1 from the client's side, on one net::Conn. Only http_client.cpp knows Beast.
#pragma once

#include <memory>
#include <string>

#include "base/async.hpp"
#include "base/time.hpp"
#include "net/conn.hpp"

namespace sparklab::net {

/// What a client asks; net::HttpRequest is what a server was asked.
struct ClientRequest {
  std::string method;
  std::string target;  ///< path and query, encoded
  std::string accept;
  std::string contentType;  ///< of `body`
  std::string body;
};

/// One connection, one exchange at a time: request(), then readBody() to its end. Not thread-safe.
class HttpConn {
 public:
  /// `headers`: whole lines with CRLF that go with every request (Host, User-Agent, Authorization).
  HttpConn(ConnPtr conn, std::string headers);
  ~HttpConn();

  /// Sends `request` (which must live until then) and returns the status code of the answer.
  /// Throws system_error when the connection fails, Error when the answer is not HTTP.
  Task<int> request(const ClientRequest& request);

  /// The next piece of the answer's body as it comes; empty at its end. Throws system_error
  /// (asio::error::eof) when the connection ends in the middle of it.
  Task<std::string> readBody();

  /// True when the answer has been read to its end and the connection may carry another request.
  bool reusable() const;
  bool answered() const noexcept;  ///< a byte of the answer to the present request has come

  void close() noexcept;

 private:
  struct Parser;
  Task<void> readMore();

  ConnPtr conn_;
  std::string headers_;
  std::unique_ptr<Parser> parser_;
  std::string input_;  ///< read, not yet parsed
  bool answered_ = false;
};

/// Closes a connection that lets us wait for too long: arm() it before a wait, again at each sign
/// of life. The connection must outlive it.
class Watchdog {
 public:
  Watchdog(asio::any_io_executor executor, HttpConn& conn);
  ~Watchdog();
  void arm(Nanos limit);
  bool fired() const noexcept;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::net
