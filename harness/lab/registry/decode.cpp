#include "lab/registry/decode.hpp"

#include <fmt/format.h>

#include "lab/registry/conform.hpp"
#include "lab/registry/custom.hpp"
#include "lab/registry/go_text.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/strategy.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

/// `managedFields: []` asks for a reset; conform() would drop the empty list, so it becomes the
/// other form of the same wish.
void keepReset(json::value& body) {
  auto* fields = find(body, {"metadata", "managedFields"});
  if (!fields || !fields->is_array() || !fields->get_array().empty()) return;
  fields->get_array().push_back(json::object());
}

/// What field validation finds; warned about here when it is not to be refused.
/// `pruned`: the fields that a custom resource has lost.
std::vector<std::string> problemsIn(const Kind& kind, const json::value& body,
                                    const WriteOptions& options, std::vector<std::string> pruned) {
  const auto* type = typeOf(kind);
  if (!type || options.fieldValidation == FieldValidation::Ignore) return {};
  auto problems = kind.custom ? pruned : unknownFields(*type, body);
  if (options.fieldValidation == FieldValidation::Strict) return problems;
  if (options.warnings)
    for (auto& problem : problems) options.warnings->push_back(std::move(problem));
  return {};
}

/// The group of a built-in kind as Go's package of its internal types.
std::string_view package(const Kind& kind) {
  return kind.group.empty() ? "core" : std::string_view(kind.group).substr(0, kind.group.find('.'));
}

void checkKind(const Kind& kind, const json::value& body) {
  if (kind.custom && str(body, {"kind"}).empty()) {
    const auto text = json::serialize(body);
    throw badRequest(
        fmt::format("the object provided is unrecognized (must be of type {}): Object "
                    "'Kind' is missing in '{}' ({})",
                    kind.kind, text, text.size() <= 30 ? text : text.substr(0, 30) + " ..."));
  }
  const auto sentKind = str(body, {"kind"});
  const auto sentVersion = str(body, {"apiVersion"});
  const auto version = sentVersion.empty() ? std::string_view(kind.version)
                                           : sentVersion.substr(sentVersion.rfind('/') + 1);
  if (!sentKind.empty() && sentKind != kind.kind && kind.custom) {
    auto sent = kind;
    sent.kind = sentKind;
    throw invalid(
        sent, str(body, {"metadata", "name"}),
        {{"kind", fmt::format("Invalid value: {}: must be {}", inQuotes(sentKind), kind.kind)}});
  }
  if (!sentKind.empty() && sentKind != kind.kind) {
    throw badRequest(fmt::format(
        "{} in version \"{}\" cannot be handled as a {}: converting ({}.{}) to ({}.{}): "
        "unknown conversion",
        sentKind, version, kind.kind, version, sentKind, package(kind), kind.kind));
  }
  if (!sentVersion.empty() && sentVersion != kind.apiVersion())
    throw badRequest(
        fmt::format("the API version in the data ({}) does not match the expected API version ({})",
                    sentVersion, kind.apiVersion()));
}

std::string noObject(const json::value& body) {
  return fmt::format(
      "couldn't get version/kind; json parse error: json: cannot unmarshal {} into Go value of "
      "type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string "
      "\"json:\\\"kind,omitempty\\\"\" }}",
      jsonKind(body));
}

/// Why a patched object is of another kind than before; "" when it is not.
std::string otherKind(const Kind& kind, const json::value& object) {
  const auto sentKind = str(object, {"kind"});
  const auto sentVersion = str(object, {"apiVersion"});
  const auto wanted = sentKind.empty() ? std::string_view(kind.kind) : sentKind;
  const auto version = sentVersion.empty() ? kind.apiVersion() : std::string(sentVersion);
  if (wanted == kind.kind && version == kind.apiVersion()) return {};
  const auto* other = findKindByName(version, wanted);
  if (!other)
    return fmt::format(
        "no kind {} is registered for version {} in scheme \"pkg/api/legacyscheme/scheme.go:30\"",
        inQuotes(wanted), inQuotes(version));
  return fmt::format("converting ({}.{}) to ({}.{}): unknown conversion", other->version, wanted,
                     package(kind), kind.kind);
}

[[noreturn]] void refusePatched(const std::string& quoted, std::string_view why) {
  throw invalid(Kind{}, "",
                {{"patch", fmt::format("Invalid value: {}: {}", inQuotes(quoted), why)}});
}

}  // namespace

void checkName(const json::value& object, std::string_view name) {
  const auto sent = str(object, {"metadata", "name"});
  if (sent.empty())
    throw badRequest(
        fmt::format("the name of the object ({} based on URL) was undeterminable: name must be "
                    "provided",
                    name));
  if (sent != name)
    throw badRequest(fmt::format(
        "the name of the object ({}) does not match the name on the URL ({})", sent, name));
}

void setNamespace(const Kind& kind, std::string_view ns, json::value& object) {
  const auto sent = str(object, {"metadata", "namespace"});
  if (!sent.empty() && (!kind.namespaced || sent != ns))
    throw badRequest(
        "the namespace of the provided object does not match the namespace sent on the request");
  if (kind.namespaced && sent.empty()) at(object, {"metadata", "namespace"}) = ns;
}

json::value decodeBody(const Kind& kind, std::string_view ns, json::value body,
                       const WriteOptions& options) {
  if (!body.is_object())
    throw badRequest(fmt::format("the object provided is unrecognized (must be of type {}): {}",
                                 kind.kind, noObject(body)));
  checkKind(kind, body);
  const auto problems = problemsIn(kind, body, options, pruneCustom(kind, body));
  if (!problems.empty())
    throw badRequest(
        fmt::format("{} in version \"{}\" cannot be handled as a {}: strict decoding error: {}",
                    kind.kind, kind.version, kind.kind, fmt::join(problems, ", ")));
  body.get_object()["kind"] = kind.kind;
  body.get_object()["apiVersion"] = kind.apiVersion();
  keepReset(body);
  body = conform(kind, std::move(body));

  setNamespace(kind, ns, body);
  return body;
}

json::value decodePatched(const Kind& kind, std::string_view ns, json::value object,
                          const WriteOptions& options, const json::value* strategic) {
  const auto quoted = [&] { return strategic ? goText(*strategic) : json::serialize(object); };
  if (!object.is_object()) refusePatched(quoted(), noObject(object));
  if (kind.custom)
    checkKind(kind, object);
  else if (const auto why = otherKind(kind, object); !why.empty())
    refusePatched(quoted(), why);
  at(object, {"apiVersion"}) = kind.apiVersion();
  at(object, {"kind"}) = kind.kind;
  const auto problems = problemsIn(kind, object, options, pruneCustom(kind, object));
  if (!problems.empty())
    refusePatched(quoted(), fmt::format("strict decoding error: {}", fmt::join(problems, ", ")));
  keepReset(object);
  if (kind.custom) {
    object = conform(kind, std::move(object));
  } else if (const auto* type = typeOf(kind)) {
    try {
      object = conformTo(*type, object);
    } catch (const WrongType& problem) {
      refusePatched(quoted(), strategic ? problem.conversion : problem.message);
    }
  }
  setNamespace(kind, ns, object);
  return object;
}

json::value decodeAdmitted(const Kind& kind, json::value object) {
  pruneCustom(kind, object);
  object = conform(kind, std::move(object));
  setDefaults(kind, object);
  return object;
}

}  // namespace sparklab::lab
