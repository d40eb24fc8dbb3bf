// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::autoscaling_v1 {

constexpr Field CrossVersionObjectReference_[] = {
    field("kind", 1, Shape::String, kRequired),
    field("name", 2, Shape::String, kRequired),
    field("apiVersion", 3, Shape::String, kOmitEmpty),
};
const TypeInfo CrossVersionObjectReference{"io.k8s.api.autoscaling.v1.CrossVersionObjectReference", CrossVersionObjectReference_, true};

constexpr Field HorizontalPodAutoscaler_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &HorizontalPodAutoscalerSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &HorizontalPodAutoscalerStatus),
};
const TypeInfo HorizontalPodAutoscaler{"io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler", HorizontalPodAutoscaler_};

constexpr Field HorizontalPodAutoscalerList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &HorizontalPodAutoscaler),
};
const TypeInfo HorizontalPodAutoscalerList{"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList", HorizontalPodAutoscalerList_};

constexpr Field HorizontalPodAutoscalerSpec_[] = {
    field("scaleTargetRef", 1, Shape::Message, kRequired | kAtomic, &CrossVersionObjectReference),
    field("minReplicas", 2, Shape::Int32, kPointer | kOmitEmpty),
    field("maxReplicas", 3, Shape::Int32, kRequired),
    field("targetCPUUtilizationPercentage", 4, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo HorizontalPodAutoscalerSpec{"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec", HorizontalPodAutoscalerSpec_};

constexpr Field HorizontalPodAutoscalerStatus_[] = {
    field("observedGeneration", 1, Shape::Int64, kPointer | kOmitEmpty),
    field("lastScaleTime", 2, Shape::Time, kPointer | kOmitEmpty),
    field("currentReplicas", 3, Shape::Int32, kRequired),
    field("desiredReplicas", 4, Shape::Int32, kRequired),
    field("currentCPUUtilizationPercentage", 5, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo HorizontalPodAutoscalerStatus{"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus", HorizontalPodAutoscalerStatus_};

constexpr Field Scale_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ScaleSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ScaleStatus),
};
const TypeInfo Scale{"io.k8s.api.autoscaling.v1.Scale", Scale_};

constexpr Field ScaleSpec_[] = {
    field("replicas", 1, Shape::Int32, kOmitEmpty),
};
const TypeInfo ScaleSpec{"io.k8s.api.autoscaling.v1.ScaleSpec", ScaleSpec_};

constexpr Field ScaleStatus_[] = {
    field("replicas", 1, Shape::Int32, kRequired),
    field("selector", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ScaleStatus{"io.k8s.api.autoscaling.v1.ScaleStatus", ScaleStatus_};

}  // namespace sparklab::lab::table::autoscaling_v1
