// The few operations on URLs that a client of the Kubernetes API needs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace sparklab::kube {

/// A cluster's address, taken apart. Some clusters live below a path (Rancher, proxies).
struct ServerUrl {
  bool https = true;
  std::string host;  ///< an IPv6 address without its brackets
  std::uint16_t port = 443;
  std::string prefix;  ///< "" or "/k8s/clusters/c-1", no trailing slash

  std::string authority() const;  ///< for the Host header
};

/// "https://127.0.0.1:8443", "http://[::1]:8080/prefix", or "host:port", which is http as it is for
/// kubectl. Throws Error (kBadInput) for anything else.
ServerUrl parseServerUrl(std::string_view url);

/// `path?key=value&...`, percent-encoded.
std::string withQuery(std::string_view path, const std::map<std::string, std::string>& query);

}  // namespace sparklab::kube
