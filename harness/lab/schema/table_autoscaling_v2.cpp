// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::autoscaling_v2 {

constexpr Field ContainerResourceMetricSource_[] = {
    field("name", 1, Shape::String, kRequired),
    field("target", 2, Shape::Message, kRequired, &MetricTarget),
    field("container", 3, Shape::String, kRequired),
};
const TypeInfo ContainerResourceMetricSource{"io.k8s.api.autoscaling.v2.ContainerResourceMetricSource", ContainerResourceMetricSource_};

constexpr Field ContainerResourceMetricStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("current", 2, Shape::Message, kRequired, &MetricValueStatus),
    field("container", 3, Shape::String, kRequired),
};
const TypeInfo ContainerResourceMetricStatus{"io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus", ContainerResourceMetricStatus_};

constexpr Field CrossVersionObjectReference_[] = {
    field("kind", 1, Shape::String, kRequired),
    field("name", 2, Shape::String, kRequired),
    field("apiVersion", 3, Shape::String, kOmitEmpty),
};
const TypeInfo CrossVersionObjectReference{"io.k8s.api.autoscaling.v2.CrossVersionObjectReference", CrossVersionObjectReference_};

constexpr Field ExternalMetricSource_[] = {
    field("metric", 1, Shape::Message, kRequired, &MetricIdentifier),
    field("target", 2, Shape::Message, kRequired, &MetricTarget),
};
const TypeInfo ExternalMetricSource{"io.k8s.api.autoscaling.v2.ExternalMetricSource", ExternalMetricSource_};

constexpr Field ExternalMetricStatus_[] = {
    field("metric", 1, Shape::Message, kRequired, &MetricIdentifier),
    field("current", 2, Shape::Message, kRequired, &MetricValueStatus),
};
const TypeInfo ExternalMetricStatus{"io.k8s.api.autoscaling.v2.ExternalMetricStatus", ExternalMetricStatus_};

constexpr Field HPAScalingPolicy_[] = {
    field("type", 1, Shape::String, kRequired),
    field("value", 2, Shape::Int32, kRequired),
    field("periodSeconds", 3, Shape::Int32, kRequired),
};
const TypeInfo HPAScalingPolicy{"io.k8s.api.autoscaling.v2.HPAScalingPolicy", HPAScalingPolicy_};

constexpr Field HPAScalingRules_[] = {
    field("stabilizationWindowSeconds", 3, Shape::Int32, kPointer | kOmitEmpty),
    field("selectPolicy", 1, Shape::String, kPointer | kOmitEmpty),
    field("policies", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &HPAScalingPolicy),
    field("tolerance", 4, Shape::Quantity, kPointer | kOmitEmpty),
};
const TypeInfo HPAScalingRules{"io.k8s.api.autoscaling.v2.HPAScalingRules", HPAScalingRules_};

