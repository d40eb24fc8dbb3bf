#include "runner/run_space.hpp"

#include <fmt/format.h>

#include "runner/object_presence.hpp"

namespace sparklab::runner {

namespace {

json::object metadata(const std::string& name, const std::string& id) {
  return {{"name", name}, {"labels", json::object{{kRunLabel, id}}}};
}

json::value namespaceObject(const std::string& id, const std::string& runner) {
  auto named = metadata(runNamespace(id), id);
  if (!runner.empty()) named["annotations"] = json::object{{kRunnerAnnotation, runner}};
  return json::object{{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", std::move(named)}};
}

json::value serviceAccountObject(const std::string& id) {
  return json::object{{"apiVersion", "v1"},
                      {"kind", "ServiceAccount"},
                      {"metadata", metadata(kServiceAccount, id)}};
}

json::value roleBindingObject(const std::string& id) {
  json::object subject{
      {"kind", "ServiceAccount"}, {"name", kServiceAccount}, {"namespace", runNamespace(id)}};
  return json::object{{"apiVersion", "rbac.authorization.k8s.io/v1"},
                      {"kind", "RoleBinding"},
                      {"metadata", metadata("spark-edit", id)},
                      {"roleRef", json::object{{"apiGroup", "rbac.authorization.k8s.io"},
                                               {"kind", "ClusterRole"},
                                               {"name", "edit"}}},
                      {"subjects", json::array{subject}}};
}

/// How long a cluster's controllers may take to give a new namespace its account: seconds on a busy
/// one.
constexpr Nanos kDefaultAccountLimit = std::chrono::seconds(30);

/// The API's refusal as a sentence for the person whose kubeconfig it is.
Task<void> make(kube::Client& client, std::string path, json::value body, std::string what) {
  std::string refusal;
  int code = 0;
  try {
    co_await client.create(std::move(path), std::move(body));
  } catch (const kube::ApiError& error) {
    refusal = error.what();
    code = error.code();
  }
  if (refusal.empty()) co_return;
  throw NotMade(fmt::format("cannot make {}: {}", what, refusal),
                code == 403 ? "A run needs a namespace of its own: use a kubeconfig whose user may "
                              "create namespaces, service accounts and role bindings."
                            : "");
}

}  // namespace

std::string runNamespace(const std::string& id) {
  return "sparklab-" + id;
}

Task<void> makeRunNamespace(kube::Client& client, std::string id, std::string runner) {
  co_await make(client, "/api/v1/namespaces", namespaceObject(id, runner),
                "namespace " + runNamespace(id));
}

Task<void> fillRunNamespace(kube::Client& client, asio::any_io_executor executor, std::string id) {
  const auto ns = runNamespace(id);
  const auto accounts = fmt::format("/api/v1/namespaces/{}/serviceaccounts", ns);
  co_await make(client, accounts, serviceAccountObject(id), "service account spark");
  co_await make(client,
                fmt::format("/apis/rbac.authorization.k8s.io/v1/namespaces/{}/rolebindings", ns),
                roleBindingObject(id), "the role binding of service account spark");
  bool there = true;
  try {
    there = co_await waitUntilThere(client, executor, accounts, "default", kDefaultAccountLimit);
  } catch (const kube::ApiError& error) {
    if (error.code() != 403) throw;  // who may not look goes on without
  }
  if (!there)
    throw Error(fmt::format("namespace {} got no service account \"default\" within {}", ns,
                            formatDuration(kDefaultAccountLimit)),
                "Pods cannot be made without it. Does the cluster's controller manager run?");
}

Task<bool> removeRunSpace(kube::Client& client, asio::any_io_executor executor, std::string id,
                          Nanos limit) {
  const auto ns = runNamespace(id);
  json::value brief = json::object{{"gracePeriodSeconds", 1}};
  try {
    co_await client.remove(fmt::format("/api/v1/namespaces/{}/pods", ns), brief);
  } catch (const kube::ApiError&) {
    // The deletion of the namespace takes the pods along, only slower.
  }
  bool gone = false;
  try {
    co_await client.remove("/api/v1/namespaces/" + ns);
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
    gone = true;
  }
  if (!gone) gone = co_await waitUntilGone(client, executor, "/api/v1/namespaces", ns, limit);
  co_return gone;
}

}  // namespace sparklab::runner
