// What a lab can be told besides the Kubernetes API: faults, and its clock. Reached over HTTPS
// below /sparklab/v1/, by members of system:masters only (the server sees to that).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"
#include "base/json.hpp"

namespace sparklab::lab {

/// Single-threaded. A new command of the lab is one more on().
class Control {
 public:
  /// `names` are the parts of the path that the pattern leaves open. Returns the answer; throws
  /// StatusError to refuse.
  using Handler =
      std::function<Task<json::value>(std::vector<std::string> names, json::value body)>;

  /// Answers `method` requests on paths like `pattern`, e.g. "nodes/*/stop".
  void on(std::string method, std::string pattern, Handler handler);

  /// `path` stands behind "/sparklab/v1/". Throws StatusError: 404, 405, or what the handler says.
  Task<json::value> handle(std::string method, std::string path, json::value body) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> pattern;
    Handler handler;
  };
  std::vector<Route> routes_;
};

}  // namespace sparklab::lab
