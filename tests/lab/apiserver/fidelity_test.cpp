// docs/fidelity.md: what of each resource is real. The verbs are those that discovery promises, and
// each is tried here; what acts on the objects, and what does not, stands in
// tests/fixtures/fidelity.jsonl. After a change run the tests with SPARKLAB_UPDATE=1 and read the
// difference.
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "fixture.hpp"
#include "lab/apiserver/discovery.hpp"

namespace sparklab::lab {

namespace {

struct Row {
  const Kind* kind;
  json::value object;
  std::string acts, lacks;
};

std::vector<Row> rows() {
  std::vector<Row> all;
  std::ifstream file(SPARKLAB_SOURCE_DIR "/tests/fixtures/fidelity.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto value = parseJson(line, "fidelity.jsonl");
    all.push_back({&kindOf(str(value, {"resource"})), value.at("object"),
                   std::string(str(value, {"acts"})), std::string(str(value, {"lacks"}))});
  }
  return all;
}

class FidelityTest : public ApiTest {
 protected:
  /// The verbs that do what they are called, of those that discovery lists.
  std::vector<std::string> provenVerbs(const Row& row) {
    object_ = row.object;
    const auto& kind = *row.kind;
    at(object_, {"apiVersion"}) = kind.apiVersion();
    at(object_, {"kind"}) = kind.kind;
    if (!find(object_, {"metadata", "name"})) at(object_, {"metadata", "name"}) = "x";
    name_ = str(object_, {"metadata", "name"});
    collection_ =
        fmt::format("{}/{}{}/{}", kind.group.empty() ? "/api" : "/apis", kind.apiVersion(),
                    kind.namespaced ? "/namespaces/default" : "", kind.resource);
    std::vector<std::string> proven;
    for (const std::string verb :
         {"create", "get", "list", "watch", "update", "patch", "delete", "deletecollection"}) {
      const auto promised = verbsOf(kind);
      if (std::find(promised.begin(), promised.end(), verb) == promised.end()) continue;
      if (works(verb))
        proven.push_back(verb);
      else
        ADD_FAILURE() << kind.key() << ": " << verb << ": " << last_.body;
    }
    return proven;
  }

  static std::string subresources(const Kind& kind) {
    auto all = kind.subresources;
    if (kind.hasStatus) all.insert(all.begin(), "status");
    return all.empty() ? "" : fmt::format(" · {}", fmt::join(all, ", "));
  }

 private:
  bool ok(Answer answer) {
    last_ = std::move(answer);
    return last_.code / 100 == 2;
  }

  bool works(const std::string& verb) {
    const auto one = collection_ + "/" + name_;
    if (verb == "create") return ok(post(collection_, json::serialize(object_)));
    if (verb == "get") return ok(get(one)) && str(last_.value, {"metadata", "name"}) == name_;
    if (verb == "list") return ok(get(collection_)) && !list(last_.value, {"items"}).empty();
    if (verb == "watch") return watches();
    if (verb == "update") {
      auto next = get(one).value;
      at(next, {"metadata", "labels", "updated"}) = "yes";
      return ok(call("PUT", one, json::serialize(next),
                     header("Content-Type", "application/json"))) &&
             str(last_.value, {"metadata", "labels", "updated"}) == "yes";
    }
    if (verb == "patch") return patches(one);
    if (verb == "delete") return ok(call("DELETE", one + "?gracePeriodSeconds=0")) && isGoing(one);
    call("PATCH", one, R"({"metadata": {"finalizers": null}})",
         header("Content-Type", "application/merge-patch+json"));
    post(collection_, json::serialize(object_));
    return ok(call("DELETE", collection_ + "?gracePeriodSeconds=0")) && isGoing(one);
  }

  /// Gone, or waiting for a controller that no test runs here.
  bool isGoing(const std::string& one) {
    const auto answer = get(one);
    return answer.code == 404 || find(answer.value, {"metadata", "deletionTimestamp"});
  }

  bool watches() {
    TestClient client(io, port);
    ok(client.begin(
        TestClient::request("GET", collection_ + "?watch=true", "", as("admin-token"))));
    const auto event = client.event();
    client.close();
    return str(event, {"type"}) == "ADDED";
  }

  /// All four kinds of patches.
  bool patches(const std::string& one) {
    const auto label = [](std::string_view key) {
      return fmt::format(R"({{"metadata": {{"labels": {{"{}": "yes"}}}}}})", key);
    };
    const auto send = [&](std::string_view type, const std::string& body,
                          std::string_view query = "") {
      return ok(call("PATCH", fmt::format("{}{}", one, query), body,
                     header("Content-Type", std::string(type))));
    };
    auto applied = json::value{{"apiVersion", object_.at("apiVersion")},
                               {"kind", object_.at("kind")},
                               {"metadata", {{"name", name_}, {"labels", {{"applied", "yes"}}}}}};
    return send("application/merge-patch+json", label("merged")) &&
           send("application/strategic-merge-patch+json", label("strategic")) &&
           send("application/json-patch+json",
                R"([{"op": "add", "path": "/metadata/labels/json", "value": "yes"}])") &&
           send("application/apply-patch+yaml", json::serialize(applied), "?fieldManager=test") &&
           map(last_.value, {"metadata", "labels"}).size() >= 4;
  }

  json::value object_;
  std::string name_, collection_;
  Answer last_;
};

TEST_F(FidelityTest, TheDocumentTellsWhatEveryResourceDoes) {
  std::set<const Kind*> told;
  std::string table =
      "| resource | verbs · subresources | what is real | what is simplified or absent |\n"
      "|---|---|---|---|\n";
  for (const auto& row : rows()) {
    told.insert(row.kind);
    const auto proven = provenVerbs(row);
    const bool all = proven.size() == 8;
    table +=
        fmt::format("| `{}` {} | {}{} | {} | {} |\n", row.kind->resource, row.kind->apiVersion(),
                    all ? "all" : fmt::format("{}", fmt::join(proven, ", ")),
                    subresources(*row.kind), row.acts, row.lacks);
  }
  std::vector<std::string> reviews;
  for (const auto& kind : kinds()) {
    if (!kind.stored)
      reviews.push_back(fmt::format("`{}` {}", kind.resource, kind.apiVersion()));
    else
      EXPECT_TRUE(told.contains(&kind)) << kind.key() << " is missing in fidelity.jsonl";
  }
  const auto text = fmt::format(
      "# How real the lab cluster is\n\n"
      "Generated by tests/lab/apiserver/fidelity_test.cpp, which has tried every verb of this "
      "table: create, get, list, watch, update, patch (JSON, merge, strategic, apply), delete and "
      "deletecollection are \"all\". Every field of these types is known: it is stored, defaulted, "
      "listed in OpenAPI, and refused or warned of when it does not exist; the last column names "
      "those that have no effect. Custom resources have all verbs but strategic patches.\n\n"
      "{}\n"
      "Answered, not stored: {}. Left out: componentstatuses, APIService (there is one server), "
      "FlowSchema and PriorityLevelConfiguration (nothing is throttled), autoscaling/v1, and what "
      "is alpha or beta in 1.34.\n",
      table, fmt::join(reviews, ", "));
  const std::string path = SPARKLAB_SOURCE_DIR "/docs/fidelity.md";
  if (std::getenv("SPARKLAB_UPDATE")) std::ofstream(path) << text;
  std::ostringstream kept;
  kept << std::ifstream(path).rdbuf();
  EXPECT_EQ(text, kept.str()) << "run lab_apiserver_tests with SPARKLAB_UPDATE=1";
}

}  // namespace

}  // namespace sparklab::lab
