// CustomResourceDefinitions and their objects. The fixture holds what kube-apiserver 1.34.4
// answered to the very same requests.
#include "lab/controllers/definitions.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/controllers/garbage_collector.hpp"
#include "lab/controllers/namespaces.hpp"
#include "lab/registry/definition.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

const json::value& recorded() {
  static const json::value all = [] {
    std::ifstream in(std::string(SPARKLAB_SOURCE_DIR) +
                     "/tests/fixtures/custom-resources-1.34.json");
    std::stringstream text;
    text << in.rdbuf();
    return json::parse(text.str());
  }();
  return all;
}

/// (field, message) of each cause, in order; the message alone when there are none.
json::value causesOf(const StatusError& failure) {
  std::vector<std::pair<std::string, std::string>> causes;
  for (const auto& cause : list(failure.status(), {"details", "causes"}))
    causes.emplace_back(str(cause, {"field"}), str(cause, {"message"}));
  std::sort(causes.begin(), causes.end());
  json::array out;
  for (const auto& [field, message] : causes) out.push_back(json::array{field, message});
  return out;
}

void expectRefusal(const json::value& expected, const StatusError& failure) {
  EXPECT_EQ(failure.code(), num(expected, {"code"})) << failure.what();
  EXPECT_EQ(causesOf(failure), *find(expected, {"causes"})) << failure.what();
  if (const auto message = str(expected, {"message"}); !message.empty()) {
    EXPECT_EQ(failure.what(), message);
  }
}

class DefinitionsTest : public ControllerTest {
 protected:
  Definitions definitions{registry, context.get_executor()};

  json::value widgets() const { return *find(recorded(), {"definition"}); }

  void define(json::value definition) {
    make(kDefinitions, "", std::move(definition));
    settle();
  }

  KindPtr kind(std::string_view version = "v1") const {
    return registry.kinds().find("example.com", version, "widgets");
  }

  ObjectPtr widget(json::value spec, std::string_view name = "w", std::string_view version = "v1",
                   std::string_view ns = "default") {
    json::value object(json::object{});
    at(object, {"apiVersion"}) = "example.com/" + std::string(version);
    at(object, {"kind"}) = "Widget";
    at(object, {"metadata", "name"}) = name;
    at(object, {"spec"}) = std::move(spec);
    return registry.create(*kind(version), ns, std::move(object), WriteOptions());
  }

  ObjectPtr definition(std::string_view name = "widgets.example.com") {
    return get(kDefinitions, name);
  }

  std::string condition(std::string_view type, std::string_view name = "widgets.example.com") {
    const auto found = definition(name);
    if (!found) return {};
    for (const auto& item : list(found->value(), {"status", "conditions"}))
      if (str(item, {"type"}) == type)
        return fmt::format("{} {}: {}", str(item, {"status"}), str(item, {"reason"}),
                           str(item, {"message"}));
    return {};
  }

  void update(std::string_view name, const std::function<void(json::value&)>& change) {
    registry.modify(kindOf(kDefinitions), "", name, "", change, "test");
    settle();
  }
};

TEST_F(DefinitionsTest, AreEstablishedAndServed) {
  const auto before = registry.kinds().generation();
  EXPECT_FALSE(kind());
  define(widgets());
  EXPECT_EQ(condition("NamesAccepted"), "True NoConflicts: no conflicts found");
  EXPECT_EQ(condition("Established"),
            "True InitialNamesAccepted: the initial names have been accepted");
  EXPECT_EQ(list(definition()->value(), {"status", "storedVersions"}), json::array{"v1"});
  ASSERT_TRUE(kind());
  EXPECT_EQ(kind()->shortNames, std::vector<std::string>{"wd"});
  EXPECT_EQ(kind()->categories, std::vector<std::string>{"all"});
  EXPECT_NE(registry.kinds().generation(), before);
}

TEST_F(DefinitionsTest, AreRefusedAsTheApiRefusesThem) {
  for (const auto& refused : list(recorded(), {"refused"})) {
    SCOPED_TRACE(str(refused, {"title"}));
    try {
      make(kDefinitions, "", *find(refused, {"definition"}));
      ADD_FAILURE() << "it was taken";
    } catch (const StatusError& failure) {
      expectRefusal(refused, failure);
    }
  }
}

TEST_F(DefinitionsTest, ObjectsAreTakenOrRefusedAsTheApiDoesIt) {
  define(widgets());
  for (const auto& test : list(recorded(), {"objects"})) {
    SCOPED_TRACE(str(test, {"title"}));
    std::vector<std::string> warnings;
    WriteOptions options;
    options.dryRun = true;
    options.warnings = &warnings;
    if (flag(test, {"strict"})) options.fieldValidation = FieldValidation::Strict;
    try {
      const auto made =
          registry.create(*kind(), "default", *find(test, {"object"}), options)->value();
      ASSERT_TRUE(find(test, {"stored"})) << "it was taken";
      auto shown = made;
      at(shown, {"metadata"}) = json::object{{"name", str(made, {"metadata", "name"})}};
      EXPECT_EQ(shown, *find(test, {"stored"}));
      json::array told;
      for (const auto& warning : warnings) told.emplace_back("299 - \"" + warning);
      json::array expected;
      for (const auto& warning : list(test, {"warnings"}))
        expected.emplace_back("299 - \"" + std::string(warning.get_string()));
      EXPECT_EQ(told, expected);
    } catch (const StatusError& failure) {
      EXPECT_FALSE(find(test, {"stored"})) << failure.what();
      expectRefusal(test, failure);
    }
  }
}

