#include "scenario/report.hpp"

namespace sparklab::scenario {

namespace {

const char* severity(const Diagnostic& diagnostic) {
  return diagnostic.severity == Diagnostic::Severity::Error ? "error" : "warning";
}

/// A file's path as the URI reference that SARIF wants.
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != kPlain.npos) {
      result += c;
    } else {
      result += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return result;
}

}  // namespace

json::value toJson(const std::vector<Diagnostic>& diagnostics) {
  json::array result;
  for (const auto& diagnostic : diagnostics)
    result.push_back(json::object{{"file", diagnostic.at.file},
                                  {"line", diagnostic.at.line},
                                  {"column", diagnostic.at.column},
                                  {"length", diagnostic.length},
                                  {"severity", severity(diagnostic)},
                                  {"message", diagnostic.message},
                                  {"hint", diagnostic.hint}});
  return result;
}

json::value toSarif(const std::vector<Diagnostic>& diagnostics) {
  json::array results;
  for (const auto& diagnostic : diagnostics) {
    const auto& at = diagnostic.at;
    json::object location;
    location["artifactLocation"] = json::object{{"uri", uri(at.file)}};
    if (at.line > 0)
      location["region"] = json::object{{"startLine", at.line},
                                        {"startColumn", at.column},
                                        {"endColumn", at.column + diagnostic.length}};
    json::object place;
    place["physicalLocation"] = std::move(location);
    json::array places;
    places.push_back(std::move(place));
    const auto text =
        diagnostic.message + (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")");
    json::object result{{"ruleId", "scenario"}, {"level", severity(diagnostic)}};
    result["message"] = json::object{{"text", text}};
    result["locations"] = std::move(places);
    results.push_back(std::move(result));
  }
  json::object driver{{"name", "sparklab check"}, {"version", SPARKLAB_VERSION}};
  json::object run;
  run["tool"] = json::object{{"driver", std::move(driver)}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  json::array runs;
  runs.push_back(std::move(run));
  json::object sarif{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"}};
  sarif["runs"] = std::move(runs);
  return sarif;
}

}  // namespace sparklab::scenario
