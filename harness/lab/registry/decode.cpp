#include "lab/registry/decode.hpp"

#include <fmt/format.h>

#include "lab/registry/conform.hpp"
#include "lab/registry/custom.hpp"
#include "lab/registry/go_text.hpp"
#include "lab/registry/names.hpp"
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
    const auto package = kind.group.empty() ? "core" : kind.group.substr(0, kind.group.find('.'));
    throw badRequest(fmt::format(
        "{} in version \"{}\" cannot be handled as a {}: converting ({}.{}) to ({}.{}): "
        "unknown conversion",
        sentKind, version, kind.kind, version, sentKind, package, kind.kind));
  }
  if (!sentVersion.empty() && sentVersion != kind.apiVersion())
    throw badRequest(
        fmt::format("the API version in the data ({}) does not match the expected API version ({})",
                    sentVersion, kind.apiVersion()));
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
        "the name of the object (based on URL) was undeterminable: name must be provided");
  if (sent != name)
    throw badRequest(fmt::format(
        "the name of the object ({}) does not match the name on the URL ({})", sent, name));
}

json::value decodeBody(const Kind& kind, std::string_view ns, json::value body,
                       const WriteOptions& options) {
  if (!body.is_object())
    throw badRequest(fmt::format(
        "couldn't get version/kind; json parse error: json: cannot unmarshal {} into Go value of "
        "type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string "
        "\"json:\\\"kind,omitempty\\\"\" }}",
        body.is_array()    ? "array"
        : body.is_string() ? "string"
                           : "value"));
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

  const auto sent = str(body, {"metadata", "namespace"});
  if (!sent.empty() && (!kind.namespaced || sent != ns))
    throw badRequest(
        "the namespace of the provided object does not match the namespace sent on the request");
  if (kind.namespaced && sent.empty()) at(body, {"metadata", "namespace"}) = ns;
  return body;
}

json::value decodePatched(const Kind& kind, json::value object, const WriteOptions& options,
                          const json::value* strategic) {
  const auto quoted = [&] { return strategic ? goText(*strategic) : json::serialize(object); };
  if (!object.is_object()) refusePatched(quoted(), "the patched object is not an object");
  checkKind(kind, object);
  const auto problems = problemsIn(kind, object, options, pruneCustom(kind, object));
  if (!problems.empty())
    refusePatched(quoted(), fmt::format("strict decoding error: {}", fmt::join(problems, ", ")));
  keepReset(object);
  if (kind.custom) return conform(kind, std::move(object));
  const auto* type = typeOf(kind);
  if (!type) return object;
  try {
    return conformTo(*type, object);
  } catch (const WrongType& problem) {
    refusePatched(quoted(), strategic ? problem.conversion : problem.message);
  }
}

}  // namespace sparklab::lab
