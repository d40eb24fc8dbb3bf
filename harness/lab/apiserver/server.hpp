// The lab's Kubernetes API server: HTTP, authentication, RBAC, discovery, content negotiation and
// streams in front of the registry. It answers as kube-apiserver 1.34 does.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"
#include "lab/faults/faults.hpp"
#include "lab/pod_runtime.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::net {
class TokenSigner;
}

namespace sparklab::lab {

/// A bearer token that is valid as long as the server runs.
struct StaticToken {
  std::string token;
  std::string user;
  std::vector<std::string> groups;
};

struct ApiServerOptions {
  /// PEM. Without a certificate the server speaks plain HTTP (for tests).
  std::string certificate;
  std::string privateKey;
  std::string clientCa;  ///< signs client certificates: CN is the user, each O a group

  std::vector<StaticToken> tokens;
  std::shared_ptr<const net::TokenSigner> signer;  ///< of service account tokens; null: a new one
  std::string issuer = "https://kubernetes.default.svc.cluster.local";
  std::string advertised = "127.0.0.1:8443";  ///< what discovery tells as the server's address

  /// Ends when requests from pods of that node get through; they wait until then. Null: at once.
  std::function<Task<void>(std::string node)> link;

  /// Answers what comes below /sparklab/v1/ from a member of system:masters: `path` is what stands
  /// behind that, `body` null if there is none. May throw StatusError. Null: there is nothing.
  std::function<Task<json::value>(std::string method, std::string path, json::value body)> control;

  /// Decides on requests and watches, and on tokens. Outlives the server; null: no faults.
  Faults* faults = nullptr;
};

/// The group whose members may do everything.
inline constexpr std::string_view kMasters = "system:masters";

/// Writes the default ClusterRoles and ClusterRoleBindings (cluster-admin, admin, edit, view and
/// those system: roles that clients need). Those that exist already are left alone.
void bootstrapRoles(Registry& registry);

/// Single-threaded, on `executor`; `registry` and `runtime` must outlive stop() by one turn of the
/// executor, in which the handlers under way end.
class ApiServer {
 public:
  ApiServer(asio::any_io_executor executor, Registry& registry, PodRuntime& runtime,
            ApiServerOptions options);
  ~ApiServer();
  ApiServer(const ApiServer&) = delete;
  ApiServer& operator=(const ApiServer&) = delete;

  /// Begins to serve on one more address; port 0 takes a free one. Returns the port. Throws Error
  /// when the address is taken or not allowed.
  std::uint16_t listen(const std::string& address, std::uint16_t port);

  /// A token as the TokenRequest API makes it, for the volumes that the kubelet projects. `pod` is
  /// the pod object it is bound to. Throws StatusError when the service account does not exist.
  std::string issueToken(std::string_view ns, std::string_view serviceAccount,
                         const json::value& pod, std::vector<std::string> audiences,
                         std::int64_t seconds);

  /// Closes the listeners and cuts every connection.
  void stop() noexcept;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace sparklab::lab
