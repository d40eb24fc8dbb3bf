#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> unknownIn(std::string_view apiVersion, std::string_view kind,
                                   std::string_view text) {
  return unknownFields(*typeOf(apiVersion, kind), parseJson(text, "the test"));
}

TEST(UnknownFields, AreNamedByTheirWholePathInTheOrderOfTheBody) {
  EXPECT_THAT(unknownIn("v1", "Pod", R"({"spec": {"containers": [{"name": "c", "foo": 1,
                "env": [{"name": "A"}, {"valeu": "x"}]}], "Volumes": []}, "extra": {"deep": 1}})"),
              ElementsAre(R"(unknown field "spec.containers[0].foo")",
                          R"(unknown field "spec.containers[0].env[1].valeu")",
                          R"(unknown field "spec.Volumes")", R"(unknown field "extra")"));
}

TEST(UnknownFields, FieldsOfEmbeddedStructsAreKnown) {
  EXPECT_THAT(unknownIn("v1", "Pod", R"({"kind": "Pod", "apiVersion": "v1", "spec": {"volumes":
                [{"name": "v", "configMap": {"name": "c", "itmes": []}}]}})"),
              ElementsAre(R"(unknown field "spec.volumes[0].configMap.itmes")"));
}

TEST(UnknownFields, AreLookedForInsideOfMaps) {
  EXPECT_THAT(unknownIn("apiextensions.k8s.io/v1", "CustomResourceDefinition",
                        R"({"spec": {"versions": [{"schema": {"openAPIV3Schema": {"properties":
                        {"spec": {"tpye": "object"}}}}}]}})"),
              ElementsAre("unknown field "
                          R"("spec.versions[0].schema.openAPIV3Schema.properties.spec.tpye")"));
}

TEST(UnknownFields, AnythingMayStandInLabelsDataAndManagedFields) {
  EXPECT_THAT(unknownIn("v1", "ConfigMap", R"({"metadata": {"labels": {"a": "b"}, "managedFields":
                [{"fieldsV1": {"f:data": {}}}]}, "data": {"x.y": "z"}})"),
              IsEmpty());
}

TEST(UnknownFields, WrongTypesAreNotTheirBusiness) {
  EXPECT_THAT(unknownIn("v1", "Pod", R"({"spec": {"containers": {"a": 1}}, "status": []})"),
              IsEmpty());
}

TEST(UnknownFields, StopAtAHundredAndNameEachOnce) {
  json::object body;
  for (int i = 0; i < 150; ++i) body["x" + std::to_string(i)] = i;
  EXPECT_EQ(unknownFields(*typeOf("v1", "Pod"), body).size(), 100u);
}

}  // namespace
}  // namespace sparklab::lab
