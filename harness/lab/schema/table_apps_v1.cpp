// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::apps_v1 {

constexpr Field ControllerRevision_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("data", 2, Shape::Json, kOmitEmpty),
    field("revision", 3, Shape::Int64, kRequired),
};
const TypeInfo ControllerRevision{"io.k8s.api.apps.v1.ControllerRevision", ControllerRevision_};

constexpr Field ControllerRevisionList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ControllerRevision),
};
const TypeInfo ControllerRevisionList{"io.k8s.api.apps.v1.ControllerRevisionList", ControllerRevisionList_};

constexpr Field DaemonSet_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &DaemonSetSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &DaemonSetStatus),
};
const TypeInfo DaemonSet{"io.k8s.api.apps.v1.DaemonSet", DaemonSet_};

constexpr Field DaemonSetCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo DaemonSetCondition{"io.k8s.api.apps.v1.DaemonSetCondition", DaemonSetCondition_};

constexpr Field DaemonSetList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &DaemonSet),
};
const TypeInfo DaemonSetList{"io.k8s.api.apps.v1.DaemonSetList", DaemonSetList_};

constexpr Field DaemonSetSpec_[] = {
    field("selector", 1, Shape::Message, kPointer | kRequired | kAtomic, &meta_v1::LabelSelector),
    field("template", 2, Shape::Message, kRequired, &core_v1::PodTemplateSpec),
    field("updateStrategy", 3, Shape::Message, kOmitEmpty, &DaemonSetUpdateStrategy),
    field("minReadySeconds", 4, Shape::Int32, kOmitEmpty),
    field("revisionHistoryLimit", 6, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo DaemonSetSpec{"io.k8s.api.apps.v1.DaemonSetSpec", DaemonSetSpec_};

constexpr Field DaemonSetStatus_[] = {
    field("currentNumberScheduled", 1, Shape::Int32, kRequired),
    field("numberMisscheduled", 2, Shape::Int32, kRequired),
    field("desiredNumberScheduled", 3, Shape::Int32, kRequired),
    field("numberReady", 4, Shape::Int32, kRequired),
    field("observedGeneration", 5, Shape::Int64, kOmitEmpty),
    field("updatedNumberScheduled", 6, Shape::Int32, kOmitEmpty),
    field("numberAvailable", 7, Shape::Int32, kOmitEmpty),
    field("numberUnavailable", 8, Shape::Int32, kOmitEmpty),
    field("collisionCount", 9, Shape::Int32, kPointer | kOmitEmpty),
    field("conditions", 10, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &DaemonSetCondition, "type", "type"),
};
const TypeInfo DaemonSetStatus{"io.k8s.api.apps.v1.DaemonSetStatus", DaemonSetStatus_};

constexpr Field DaemonSetUpdateStrategy_[] = {
    field("type", 1, Shape::String, kOmitEmpty),
    field("rollingUpdate", 2, Shape::Message, kPointer | kOmitEmpty, &RollingUpdateDaemonSet),
};
const TypeInfo DaemonSetUpdateStrategy{"io.k8s.api.apps.v1.DaemonSetUpdateStrategy", DaemonSetUpdateStrategy_};

constexpr Field Deployment_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &DeploymentSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &DeploymentStatus),
};
const TypeInfo Deployment{"io.k8s.api.apps.v1.Deployment", Deployment_};

constexpr Field DeploymentCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastUpdateTime", 6, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 7, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo DeploymentCondition{"io.k8s.api.apps.v1.DeploymentCondition", DeploymentCondition_};

constexpr Field DeploymentList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Deployment),
};
const TypeInfo DeploymentList{"io.k8s.api.apps.v1.DeploymentList", DeploymentList_};

