#include "lab/apiserver/discovery.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>

#include "base/base64.hpp"
#include "lab/apiextensions/custom_kind.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kGitVersion = "v1.34.4+sparklab";

struct GroupVersion {
  std::string_view group, version;
  std::string text() const {
    return group.empty() ? std::string(version) : fmt::format("{}/{}", group, version);
  }
};

/// In the order of the table.
std::vector<GroupVersion> groupVersions(const KindTable& kinds) {
  std::vector<GroupVersion> all;
  for (const auto& kind : kinds.served()) {
    const bool known = std::ranges::any_of(all, [&](const GroupVersion& gv) {
      return gv.group == kind->group && gv.version == kind->version;
    });
    if (!known) all.push_back(GroupVersion{kind->group, kind->version});
  }
  return all;
}

json::object versionEntry(const GroupVersion& gv) {
  json::object entry;
  entry["groupVersion"] = gv.text();
  entry["version"] = gv.version;
  return entry;
}

json::object groupEntry(const KindTable& kinds, std::string_view group) {
  json::object entry;
  entry["name"] = group;
  json::array versions;
  for (const auto& gv : groupVersions(kinds))
    if (gv.group == group) versions.push_back(versionEntry(gv));
  if (versions.empty()) return {};
  auto preferred = versions.front();
  entry["versions"] = std::move(versions);
  entry["preferredVersion"] = std::move(preferred);
  return entry;
}

std::vector<std::string_view> groups(const KindTable& kinds) {
  std::vector<std::string_view> all;
  for (const auto& gv : groupVersions(kinds))
    if (!gv.group.empty() && std::ranges::find(all, gv.group) == all.end()) all.push_back(gv.group);
  return all;
}

json::object kindReference(std::string_view group, std::string_view version,
                           std::string_view kind) {
  json::object reference;
  reference["group"] = group;
  reference["version"] = version;
  reference["kind"] = kind;
  return reference;
}

json::object aggregatedResource(const Kind& kind) {
  json::object resource;
  resource["resource"] = kind.resource;
  resource["responseKind"] = kindReference(kind.group, kind.version, kind.kind);
  resource["scope"] = kind.namespaced ? "Namespaced" : "Cluster";
  resource["singularResource"] = kind.singular;
  resource["verbs"] = jsonArray(verbsOf(kind));
  if (!kind.shortNames.empty()) resource["shortNames"] = jsonArray(kind.shortNames);
  if (!kind.categories.empty()) resource["categories"] = jsonArray(kind.categories);
  json::array subresources;
  for (const auto& sub : subresourcesOf(kind)) {
    json::object entry;
    entry["subresource"] = sub.name;
    entry["responseKind"] = kindReference(sub.group, sub.version, sub.kind);
    entry["verbs"] = jsonArray(sub.verbs);
    subresources.push_back(std::move(entry));
  }
  if (!subresources.empty()) resource["subresources"] = std::move(subresources);
  return resource;
}

/// The first bytes of a SHA-256 sum: clients see that the version in which objects are stored
/// changed.
std::string storageVersionHash(const Kind& kind) {
  const auto text = fmt::format("{}/{}/{}", kind.group, kind.custom->storageVersion, kind.kind);
  unsigned char sum[32];
  unsigned length = 0;
  ::EVP_Digest(text.data(), text.size(), sum, &length, ::EVP_sha256(), nullptr);
  return base64(std::string_view(reinterpret_cast<const char*>(sum), 8));
}

}  // namespace

std::vector<std::string> verbsOf(const Kind& kind) {
  if (!kind.verbs.empty()) return kind.verbs;
  return {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};
}

std::vector<Subresource> subresourcesOf(const Kind& kind) {
  std::vector<Subresource> all;
  const auto add = [&](std::string name, std::string group, std::string version,
                       std::string bodyKind, std::vector<std::string> verbs) {
    all.push_back(Subresource{std::move(name), std::move(group), std::move(version),
                              std::move(bodyKind), std::move(verbs)});
  };
  for (const auto& name : kind.subresources) {
    if (name == "attach")
      add(name, "", "v1", "PodAttachOptions", {"create", "get"});
    else if (name == "binding")
      add(name, "", "v1", "Binding", {"create"});
    else if (name == "eviction")
      add(name, "policy", "v1", "Eviction", {"create"});
    else if (name == "exec")
      add(name, "", "v1", "PodExecOptions", {"create", "get"});
    else if (name == "portforward")
      add(name, "", "v1", "PodPortForwardOptions", {"create", "get"});
    else if (name == "log")
      add(name, kind.group, kind.version, kind.kind, {"get"});
    else if (name == "token")
      add(name, "authentication.k8s.io", "v1", "TokenRequest", {"create"});
    else if (name == "scale")
      add(name, "autoscaling", "v1", "Scale", {"get", "patch", "update"});
    else if (name == "finalize")
      add(name, kind.group, kind.version, kind.kind, {"update"});
    else
      add(name, kind.group, kind.version, kind.kind, {"get", "patch", "update"});
  }
  if (kind.hasStatus)
    add("status", kind.group, kind.version, kind.kind, {"get", "patch", "update"});
  std::ranges::sort(all, {}, &Subresource::name);
  return all;
}

json::value apiVersions(const std::string& serverAddress) {
  json::object address;
  address["clientCIDR"] = "0.0.0.0/0";
  address["serverAddress"] = serverAddress;
  json::value out;
  at(out, {"kind"}) = "APIVersions";
  at(out, {"versions"}).emplace_array().emplace_back("v1");
  at(out, {"serverAddressByClientCIDRs"}).emplace_array().push_back(std::move(address));
  return out;
}

