#include "lab/controllers/service_accounts.hpp"

#include "lab/controllers/ownership.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kAccount = "default";
constexpr std::string_view kRootCa = "kube-root-ca.crt";
constexpr std::string_view kDescription =
    "Contains a CA bundle that can be used to verify the kube-apiserver when using internal "
    "endpoints such as the internal service IP or kubernetes.default.svc. No other usage is "
    "guaranteed across distributions of Kubernetes clusters.";

json::value rootCa(const std::string& certificate) {
  json::object annotations{{"kubernetes.io/description", kDescription}};
  json::object metadata{{"name", kRootCa}, {"annotations", std::move(annotations)}};
  json::object data{{"ca.crt", certificate}};
  return json::object{{"apiVersion", "v1"},
                      {"kind", "ConfigMap"},
                      {"metadata", std::move(metadata)},
                      {"data", std::move(data)}};
}

json::value account() {
  json::object metadata{{"name", kAccount}};
  return json::object{
      {"apiVersion", "v1"}, {"kind", "ServiceAccount"}, {"metadata", std::move(metadata)}};
}

}  // namespace

ServiceAccounts::ServiceAccounts(Registry& registry, asio::any_io_executor executor,
                                 std::string caCertificate)
    : registry_(registry),
      ca_(std::move(caCertificate)),
      queue_(std::move(executor), "service accounts",
             [this](const std::string& ns) { furnish(ns); }) {
  auto& store = registry_.store();
  namespaces_ = store.subscribe(kindOf("namespaces").storageKey(),
                                [this](const ResourceKey&, const Event& event) {
                                  if (event.type == Event::Type::Added) {
                                    queue_.add(std::string(event.object->name()));
                                  }
                                });
  accounts_ = store.subscribe(
      kindOf("serviceaccounts").storageKey(), [this](const ResourceKey&, const Event& event) {
        if (event.type == Event::Type::Deleted && event.object->name() == kAccount) {
          queue_.add(std::string(event.object->ns()));
        }
      });
  configMaps_ = store.subscribe(kindOf("configmaps").storageKey(),
                                [this](const ResourceKey&, const Event& event) {
                                  if (event.object->name() == kRootCa)
                                    queue_.add(std::string(event.object->ns()));
                                });
  for (const auto& ns : store.list(kindOf("namespaces").storageKey())) {
    queue_.add(std::string(ns->name()));
  }
}

void ServiceAccounts::furnish(const std::string& ns) {
  const auto space = registry_.store().get(kindOf("namespaces").storageKey(), "", ns);
  if (!space || str(space->value(), {"status", "phase"}) == "Terminating") return;
  WriteOptions options;
  options.fieldManager = kControllerManager;
  if (!registry_.store().get(kindOf("serviceaccounts").storageKey(), ns, kAccount)) {
    registry_.create(kindOf("serviceaccounts"), ns, account(), options);
  }
  const auto wanted = rootCa(ca_);
  if (!registry_.store().get(kindOf("configmaps").storageKey(), ns, kRootCa)) {
    registry_.create(kindOf("configmaps"), ns, wanted, options);
    return;
  }
  registry_.modify(
      kindOf("configmaps"), ns, kRootCa, "",
      [&](json::value& map) { at(map, {"data"}) = *find(wanted, {"data"}); }, kControllerManager);
}

}  // namespace sparklab::lab
