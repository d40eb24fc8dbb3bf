#include "base/file.hpp"

#include <fstream>
#include <sstream>

namespace sparklab {

std::string contentOf(const std::filesystem::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool isBelow(std::string_view path, std::string_view folder) noexcept {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

}  // namespace sparklab
