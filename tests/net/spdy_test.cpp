// SPDY/3.1: exact frames, and what malformed or hostile bytes do.
#include <gmock/gmock.h>
#include <zlib.h>

#include <random>

#include "net/spdy_frame.hpp"

namespace sparklab::net {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

std::vector<SpdyFrame> decodeAll(SpdyDecoder& decoder, std::string_view wire) {
  std::vector<SpdyFrame> frames;
  decoder.feed(wire);
  while (auto frame = decoder.next()) frames.push_back(*frame);
  return frames;
}

/// A SYN_STREAM around any text for its header block.
std::string synStreamOf(const std::string& block) {
  const auto length = block.size() + 10;
  return bytes({0x80, 3, 0, 1, 0, static_cast<int>(length >> 16), static_cast<int>(length >> 8),
                static_cast<int>(length), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}) +
         block;
}

/// A header block as a client packs it.
std::string packed(const std::string& plain) {
  z_stream z{};
  deflateInit(&z, Z_BEST_COMPRESSION);
  const auto& dictionary = spdyDictionary();
  deflateSetDictionary(&z, reinterpret_cast<const Bytef*>(dictionary.data()),
                       static_cast<uInt>(dictionary.size()));
  std::string out(deflateBound(&z, plain.size()) + 64, '\0');
  std::string in = plain;
  z.next_in = reinterpret_cast<Bytef*>(in.data());
  z.avail_in = static_cast<uInt>(in.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_SYNC_FLUSH);
  out.resize(out.size() - z.avail_out);
  deflateEnd(&z);
  return out;
}

TEST(SpdyHeaders, TheDictionaryIsTheSpecifications) {
  const auto& text = spdyDictionary();
  EXPECT_EQ(text.size(), 1423U);
  EXPECT_EQ(adler32(1, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())),
            0xE3C6A7C2U);
}

TEST(SpdyHeaders, BlocksDependOnThoseBeforeThem) {
  SpdyDeflater deflater;
  SpdyInflater inflater;
  const SpdyHeaders first{{"streamtype", "data"}, {"port", "8080"}};
  const SpdyHeaders second{{"streamtype", "error"}};
  EXPECT_EQ(inflater.decode(deflater.encode(first)), first);
  EXPECT_EQ(inflater.decode(deflater.encode(second)), second);
}

TEST(SpdyEncoder, WritesTheFramesOfTheSpecification) {
  EXPECT_EQ(SpdyEncoder::data(1, "hi", false), bytes({0, 0, 0, 1, 0, 0, 0, 2, 'h', 'i'}));
  EXPECT_EQ(SpdyEncoder::data(3, "", true), bytes({0, 0, 0, 3, 1, 0, 0, 0}));
  EXPECT_EQ(SpdyEncoder::reset(5, SpdyStatus::Cancel),
            bytes({0x80, 3, 0, 3, 0, 0, 0, 8, 0, 0, 0, 5, 0, 0, 0, 5}));
  EXPECT_EQ(SpdyEncoder::ping(7), bytes({0x80, 3, 0, 6, 0, 0, 0, 4, 0, 0, 0, 7}));
  EXPECT_EQ(SpdyEncoder::goAway(9), bytes({0x80, 3, 0, 7, 0, 0, 0, 8, 0, 0, 0, 9, 0, 0, 0, 0}));
}

TEST(SpdyDecoder, ReadsWhatAnEncoderWroteByteByByte) {
  SpdyEncoder encoder;
  const SpdyHeaders headers{{"streamtype", "stdin"}};
  const auto wire = encoder.synStream(1, headers) + SpdyEncoder::data(1, "hello", false) +
                    SpdyEncoder::data(1, "", true) + SpdyEncoder::ping(1);
  SpdyDecoder decoder;
  std::vector<SpdyFrame> frames;
  std::string payload;
  for (const char c : wire)
    for (auto& frame : decodeAll(decoder, std::string_view(&c, 1))) {
      payload += frame.payload;
      frames.push_back(frame);
    }
  ASSERT_EQ(frames.size(), 8U);  // of the data, each byte by itself
  EXPECT_EQ(frames[0].type, SpdyType::SynStream);
  EXPECT_THAT(frames[0].headers, ElementsAre(Pair("streamtype", "stdin")));
  EXPECT_EQ(payload, "hello");
  EXPECT_FALSE(frames[5].fin);
  EXPECT_TRUE(frames[6].fin);
  EXPECT_EQ(frames[7].type, SpdyType::Ping);
  EXPECT_EQ(frames[7].stream, 1U);
}