constexpr Field HorizontalPodAutoscaler_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &HorizontalPodAutoscalerSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &HorizontalPodAutoscalerStatus),
};
const TypeInfo HorizontalPodAutoscaler{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", HorizontalPodAutoscaler_};

constexpr Field HorizontalPodAutoscalerBehavior_[] = {
    field("scaleUp", 1, Shape::Message, kPointer | kOmitEmpty, &HPAScalingRules),
    field("scaleDown", 2, Shape::Message, kPointer | kOmitEmpty, &HPAScalingRules),
};
const TypeInfo HorizontalPodAutoscalerBehavior{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior", HorizontalPodAutoscalerBehavior_};

constexpr Field HorizontalPodAutoscalerCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo HorizontalPodAutoscalerCondition{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition", HorizontalPodAutoscalerCondition_};

constexpr Field HorizontalPodAutoscalerList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &HorizontalPodAutoscaler),
};
const TypeInfo HorizontalPodAutoscalerList{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList", HorizontalPodAutoscalerList_};

constexpr Field HorizontalPodAutoscalerSpec_[] = {
    field("scaleTargetRef", 1, Shape::Message, kRequired, &CrossVersionObjectReference),
    field("minReplicas", 2, Shape::Int32, kPointer | kOmitEmpty),
    field("maxReplicas", 3, Shape::Int32, kRequired),
    field("metrics", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &MetricSpec),
    field("behavior", 5, Shape::Message, kPointer | kOmitEmpty, &HorizontalPodAutoscalerBehavior),
};
const TypeInfo HorizontalPodAutoscalerSpec{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec", HorizontalPodAutoscalerSpec_};

constexpr Field HorizontalPodAutoscalerStatus_[] = {
    field("observedGeneration", 1, Shape::Int64, kPointer | kOmitEmpty),
    field("lastScaleTime", 2, Shape::Time, kPointer | kOmitEmpty),
    field("currentReplicas", 3, Shape::Int32, kOmitEmpty),
    field("desiredReplicas", 4, Shape::Int32, kRequired),
    field("currentMetrics", 5, Shape::Message, kList | kAtomicList, &MetricStatus),
    field("conditions", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &HorizontalPodAutoscalerCondition, "type", "type"),
};
const TypeInfo HorizontalPodAutoscalerStatus{"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus", HorizontalPodAutoscalerStatus_};

constexpr Field MetricIdentifier_[] = {
    field("name", 1, Shape::String, kRequired),
    field("selector", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
};
const TypeInfo MetricIdentifier{"io.k8s.api.autoscaling.v2.MetricIdentifier", MetricIdentifier_};

constexpr Field MetricSpec_[] = {
    field("type", 1, Shape::String, kRequired),
    field("object", 2, Shape::Message, kPointer | kOmitEmpty, &ObjectMetricSource),
    field("pods", 3, Shape::Message, kPointer | kOmitEmpty, &PodsMetricSource),
    field("resource", 4, Shape::Message, kPointer | kOmitEmpty, &ResourceMetricSource),
    field("containerResource", 7, Shape::Message, kPointer | kOmitEmpty, &ContainerResourceMetricSource),
    field("external", 5, Shape::Message, kPointer | kOmitEmpty, &ExternalMetricSource),
};
const TypeInfo MetricSpec{"io.k8s.api.autoscaling.v2.MetricSpec", MetricSpec_};

constexpr Field MetricStatus_[] = {
    field("type", 1, Shape::String, kRequired),
    field("object", 2, Shape::Message, kPointer | kOmitEmpty, &ObjectMetricStatus),
    field("pods", 3, Shape::Message, kPointer | kOmitEmpty, &PodsMetricStatus),
    field("resource", 4, Shape::Message, kPointer | kOmitEmpty, &ResourceMetricStatus),
    field("containerResource", 7, Shape::Message, kPointer | kOmitEmpty, &ContainerResourceMetricStatus),
    field("external", 5, Shape::Message, kPointer | kOmitEmpty, &ExternalMetricStatus),
};
const TypeInfo MetricStatus{"io.k8s.api.autoscaling.v2.MetricStatus", MetricStatus_};

constexpr Field MetricTarget_[] = {
    field("type", 1, Shape::String, kRequired),
    field("value", 2, Shape::Quantity, kPointer | kOmitEmpty),
    field("averageValue", 3, Shape::Quantity, kPointer | kOmitEmpty),
    field("averageUtilization", 4, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo MetricTarget{"io.k8s.api.autoscaling.v2.MetricTarget", MetricTarget_};

constexpr Field MetricValueStatus_[] = {
    field("value", 1, Shape::Quantity, kPointer | kOmitEmpty),
    field("averageValue", 2, Shape::Quantity, kPointer | kOmitEmpty),
    field("averageUtilization", 3, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo MetricValueStatus{"io.k8s.api.autoscaling.v2.MetricValueStatus", MetricValueStatus_};

constexpr Field ObjectMetricSource_[] = {
    field("describedObject", 1, Shape::Message, kRequired, &CrossVersionObjectReference),
    field("target", 2, Shape::Message, kRequired, &MetricTarget),
    field("metric", 3, Shape::Message, kRequired, &MetricIdentifier),
};
const TypeInfo ObjectMetricSource{"io.k8s.api.autoscaling.v2.ObjectMetricSource", ObjectMetricSource_};

constexpr Field ObjectMetricStatus_[] = {
    field("metric", 1, Shape::Message, kRequired, &MetricIdentifier),
    field("current", 2, Shape::Message, kRequired, &MetricValueStatus),
    field("describedObject", 3, Shape::Message, kRequired, &CrossVersionObjectReference),
};
const TypeInfo ObjectMetricStatus{"io.k8s.api.autoscaling.v2.ObjectMetricStatus", ObjectMetricStatus_};

constexpr Field PodsMetricSource_[] = {
    field("metric", 1, Shape::Message, kRequired, &MetricIdentifier),
    field("target", 2, Shape::Message, kRequired, &MetricTarget),
};
const TypeInfo PodsMetricSource{"io.k8s.api.autoscaling.v2.PodsMetricSource", PodsMetricSource_};

constexpr Field PodsMetricStatus_[] = {
    field("metric", 1, Shape::Message, kRequired, &MetricIdentifier),
    field("current", 2, Shape::Message, kRequired, &MetricValueStatus),
};
const TypeInfo PodsMetricStatus{"io.k8s.api.autoscaling.v2.PodsMetricStatus", PodsMetricStatus_};

constexpr Field ResourceMetricSource_[] = {
    field("name", 1, Shape::String, kRequired),
    field("target", 2, Shape::Message, kRequired, &MetricTarget),
};
const TypeInfo ResourceMetricSource{"io.k8s.api.autoscaling.v2.ResourceMetricSource", ResourceMetricSource_};

constexpr Field ResourceMetricStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("current", 2, Shape::Message, kRequired, &MetricValueStatus),
};
const TypeInfo ResourceMetricStatus{"io.k8s.api.autoscaling.v2.ResourceMetricStatus", ResourceMetricStatus_};

}  // namespace sparklab::lab::table::autoscaling_v2
