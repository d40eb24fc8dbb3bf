// WebSocket frames as a client sends them, in pieces of any size.
#include "fuzz.hpp"
#include "net/websocket.hpp"

FUZZ(bytes) {
  using namespace sparklab::net;
  constexpr std::size_t kLimit = 4096;
  const std::size_t piece = 1 + takeChoice(bytes);
  std::string inbox;
  try {
    for (std::size_t begin = 0; begin < bytes.size(); begin += piece) {
      inbox += bytes.substr(begin, piece);
      while (const auto frame = takeFrame(inbox, kLimit)) mustHold(frame->payload.size() <= kLimit);
    }
  } catch (const WebSocketError&) {
  }
}
