// Patches whose result is no valid object. The texts are those of applyPatchToObject() and
// jsonPatcher of k8s.io/apiserver v0.34.4 with apimachinery's converter.
#include <fmt/format.h>

#include "lab/registry/fixture.hpp"
#include "lab/registry/go_text.hpp"

namespace sparklab::lab {
namespace {

class RefusedPatchTest : public RegistryTest {
 protected:
  RefusedPatchTest() {
    create("configmaps", "default", R"({"metadata": {"name": "c"}, "data": {"a": "1"}})");
    createPod("p");
  }
  /// The cause that the Status gives for the field "patch".
  std::string cause(std::string_view key, std::string_view name, PatchType type,
                    std::string_view body, FieldValidation validation = FieldValidation::Strict) {
    const auto status = refusal([&] {
      WriteOptions options;
      options.fieldValidation = validation;
      patch(key, name, type, body, options);
    });
    EXPECT_EQ(num(status, {"code"}), 422);
    EXPECT_EQ(str(status, {"message"}).substr(0, 11), " \"\" is inva");
    const auto& causes = list(status, {"details", "causes"});
    EXPECT_EQ(causes.size(), 1U);
    EXPECT_EQ(str(causes.at(0), {"field"}), "patch");
    return std::string(str(causes.at(0), {"message"}));
  }
};

TEST_F(RefusedPatchTest, AStrategicOneQuotesThePatchAsGoPrintsIt) {
  EXPECT_EQ(cause("configmaps", "c", PatchType::StrategicMerge, R"({"data": {"a": 7, "b": "x"}})"),
            R"(Invalid value: "map[data:map[a:7 b:x]]": cannot convert int64 to string)");
  EXPECT_EQ(cause("configmaps", "c", PatchType::StrategicMerge, R"({"data": {"a": true}})"),
            R"(Invalid value: "map[data:map[a:true]]": unrecognized type: string)");
  EXPECT_EQ(cause("configmaps", "c", PatchType::StrategicMerge, R"({"data": [1, 2.5]})"),
            R"(Invalid value: "map[data:[1 2.5]]": cannot restore map from slice)");
  EXPECT_EQ(
      cause("pods", "p", PatchType::StrategicMerge, R"({"metadata": {"finalizers": "x"}})"),
      R"(Invalid value: "map[metadata:map[finalizers:x]]": cannot restore slice from string)");
}

TEST_F(RefusedPatchTest, AStrategicOneWithUnknownFields) {
  EXPECT_EQ(
      cause("pods", "p", PatchType::StrategicMerge, R"({"spec": {"nosuch": null, "foo": 1}})"),
      R"(Invalid value: "map[spec:map[foo:1 nosuch:<nil>]]": strict decoding error: )"
      R"(unknown field "spec.foo")");
}

TEST_F(RefusedPatchTest, AMergePatchQuotesTheResult) {
  const auto text = cause("configmaps", "c", PatchType::Merge, R"({"data": {"a": 7}})");
  EXPECT_THAT(text, testing::StartsWith(R"(Invalid value: "{\"kind\":\"ConfigMap\",)"));
  EXPECT_THAT(text, testing::EndsWith(R"(\"data\":{\"a\":7}}": json: cannot unmarshal number into )"
                                      "Go struct field ConfigMap.data of type string"));
}

/// What a real server answers where the result is not what the patch's kind could be.
class OddPatchTest : public RefusedPatchTest {
 protected:
  json::value refused(PatchType type, std::string_view body) {
    return refusal([&] { patch("configmaps", "c", type, body); });
  }
  std::string why(PatchType type, std::string_view body) {
    return std::string(str(refused(type, body), {"message"}));
  }
};

TEST_F(OddPatchTest, AMergePatchIsAnObject) {
  const std::string expected = " into Go value of type map[string]interface {}";
  EXPECT_EQ(why(PatchType::Merge, "[1, 2]"),
            "error decoding patch: json: cannot unmarshal array" + expected);
  EXPECT_EQ(why(PatchType::Merge, "7"),
            "error decoding patch: json: cannot unmarshal number" + expected);
  EXPECT_EQ(why(PatchType::Merge, "true"),
            "error decoding patch: json: cannot unmarshal bool" + expected);
  EXPECT_EQ(why(PatchType::Merge, "null"), "Invalid JSON Patch");
  EXPECT_EQ(num(refused(PatchType::Merge, "null"), {"code"}), 400);
  EXPECT_EQ(why(PatchType::StrategicMerge, "7"), "json: cannot unmarshal number" + expected);
  EXPECT_NO_THROW(patch("configmaps", "c", PatchType::StrategicMerge, "null"));
}

TEST_F(OddPatchTest, TheKindStays) {
  EXPECT_THAT(cause("configmaps", "c", PatchType::Merge, R"({"kind": "Secret"})"),
              testing::EndsWith("converting (v1.Secret) to (core.ConfigMap): unknown conversion"));
  EXPECT_THAT(cause("configmaps", "c", PatchType::Merge, R"({"apiVersion": "v2"})"),
              testing::EndsWith(R"(no kind "ConfigMap" is registered for version "v2" in scheme )"
                                R"("pkg/api/legacyscheme/scheme.go:30")"));
  patch("configmaps", "c", PatchType::Merge, R"({"kind": ""})");
  EXPECT_EQ(str(stored("configmaps", "default", "c"), {"kind"}), "ConfigMap");
  patch("configmaps", "c", PatchType::StrategicMerge, R"({"kind": "Secret", "apiVersion": "v2"})");
  EXPECT_EQ(str(stored("configmaps", "default", "c"), {"apiVersion"}), "v1");
}

TEST_F(OddPatchTest, TheUidStays) {
  for (const auto type : {PatchType::Merge, PatchType::StrategicMerge})
    EXPECT_EQ(why(type, R"({"metadata": {"uid": "zz"}})"),
              R"(ConfigMap "c" is invalid: metadata.uid: Invalid value: "zz": field is immutable)");
}

TEST_F(OddPatchTest, TheNamespaceStays) {
  EXPECT_EQ(
      why(PatchType::Merge, R"({"metadata": {"namespace": "other"}})"),
      "the namespace of the provided object does not match the namespace sent on the request");
  patch("configmaps", "c", PatchType::Merge, R"({"metadata": {"namespace": null}})");
  EXPECT_EQ(str(stored("configmaps", "default", "c"), {"metadata", "namespace"}), "default");
  EXPECT_EQ(why(PatchType::Merge, R"({"metadata": null})"),
            "the name of the object (c based on URL) was undeterminable: name must be provided");
}

TEST(GoText, OfNumbersAndNestedValues) {
  EXPECT_EQ(goText(json::parse(R"({"b": [], "a": {"z": null, "y": [false, "s"]}})")),
            "map[a:map[y:[false s] z:<nil>] b:[]]");
  EXPECT_EQ(goText(json::parse("[0.5, 1e21, 1e-7, -3]")), "[0.5 1e+21 1e-07 -3]");
}

}  // namespace
}  // namespace sparklab::lab
