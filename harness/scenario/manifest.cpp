#include <fmt/format.h>

#include "scenario/read.hpp"

namespace sparklab::scenario {

namespace {

void checkTree(Reading& reading, const Node& node) {
  if (!node.foreign.empty())
    reading.problems.error(node, fmt::format("YAML's {} cannot be used here", node.foreign),
                           "write the value itself");
  if (node.isScalar()) reading.scope.checkReferences(reading.problems, node, reading.runFactsOnly);
  for (const auto& item : node.items) checkTree(reading, item);
  std::map<std::string, int> lines;
  for (const auto& [key, value] : node.entries) {
    const auto [first, fresh] = lines.try_emplace(key.value, key.at.line);
    if (!key.isScalar() || key.value == "<<")
      reading.problems.error(key, "a key must be plain text");
    else if (!fresh)
      reading.problems.error(key, fmt::format("'{}' is given twice", key.value),
                             fmt::format("the first is in line {}", first->second));
    checkTree(reading, value);
  }
}

void needText(Reading& reading, const Node& object, const Node* parent, std::string_view key,
              std::string_view path) {
  const auto* value = parent ? parent->find(key) : nullptr;
  if (!value || !value->isScalar() || value->value.empty())
    reading.problems.error(value ? *value : object,
                           fmt::format("a Kubernetes object needs '{}'", path));
}

}  // namespace

std::vector<json::value> readManifest(Reading& reading, const std::string& file) {
  std::vector<json::value> objects;
  std::vector<Diagnostic> diagnostics;
  const auto parsed = parseYaml(file, diagnostics);
  for (auto& diagnostic : diagnostics) reading.problems.take(std::move(diagnostic));
  for (const auto& document : parsed.documents) {
    if (document.kind == Node::Kind::Null) continue;
    if (!document.isMap()) {
      reading.problems.error(
          document, fmt::format("a Kubernetes object must be a map, not {}", document.describe()));
      continue;
    }
    checkTree(reading, document);
    needText(reading, document, &document, "apiVersion", "apiVersion");
    needText(reading, document, &document, "kind", "kind");
    needText(reading, document, document.find("metadata"), "name", "metadata.name");
    objects.push_back(toJson(document));
  }
  if (objects.empty() && !parsed.damaged) {
    Node start;
    start.at = {file, 1, 1};
    reading.problems.error(start, "the manifest holds no object");
  }
  return objects;
}

}  // namespace sparklab::scenario
