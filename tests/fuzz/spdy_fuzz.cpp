// SPDY/3.1 frames in pieces of any size.
#include <algorithm>

#include "fuzz.hpp"
#include "net/spdy_frame.hpp"

FUZZ(bytes) {
  using namespace sparklab::net;
  const std::size_t piece = 1 + takeChoice(bytes);
  SpdyDecoder decoder;
  try {
    for (std::size_t begin = 0; begin < bytes.size(); begin += piece) {
      decoder.feed(bytes.substr(begin, piece));
      while (const auto frame = decoder.next()) mustHold(frame->payload.size() <= bytes.size());
    }
  } catch (const SpdyError&) {
  }
}
