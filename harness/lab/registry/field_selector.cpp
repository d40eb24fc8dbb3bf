#include "lab/registry/selectors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/selectors.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

struct Offered {
  std::string_view resourceKey;
  std::string_view field;
};

/// What each kind offers besides metadata.name and metadata.namespace.
constexpr Offered kOffered[] = {
    {"pods", "spec.nodeName"},
    {"pods", "spec.restartPolicy"},
    {"pods", "spec.schedulerName"},
    {"pods", "spec.serviceAccountName"},
    {"pods", "spec.hostNetwork"},
    {"pods", "status.phase"},
    {"pods", "status.podIP"},
    {"pods", "status.podIPs"},
    {"pods", "status.nominatedNodeName"},
    {"nodes", "spec.unschedulable"},
    {"replicationcontrollers", "status.replicas"},
    {"namespaces", "status.phase"},
    {"secrets", "type"},
    {"services", "spec.clusterIP"},
    {"services", "spec.type"},
    {"jobs.batch", "status.successful"},
    {"events", "involvedObject.kind"},
    {"events", "involvedObject.namespace"},
    {"events", "involvedObject.name"},
    {"events", "involvedObject.uid"},
    {"events", "involvedObject.apiVersion"},
    {"events", "involvedObject.resourceVersion"},
    {"events", "involvedObject.fieldPath"},
    {"events", "reason"},
    {"events", "reportingComponent"},
    {"events", "source"},
    {"events", "type"},
};

/// Where the stored object has the field; empty when the kind does not offer it.
std::string storedField(const Kind& kind, std::string field) {
  const auto key = kind.key();
  if (key == "events.events.k8s.io") {
    if (field.starts_with("regarding.")) field = "involvedObject." + field.substr(10);
    if (field == "reportingController")
      field = "reportingComponent";
    else if (field == "reportingComponent" || field == "source")
      return {};
  }
  if (key == "pods" && field == "spec.host") field = "spec.nodeName";
  if (field == "metadata.name") return field;
  if (kind.custom) {
    const auto& offered = kind.custom->selectableFields;
    if (std::find(offered.begin(), offered.end(), field) != offered.end()) return field;
    return kind.namespaced && field == "metadata.namespace" ? field : std::string();
  }
  if (field == "metadata.namespace" && key != "nodes" && key != "namespaces") return field;
  for (const auto& offered : kOffered)
    if (offered.resourceKey == kind.storageKey() && offered.field == field) return field;
  return {};
}

/// Kinds with a conversion function of their own for field labels; the others get the default one,
/// which has other words.
bool knownToConvert(const Kind& kind) {
  for (const auto& offered : kOffered)
    if (offered.resourceKey == kind.storageKey()) return true;
  return false;
}

/// The value after `\,`, `\=` and `\\` are resolved.
std::string unescapeSelector(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      const char escaped = i + 1 < text.size() ? text[++i] : '\0';
      if (escaped != '\\' && escaped != ',' && escaped != '=')
        throw badRequest(fmt::format("invalid field selector: invalid escape sequence: \\{}",
                                     escaped ? std::string(1, escaped) : ""));
      out += escaped;
    } else if (c == '=') {
      throw badRequest(
          fmt::format("invalid field selector: unescaped character in value: {}", int(c)));
    } else {
      out += c;
    }
  }
  return out;
}

/// One term up to the next comma that is not escaped.
std::string_view takeTerm(std::string_view& text) {
  std::size_t i = 0;
  for (; i < text.size() && text[i] != ','; ++i)
    if (text[i] == '\\') ++i;
  i = std::min(i, text.size());
  const auto term = text.substr(0, i);
  text.remove_prefix(std::min(i + 1, text.size()));
  return term;
}

}  // namespace

FieldSelector FieldSelector::parse(const Kind& kind, std::string_view text) {
  FieldSelector out;
  const auto whole = text;
  while (!text.empty()) {
    const auto part = takeTerm(text);
    if (part.empty()) continue;
    const auto op = part.find_first_of("!=");
    const bool notEqual = op != part.npos && part.substr(op, 2) == "!=";
    if (op == part.npos || (part[op] == '!' && !notEqual))
      throw badRequest(fmt::format("invalid selector: '{}'; can't understand '{}'", whole, part));
    const auto width = notEqual || part.substr(op, 2) == "==" ? 2 : 1;
    const auto name = std::string(part.substr(0, op));
    auto field = storedField(kind, name);
    if (field.empty()) {
      if (kind.custom) throw badRequest(fmt::format("field label not supported: {}", name));
      if (kind.key() == "jobs.batch")
        throw badRequest(fmt::format("field label {} not supported for Job", inQuotes(name)));
      throw badRequest(knownToConvert(kind)
                           ? fmt::format("field label not supported: {}", name)
                           : fmt::format("{} is not a known field selector: only "
                                         "\"metadata.name\", \"metadata.namespace\"",
                                         inQuotes(name)));
    }
    Term term;
    term.equal = !notEqual;
    term.value = unescapeSelector(part.substr(op + width));
    if (field == "status.successful") field = "status.succeeded";
    for (std::size_t start = 0; start <= field.size();) {
      const auto dot = std::min(field.find('.', start), field.size());
      term.path.push_back(field.substr(start, dot - start));
      start = dot + 1;
    }
    out.terms_.push_back(std::move(term));
  }
  return out;
}

bool FieldSelector::matches(const json::value& object) const {
  for (const auto& term : terms_) {
    const auto* here = &object;
    for (const auto& key : term.path) {
      const auto* map = here ? here->if_object() : nullptr;
      here = map ? map->if_contains(key) : nullptr;
    }
    std::string buffer;
    std::string_view value;
    if (term.path.size() == 1 && term.path[0] == "source") {
      value = str(object, {"source", "component"});
      if (value.empty()) value = str(object, {"reportingComponent"});
    } else if (here && here->is_array()) {  // status.podIPs
      if (!here->get_array().empty()) value = str(here->get_array().front(), {"ip"});
    } else if (here) {
      value = textOf(*here, buffer);
    } else if (term.path.back() == "hostNetwork" || term.path.back() == "unschedulable") {
      value = "false";
    } else if (term.path.back() == "replicas" || term.path.back() == "succeeded") {
      value = "0";
    }
    if ((value == term.value) != term.equal) return false;
  }
  return true;
}

std::optional<std::string_view> FieldSelector::exactName() const noexcept {
  for (const auto& term : terms_)
    if (term.equal && term.path.size() == 2 && term.path[0] == "metadata" && term.path[1] == "name")
      return term.value;
  return std::nullopt;
}

}  // namespace sparklab::lab
