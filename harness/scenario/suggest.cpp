#include "scenario/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::scenario {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

int editDistance(std::string_view a, std::string_view b) {
  constexpr std::size_t kLongest = 200;  // nobody mistypes more than that
  a = a.substr(0, kLongest);
  b = b.substr(0, kLongest);
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
          lower(a[i - 2]) == lower(b[j - 1]))
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  int bestDistance = static_cast<int>(word.size()) / 3 + 1;
  for (const auto& candidate : known) {
    const int distance = editDistance(word, candidate);
    const int limit = static_cast<int>(std::max(word.size(), candidate.size())) - 1;
    if (distance > bestDistance || distance > limit) continue;
    if (distance == bestDistance && !best.empty()) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                       std::string_view what) {
  if (const auto near = nearest(word, known); !near.empty())
    return fmt::format("did you mean '{}'?", near);
  if (known.empty()) return fmt::format("{}: nothing yet", what);
  return fmt::format("{}: {}", what, fmt::join(known, ", "));
}

}  // namespace sparklab::scenario
