// What the fuzz targets share. Each NAME_fuzz.cpp defines FUZZ(bytes): it must come back, whatever
// the bytes are, and may refuse them only with the errors that its parser documents.
//
// With clang each becomes a libFuzzer program (`make fuzz`); with any compiler all are linked into
// fuzz_seeds, which ctest runs over tests/fuzz/seeds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// SPARKLAB_FUZZ_NAME is the target's name in fuzz_seeds.
#ifdef SPARKLAB_FUZZ_NAME
#define SPARKLAB_FUZZ_ENTRY SPARKLAB_FUZZ_NAME
#else
#define SPARKLAB_FUZZ_ENTRY LLVMFuzzerTestOneInput
#endif

#define FUZZ(bytes)                                                                \
  static void fuzzBytes(std::string_view bytes);                                   \
  extern "C" int SPARKLAB_FUZZ_ENTRY(const std::uint8_t* data, std::size_t size);  \
  extern "C" int SPARKLAB_FUZZ_ENTRY(const std::uint8_t* data, std::size_t size) { \
    fuzzBytes(std::string_view(reinterpret_cast<const char*>(data), size));        \
    return 0;                                                                      \
  }                                                                                \
  static void fuzzBytes(std::string_view bytes)

/// Ends the program as a crash does: something that must hold does not.
inline void mustHold(bool condition) {
  if (!condition) std::abort();
}

/// Takes the first byte, which chooses among what a target does.
inline unsigned takeChoice(std::string_view& bytes) {
  if (bytes.empty()) return 0;
  const auto choice = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  return choice;
}
