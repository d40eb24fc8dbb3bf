#include "lab/kubelet/storage_limits.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <optional>
#include <set>
#include <utility>

#include "lab/registry/quantity.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

std::optional<Quantity> limitOf(const json::value& container) {
  return Quantity::parse(str(container, {"resources", "limits", "ephemeral-storage"}));
}

std::optional<Quantity> sizeLimitOf(const json::value& volume) {
  const auto limit = Quantity::parse(str(volume, {"emptyDir", "sizeLimit"}));
  return limit && !limit->isZero() ? limit : std::nullopt;
}

}  // namespace

bool limitsStorage(const json::value& pod) {
  for (const auto& volume : list(pod, {"spec", "volumes"}))
    if (sizeLimitOf(volume)) return true;
  for (const auto& container : list(pod, {"spec", "containers"}))
    if (limitOf(container)) return true;
  return false;
}

std::string exceededStorage(const json::value& pod, const StorageUsage& usage) {
  for (const auto& volume : list(pod, {"spec", "volumes"})) {
    const auto limit = sizeLimitOf(volume);
    const std::string name(str(volume, {"name"}));
    if (limit && usage.emptyDir(name) > limit->value())
      return fmt::format("Usage of EmptyDir volume \"{}\" exceeds the limit \"{}\". ", name,
                         limit->text());
  }

  std::optional<Quantity> total;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    const auto limit = limitOf(container);
    if (limit && total)
      *total += *limit;
    else if (limit)
      total = limit;
  }
  if (!total) return {};
  std::int64_t used = 0;
  for (const auto& container : list(pod, {"spec", "containers"}))
    used += usage.container(std::string(str(container, {"name"})));
  for (const auto& volume : list(pod, {"spec", "volumes"}))
    if (find(volume, {"emptyDir"}) && str(volume, {"emptyDir", "medium"}) != "Memory")
      used += usage.emptyDir(std::string(str(volume, {"name"})));
  if (used > total->value())
    return fmt::format(
        "Pod ephemeral local storage usage exceeds the total limit of containers {}. ",
        total->text());

  for (const auto& container : list(pod, {"spec", "containers"})) {
    const auto limit = limitOf(container);
    const std::string name(str(container, {"name"}));
    if (limit && usage.container(name) > limit->value())
      return fmt::format("Container {} exceeded its local ephemeral storage limit \"{}\". ", name,
                         limit->text());
  }
  return {};
}

std::int64_t diskUsage(const fs::path& folder) {
  std::int64_t bytes = 0;
  std::set<std::pair<dev_t, ino_t>> seen;
  const auto count = [&](const fs::path& path) {
    struct stat info = {};
    if (::lstat(path.c_str(), &info) != 0) return;
    if (info.st_nlink > 1 && !S_ISDIR(info.st_mode) &&
        !seen.emplace(info.st_dev, info.st_ino).second)
      return;
    bytes += static_cast<std::int64_t>(info.st_blocks) * 512;
  };
  count(folder);
  std::error_code failure;
  for (fs::recursive_directory_iterator
           it(folder, fs::directory_options::skip_permission_denied, failure),
       end;
       !failure && it != end; it.increment(failure))
    count(it->path());
  return bytes;
}

}  // namespace sparklab::lab
