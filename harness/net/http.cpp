#include "net/http.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/beast/http/status.hpp>

namespace sparklab::net {

namespace {

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

}  // namespace

bool sameName(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view Headers::get(std::string_view name) const noexcept {
  for (const auto& [key, value] : fields_)
    if (sameName(key, name)) return value;
  return {};
}

bool Headers::has(std::string_view name) const noexcept {
  return std::ranges::any_of(fields_, [&](const Field& f) { return sameName(f.first, name); });
}

std::vector<std::string_view> Headers::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : fields_)
    if (sameName(key, name)) values.push_back(value);
  return values;
}

void Headers::add(std::string name, std::string value) {
  fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](const Field& f) { return sameName(f.first, name); });
  add(std::string(name), std::move(value));
}

bool Headers::lists(std::string_view name, std::string_view token) const noexcept {
  for (auto [key, value] : fields_) {
    if (!sameName(key, name)) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      auto item = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(rest.size(), item.size() + 1));
      item = item.substr(0, item.find(';'));
      while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
      while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
      if (sameName(item, token)) return true;
    }
  }
  return false;
}

std::string_view reasonPhrase(int status) noexcept {
  const auto text = boost::beast::http::obsolete_reason(
      boost::beast::http::int_to_status(static_cast<unsigned>(status)));
  return {text.data(), text.size()};
}

std::string serializeHead(int status, const Headers& headers) {
  auto out = fmt::format("HTTP/1.1 {} {}\r\n", status, reasonPhrase(status));
  for (const auto& [name, value] : headers) {
    out.append(name).append(": ");
    for (const char c : value) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    out += "\r\n";
  }
  return out += "\r\n";
}

}  // namespace sparklab::net
