#include <openssl/sha.h>

#include "base/base64.hpp"
#include "net/pki.hpp"
#include "net/websocket.hpp"

namespace sparklab::net {

namespace {

std::uint64_t bigEndian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

}  // namespace

std::string webSocketAccept(std::string_view key) {
  const auto text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  std::string digest(SHA_DIGEST_LENGTH, '\0');
  SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
       reinterpret_cast<unsigned char*>(digest.data()));
  return base64(digest);
}

std::string encodeFrame(Opcode opcode, std::string_view payload, bool final) {
  std::string out;
  out.reserve(payload.size() + 10);
  out += static_cast<char>((final ? 0x80 : 0) | static_cast<int>(opcode));
  const auto size = payload.size();
  int sizeBytes = 0;
  if (size < 126) {
    out += static_cast<char>(size);
  } else {
    sizeBytes = size <= 0xFFFF ? 2 : 8;
    out += static_cast<char>(sizeBytes == 2 ? 126 : 127);
  }
  while (sizeBytes-- > 0)
    out += static_cast<char>(static_cast<std::uint64_t>(size) >> 8 * sizeBytes & 0xFF);
  return out.append(payload);
}

std::optional<Frame> takeFrame(std::string& inbox, std::size_t limit) {
  const std::string_view bytes = inbox;
  if (bytes.size() < 2) return std::nullopt;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  Frame frame;
  frame.final = first & 0x80;
  frame.opcode = static_cast<Opcode>(first & 0x0F);
  const bool control = first & 0x08;
  if (first & 0x70) throw WebSocketError(kProtocolError, "reserved bits are set");
  if ((first & 0x07) > 2) throw WebSocketError(kProtocolError, "unknown opcode");
  if (!(second & 0x80)) throw WebSocketError(kProtocolError, "the frame is not masked");
  if (control && (!frame.final || (second & 0x7F) > 125))
    throw WebSocketError(kProtocolError, "a control frame is too long or fragmented");

  std::size_t at = 2;
  std::uint64_t size = second & 0x7F;
  if (size > 125) {
    const std::size_t sizeBytes = size == 126 ? 2 : 8;
    if (bytes.size() < at + sizeBytes) return std::nullopt;
    size = bigEndian(bytes.substr(at, sizeBytes));
    at += sizeBytes;
  }
  if (size > limit) throw WebSocketError(kTooBig, "the message is too big");
  if (bytes.size() < at + 4 + size) return std::nullopt;
  const auto mask = bytes.substr(at, 4);
  at += 4;
  frame.payload = bytes.substr(at, size);
  for (std::size_t i = 0; i < frame.payload.size(); ++i)
    frame.payload[i] = static_cast<char>(frame.payload[i] ^ mask[i % 4]);
  inbox.erase(0, at + size);
  return frame;
}

}  // namespace sparklab::net
