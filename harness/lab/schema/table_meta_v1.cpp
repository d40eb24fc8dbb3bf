// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::meta_v1 {

constexpr Field APIGroup_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("name", 1, Shape::String, kRequired),
    field("versions", 2, Shape::Message, kList | kRequired | kAtomicList, &GroupVersionForDiscovery),
    field("preferredVersion", 3, Shape::Message, kOmitEmpty, &GroupVersionForDiscovery),
    field("serverAddressByClientCIDRs", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &ServerAddressByClientCIDR),
};
const TypeInfo APIGroup{"io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup", APIGroup_};

constexpr Field APIGroupList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("groups", 1, Shape::Message, kList | kRequired | kAtomicList, &APIGroup),
};
const TypeInfo APIGroupList{"io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList", APIGroupList_};

constexpr Field APIResource_[] = {
    field("name", 1, Shape::String, kRequired),
    field("singularName", 6, Shape::String, kRequired),
    field("namespaced", 2, Shape::Bool, kRequired),
    field("group", 8, Shape::String, kOmitEmpty),
    field("version", 9, Shape::String, kOmitEmpty),
    field("kind", 3, Shape::String, kRequired),
    field("verbs", 4, Shape::String, kList | kRequired),
    field("shortNames", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("categories", 7, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("storageVersionHash", 10, Shape::String, kOmitEmpty),
};
const TypeInfo APIResource{"io.k8s.apimachinery.pkg.apis.meta.v1.APIResource", APIResource_};

constexpr Field APIResourceList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("groupVersion", 1, Shape::String, kRequired),
    field("resources", 2, Shape::Message, kList | kRequired | kAtomicList, &APIResource),
};
const TypeInfo APIResourceList{"io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList", APIResourceList_};

constexpr Field APIVersions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("versions", 1, Shape::String, kList | kRequired | kAtomicList),
    field("serverAddressByClientCIDRs", 2, Shape::Message, kList | kRequired | kAtomicList, &ServerAddressByClientCIDR),
};
const TypeInfo APIVersions{"io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions", APIVersions_};

constexpr Field Condition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("observedGeneration", 3, Shape::Int64, kOmitEmpty),
    field("lastTransitionTime", 4, Shape::Time, kRequired),
    field("reason", 5, Shape::String, kRequired),
    field("message", 6, Shape::String, kRequired),
};
const TypeInfo Condition{"io.k8s.apimachinery.pkg.apis.meta.v1.Condition", Condition_};

constexpr Field CreateOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("dryRun", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("fieldManager", 3, Shape::String, kOmitEmpty),
    field("fieldValidation", 4, Shape::String, kOmitEmpty),
};
const TypeInfo CreateOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions", CreateOptions_};

