#include "lab/controllers/job_indexes.hpp"

#include <algorithm>
#include <charconv>

namespace sparklab::lab {

Indexes parseIndexes(std::string_view text, std::int64_t completions) {
  Indexes indexes;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::int64_t first = 0;
    auto [next, error] = std::from_chars(at, end, first);
    if (error != std::errc()) break;
    std::int64_t last = first;
    if (next < end && *next == '-') {
      const auto [after, wrong] = std::from_chars(next + 1, end, last);
      if (wrong != std::errc()) break;
      next = after;
    }
    if (first < 0 || first >= completions) break;
    for (auto i = first; i <= std::min(last, completions - 1); ++i)
      indexes.insert(indexes.end(), i);
    at = next < end && *next == ',' ? next + 1 : end;
  }
  return indexes;
}

std::string formatIndexes(const Indexes& indexes) {
  std::string text;
  for (auto it = indexes.begin(); it != indexes.end();) {
    const auto first = *it;
    auto last = first;
    for (++it; it != indexes.end() && *it == last + 1; ++it) last = *it;
    if (!text.empty()) text += ',';
    text += std::to_string(first);
    // Two neighbours are written as two numbers.
    if (last > first) text += (last == first + 1 ? "," : "-") + std::to_string(last);
  }
  return text;
}

}  // namespace sparklab::lab
