// Several byte channels over one WebSocket, as the subprotocols *.channel.k8s.io have them
// (k8s.io/apimachinery/pkg/util/httpstream/wsstream): each message begins with its channel.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "lab/pod_runtime.hpp"
#include "net/byte_pipe.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// After so long without a byte in either direction a stream is cut, as kubelet does it.
constexpr std::chrono::hours kStreamIdle(4);

class ChannelSocket : public std::enable_shared_from_this<ChannelSocket> {
 public:
  enum class Mode { Ignore, Read, Write, ReadWrite };  ///< as the server sees it

  struct Protocol {
    bool base64 = false;       ///< text messages: a digit, then base64
    bool closeSignal = false;  ///< a client may end a channel: {255, channel}
  };

  ChannelSocket(net::WebSocketPtr socket, asio::any_io_executor executor, std::vector<Mode> modes,
                Protocol protocol);

  /// Begins to read. `onGone` is called once when the client has left; every reader has ended then.
  void start(std::function<void()> onGone);

  /// One message; nothing for a channel that is not written to. Throws system_error when the client
  /// is gone.
  static Task<void> write(std::shared_ptr<ChannelSocket> socket, std::size_t channel,
                          std::string_view bytes);

  ByteSource reader(std::size_t channel);
  ByteSink writer(std::size_t channel);

  /// The closing handshake, with code 1000.
  static Task<void> close(std::shared_ptr<ChannelSocket> socket);

 private:
  static Task<void> receive(std::shared_ptr<ChannelSocket> socket, std::string message);
  void leave();
  void touch();

  net::WebSocketPtr socket_;
  asio::any_io_executor executor_;
  std::vector<Mode> modes_;
  Protocol protocol_;
  std::vector<net::BytePipePtr> pipes_;  ///< of the channels that are read
  asio::steady_timer idle_;
  std::function<void()> onGone_;
  bool gone_ = false;
};
using ChannelSocketPtr = std::shared_ptr<ChannelSocket>;

/// What kubelet's WebSocket server takes of the subprotocols that a client offers: the first that
/// is in `supported` ("" for a client that offers none); nothing when there is none.
std::optional<std::string> chooseProtocol(const net::HttpRequest& request,
                                          const std::vector<std::string>& supported);

/// The subprotocols that a client offers.
std::vector<std::string> offeredProtocols(const net::HttpRequest& request);

}  // namespace sparklab::lab
