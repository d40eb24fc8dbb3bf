#include "runner/run_space.hpp"

#include <fmt/format.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <memory>

#include "base/error.hpp"
#include "runner/wake.hpp"

namespace sparklab::runner {

namespace {

json::object metadata(const std::string& name, const std::string& id) {
  return {{"name", name}, {"labels", json::object{{kRunLabel, id}}}};
}

json::value namespaceObject(const std::string& id) {
  return json::object{
      {"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", metadata(runNamespace(id), id)}};
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
  throw Error(fmt::format("cannot make {}: {}", what, refusal),
              code == 403 ? "A run needs a namespace of its own: use a kubeconfig whose user may "
                            "create namespaces, service accounts and role bindings."
                          : "");
}

struct Gone {
  explicit Gone(asio::any_io_executor executor) : wake(std::move(executor)) {}
  bool yes = false;
  Wake wake;
  asio::cancellation_signal stop;
};

Task<bool> exists(kube::Client& client, std::string path) {
  bool missing = false;
  try {
    co_await client.get(std::move(path));
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
    missing = true;
  }
  co_return !missing;
}

}  // namespace

std::string runNamespace(const std::string& id) {
  return "sparklab-" + id;
}

Task<void> makeRunSpace(kube::Client& client, std::string id) {
  const auto ns = runNamespace(id);
  co_await make(client, "/api/v1/namespaces", namespaceObject(id), "namespace " + ns);
  co_await make(client, fmt::format("/api/v1/namespaces/{}/serviceaccounts", ns),
                serviceAccountObject(id), "service account spark");
  co_await make(client,
                fmt::format("/apis/rbac.authorization.k8s.io/v1/namespaces/{}/rolebindings", ns),
                roleBindingObject(id), "the role binding of service account spark");
}

Task<bool> waitUntilGone(kube::Client& client, asio::any_io_executor executor,
                         std::string collection, std::string name, Nanos limit) {
  const auto path = collection + "/" + name;
  auto gone = std::make_shared<Gone>(executor);
  kube::Query query;
  query["fieldSelector"] = "metadata.name=" + name;
  // The watch begins before the question, so that no deletion falls between the two.
  auto sink = [gone](const kube::WatchEvent& event) {
    if (event.type != kube::WatchEvent::Type::Deleted) return;
    gone->yes = true;
    gone->wake.notify();
  };
  auto watching =
      client.watch(collection, query, sink, [gone](kube::WatchGap) { gone->wake.notify(); });
  asio::co_spawn(executor, std::move(watching),
                 asio::bind_cancellation_slot(gone->stop.slot(),
                                              [gone](std::exception_ptr) { gone->wake.notify(); }));
  const auto end = std::chrono::steady_clock::now() + limit;
  std::exception_ptr failure;
  try {
    while (!gone->yes) {
      const bool there = co_await exists(client, path);
      if (!there) gone->yes = true;
      const Nanos left = end - std::chrono::steady_clock::now();
      if (gone->yes || left <= Nanos{0}) break;
      co_await gone->wake.wait(left);
    }
  } catch (...) {
    failure = std::current_exception();
  }
  gone->stop.emit(asio::cancellation_type::terminal);
  if (failure) std::rethrow_exception(failure);
  co_return gone->yes;
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