constexpr Field DeploymentSpec_[] = {
    field("replicas", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("selector", 2, Shape::Message, kPointer | kRequired | kAtomic, &meta_v1::LabelSelector),
    field("template", 3, Shape::Message, kRequired, &core_v1::PodTemplateSpec),
    field("strategy", 4, Shape::Message, kOmitEmpty | kRetainKeys, &DeploymentStrategy),
    field("minReadySeconds", 5, Shape::Int32, kOmitEmpty),
    field("revisionHistoryLimit", 6, Shape::Int32, kPointer | kOmitEmpty),
    field("paused", 7, Shape::Bool, kOmitEmpty),
    field("progressDeadlineSeconds", 9, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo DeploymentSpec{"io.k8s.api.apps.v1.DeploymentSpec", DeploymentSpec_};

constexpr Field DeploymentStatus_[] = {
    field("observedGeneration", 1, Shape::Int64, kOmitEmpty),
    field("replicas", 2, Shape::Int32, kOmitEmpty),
    field("updatedReplicas", 3, Shape::Int32, kOmitEmpty),
    field("readyReplicas", 7, Shape::Int32, kOmitEmpty),
    field("availableReplicas", 4, Shape::Int32, kOmitEmpty),
    field("unavailableReplicas", 5, Shape::Int32, kOmitEmpty),
    field("terminatingReplicas", 9, Shape::Int32, kPointer | kOmitEmpty),
    field("conditions", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &DeploymentCondition, "type", "type"),
    field("collisionCount", 8, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo DeploymentStatus{"io.k8s.api.apps.v1.DeploymentStatus", DeploymentStatus_};

constexpr Field DeploymentStrategy_[] = {
    field("type", 1, Shape::String, kOmitEmpty),
    field("rollingUpdate", 2, Shape::Message, kPointer | kOmitEmpty, &RollingUpdateDeployment),
};
const TypeInfo DeploymentStrategy{"io.k8s.api.apps.v1.DeploymentStrategy", DeploymentStrategy_};

constexpr Field ReplicaSet_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ReplicaSetSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ReplicaSetStatus),
};
const TypeInfo ReplicaSet{"io.k8s.api.apps.v1.ReplicaSet", ReplicaSet_};

constexpr Field ReplicaSetCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo ReplicaSetCondition{"io.k8s.api.apps.v1.ReplicaSetCondition", ReplicaSetCondition_};

constexpr Field ReplicaSetList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ReplicaSet),
};
const TypeInfo ReplicaSetList{"io.k8s.api.apps.v1.ReplicaSetList", ReplicaSetList_};

constexpr Field ReplicaSetSpec_[] = {
    field("replicas", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("minReadySeconds", 4, Shape::Int32, kOmitEmpty),
    field("selector", 2, Shape::Message, kPointer | kRequired | kAtomic, &meta_v1::LabelSelector),
    field("template", 3, Shape::Message, kOmitEmpty, &core_v1::PodTemplateSpec),
};
const TypeInfo ReplicaSetSpec{"io.k8s.api.apps.v1.ReplicaSetSpec", ReplicaSetSpec_};

constexpr Field ReplicaSetStatus_[] = {
    field("replicas", 1, Shape::Int32, kRequired),
    field("fullyLabeledReplicas", 2, Shape::Int32, kOmitEmpty),
    field("readyReplicas", 4, Shape::Int32, kOmitEmpty),
    field("availableReplicas", 5, Shape::Int32, kOmitEmpty),
    field("terminatingReplicas", 7, Shape::Int32, kPointer | kOmitEmpty),
    field("observedGeneration", 3, Shape::Int64, kOmitEmpty),
    field("conditions", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ReplicaSetCondition, "type", "type"),
};
const TypeInfo ReplicaSetStatus{"io.k8s.api.apps.v1.ReplicaSetStatus", ReplicaSetStatus_};

constexpr Field RollingUpdateDaemonSet_[] = {
    field("maxUnavailable", 1, Shape::IntOrString, kPointer | kOmitEmpty),
    field("maxSurge", 2, Shape::IntOrString, kPointer | kOmitEmpty),
};
const TypeInfo RollingUpdateDaemonSet{"io.k8s.api.apps.v1.RollingUpdateDaemonSet", RollingUpdateDaemonSet_};

constexpr Field RollingUpdateDeployment_[] = {
    field("maxUnavailable", 1, Shape::IntOrString, kPointer | kOmitEmpty),
    field("maxSurge", 2, Shape::IntOrString, kPointer | kOmitEmpty),
};
const TypeInfo RollingUpdateDeployment{"io.k8s.api.apps.v1.RollingUpdateDeployment", RollingUpdateDeployment_};

constexpr Field RollingUpdateStatefulSetStrategy_[] = {
    field("partition", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("maxUnavailable", 2, Shape::IntOrString, kPointer | kOmitEmpty),
};
const TypeInfo RollingUpdateStatefulSetStrategy{"io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy", RollingUpdateStatefulSetStrategy_};

constexpr Field StatefulSet_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &StatefulSetSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &StatefulSetStatus),
};
const TypeInfo StatefulSet{"io.k8s.api.apps.v1.StatefulSet", StatefulSet_};

constexpr Field StatefulSetCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo StatefulSetCondition{"io.k8s.api.apps.v1.StatefulSetCondition", StatefulSetCondition_};

constexpr Field StatefulSetList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &StatefulSet),
};
const TypeInfo StatefulSetList{"io.k8s.api.apps.v1.StatefulSetList", StatefulSetList_};

