#include "kube/kubeconfig_text.hpp"

#include "base/base64.hpp"
#include "base/json.hpp"

namespace sparklab::kube {

namespace {

constexpr const char* kName = "sparklab";  // of the cluster and of the user

json::object clusterOf(const Cluster& cluster) {
  json::object out{{"server", cluster.server}};
  if (!cluster.tls.ca.empty()) out["certificate-authority-data"] = base64(cluster.tls.ca);
  if (!cluster.tls.serverName.empty()) out["tls-server-name"] = cluster.tls.serverName;
  if (cluster.tls.insecureSkipVerify) out["insecure-skip-tls-verify"] = true;
  return out;
}

json::object userOf(const Cluster& cluster) {
  json::object out;
  if (!cluster.tls.certificate.empty()) {
    out["client-certificate-data"] = base64(cluster.tls.certificate);
    out["client-key-data"] = base64(cluster.tls.privateKey);
  }
  if (!cluster.bearerToken.empty()) out["token"] = cluster.bearerToken;
  return out;
}

}  // namespace

std::string kubeconfigText(const Cluster& cluster, const std::string& ns) {
  const auto context = cluster.context.empty() ? std::string(kName) : cluster.context;
  const auto named = [](const std::string& name, const char* key, json::object value) {
    return json::array{json::object{{"name", name}, {key, std::move(value)}}};
  };
  json::object chosen{{"cluster", kName}, {"user", kName}, {"namespace", ns}};
  json::object out{{"apiVersion", "v1"}, {"kind", "Config"}, {"current-context", context}};
  out["contexts"] = named(context, "context", std::move(chosen));
  out["clusters"] = named(kName, "cluster", clusterOf(cluster));
  out["users"] = named(kName, "user", userOf(cluster));
  return json::serialize(out);
}

}  // namespace sparklab::kube
