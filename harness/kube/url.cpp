#include "kube/url.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/error.hpp"

namespace sparklab::kube {

namespace {

[[noreturn]] void refuse(std::string_view url, std::string_view why) {
  throw Error(fmt::format("\"{}\" is not the address of a Kubernetes API: {}", url, why),
              "It looks like https://127.0.0.1:8443.", kBadInput);
}

void encode(std::string& out, std::string_view text) {
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool plain =
        letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
}

}  // namespace

std::string ServerUrl::authority() const {
  const bool v6 = host.find(':') != std::string::npos;
  const auto name = v6 ? "[" + host + "]" : host;
  return port == (https ? 443 : 80) ? name : fmt::format("{}:{}", name, port);
}

ServerUrl parseServerUrl(std::string_view url) {
  ServerUrl out;
  auto rest = url;
  if (const auto scheme = rest.find("://"); scheme != std::string_view::npos) {
    const auto name = rest.substr(0, scheme);
    if (name != "https" && name != "http") refuse(url, "the scheme is neither https nor http");
    out.https = name == "https";
    rest.remove_prefix(scheme + 3);
  } else {
    out.https = false;
  }
  const auto slash = rest.find('/');
  auto authority = rest.substr(0, slash);
  if (slash != std::string_view::npos) out.prefix = rest.substr(slash);
  while (out.prefix.ends_with('/')) out.prefix.pop_back();
  if (out.prefix.find_first_of("?# ") != std::string::npos)
    refuse(url, "it has a query or a blank");

  auto port = std::string_view();
  if (authority.starts_with('[')) {
    const auto end = authority.find(']');
    if (end == std::string_view::npos) refuse(url, "a ] is missing");
    out.host = authority.substr(1, end - 1);
    port = authority.substr(end + 1);
  } else {
    const auto colon = authority.find(':');
    out.host = authority.substr(0, colon);
    if (colon != std::string_view::npos) port = authority.substr(colon);
  }
  if (out.host.empty()) refuse(url, "the host is missing");
  if (out.host.find_first_of("@ ") != std::string::npos) refuse(url, "the host is not a host name");
  out.port = out.https ? 443 : 80;
  if (port.empty()) return out;
  const auto* end = port.data() + port.size();
  const auto [stop, error] = std::from_chars(port.data() + 1, end, out.port);
  if (port.front() != ':' || error != std::errc() || stop != end || out.port == 0)
    refuse(url, "the port is not a number from 1 to 65535");
  return out;
}

std::string withQuery(std::string_view path, const std::map<std::string, std::string>& query) {
  std::string out(path);
  char separator = '?';
  for (const auto& [key, value] : query) {
    out += separator;
    encode(out, key);
    out += '=';
    encode(out, value);
    separator = '&';
  }
  return out;
}

}  // namespace sparklab::kube
