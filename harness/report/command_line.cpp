#include "report/command_line.hpp"

#include "report/style.hpp"

namespace sparklab::report {

std::string shellQuoted(const std::string& word) {
  constexpr const char* kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'')
      quoted += "'\\''";
    else
      quoted += c;
  }
  return quoted + "'";
}

std::vector<std::string> commandLines(const std::vector<std::string>& argv, int width) {
  std::vector<std::string> parts;  // an option with its value, or what stands alone
  bool open = false;
  for (const auto& arg : argv) {
    const bool option = arg.starts_with("--");
    const bool tail = !option && !open && parts.size() > 1 && !parts.back().starts_with("--");
    if (!parts.empty() && !option && (open || tail))
      parts.back() += " " + shellQuoted(arg);
    else
      parts.push_back(shellQuoted(arg));
    open = option;
  }
  std::string whole = "$";
  for (const auto& part : parts) whole += " " + part;
  if (columns(whole) <= width) return {whole};
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < parts.size(); ++i)
    lines.push_back((i == 0 ? "$ " : "    ") + parts[i] + (i + 1 < parts.size() ? " \\" : ""));
  return lines;
}

}  // namespace sparklab::report
