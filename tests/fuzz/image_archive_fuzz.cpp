// An archive of images is unpacked or refused with an Error, and writes nowhere but in its folder.
// The first byte decides whether the rest is taken as an archive or as a layer.
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/remove_tree.hpp"
#include "fuzz.hpp"
#include "lab/images/user_images.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  namespace fs = std::filesystem;
  char name[] = "/tmp/image-fuzz-XXXXXX";
  const fs::path folder = ::mkdtemp(name);
  const auto choice = takeChoice(bytes);
  const auto box = folder / "box";
  fs::create_directories(box / "root");
  std::ofstream(box / "input", std::ios::binary) << bytes;
  lab::UnpackBudget budget(1 << 20, 1000);
  try {
    if (choice % 2 == 0) {
      lab::UserImages(box / "images").add(box / "input", "fuzz", budget);
    } else {
      lab::ImageTree tree(box / "root");
      lab::applyLayer(box / "input", tree, budget);
    }
  } catch (const Error&) {
  }
  // Everything is in the box, and can be taken away.
  for (const auto& entry : fs::directory_iterator(folder)) mustHold(entry.path() == box);
  mustHold(removeTree(folder));
}
