// exec and attach: the streams of a client, and the words that end them
// (k8s.io/kubelet/pkg/cri/streaming/remotecommand, k8s.io/apiserver/pkg/util/proxy).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lab/apiserver/request_info.hpp"
#include "lab/pod_runtime.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// The query parameters of exec and attach.
struct CommandOptions {
  std::string container;
  std::vector<std::string> command;  ///< empty for attach
  bool attach = false;
  bool input = false, output = false, errors = false, tty = false;
};

/// How the end is told, which differs with the way of the client's bytes.
enum class StatusStyle {
  Translated,  ///< WebSocket v5: the API server passes on what it understood of kubelet's status
  Json,        ///< WebSocket v4 and SPDY v4: kubelet's own status
  Text,        ///< older ones: the message of a failure, nothing for success
};

/// A client that is connected.
class CommandClient {
 public:
  virtual ~CommandClient() = default;

  virtual const std::shared_ptr<RemoteStreams>& streams() const noexcept = 0;
  virtual StatusStyle style() const noexcept = 0;
  virtual Task<void> writeError(std::string text) = 0;
  virtual Task<void> close() = 0;

  /// Called once when the client has left.
  std::function<void()> onGone;
};
using CommandClientPtr = std::shared_ptr<CommandClient>;

/// The status of a command that has ended, as text for the error stream; may be empty.
std::string commandStatus(StatusStyle style, const CommandOptions& options,
                          const ExecResult& result);

/// What the API server tells a v5 client whose stream kubelet refused.
std::string refusedStatus(const std::string& kubeletsText);

/// Opens the streams over a WebSocket with the chosen `protocol` and says so with an empty message.
/// Null when the handshake failed and was answered.
Task<CommandClientPtr> openWebSocketCommand(net::HttpExchange& exchange, std::string protocol,
                                            CommandOptions options);

/// Opens the streams over SPDY/3.1. Null when the client was refused, or did not open its streams.
Task<CommandClientPtr> openSpdyCommand(net::HttpExchange& exchange, CommandOptions options);

}  // namespace sparklab::lab
