// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::batch_v1 {

constexpr Field CronJob_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &CronJobSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &CronJobStatus),
};
const TypeInfo CronJob{"io.k8s.api.batch.v1.CronJob", CronJob_};

constexpr Field CronJobList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CronJob),
};
const TypeInfo CronJobList{"io.k8s.api.batch.v1.CronJobList", CronJobList_};

constexpr Field CronJobSpec_[] = {
    field("schedule", 1, Shape::String, kRequired),
    field("timeZone", 8, Shape::String, kPointer | kOmitEmpty),
    field("startingDeadlineSeconds", 2, Shape::Int64, kPointer | kOmitEmpty),
    field("concurrencyPolicy", 3, Shape::String, kOmitEmpty),
    field("suspend", 4, Shape::Bool, kPointer | kOmitEmpty),
    field("jobTemplate", 5, Shape::Message, kRequired, &JobTemplateSpec),
    field("successfulJobsHistoryLimit", 6, Shape::Int32, kPointer | kOmitEmpty),
    field("failedJobsHistoryLimit", 7, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo CronJobSpec{"io.k8s.api.batch.v1.CronJobSpec", CronJobSpec_};

constexpr Field CronJobStatus_[] = {
    field("active", 1, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &core_v1::ObjectReference),
    field("lastScheduleTime", 4, Shape::Time, kPointer | kOmitEmpty),
    field("lastSuccessfulTime", 5, Shape::Time, kPointer | kOmitEmpty),
};
const TypeInfo CronJobStatus{"io.k8s.api.batch.v1.CronJobStatus", CronJobStatus_};

constexpr Field Job_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &JobSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &JobStatus),
};
const TypeInfo Job{"io.k8s.api.batch.v1.Job", Job_};

constexpr Field JobCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastProbeTime", 3, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 4, Shape::Time, kOmitEmpty),
    field("reason", 5, Shape::String, kOmitEmpty),
    field("message", 6, Shape::String, kOmitEmpty),
};
const TypeInfo JobCondition{"io.k8s.api.batch.v1.JobCondition", JobCondition_};

constexpr Field JobList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Job),
};
const TypeInfo JobList{"io.k8s.api.batch.v1.JobList", JobList_};

constexpr Field JobSpec_[] = {
    field("parallelism", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("completions", 2, Shape::Int32, kPointer | kOmitEmpty),
    field("activeDeadlineSeconds", 3, Shape::Int64, kPointer | kOmitEmpty),
    field("podFailurePolicy", 11, Shape::Message, kPointer | kOmitEmpty, &PodFailurePolicy),
    field("successPolicy", 16, Shape::Message, kPointer | kOmitEmpty, &SuccessPolicy),
    field("backoffLimit", 7, Shape::Int32, kPointer | kOmitEmpty),
    field("backoffLimitPerIndex", 12, Shape::Int32, kPointer | kOmitEmpty),
    field("maxFailedIndexes", 13, Shape::Int32, kPointer | kOmitEmpty),
    field("selector", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("manualSelector", 5, Shape::Bool, kPointer | kOmitEmpty),
    field("template", 6, Shape::Message, kRequired, &core_v1::PodTemplateSpec),
    field("ttlSecondsAfterFinished", 8, Shape::Int32, kPointer | kOmitEmpty),
    field("completionMode", 9, Shape::String, kPointer | kOmitEmpty),
    field("suspend", 10, Shape::Bool, kPointer | kOmitEmpty),
    field("podReplacementPolicy", 14, Shape::String, kPointer | kOmitEmpty),
    field("managedBy", 15, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo JobSpec{"io.k8s.api.batch.v1.JobSpec", JobSpec_};

constexpr Field JobStatus_[] = {
    field("conditions", 1, Shape::Message, kList | kOmitEmpty | kMerge | kAtomicList, &JobCondition, "type"),
    field("startTime", 2, Shape::Time, kPointer | kOmitEmpty),
    field("completionTime", 3, Shape::Time, kPointer | kOmitEmpty),
    field("active", 4, Shape::Int32, kOmitEmpty),
    field("succeeded", 5, Shape::Int32, kOmitEmpty),
    field("failed", 6, Shape::Int32, kOmitEmpty),
    field("terminating", 11, Shape::Int32, kPointer | kOmitEmpty),
    field("completedIndexes", 7, Shape::String, kOmitEmpty),
    field("failedIndexes", 10, Shape::String, kPointer | kOmitEmpty),
    field("uncountedTerminatedPods", 8, Shape::Message, kPointer | kOmitEmpty, &UncountedTerminatedPods),
    field("ready", 9, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo JobStatus{"io.k8s.api.batch.v1.JobStatus", JobStatus_};

constexpr Field JobTemplateSpec_[] = {
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &JobSpec),
};
const TypeInfo JobTemplateSpec{"io.k8s.api.batch.v1.JobTemplateSpec", JobTemplateSpec_};

constexpr Field PodFailurePolicy_[] = {
    field("rules", 1, Shape::Message, kList | kRequired | kAtomicList, &PodFailurePolicyRule),
};
const TypeInfo PodFailurePolicy{"io.k8s.api.batch.v1.PodFailurePolicy", PodFailurePolicy_};

constexpr Field PodFailurePolicyOnExitCodesRequirement_[] = {
    field("containerName", 1, Shape::String, kPointer | kOmitEmpty),
    field("operator", 2, Shape::String, kRequired),
    field("values", 3, Shape::Int32, kList | kRequired | kSet),
};
const TypeInfo PodFailurePolicyOnExitCodesRequirement{"io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement", PodFailurePolicyOnExitCodesRequirement_};

constexpr Field PodFailurePolicyOnPodConditionsPattern_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
};
const TypeInfo PodFailurePolicyOnPodConditionsPattern{"io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern", PodFailurePolicyOnPodConditionsPattern_};

constexpr Field PodFailurePolicyRule_[] = {
    field("action", 1, Shape::String, kRequired),
    field("onExitCodes", 2, Shape::Message, kPointer | kOmitEmpty, &PodFailurePolicyOnExitCodesRequirement),
    field("onPodConditions", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &PodFailurePolicyOnPodConditionsPattern),
};
const TypeInfo PodFailurePolicyRule{"io.k8s.api.batch.v1.PodFailurePolicyRule", PodFailurePolicyRule_};

constexpr Field SuccessPolicy_[] = {
    field("rules", 1, Shape::Message, kList | kRequired | kAtomicList, &SuccessPolicyRule),
};
const TypeInfo SuccessPolicy{"io.k8s.api.batch.v1.SuccessPolicy", SuccessPolicy_};

constexpr Field SuccessPolicyRule_[] = {
    field("succeededIndexes", 1, Shape::String, kPointer | kOmitEmpty),
    field("succeededCount", 2, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo SuccessPolicyRule{"io.k8s.api.batch.v1.SuccessPolicyRule", SuccessPolicyRule_};

constexpr Field UncountedTerminatedPods_[] = {
    field("succeeded", 1, Shape::String, kList | kOmitEmpty | kSet),
    field("failed", 2, Shape::String, kList | kOmitEmpty | kSet),
};
const TypeInfo UncountedTerminatedPods{"io.k8s.api.batch.v1.UncountedTerminatedPods", UncountedTerminatedPods_};

}  // namespace sparklab::lab::table::batch_v1
