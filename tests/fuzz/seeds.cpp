// fuzz_seeds FOLDER: gives every file of FOLDER/NAME to the target NAME. What once was a crash
// becomes a file there, and so a test.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz_targets.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  int count = 0;
  for (const auto& target : kTargets) {
    const auto folder = std::filesystem::path(argv[1]) / target.name;
    if (!std::filesystem::is_directory(folder)) {
      std::fprintf(stderr, "no seeds for %s: %s is missing\n", target.name, folder.c_str());
      return 1;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::fprintf(stderr, "%s %s\n", target.name, entry.path().filename().c_str());
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      target.run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++count;
    }
  }
  std::printf("%d seeds\n", count);
  return count > 0 ? 0 : 1;
}
