#include "lab/images/inside.hpp"

#include <fmt/format.h>

#include <deque>
#include <vector>

#include "base/error.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

void prepend(std::deque<std::string>& parts, const fs::path& path) {
  std::deque<std::string> first;
  for (const auto& part : path.relative_path()) first.push_back(part);
  parts.insert(parts.begin(), first.begin(), first.end());
}

}  // namespace

std::string resolvedInside(const fs::path& root, const std::string& path) {
  constexpr int kMostLinks = 40;
  std::deque<std::string> left;
  prepend(left, path);
  std::vector<std::string> done;
  const auto whole = [&done] {
    return done.empty() ? std::string("/") : fmt::format("/{}", fmt::join(done, "/"));
  };
  for (int links = 0; !left.empty();) {
    const auto name = std::move(left.front());
    left.pop_front();
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      if (!done.empty()) done.pop_back();
      continue;
    }
    done.push_back(name);
    std::error_code missing;
    const auto target = fs::read_symlink(root.string() + whole(), missing);
    if (missing) continue;
    if (++links > kMostLinks) throw Error(fmt::format("{} leads through too many links", path));
    done.pop_back();
    if (target.is_absolute()) done.clear();
    prepend(left, target);
  }
  return whole();
}

}  // namespace sparklab::lab