constexpr Field DeleteOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("gracePeriodSeconds", 1, Shape::Int64, kPointer | kOmitEmpty),
    field("preconditions", 2, Shape::Message, kPointer | kOmitEmpty, &Preconditions),
    field("orphanDependents", 3, Shape::Bool, kPointer | kOmitEmpty),
    field("propagationPolicy", 4, Shape::String, kPointer | kOmitEmpty),
    field("dryRun", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("ignoreStoreReadErrorWithClusterBreakingPotential", 6, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo DeleteOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions", DeleteOptions_};

constexpr Field FieldSelectorRequirement_[] = {
    field("key", 1, Shape::String, kRequired),
    field("operator", 2, Shape::String, kRequired),
    field("values", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo FieldSelectorRequirement{"io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement", FieldSelectorRequirement_};

constexpr Field GetOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("resourceVersion", 1, Shape::String, kOmitEmpty),
};
const TypeInfo GetOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions", GetOptions_};

constexpr Field GroupVersionForDiscovery_[] = {
    field("groupVersion", 1, Shape::String, kRequired),
    field("version", 2, Shape::String, kRequired),
};
const TypeInfo GroupVersionForDiscovery{"io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery", GroupVersionForDiscovery_};

constexpr Field LabelSelector_[] = {
    field("matchLabels", 1, Shape::String, kDict | kOmitEmpty),
    field("matchExpressions", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &LabelSelectorRequirement),
};
const TypeInfo LabelSelector{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", LabelSelector_, true};

constexpr Field LabelSelectorRequirement_[] = {
    field("key", 1, Shape::String, kRequired),
    field("operator", 2, Shape::String, kRequired),
    field("values", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo LabelSelectorRequirement{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", LabelSelectorRequirement_};

constexpr Field ListMeta_[] = {
    field("selfLink", 1, Shape::String, kOmitEmpty),
    field("resourceVersion", 2, Shape::String, kOmitEmpty),
    field("continue", 3, Shape::String, kOmitEmpty),
    field("remainingItemCount", 4, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo ListMeta{"io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta", ListMeta_};

constexpr Field ListOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("labelSelector", 1, Shape::String, kOmitEmpty),
    field("fieldSelector", 2, Shape::String, kOmitEmpty),
    field("watch", 3, Shape::Bool, kOmitEmpty),
    field("allowWatchBookmarks", 9, Shape::Bool, kOmitEmpty),
    field("resourceVersion", 4, Shape::String, kOmitEmpty),
    field("resourceVersionMatch", 10, Shape::String, kOmitEmpty),
    field("timeoutSeconds", 5, Shape::Int64, kPointer | kOmitEmpty),
    field("limit", 7, Shape::Int64, kOmitEmpty),
    field("continue", 8, Shape::String, kOmitEmpty),
    field("sendInitialEvents", 11, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ListOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions", ListOptions_};

constexpr Field ManagedFieldsEntry_[] = {
    field("manager", 1, Shape::String, kOmitEmpty),
    field("operation", 2, Shape::String, kOmitEmpty),
    field("apiVersion", 3, Shape::String, kOmitEmpty),
    field("time", 4, Shape::Time, kPointer | kOmitEmpty),
    field("fieldsType", 6, Shape::String, kOmitEmpty),
    field("fieldsV1", 7, Shape::Json, kPointer | kOmitEmpty),
    field("subresource", 8, Shape::String, kOmitEmpty),
};
const TypeInfo ManagedFieldsEntry{"io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry", ManagedFieldsEntry_};

constexpr Field ObjectMeta_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("generateName", 2, Shape::String, kOmitEmpty),
    field("namespace", 3, Shape::String, kOmitEmpty),
    field("selfLink", 4, Shape::String, kOmitEmpty),
    field("uid", 5, Shape::String, kOmitEmpty),
    field("resourceVersion", 6, Shape::String, kOmitEmpty),
    field("generation", 7, Shape::Int64, kOmitEmpty),
    field("creationTimestamp", 8, Shape::Time, kOmitEmpty | kOmitZero),
    field("deletionTimestamp", 9, Shape::Time, kPointer | kOmitEmpty),
    field("deletionGracePeriodSeconds", 10, Shape::Int64, kPointer | kOmitEmpty),
    field("labels", 11, Shape::String, kDict | kOmitEmpty),
    field("annotations", 12, Shape::String, kDict | kOmitEmpty),
    field("ownerReferences", 13, Shape::Message, kList | kOmitEmpty | kAtomic | kMerge | kMap, &OwnerReference, "uid", "uid"),
    field("finalizers", 14, Shape::String, kList | kOmitEmpty | kMerge | kSet),
    field("managedFields", 17, Shape::Message, kList | kOmitEmpty | kAtomicList, &ManagedFieldsEntry),
};
const TypeInfo ObjectMeta{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", ObjectMeta_};

constexpr Field OwnerReference_[] = {
    field("apiVersion", 5, Shape::String, kRequired),
    field("kind", 1, Shape::String, kRequired),
    field("name", 3, Shape::String, kRequired),
    field("uid", 4, Shape::String, kRequired),
    field("controller", 6, Shape::Bool, kPointer | kOmitEmpty),
    field("blockOwnerDeletion", 7, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo OwnerReference{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", OwnerReference_, true};

constexpr Field PartialObjectMetadata_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &ObjectMeta),
};
const TypeInfo PartialObjectMetadata{"io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata", PartialObjectMetadata_};

constexpr Field PartialObjectMetadataList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PartialObjectMetadata),
};
const TypeInfo PartialObjectMetadataList{"io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList", PartialObjectMetadataList_};

constexpr Field PatchOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("dryRun", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("force", 2, Shape::Bool, kPointer | kOmitEmpty),
    field("fieldManager", 3, Shape::String, kOmitEmpty),
    field("fieldValidation", 4, Shape::String, kOmitEmpty),
};
const TypeInfo PatchOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions", PatchOptions_};

constexpr Field Preconditions_[] = {
    field("uid", 1, Shape::String, kPointer | kOmitEmpty),
    field("resourceVersion", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo Preconditions{"io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions", Preconditions_};

constexpr Field ServerAddressByClientCIDR_[] = {
    field("clientCIDR", 1, Shape::String, kRequired),
    field("serverAddress", 2, Shape::String, kRequired),
};
const TypeInfo ServerAddressByClientCIDR{"io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR", ServerAddressByClientCIDR_};

constexpr Field Status_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &ListMeta),
    field("status", 2, Shape::String, kOmitEmpty),
    field("message", 3, Shape::String, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("details", 5, Shape::Message, kPointer | kOmitEmpty | kAtomicList, &StatusDetails),
    field("code", 6, Shape::Int32, kOmitEmpty),
};
const TypeInfo Status{"io.k8s.apimachinery.pkg.apis.meta.v1.Status", Status_};

constexpr Field StatusCause_[] = {
    field("reason", 1, Shape::String, kOmitEmpty),
    field("message", 2, Shape::String, kOmitEmpty),
    field("field", 3, Shape::String, kOmitEmpty),
};
const TypeInfo StatusCause{"io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause", StatusCause_};

constexpr Field StatusDetails_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("group", 2, Shape::String, kOmitEmpty),
    field("kind", 3, Shape::String, kOmitEmpty),
    field("uid", 6, Shape::String, kOmitEmpty),
    field("causes", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &StatusCause),
    field("retryAfterSeconds", 5, Shape::Int32, kOmitEmpty),
};
const TypeInfo StatusDetails{"io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails", StatusDetails_};

constexpr Field TypeMeta_[] = {
    field("kind", 1, Shape::String, kOmitEmpty),
    field("apiVersion", 2, Shape::String, kOmitEmpty),
};
const TypeInfo TypeMeta{"io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta", TypeMeta_};

constexpr Field UpdateOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("dryRun", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("fieldManager", 2, Shape::String, kOmitEmpty),
    field("fieldValidation", 3, Shape::String, kOmitEmpty),
};
const TypeInfo UpdateOptions{"io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions", UpdateOptions_};

constexpr Field WatchEvent_[] = {
    field("type", 1, Shape::String, kRequired),
    field("object", 2, Shape::Json, kRequired),
};
const TypeInfo WatchEvent{"io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent", WatchEvent_};

}  // namespace sparklab::lab::table::meta_v1
