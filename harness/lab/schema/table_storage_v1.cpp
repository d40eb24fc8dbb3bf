// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::storage_v1 {

constexpr Field CSIDriver_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &CSIDriverSpec),
};
const TypeInfo CSIDriver{"io.k8s.api.storage.v1.CSIDriver", CSIDriver_};

constexpr Field CSIDriverList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CSIDriver),
};
const TypeInfo CSIDriverList{"io.k8s.api.storage.v1.CSIDriverList", CSIDriverList_};

constexpr Field CSIDriverSpec_[] = {
    field("attachRequired", 1, Shape::Bool, kPointer | kOmitEmpty),
    field("podInfoOnMount", 2, Shape::Bool, kPointer | kOmitEmpty),
    field("volumeLifecycleModes", 3, Shape::String, kList | kOmitEmpty | kSet),
    field("storageCapacity", 4, Shape::Bool, kPointer | kOmitEmpty),
    field("fsGroupPolicy", 5, Shape::String, kPointer | kOmitEmpty),
    field("tokenRequests", 6, Shape::Message, kList | kOmitEmpty | kAtomicList, &TokenRequest),
    field("requiresRepublish", 7, Shape::Bool, kPointer | kOmitEmpty),
    field("seLinuxMount", 8, Shape::Bool, kPointer | kOmitEmpty),
    field("nodeAllocatableUpdatePeriodSeconds", 9, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo CSIDriverSpec{"io.k8s.api.storage.v1.CSIDriverSpec", CSIDriverSpec_};

constexpr Field CSINode_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &CSINodeSpec),
};
const TypeInfo CSINode{"io.k8s.api.storage.v1.CSINode", CSINode_};

constexpr Field CSINodeDriver_[] = {
    field("name", 1, Shape::String, kRequired),
    field("nodeID", 2, Shape::String, kRequired),
    field("topologyKeys", 3, Shape::String, kList | kAtomicList),
    field("allocatable", 4, Shape::Message, kPointer | kOmitEmpty, &VolumeNodeResources),
};
const TypeInfo CSINodeDriver{"io.k8s.api.storage.v1.CSINodeDriver", CSINodeDriver_};

constexpr Field CSINodeList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CSINode),
};
const TypeInfo CSINodeList{"io.k8s.api.storage.v1.CSINodeList", CSINodeList_};

constexpr Field CSINodeSpec_[] = {
    field("drivers", 1, Shape::Message, kList | kRequired | kMerge | kMap, &CSINodeDriver, "name", "name"),
};
const TypeInfo CSINodeSpec{"io.k8s.api.storage.v1.CSINodeSpec", CSINodeSpec_};

constexpr Field CSIStorageCapacity_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("nodeTopology", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("storageClassName", 3, Shape::String, kRequired),
    field("capacity", 4, Shape::Quantity, kPointer | kOmitEmpty),
    field("maximumVolumeSize", 5, Shape::Quantity, kPointer | kOmitEmpty),
};
const TypeInfo CSIStorageCapacity{"io.k8s.api.storage.v1.CSIStorageCapacity", CSIStorageCapacity_};

constexpr Field CSIStorageCapacityList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CSIStorageCapacity),
};
const TypeInfo CSIStorageCapacityList{"io.k8s.api.storage.v1.CSIStorageCapacityList", CSIStorageCapacityList_};

constexpr Field StorageClass_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("provisioner", 2, Shape::String, kRequired),
    field("parameters", 3, Shape::String, kDict | kOmitEmpty),
    field("reclaimPolicy", 4, Shape::String, kPointer | kOmitEmpty),
    field("mountOptions", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("allowVolumeExpansion", 6, Shape::Bool, kPointer | kOmitEmpty),
    field("volumeBindingMode", 7, Shape::String, kPointer | kOmitEmpty),
    field("allowedTopologies", 8, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &core_v1::TopologySelectorTerm),
};
const TypeInfo StorageClass{"io.k8s.api.storage.v1.StorageClass", StorageClass_};

constexpr Field StorageClassList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &StorageClass),
};
const TypeInfo StorageClassList{"io.k8s.api.storage.v1.StorageClassList", StorageClassList_};

constexpr Field TokenRequest_[] = {
    field("audience", 1, Shape::String, kRequired),
    field("expirationSeconds", 2, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo TokenRequest{"io.k8s.api.storage.v1.TokenRequest", TokenRequest_};

constexpr Field VolumeAttachment_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &VolumeAttachmentSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &VolumeAttachmentStatus),
};
const TypeInfo VolumeAttachment{"io.k8s.api.storage.v1.VolumeAttachment", VolumeAttachment_};

constexpr Field VolumeAttachmentList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &VolumeAttachment),
};
const TypeInfo VolumeAttachmentList{"io.k8s.api.storage.v1.VolumeAttachmentList", VolumeAttachmentList_};

constexpr Field VolumeAttachmentSource_[] = {
    field("persistentVolumeName", 1, Shape::String, kPointer | kOmitEmpty),
    field("inlineVolumeSpec", 2, Shape::Message, kPointer | kOmitEmpty, &core_v1::PersistentVolumeSpec),
};
const TypeInfo VolumeAttachmentSource{"io.k8s.api.storage.v1.VolumeAttachmentSource", VolumeAttachmentSource_};

constexpr Field VolumeAttachmentSpec_[] = {
    field("attacher", 1, Shape::String, kRequired),
    field("source", 2, Shape::Message, kRequired, &VolumeAttachmentSource),
    field("nodeName", 3, Shape::String, kRequired),
};
const TypeInfo VolumeAttachmentSpec{"io.k8s.api.storage.v1.VolumeAttachmentSpec", VolumeAttachmentSpec_};

constexpr Field VolumeAttachmentStatus_[] = {
    field("attached", 1, Shape::Bool, kRequired),
    field("attachmentMetadata", 2, Shape::String, kDict | kOmitEmpty),
    field("attachError", 3, Shape::Message, kPointer | kOmitEmpty, &VolumeError),
    field("detachError", 4, Shape::Message, kPointer | kOmitEmpty, &VolumeError),
};
const TypeInfo VolumeAttachmentStatus{"io.k8s.api.storage.v1.VolumeAttachmentStatus", VolumeAttachmentStatus_};

constexpr Field VolumeAttributesClass_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("driverName", 2, Shape::String, kRequired),
    field("parameters", 3, Shape::String, kDict | kOmitEmpty),
};
const TypeInfo VolumeAttributesClass{"io.k8s.api.storage.v1.VolumeAttributesClass", VolumeAttributesClass_};

constexpr Field VolumeAttributesClassList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &VolumeAttributesClass),
};
const TypeInfo VolumeAttributesClassList{"io.k8s.api.storage.v1.VolumeAttributesClassList", VolumeAttributesClassList_};

constexpr Field VolumeError_[] = {
    field("time", 1, Shape::Time, kOmitEmpty),
    field("message", 2, Shape::String, kOmitEmpty),
    field("errorCode", 3, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo VolumeError{"io.k8s.api.storage.v1.VolumeError", VolumeError_};

constexpr Field VolumeNodeResources_[] = {
    field("count", 1, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo VolumeNodeResources{"io.k8s.api.storage.v1.VolumeNodeResources", VolumeNodeResources_};

}  // namespace sparklab::lab::table::storage_v1
