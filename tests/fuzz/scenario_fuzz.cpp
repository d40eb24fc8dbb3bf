// Scenario files: every mistake becomes a diagnostic at a place in the file.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "fuzz.hpp"
#include "scenario/load.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  static const auto path = [] {
    std::string name = "/tmp/sparklab-fuzz-XXXXXX.yaml";
    ::close(::mkstemps(name.data(), 5));
    return name;
  }();
  std::ofstream(path, std::ios::binary) << bytes;
  const auto loaded = scenario::load({path});
  mustHold(!loaded.ok() || !loaded.scenarios.empty() || bytes.find("Scenario") == bytes.npos);
  for (const auto& diagnostic : loaded.diagnostics) mustHold(diagnostic.at.line >= 0);
  scenario::render(loaded.diagnostics, false);
}
