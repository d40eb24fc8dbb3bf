// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::policy_v1 {

constexpr Field Eviction_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("deleteOptions", 2, Shape::Message, kPointer | kOmitEmpty, &meta_v1::DeleteOptions),
};
const TypeInfo Eviction{"io.k8s.api.policy.v1.Eviction", Eviction_};

constexpr Field PodDisruptionBudget_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &PodDisruptionBudgetSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &PodDisruptionBudgetStatus),
};
const TypeInfo PodDisruptionBudget{"io.k8s.api.policy.v1.PodDisruptionBudget", PodDisruptionBudget_};

constexpr Field PodDisruptionBudgetList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PodDisruptionBudget),
};
const TypeInfo PodDisruptionBudgetList{"io.k8s.api.policy.v1.PodDisruptionBudgetList", PodDisruptionBudgetList_};

constexpr Field PodDisruptionBudgetSpec_[] = {
    field("minAvailable", 1, Shape::IntOrString, kPointer | kOmitEmpty),
    field("selector", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("maxUnavailable", 3, Shape::IntOrString, kPointer | kOmitEmpty),
    field("unhealthyPodEvictionPolicy", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodDisruptionBudgetSpec{"io.k8s.api.policy.v1.PodDisruptionBudgetSpec", PodDisruptionBudgetSpec_};

constexpr Field PodDisruptionBudgetStatus_[] = {
    field("observedGeneration", 1, Shape::Int64, kOmitEmpty),
    field("disruptedPods", 2, Shape::Time, kDict | kOmitEmpty),
    field("disruptionsAllowed", 3, Shape::Int32, kRequired),
    field("currentHealthy", 4, Shape::Int32, kRequired),
    field("desiredHealthy", 5, Shape::Int32, kRequired),
    field("expectedPods", 6, Shape::Int32, kRequired),
    field("conditions", 7, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &meta_v1::Condition, "type", "type"),
};
const TypeInfo PodDisruptionBudgetStatus{"io.k8s.api.policy.v1.PodDisruptionBudgetStatus", PodDisruptionBudgetStatus_};

}  // namespace sparklab::lab::table::policy_v1
