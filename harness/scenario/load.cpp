#include "scenario/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "scenario/keywords.hpp"
#include "scenario/read.hpp"
#include "scenario/suggest.hpp"

namespace sparklab::scenario {

namespace {

namespace fs = std::filesystem;

struct Source {
  std::string file;
  bool asked = false;  ///< named by the user, so it must be a scenario
};

void findSources(const std::string& path, std::vector<Source>& sources,
                 std::vector<Diagnostic>& diagnostics) {
  std::error_code error;
  if (!fs::exists(path, error))
    throw Error(fmt::format("there is no file or folder '{}'", path), "", kBadInput);
  if (!fs::is_directory(path, error)) {
    sources.push_back({path, true});
    return;
  }
  std::vector<std::string> found;
  fs::recursive_directory_iterator entries(path, fs::directory_options::skip_permission_denied,
                                           error);
  for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
    const auto& entry = *entries;
    std::error_code ignored;
    if (entry.path().filename().string().front() == '.') {
      if (entry.is_directory(ignored)) entries.disable_recursion_pending();
      continue;
    }
    if (!entry.is_regular_file(ignored)) continue;
    if (entry.path().extension() == ".yaml")
      found.push_back(entry.path().lexically_normal().string());
    if (entry.path().extension() == ".yml")
      diagnostics.push_back({Diagnostic::Severity::Warning,
                             {entry.path().string(), 0, 0},
                             1,
                             "not read: the name of a scenario ends in .yaml",
                             ""});
  }
  std::sort(found.begin(), found.end());
  for (auto& file : found) sources.push_back({std::move(file), false});
}

bool isText(const Node* node, std::string_view text) {
  return node && node->isScalar() && node->value == text;
}

/// A document of a file that was only found in a folder: is it meant to be a scenario? Manifests
/// and fragments lie beside scenarios.
bool meantAsScenario(const Node& document) {
  if (!document.isMap()) return false;
  const auto* apiVersion = document.find("apiVersion");
  const auto* kind = document.find("kind");
  if (isText(kind, "Scenario")) return true;
  if (isText(kind, "Fragment")) return false;
  if (apiVersion && apiVersion->isScalar() && apiVersion->value.rfind("sparklab", 0) == 0)
    return true;
  return document.find("steps") != nullptr;
}

class Loader {
 public:
  Loader(Loaded& loaded) : loaded_(loaded) {}

  void load(const Source& source) {
    std::error_code ignored;
    const auto identity = fs::weakly_canonical(source.file, ignored).string();
    if (!seen_.insert(identity).second) return;  // named twice, or below two folders
    const auto parsed = parseYaml(source.file, loaded_.diagnostics);
    if (parsed.damaged && parsed.documents.empty()) return;
    const auto& documents = parsed.documents;
    const bool scenario =
        source.asked || std::any_of(documents.begin(), documents.end(), meantAsScenario);
    if (!scenario) return;
    Reading reading(loaded_.diagnostics);
    if (documents.empty() || (documents.size() == 1 && documents[0].kind == Node::Kind::Null)) {
      Node start;
      start.at = {source.file, 1, 1};
      if (!parsed.damaged)
        reading.problems.error(start, "the file is empty",
                               "a scenario begins with apiVersion: sparklab/v1");
      return;
    }
    for (std::size_t i = 1; i < documents.size(); ++i)
      reading.problems.error(documents[i], "a second document: one file holds one scenario",
                             "put it into a file of its own");
    if (!parsed.damaged) read(reading, documents.front(), source.file);
  }

 private:
  void read(Reading& reading, const Node& document, const std::string& file) {
    const auto* kind = document.find("kind");
    const auto* apiVersion = document.find("apiVersion");
    if (isText(kind, "Fragment")) {
      reading.problems.error(*kind, "this is a fragment for use:, not a scenario");
      return;
    }
    if (kind && kind->isScalar() && kind->value != "Scenario" && apiVersion &&
        apiVersion->isScalar() && apiVersion->value != kApiVersion &&
        nearest(kind->value, {"Scenario"}).empty()) {
      reading.problems.error(*kind, fmt::format("this is a '{}', not a scenario", kind->value),
                             "apply: takes manifests of Kubernetes");
      return;
    }
    const auto folder = fs::path(file).parent_path();
    auto scenario = readScenario(reading, document, folder.empty() ? "." : folder.string());
    if (const auto* metadata = document.find("metadata"); metadata && !scenario.name.empty()) {
      const auto& name = *metadata->find("name");
      const auto [first, fresh] = names_.try_emplace(scenario.name, name.at);
      if (!fresh)
        reading.problems.error(
            name, fmt::format("two scenarios are called '{}'", scenario.name),
            fmt::format("the first is in {}:{}", first->second.file, first->second.line));
    }
    loaded_.scenarios.push_back(std::move(scenario));
  }

  Loaded& loaded_;
  std::set<std::string> seen_;
  std::map<std::string, Position> names_;
};

auto rank(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.at.file, diagnostic.at.line, diagnostic.at.column, diagnostic.severity,
                  diagnostic.message);
}

}  // namespace

bool Loaded::ok() const {
  return std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Diagnostic::Severity::Error;
  });
}

Loaded load(const std::vector<std::string>& paths) {
  Loaded loaded;
  std::vector<Source> sources;
  for (const auto& path : paths) findSources(path, sources, loaded.diagnostics);
  Loader loader(loaded);
  for (const auto& source : sources) loader.load(source);

  auto& diagnostics = loaded.diagnostics;
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
  // A fragment that several steps use says the same several times.
  diagnostics.erase(
      std::unique(diagnostics.begin(), diagnostics.end(),
                  [](const Diagnostic& a, const Diagnostic& b) { return rank(a) == rank(b); }),
      diagnostics.end());
  if (!loaded.ok()) loaded.scenarios.clear();
  return loaded;
}

}  // namespace sparklab::scenario