TEST_F(DefinitionsTest, NamesInUseAreNotAccepted) {
  define(widgets());
  auto other = widgets();
  at(other, {"metadata", "name"}) = "gadgets.example.com";
  at(other, {"spec", "names"}) = json::parse(R"({"plural":"gadgets","kind":"Widget",
      "singular":"gadget","listKind":"GadgetList","shortNames":["wd"]})");
  define(other);
  EXPECT_EQ(condition("NamesAccepted", "gadgets.example.com"),
            "False KindConflict: \"Widget\" is already in use");
  EXPECT_EQ(condition("Established", "gadgets.example.com"),
            "False NotAccepted: not all names are accepted");
  EXPECT_FALSE(registry.kinds().find("example.com", "v1", "gadgets"));

  remove(kDefinitions, "widgets.example.com");
  settle();
  EXPECT_EQ(condition("NamesAccepted", "gadgets.example.com"),
            "True NoConflicts: no conflicts found");
  EXPECT_TRUE(registry.kinds().find("example.com", "v1", "gadgets"));
}

TEST_F(DefinitionsTest, GenerationCountsWhatIsNotMetadataOrStatus) {
  define(widgets());
  widget({{"color", "red"}});
  const auto generation = [&] {
    return num(store.get("widgets.example.com", "default", "w")->value(),
               {"metadata", "generation"});
  };
  const auto change = [&](std::string_view subresource, Path path, json::value value) {
    registry.modify(
        *kind(), "default", "w", subresource,
        [&](json::value& object) { at(object, path) = std::move(value); }, "test");
  };
  EXPECT_EQ(generation(), 1);
  change("", {"metadata", "labels"}, {{"a", "b"}});
  change("status", {"status", "phase"}, "A");
  EXPECT_EQ(generation(), 1);
  change("", {"spec", "color"}, "green");
  EXPECT_EQ(generation(), 2);
  // Each of the two ways in keeps what belongs to the other.
  change("", {"status", "phase"}, "B");
  change("status", {"spec", "color"}, "red");
  const auto object = store.get("widgets.example.com", "default", "w");
  EXPECT_EQ(generation(), 2);
  EXPECT_EQ(str(object->value(), {"status", "phase"}), "A");
  EXPECT_EQ(str(object->value(), {"spec", "color"}), "green");
}

TEST_F(DefinitionsTest, UnchangedMistakesDoNotHinderUpdates) {
  define(widgets());
  widget({{"color", "red"}, {"name", "abc"}});
  update("widgets.example.com", [](json::value& definition) {
    auto& version = at(definition, {"spec", "versions"}).get_array().front();
    at(version,
       {"schema", "openAPIV3Schema", "properties", "spec", "properties", "name", "maxLength"}) = 2;
  });
  EXPECT_NO_THROW(registry.modify(
      *kind(), "default", "w", "",
      [](json::value& object) { at(object, {"spec", "color"}) = "green"; }, "test"));
  EXPECT_THROW(registry.modify(
                   *kind(), "default", "w", "",
                   [](json::value& object) { at(object, {"spec", "name"}) = "abcd"; }, "test"),
               StatusError);
}

TEST_F(DefinitionsTest, VersionsShowTheSameObjects) {
  define(widgets());
  widget({{"color", "red"}}, "old");
  update("widgets.example.com", [](json::value& definition) {
    auto& versions = at(definition, {"spec", "versions"}).get_array();
    auto next = versions.front();
    at(versions.front(), {"storage"}) = false;
    at(next, {"name"}) = "v2";
    versions.push_back(std::move(next));
  });
  EXPECT_EQ(list(definition()->value(), {"status", "storedVersions"}), (json::array{"v1", "v2"}));
  widget({{"color", "green"}}, "new");
  const auto versionOf = [&](const json::value& object) {
    return std::string(str(object, {"apiVersion"}));
  };
  for (const auto* name : {"old", "new"}) {
    EXPECT_EQ(versionOf(registry.get(*kind("v1"), "default", name)->value()), "example.com/v1");
    EXPECT_EQ(versionOf(registry.get(*kind("v2"), "default", name)->value()), "example.com/v2");
  }
  EXPECT_EQ(versionOf(store.get("widgets.example.com", "default", "old")->value()),
            "example.com/v1");
  EXPECT_EQ(versionOf(store.get("widgets.example.com", "default", "new")->value()),
            "example.com/v2");
  const auto& served = registry.kinds().served();
  EXPECT_EQ(served[served.size() - 2]->version, "v2") << "the newer version comes first";
}

