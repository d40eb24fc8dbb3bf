#include "lab/apiserver/request_info.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Percent-decoding; a '%' that introduces nothing stands for itself.
std::string decoded(std::string_view text, bool plusIsSpace) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
        hexDigit(text[i + 2]) >= 0) {
      out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
      i += 2;
    } else {
      out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

std::vector<std::string> segmentsOf(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    if (end > 0) parts.push_back(decoded(path.substr(0, end), false));
    path.remove_prefix(std::min(path.size(), end + 1));
  }
  return parts;
}

std::string verbOf(std::string_view method) {
  if (method == "POST") return "create";
  if (method == "GET" || method == "HEAD") return "get";
  if (method == "PUT") return "update";
  if (method == "PATCH") return "patch";
  if (method == "DELETE") return "delete";
  return "";
}

/// The name that a field selector demands, for authorization by resourceNames.
std::string selectedName(std::string_view fieldSelector) {
  constexpr std::string_view kName = "metadata.name=";
  for (;;) {
    auto term = fieldSelector.substr(0, fieldSelector.find(','));
    if (term.starts_with(kName)) {
      term.remove_prefix(kName.size());
      if (term.starts_with('=')) term.remove_prefix(1);
      return std::string(term);
    }
    const auto next = fieldSelector.find(',');
    if (next == std::string_view::npos) return {};
    fieldSelector.remove_prefix(next + 1);
  }
}

}  // namespace

Query Query::parse(std::string_view text) {
  Query query;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto pair = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    query.set(decoded(pair.substr(0, equals), true),
              decoded(pair.substr(std::min(pair.size(), equals + 1)), true));
  }
  return query;
}

std::string_view Query::get(std::string_view name) const noexcept {
  for (const auto& [key, value] : values_)
    if (key == name) return value;
  return {};
}

bool Query::has(std::string_view name) const noexcept {
  return std::ranges::any_of(values_, [&](const auto& value) { return value.first == name; });
}

std::vector<std::string_view> Query::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : values_)
    if (key == name) values.push_back(value);
  return values;
}

bool Query::flag(std::string_view name) const noexcept {
  if (!has(name)) return false;
  const auto value = get(name);
  return value != "false" && value != "0";
}

std::optional<std::int64_t> Query::number(std::string_view name) const {
  const auto text = get(name);
  if (text.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw badRequest(fmt::format("strconv.ParseInt: parsing \"{}\": invalid syntax", text));
  return value;
}

void Query::set(std::string name, std::string value) {
  values_.emplace_back(std::move(name), std::move(value));
}

RequestInfo RequestInfo::parse(std::string_view method, std::string_view target) {
  RequestInfo info;
  info.method = method;
  const auto question = std::min(target.find('?'), target.size());
  info.path = decoded(target.substr(0, question), false);
  info.query = Query::parse(target.substr(std::min(target.size(), question + 1)));
  info.verb = method;
  std::ranges::transform(info.verb, info.verb.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });

  const auto all = segmentsOf(target.substr(0, question));
  std::span<const std::string> parts = all;
  if (parts.size() < 3 || (parts[0] != "api" && parts[0] != "apis")) return info;
  if (parts[0] == "apis") {
    if (parts.size() < 4) return info;
    info.group = parts[1];
    parts = parts.subspan(1);
  }
  info.version = parts[1];
  parts = parts.subspan(2);
  info.isResource = true;
  info.verb = verbOf(method);
  if (parts[0] == "watch" && parts.size() > 1) {
    info.verb = "watch";
    info.query.set("watch", "true");
    parts = parts.subspan(1);
  }

  if (parts[0] == "namespaces" && parts.size() > 1) {
    info.ns = parts[1];
    if (parts.size() > 2 && parts[2] != "status" && parts[2] != "finalize")
      parts = parts.subspan(2);
  }
  info.resource = parts[0];
  if (parts.size() > 1) info.name = parts[1];
  if (parts.size() > 2) info.subresource = parts[2];
  if (parts.size() > 3) info.extraParts = parts.size() - 3;

  if (info.name.empty()) {
    if (info.verb == "get") info.verb = info.query.flag("watch") ? "watch" : "list";
    if (info.verb == "delete") info.verb = "deletecollection";
  }
  info.authorizedName = info.name;
  if (info.verb == "list" || info.verb == "watch" || info.verb == "deletecollection")
    info.authorizedName = selectedName(info.query.get("fieldSelector"));
  return info;
}

}  // namespace sparklab::lab
