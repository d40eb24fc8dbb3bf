#include "lab/registry/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {

namespace {

bool lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool alnum(char c) {
  return lower(c) || digit(c) || (c >= 'A' && c <= 'Z');
}
bool lowerAlnum(char c) {
  return lower(c) || digit(c);
}

bool matchesDns1123Label(std::string_view v) {
  return !v.empty() && lowerAlnum(v.front()) && lowerAlnum(v.back()) &&
         std::all_of(v.begin(), v.end(), [](char c) { return lowerAlnum(c) || c == '-'; });
}

bool matchesDns1123Subdomain(std::string_view v) {
  while (true) {
    const auto dot = v.find('.');
    if (!matchesDns1123Label(v.substr(0, dot))) return false;
    if (dot == v.npos) return true;
    v.remove_prefix(dot + 1);
  }
}

bool matchesDns1035Label(std::string_view v) {
  return matchesDns1123Label(v) && lower(v.front());
}

bool matchesQualifiedName(std::string_view v) {
  return !v.empty() && alnum(v.front()) && alnum(v.back()) &&
         std::all_of(v.begin(), v.end(),
                     [](char c) { return alnum(c) || c == '-' || c == '_' || c == '.'; });
}

std::string tooLong(std::size_t limit) {
  return fmt::format("must be no more than {} characters", limit);
}

/// validation.RegexError.
std::string regexError(std::string_view message, std::string_view expression,
                       std::initializer_list<std::string_view> examples) {
  std::string out = fmt::format("{} (e.g. ", message);
  std::size_t i = 0;
  for (const auto example : examples) {
    if (i++) out += " or ";
    out += fmt::format("'{}', ", example);
  }
  return out + fmt::format("regex used for validation is '{}')", expression);
}

constexpr std::string_view kLabel = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
constexpr std::string_view kName = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

}  // namespace

std::vector<std::string> isDns1123Subdomain(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 253) errors.push_back(tooLong(253));
  if (!matchesDns1123Subdomain(value))
    errors.push_back(regexError(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
        "'.', and must start and end with an alphanumeric character",
        fmt::format("{0}(\\.{0})*", kLabel), {"example.com"}));
  return errors;
}

std::vector<std::string> isDns1123Label(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 63) errors.push_back(tooLong(63));
  if (!matchesDns1123Label(value)) {
    if (matchesDns1123Subdomain(value))
      errors.push_back("must not contain dots");
    else
      errors.push_back(regexError(
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
          "and must start and end with an alphanumeric character",
          kLabel, {"my-name", "123-abc"}));
  }
  return errors;
}

std::vector<std::string> isDns1035Label(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 63) errors.push_back(tooLong(63));
  if (!matchesDns1035Label(value))
    errors.push_back(
        regexError("a DNS-1035 label must consist of lower case alphanumeric characters or '-', "
                   "start with an alphabetic character, and end with an alphanumeric character",
                   "[a-z]([-a-z0-9]*[a-z0-9])?", {"my-name", "abc-123"}));
  return errors;
}

std::vector<std::string> isQualifiedName(std::string_view value) {
  const auto nameError = regexError(
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
      "alphanumeric character",
      kName, {"MyName", "my.name", "123-abc"});
  std::vector<std::string> errors;
  auto name = value;
  if (const auto slash = value.find('/'); slash != value.npos) {
    const auto prefix = value.substr(0, slash);
    name = value.substr(slash + 1);
    if (name.find('/') != name.npos)
      return {"a qualified name " + nameError +
              " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"};
    if (prefix.empty()) {
      errors.push_back("prefix part must be non-empty");
    } else {
      for (const auto& error : isDns1123Subdomain(prefix)) errors.push_back("prefix part " + error);
    }
  }
  if (name.empty())
    errors.push_back("name part must be non-empty");
  else if (name.size() > 63)
    errors.push_back("name part " + tooLong(63));
  if (!matchesQualifiedName(name)) errors.push_back("name part " + nameError);
  return errors;
}

std::vector<std::string> isLabelValue(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 63) errors.push_back(tooLong(63));
  if (!value.empty() && !matchesQualifiedName(value))
    errors.push_back(regexError(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or "
        "'.', and must start and end with an alphanumeric character",
        fmt::format("({})?", kName), {"MyValue", "my_value", "12345"}));
  return errors;
}

std::vector<std::string> isPathSegment(std::string_view value) {
  std::vector<std::string> errors;
  if (value == "." || value == "..") return {fmt::format("may not be '{}'", value)};
  for (const char c : {'/', '%'})
    if (value.find(c) != value.npos) errors.push_back(fmt::format("may not contain '{}'", c));
  return errors;
}

std::vector<std::string> isEnvVarName(std::string_view value) {
  std::vector<std::string> errors;
  if (value.empty()) errors.push_back("environment variable name must be non-empty");
  const bool fine = std::all_of(value.begin(), value.end(),
                                [](char c) { return c >= ' ' && c <= '~' && c != '='; });
  if (!fine)
    errors.push_back(
        "a valid environment variable name must consist only of printable ASCII characters other "
        "than '='");
  return errors;
}

std::vector<std::string> isConfigMapKey(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 253) errors.push_back(tooLong(253));
  const bool fine = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
    return alnum(c) || c == '-' || c == '_' || c == '.';
  });
  if (!fine)
    errors.push_back(
        regexError("a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                   "[-._a-zA-Z0-9]+", {"key.name", "KEY_NAME", "key-name"}));
  if (value == "." || value == "..")
    errors.push_back(fmt::format("must not be '{}'", value));
  else if (value.starts_with(".."))
    errors.push_back("must not start with '..'");
  return errors;
}

std::vector<std::string> isPortName(std::string_view value) {
  std::vector<std::string> errors;
  if (value.size() > 15) errors.push_back("must be no more than 15 characters");
  if (!std::all_of(value.begin(), value.end(), [](char c) { return lowerAlnum(c) || c == '-'; }))
    errors.push_back("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
  if (!std::any_of(value.begin(), value.end(), lower))
    errors.push_back("must contain at least one letter (a-z)");
  if (value.find("--") != value.npos) errors.push_back("must not contain consecutive hyphens");
  if (!value.empty() && (value.front() == '-' || value.back() == '-'))
    errors.push_back("must not begin or end with a hyphen");
  return errors;
}

std::string inQuotes(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
          out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
          out += c;
    }
  }
  return out + '"';
}

}  // namespace sparklab::lab
