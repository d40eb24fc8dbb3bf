#include "report/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "report/style.hpp"

namespace sparklab::report {

namespace {

// GetNewTabWriter of k8s.io/cli-runtime: padding 3, at least 6 wide.
constexpr int kPadding = 3;
constexpr int kNarrowest = 6;

std::string cellText(const json::value& cell) {
  if (cell.is_string()) return std::string(cell.get_string());
  if (cell.is_null()) return "<none>";
  return json::serialize(cell);
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (auto& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return result;
}

}  // namespace

std::vector<std::string> aligned(const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  for (const auto& row : rows) {
    if (row.size() > widths.size()) widths.resize(row.size(), kNarrowest);
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], columns(row[i]) + kPadding);
  }
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += i + 1 < row.size() ? padded(row[i], widths[i]) : row[i];
    while (!line.empty() && line.back() == ' ') line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> kubectlTable(const json::value& table, const std::string& ns) {
  const auto& rows = list(table, {"rows"});
  if (rows.empty()) return {fmt::format("No resources found in {} namespace.", ns)};
  std::vector<std::size_t> shown;
  std::vector<std::vector<std::string>> cells(1);
  const auto& definitions = list(table, {"columnDefinitions"});
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    if (num(definitions[i], {"priority"}) != 0) continue;
    shown.push_back(i);
    cells.front().push_back(upper(str(definitions[i], {"name"})));
  }
  for (const auto& row : rows) {
    auto& line = cells.emplace_back();
    const auto& values = list(row, {"cells"});
    for (const auto i : shown) line.push_back(i < values.size() ? cellText(values[i]) : "");
  }
  return aligned(cells);
}

}  // namespace sparklab::report
