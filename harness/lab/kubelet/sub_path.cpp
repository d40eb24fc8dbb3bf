#include "lab/kubelet/sub_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

bool climbs(const fs::path& path) {
  return std::find(path.begin(), path.end(), "..") != path.end();
}

bool isWithin(const fs::path& path, const fs::path& folder) {
  const auto [end, at] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

/// The names in $(NAME) that have no value.
std::set<std::string> missingNames(const std::string& text, const Environment& environment) {
  std::set<std::string> missing;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '$') continue;
    if (text[i + 1] != '(') {
      if (text[i + 1] == '$') ++i;  // "$$(" begins no variable
      continue;
    }
    const auto close = text.find(')', i);
    if (close == text.npos) break;
    auto name = text.substr(i + 2, close - i - 2);
    const auto found = environment.find(name);
    if (found == environment.end() || found->second.empty()) missing.insert(std::move(name));
  }
  return missing;
}

}  // namespace

std::string expandedSubPath(const std::string& expression, const Environment& environment) {
  if (const auto missing = missingNames(expression, environment); !missing.empty())
    throw ConfigError(fmt::format("missing value for {}", fmt::join(missing, ", ")));
  auto path = expandVariables(expression, environment);
  if (path.starts_with('/'))
    throw ConfigError(fmt::format("error SubPath `{}` must not be an absolute path", path));
  if (climbs(path))
    throw ConfigError(fmt::format("unable to provision SubPath `{}`: must not contain '..'", path));
  return path;
}

fs::path subPathIn(const fs::path& volume, const std::string& sub, const std::string& volumeName,
                   const std::string& container) {
  std::error_code failure;
  const auto root = fs::canonical(volume, failure);
  const auto wanted = root / fs::path(sub).lexically_normal();
  auto path = failure ? root : fs::weakly_canonical(wanted, failure);
  if (failure || !isWithin(path, root))
    throw ConfigError(
        fmt::format("failed to prepare subPath for volumeMount \"{}\" of container "
                    "\"{}\"",
                    volumeName, container));
  if (fs::exists(path)) return path;
  const auto mode = fs::status(root, failure).permissions();
  // weakly_canonical keeps what does not exist as it is: a link that leads nowhere among it.
  if (fs::create_directories(path, failure); !failure && fs::canonical(path, failure) == path)
    fs::permissions(path, mode, failure);
  if (failure)
    throw ConfigError(
        fmt::format("failed to create subPath directory for volumeMount \"{}\" of "
                    "container \"{}\"",
                    volumeName, container));
  return path;
}

}  // namespace sparklab::lab