json::value apiGroupList(const KindTable& kinds) {
  json::value out;
  at(out, {"kind"}) = "APIGroupList";
  at(out, {"apiVersion"}) = "v1";
  auto& entries = at(out, {"groups"}).emplace_array();
  for (const auto group : groups(kinds)) entries.push_back(groupEntry(kinds, group));
  return out;
}

json::value apiGroup(const KindTable& kinds, std::string_view group) {
  auto entry = groupEntry(kinds, group);
  if (group.empty() || entry.empty()) return nullptr;
  json::object out;
  out["kind"] = "APIGroup";
  out["apiVersion"] = "v1";
  for (auto& [key, value] : entry) out[key] = std::move(value);
  return out;
}

json::value apiResourceList(const KindTable& kinds, std::string_view group,
                            std::string_view version) {
  json::array resources;
  for (const auto& served : kinds.served()) {
    const auto& kind = *served;
    if (kind.group != group || kind.version != version) continue;
    json::object entry;
    entry["name"] = kind.resource;
    entry["singularName"] = kind.singular;
    entry["namespaced"] = kind.namespaced;
    entry["kind"] = kind.kind;
    entry["verbs"] = jsonArray(verbsOf(kind));
    if (!kind.shortNames.empty()) entry["shortNames"] = jsonArray(kind.shortNames);
    if (!kind.categories.empty()) entry["categories"] = jsonArray(kind.categories);
    if (kind.custom) entry["storageVersionHash"] = storageVersionHash(kind);
    resources.push_back(std::move(entry));
    auto subresources = subresourcesOf(kind);
    if (kind.custom) std::ranges::reverse(subresources);  // status, then scale
    for (const auto& sub : subresources) {
      json::object subEntry;
      subEntry["name"] = kind.resource + "/" + sub.name;
      subEntry["singularName"] = "";
      subEntry["namespaced"] = kind.namespaced;
      if (sub.group != kind.group || sub.version != kind.version) {
        subEntry["group"] = sub.group;
        subEntry["version"] = sub.version;
      }
      subEntry["kind"] = sub.kind;
      subEntry["verbs"] = jsonArray(sub.verbs);
      resources.push_back(std::move(subEntry));
    }
  }
  if (resources.empty()) return nullptr;
  json::object out;
  out["kind"] = "APIResourceList";
  if (!group.empty()) out["apiVersion"] = "v1";
  out["groupVersion"] = group.empty() ? std::string(version) : fmt::format("{}/{}", group, version);
  out["resources"] = std::move(resources);
  return out;
}

json::value aggregatedDiscovery(const KindTable& kinds, bool core) {
  json::array items;
  for (const auto& gv : groupVersions(kinds)) {
    if (gv.group.empty() != core) continue;
    json::array resources;
    for (const auto& kind : kinds.served())
      if (kind->group == gv.group && kind->version == gv.version)
        resources.push_back(aggregatedResource(*kind));
    json::object version;
    version["version"] = gv.version;
    version["resources"] = std::move(resources);
    version["freshness"] = "Current";

    const auto sameGroup = std::ranges::find_if(items, [&](const json::value& item) {
      return str(item, {"metadata", "name"}) == gv.group;
    });
    if (sameGroup != items.end()) {
      at(*sameGroup, {"versions"}).get_array().push_back(std::move(version));
      continue;
    }
    json::value item;
    at(item, {"metadata"}) = json::object();
    if (!core) at(item, {"metadata", "name"}) = gv.group;
    at(item, {"versions"}).emplace_array().push_back(std::move(version));
    items.push_back(std::move(item));
  }
  json::value out;
  at(out, {"kind"}) = "APIGroupDiscoveryList";
  at(out, {"apiVersion"}) = "apidiscovery.k8s.io/v2";
  at(out, {"metadata"}) = json::object();
  at(out, {"items"}) = std::move(items);
  return out;
}

json::value versionInfo() {
  json::object version;
  version["major"] = "1";
  version["minor"] = "34";
  version["emulationMajor"] = "1";
  version["emulationMinor"] = "34";
  version["minCompatibilityMajor"] = "1";
  version["minCompatibilityMinor"] = "33";
  version["gitVersion"] = kGitVersion;
  version["gitCommit"] = "";
  version["gitTreeState"] = "clean";
  version["buildDate"] = "1970-01-01T00:00:00Z";
  version["goVersion"] = "";
  version["compiler"] = "g++";
  version["platform"] = "linux/amd64";
  return version;
}

json::value rootPaths(const KindTable& kinds) {
  json::array paths;
  for (const auto* path : {"/.well-known/openid-configuration", "/api", "/api/v1", "/apis"})
    paths.emplace_back(path);
  for (const auto group : groups(kinds)) {
    paths.emplace_back(fmt::format("/apis/{}", group));
    for (const auto& gv : groupVersions(kinds))
      if (gv.group == group) paths.emplace_back("/apis/" + gv.text());
  }
  for (const auto* path : {"/healthz", "/livez", "/openapi/v2", "/openapi/v3", "/openid/v1/jwks",
                           "/readyz", "/version"})
    paths.emplace_back(path);
  json::object out;
  out["paths"] = std::move(paths);
  return out;
}

std::string entityTag(std::string_view content) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("\"{:016X}\"", hash);
}

}  // namespace sparklab::lab
