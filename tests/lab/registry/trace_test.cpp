// The recorded requests of real Spark 4.0.1, answered by the registry as by kube-apiserver 1.34.
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <set>

#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

/// Random and timed values: equal when they stand for the same thing in both answers.
class Comparison {
 public:
  std::vector<std::string> differences;

  void compare(const json::value& want, const json::value& have, const std::string& path) {
    if (skipped(path)) return;
    if (want.is_object() && have.is_object()) {
      for (const auto& [key, value] : want.get_object()) {
        const auto* other = have.get_object().if_contains(key);
        const auto inner = path.empty() ? std::string(key) : path + "." + std::string(key);
        if (other)
          compare(value, *other, inner);
        else if (!skipped(inner))
          note(inner, json::serialize(value), "nothing");
      }
      for (const auto& [key, value] : have.get_object()) {
        const auto inner = path.empty() ? std::string(key) : path + "." + std::string(key);
        if (!want.get_object().contains(key) && !skipped(inner))
          note(inner, "nothing", json::serialize(value));
      }
      order(want.get_object(), have.get_object(), path);
    } else if (want.is_array() && have.is_array()) {
      if (want.get_array().size() != have.get_array().size())
        return note(path, json::serialize(want), json::serialize(have));
      for (std::size_t i = 0; i < want.get_array().size(); ++i)
        compare(want.get_array()[i], have.get_array()[i], fmt::format("{}[{}]", path, i));
    } else if (want.is_string() && have.is_string() &&
               want.get_string().starts_with("kube-api-access-") &&
               have.get_string().starts_with("kube-api-access-")) {
      const auto known = names_.emplace(want.get_string(), have.get_string()).first;
      if (known->second != have.get_string()) note(path, known->second, json::serialize(have));
    } else if (want != have) {
      note(path, json::serialize(want), json::serialize(have));
    }
  }

 private:
  static bool skipped(std::string_view path) {
    static const std::set<std::string_view> kVolatile{
        "metadata.uid", "metadata.resourceVersion", "metadata.creationTimestamp",
        "metadata.deletionTimestamp", "metadata.managedFields"};
    return kVolatile.contains(path);
  }
  void note(const std::string& path, std::string_view want, std::string_view have) {
    differences.push_back(fmt::format("{}: recorded {}, answered {}", path, want, have));
  }
  /// Fields stand in the order of the Go types.
  void order(const json::object& want, const json::object& have, const std::string& path) {
    if (path.ends_with("labels") || path.ends_with("data") || path.ends_with("selector")) return;
    std::string wanted, had;
    for (const auto& field : want)
      if (have.contains(field.key())) wanted += std::string(field.key()) + " ";
    for (const auto& field : have)
      if (want.contains(field.key())) had += std::string(field.key()) + " ";
    if (wanted != had) note(path + " (order)", wanted, had);
  }

  std::map<json::string, json::string> names_;
};

struct Target {
  std::string resource, name;
};

/// "/api/v1/namespaces/default/pods/x?y" -> pods, x.
Target targetOf(std::string_view uri) {
  uri = uri.substr(0, uri.find('?'));
  constexpr std::string_view kPrefix = "/api/v1/namespaces/default/";
  uri.remove_prefix(kPrefix.size());
  const auto slash = uri.find('/');
  return {std::string(uri.substr(0, slash)),
          slash == uri.npos ? std::string() : std::string(uri.substr(slash + 1))};
}

class TraceTest : public RegistryTest, public testing::WithParamInterface<const char*> {
 protected:
  TraceTest() { create("serviceaccounts", "default", R"({"metadata": {"name": "spark"}})"); }

  /// Owner references name the recorded UIDs: give the owner that UID here too.
  void adoptUid(std::string_view resource, const ObjectPtr& made, const json::value& recorded) {
    auto value = made->value();
    at(value, {"metadata", "uid"}) = std::string(str(recorded, {"metadata", "uid"}));
    store.put(std::string(resource), std::move(value));
  }
};

TEST_P(TraceTest, EveryRecordedWriteGetsTheRecordedAnswer) {
  std::ifstream file(fmt::format("{}/tests/fixtures/traces/{}", SPARKLAB_SOURCE_DIR, GetParam()));
  ASSERT_TRUE(file) << GetParam();
  WriteOptions options;
  options.fieldManager = "fabric8";
  options.force = true;
  int compared = 0;
  for (std::string line; std::getline(file, line);) {
    const auto entry = parse(line);
    const auto target = targetOf(str(entry, {"uri"}));
    const auto verb = str(entry, {"verb"});
    const auto& request = *find(entry, {"request"});
    const auto& recorded = *find(entry, {"response"});
    const auto& kind = kindOf(target.resource);
    ObjectPtr answer;
    if (verb == "create") {
      answer = registry.create(kind, "default", request, options);
      adoptUid(target.resource, answer, recorded);
    } else if (verb == "patch") {
      const auto patched =
          registry.patch(kind, "default", target.name, "", PatchType::Apply, request, options);
      EXPECT_EQ(patched.created, num(entry, {"code"}) == 201);
      answer = patched.object;
    } else if (verb == "delete") {
      // The recorded pod had run; only what the deletion changes is of interest.
      auto pod = stored(target.resource, "default", target.name);
      at(pod, {"spec", "nodeName"}) = *find(recorded, {"spec", "nodeName"});
      at(pod, {"status"}) = *find(recorded, {"status"});
      store.put(target.resource, std::move(pod));
      answer =
          registry.remove(kind, "default", target.name, DeleteOptions::fromJson(request)).object;
    } else {
      continue;
    }
    Comparison comparison;
    comparison.compare(recorded, answer->value(), "");
    EXPECT_THAT(comparison.differences, testing::IsEmpty())
        << verb << " " << target.resource << " " << target.name;
    ++compared;
  }
  EXPECT_GT(compared, 2);
}

INSTANTIATE_TEST_SUITE_P(Recorded, TraceTest,
                         testing::Values("cluster-mode.jsonl", "client-mode.jsonl",
                                         "client-mode-jar-path-mismatch.jsonl"),
                         [](const auto& param) {
                           std::string name = param.param;
                           for (auto& c : name)
                             if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
                           return name;
                         });

}  // namespace
}  // namespace sparklab::lab
