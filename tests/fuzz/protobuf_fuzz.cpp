// Protobuf bodies are decoded or refused with an Error, whatever they hold. Seeds: the protobuf
// fields of tests/fixtures/protobuf, from base64. Build with clang and -fsanitize=fuzzer,address.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "lab/schema/schema.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  try {
    const auto object = sparklab::lab::decodeProtobuf(body);
    const auto* type = sparklab::lab::typeOf(sparklab::str(object, {"apiVersion"}),
                                             sparklab::str(object, {"kind"}));
    // What the decoder writes holds nothing that its own type lacks.
    if (type && !sparklab::lab::unknownFields(*type, object).empty()) __builtin_trap();
  } catch (const sparklab::Error&) {
  }
  return 0;
}
