#include "net/spdy_frame.hpp"

#include <algorithm>

namespace sparklab::net {

namespace {

constexpr std::size_t kHead = 8;
constexpr std::uint8_t kFin = 1;
constexpr std::uint16_t kVersion = 3;
constexpr std::uint32_t kStreamBits = 0x7FFFFFFF;

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size = 4) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

void append(std::string& out, std::uint64_t number, int size = 4) {
  while (size-- > 0) out += static_cast<char>(number >> 8 * size & 0xFF);
}

std::string controlFrame(SpdyType type, std::uint8_t flags, std::string_view body) {
  std::string out;
  out.reserve(kHead + body.size());
  append(out, 0x8000 | kVersion, 2);
  append(out, static_cast<std::uint16_t>(type), 2);
  append(out, flags, 1);
  append(out, body.size(), 3);
  return out.append(body);
}

}  // namespace

std::optional<SpdyFrame> SpdyDecoder::next() {
  if (inData_) return data();
  if (inbox_.size() < kHead) return std::nullopt;
  const auto first = numberAt(inbox_, 0);
  const auto flags = static_cast<std::uint8_t>(inbox_[4]);
  const std::size_t length = numberAt(inbox_, 5, 3);
  if (!(first >> 31)) {
    dataStream_ = first & kStreamBits;
    if (dataStream_ == 0) throw SpdyError("data of stream 0");
    dataLeft_ = length;
    dataFin_ = flags & kFin;
    inData_ = true;
    inbox_.erase(0, kHead);
    return data();
  }
  if ((first >> 16 & 0x7FFF) != kVersion) throw SpdyError("a frame of another version of SPDY");
  if (length > kControlLimit) throw SpdyError("a control frame is too long");
  if (inbox_.size() < kHead + length) return std::nullopt;
  const std::string body = inbox_.substr(kHead, length);
  inbox_.erase(0, kHead + length);
  return control(static_cast<SpdyType>(first & 0xFFFF), flags, body);
}

std::optional<SpdyFrame> SpdyDecoder::data() {
  if (inbox_.empty() && dataLeft_ > 0) return std::nullopt;
  SpdyFrame frame;
  frame.stream = dataStream_;
  const auto size = std::min({inbox_.size(), dataLeft_, kPiece});
  frame.payload = inbox_.substr(0, size);
  inbox_.erase(0, size);
  dataLeft_ -= size;
  inData_ = dataLeft_ > 0;
  frame.fin = dataFin_ && !inData_;
  return frame;
}

SpdyFrame SpdyDecoder::control(SpdyType type, std::uint8_t flags, std::string_view body) {
  const auto require = [&](bool valid, const char* what) {
    if (!valid) throw SpdyError(what);
  };
  SpdyFrame frame;
  frame.type = type;
  frame.fin = flags & kFin;
  switch (type) {
    case SpdyType::SynStream:
      require(body.size() >= 10, "a SYN_STREAM is too short");
      frame.headers = inflater_.decode(body.substr(10));
      break;
    case SpdyType::SynReply:
    case SpdyType::Headers:
      require(body.size() >= 4, "a SYN_REPLY or HEADERS is too short");
      frame.headers = inflater_.decode(body.substr(4));
      break;
    case SpdyType::RstStream:
      require(body.size() == 8 && numberAt(body, 4) != 0, "a RST_STREAM is malformed");
      frame.status = numberAt(body, 4);
      break;
    case SpdyType::Settings:
      require(body.size() >= 4 && (body.size() - 4) / 8 == numberAt(body, 0) &&
                  (body.size() - 4) % 8 == 0,
              "a SETTINGS is malformed");
      return frame;
    case SpdyType::Ping:
      require(body.size() == 4 && flags == 0 && numberAt(body, 0) != 0, "a PING is malformed");
      frame.stream = numberAt(body, 0);
      return frame;
    case SpdyType::GoAway:
      require(body.size() == 8 && flags == 0, "a GOAWAY is malformed");
      frame.status = numberAt(body, 4);
      frame.stream = numberAt(body, 0) & kStreamBits;
      return frame;
    case SpdyType::WindowUpdate:
      require(body.size() == 8 && flags == 0, "a WINDOW_UPDATE is malformed");
      frame.status = numberAt(body, 4) & kStreamBits;
      frame.stream = numberAt(body, 0) & kStreamBits;
      return frame;
    default:
      throw SpdyError("a control frame of an unknown type");
  }
  frame.stream = numberAt(body, 0) & kStreamBits;
  require(frame.stream != 0, "a frame of stream 0");
  return frame;
}

std::string SpdyEncoder::data(std::uint32_t stream, std::string_view bytes, bool fin) {
  std::string out;
  out.reserve(kHead + bytes.size());
  append(out, stream);
  append(out, fin ? kFin : 0, 1);
  append(out, bytes.size(), 3);
  return out.append(bytes);
}

std::string SpdyEncoder::synStream(std::uint32_t stream, const SpdyHeaders& headers) {
  std::string body;
  append(body, stream);
  append(body, 0, 4);  // of no other stream
  append(body, 0, 2);  // priority, slot
  body += deflater_.encode(headers);
  return controlFrame(SpdyType::SynStream, 0, body);
}

std::string SpdyEncoder::synReply(std::uint32_t stream, const SpdyHeaders& headers) {
  std::string body;
  append(body, stream);
  body += deflater_.encode(headers);
  return controlFrame(SpdyType::SynReply, 0, body);
}

std::string SpdyEncoder::reset(std::uint32_t stream, SpdyStatus status) {
  std::string body;
  append(body, stream);
  append(body, static_cast<std::uint32_t>(status));
  return controlFrame(SpdyType::RstStream, 0, body);
}

std::string SpdyEncoder::ping(std::uint32_t number) {
  std::string body;
  append(body, number);
  return controlFrame(SpdyType::Ping, 0, body);
}

std::string SpdyEncoder::goAway(std::uint32_t lastStream, std::uint32_t status) {
  std::string body;
  append(body, lastStream);
  append(body, status);
  return controlFrame(SpdyType::GoAway, 0, body);
}

}  // namespace sparklab::net
