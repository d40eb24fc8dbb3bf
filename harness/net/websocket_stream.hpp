// A WebSocket as a stream of bytes: the payloads of its messages, one after the other. Kubernetes
// tunnels SPDY through it so.
#pragma once

#include "net/byte_stream.hpp"
#include "net/websocket.hpp"

namespace sparklab::net {

/// Starts to read `socket`. What is written goes as one binary message.
ByteStreamPtr streamOver(WebSocketPtr socket, asio::any_io_executor executor);

}  // namespace sparklab::net
