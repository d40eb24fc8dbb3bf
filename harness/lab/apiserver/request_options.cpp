#include "lab/apiserver/request_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

/// The manager that owns fields when the request names none: the program's name.
std::string managerOf(const net::HttpRequest& request) {
  const auto agent = request.headers.get("User-Agent");
  auto name = std::string(agent.substr(0, agent.find('/')));
  if (name.empty()) return "unknown";
  return name.substr(0, 128);
}

}  // namespace

WriteOptions writeOptions(const net::HttpRequest& request, const RequestInfo& info,
                          std::vector<std::string>& warnings) {
  const auto& query = info.query;
  WriteOptions options;
  options.fieldManager = query.get("fieldManager");
  if (options.fieldManager.empty()) options.fieldManager = managerOf(request);
  for (const auto dryRun : query.all("dryRun")) {
    if (dryRun != "All")
      throw badRequest(
          fmt::format("invalid dryRun: Unsupported value: \"{}\": supported values: "
                      "\"All\"",
                      dryRun));
    options.dryRun = true;
  }
  options.force = query.flag("force");
  const auto validation = query.get("fieldValidation");
  if (validation == "Strict")
    options.fieldValidation = FieldValidation::Strict;
  else if (validation == "Ignore")
    options.fieldValidation = FieldValidation::Ignore;
  else if (!validation.empty() && validation != "Warn")
    throw badRequest(fmt::format(
        "fieldValidation: Unsupported value: \"{}\": supported values: \"Ignore\", \"Strict\", "
        "\"Warn\"",
        validation));
  options.warnings = &warnings;
  return options;
}

void checkDuplicates(const Kind& kind, const Body& body, const WriteOptions& options) {
  if (body.duplicates.empty() || options.fieldValidation == FieldValidation::Ignore) return;
  std::vector<std::string> problems;
  for (const auto& path : body.duplicates)
    problems.push_back(fmt::format("duplicate field \"{}\"", path));
  if (options.fieldValidation == FieldValidation::Warn) {
    if (options.warnings)
      options.warnings->insert(options.warnings->end(), problems.begin(), problems.end());
    return;
  }
  if (const auto* type = typeOf(kind.apiVersion(), kind.kind))
    for (auto& problem : unknownFields(*type, body.value)) problems.push_back(std::move(problem));
  throw badRequest(
      fmt::format("{} in version \"{}\" cannot be handled as a {}: strict decoding error: {}",
                  kind.kind, kind.version, kind.kind, fmt::join(problems, ", ")));
}

DeleteOptions deleteOptions(const net::HttpRequest& request, const RequestInfo& info) {
  auto body = readObject(request, "DeleteOptions").value;
  if (!body.is_object()) body = json::object();
  // Query parameters count where there is no body.
  const auto& query = info.query;
  if (request.body.empty()) {
    if (const auto seconds = query.number("gracePeriodSeconds"))
      at(body, {"gracePeriodSeconds"}) = *seconds;
    if (query.has("propagationPolicy"))
      at(body, {"propagationPolicy"}) = query.get("propagationPolicy");
    if (query.has("orphanDependents"))
      at(body, {"orphanDependents"}) = query.flag("orphanDependents");
  }
  auto options = DeleteOptions::fromJson(body);
  if (query.get("dryRun") == "All") options.dryRun = true;
  return options;
}

Selectors selectorsOf(const Kind& kind, const Query& query) {
  Selectors selectors;
  selectors.labels = LabelSelector::parse(query.get("labelSelector"));
  selectors.fields = FieldSelector::parse(kind, query.get("fieldSelector"));
  return selectors;
}

ListOptions listOptions(const Kind& kind, const Query& query) {
  if (query.has("sendInitialEvents"))
    throw invalidListOption("sendInitialEvents", "sendInitialEvents is forbidden for list");
  ListOptions options;
  options.selectors = selectorsOf(kind, query);
  options.limit = std::max<std::int64_t>(0, query.number("limit").value_or(0));
  options.continueToken = query.get("continue");
  options.resourceVersion = query.get("resourceVersion");
  options.resourceVersionMatch = query.get("resourceVersionMatch");
  return options;
}

StatusError invalidListOption(const std::string& field, const std::string& why) {
  static const Kind kOptions = [] {
    Kind kind;
    kind.group = "meta.k8s.io";
    kind.kind = "ListOptions";
    return kind;
  }();
  return invalid(kOptions, "", {{field, "Forbidden: " + why}});
}

}  // namespace sparklab::lab