TEST_F(DefinitionsTest, GoWithTheirObjectsWhenFinalizersLetThem) {
  define(widgets());
  widget({{"color", "red"}}, "free");
  auto held = widget({{"color", "red"}}, "held");
  registry.modify(
      *kind(), "default", "held", "",
      [](json::value& object) { at(object, {"metadata", "finalizers"}) = json::array{"a.b/c"}; },
      "test");
  const auto used = kind();  // as a request under way would hold it
  remove(kDefinitions, "widgets.example.com");
  EXPECT_EQ(condition("Terminating"),
            "True InstanceDeletionPending: CustomResourceDefinition marked for deletion; "
            "CustomResource deletion will begin soon");
  settle();
  ASSERT_TRUE(definition());
  EXPECT_EQ(condition("Terminating"),
            "True InstanceDeletionInProgress: CustomResource deletion is in progress");
  EXPECT_EQ(kind()->verbs,
            (std::vector<std::string>{"delete", "deletecollection", "get", "list", "watch"}));
  EXPECT_FALSE(store.get("widgets.example.com", "default", "free"));
  registry.modify(
      *kind(), "default", "held", "",
      [](json::value& object) { erase(object, {"metadata", "finalizers"}); }, "test");
  settle();
  EXPECT_FALSE(definition());
  EXPECT_FALSE(kind());
  EXPECT_EQ(used->kind, "Widget");
}

TEST_F(DefinitionsTest, ObjectsGoWithTheirOwnersAndTheirNamespace) {
  Namespaces namespaces(registry, context.get_executor());
  GarbageCollector collector(registry, context.get_executor());
  define(widgets());
  const auto owner = widget({{"color", "red"}}, "owner");
  make("configmaps", "default",
       {{"metadata",
         {{"name", "owned"},
          {"ownerReferences", json::array{{{"apiVersion", "example.com/v1"},
                                           {"kind", "Widget"},
                                           {"name", "owner"},
                                           {"uid", owner->uid()}}}}}}});
  registry.remove(*kind(), "default", "owner", DeleteOptions());
  settle();
  EXPECT_FALSE(get("configmaps", "owned"));

  make("namespaces", "", {{"metadata", {{"name", "doomed"}}}});
  widget({{"color", "red"}}, "inside", "v1", "doomed");
  remove("namespaces", "doomed");
  settle();
  EXPECT_FALSE(store.get("widgets.example.com", "doomed", "inside"));
  EXPECT_FALSE(get("namespaces", "doomed"));
}

TEST_F(DefinitionsTest, AreServedAgainByANewController) {
  define(widgets());
  Registry again(store, clock);
  Definitions controller(again, context.get_executor());
  EXPECT_TRUE(again.kinds().find("example.com", "v1", "widgets"));
}

TEST_F(DefinitionsTest, AppliedListsMergeByTheirKeys) {
  define(widgets());
  const auto apply = [&](std::string_view manager, json::value spec) {
    json::value object(json::object{});
    at(object, {"apiVersion"}) = "example.com/v1";
    at(object, {"kind"}) = "Widget";
    at(object, {"metadata", "name"}) = "w";
    at(object, {"spec"}) = std::move(spec);
    WriteOptions options;
    options.fieldManager = manager;
    return registry.patch(*kind(), "default", "w", "", PatchType::Apply, object, options).object;
  };
  apply("a", json::parse(R"({"color":"red","ports":[{"port":1}],"tags":["x"]})"));
  const auto both = apply("b", json::parse(R"({"color":"red","ports":[{"port":2}]})"));
  EXPECT_EQ(json::serialize(*find(both->value(), {"spec", "ports"})),
            R"([{"port":1,"protocol":"TCP"},{"port":2,"protocol":"TCP"}])");
  try {
    apply("b", json::parse(R"({"color":"green","foo":1})"));
    ADD_FAILURE() << "it was taken";
  } catch (const StatusError& failure) {
    EXPECT_STREQ(failure.what(),
                 "failed to create typed patch object (/w; example.com/v1, Kind=Widget): "
                 ".spec.foo: field not declared in schema");
  }
}

TEST_F(DefinitionsTest, ScaleFollowsTheDefinitionsPaths) {
  define(widgets());
  widget({{"color", "red"}, {"replicas", 4}});
  const auto scale = registry.getSubresource(*kind(), "default", "w", "scale");
  EXPECT_EQ(num(scale->value(), {"spec", "replicas"}), 4);
  registry.modify(
      *kind(), "default", "w", "status",
      [](json::value& object) {
        at(object, {"status"}) = json::parse(R"({"replicas":3,"selector":"a=b"})");
      },
      "test");
  const auto later = registry.getSubresource(*kind(), "default", "w", "scale");
  EXPECT_EQ(num(later->value(), {"status", "replicas"}), 3);
  EXPECT_EQ(str(later->value(), {"status", "selector"}), "a=b");
}

}  // namespace

}  // namespace sparklab::lab
