// Scenario files that a test writes for itself.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "scenario/load.hpp"

namespace sparklab::scenario::test {

inline std::string readAll(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A folder that goes away with the test.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "sparklab-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  /// Writes a file, making its folders; returns its path.
  std::string write(const std::string& name, const std::string& text) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    // Some file systems write a file that is cut and filled again to disk at once.
    std::filesystem::remove(file);
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A correct beginning of a scenario; steps follow.
inline const std::string kHead =
    "apiVersion: sparklab/v1\n"
    "kind: Scenario\n"
    "metadata: {name: test}\n"
    "description: A test.\n";

inline Loaded loadText(const std::string& text) {
  const TempFolder folder;
  return load({folder.write("test.yaml", text)});
}

/// All messages, one per line: "12:3 error: ...".
inline std::string messages(const Loaded& loaded) {
  std::string result;
  for (const auto& diagnostic : loaded.diagnostics)
    result += std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column) +
              (diagnostic.severity == Diagnostic::Severity::Error ? " error: " : " warning: ") +
              diagnostic.message + "\n";
  return result;
}

}  // namespace sparklab::scenario::test