constexpr Field StatefulSetOrdinals_[] = {
    field("start", 1, Shape::Int32, 0),
};
const TypeInfo StatefulSetOrdinals{"io.k8s.api.apps.v1.StatefulSetOrdinals", StatefulSetOrdinals_};

constexpr Field StatefulSetPersistentVolumeClaimRetentionPolicy_[] = {
    field("whenDeleted", 1, Shape::String, kOmitEmpty),
    field("whenScaled", 2, Shape::String, kOmitEmpty),
};
const TypeInfo StatefulSetPersistentVolumeClaimRetentionPolicy{"io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy", StatefulSetPersistentVolumeClaimRetentionPolicy_};

constexpr Field StatefulSetSpec_[] = {
    field("replicas", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("selector", 2, Shape::Message, kPointer | kRequired | kAtomic, &meta_v1::LabelSelector),
    field("template", 3, Shape::Message, kRequired, &core_v1::PodTemplateSpec),
    field("volumeClaimTemplates", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &core_v1::PersistentVolumeClaim),
    field("serviceName", 5, Shape::String, 0),
    field("podManagementPolicy", 6, Shape::String, kOmitEmpty),
    field("updateStrategy", 7, Shape::Message, kOmitEmpty, &StatefulSetUpdateStrategy),
    field("revisionHistoryLimit", 8, Shape::Int32, kPointer | kOmitEmpty),
    field("minReadySeconds", 9, Shape::Int32, kOmitEmpty),
    field("persistentVolumeClaimRetentionPolicy", 10, Shape::Message, kPointer | kOmitEmpty, &StatefulSetPersistentVolumeClaimRetentionPolicy),
    field("ordinals", 11, Shape::Message, kPointer | kOmitEmpty, &StatefulSetOrdinals),
};
const TypeInfo StatefulSetSpec{"io.k8s.api.apps.v1.StatefulSetSpec", StatefulSetSpec_};

constexpr Field StatefulSetStatus_[] = {
    field("observedGeneration", 1, Shape::Int64, kOmitEmpty),
    field("replicas", 2, Shape::Int32, kRequired),
    field("readyReplicas", 3, Shape::Int32, kOmitEmpty),
    field("currentReplicas", 4, Shape::Int32, kOmitEmpty),
    field("updatedReplicas", 5, Shape::Int32, kOmitEmpty),
    field("currentRevision", 6, Shape::String, kOmitEmpty),
    field("updateRevision", 7, Shape::String, kOmitEmpty),
    field("collisionCount", 9, Shape::Int32, kPointer | kOmitEmpty),
    field("conditions", 10, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &StatefulSetCondition, "type", "type"),
    field("availableReplicas", 11, Shape::Int32, 0),
};
const TypeInfo StatefulSetStatus{"io.k8s.api.apps.v1.StatefulSetStatus", StatefulSetStatus_};

constexpr Field StatefulSetUpdateStrategy_[] = {
    field("type", 1, Shape::String, kOmitEmpty),
    field("rollingUpdate", 2, Shape::Message, kPointer | kOmitEmpty, &RollingUpdateStatefulSetStrategy),
};
const TypeInfo StatefulSetUpdateStrategy{"io.k8s.api.apps.v1.StatefulSetUpdateStrategy", StatefulSetUpdateStrategy_};

}  // namespace sparklab::lab::table::apps_v1
