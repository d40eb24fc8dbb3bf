#include "lab/control.hpp"

#include <fmt/format.h>

#include <optional>

#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.emplace_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

/// The open parts, if the path is of that form.
std::optional<std::vector<std::string>> match(const std::vector<std::string>& pattern,
                                              const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  std::vector<std::string> open;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (pattern[i] == "*")
      open.push_back(path[i]);
    else if (pattern[i] != path[i])
      return std::nullopt;
  }
  return open;
}

}  // namespace

void Control::on(std::string method, std::string pattern, Handler handler) {
  routes_.push_back({std::move(method), split(pattern), std::move(handler)});
}

Task<json::value> Control::handle(std::string method, std::string path, json::value body) const {
  const auto parts = split(path);
  bool known = false;
  for (const auto& route : routes_) {
    auto names = match(route.pattern, parts);
    if (!names) continue;
    known = true;
    if (route.method != method) continue;
    const auto handler = route.handler;  // whatever happens to the routes meanwhile
    std::vector<std::string> open = std::move(*names);
    co_return co_await handler(std::move(open), std::move(body));
  }
  if (known)
    throw StatusError(405, makeStatus(405, "MethodNotAllowed",
                                      fmt::format("the lab's {} does not allow {}", path, method)));
  throw StatusError(
      404, makeStatus(404, "NotFound", fmt::format("the lab has no control \"{}\"", path)));
}

}  // namespace sparklab::lab