TEST(SpdyDecoder, OnlyTheLastPieceOfAFrameEndsTheStream) {
  const std::string large(SpdyDecoder::kPiece + 1, 'x');
  SpdyDecoder decoder;
  const auto frames = decodeAll(decoder, SpdyEncoder::data(1, large, true));
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_FALSE(frames[0].fin);
  EXPECT_TRUE(frames[1].fin);
}

TEST(SpdyDecoder, RefusesWhatIsMalformed) {
  const std::vector<std::string> wrong{
      bytes({0, 0, 0, 0, 0, 0, 0, 0}),                             // data of stream 0
      bytes({0x80, 2, 0, 6, 0, 0, 0, 4, 0, 0, 0, 1}),              // another version
      bytes({0x80, 3, 0, 6, 0, 0, 0, 4, 0, 0, 0, 0}),              // ping 0
      bytes({0x80, 3, 0, 6, 1, 0, 0, 4, 0, 0, 0, 1}),              // ping with flags
      bytes({0x80, 3, 0, 3, 0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0, 0}),  // reset without status
      bytes({0x80, 3, 0, 7, 0, 0, 0, 4, 0, 0, 0, 1}),              // short goaway
      bytes({0x80, 3, 0, 9, 0, 0, 0, 4, 0, 0, 0, 1}),              // short window update
      bytes({0x80, 3, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1}),              // settings that lack one
      bytes({0x80, 3, 0, 99, 0, 0, 0, 0}),                         // unknown type
      bytes({0x80, 3, 0, 1, 0, 2, 0, 0}),                          // too long
      bytes({0x80, 3, 0, 1, 0, 0, 0, 4, 0, 0, 0, 1}),              // short SYN_STREAM
      synStreamOf("not compressed at all"),
      synStreamOf(packed(bytes({0, 0, 0, 1, 0, 0, 0, 1, 'A', 0, 0, 0, 0}))),  // upper case
      synStreamOf(packed(bytes({0xFF, 0xFF, 0xFF, 0xFF}))),                   // four billion
      synStreamOf(packed(bytes({0, 0, 0, 1, 0x7F, 0xFF, 0xFF, 0xFF, 'a'}))),
      synStreamOf(packed(bytes({0, 0, 0, 0, 'x'}))),
  };
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    SpdyDecoder decoder;
    EXPECT_THROW(decodeAll(decoder, wrong[i]), SpdyError) << "number " << i;
  }
}

TEST(SpdyDecoder, AHeaderBlockThatUnpacksToALotIsRefused) {
  const auto bomb = packed(std::string(16 << 20, '\0'));
  ASSERT_LT(bomb.size(), SpdyDecoder::kControlLimit);
  SpdyDecoder decoder;
  EXPECT_THROW(decodeAll(decoder, synStreamOf(bomb)), SpdyError);
}

TEST(SpdyDecoder, SurvivesMutatedBytes) {
  std::mt19937 random(20261125);
  for (int round = 0; round < 3000; ++round) {
    SpdyEncoder encoder;
    const SpdyHeaders headers{{"streamtype", "data"}, {"port", "80"}, {"requestid", "0"}};
    auto wire = encoder.synStream(1, headers) + SpdyEncoder::data(1, "0123456789", false) +
                encoder.synReply(1, headers) + SpdyEncoder::reset(1, SpdyStatus::Cancel);
    for (int changes = static_cast<int>(random() % 6); changes >= 0; --changes)
      wire[random() % wire.size()] = static_cast<char>(random());
    SpdyDecoder decoder;
    try {
      for (std::size_t at = 0; at < wire.size();) {
        const auto size = std::min<std::size_t>(1 + random() % 20, wire.size() - at);
        for (const auto& frame : decodeAll(decoder, std::string_view(wire).substr(at, size)))
          EXPECT_LE(frame.payload.size(), SpdyDecoder::kPiece);
        at += size;
      }
    } catch (const SpdyError&) {
      // What most of them are.
    }
  }
}

}  // namespace
}  // namespace sparklab::net
