// A client of any Kubernetes API, found through a kubeconfig. The only way in which the runner
// speaks to a cluster: it neither knows nor asks which kind of cluster it is.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/async.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "kube/kubeconfig.hpp"

namespace sparklab::kube {

/// A refusal by the API server, with its Status object.
class ApiError : public std::runtime_error {
 public:
  ApiError(int code, json::value status, const std::string& request);
  int code() const noexcept { return code_; }  ///< HTTP status
  std::string reason() const;                  ///< "NotFound", "Conflict", ...
  const json::value& status() const noexcept { return status_; }

 private:
  int code_;
  json::value status_;
};

using Query = std::map<std::string, std::string>;

/// One change of the collection. A Bookmark changes nothing: its object has a
/// metadata.resourceVersion up to which everything has been told. The first one follows the
/// initial list.
struct WatchEvent {
  enum class Type { Added, Modified, Deleted, Bookmark } type;
  json::value object;  ///< with apiVersion and kind
};

/// How long a client waits. The defaults are for real clusters; tests shorten them.
struct Timing {
  Nanos connect = std::chrono::seconds(10);  ///< until a connection stands, TLS included
  Nanos answer = std::chrono::seconds(30);   ///< between two pieces of an answer
  /// The server is asked to end each watch after `watchLength` (and is then asked to go on), so a
  /// server that is silent for `silence` is dead, not idle.
  std::chrono::seconds watchLength{20};
  Nanos silence = std::chrono::seconds(30);
  Nanos backoffFirst = std::chrono::milliseconds(50);  ///< doubles with each failure
  Nanos backoffMost = std::chrono::seconds(2);
  Nanos goneAfter = std::chrono::seconds(5);  ///< unreachable for so long is a WatchGap
};

/// Told to the caller of watch() so that nothing is judged on an incomplete history.
struct WatchGap {
  std::string why;  ///< e.g. "410 Expired", "connection reset"
};

/// Paths are API paths such as "/api/v1/namespaces/default/pods". Every call opens or reuses a
/// keep-alive connection; many calls may be under way at once. Not thread-safe. Calls throw
/// ApiError for an API refusal, Error (kEnvironment) when the server cannot be reached.
class Client {
 public:
  /// Throws Error (kBadInput) when the server's address is not one. Connects only when called.
  /// Calls still under way keep what they need when the client is destroyed.
  static std::unique_ptr<Client> create(asio::any_io_executor executor, const Cluster& cluster,
                                        const Timing& timing = Timing());
  virtual ~Client() = default;

  virtual const Cluster& cluster() const noexcept = 0;

  virtual Task<json::value> get(std::string path, Query query = Query()) = 0;
  /// The server's own Table for `path`, as `kubectl get` asks for it.
  virtual Task<json::value> table(std::string path, Query query = Query()) = 0;
  virtual Task<std::string> text(std::string path, Query query = Query()) = 0;
  virtual Task<json::value> create(std::string path, json::value body, Query query = Query()) = 0;
  virtual Task<json::value> replace(std::string path, json::value body, Query query = Query()) = 0;
  /// `type` is "merge-patch+json", "strategic-merge-patch+json", "json-patch+json" or
  /// "apply-patch+yaml".
  virtual Task<json::value> patch(std::string path, std::string type, json::value body,
                                  Query query = Query()) = 0;
  virtual Task<json::value> remove(std::string path, json::value options = json::value(),
                                   Query query = Query()) = 0;

  /// Lists `path`, hands every object to `sink` as Added and then a Bookmark, and follows it by
  /// watch from the list's resourceVersion until cancelled. A watch that ends, by the server's will
  /// or with its connection, is resumed from the last resourceVersion without loss. When that is
  /// impossible (410, or the server cannot be reached for Timing::goneAfter) `onGap` is called, the
  /// list is made again as soon as that succeeds, and differences are reported as events, with a
  /// Bookmark after them. Throws when the first list fails, and ApiError when the server refuses
  /// the watch for good (401, 403, 404).
  virtual Task<void> watch(std::string path, Query query, std::function<void(WatchEvent)> sink,
                           std::function<void(WatchGap)> onGap) = 0;

  /// Streams the text of `path` (a pod log with follow=true) to `sink` until the server ends it.
  /// Throws Error when the connection is lost before that.
  virtual Task<void> stream(std::string path, Query query,
                            std::function<void(std::string_view)> sink) = 0;
};

}  // namespace sparklab::kube
