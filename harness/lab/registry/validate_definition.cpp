// Validation of CustomResourceDefinitions (pkg/apis/apiextensions/validation/validation.go).
#include <algorithm>

#include "lab/registry/definition.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

void dnsLabel(std::string_view value, Problems here, std::string_view before = {}) {
  if (const auto whys = isDns1035Label(value); !whys.empty())
    here.invalid(value, fmt::format("{}{}", before, fmt::join(whys, ",")));
}

void validateNames(const json::value& names, Problems here) {
  const auto text = [&](std::string_view field) { return str(names, {field}); };
  for (const std::string_view field : {"plural", "singular"})
    if (!text(field).empty()) dnsLabel(text(field), here.sub(field));
  for (const std::string_view field : {"kind", "listKind"}) {
    if (text(field).empty()) continue;
    if (const auto whys = isDns1035Label(lower(text(field))); !whys.empty())
      here.sub(field).invalid(
          text(field),
          fmt::format("may have mixed case, but should otherwise match: {}", fmt::join(whys, ",")));
  }
  for (const std::string_view field : {"shortNames", "categories"}) {
    if (field == "categories" && !text("kind").empty() && text("kind") == text("listKind"))
      here.sub("listKind").invalid(text("listKind"), "kind and listKind may not be the same");
    const auto& items = list(names, {field});
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].is_string()) dnsLabel(items[i].get_string(), here.sub(field).at(i));
  }
}

void validateSimplePath(std::string_view path, Problems here) {
  if (path.front() != '.') here.invalid(path, "must be a simple json path starting with .");
}

void validateColumn(const json::value& column, Problems here) {
  constexpr std::string_view kTypes[] = {"boolean", "date", "integer", "number", "string"};
  constexpr std::string_view kFormats[] = {"byte",  "date",  "date-time", "double",
                                           "float", "int32", "int64",     "password"};
  const auto oneOf = [](std::span<const std::string_view> all) {
    return fmt::format("must be one of {}", fmt::join(all, ","));
  };
  const auto has = [](std::span<const std::string_view> all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  };
  if (str(column, {"name"}).empty()) here.sub("name").required();
  const auto type = str(column, {"type"});
  if (type.empty())
    here.sub("type").required(oneOf(kTypes));
  else if (!has(kTypes, type))
    here.sub("type").invalid(type, oneOf(kTypes));
  const auto format = str(column, {"format"});
  if (!format.empty() && !has(kFormats, format))
    here.sub("format").invalid(format, oneOf(kFormats));
  const auto path = str(column, {"jsonPath"});
  if (path.empty())
    here.sub("JSONPath").required();
  else
    validateSimplePath(path, here.sub("JSONPath"));
}

void validateScalePath(const json::value& scale, std::string_view field, std::string_view below,
                       Problems here) {
  const auto path = str(scale, {field});
  if (path.empty()) return here.required();
  if (path.front() != '.') return validateSimplePath(path, here);
  if (!path.starts_with(below))
    here.invalid(path,
                 fmt::format("should be a json path under {}", below.substr(0, below.size() - 1)));
}

void validateSubresources(const json::value& subresources, Problems here) {
  const auto* scale = find(subresources, {"scale"});
  if (!scale || scale->is_null()) return;
  validateScalePath(*scale, "specReplicasPath", ".spec.", here.sub("scale.specReplicasPath"));
  validateScalePath(*scale, "statusReplicasPath", ".status.", here.sub("scale.statusReplicasPath"));
  const auto selector = str(*scale, {"labelSelectorPath"});
  if (selector.empty()) return;
  auto where = here.sub("scale.labelSelectorPath");
  if (selector.front() != '.')
    validateSimplePath(selector, where);
  else if (!selector.starts_with(".spec.") && !selector.starts_with(".status."))
    where.invalid(selector, "should be a json path under either .spec or .status");
}

/// The part `field` of every version is the same, so that it belongs to the top level.
bool identical(const json::array& versions, Path field) {
  for (const auto& version : versions)
    if (!sameField(versions.front(), version, field)) return false;
  return !versions.empty();
}

/// A list of versions as Go prints the internal type, whose common parts stand elsewhere.
json::value printedVersions(const json::array& versions) {
  json::array out;
  for (const auto& version : versions) {
    json::object one;
    one["Name"] = str(version, {"name"});
    one["Served"] = flag(version, {"served"});
    one["Storage"] = flag(version, {"storage"});
    one["Deprecated"] = flag(version, {"deprecated"});
    for (const auto* field : {"DeprecationWarning", "Schema", "Subresources",
                              "AdditionalPrinterColumns", "SelectableFields"})
      one[field] = nullptr;
    out.push_back(std::move(one));
  }
  return out;
}

