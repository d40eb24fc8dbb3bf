#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {
namespace {

// Bodies of real typed clients with the JSON that the real decoder makes of them.
struct Sample {
  std::string protobuf;
  json::value json;
};

std::vector<Sample> samples(const std::string& file) {
  std::ifstream in(SPARKLAB_SOURCE_DIR "/tests/fixtures/protobuf/" + file);
  std::vector<Sample> out;
  for (std::string line; std::getline(in, line);) {
    const auto parsed = parseJson(line, file);
    out.push_back({unbase64(str(parsed, {"protobuf"})).value(), *find(parsed, {"json"})});
  }
  return out;
}

// Text, not values: the order of the keys counts as well.
void expectSame(const std::string& file) {
  const auto all = samples(file);
  ASSERT_FALSE(all.empty());
  for (const auto& [protobuf, wanted] : all)
    EXPECT_EQ(json::serialize(decodeProtobuf(protobuf)), json::serialize(wanted));
}

std::string envelope(std::string_view version, std::string_view kind, const std::string& raw) {
  const auto chunk = [](char tag, std::string_view text) {
    std::string out(1, tag);
    auto size = text.size();
    for (; size >= 128; size >>= 7) out += static_cast<char>(size | 128);
    out += static_cast<char>(size);
    return out.append(text);
  };
  return std::string("k8s\0", 4) + chunk(10, chunk(10, version) + chunk(18, kind)) + chunk(18, raw);
}

TEST(Protobuf, GivesTheJsonOfTheRealDecoderForBodiesOfCommonTools) {
  expectSame("written.jsonl");
}

TEST(Protobuf, GivesTheJsonOfTheRealDecoderForEveryKind) {
  expectSame("filled.jsonl");
}

TEST(Protobuf, TakesKindAndVersionFromTheCallerWhenTheEnvelopeHasNone) {
  const auto body = envelope("", "", "");
  EXPECT_EQ(str(decodeProtobuf(body, "v1", "ConfigMap"), {"kind"}), "ConfigMap");
  EXPECT_THROW(decodeProtobuf(body), Error);
}

TEST(Protobuf, ReadsPackedListsAndSkipsUnknownFields) {
  // PodSpec.securityContext.supplementalGroups [1, 300], packed; then field 15000 as a group.
  const std::string groups("\x22\x03\x01\xac\x02", 5);
  const std::string unknown("\xc3\xa9\x07\x08\x01\xc4\xa9\x07", 8);
  const auto spec = std::string("\x72\x05", 2) + groups;
  const auto body = envelope("v1", "Pod", std::string("\x12\x07", 2) + spec + unknown);
  EXPECT_EQ(json::serialize(*find(decodeProtobuf(body), {"spec", "securityContext"})),
            R"({"supplementalGroups":[1,300]})");
}

TEST(Protobuf, WritesBrokenUtf8AsReplacementCharacters) {
  const auto body = envelope("v1", "Namespace",
                             std::string("\x0a\x04\x0a\x02"
                                         "a\xff",
                                         6));
  EXPECT_EQ(str(decodeProtobuf(body), {"metadata", "name"}), "a\xef\xbf\xbd");
}

TEST(Protobuf, RefusesWhatIsNoEnvelopeOrOfUnknownKind) {
  for (const std::string& body :
       {std::string(), std::string("k8s"), std::string("{}"), std::string("k8s\0", 4),
        envelope("v1", "Nonsense", ""), envelope("v9", "Pod", ""), std::string("k8s\0\x0a\xff", 6)})
    EXPECT_THROW(decodeProtobuf(body), Error) << body;
}

TEST(Protobuf, RefusesDeepNesting) {
  // A JSONSchemaProps in `not` (field 26) of itself, over and over.
  std::string schema;
  for (int depth = 0; depth < 400; ++depth) {
    std::string head("\xd2\x01", 2);
    auto size = schema.size();
    for (; size >= 128; size >>= 7) head += static_cast<char>(size | 128);
    head += static_cast<char>(size);
    schema.insert(0, head);
  }
  const auto wrap = [](char tag, const std::string& inner) {
    auto whole = envelope("", "", inner);  // its last part is the chunk with tag 18
    whole.erase(0, 4 + 2 + 4);
    whole[0] = tag;
    return whole;
  };
  const auto versions = wrap(0x3a, wrap(0x22, wrap(0x0a, schema)));
  const auto body =
      envelope("apiextensions.k8s.io/v1", "CustomResourceDefinition", wrap(0x12, versions));
  try {
    decodeProtobuf(body);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("nested too deeply"), std::string::npos)
        << error.what();
  }
}

TEST(Protobuf, RefusesMoreValuesThanAnyRealObjectHas) {
  std::string spec;
  for (int i = 0; i < 300'000; ++i) spec += std::string("\x12\x00", 2);  // an empty container
  std::string raw("\x12", 1);
  auto size = spec.size();
  for (; size >= 128; size >>= 7) raw += static_cast<char>(size | 128);
  raw += static_cast<char>(size);
  EXPECT_THROW(decodeProtobuf(envelope("v1", "Pod", raw + spec)), Error);
}

// Whatever comes, it is decoded or refused with an Error.
void tryToDecode(std::string_view body) {
  try {
    decodeProtobuf(body);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), kBadInput);
  }
}

TEST(Protobuf, SurvivesTruncatedBodies) {
  for (const auto& [protobuf, wanted] : samples("written.jsonl")) {
    for (std::size_t size = 0; size < protobuf.size(); ++size) {
      const std::vector<char> exact(protobuf.begin(),
                                    protobuf.begin() + static_cast<std::ptrdiff_t>(size));
      tryToDecode({exact.data(), exact.size()});
    }
  }
}

TEST(Protobuf, SurvivesMutatedBodies) {
  std::mt19937 random(34);
  for (const auto& file : {"written.jsonl", "filled.jsonl"}) {
    for (const auto& [protobuf, wanted] : samples(file)) {
      for (int round = 0; round < 20; ++round) {
        auto body = protobuf;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
          body[4 + random() % (body.size() - 4)] = static_cast<char>(random());
        tryToDecode(body);
      }
    }
  }
}

}  // namespace
}  // namespace sparklab::lab
