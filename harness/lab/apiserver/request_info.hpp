// What a request asks for, read off its method and URL as kube-apiserver's RequestInfo does it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sparklab::lab {

/// Query parameters in the order in which they came.
class Query {
 public:
  Query() = default;
  static Query parse(std::string_view text);

  /// The first value of `name`; "" when it is missing.
  std::string_view get(std::string_view name) const noexcept;
  bool has(std::string_view name) const noexcept;
  std::vector<std::string_view> all(std::string_view name) const;

  /// A boolean as Kubernetes reads it: present and neither "false" nor "0".
  bool flag(std::string_view name) const noexcept;
  /// Throws StatusError 400 for anything but an integer.
  std::optional<std::int64_t> number(std::string_view name) const;

  void set(std::string name, std::string value);

 private:
  std::vector<std::pair<std::string, std::string>> values_;
};

struct RequestInfo {
  std::string method;
  std::string path;  ///< decoded, without the query
  Query query;

  bool isResource = false;
  /// "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"; of a path
  /// that is no resource, the method in lower case.
  std::string verb;
  std::string group;  ///< "" for core
  std::string version;
  std::string ns;
  std::string resource;
  std::string name;
  std::string subresource;
  std::string authorizedName;  ///< `name`, or what a field selector of a collection demands
  std::size_t extraParts = 0;  ///< path segments behind the subresource

  static RequestInfo parse(std::string_view method, std::string_view target);
};

}  // namespace sparklab::lab
