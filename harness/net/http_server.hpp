// An HTTP/1.1 server: keep-alive, pipelining, chunked streams with back-pressure, WebSocket
// upgrades. Everything runs on one executor; nothing here blocks it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "net/byte_stream.hpp"
#include "net/http.hpp"
#include "net/websocket.hpp"

namespace sparklab::net {

/// The defaults are kube-apiserver's where it has the setting.
struct HttpLimits {
  std::size_t headerBytes = 256 * 1024;     ///< beyond: 431
  std::size_t bodyBytes = 3 * 1024 * 1024;  ///< beyond: 413
  std::size_t gzipFrom = 128 * 1024;        ///< smaller bodies are never compressed
  std::chrono::milliseconds handshake{10'000};
  std::chrono::milliseconds header{32'000};  ///< from its first byte to its last
  std::chrono::milliseconds body{60'000};
  std::chrono::milliseconds idle{90'000};   ///< between requests
  std::chrono::milliseconds write{60'000};  ///< a peer that reads nothing for so long is cut
};

/// One request and the one answer to it: respond(), or start()/write()/finish(), or upgrade().
/// Lives until the handler's coroutine has ended. All calls throw system_error once the peer is
/// gone.
class HttpExchange {
 public:
  virtual ~HttpExchange() = default;

  virtual const HttpRequest& request() const noexcept = 0;

  /// Headers that the answer gets whatever it is. Before the answer begins.
  virtual Headers& common() noexcept = 0;

  virtual bool answered() const noexcept = 0;

  /// A whole answer. Adds Content-Length and Date; compresses a large JSON body when the client
  /// accepts gzip; sends no body for HEAD.
  virtual Task<void> respond(HttpResponse response) = 0;

  /// A streamed answer (chunked). `onGone` is called once when the peer leaves before finish().
  virtual Task<void> start(int status, Headers headers, std::function<void()> onGone) = 0;
  virtual Task<void> write(std::string_view data) = 0;
  virtual Task<void> finish() = 0;

  /// Answers 101. Null when the request is no proper WebSocket handshake, which then has been
  /// answered with 400. `protocol` is the chosen subprotocol, if any.
  virtual Task<WebSocketPtr> upgrade(std::string protocol, std::size_t messageLimit = 1 << 20) = 0;

  /// Answers 101 with `protocol` as what the connection is used for from now on; `headers` are
  /// added. The stream must not outlive the handler.
  virtual Task<ByteStreamPtr> upgradeTo(std::string protocol, Headers headers) = 0;

  /// Before the answer begins, and not for a request that may be upgraded: `tell` is called once
  /// when the peer leaves before the answer is complete; it may be called after the handler's end.
  virtual void onGone(std::function<void()> tell) = 0;

  /// Closes the connection under a peer that gets no answer, or no more of it.
  virtual void abandon() noexcept = 0;

  /// How long a write may wait for the peer, instead of HttpLimits::write.
  virtual void setWriteLimit(std::chrono::milliseconds limit) = 0;
};

class HttpServer {
 public:
  /// A handler that ends without an answer or throws causes a 500.
  using Handler = std::function<Task<void>(HttpExchange&)>;
  /// The answer to a request that is refused before a handler sees it (400, 413, 431).
  using Refusal = std::function<HttpResponse(int status)>;

  HttpServer(asio::any_io_executor executor, Handler handler, HttpLimits limits = HttpLimits(),
             Refusal refusal = nullptr);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// Serves what connects to `listener` until stop().
  void serve(std::unique_ptr<Listener> listener);

  /// Closes the listeners and every connection. Handlers under way see their streams end.
  void stop() noexcept;

  std::size_t connections() const noexcept;

 private:
  struct Core;
  std::shared_ptr<Core> core_;
};

}  // namespace sparklab::net
