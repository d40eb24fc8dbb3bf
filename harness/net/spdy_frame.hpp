// Frames of SPDY/3.1, as far as Kubernetes uses them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "net/spdy_headers.hpp"

namespace sparklab::net {

enum class SpdyType : std::uint16_t {
  Data = 0,  ///< not a number of the protocol: such frames have none
  SynStream = 1,
  SynReply = 2,
  RstStream = 3,
  Settings = 4,
  Ping = 6,
  GoAway = 7,
  Headers = 8,
  WindowUpdate = 9,
};

enum class SpdyStatus : std::uint32_t {
  ProtocolError = 1,
  InvalidStream = 2,
  RefusedStream = 3,
  Cancel = 5,
};

struct SpdyFrame {
  SpdyType type = SpdyType::Data;
  bool fin = false;          ///< the sender's last frame of the stream
  std::uint32_t stream = 0;  ///< of a Ping: its number
  SpdyHeaders headers;       ///< of SynStream, SynReply and Headers
  std::string payload;       ///< of Data: all of the frame, or one more piece of it
  std::uint32_t status = 0;  ///< of RstStream and GoAway; of WindowUpdate: the delta
};

/// Takes frames out of the bytes of a connection. Memory is bounded whatever comes: data is given
/// in pieces, control frames have a limit.
class SpdyDecoder {
 public:
  static constexpr std::size_t kControlLimit = 64 * 1024;
  static constexpr std::size_t kPiece = 32 * 1024;

  void feed(std::string_view bytes) { inbox_.append(bytes); }

  /// The next frame, or nothing as long as there is no whole one. Throws SpdyError for what is
  /// none, after which there is no going on.
  std::optional<SpdyFrame> next();

 private:
  std::optional<SpdyFrame> data();
  SpdyFrame control(SpdyType type, std::uint8_t flags, std::string_view body);

  std::string inbox_;
  std::uint32_t dataStream_ = 0;
  std::size_t dataLeft_ = 0;  ///< of the data frame whose head was taken
  bool dataFin_ = false;
  bool inData_ = false;
  SpdyInflater inflater_;
};

/// Writes frames as a server sends them.
class SpdyEncoder {
 public:
  static constexpr std::size_t kLongestData = (1 << 24) - 1;

  /// `bytes`: at most kLongestData.
  static std::string data(std::uint32_t stream, std::string_view bytes, bool fin);
  std::string synStream(std::uint32_t stream, const SpdyHeaders& headers);
  std::string synReply(std::uint32_t stream, const SpdyHeaders& headers);
  static std::string reset(std::uint32_t stream, SpdyStatus status);
  static std::string ping(std::uint32_t number);
  static std::string goAway(std::uint32_t lastStream, std::uint32_t status = 0);

 private:
  SpdyDeflater deflater_;
};

}  // namespace sparklab::net