void validateVersion(const json::value& version, const json::array& versions, Problems spec,
                     Problems here) {
  const bool sameSchema = identical(versions, {"schema"});
  const bool sameSubresources = identical(versions, {"subresources"});
  const bool sameColumns = identical(versions, {"additionalPrinterColumns"});
  const bool first = &version == &versions.front();
  dnsLabel(str(version, {"name"}), here.sub("name"));
  const bool status = find(version, {"subresources", "status"}) != nullptr;
  if (const auto* warning = find(version, {"deprecationWarning"});
      warning && warning->is_string() && !flag(version, {"deprecated"}))
    here.sub("deprecationWarning")
        .invalid(warning->get_string(), "can only be set for deprecated versions");
  const auto* schema = find(version, {"schema", "openAPIV3Schema"});
  if (schema && (!sameSchema || first)) {
    FieldErrors found;
    const auto where = sameSchema ? spec.sub("validation") : here.sub("schema");
    validateDefinitionSchema(*schema, where.sub("openAPIV3Schema").path(), status, found);
    for (auto& error : found) here.append(std::move(error));
  }
  if (const auto* subresources = find(version, {"subresources"});
      subresources && (!sameSubresources || first))
    validateSubresources(*subresources, (sameSubresources ? spec : here).sub("subresources"));
  const auto& columns = list(version, {"additionalPrinterColumns"});
  if (!sameColumns || first)
    for (std::size_t i = 0; i < columns.size(); ++i)
      validateColumn(columns[i], (sameColumns ? spec : here).sub("additionalPrinterColumns").at(i));
}

bool hasDefaults(const json::value& schema) {
  if (const auto* object = schema.if_object()) {
    if (object->contains("default") && object->contains("type")) return true;
    for (const auto& member : *object)
      if (hasDefaults(member.value())) return true;
  }
  return false;
}

void validateVersions(const json::value& object, Problems spec) {
  const auto& versions = list(object, {"spec", "versions"});
  if (flag(object, {"spec", "preserveUnknownFields"}) &&
      std::any_of(versions.begin(), versions.end(), hasDefaults))
    spec.sub("preserveUnknownFields")
        .invalidJson(json::value(true), "must be false in order to use defaults in the schema");
  std::size_t storing = 0;
  bool unique = true;
  std::vector<std::string_view> seen;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const auto* schema = find(versions[i], {"schema", "openAPIV3Schema"});
    if (schema && !schema->is_null()) continue;
    spec.sub("versions").at(i).sub("schema").sub("openAPIV3Schema").required();
    if (!list(versions[i], {"selectableFields"}).empty())
      spec.sub("selectableFields")
          .invalid("", "may only be set when validations.schema is included");
  }
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const auto name = str(versions[i], {"name"});
    if (flag(versions[i], {"storage"})) ++storing;
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) unique = false;
    seen.push_back(name);
    validateVersion(versions[i], versions, spec, spec.sub("versions").at(i));
  }
  if (!unique)
    spec.sub("versions")
        .invalidJson(printedVersions(versions), "must contain unique version names");
  if (storing != 1)
    spec.sub("versions")
        .invalidJson(printedVersions(versions),
                     "must have exactly one version marked as storage version");
}

void validateConversion(const json::value& conversion, Problems here) {
  const auto strategy = str(conversion, {"strategy"});
  here.sub("strategy").oneOf(strategy, {"None", "Webhook"});
  const auto* webhook = find(conversion, {"webhook"});
  const auto* client = webhook ? find(*webhook, {"clientConfig"}) : nullptr;
  if (strategy == "Webhook") {
    if (!client)
      here.sub("webhookClientConfig").required("required when strategy is set to Webhook");
    else if ((find(*client, {"url"}) == nullptr) == (find(*client, {"service"}) == nullptr))
      here.sub("webhookClientConfig").required("exactly one of url or service is required");
    const auto& versions = webhook ? list(*webhook, {"conversionReviewVersions"}) : json::array();
    if (versions.empty())
      here.sub("conversionReviewVersions").required();
    else if (std::none_of(versions.begin(), versions.end(), [](const json::value& version) {
               return version == json::string("v1") || version == json::string("v1beta1");
             }))
      here.sub("conversionReviewVersions")
          .invalidJson(versions, "must include at least one of v1, v1beta1");
  } else if (client) {
    here.sub("webhookClientConfig")
        .forbidden("should not be set when strategy is not set to Webhook");
  }
}

void validateSpec(const json::value& object, Problems spec) {
  const auto group = str(object, {"spec", "group"});
  if (group.empty())
    spec.sub("group").required();
  else if (const auto whys = isDns1123Subdomain(group); !whys.empty())
    spec.sub("group").invalid(group, fmt::format("{}", fmt::join(whys, ",")));
  else if (group.find('.') == group.npos)
    spec.sub("group").invalid(group, "should be a domain with at least one dot");
  spec.sub("scope").oneOf(str(object, {"spec", "scope"}), {"Cluster", "Namespaced"});
  validateVersions(object, spec);
  for (const std::string_view name : {"plural", "singular", "kind", "listKind"})
    if (str(object, {"spec", "names", name}).empty()) spec.sub("names").sub(name).required();
  const json::value none(json::object{});
  const auto* names = find(object, {"spec", "names"});
  validateNames(names ? *names : none, spec.sub("names"));
  if (const auto* conversion = find(object, {"spec", "conversion"}))
    validateConversion(*conversion, spec.sub("conversion"));
}

