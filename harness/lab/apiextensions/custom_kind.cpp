#include "lab/apiextensions/custom_kind.hpp"

#include <fmt/format.h>

#include <tuple>

namespace sparklab::lab {

namespace {

/// ".spec.replicas" as keys.
std::vector<std::string> keysOf(std::string_view path) {
  std::vector<std::string> out;
  if (path.starts_with('.')) path.remove_prefix(1);
  while (!path.empty()) {
    const auto dot = std::min(path.find('.'), path.size());
    out.emplace_back(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return out;
}

std::optional<CustomKind::Scale> scaleOf(const json::value& version) {
  const auto* written = find(version, {"subresources", "scale"});
  if (!written || !written->is_object()) return std::nullopt;
  CustomKind::Scale scale;
  scale.specText = str(*written, {"specReplicasPath"});
  scale.statusText = str(*written, {"statusReplicasPath"});
  scale.selectorText = str(*written, {"labelSelectorPath"});
  scale.specReplicas = keysOf(scale.specText);
  scale.statusReplicas = keysOf(scale.statusText);
  scale.labelSelector = keysOf(scale.selectorText);
  return scale;
}

Structural schemaOf(const json::value& version) {
  const auto* schema = find(version, {"schema", "openAPIV3Schema"});
  return schema ? Structural::parse(*schema) : Structural();
}

std::string whyNotConverted(const json::value& definition) {
  if (str(definition, {"spec", "conversion", "strategy"}) != "Webhook") return {};
  const auto* client = find(definition, {"spec", "conversion", "webhook", "clientConfig"});
  const json::value none(json::object{});
  if (!client) client = &none;
  const auto url = str(*client, {"url"});
  if (!url.empty())
    return fmt::format("Post \"{}?timeout=30s\": dial tcp: connect: connection refused", url);
  const auto name = str(*client, {"service", "name"});
  return fmt::format("Post \"https://{}.{}.svc:{}{}?timeout=30s\": service {} not found", name,
                     str(*client, {"service", "namespace"}), num(*client, {"service", "port"}, 443),
                     str(*client, {"service", "path"}), goQuoted(name));
}

std::string deprecation(const json::value& definition, const json::value& version) {
  if (!flag(version, {"deprecated"})) return {};
  const auto warning = str(version, {"deprecationWarning"});
  if (!warning.empty()) return std::string(warning);
  return fmt::format("{}/{} {} is deprecated", str(definition, {"spec", "group"}),
                     str(version, {"name"}), str(definition, {"spec", "names", "kind"}));
}

/// "v1beta2" as (3, 1, 2); 3 for GA, 2 for beta, 1 for alpha, 0 for other names.
std::tuple<int, int, int> rankOf(std::string_view version) {
  const auto number = [&]() -> int {
    int value = 0;
    std::size_t digits = 0;
    while (digits < version.size() && version[digits] >= '0' && version[digits] <= '9')
      value = value * 10 + (version[digits++] - '0');
    version.remove_prefix(digits);
    return digits == 0 || digits > 8 ? -1 : value;
  };
  if (!version.starts_with('v')) return {0, 0, 0};
  version.remove_prefix(1);
  const auto major = number();
  if (major < 0) return {0, 0, 0};
  if (version.empty()) return {3, major, 0};
  const int level = version.starts_with("beta") ? 2 : version.starts_with("alpha") ? 1 : 0;
  if (level == 0) return {0, 0, 0};
  version.remove_prefix(level == 2 ? 4 : 5);
  const auto minor = number();
  if (minor < 0 || !version.empty()) return {0, 0, 0};
  return {level, major, minor};
}

}  // namespace

CustomKind::CustomKind(const json::value& definition, const json::value& written)
    : definition(str(definition, {"metadata", "name"})),
      version(str(written, {"name"})),
      listKind(str(definition, {"status", "acceptedNames", "listKind"})),
      storage(flag(written, {"storage"})),
      deprecationWarning(deprecation(definition, written)),
      conversionFailure(whyNotConverted(definition)),
      scale(scaleOf(written)),
      schema(schemaOf(written)),
      types(schema),
      columns(list(written, {"additionalPrinterColumns"})) {
  for (const auto& other : list(definition, {"spec", "versions"}))
    if (flag(other, {"storage"})) storageVersion = str(other, {"name"});
  for (const auto& condition : list(definition, {"status", "conditions"}))
    if (str(condition, {"type"}) == "Terminating")
      terminating = str(condition, {"status"}) == "True";
  for (const auto& field : list(written, {"selectableFields"})) {
    auto path = str(field, {"jsonPath"});
    if (path.starts_with('.')) path.remove_prefix(1);
    selectableFields.emplace_back(path);
  }
}

bool versionComesFirst(std::string_view a, std::string_view b) {
  const auto left = rankOf(a), right = rankOf(b);
  if (std::get<0>(left) == 0 && std::get<0>(right) == 0) return a < b;
  return left > right;
}

const json::value* findKeys(const json::value& root,
                            const std::vector<std::string>& keys) noexcept {
  const auto* here = &root;
  for (const auto& key : keys) {
    const auto* object = here ? here->if_object() : nullptr;
    here = object ? object->if_contains(key) : nullptr;
  }
  return here;
}

}  // namespace sparklab::lab
