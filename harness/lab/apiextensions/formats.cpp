// String formats (k8s.io/kube-openapi, pkg/validation/strfmt).
#include <arpa/inet.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>

#include "base/time.hpp"
#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

namespace {

bool isAddress(int family, const std::string& text) {
  unsigned char buffer[16];
  return ::inet_pton(family, text.c_str(), buffer) == 1;
}

bool isCidr(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == text.npos) return false;
  const std::string address(text.substr(0, slash));
  const auto bits = text.substr(slash + 1);
  unsigned length = 0;
  const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), length);
  if (error != std::errc() || end != bits.data() + bits.size()) return false;
  return (isAddress(AF_INET, address) && length <= 32) ||
         (isAddress(AF_INET6, address) && length <= 128);
}

bool isDate(std::string_view text) {
  return text.size() == 10 && parseRfc3339(std::string(text) + "T00:00:00Z").has_value();
}

struct Pattern {
  std::string_view format, expression;
};

constexpr Pattern kPatterns[] = {
    {"byte", R"(^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$)"},
    {"creditcard", R"(^[0-9 -]{13,19}$)"},
    {"duration",
     R"(^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$|^[+-]?0$|^\s*\d+\s*(?:ns|us|ms|s|m|h|d|w|nanos?|nanoseconds?|micros?|microseconds?|millis?|milliseconds?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?)\s*$)"},
    {"email", R"(^[^@\s]+@[^@\s]+$)"},
    {"hexcolor", R"(^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$)"},
    {"hostname",
     R"(^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$)"},
    {"isbn", R"(^[0-9X -]{10,17}$)"},
    {"isbn10", R"(^[0-9X -]{10,13}$)"},
    {"isbn13", R"(^[0-9 -]{13,17}$)"},
    {"k8slongname", R"(^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)"},
    {"k8sshortname", R"(^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$)"},
    {"mac",
     R"(^(?:[0-9a-fA-F]{2}[:-]){5}(?:[0-9a-fA-F]{2}[:-][0-9a-fA-F]{2}[:-])?[0-9a-fA-F]{2}$|^(?:[0-9a-fA-F]{4}\.){2,3}[0-9a-fA-F]{4}$)"},
    {"rgbcolor", R"(^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$)"},
    {"ssn", R"(^\d{3}[- ]?\d{2}[- ]?\d{4}$)"},
    {"uri", R"(^(?:[a-zA-Z][a-zA-Z0-9+.-]*:[^\s]*|/[^\s]*)$)"},
    {"uuid", R"((?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$)"},
    {"uuid3", R"((?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$)"},
    {"uuid4", R"((?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$)"},
    {"uuid5", R"((?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$)"},
    {"bsonobjectid", R"(^[0-9a-fA-F]{24}$)"},
};

std::string withoutDashes(std::string_view format) {
  std::string out(format);
  std::erase(out, '-');
  return out;
}

}  // namespace

bool isKnownFormat(std::string_view format) {
  const auto name = withoutDashes(format);
  for (const auto* other : {"ipv4", "ipv6", "cidr", "date", "datetime", "password"})
    if (name == other) return true;
  return std::ranges::any_of(kPatterns, [&](const Pattern& p) { return p.format == name; });
}

bool hasFormat(std::string_view format, std::string_view text) {
  const auto name = withoutDashes(format);
  if (name == "ipv4") return isAddress(AF_INET, std::string(text));
  if (name == "ipv6") return isAddress(AF_INET6, std::string(text));
  if (name == "cidr") return isCidr(text);
  if (name == "date") return isDate(text);
  if (name == "datetime") return parseRfc3339(text).has_value();
  for (const auto& [known, expression] : kPatterns)
    if (known == name)
      return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()),
                                 re2::RE2(re2::StringPiece(expression.data(), expression.size())));
  return true;
}

}  // namespace sparklab::lab