void validateStoredVersions(const json::value& object, FieldErrors& errors) {
  Problems here(errors, "status.storedVersions");
  const auto& stored = list(object, {"status", "storedVersions"});
  if (stored.empty())
    return here.invalidJson(json::value(nullptr), "must have at least one stored version");
  std::vector<bool> found(stored.size());
  for (const auto& version : list(object, {"spec", "versions"})) {
    const auto name = str(version, {"name"});
    bool known = false;  // a version that comes twice is found once
    for (std::size_t i = 0; i < stored.size(); ++i) {
      if (found[i] || !stored[i].is_string() || stored[i].get_string() != name) continue;
      found[i] = known = true;
    }
    if (!known && flag(version, {"storage"}))
      here.invalidJson(stored, fmt::format("must have the storage version {}", name));
  }
  for (std::size_t i = 0; i < stored.size(); ++i) {
    if (found[i] || !stored[i].is_string()) continue;
    const std::string_view name = stored[i].get_string();
    here.at(i).invalid(
        name, fmt::format("missing from spec.versions; {0} was previously a storage version, and "
                          "must remain in spec.versions until a storage migration ensures no data "
                          "remains persisted in {0} and removes {0} from status.storedVersions",
                          name));
  }
}

/// Groups of the Kubernetes community need a word of approval.
void validateApproval(const json::value& object, const json::value* old, FieldErrors& errors) {
  constexpr std::string_view kAnnotation = "api-approved.kubernetes.io";
  const auto group = str(object, {"spec", "group"});
  const bool guarded = group == "k8s.io" || group.ends_with(".k8s.io") ||
                       group == "kubernetes.io" || group.ends_with(".kubernetes.io");
  if (!guarded) return;
  const auto stateOf = [&](const json::value& definition) {
    const auto text = str(definition, {"metadata", "annotations", kAnnotation});
    if (text.empty()) return 0;
    return text.starts_with("unapproved") || text.find("://") != text.npos ? 2 : 1;
  };
  const auto state = stateOf(object);
  if (state == 2 || (old && stateOf(*old) == state)) return;
  auto here = Problems(errors, "metadata.annotations").key(kAnnotation);
  constexpr std::string_view kSee = "see https://github.com/kubernetes/enhancements/pull/1111";
  if (state == 0)
    here.required(fmt::format("protected groups must have approval annotation \"{}\", {}",
                              kAnnotation, kSee));
  else
    here.invalid(str(object, {"metadata", "annotations", kAnnotation}),
                 fmt::format("protected groups must have approval annotation \"{}\" with either a "
                             "URL or a reason starting with \"unapproved\", {}",
                             kAnnotation, kSee));
}

bool isEstablished(const json::value& definition) {
  for (const auto& condition : list(definition, {"status", "conditions"}))
    if (str(condition, {"type"}) == "Established") return str(condition, {"status"}) == "True";
  return false;
}

void validateUnchanged(const json::value& next, const json::value& old, Problems spec) {
  const auto fixed = [&](Path path, Problems here) {
    if (!sameField(next, old, path)) here.immutable(find(next, path));
  };
  if (isEstablished(old)) {
    fixed({"spec", "scope"}, spec.sub("scope"));
    fixed({"spec", "names", "kind"}, spec.sub("names.kind"));
  }
  fixed({"spec", "group"}, spec.sub("group"));
  fixed({"spec", "names", "plural"}, spec.sub("names.plural"));
}

}  // namespace

void validateDefinition(const json::value& object, const json::value* old, FieldErrors& errors) {
  if (!old) {
    const auto name = str(object, {"metadata", "name"});
    const auto wanted = fmt::format("{}.{}", str(object, {"spec", "names", "plural"}),
                                    str(object, {"spec", "group"}));
    if (name != wanted)
      Problems(errors, "metadata.name").invalid(name, "must be spec.names.plural+\".\"+spec.group");
  }
  Problems spec(errors, "spec");
  validateSpec(object, spec);
  if (old) validateUnchanged(object, *old, spec);
  validateStoredVersions(object, errors);
  validateApproval(object, old, errors);
  if (flag(object, {"spec", "preserveUnknownFields"}))
    spec.sub("preserveUnknownFields")
        .invalidJson(json::value(true),
                     "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in "
                     "spec.versions[*].schema instead");
}

}  // namespace sparklab::lab
