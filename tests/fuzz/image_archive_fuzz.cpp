// An archive of images is unpacked or refused with an Error, and writes nowhere but in its folder.
// Seeds: any small tar, `docker save` of an image of a few files. Build with clang and
// -fsanitize=fuzzer,address; the first byte decides whether it is taken as an archive or a layer.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"
#include "base/remove_tree.hpp"
#include "lab/images/user_images.hpp"

namespace fs = std::filesystem;
using namespace sparklab;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fs::path folder = [] {
    char name[] = "/tmp/image-fuzz-XXXXXX";
    return fs::path(::mkdtemp(name));
  }();
  if (size == 0) return 0;
  const auto box = folder / "box";
  fs::create_directories(box / "root");
  std::ofstream(box / "input", std::ios::binary)
      .write(reinterpret_cast<const char*>(data + 1), static_cast<std::streamsize>(size - 1));
  lab::UnpackBudget budget(1 << 20, 1000);
  try {
    if (data[0] % 2 == 0) {
      lab::UserImages(box / "images").add(box / "input", "fuzz", budget);
    } else {
      lab::ImageTree tree(box / "root");
      lab::applyLayer(box / "input", tree, budget);
    }
  } catch (const Error&) {
  }
  // Everything is in the box, and the box can be taken away.
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path() != box) __builtin_trap();
  if (!removeTree(box)) __builtin_trap();
  return 0;
}
