#include "scenario/references.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab::scenario {

References findReferences(std::string_view text) {
  References found;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '$') continue;
    if (text[i + 1] == '$' && text.substr(i + 2, 1) == "{") {
      i += 2;
      continue;
    }
    if (text[i + 1] != '{') continue;
    const auto end = text.find('}', i);
    if (end == text.npos) {
      found.unclosed = i;
      break;
    }
    found.all.push_back({std::string(text.substr(i + 2, end - i - 2)), i, end - i + 1});
    i = end;
  }
  return found;
}

std::string substituteSome(std::string_view text, const Lookup& lookup) {
  std::string result;
  std::size_t done = 0;
  for (const auto& reference : findReferences(text).all) {
    result += text.substr(done, reference.offset - done);
    done = reference.offset + reference.length;
    const auto value = lookup(reference.name);
    result += value ? std::string_view(*value) : text.substr(reference.offset, reference.length);
  }
  return result.append(text.substr(done));
}

namespace {

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == "$${") ++i;
    result += text[i];
  }
  return result;
}

}  // namespace

std::string substitute(std::string_view text, const Lookup& lookup) {
  std::string result;
  std::size_t done = 0;
  for (const auto& reference : findReferences(text).all) {
    result += unescaped(text.substr(done, reference.offset - done));
    done = reference.offset + reference.length;
    const auto value = lookup(reference.name);
    if (!value) {
      throw Error(fmt::format("nothing gives '${{{}}}' a value in '{}'", reference.name, text),
                  "Write $${ for a plain ${.", kBadInput);
    }
    result += *value;
  }
  return result + unescaped(text.substr(done));
}

const std::vector<RunFact>& runFacts() {
  static const std::vector<RunFact> facts{
      {"spark.home", "folder of the Spark distribution on this machine"},
      {"spark.version", "its version, e.g. 4.0.1"},
      {"spark.scalaVersion", "the Scala version it was built for, e.g. 2.13"},
      {"spark.examplesJar", "path of its examples jar on this machine"},
      {"image", "name of the Spark image that pods use"},
      {"namespace", "namespace of this run"},
      {"master", "the cluster as spark-submit names it, k8s://https://..."},
      {"scenario.dir", "folder of the scenario file"},
  };
  return facts;
}

const std::vector<RunFact>& wordServerFields() {
  static const std::vector<RunFact> fields{
      {"host", "address at which pods reach the word server"},
      {"port", "port it listens on"},
  };
  return fields;
}

const std::vector<RunFact>& processFields() {
  static const std::vector<RunFact> fields{{"pid", "process id on this machine"}};
  return fields;
}

const std::vector<RunFact>& podSetFields() {
  static const std::vector<RunFact> fields{
      {"name", "name of the pod (a set of exactly one)"},
      {"uid", "UID of the pod (a set of exactly one)"},
      {"ip", "address of the pod (a set of exactly one)"},
      {"node", "node of the pod (a set of exactly one)"},
      {"hash", "what {hash} of `names` stood for"},
  };
  return fields;
}

}  // namespace sparklab::scenario
