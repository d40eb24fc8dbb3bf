// What HorizontalPodAutoscalers get by default (pkg/apis/autoscaling/v2/defaults.go of 1.34).
#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

class AutoscalerTest : public RegistryTest {
 protected:
  json::value specOf(std::string_view spec) {
    json::value body(json::object{});
    at(body, {"metadata", "name"}) = "h";
    at(body, {"spec"}) = parse(spec);
    const auto made =
        registry.create(kindOf("horizontalpodautoscalers.autoscaling"), "default", body, {});
    return *find(made->value(), {"spec"});
  }
};

TEST_F(AutoscalerTest, ScalesOnEightyPercentOfTheCpu) {
  EXPECT_EQ(specOf(R"({"maxReplicas": 4, "scaleTargetRef": {"kind": "Deployment", "name": "d"}})"),
            parse(R"({"scaleTargetRef": {"kind": "Deployment", "name": "d"}, "minReplicas": 1,
                      "maxReplicas": 4, "metrics": [{"type": "Resource", "resource": {
                        "name": "cpu",
                        "target": {"type": "Utilization", "averageUtilization": 80}}}]})"));
}

TEST_F(AutoscalerTest, ABehaviourIsCompleted) {
  const auto spec = specOf(R"({"maxReplicas": 4, "minReplicas": 2,
      "scaleTargetRef": {"kind": "Deployment", "name": "d"},
      "behavior": {"scaleDown": {"selectPolicy": "Disabled"}}})");
  EXPECT_EQ(num(spec, {"minReplicas"}), 2);
  EXPECT_EQ(*find(spec, {"behavior"}),
            parse(R"({"scaleUp": {"stabilizationWindowSeconds": 0, "selectPolicy": "Max",
                        "policies": [{"type": "Pods", "value": 4, "periodSeconds": 15},
                                     {"type": "Percent", "value": 100, "periodSeconds": 15}]},
                      "scaleDown": {"selectPolicy": "Disabled", "policies": [
                        {"type": "Percent", "value": 100, "periodSeconds": 15}]}})"));
}

}  // namespace
}  // namespace sparklab::lab
