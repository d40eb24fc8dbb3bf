// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::core_v1 {

constexpr Field AWSElasticBlockStoreVolumeSource_[] = {
    field("volumeID", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("partition", 3, Shape::Int32, kOmitEmpty),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
};
const TypeInfo AWSElasticBlockStoreVolumeSource{"io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource", AWSElasticBlockStoreVolumeSource_};

constexpr Field Affinity_[] = {
    field("nodeAffinity", 1, Shape::Message, kPointer | kOmitEmpty, &NodeAffinity),
    field("podAffinity", 2, Shape::Message, kPointer | kOmitEmpty, &PodAffinity),
    field("podAntiAffinity", 3, Shape::Message, kPointer | kOmitEmpty, &PodAntiAffinity),
};
const TypeInfo Affinity{"io.k8s.api.core.v1.Affinity", Affinity_};

constexpr Field AppArmorProfile_[] = {
    field("type", 1, Shape::String, kRequired),
    field("localhostProfile", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo AppArmorProfile{"io.k8s.api.core.v1.AppArmorProfile", AppArmorProfile_};

constexpr Field AttachedVolume_[] = {
    field("name", 1, Shape::String, kRequired),
    field("devicePath", 2, Shape::String, kRequired),
};
const TypeInfo AttachedVolume{"io.k8s.api.core.v1.AttachedVolume", AttachedVolume_};

constexpr Field AzureDiskVolumeSource_[] = {
    field("diskName", 1, Shape::String, kRequired),
    field("diskURI", 2, Shape::String, kRequired),
    field("cachingMode", 3, Shape::String, kPointer | kOmitEmpty),
    field("fsType", 4, Shape::String, kPointer | kOmitEmpty),
    field("readOnly", 5, Shape::Bool, kPointer | kOmitEmpty),
    field("kind", 6, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo AzureDiskVolumeSource{"io.k8s.api.core.v1.AzureDiskVolumeSource", AzureDiskVolumeSource_};

constexpr Field AzureFilePersistentVolumeSource_[] = {
    field("secretName", 1, Shape::String, kRequired),
    field("shareName", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("secretNamespace", 4, Shape::String, kPointer),
};
const TypeInfo AzureFilePersistentVolumeSource{"io.k8s.api.core.v1.AzureFilePersistentVolumeSource", AzureFilePersistentVolumeSource_};

constexpr Field AzureFileVolumeSource_[] = {
    field("secretName", 1, Shape::String, kRequired),
    field("shareName", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
};
const TypeInfo AzureFileVolumeSource{"io.k8s.api.core.v1.AzureFileVolumeSource", AzureFileVolumeSource_};

constexpr Field Binding_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("target", 2, Shape::Message, kRequired | kAtomic, &ObjectReference),
};
const TypeInfo Binding{"io.k8s.api.core.v1.Binding", Binding_};

constexpr Field CSIPersistentVolumeSource_[] = {
    field("driver", 1, Shape::String, kRequired),
    field("volumeHandle", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("fsType", 4, Shape::String, kOmitEmpty),
    field("volumeAttributes", 5, Shape::String, kDict | kOmitEmpty),
    field("controllerPublishSecretRef", 6, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("nodeStageSecretRef", 7, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("nodePublishSecretRef", 8, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("controllerExpandSecretRef", 9, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("nodeExpandSecretRef", 10, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
};
const TypeInfo CSIPersistentVolumeSource{"io.k8s.api.core.v1.CSIPersistentVolumeSource", CSIPersistentVolumeSource_};

constexpr Field CSIVolumeSource_[] = {
    field("driver", 1, Shape::String, kRequired),
    field("readOnly", 2, Shape::Bool, kPointer | kOmitEmpty),
    field("fsType", 3, Shape::String, kPointer | kOmitEmpty),
    field("volumeAttributes", 4, Shape::String, kDict | kOmitEmpty),
    field("nodePublishSecretRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
};
const TypeInfo CSIVolumeSource{"io.k8s.api.core.v1.CSIVolumeSource", CSIVolumeSource_};

constexpr Field Capabilities_[] = {
    field("add", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("drop", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo Capabilities{"io.k8s.api.core.v1.Capabilities", Capabilities_};

constexpr Field CephFSPersistentVolumeSource_[] = {
    field("monitors", 1, Shape::String, kList | kRequired | kAtomicList),
    field("path", 2, Shape::String, kOmitEmpty),
    field("user", 3, Shape::String, kOmitEmpty),
    field("secretFile", 4, Shape::String, kOmitEmpty),
    field("secretRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("readOnly", 6, Shape::Bool, kOmitEmpty),
};
const TypeInfo CephFSPersistentVolumeSource{"io.k8s.api.core.v1.CephFSPersistentVolumeSource", CephFSPersistentVolumeSource_};

constexpr Field CephFSVolumeSource_[] = {
    field("monitors", 1, Shape::String, kList | kRequired | kAtomicList),
    field("path", 2, Shape::String, kOmitEmpty),
    field("user", 3, Shape::String, kOmitEmpty),
    field("secretFile", 4, Shape::String, kOmitEmpty),
    field("secretRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
    field("readOnly", 6, Shape::Bool, kOmitEmpty),
};
const TypeInfo CephFSVolumeSource{"io.k8s.api.core.v1.CephFSVolumeSource", CephFSVolumeSource_};

constexpr Field CinderPersistentVolumeSource_[] = {
    field("volumeID", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("secretRef", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
};
const TypeInfo CinderPersistentVolumeSource{"io.k8s.api.core.v1.CinderPersistentVolumeSource", CinderPersistentVolumeSource_};

constexpr Field CinderVolumeSource_[] = {
    field("volumeID", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("secretRef", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
};
const TypeInfo CinderVolumeSource{"io.k8s.api.core.v1.CinderVolumeSource", CinderVolumeSource_};

constexpr Field ClientIPConfig_[] = {
    field("timeoutSeconds", 1, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo ClientIPConfig{"io.k8s.api.core.v1.ClientIPConfig", ClientIPConfig_};

constexpr Field ClusterTrustBundleProjection_[] = {
    field("name", 1, Shape::String, kPointer | kOmitEmpty),
    field("signerName", 2, Shape::String, kPointer | kOmitEmpty),
    field("labelSelector", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("optional", 5, Shape::Bool, kPointer | kOmitEmpty),
    field("path", 4, Shape::String, kRequired),
};
const TypeInfo ClusterTrustBundleProjection{"io.k8s.api.core.v1.ClusterTrustBundleProjection", ClusterTrustBundleProjection_};

constexpr Field ComponentCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("message", 3, Shape::String, kOmitEmpty),
    field("error", 4, Shape::String, kOmitEmpty),
};
const TypeInfo ComponentCondition{"io.k8s.api.core.v1.ComponentCondition", ComponentCondition_};

constexpr Field ComponentStatus_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("conditions", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ComponentCondition, "type", "type"),
};
const TypeInfo ComponentStatus{"io.k8s.api.core.v1.ComponentStatus", ComponentStatus_};

constexpr Field ComponentStatusList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ComponentStatus),
};
const TypeInfo ComponentStatusList{"io.k8s.api.core.v1.ComponentStatusList", ComponentStatusList_};

constexpr Field ConfigMap_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("immutable", 4, Shape::Bool, kPointer | kOmitEmpty),
    field("data", 2, Shape::String, kDict | kOmitEmpty),
    field("binaryData", 3, Shape::Bytes, kDict | kOmitEmpty),
};
const TypeInfo ConfigMap{"io.k8s.api.core.v1.ConfigMap", ConfigMap_};

constexpr Field ConfigMapEnvSource_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("optional", 2, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ConfigMapEnvSource{"io.k8s.api.core.v1.ConfigMapEnvSource", ConfigMapEnvSource_};

constexpr Field ConfigMapKeySelector_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("key", 2, Shape::String, kRequired),
    field("optional", 3, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ConfigMapKeySelector{"io.k8s.api.core.v1.ConfigMapKeySelector", ConfigMapKeySelector_, true};

constexpr Field ConfigMapList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ConfigMap),
};
const TypeInfo ConfigMapList{"io.k8s.api.core.v1.ConfigMapList", ConfigMapList_};

constexpr Field ConfigMapNodeConfigSource_[] = {
    field("namespace", 1, Shape::String, kRequired),
    field("name", 2, Shape::String, kRequired),
    field("uid", 3, Shape::String, kOmitEmpty),
    field("resourceVersion", 4, Shape::String, kOmitEmpty),
    field("kubeletConfigKey", 5, Shape::String, kRequired),
};
const TypeInfo ConfigMapNodeConfigSource{"io.k8s.api.core.v1.ConfigMapNodeConfigSource", ConfigMapNodeConfigSource_};

constexpr Field ConfigMapProjection_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("items", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &KeyToPath),
    field("optional", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ConfigMapProjection{"io.k8s.api.core.v1.ConfigMapProjection", ConfigMapProjection_};

constexpr Field ConfigMapVolumeSource_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("items", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &KeyToPath),
    field("defaultMode", 3, Shape::Int32, kPointer | kOmitEmpty),
    field("optional", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ConfigMapVolumeSource{"io.k8s.api.core.v1.ConfigMapVolumeSource", ConfigMapVolumeSource_};

constexpr Field Container_[] = {
    field("name", 1, Shape::String, kRequired),
    field("image", 2, Shape::String, kOmitEmpty),
    field("command", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("args", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("workingDir", 5, Shape::String, kOmitEmpty),
    field("ports", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ContainerPort, "containerPort", "containerPort protocol"),
    field("envFrom", 19, Shape::Message, kList | kOmitEmpty | kAtomicList, &EnvFromSource),
    field("env", 7, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &EnvVar, "name", "name"),
    field("resources", 8, Shape::Message, kOmitEmpty, &ResourceRequirements),
    field("resizePolicy", 23, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerResizePolicy),
    field("restartPolicy", 24, Shape::String, kPointer | kOmitEmpty),
    field("restartPolicyRules", 25, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerRestartRule),
    field("volumeMounts", 9, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeMount, "mountPath", "mountPath"),
    field("volumeDevices", 21, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeDevice, "devicePath", "devicePath"),
    field("livenessProbe", 10, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("readinessProbe", 11, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("startupProbe", 22, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("lifecycle", 12, Shape::Message, kPointer | kOmitEmpty, &Lifecycle),
    field("terminationMessagePath", 13, Shape::String, kOmitEmpty),
    field("terminationMessagePolicy", 20, Shape::String, kOmitEmpty),
    field("imagePullPolicy", 14, Shape::String, kOmitEmpty),
    field("securityContext", 15, Shape::Message, kPointer | kOmitEmpty, &SecurityContext),
    field("stdin", 16, Shape::Bool, kOmitEmpty),
    field("stdinOnce", 17, Shape::Bool, kOmitEmpty),
    field("tty", 18, Shape::Bool, kOmitEmpty),
};
const TypeInfo Container{"io.k8s.api.core.v1.Container", Container_};

constexpr Field ContainerExtendedResourceRequest_[] = {
    field("containerName", 1, Shape::String, kRequired),
    field("resourceName", 2, Shape::String, kRequired),
    field("requestName", 3, Shape::String, kRequired),
};
const TypeInfo ContainerExtendedResourceRequest{"io.k8s.api.core.v1.ContainerExtendedResourceRequest", ContainerExtendedResourceRequest_};

constexpr Field ContainerImage_[] = {
    field("names", 1, Shape::String, kList | kAtomicList),
    field("sizeBytes", 2, Shape::Int64, kOmitEmpty),
};
const TypeInfo ContainerImage{"io.k8s.api.core.v1.ContainerImage", ContainerImage_};

constexpr Field ContainerPort_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("hostPort", 2, Shape::Int32, kOmitEmpty),
    field("containerPort", 3, Shape::Int32, kRequired),
    field("protocol", 4, Shape::String, kOmitEmpty),
    field("hostIP", 5, Shape::String, kOmitEmpty),
};
const TypeInfo ContainerPort{"io.k8s.api.core.v1.ContainerPort", ContainerPort_};

constexpr Field ContainerResizePolicy_[] = {
    field("resourceName", 1, Shape::String, kRequired),
    field("restartPolicy", 2, Shape::String, kRequired),
};
const TypeInfo ContainerResizePolicy{"io.k8s.api.core.v1.ContainerResizePolicy", ContainerResizePolicy_};

constexpr Field ContainerRestartRule_[] = {
    field("action", 1, Shape::String, kOmitEmpty | kRequired),
    field("exitCodes", 2, Shape::Message, kPointer | kOmitEmpty, &ContainerRestartRuleOnExitCodes),
};
const TypeInfo ContainerRestartRule{"io.k8s.api.core.v1.ContainerRestartRule", ContainerRestartRule_};

constexpr Field ContainerRestartRuleOnExitCodes_[] = {
    field("operator", 1, Shape::String, kOmitEmpty | kRequired),
    field("values", 2, Shape::Int32, kList | kOmitEmpty | kSet),
};
const TypeInfo ContainerRestartRuleOnExitCodes{"io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes", ContainerRestartRuleOnExitCodes_};

constexpr Field ContainerState_[] = {
    field("waiting", 1, Shape::Message, kPointer | kOmitEmpty, &ContainerStateWaiting),
    field("running", 2, Shape::Message, kPointer | kOmitEmpty, &ContainerStateRunning),
    field("terminated", 3, Shape::Message, kPointer | kOmitEmpty, &ContainerStateTerminated),
};
const TypeInfo ContainerState{"io.k8s.api.core.v1.ContainerState", ContainerState_};

constexpr Field ContainerStateRunning_[] = {
    field("startedAt", 1, Shape::Time, kOmitEmpty),
};
const TypeInfo ContainerStateRunning{"io.k8s.api.core.v1.ContainerStateRunning", ContainerStateRunning_};

constexpr Field ContainerStateTerminated_[] = {
    field("exitCode", 1, Shape::Int32, kRequired),
    field("signal", 2, Shape::Int32, kOmitEmpty),
    field("reason", 3, Shape::String, kOmitEmpty),
    field("message", 4, Shape::String, kOmitEmpty),
    field("startedAt", 5, Shape::Time, kOmitEmpty),
    field("finishedAt", 6, Shape::Time, kOmitEmpty),
    field("containerID", 7, Shape::String, kOmitEmpty),
};
const TypeInfo ContainerStateTerminated{"io.k8s.api.core.v1.ContainerStateTerminated", ContainerStateTerminated_};

constexpr Field ContainerStateWaiting_[] = {
    field("reason", 1, Shape::String, kOmitEmpty),
    field("message", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ContainerStateWaiting{"io.k8s.api.core.v1.ContainerStateWaiting", ContainerStateWaiting_};

constexpr Field ContainerStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("state", 2, Shape::Message, kOmitEmpty, &ContainerState),
    field("lastState", 3, Shape::Message, kOmitEmpty, &ContainerState),
    field("ready", 4, Shape::Bool, kRequired),
    field("restartCount", 5, Shape::Int32, kRequired),
    field("image", 6, Shape::String, kRequired),
    field("imageID", 7, Shape::String, kRequired),
    field("containerID", 8, Shape::String, kOmitEmpty),
    field("started", 9, Shape::Bool, kPointer | kOmitEmpty),
    field("allocatedResources", 10, Shape::Quantity, kDict | kOmitEmpty),
    field("resources", 11, Shape::Message, kPointer | kOmitEmpty, &ResourceRequirements),
    field("volumeMounts", 12, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeMountStatus, "mountPath", "mountPath"),
    field("user", 13, Shape::Message, kPointer | kOmitEmpty, &ContainerUser),
    field("allocatedResourcesStatus", 14, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ResourceStatus, "name", "name"),
    field("stopSignal", 15, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo ContainerStatus{"io.k8s.api.core.v1.ContainerStatus", ContainerStatus_};

constexpr Field ContainerUser_[] = {
    field("linux", 1, Shape::Message, kPointer | kOmitEmpty, &LinuxContainerUser),
};
const TypeInfo ContainerUser{"io.k8s.api.core.v1.ContainerUser", ContainerUser_};

constexpr Field DaemonEndpoint_[] = {
    field("Port", 1, Shape::Int32, kRequired),
};
const TypeInfo DaemonEndpoint{"io.k8s.api.core.v1.DaemonEndpoint", DaemonEndpoint_};

constexpr Field DownwardAPIProjection_[] = {
    field("items", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &DownwardAPIVolumeFile),
};
const TypeInfo DownwardAPIProjection{"io.k8s.api.core.v1.DownwardAPIProjection", DownwardAPIProjection_};

constexpr Field DownwardAPIVolumeFile_[] = {
    field("path", 1, Shape::String, kRequired),
    field("fieldRef", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ObjectFieldSelector),
    field("resourceFieldRef", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ResourceFieldSelector),
    field("mode", 4, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo DownwardAPIVolumeFile{"io.k8s.api.core.v1.DownwardAPIVolumeFile", DownwardAPIVolumeFile_};

constexpr Field DownwardAPIVolumeSource_[] = {
    field("items", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &DownwardAPIVolumeFile),
    field("defaultMode", 2, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo DownwardAPIVolumeSource{"io.k8s.api.core.v1.DownwardAPIVolumeSource", DownwardAPIVolumeSource_};

constexpr Field EmptyDirVolumeSource_[] = {
    field("medium", 1, Shape::String, kOmitEmpty),
    field("sizeLimit", 2, Shape::Quantity, kPointer | kOmitEmpty),
};
const TypeInfo EmptyDirVolumeSource{"io.k8s.api.core.v1.EmptyDirVolumeSource", EmptyDirVolumeSource_};

constexpr Field EndpointAddress_[] = {
    field("ip", 1, Shape::String, kRequired),
    field("hostname", 3, Shape::String, kOmitEmpty),
    field("nodeName", 4, Shape::String, kPointer | kOmitEmpty),
    field("targetRef", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ObjectReference),
};
const TypeInfo EndpointAddress{"io.k8s.api.core.v1.EndpointAddress", EndpointAddress_, true};

constexpr Field EndpointPort_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("port", 2, Shape::Int32, kRequired),
    field("protocol", 3, Shape::String, kOmitEmpty),
    field("appProtocol", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo EndpointPort{"io.k8s.api.core.v1.EndpointPort", EndpointPort_, true};

constexpr Field EndpointSubset_[] = {
    field("addresses", 1, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &EndpointAddress),
    field("notReadyAddresses", 2, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &EndpointAddress),
    field("ports", 3, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &EndpointPort),
};
const TypeInfo EndpointSubset{"io.k8s.api.core.v1.EndpointSubset", EndpointSubset_};

constexpr Field Endpoints_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("subsets", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &EndpointSubset),
};
const TypeInfo Endpoints{"io.k8s.api.core.v1.Endpoints", Endpoints_};

constexpr Field EndpointsList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Endpoints),
};
const TypeInfo EndpointsList{"io.k8s.api.core.v1.EndpointsList", EndpointsList_};

constexpr Field EnvFromSource_[] = {
    field("prefix", 1, Shape::String, kOmitEmpty),
    field("configMapRef", 2, Shape::Message, kPointer | kOmitEmpty, &ConfigMapEnvSource),
    field("secretRef", 3, Shape::Message, kPointer | kOmitEmpty, &SecretEnvSource),
};
const TypeInfo EnvFromSource{"io.k8s.api.core.v1.EnvFromSource", EnvFromSource_};

constexpr Field EnvVar_[] = {
    field("name", 1, Shape::String, kRequired),
    field("value", 2, Shape::String, kOmitEmpty),
    field("valueFrom", 3, Shape::Message, kPointer | kOmitEmpty, &EnvVarSource),
};
const TypeInfo EnvVar{"io.k8s.api.core.v1.EnvVar", EnvVar_};

constexpr Field EnvVarSource_[] = {
    field("fieldRef", 1, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ObjectFieldSelector),
    field("resourceFieldRef", 2, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ResourceFieldSelector),
    field("configMapKeyRef", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ConfigMapKeySelector),
    field("secretKeyRef", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretKeySelector),
    field("fileKeyRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &FileKeySelector),
};
const TypeInfo EnvVarSource{"io.k8s.api.core.v1.EnvVarSource", EnvVarSource_};

constexpr Field EphemeralContainer_[] = {
    field("name", 1, Shape::String, kRequired, nullptr, "", "", 1),
    field("image", 2, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("command", 3, Shape::String, kList | kOmitEmpty | kAtomicList, nullptr, "", "", 1),
    field("args", 4, Shape::String, kList | kOmitEmpty | kAtomicList, nullptr, "", "", 1),
    field("workingDir", 5, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("ports", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ContainerPort, "containerPort", "containerPort protocol", 1),
    field("envFrom", 19, Shape::Message, kList | kOmitEmpty | kAtomicList, &EnvFromSource, "", "", 1),
    field("env", 7, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &EnvVar, "name", "name", 1),
    field("resources", 8, Shape::Message, kOmitEmpty, &ResourceRequirements, "", "", 1),
    field("resizePolicy", 23, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerResizePolicy, "", "", 1),
    field("restartPolicy", 24, Shape::String, kPointer | kOmitEmpty, nullptr, "", "", 1),
    field("restartPolicyRules", 25, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerRestartRule, "", "", 1),
    field("volumeMounts", 9, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeMount, "mountPath", "mountPath", 1),
    field("volumeDevices", 21, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeDevice, "devicePath", "devicePath", 1),
    field("livenessProbe", 10, Shape::Message, kPointer | kOmitEmpty, &Probe, "", "", 1),
    field("readinessProbe", 11, Shape::Message, kPointer | kOmitEmpty, &Probe, "", "", 1),
    field("startupProbe", 22, Shape::Message, kPointer | kOmitEmpty, &Probe, "", "", 1),
    field("lifecycle", 12, Shape::Message, kPointer | kOmitEmpty, &Lifecycle, "", "", 1),
    field("terminationMessagePath", 13, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("terminationMessagePolicy", 20, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("imagePullPolicy", 14, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("securityContext", 15, Shape::Message, kPointer | kOmitEmpty, &SecurityContext, "", "", 1),
    field("stdin", 16, Shape::Bool, kOmitEmpty, nullptr, "", "", 1),
    field("stdinOnce", 17, Shape::Bool, kOmitEmpty, nullptr, "", "", 1),
    field("tty", 18, Shape::Bool, kOmitEmpty, nullptr, "", "", 1),
    field("targetContainerName", 2, Shape::String, kOmitEmpty),
};
const TypeInfo EphemeralContainer{"io.k8s.api.core.v1.EphemeralContainer", EphemeralContainer_};

constexpr Field EphemeralContainerCommon_[] = {
    field("name", 1, Shape::String, kRequired),
    field("image", 2, Shape::String, kOmitEmpty),
    field("command", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("args", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("workingDir", 5, Shape::String, kOmitEmpty),
    field("ports", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ContainerPort, "containerPort", "containerPort protocol"),
    field("envFrom", 19, Shape::Message, kList | kOmitEmpty | kAtomicList, &EnvFromSource),
    field("env", 7, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &EnvVar, "name", "name"),
    field("resources", 8, Shape::Message, kOmitEmpty, &ResourceRequirements),
    field("resizePolicy", 23, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerResizePolicy),
    field("restartPolicy", 24, Shape::String, kPointer | kOmitEmpty),
    field("restartPolicyRules", 25, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerRestartRule),
    field("volumeMounts", 9, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeMount, "mountPath", "mountPath"),
    field("volumeDevices", 21, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &VolumeDevice, "devicePath", "devicePath"),
    field("livenessProbe", 10, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("readinessProbe", 11, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("startupProbe", 22, Shape::Message, kPointer | kOmitEmpty, &Probe),
    field("lifecycle", 12, Shape::Message, kPointer | kOmitEmpty, &Lifecycle),
    field("terminationMessagePath", 13, Shape::String, kOmitEmpty),
    field("terminationMessagePolicy", 20, Shape::String, kOmitEmpty),
    field("imagePullPolicy", 14, Shape::String, kOmitEmpty),
    field("securityContext", 15, Shape::Message, kPointer | kOmitEmpty, &SecurityContext),
    field("stdin", 16, Shape::Bool, kOmitEmpty),
    field("stdinOnce", 17, Shape::Bool, kOmitEmpty),
    field("tty", 18, Shape::Bool, kOmitEmpty),
};
const TypeInfo EphemeralContainerCommon{"io.k8s.api.core.v1.EphemeralContainerCommon", EphemeralContainerCommon_};

constexpr Field EphemeralVolumeSource_[] = {
    field("volumeClaimTemplate", 1, Shape::Message, kPointer | kOmitEmpty, &PersistentVolumeClaimTemplate),
};
const TypeInfo EphemeralVolumeSource{"io.k8s.api.core.v1.EphemeralVolumeSource", EphemeralVolumeSource_};

constexpr Field Event_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kRequired, &meta_v1::ObjectMeta),
    field("involvedObject", 2, Shape::Message, kRequired | kAtomic, &ObjectReference),
    field("reason", 3, Shape::String, kOmitEmpty),
    field("message", 4, Shape::String, kOmitEmpty),
    field("source", 5, Shape::Message, kOmitEmpty, &EventSource),
    field("firstTimestamp", 6, Shape::Time, kOmitEmpty),
    field("lastTimestamp", 7, Shape::Time, kOmitEmpty),
    field("count", 8, Shape::Int32, kOmitEmpty),
    field("type", 9, Shape::String, kOmitEmpty),
    field("eventTime", 10, Shape::MicroTime, kOmitEmpty),
    field("series", 11, Shape::Message, kPointer | kOmitEmpty, &EventSeries),
    field("action", 12, Shape::String, kOmitEmpty),
    field("related", 13, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ObjectReference),
    field("reportingComponent", 14, Shape::String, 0),
    field("reportingInstance", 15, Shape::String, 0),
};
const TypeInfo Event{"io.k8s.api.core.v1.Event", Event_};

constexpr Field EventList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Event),
};
const TypeInfo EventList{"io.k8s.api.core.v1.EventList", EventList_};

constexpr Field EventSeries_[] = {
    field("count", 1, Shape::Int32, kOmitEmpty),
    field("lastObservedTime", 2, Shape::MicroTime, kOmitEmpty),
};
const TypeInfo EventSeries{"io.k8s.api.core.v1.EventSeries", EventSeries_};

constexpr Field EventSource_[] = {
    field("component", 1, Shape::String, kOmitEmpty),
    field("host", 2, Shape::String, kOmitEmpty),
};
const TypeInfo EventSource{"io.k8s.api.core.v1.EventSource", EventSource_};

constexpr Field ExecAction_[] = {
    field("command", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo ExecAction{"io.k8s.api.core.v1.ExecAction", ExecAction_};

constexpr Field FCVolumeSource_[] = {
    field("targetWWNs", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("lun", 2, Shape::Int32, kPointer | kOmitEmpty),
    field("fsType", 3, Shape::String, kOmitEmpty),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
    field("wwids", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo FCVolumeSource{"io.k8s.api.core.v1.FCVolumeSource", FCVolumeSource_};

constexpr Field FileKeySelector_[] = {
    field("volumeName", 1, Shape::String, kRequired),
    field("path", 2, Shape::String, kRequired),
    field("key", 3, Shape::String, kRequired),
    field("optional", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo FileKeySelector{"io.k8s.api.core.v1.FileKeySelector", FileKeySelector_, true};

constexpr Field FlexPersistentVolumeSource_[] = {
    field("driver", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("secretRef", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
    field("options", 5, Shape::String, kDict | kOmitEmpty),
};
const TypeInfo FlexPersistentVolumeSource{"io.k8s.api.core.v1.FlexPersistentVolumeSource", FlexPersistentVolumeSource_};

constexpr Field FlexVolumeSource_[] = {
    field("driver", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("secretRef", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
    field("options", 5, Shape::String, kDict | kOmitEmpty),
};
const TypeInfo FlexVolumeSource{"io.k8s.api.core.v1.FlexVolumeSource", FlexVolumeSource_};

constexpr Field FlockerVolumeSource_[] = {
    field("datasetName", 1, Shape::String, kOmitEmpty),
    field("datasetUUID", 2, Shape::String, kOmitEmpty),
};
const TypeInfo FlockerVolumeSource{"io.k8s.api.core.v1.FlockerVolumeSource", FlockerVolumeSource_};

constexpr Field GCEPersistentDiskVolumeSource_[] = {
    field("pdName", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("partition", 3, Shape::Int32, kOmitEmpty),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
};
const TypeInfo GCEPersistentDiskVolumeSource{"io.k8s.api.core.v1.GCEPersistentDiskVolumeSource", GCEPersistentDiskVolumeSource_};

constexpr Field GRPCAction_[] = {
    field("port", 1, Shape::Int32, kRequired),
    field("service", 2, Shape::String, kPointer),
};
const TypeInfo GRPCAction{"io.k8s.api.core.v1.GRPCAction", GRPCAction_};

constexpr Field GitRepoVolumeSource_[] = {
    field("repository", 1, Shape::String, kRequired),
    field("revision", 2, Shape::String, kOmitEmpty),
    field("directory", 3, Shape::String, kOmitEmpty),
};
const TypeInfo GitRepoVolumeSource{"io.k8s.api.core.v1.GitRepoVolumeSource", GitRepoVolumeSource_};

constexpr Field GlusterfsPersistentVolumeSource_[] = {
    field("endpoints", 1, Shape::String, kRequired),
    field("path", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("endpointsNamespace", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo GlusterfsPersistentVolumeSource{"io.k8s.api.core.v1.GlusterfsPersistentVolumeSource", GlusterfsPersistentVolumeSource_};

constexpr Field GlusterfsVolumeSource_[] = {
    field("endpoints", 1, Shape::String, kRequired),
    field("path", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
};
const TypeInfo GlusterfsVolumeSource{"io.k8s.api.core.v1.GlusterfsVolumeSource", GlusterfsVolumeSource_};

constexpr Field HTTPGetAction_[] = {
    field("path", 1, Shape::String, kOmitEmpty),
    field("port", 2, Shape::IntOrString, kRequired),
    field("host", 3, Shape::String, kOmitEmpty),
    field("scheme", 4, Shape::String, kOmitEmpty),
    field("httpHeaders", 5, Shape::Message, kList | kOmitEmpty | kAtomicList, &HTTPHeader),
};
const TypeInfo HTTPGetAction{"io.k8s.api.core.v1.HTTPGetAction", HTTPGetAction_};

constexpr Field HTTPHeader_[] = {
    field("name", 1, Shape::String, kRequired),
    field("value", 2, Shape::String, kRequired),
};
const TypeInfo HTTPHeader{"io.k8s.api.core.v1.HTTPHeader", HTTPHeader_};

constexpr Field HostAlias_[] = {
    field("ip", 1, Shape::String, kRequired),
    field("hostnames", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo HostAlias{"io.k8s.api.core.v1.HostAlias", HostAlias_};

constexpr Field HostIP_[] = {
    field("ip", 1, Shape::String, kRequired),
};
const TypeInfo HostIP{"io.k8s.api.core.v1.HostIP", HostIP_};

constexpr Field HostPathVolumeSource_[] = {
    field("path", 1, Shape::String, kRequired),
    field("type", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo HostPathVolumeSource{"io.k8s.api.core.v1.HostPathVolumeSource", HostPathVolumeSource_};

constexpr Field ISCSIPersistentVolumeSource_[] = {
    field("targetPortal", 1, Shape::String, kRequired),
    field("iqn", 2, Shape::String, kRequired),
    field("lun", 3, Shape::Int32, kRequired),
    field("iscsiInterface", 4, Shape::String, kOmitEmpty),
    field("fsType", 5, Shape::String, kOmitEmpty),
    field("readOnly", 6, Shape::Bool, kOmitEmpty),
    field("portals", 7, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("chapAuthDiscovery", 8, Shape::Bool, kOmitEmpty),
    field("chapAuthSession", 11, Shape::Bool, kOmitEmpty),
    field("secretRef", 10, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("initiatorName", 12, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo ISCSIPersistentVolumeSource{"io.k8s.api.core.v1.ISCSIPersistentVolumeSource", ISCSIPersistentVolumeSource_};

constexpr Field ISCSIVolumeSource_[] = {
    field("targetPortal", 1, Shape::String, kRequired),
    field("iqn", 2, Shape::String, kRequired),
    field("lun", 3, Shape::Int32, kRequired),
    field("iscsiInterface", 4, Shape::String, kOmitEmpty),
    field("fsType", 5, Shape::String, kOmitEmpty),
    field("readOnly", 6, Shape::Bool, kOmitEmpty),
    field("portals", 7, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("chapAuthDiscovery", 8, Shape::Bool, kOmitEmpty),
    field("chapAuthSession", 11, Shape::Bool, kOmitEmpty),
    field("secretRef", 10, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
    field("initiatorName", 12, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo ISCSIVolumeSource{"io.k8s.api.core.v1.ISCSIVolumeSource", ISCSIVolumeSource_};

constexpr Field ImageVolumeSource_[] = {
    field("reference", 1, Shape::String, kOmitEmpty),
    field("pullPolicy", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ImageVolumeSource{"io.k8s.api.core.v1.ImageVolumeSource", ImageVolumeSource_};

constexpr Field KeyToPath_[] = {
    field("key", 1, Shape::String, kRequired),
    field("path", 2, Shape::String, kRequired),
    field("mode", 3, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo KeyToPath{"io.k8s.api.core.v1.KeyToPath", KeyToPath_};

constexpr Field Lifecycle_[] = {
    field("postStart", 1, Shape::Message, kPointer | kOmitEmpty, &LifecycleHandler),
    field("preStop", 2, Shape::Message, kPointer | kOmitEmpty, &LifecycleHandler),
    field("stopSignal", 3, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo Lifecycle{"io.k8s.api.core.v1.Lifecycle", Lifecycle_};

constexpr Field LifecycleHandler_[] = {
    field("exec", 1, Shape::Message, kPointer | kOmitEmpty, &ExecAction),
    field("httpGet", 2, Shape::Message, kPointer | kOmitEmpty, &HTTPGetAction),
    field("tcpSocket", 3, Shape::Message, kPointer | kOmitEmpty, &TCPSocketAction),
    field("sleep", 4, Shape::Message, kPointer | kOmitEmpty, &SleepAction),
};
const TypeInfo LifecycleHandler{"io.k8s.api.core.v1.LifecycleHandler", LifecycleHandler_};

constexpr Field LimitRange_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &LimitRangeSpec),
};
const TypeInfo LimitRange{"io.k8s.api.core.v1.LimitRange", LimitRange_};

constexpr Field LimitRangeItem_[] = {
    field("type", 1, Shape::String, kRequired),
    field("max", 2, Shape::Quantity, kDict | kOmitEmpty),
    field("min", 3, Shape::Quantity, kDict | kOmitEmpty),
    field("default", 4, Shape::Quantity, kDict | kOmitEmpty),
    field("defaultRequest", 5, Shape::Quantity, kDict | kOmitEmpty),
    field("maxLimitRequestRatio", 6, Shape::Quantity, kDict | kOmitEmpty),
};
const TypeInfo LimitRangeItem{"io.k8s.api.core.v1.LimitRangeItem", LimitRangeItem_};

constexpr Field LimitRangeList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &LimitRange),
};
const TypeInfo LimitRangeList{"io.k8s.api.core.v1.LimitRangeList", LimitRangeList_};

constexpr Field LimitRangeSpec_[] = {
    field("limits", 1, Shape::Message, kList | kRequired | kAtomicList, &LimitRangeItem),
};
const TypeInfo LimitRangeSpec{"io.k8s.api.core.v1.LimitRangeSpec", LimitRangeSpec_};

constexpr Field LinuxContainerUser_[] = {
    field("uid", 1, Shape::Int64, kRequired),
    field("gid", 2, Shape::Int64, kRequired),
    field("supplementalGroups", 3, Shape::Int64, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo LinuxContainerUser{"io.k8s.api.core.v1.LinuxContainerUser", LinuxContainerUser_};

constexpr Field List_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Json, kList | kRequired),
};
const TypeInfo List{"io.k8s.api.core.v1.List", List_};

constexpr Field LoadBalancerIngress_[] = {
    field("ip", 1, Shape::String, kOmitEmpty),
    field("hostname", 2, Shape::String, kOmitEmpty),
    field("ipMode", 3, Shape::String, kPointer | kOmitEmpty),
    field("ports", 4, Shape::Message, kList | kOmitEmpty | kAtomicList, &PortStatus),
};
const TypeInfo LoadBalancerIngress{"io.k8s.api.core.v1.LoadBalancerIngress", LoadBalancerIngress_};

constexpr Field LoadBalancerStatus_[] = {
    field("ingress", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &LoadBalancerIngress),
};
const TypeInfo LoadBalancerStatus{"io.k8s.api.core.v1.LoadBalancerStatus", LoadBalancerStatus_};

constexpr Field LocalObjectReference_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
};
const TypeInfo LocalObjectReference{"io.k8s.api.core.v1.LocalObjectReference", LocalObjectReference_, true};

constexpr Field LocalVolumeSource_[] = {
    field("path", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo LocalVolumeSource{"io.k8s.api.core.v1.LocalVolumeSource", LocalVolumeSource_};

constexpr Field ModifyVolumeStatus_[] = {
    field("targetVolumeAttributesClassName", 1, Shape::String, kOmitEmpty),
    field("status", 2, Shape::String, kRequired),
};
const TypeInfo ModifyVolumeStatus{"io.k8s.api.core.v1.ModifyVolumeStatus", ModifyVolumeStatus_};

constexpr Field NFSVolumeSource_[] = {
    field("server", 1, Shape::String, kRequired),
    field("path", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
};
const TypeInfo NFSVolumeSource{"io.k8s.api.core.v1.NFSVolumeSource", NFSVolumeSource_};

constexpr Field Namespace_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &NamespaceSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &NamespaceStatus),
};
const TypeInfo Namespace{"io.k8s.api.core.v1.Namespace", Namespace_};

constexpr Field NamespaceCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 4, Shape::Time, kOmitEmpty),
    field("reason", 5, Shape::String, kOmitEmpty),
    field("message", 6, Shape::String, kOmitEmpty),
};
const TypeInfo NamespaceCondition{"io.k8s.api.core.v1.NamespaceCondition", NamespaceCondition_};

constexpr Field NamespaceList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Namespace),
};
const TypeInfo NamespaceList{"io.k8s.api.core.v1.NamespaceList", NamespaceList_};

constexpr Field NamespaceSpec_[] = {
    field("finalizers", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo NamespaceSpec{"io.k8s.api.core.v1.NamespaceSpec", NamespaceSpec_};

constexpr Field NamespaceStatus_[] = {
    field("phase", 1, Shape::String, kOmitEmpty),
    field("conditions", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &NamespaceCondition, "type", "type"),
};
const TypeInfo NamespaceStatus{"io.k8s.api.core.v1.NamespaceStatus", NamespaceStatus_};

constexpr Field Node_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &NodeSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &NodeStatus),
};
const TypeInfo Node{"io.k8s.api.core.v1.Node", Node_};

constexpr Field NodeAddress_[] = {
    field("type", 1, Shape::String, kRequired),
    field("address", 2, Shape::String, kRequired),
};
const TypeInfo NodeAddress{"io.k8s.api.core.v1.NodeAddress", NodeAddress_};

constexpr Field NodeAffinity_[] = {
    field("requiredDuringSchedulingIgnoredDuringExecution", 1, Shape::Message, kPointer | kOmitEmpty | kAtomic, &NodeSelector),
    field("preferredDuringSchedulingIgnoredDuringExecution", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &PreferredSchedulingTerm),
};
const TypeInfo NodeAffinity{"io.k8s.api.core.v1.NodeAffinity", NodeAffinity_};

constexpr Field NodeCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastHeartbeatTime", 3, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 4, Shape::Time, kOmitEmpty),
    field("reason", 5, Shape::String, kOmitEmpty),
    field("message", 6, Shape::String, kOmitEmpty),
};
const TypeInfo NodeCondition{"io.k8s.api.core.v1.NodeCondition", NodeCondition_};

constexpr Field NodeConfigSource_[] = {
    field("configMap", 2, Shape::Message, kPointer | kOmitEmpty, &ConfigMapNodeConfigSource),
};
const TypeInfo NodeConfigSource{"io.k8s.api.core.v1.NodeConfigSource", NodeConfigSource_};

constexpr Field NodeConfigStatus_[] = {
    field("assigned", 1, Shape::Message, kPointer | kOmitEmpty, &NodeConfigSource),
    field("active", 2, Shape::Message, kPointer | kOmitEmpty, &NodeConfigSource),
    field("lastKnownGood", 3, Shape::Message, kPointer | kOmitEmpty, &NodeConfigSource),
    field("error", 4, Shape::String, kOmitEmpty),
};
const TypeInfo NodeConfigStatus{"io.k8s.api.core.v1.NodeConfigStatus", NodeConfigStatus_};

constexpr Field NodeDaemonEndpoints_[] = {
    field("kubeletEndpoint", 1, Shape::Message, kOmitEmpty, &DaemonEndpoint),
};
const TypeInfo NodeDaemonEndpoints{"io.k8s.api.core.v1.NodeDaemonEndpoints", NodeDaemonEndpoints_};

constexpr Field NodeFeatures_[] = {
    field("supplementalGroupsPolicy", 1, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo NodeFeatures{"io.k8s.api.core.v1.NodeFeatures", NodeFeatures_};

constexpr Field NodeList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Node),
};
const TypeInfo NodeList{"io.k8s.api.core.v1.NodeList", NodeList_};

constexpr Field NodeProxyOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("path", 1, Shape::String, kOmitEmpty),
};
const TypeInfo NodeProxyOptions{"io.k8s.api.core.v1.NodeProxyOptions", NodeProxyOptions_};

constexpr Field NodeRuntimeHandler_[] = {
    field("name", 1, Shape::String, 0),
    field("features", 2, Shape::Message, kPointer | kOmitEmpty, &NodeRuntimeHandlerFeatures),
};
const TypeInfo NodeRuntimeHandler{"io.k8s.api.core.v1.NodeRuntimeHandler", NodeRuntimeHandler_};

constexpr Field NodeRuntimeHandlerFeatures_[] = {
    field("recursiveReadOnlyMounts", 1, Shape::Bool, kPointer | kOmitEmpty),
    field("userNamespaces", 2, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo NodeRuntimeHandlerFeatures{"io.k8s.api.core.v1.NodeRuntimeHandlerFeatures", NodeRuntimeHandlerFeatures_};

constexpr Field NodeSelector_[] = {
    field("nodeSelectorTerms", 1, Shape::Message, kList | kRequired | kAtomic | kAtomicList, &NodeSelectorTerm),
};
const TypeInfo NodeSelector{"io.k8s.api.core.v1.NodeSelector", NodeSelector_, true};

constexpr Field NodeSelectorRequirement_[] = {
    field("key", 1, Shape::String, kRequired),
    field("operator", 2, Shape::String, kRequired),
    field("values", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo NodeSelectorRequirement{"io.k8s.api.core.v1.NodeSelectorRequirement", NodeSelectorRequirement_};

constexpr Field NodeSelectorTerm_[] = {
    field("matchExpressions", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &NodeSelectorRequirement),
    field("matchFields", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &NodeSelectorRequirement),
};
const TypeInfo NodeSelectorTerm{"io.k8s.api.core.v1.NodeSelectorTerm", NodeSelectorTerm_, true};

constexpr Field NodeSpec_[] = {
    field("podCIDR", 1, Shape::String, kOmitEmpty),
    field("podCIDRs", 7, Shape::String, kList | kOmitEmpty | kMerge | kSet),
    field("providerID", 3, Shape::String, kOmitEmpty),
    field("unschedulable", 4, Shape::Bool, kOmitEmpty),
    field("taints", 5, Shape::Message, kList | kOmitEmpty | kAtomicList, &Taint),
    field("configSource", 6, Shape::Message, kPointer | kOmitEmpty, &NodeConfigSource),
    field("externalID", 2, Shape::String, kOmitEmpty),
};
const TypeInfo NodeSpec{"io.k8s.api.core.v1.NodeSpec", NodeSpec_};

constexpr Field NodeStatus_[] = {
    field("capacity", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("allocatable", 2, Shape::Quantity, kDict | kOmitEmpty),
    field("phase", 3, Shape::String, kOmitEmpty),
    field("conditions", 4, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &NodeCondition, "type", "type"),
    field("addresses", 5, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &NodeAddress, "type", "type"),
    field("daemonEndpoints", 6, Shape::Message, kOmitEmpty, &NodeDaemonEndpoints),
    field("nodeInfo", 7, Shape::Message, kOmitEmpty, &NodeSystemInfo),
    field("images", 8, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerImage),
    field("volumesInUse", 9, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("volumesAttached", 10, Shape::Message, kList | kOmitEmpty | kAtomicList, &AttachedVolume),
    field("config", 11, Shape::Message, kPointer | kOmitEmpty, &NodeConfigStatus),
    field("runtimeHandlers", 12, Shape::Message, kList | kOmitEmpty | kAtomicList, &NodeRuntimeHandler),
    field("features", 13, Shape::Message, kPointer | kOmitEmpty, &NodeFeatures),
};
const TypeInfo NodeStatus{"io.k8s.api.core.v1.NodeStatus", NodeStatus_};

constexpr Field NodeSwapStatus_[] = {
    field("capacity", 1, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo NodeSwapStatus{"io.k8s.api.core.v1.NodeSwapStatus", NodeSwapStatus_};

constexpr Field NodeSystemInfo_[] = {
    field("machineID", 1, Shape::String, kRequired),
    field("systemUUID", 2, Shape::String, kRequired),
    field("bootID", 3, Shape::String, kRequired),
    field("kernelVersion", 4, Shape::String, kRequired),
    field("osImage", 5, Shape::String, kRequired),
    field("containerRuntimeVersion", 6, Shape::String, kRequired),
    field("kubeletVersion", 7, Shape::String, kRequired),
    field("kubeProxyVersion", 8, Shape::String, kRequired),
    field("operatingSystem", 9, Shape::String, kRequired),
    field("architecture", 10, Shape::String, kRequired),
    field("swap", 11, Shape::Message, kPointer | kOmitEmpty, &NodeSwapStatus),
};
const TypeInfo NodeSystemInfo{"io.k8s.api.core.v1.NodeSystemInfo", NodeSystemInfo_};

constexpr Field ObjectFieldSelector_[] = {
    field("apiVersion", 1, Shape::String, kOmitEmpty),
    field("fieldPath", 2, Shape::String, kRequired),
};
const TypeInfo ObjectFieldSelector{"io.k8s.api.core.v1.ObjectFieldSelector", ObjectFieldSelector_, true};

constexpr Field ObjectReference_[] = {
    field("kind", 1, Shape::String, kOmitEmpty),
    field("namespace", 2, Shape::String, kOmitEmpty),
    field("name", 3, Shape::String, kOmitEmpty),
    field("uid", 4, Shape::String, kOmitEmpty),
    field("apiVersion", 5, Shape::String, kOmitEmpty),
    field("resourceVersion", 6, Shape::String, kOmitEmpty),
    field("fieldPath", 7, Shape::String, kOmitEmpty),
};
const TypeInfo ObjectReference{"io.k8s.api.core.v1.ObjectReference", ObjectReference_, true};

constexpr Field PersistentVolume_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &PersistentVolumeSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &PersistentVolumeStatus),
};
const TypeInfo PersistentVolume{"io.k8s.api.core.v1.PersistentVolume", PersistentVolume_};

constexpr Field PersistentVolumeClaim_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &PersistentVolumeClaimSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &PersistentVolumeClaimStatus),
};
const TypeInfo PersistentVolumeClaim{"io.k8s.api.core.v1.PersistentVolumeClaim", PersistentVolumeClaim_};

constexpr Field PersistentVolumeClaimCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastProbeTime", 3, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 4, Shape::Time, kOmitEmpty),
    field("reason", 5, Shape::String, kOmitEmpty),
    field("message", 6, Shape::String, kOmitEmpty),
};
const TypeInfo PersistentVolumeClaimCondition{"io.k8s.api.core.v1.PersistentVolumeClaimCondition", PersistentVolumeClaimCondition_};

constexpr Field PersistentVolumeClaimList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PersistentVolumeClaim),
};
const TypeInfo PersistentVolumeClaimList{"io.k8s.api.core.v1.PersistentVolumeClaimList", PersistentVolumeClaimList_};

constexpr Field PersistentVolumeClaimSpec_[] = {
    field("accessModes", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("selector", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("resources", 2, Shape::Message, kOmitEmpty, &VolumeResourceRequirements),
    field("volumeName", 3, Shape::String, kOmitEmpty),
    field("storageClassName", 5, Shape::String, kPointer | kOmitEmpty),
    field("volumeMode", 6, Shape::String, kPointer | kOmitEmpty),
    field("dataSource", 7, Shape::Message, kPointer | kOmitEmpty | kAtomic, &TypedLocalObjectReference),
    field("dataSourceRef", 8, Shape::Message, kPointer | kOmitEmpty, &TypedObjectReference),
    field("volumeAttributesClassName", 9, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PersistentVolumeClaimSpec{"io.k8s.api.core.v1.PersistentVolumeClaimSpec", PersistentVolumeClaimSpec_};

constexpr Field PersistentVolumeClaimStatus_[] = {
    field("phase", 1, Shape::String, kOmitEmpty),
    field("accessModes", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("capacity", 3, Shape::Quantity, kDict | kOmitEmpty),
    field("conditions", 4, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &PersistentVolumeClaimCondition, "type", "type"),
    field("allocatedResources", 5, Shape::Quantity, kDict | kOmitEmpty),
    field("allocatedResourceStatuses", 7, Shape::String, kDict | kOmitEmpty),
    field("currentVolumeAttributesClassName", 8, Shape::String, kPointer | kOmitEmpty),
    field("modifyVolumeStatus", 9, Shape::Message, kPointer | kOmitEmpty, &ModifyVolumeStatus),
};
const TypeInfo PersistentVolumeClaimStatus{"io.k8s.api.core.v1.PersistentVolumeClaimStatus", PersistentVolumeClaimStatus_};

constexpr Field PersistentVolumeClaimTemplate_[] = {
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &PersistentVolumeClaimSpec),
};
const TypeInfo PersistentVolumeClaimTemplate{"io.k8s.api.core.v1.PersistentVolumeClaimTemplate", PersistentVolumeClaimTemplate_};

constexpr Field PersistentVolumeClaimVolumeSource_[] = {
    field("claimName", 1, Shape::String, kRequired),
    field("readOnly", 2, Shape::Bool, kOmitEmpty),
};
const TypeInfo PersistentVolumeClaimVolumeSource{"io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource", PersistentVolumeClaimVolumeSource_};

constexpr Field PersistentVolumeList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PersistentVolume),
};
const TypeInfo PersistentVolumeList{"io.k8s.api.core.v1.PersistentVolumeList", PersistentVolumeList_};

constexpr Field PersistentVolumeSource_[] = {
    field("gcePersistentDisk", 1, Shape::Message, kPointer | kOmitEmpty, &GCEPersistentDiskVolumeSource),
    field("awsElasticBlockStore", 2, Shape::Message, kPointer | kOmitEmpty, &AWSElasticBlockStoreVolumeSource),
    field("hostPath", 3, Shape::Message, kPointer | kOmitEmpty, &HostPathVolumeSource),
    field("glusterfs", 4, Shape::Message, kPointer | kOmitEmpty, &GlusterfsPersistentVolumeSource),
    field("nfs", 5, Shape::Message, kPointer | kOmitEmpty, &NFSVolumeSource),
    field("rbd", 6, Shape::Message, kPointer | kOmitEmpty, &RBDPersistentVolumeSource),
    field("iscsi", 7, Shape::Message, kPointer | kOmitEmpty, &ISCSIPersistentVolumeSource),
    field("cinder", 8, Shape::Message, kPointer | kOmitEmpty, &CinderPersistentVolumeSource),
    field("cephfs", 9, Shape::Message, kPointer | kOmitEmpty, &CephFSPersistentVolumeSource),
    field("fc", 10, Shape::Message, kPointer | kOmitEmpty, &FCVolumeSource),
    field("flocker", 11, Shape::Message, kPointer | kOmitEmpty, &FlockerVolumeSource),
    field("flexVolume", 12, Shape::Message, kPointer | kOmitEmpty, &FlexPersistentVolumeSource),
    field("azureFile", 13, Shape::Message, kPointer | kOmitEmpty, &AzureFilePersistentVolumeSource),
    field("vsphereVolume", 14, Shape::Message, kPointer | kOmitEmpty, &VsphereVirtualDiskVolumeSource),
    field("quobyte", 15, Shape::Message, kPointer | kOmitEmpty, &QuobyteVolumeSource),
    field("azureDisk", 16, Shape::Message, kPointer | kOmitEmpty, &AzureDiskVolumeSource),
    field("photonPersistentDisk", 17, Shape::Message, kPointer | kOmitEmpty, &PhotonPersistentDiskVolumeSource),
    field("portworxVolume", 18, Shape::Message, kPointer | kOmitEmpty, &PortworxVolumeSource),
    field("scaleIO", 19, Shape::Message, kPointer | kOmitEmpty, &ScaleIOPersistentVolumeSource),
    field("local", 20, Shape::Message, kPointer | kOmitEmpty, &LocalVolumeSource),
    field("storageos", 21, Shape::Message, kPointer | kOmitEmpty, &StorageOSPersistentVolumeSource),
    field("csi", 22, Shape::Message, kPointer | kOmitEmpty, &CSIPersistentVolumeSource),
};
const TypeInfo PersistentVolumeSource{"io.k8s.api.core.v1.PersistentVolumeSource", PersistentVolumeSource_};

constexpr Field PersistentVolumeSpec_[] = {
    field("capacity", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("gcePersistentDisk", 1, Shape::Message, kPointer | kOmitEmpty, &GCEPersistentDiskVolumeSource, "", "", 2),
    field("awsElasticBlockStore", 2, Shape::Message, kPointer | kOmitEmpty, &AWSElasticBlockStoreVolumeSource, "", "", 2),
    field("hostPath", 3, Shape::Message, kPointer | kOmitEmpty, &HostPathVolumeSource, "", "", 2),
    field("glusterfs", 4, Shape::Message, kPointer | kOmitEmpty, &GlusterfsPersistentVolumeSource, "", "", 2),
    field("nfs", 5, Shape::Message, kPointer | kOmitEmpty, &NFSVolumeSource, "", "", 2),
    field("rbd", 6, Shape::Message, kPointer | kOmitEmpty, &RBDPersistentVolumeSource, "", "", 2),
    field("iscsi", 7, Shape::Message, kPointer | kOmitEmpty, &ISCSIPersistentVolumeSource, "", "", 2),
    field("cinder", 8, Shape::Message, kPointer | kOmitEmpty, &CinderPersistentVolumeSource, "", "", 2),
    field("cephfs", 9, Shape::Message, kPointer | kOmitEmpty, &CephFSPersistentVolumeSource, "", "", 2),
    field("fc", 10, Shape::Message, kPointer | kOmitEmpty, &FCVolumeSource, "", "", 2),
    field("flocker", 11, Shape::Message, kPointer | kOmitEmpty, &FlockerVolumeSource, "", "", 2),
    field("flexVolume", 12, Shape::Message, kPointer | kOmitEmpty, &FlexPersistentVolumeSource, "", "", 2),
    field("azureFile", 13, Shape::Message, kPointer | kOmitEmpty, &AzureFilePersistentVolumeSource, "", "", 2),
    field("vsphereVolume", 14, Shape::Message, kPointer | kOmitEmpty, &VsphereVirtualDiskVolumeSource, "", "", 2),
    field("quobyte", 15, Shape::Message, kPointer | kOmitEmpty, &QuobyteVolumeSource, "", "", 2),
    field("azureDisk", 16, Shape::Message, kPointer | kOmitEmpty, &AzureDiskVolumeSource, "", "", 2),
    field("photonPersistentDisk", 17, Shape::Message, kPointer | kOmitEmpty, &PhotonPersistentDiskVolumeSource, "", "", 2),
    field("portworxVolume", 18, Shape::Message, kPointer | kOmitEmpty, &PortworxVolumeSource, "", "", 2),
    field("scaleIO", 19, Shape::Message, kPointer | kOmitEmpty, &ScaleIOPersistentVolumeSource, "", "", 2),
    field("local", 20, Shape::Message, kPointer | kOmitEmpty, &LocalVolumeSource, "", "", 2),
    field("storageos", 21, Shape::Message, kPointer | kOmitEmpty, &StorageOSPersistentVolumeSource, "", "", 2),
    field("csi", 22, Shape::Message, kPointer | kOmitEmpty, &CSIPersistentVolumeSource, "", "", 2),
    field("accessModes", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("claimRef", 4, Shape::Message, kPointer | kOmitEmpty, &ObjectReference),
    field("persistentVolumeReclaimPolicy", 5, Shape::String, kOmitEmpty),
    field("storageClassName", 6, Shape::String, kOmitEmpty),
    field("mountOptions", 7, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("volumeMode", 8, Shape::String, kPointer | kOmitEmpty),
    field("nodeAffinity", 9, Shape::Message, kPointer | kOmitEmpty, &VolumeNodeAffinity),
    field("volumeAttributesClassName", 10, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PersistentVolumeSpec{"io.k8s.api.core.v1.PersistentVolumeSpec", PersistentVolumeSpec_};

constexpr Field PersistentVolumeStatus_[] = {
    field("phase", 1, Shape::String, kOmitEmpty),
    field("message", 2, Shape::String, kOmitEmpty),
    field("reason", 3, Shape::String, kOmitEmpty),
    field("lastPhaseTransitionTime", 4, Shape::Time, kPointer | kOmitEmpty),
};
const TypeInfo PersistentVolumeStatus{"io.k8s.api.core.v1.PersistentVolumeStatus", PersistentVolumeStatus_};

constexpr Field PhotonPersistentDiskVolumeSource_[] = {
    field("pdID", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
};
const TypeInfo PhotonPersistentDiskVolumeSource{"io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource", PhotonPersistentDiskVolumeSource_};

constexpr Field Pod_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &PodSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &PodStatus),
};
const TypeInfo Pod{"io.k8s.api.core.v1.Pod", Pod_};

constexpr Field PodAffinity_[] = {
    field("requiredDuringSchedulingIgnoredDuringExecution", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &PodAffinityTerm),
    field("preferredDuringSchedulingIgnoredDuringExecution", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &WeightedPodAffinityTerm),
};
const TypeInfo PodAffinity{"io.k8s.api.core.v1.PodAffinity", PodAffinity_};

constexpr Field PodAffinityTerm_[] = {
    field("labelSelector", 1, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("namespaces", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("topologyKey", 3, Shape::String, kRequired),
    field("namespaceSelector", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("matchLabelKeys", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("mismatchLabelKeys", 6, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo PodAffinityTerm{"io.k8s.api.core.v1.PodAffinityTerm", PodAffinityTerm_};

constexpr Field PodAntiAffinity_[] = {
    field("requiredDuringSchedulingIgnoredDuringExecution", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &PodAffinityTerm),
    field("preferredDuringSchedulingIgnoredDuringExecution", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &WeightedPodAffinityTerm),
};
const TypeInfo PodAntiAffinity{"io.k8s.api.core.v1.PodAntiAffinity", PodAntiAffinity_};

constexpr Field PodAttachOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("stdin", 1, Shape::Bool, kOmitEmpty),
    field("stdout", 2, Shape::Bool, kOmitEmpty),
    field("stderr", 3, Shape::Bool, kOmitEmpty),
    field("tty", 4, Shape::Bool, kOmitEmpty),
    field("container", 5, Shape::String, kOmitEmpty),
};
const TypeInfo PodAttachOptions{"io.k8s.api.core.v1.PodAttachOptions", PodAttachOptions_};

constexpr Field PodCertificateProjection_[] = {
    field("signerName", 1, Shape::String, kOmitEmpty | kRequired),
    field("keyType", 2, Shape::String, kOmitEmpty | kRequired),
    field("maxExpirationSeconds", 3, Shape::Int32, kPointer | kOmitEmpty),
    field("credentialBundlePath", 4, Shape::String, kOmitEmpty),
    field("keyPath", 5, Shape::String, kOmitEmpty),
    field("certificateChainPath", 6, Shape::String, kOmitEmpty),
};
const TypeInfo PodCertificateProjection{"io.k8s.api.core.v1.PodCertificateProjection", PodCertificateProjection_};

constexpr Field PodCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("observedGeneration", 7, Shape::Int64, kOmitEmpty),
    field("status", 2, Shape::String, kRequired),
    field("lastProbeTime", 3, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 4, Shape::Time, kOmitEmpty),
    field("reason", 5, Shape::String, kOmitEmpty),
    field("message", 6, Shape::String, kOmitEmpty),
};
const TypeInfo PodCondition{"io.k8s.api.core.v1.PodCondition", PodCondition_};

constexpr Field PodDNSConfig_[] = {
    field("nameservers", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("searches", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("options", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &PodDNSConfigOption),
};
const TypeInfo PodDNSConfig{"io.k8s.api.core.v1.PodDNSConfig", PodDNSConfig_};

constexpr Field PodDNSConfigOption_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("value", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodDNSConfigOption{"io.k8s.api.core.v1.PodDNSConfigOption", PodDNSConfigOption_};

constexpr Field PodExecOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("stdin", 1, Shape::Bool, kOmitEmpty),
    field("stdout", 2, Shape::Bool, kOmitEmpty),
    field("stderr", 3, Shape::Bool, kOmitEmpty),
    field("tty", 4, Shape::Bool, kOmitEmpty),
    field("container", 5, Shape::String, kOmitEmpty),
    field("command", 6, Shape::String, kList | kRequired | kAtomicList),
};
const TypeInfo PodExecOptions{"io.k8s.api.core.v1.PodExecOptions", PodExecOptions_};

constexpr Field PodExtendedResourceClaimStatus_[] = {
    field("requestMappings", 1, Shape::Message, kList | kRequired | kAtomicList, &ContainerExtendedResourceRequest),
    field("resourceClaimName", 2, Shape::String, kRequired),
};
const TypeInfo PodExtendedResourceClaimStatus{"io.k8s.api.core.v1.PodExtendedResourceClaimStatus", PodExtendedResourceClaimStatus_};

constexpr Field PodIP_[] = {
    field("ip", 1, Shape::String, kRequired),
};
const TypeInfo PodIP{"io.k8s.api.core.v1.PodIP", PodIP_};

constexpr Field PodList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Pod),
};
const TypeInfo PodList{"io.k8s.api.core.v1.PodList", PodList_};

constexpr Field PodLogOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("container", 1, Shape::String, kOmitEmpty),
    field("follow", 2, Shape::Bool, kOmitEmpty),
    field("previous", 3, Shape::Bool, kOmitEmpty),
    field("sinceSeconds", 4, Shape::Int64, kPointer | kOmitEmpty),
    field("sinceTime", 5, Shape::Time, kPointer | kOmitEmpty),
    field("timestamps", 6, Shape::Bool, kOmitEmpty),
    field("tailLines", 7, Shape::Int64, kPointer | kOmitEmpty),
    field("limitBytes", 8, Shape::Int64, kPointer | kOmitEmpty),
    field("insecureSkipTLSVerifyBackend", 9, Shape::Bool, kOmitEmpty),
    field("stream", 10, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodLogOptions{"io.k8s.api.core.v1.PodLogOptions", PodLogOptions_};

constexpr Field PodOS_[] = {
    field("name", 1, Shape::String, kRequired),
};
const TypeInfo PodOS{"io.k8s.api.core.v1.PodOS", PodOS_};

constexpr Field PodPortForwardOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("ports", 1, Shape::Int32, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo PodPortForwardOptions{"io.k8s.api.core.v1.PodPortForwardOptions", PodPortForwardOptions_};

constexpr Field PodProxyOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("path", 1, Shape::String, kOmitEmpty),
};
const TypeInfo PodProxyOptions{"io.k8s.api.core.v1.PodProxyOptions", PodProxyOptions_};

constexpr Field PodReadinessGate_[] = {
    field("conditionType", 1, Shape::String, kRequired),
};
const TypeInfo PodReadinessGate{"io.k8s.api.core.v1.PodReadinessGate", PodReadinessGate_};

constexpr Field PodResourceClaim_[] = {
    field("name", 1, Shape::String, kRequired),
    field("resourceClaimName", 3, Shape::String, kPointer | kOmitEmpty),
    field("resourceClaimTemplateName", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodResourceClaim{"io.k8s.api.core.v1.PodResourceClaim", PodResourceClaim_};

constexpr Field PodResourceClaimStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("resourceClaimName", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodResourceClaimStatus{"io.k8s.api.core.v1.PodResourceClaimStatus", PodResourceClaimStatus_};

constexpr Field PodSchedulingGate_[] = {
    field("name", 1, Shape::String, kRequired),
};
const TypeInfo PodSchedulingGate{"io.k8s.api.core.v1.PodSchedulingGate", PodSchedulingGate_};

constexpr Field PodSecurityContext_[] = {
    field("seLinuxOptions", 1, Shape::Message, kPointer | kOmitEmpty, &SELinuxOptions),
    field("windowsOptions", 8, Shape::Message, kPointer | kOmitEmpty, &WindowsSecurityContextOptions),
    field("runAsUser", 2, Shape::Int64, kPointer | kOmitEmpty),
    field("runAsGroup", 6, Shape::Int64, kPointer | kOmitEmpty),
    field("runAsNonRoot", 3, Shape::Bool, kPointer | kOmitEmpty),
    field("supplementalGroups", 4, Shape::Int64, kList | kOmitEmpty | kAtomicList),
    field("supplementalGroupsPolicy", 12, Shape::String, kPointer | kOmitEmpty),
    field("fsGroup", 5, Shape::Int64, kPointer | kOmitEmpty),
    field("sysctls", 7, Shape::Message, kList | kOmitEmpty | kAtomicList, &Sysctl),
    field("fsGroupChangePolicy", 9, Shape::String, kPointer | kOmitEmpty),
    field("seccompProfile", 10, Shape::Message, kPointer | kOmitEmpty, &SeccompProfile),
    field("appArmorProfile", 11, Shape::Message, kPointer | kOmitEmpty, &AppArmorProfile),
    field("seLinuxChangePolicy", 13, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodSecurityContext{"io.k8s.api.core.v1.PodSecurityContext", PodSecurityContext_};

constexpr Field PodSpec_[] = {
    field("volumes", 1, Shape::Message, kList | kOmitEmpty | kMerge | kRetainKeys | kMap, &Volume, "name", "name"),
    field("initContainers", 20, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &Container, "name", "name"),
    field("containers", 2, Shape::Message, kList | kRequired | kMerge | kMap, &Container, "name", "name"),
    field("ephemeralContainers", 34, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &EphemeralContainer, "name", "name"),
    field("restartPolicy", 3, Shape::String, kOmitEmpty),
    field("terminationGracePeriodSeconds", 4, Shape::Int64, kPointer | kOmitEmpty),
    field("activeDeadlineSeconds", 5, Shape::Int64, kPointer | kOmitEmpty),
    field("dnsPolicy", 6, Shape::String, kOmitEmpty),
    field("nodeSelector", 7, Shape::String, kDict | kOmitEmpty | kAtomic),
    field("serviceAccountName", 8, Shape::String, kOmitEmpty),
    field("serviceAccount", 9, Shape::String, kOmitEmpty),
    field("automountServiceAccountToken", 21, Shape::Bool, kPointer | kOmitEmpty),
    field("nodeName", 10, Shape::String, kOmitEmpty),
    field("hostNetwork", 11, Shape::Bool, kOmitEmpty),
    field("hostPID", 12, Shape::Bool, kOmitEmpty),
    field("hostIPC", 13, Shape::Bool, kOmitEmpty),
    field("shareProcessNamespace", 27, Shape::Bool, kPointer | kOmitEmpty),
    field("securityContext", 14, Shape::Message, kPointer | kOmitEmpty, &PodSecurityContext),
    field("imagePullSecrets", 15, Shape::Message, kList | kOmitEmpty | kAtomic | kMerge | kMap, &LocalObjectReference, "name", "name"),
    field("hostname", 16, Shape::String, kOmitEmpty),
    field("subdomain", 17, Shape::String, kOmitEmpty),
    field("affinity", 18, Shape::Message, kPointer | kOmitEmpty, &Affinity),
    field("schedulerName", 19, Shape::String, kOmitEmpty),
    field("tolerations", 22, Shape::Message, kList | kOmitEmpty | kAtomicList, &Toleration),
    field("hostAliases", 23, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &HostAlias, "ip", "ip"),
    field("priorityClassName", 24, Shape::String, kOmitEmpty),
    field("priority", 25, Shape::Int32, kPointer | kOmitEmpty),
    field("dnsConfig", 26, Shape::Message, kPointer | kOmitEmpty, &PodDNSConfig),
    field("readinessGates", 28, Shape::Message, kList | kOmitEmpty | kAtomicList, &PodReadinessGate),
    field("runtimeClassName", 29, Shape::String, kPointer | kOmitEmpty),
    field("enableServiceLinks", 30, Shape::Bool, kPointer | kOmitEmpty),
    field("preemptionPolicy", 31, Shape::String, kPointer | kOmitEmpty),
    field("overhead", 32, Shape::Quantity, kDict | kOmitEmpty),
    field("topologySpreadConstraints", 33, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &TopologySpreadConstraint, "topologyKey", "topologyKey whenUnsatisfiable"),
    field("setHostnameAsFQDN", 35, Shape::Bool, kPointer | kOmitEmpty),
    field("os", 36, Shape::Message, kPointer | kOmitEmpty, &PodOS),
    field("hostUsers", 37, Shape::Bool, kPointer | kOmitEmpty),
    field("schedulingGates", 38, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &PodSchedulingGate, "name", "name"),
    field("resourceClaims", 39, Shape::Message, kList | kOmitEmpty | kMerge | kRetainKeys | kMap, &PodResourceClaim, "name", "name"),
    field("resources", 40, Shape::Message, kPointer | kOmitEmpty, &ResourceRequirements),
    field("hostnameOverride", 41, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PodSpec{"io.k8s.api.core.v1.PodSpec", PodSpec_};

constexpr Field PodStatus_[] = {
    field("observedGeneration", 17, Shape::Int64, kOmitEmpty),
    field("phase", 1, Shape::String, kOmitEmpty),
    field("conditions", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &PodCondition, "type", "type"),
    field("message", 3, Shape::String, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("nominatedNodeName", 11, Shape::String, kOmitEmpty),
    field("hostIP", 5, Shape::String, kOmitEmpty),
    field("hostIPs", 16, Shape::Message, kList | kOmitEmpty | kMerge | kAtomicList, &HostIP, "ip"),
    field("podIP", 6, Shape::String, kOmitEmpty),
    field("podIPs", 12, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &PodIP, "ip", "ip"),
    field("startTime", 7, Shape::Time, kPointer | kOmitEmpty),
    field("initContainerStatuses", 10, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerStatus),
    field("containerStatuses", 8, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerStatus),
    field("qosClass", 9, Shape::String, kOmitEmpty),
    field("ephemeralContainerStatuses", 13, Shape::Message, kList | kOmitEmpty | kAtomicList, &ContainerStatus),
    field("resize", 14, Shape::String, kOmitEmpty),
    field("resourceClaimStatuses", 15, Shape::Message, kList | kOmitEmpty | kMerge | kRetainKeys | kMap, &PodResourceClaimStatus, "name", "name"),
    field("extendedResourceClaimStatus", 18, Shape::Message, kPointer | kOmitEmpty, &PodExtendedResourceClaimStatus),
};
const TypeInfo PodStatus{"io.k8s.api.core.v1.PodStatus", PodStatus_};

constexpr Field PodStatusResult_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("status", 2, Shape::Message, kOmitEmpty, &PodStatus),
};
const TypeInfo PodStatusResult{"io.k8s.api.core.v1.PodStatusResult", PodStatusResult_};

constexpr Field PodTemplate_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("template", 2, Shape::Message, kOmitEmpty, &PodTemplateSpec),
};
const TypeInfo PodTemplate{"io.k8s.api.core.v1.PodTemplate", PodTemplate_};

constexpr Field PodTemplateList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PodTemplate),
};
const TypeInfo PodTemplateList{"io.k8s.api.core.v1.PodTemplateList", PodTemplateList_};

constexpr Field PodTemplateSpec_[] = {
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &PodSpec),
};
const TypeInfo PodTemplateSpec{"io.k8s.api.core.v1.PodTemplateSpec", PodTemplateSpec_};

constexpr Field PortStatus_[] = {
    field("port", 1, Shape::Int32, kRequired),
    field("protocol", 2, Shape::String, kRequired),
    field("error", 3, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PortStatus{"io.k8s.api.core.v1.PortStatus", PortStatus_};

constexpr Field PortworxVolumeSource_[] = {
    field("volumeID", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
};
const TypeInfo PortworxVolumeSource{"io.k8s.api.core.v1.PortworxVolumeSource", PortworxVolumeSource_};

constexpr Field PreferredSchedulingTerm_[] = {
    field("weight", 1, Shape::Int32, kRequired),
    field("preference", 2, Shape::Message, kRequired | kAtomic, &NodeSelectorTerm),
};
const TypeInfo PreferredSchedulingTerm{"io.k8s.api.core.v1.PreferredSchedulingTerm", PreferredSchedulingTerm_};

constexpr Field Probe_[] = {
    field("exec", 1, Shape::Message, kPointer | kOmitEmpty, &ExecAction, "", "", 1),
    field("httpGet", 2, Shape::Message, kPointer | kOmitEmpty, &HTTPGetAction, "", "", 1),
    field("tcpSocket", 3, Shape::Message, kPointer | kOmitEmpty, &TCPSocketAction, "", "", 1),
    field("grpc", 4, Shape::Message, kPointer | kOmitEmpty, &GRPCAction, "", "", 1),
    field("initialDelaySeconds", 2, Shape::Int32, kOmitEmpty),
    field("timeoutSeconds", 3, Shape::Int32, kOmitEmpty),
    field("periodSeconds", 4, Shape::Int32, kOmitEmpty),
    field("successThreshold", 5, Shape::Int32, kOmitEmpty),
    field("failureThreshold", 6, Shape::Int32, kOmitEmpty),
    field("terminationGracePeriodSeconds", 7, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo Probe{"io.k8s.api.core.v1.Probe", Probe_};

constexpr Field ProbeHandler_[] = {
    field("exec", 1, Shape::Message, kPointer | kOmitEmpty, &ExecAction),
    field("httpGet", 2, Shape::Message, kPointer | kOmitEmpty, &HTTPGetAction),
    field("tcpSocket", 3, Shape::Message, kPointer | kOmitEmpty, &TCPSocketAction),
    field("grpc", 4, Shape::Message, kPointer | kOmitEmpty, &GRPCAction),
};
const TypeInfo ProbeHandler{"io.k8s.api.core.v1.ProbeHandler", ProbeHandler_};

constexpr Field ProjectedVolumeSource_[] = {
    field("sources", 1, Shape::Message, kList | kAtomicList, &VolumeProjection),
    field("defaultMode", 2, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo ProjectedVolumeSource{"io.k8s.api.core.v1.ProjectedVolumeSource", ProjectedVolumeSource_};

constexpr Field QuobyteVolumeSource_[] = {
    field("registry", 1, Shape::String, kRequired),
    field("volume", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("user", 4, Shape::String, kOmitEmpty),
    field("group", 5, Shape::String, kOmitEmpty),
    field("tenant", 6, Shape::String, kOmitEmpty),
};
const TypeInfo QuobyteVolumeSource{"io.k8s.api.core.v1.QuobyteVolumeSource", QuobyteVolumeSource_};

constexpr Field RBDPersistentVolumeSource_[] = {
    field("monitors", 1, Shape::String, kList | kRequired | kAtomicList),
    field("image", 2, Shape::String, kRequired),
    field("fsType", 3, Shape::String, kOmitEmpty),
    field("pool", 4, Shape::String, kOmitEmpty),
    field("user", 5, Shape::String, kOmitEmpty),
    field("keyring", 6, Shape::String, kOmitEmpty),
    field("secretRef", 7, Shape::Message, kPointer | kOmitEmpty | kAtomic, &SecretReference),
    field("readOnly", 8, Shape::Bool, kOmitEmpty),
};
const TypeInfo RBDPersistentVolumeSource{"io.k8s.api.core.v1.RBDPersistentVolumeSource", RBDPersistentVolumeSource_};

constexpr Field RBDVolumeSource_[] = {
    field("monitors", 1, Shape::String, kList | kRequired | kAtomicList),
    field("image", 2, Shape::String, kRequired),
    field("fsType", 3, Shape::String, kOmitEmpty),
    field("pool", 4, Shape::String, kOmitEmpty),
    field("user", 5, Shape::String, kOmitEmpty),
    field("keyring", 6, Shape::String, kOmitEmpty),
    field("secretRef", 7, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
    field("readOnly", 8, Shape::Bool, kOmitEmpty),
};
const TypeInfo RBDVolumeSource{"io.k8s.api.core.v1.RBDVolumeSource", RBDVolumeSource_};

constexpr Field RangeAllocation_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("range", 2, Shape::String, kRequired),
    field("data", 3, Shape::Bytes, kRequired),
};
const TypeInfo RangeAllocation{"io.k8s.api.core.v1.RangeAllocation", RangeAllocation_};

constexpr Field ReplicationController_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ReplicationControllerSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ReplicationControllerStatus),
};
const TypeInfo ReplicationController{"io.k8s.api.core.v1.ReplicationController", ReplicationController_};

constexpr Field ReplicationControllerCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 2, Shape::String, kRequired),
    field("lastTransitionTime", 3, Shape::Time, kOmitEmpty),
    field("reason", 4, Shape::String, kOmitEmpty),
    field("message", 5, Shape::String, kOmitEmpty),
};
const TypeInfo ReplicationControllerCondition{"io.k8s.api.core.v1.ReplicationControllerCondition", ReplicationControllerCondition_};

constexpr Field ReplicationControllerList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ReplicationController),
};
const TypeInfo ReplicationControllerList{"io.k8s.api.core.v1.ReplicationControllerList", ReplicationControllerList_};

constexpr Field ReplicationControllerSpec_[] = {
    field("replicas", 1, Shape::Int32, kPointer | kOmitEmpty),
    field("minReadySeconds", 4, Shape::Int32, kOmitEmpty),
    field("selector", 2, Shape::String, kDict | kOmitEmpty | kAtomic),
    field("template", 3, Shape::Message, kPointer | kOmitEmpty, &PodTemplateSpec),
};
const TypeInfo ReplicationControllerSpec{"io.k8s.api.core.v1.ReplicationControllerSpec", ReplicationControllerSpec_};

constexpr Field ReplicationControllerStatus_[] = {
    field("replicas", 1, Shape::Int32, kRequired),
    field("fullyLabeledReplicas", 2, Shape::Int32, kOmitEmpty),
    field("readyReplicas", 4, Shape::Int32, kOmitEmpty),
    field("availableReplicas", 5, Shape::Int32, kOmitEmpty),
    field("observedGeneration", 3, Shape::Int64, kOmitEmpty),
    field("conditions", 6, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ReplicationControllerCondition, "type", "type"),
};
const TypeInfo ReplicationControllerStatus{"io.k8s.api.core.v1.ReplicationControllerStatus", ReplicationControllerStatus_};

constexpr Field ResourceClaim_[] = {
    field("name", 1, Shape::String, kRequired),
    field("request", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ResourceClaim{"io.k8s.api.core.v1.ResourceClaim", ResourceClaim_};

constexpr Field ResourceFieldSelector_[] = {
    field("containerName", 1, Shape::String, kOmitEmpty),
    field("resource", 2, Shape::String, kRequired),
    field("divisor", 3, Shape::Quantity, kOmitEmpty),
};
const TypeInfo ResourceFieldSelector{"io.k8s.api.core.v1.ResourceFieldSelector", ResourceFieldSelector_, true};

constexpr Field ResourceHealth_[] = {
    field("resourceID", 1, Shape::String, kRequired),
    field("health", 2, Shape::String, kOmitEmpty),
};
const TypeInfo ResourceHealth{"io.k8s.api.core.v1.ResourceHealth", ResourceHealth_};

constexpr Field ResourceQuota_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ResourceQuotaSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ResourceQuotaStatus),
};
const TypeInfo ResourceQuota{"io.k8s.api.core.v1.ResourceQuota", ResourceQuota_};

constexpr Field ResourceQuotaList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ResourceQuota),
};
const TypeInfo ResourceQuotaList{"io.k8s.api.core.v1.ResourceQuotaList", ResourceQuotaList_};

constexpr Field ResourceQuotaSpec_[] = {
    field("hard", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("scopes", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("scopeSelector", 3, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ScopeSelector),
};
const TypeInfo ResourceQuotaSpec{"io.k8s.api.core.v1.ResourceQuotaSpec", ResourceQuotaSpec_};

constexpr Field ResourceQuotaStatus_[] = {
    field("hard", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("used", 2, Shape::Quantity, kDict | kOmitEmpty),
};
const TypeInfo ResourceQuotaStatus{"io.k8s.api.core.v1.ResourceQuotaStatus", ResourceQuotaStatus_};

constexpr Field ResourceRequirements_[] = {
    field("limits", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("requests", 2, Shape::Quantity, kDict | kOmitEmpty),
    field("claims", 3, Shape::Message, kList | kOmitEmpty | kMap, &ResourceClaim, "", "name"),
};
const TypeInfo ResourceRequirements{"io.k8s.api.core.v1.ResourceRequirements", ResourceRequirements_};

constexpr Field ResourceStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("resources", 2, Shape::Message, kList | kOmitEmpty | kMap, &ResourceHealth, "", "resourceID"),
};
const TypeInfo ResourceStatus{"io.k8s.api.core.v1.ResourceStatus", ResourceStatus_};

constexpr Field SELinuxOptions_[] = {
    field("user", 1, Shape::String, kOmitEmpty),
    field("role", 2, Shape::String, kOmitEmpty),
    field("type", 3, Shape::String, kOmitEmpty),
    field("level", 4, Shape::String, kOmitEmpty),
};
const TypeInfo SELinuxOptions{"io.k8s.api.core.v1.SELinuxOptions", SELinuxOptions_};

constexpr Field ScaleIOPersistentVolumeSource_[] = {
    field("gateway", 1, Shape::String, kRequired),
    field("system", 2, Shape::String, kRequired),
    field("secretRef", 3, Shape::Message, kPointer | kRequired | kAtomic, &SecretReference),
    field("sslEnabled", 4, Shape::Bool, kOmitEmpty),
    field("protectionDomain", 5, Shape::String, kOmitEmpty),
    field("storagePool", 6, Shape::String, kOmitEmpty),
    field("storageMode", 7, Shape::String, kOmitEmpty),
    field("volumeName", 8, Shape::String, kOmitEmpty),
    field("fsType", 9, Shape::String, kOmitEmpty),
    field("readOnly", 10, Shape::Bool, kOmitEmpty),
};
const TypeInfo ScaleIOPersistentVolumeSource{"io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", ScaleIOPersistentVolumeSource_};

constexpr Field ScaleIOVolumeSource_[] = {
    field("gateway", 1, Shape::String, kRequired),
    field("system", 2, Shape::String, kRequired),
    field("secretRef", 3, Shape::Message, kPointer | kRequired | kAtomic, &LocalObjectReference),
    field("sslEnabled", 4, Shape::Bool, kOmitEmpty),
    field("protectionDomain", 5, Shape::String, kOmitEmpty),
    field("storagePool", 6, Shape::String, kOmitEmpty),
    field("storageMode", 7, Shape::String, kOmitEmpty),
    field("volumeName", 8, Shape::String, kOmitEmpty),
    field("fsType", 9, Shape::String, kOmitEmpty),
    field("readOnly", 10, Shape::Bool, kOmitEmpty),
};
const TypeInfo ScaleIOVolumeSource{"io.k8s.api.core.v1.ScaleIOVolumeSource", ScaleIOVolumeSource_};

constexpr Field ScopeSelector_[] = {
    field("matchExpressions", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &ScopedResourceSelectorRequirement),
};
const TypeInfo ScopeSelector{"io.k8s.api.core.v1.ScopeSelector", ScopeSelector_, true};

constexpr Field ScopedResourceSelectorRequirement_[] = {
    field("scopeName", 1, Shape::String, kRequired),
    field("operator", 2, Shape::String, kRequired),
    field("values", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo ScopedResourceSelectorRequirement{"io.k8s.api.core.v1.ScopedResourceSelectorRequirement", ScopedResourceSelectorRequirement_};

constexpr Field SeccompProfile_[] = {
    field("type", 1, Shape::String, kRequired),
    field("localhostProfile", 2, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo SeccompProfile{"io.k8s.api.core.v1.SeccompProfile", SeccompProfile_};

constexpr Field Secret_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("immutable", 5, Shape::Bool, kPointer | kOmitEmpty),
    field("data", 2, Shape::Bytes, kDict | kOmitEmpty),
    field("stringData", 4, Shape::String, kDict | kOmitEmpty),
    field("type", 3, Shape::String, kOmitEmpty),
};
const TypeInfo Secret{"io.k8s.api.core.v1.Secret", Secret_};

constexpr Field SecretEnvSource_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("optional", 2, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo SecretEnvSource{"io.k8s.api.core.v1.SecretEnvSource", SecretEnvSource_};

constexpr Field SecretKeySelector_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("key", 2, Shape::String, kRequired),
    field("optional", 3, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo SecretKeySelector{"io.k8s.api.core.v1.SecretKeySelector", SecretKeySelector_, true};

constexpr Field SecretList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Secret),
};
const TypeInfo SecretList{"io.k8s.api.core.v1.SecretList", SecretList_};

constexpr Field SecretProjection_[] = {
    field("name", 1, Shape::String, kOmitEmpty, nullptr, "", "", 1),
    field("items", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &KeyToPath),
    field("optional", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo SecretProjection{"io.k8s.api.core.v1.SecretProjection", SecretProjection_};

constexpr Field SecretReference_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("namespace", 2, Shape::String, kOmitEmpty),
};
const TypeInfo SecretReference{"io.k8s.api.core.v1.SecretReference", SecretReference_, true};

constexpr Field SecretVolumeSource_[] = {
    field("secretName", 1, Shape::String, kOmitEmpty),
    field("items", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &KeyToPath),
    field("defaultMode", 3, Shape::Int32, kPointer | kOmitEmpty),
    field("optional", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo SecretVolumeSource{"io.k8s.api.core.v1.SecretVolumeSource", SecretVolumeSource_};

constexpr Field SecurityContext_[] = {
    field("capabilities", 1, Shape::Message, kPointer | kOmitEmpty, &Capabilities),
    field("privileged", 2, Shape::Bool, kPointer | kOmitEmpty),
    field("seLinuxOptions", 3, Shape::Message, kPointer | kOmitEmpty, &SELinuxOptions),
    field("windowsOptions", 10, Shape::Message, kPointer | kOmitEmpty, &WindowsSecurityContextOptions),
    field("runAsUser", 4, Shape::Int64, kPointer | kOmitEmpty),
    field("runAsGroup", 8, Shape::Int64, kPointer | kOmitEmpty),
    field("runAsNonRoot", 5, Shape::Bool, kPointer | kOmitEmpty),
    field("readOnlyRootFilesystem", 6, Shape::Bool, kPointer | kOmitEmpty),
    field("allowPrivilegeEscalation", 7, Shape::Bool, kPointer | kOmitEmpty),
    field("procMount", 9, Shape::String, kPointer | kOmitEmpty),
    field("seccompProfile", 11, Shape::Message, kPointer | kOmitEmpty, &SeccompProfile),
    field("appArmorProfile", 12, Shape::Message, kPointer | kOmitEmpty, &AppArmorProfile),
};
const TypeInfo SecurityContext{"io.k8s.api.core.v1.SecurityContext", SecurityContext_};

constexpr Field SerializedReference_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("reference", 1, Shape::Message, kOmitEmpty | kAtomic, &ObjectReference),
};
const TypeInfo SerializedReference{"io.k8s.api.core.v1.SerializedReference", SerializedReference_};

constexpr Field Service_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &ServiceSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &ServiceStatus),
};
const TypeInfo Service{"io.k8s.api.core.v1.Service", Service_};

constexpr Field ServiceAccount_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("secrets", 2, Shape::Message, kList | kOmitEmpty | kAtomic | kMerge | kMap, &ObjectReference, "name", "name"),
    field("imagePullSecrets", 3, Shape::Message, kList | kOmitEmpty | kAtomic | kAtomicList, &LocalObjectReference),
    field("automountServiceAccountToken", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo ServiceAccount{"io.k8s.api.core.v1.ServiceAccount", ServiceAccount_};

constexpr Field ServiceAccountList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ServiceAccount),
};
const TypeInfo ServiceAccountList{"io.k8s.api.core.v1.ServiceAccountList", ServiceAccountList_};

constexpr Field ServiceAccountTokenProjection_[] = {
    field("audience", 1, Shape::String, kOmitEmpty),
    field("expirationSeconds", 2, Shape::Int64, kPointer | kOmitEmpty),
    field("path", 3, Shape::String, kRequired),
};
const TypeInfo ServiceAccountTokenProjection{"io.k8s.api.core.v1.ServiceAccountTokenProjection", ServiceAccountTokenProjection_};

constexpr Field ServiceList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Service),
};
const TypeInfo ServiceList{"io.k8s.api.core.v1.ServiceList", ServiceList_};

constexpr Field ServicePort_[] = {
    field("name", 1, Shape::String, kOmitEmpty),
    field("protocol", 2, Shape::String, kOmitEmpty),
    field("appProtocol", 6, Shape::String, kPointer | kOmitEmpty),
    field("port", 3, Shape::Int32, kRequired),
    field("targetPort", 4, Shape::IntOrString, kOmitEmpty),
    field("nodePort", 5, Shape::Int32, kOmitEmpty),
};
const TypeInfo ServicePort{"io.k8s.api.core.v1.ServicePort", ServicePort_};

constexpr Field ServiceProxyOptions_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("path", 1, Shape::String, kOmitEmpty),
};
const TypeInfo ServiceProxyOptions{"io.k8s.api.core.v1.ServiceProxyOptions", ServiceProxyOptions_};

constexpr Field ServiceSpec_[] = {
    field("ports", 1, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ServicePort, "port", "port protocol"),
    field("selector", 2, Shape::String, kDict | kOmitEmpty | kAtomic),
    field("clusterIP", 3, Shape::String, kOmitEmpty),
    field("clusterIPs", 18, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("type", 4, Shape::String, kOmitEmpty),
    field("externalIPs", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("sessionAffinity", 7, Shape::String, kOmitEmpty),
    field("loadBalancerIP", 8, Shape::String, kOmitEmpty),
    field("loadBalancerSourceRanges", 9, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("externalName", 10, Shape::String, kOmitEmpty),
    field("externalTrafficPolicy", 11, Shape::String, kOmitEmpty),
    field("healthCheckNodePort", 12, Shape::Int32, kOmitEmpty),
    field("publishNotReadyAddresses", 13, Shape::Bool, kOmitEmpty),
    field("sessionAffinityConfig", 14, Shape::Message, kPointer | kOmitEmpty, &SessionAffinityConfig),
    field("ipFamilies", 19, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("ipFamilyPolicy", 17, Shape::String, kPointer | kOmitEmpty),
    field("allocateLoadBalancerNodePorts", 20, Shape::Bool, kPointer | kOmitEmpty),
    field("loadBalancerClass", 21, Shape::String, kPointer | kOmitEmpty),
    field("internalTrafficPolicy", 22, Shape::String, kPointer | kOmitEmpty),
    field("trafficDistribution", 23, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo ServiceSpec{"io.k8s.api.core.v1.ServiceSpec", ServiceSpec_};

constexpr Field ServiceStatus_[] = {
    field("loadBalancer", 1, Shape::Message, kOmitEmpty, &LoadBalancerStatus),
    field("conditions", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &meta_v1::Condition, "type", "type"),
};
const TypeInfo ServiceStatus{"io.k8s.api.core.v1.ServiceStatus", ServiceStatus_};

constexpr Field SessionAffinityConfig_[] = {
    field("clientIP", 1, Shape::Message, kPointer | kOmitEmpty, &ClientIPConfig),
};
const TypeInfo SessionAffinityConfig{"io.k8s.api.core.v1.SessionAffinityConfig", SessionAffinityConfig_};

constexpr Field SleepAction_[] = {
    field("seconds", 1, Shape::Int64, kRequired),
};
const TypeInfo SleepAction{"io.k8s.api.core.v1.SleepAction", SleepAction_};

constexpr Field StorageOSPersistentVolumeSource_[] = {
    field("volumeName", 1, Shape::String, kOmitEmpty),
    field("volumeNamespace", 2, Shape::String, kOmitEmpty),
    field("fsType", 3, Shape::String, kOmitEmpty),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
    field("secretRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &ObjectReference),
};
const TypeInfo StorageOSPersistentVolumeSource{"io.k8s.api.core.v1.StorageOSPersistentVolumeSource", StorageOSPersistentVolumeSource_};

constexpr Field StorageOSVolumeSource_[] = {
    field("volumeName", 1, Shape::String, kOmitEmpty),
    field("volumeNamespace", 2, Shape::String, kOmitEmpty),
    field("fsType", 3, Shape::String, kOmitEmpty),
    field("readOnly", 4, Shape::Bool, kOmitEmpty),
    field("secretRef", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &LocalObjectReference),
};
const TypeInfo StorageOSVolumeSource{"io.k8s.api.core.v1.StorageOSVolumeSource", StorageOSVolumeSource_};

constexpr Field Sysctl_[] = {
    field("name", 1, Shape::String, kRequired),
    field("value", 2, Shape::String, kRequired),
};
const TypeInfo Sysctl{"io.k8s.api.core.v1.Sysctl", Sysctl_};

constexpr Field TCPSocketAction_[] = {
    field("port", 1, Shape::IntOrString, kRequired),
    field("host", 2, Shape::String, kOmitEmpty),
};
const TypeInfo TCPSocketAction{"io.k8s.api.core.v1.TCPSocketAction", TCPSocketAction_};

constexpr Field Taint_[] = {
    field("key", 1, Shape::String, kRequired),
    field("value", 2, Shape::String, kOmitEmpty),
    field("effect", 3, Shape::String, kRequired),
    field("timeAdded", 4, Shape::Time, kPointer | kOmitEmpty),
};
const TypeInfo Taint{"io.k8s.api.core.v1.Taint", Taint_};

constexpr Field Toleration_[] = {
    field("key", 1, Shape::String, kOmitEmpty),
    field("operator", 2, Shape::String, kOmitEmpty),
    field("value", 3, Shape::String, kOmitEmpty),
    field("effect", 4, Shape::String, kOmitEmpty),
    field("tolerationSeconds", 5, Shape::Int64, kPointer | kOmitEmpty),
};
const TypeInfo Toleration{"io.k8s.api.core.v1.Toleration", Toleration_};

constexpr Field TopologySelectorLabelRequirement_[] = {
    field("key", 1, Shape::String, kRequired),
    field("values", 2, Shape::String, kList | kRequired | kAtomicList),
};
const TypeInfo TopologySelectorLabelRequirement{"io.k8s.api.core.v1.TopologySelectorLabelRequirement", TopologySelectorLabelRequirement_};

constexpr Field TopologySelectorTerm_[] = {
    field("matchLabelExpressions", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &TopologySelectorLabelRequirement),
};
const TypeInfo TopologySelectorTerm{"io.k8s.api.core.v1.TopologySelectorTerm", TopologySelectorTerm_, true};

constexpr Field TopologySpreadConstraint_[] = {
    field("maxSkew", 1, Shape::Int32, kRequired),
    field("topologyKey", 2, Shape::String, kRequired),
    field("whenUnsatisfiable", 3, Shape::String, kRequired),
    field("labelSelector", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("minDomains", 5, Shape::Int32, kPointer | kOmitEmpty),
    field("nodeAffinityPolicy", 6, Shape::String, kPointer | kOmitEmpty),
    field("nodeTaintsPolicy", 7, Shape::String, kPointer | kOmitEmpty),
    field("matchLabelKeys", 8, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo TopologySpreadConstraint{"io.k8s.api.core.v1.TopologySpreadConstraint", TopologySpreadConstraint_};

constexpr Field TypedLocalObjectReference_[] = {
    field("apiGroup", 1, Shape::String, kPointer),
    field("kind", 2, Shape::String, kRequired),
    field("name", 3, Shape::String, kRequired),
};
const TypeInfo TypedLocalObjectReference{"io.k8s.api.core.v1.TypedLocalObjectReference", TypedLocalObjectReference_, true};

constexpr Field TypedObjectReference_[] = {
    field("apiGroup", 1, Shape::String, kPointer),
    field("kind", 2, Shape::String, kRequired),
    field("name", 3, Shape::String, kRequired),
    field("namespace", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo TypedObjectReference{"io.k8s.api.core.v1.TypedObjectReference", TypedObjectReference_};

constexpr Field Volume_[] = {
    field("name", 1, Shape::String, kRequired),
    field("hostPath", 1, Shape::Message, kPointer | kOmitEmpty, &HostPathVolumeSource, "", "", 2),
    field("emptyDir", 2, Shape::Message, kPointer | kOmitEmpty, &EmptyDirVolumeSource, "", "", 2),
    field("gcePersistentDisk", 3, Shape::Message, kPointer | kOmitEmpty, &GCEPersistentDiskVolumeSource, "", "", 2),
    field("awsElasticBlockStore", 4, Shape::Message, kPointer | kOmitEmpty, &AWSElasticBlockStoreVolumeSource, "", "", 2),
    field("gitRepo", 5, Shape::Message, kPointer | kOmitEmpty, &GitRepoVolumeSource, "", "", 2),
    field("secret", 6, Shape::Message, kPointer | kOmitEmpty, &SecretVolumeSource, "", "", 2),
    field("nfs", 7, Shape::Message, kPointer | kOmitEmpty, &NFSVolumeSource, "", "", 2),
    field("iscsi", 8, Shape::Message, kPointer | kOmitEmpty, &ISCSIVolumeSource, "", "", 2),
    field("glusterfs", 9, Shape::Message, kPointer | kOmitEmpty, &GlusterfsVolumeSource, "", "", 2),
    field("persistentVolumeClaim", 10, Shape::Message, kPointer | kOmitEmpty, &PersistentVolumeClaimVolumeSource, "", "", 2),
    field("rbd", 11, Shape::Message, kPointer | kOmitEmpty, &RBDVolumeSource, "", "", 2),
    field("flexVolume", 12, Shape::Message, kPointer | kOmitEmpty, &FlexVolumeSource, "", "", 2),
    field("cinder", 13, Shape::Message, kPointer | kOmitEmpty, &CinderVolumeSource, "", "", 2),
    field("cephfs", 14, Shape::Message, kPointer | kOmitEmpty, &CephFSVolumeSource, "", "", 2),
    field("flocker", 15, Shape::Message, kPointer | kOmitEmpty, &FlockerVolumeSource, "", "", 2),
    field("downwardAPI", 16, Shape::Message, kPointer | kOmitEmpty, &DownwardAPIVolumeSource, "", "", 2),
    field("fc", 17, Shape::Message, kPointer | kOmitEmpty, &FCVolumeSource, "", "", 2),
    field("azureFile", 18, Shape::Message, kPointer | kOmitEmpty, &AzureFileVolumeSource, "", "", 2),
    field("configMap", 19, Shape::Message, kPointer | kOmitEmpty, &ConfigMapVolumeSource, "", "", 2),
    field("vsphereVolume", 20, Shape::Message, kPointer | kOmitEmpty, &VsphereVirtualDiskVolumeSource, "", "", 2),
    field("quobyte", 21, Shape::Message, kPointer | kOmitEmpty, &QuobyteVolumeSource, "", "", 2),
    field("azureDisk", 22, Shape::Message, kPointer | kOmitEmpty, &AzureDiskVolumeSource, "", "", 2),
    field("photonPersistentDisk", 23, Shape::Message, kPointer | kOmitEmpty, &PhotonPersistentDiskVolumeSource, "", "", 2),
    field("projected", 26, Shape::Message, kPointer | kOmitEmpty, &ProjectedVolumeSource, "", "", 2),
    field("portworxVolume", 24, Shape::Message, kPointer | kOmitEmpty, &PortworxVolumeSource, "", "", 2),
    field("scaleIO", 25, Shape::Message, kPointer | kOmitEmpty, &ScaleIOVolumeSource, "", "", 2),
    field("storageos", 27, Shape::Message, kPointer | kOmitEmpty, &StorageOSVolumeSource, "", "", 2),
    field("csi", 28, Shape::Message, kPointer | kOmitEmpty, &CSIVolumeSource, "", "", 2),
    field("ephemeral", 29, Shape::Message, kPointer | kOmitEmpty, &EphemeralVolumeSource, "", "", 2),
    field("image", 30, Shape::Message, kPointer | kOmitEmpty, &ImageVolumeSource, "", "", 2),
};
const TypeInfo Volume{"io.k8s.api.core.v1.Volume", Volume_};

constexpr Field VolumeDevice_[] = {
    field("name", 1, Shape::String, kRequired),
    field("devicePath", 2, Shape::String, kRequired),
};
const TypeInfo VolumeDevice{"io.k8s.api.core.v1.VolumeDevice", VolumeDevice_};

constexpr Field VolumeMount_[] = {
    field("name", 1, Shape::String, kRequired),
    field("readOnly", 2, Shape::Bool, kOmitEmpty),
    field("recursiveReadOnly", 7, Shape::String, kPointer | kOmitEmpty),
    field("mountPath", 3, Shape::String, kRequired),
    field("subPath", 4, Shape::String, kOmitEmpty),
    field("mountPropagation", 5, Shape::String, kPointer | kOmitEmpty),
    field("subPathExpr", 6, Shape::String, kOmitEmpty),
};
const TypeInfo VolumeMount{"io.k8s.api.core.v1.VolumeMount", VolumeMount_};

constexpr Field VolumeMountStatus_[] = {
    field("name", 1, Shape::String, kRequired),
    field("mountPath", 2, Shape::String, kRequired),
    field("readOnly", 3, Shape::Bool, kOmitEmpty),
    field("recursiveReadOnly", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo VolumeMountStatus{"io.k8s.api.core.v1.VolumeMountStatus", VolumeMountStatus_};

constexpr Field VolumeNodeAffinity_[] = {
    field("required", 1, Shape::Message, kPointer | kOmitEmpty | kAtomic, &NodeSelector),
};
const TypeInfo VolumeNodeAffinity{"io.k8s.api.core.v1.VolumeNodeAffinity", VolumeNodeAffinity_};

constexpr Field VolumeProjection_[] = {
    field("secret", 1, Shape::Message, kPointer | kOmitEmpty, &SecretProjection),
    field("downwardAPI", 2, Shape::Message, kPointer | kOmitEmpty, &DownwardAPIProjection),
    field("configMap", 3, Shape::Message, kPointer | kOmitEmpty, &ConfigMapProjection),
    field("serviceAccountToken", 4, Shape::Message, kPointer | kOmitEmpty, &ServiceAccountTokenProjection),
    field("clusterTrustBundle", 5, Shape::Message, kPointer | kOmitEmpty, &ClusterTrustBundleProjection),
    field("podCertificate", 6, Shape::Message, kPointer | kOmitEmpty, &PodCertificateProjection),
};
const TypeInfo VolumeProjection{"io.k8s.api.core.v1.VolumeProjection", VolumeProjection_};

constexpr Field VolumeResourceRequirements_[] = {
    field("limits", 1, Shape::Quantity, kDict | kOmitEmpty),
    field("requests", 2, Shape::Quantity, kDict | kOmitEmpty),
};
const TypeInfo VolumeResourceRequirements{"io.k8s.api.core.v1.VolumeResourceRequirements", VolumeResourceRequirements_};

constexpr Field VolumeSource_[] = {
    field("hostPath", 1, Shape::Message, kPointer | kOmitEmpty, &HostPathVolumeSource),
    field("emptyDir", 2, Shape::Message, kPointer | kOmitEmpty, &EmptyDirVolumeSource),
    field("gcePersistentDisk", 3, Shape::Message, kPointer | kOmitEmpty, &GCEPersistentDiskVolumeSource),
    field("awsElasticBlockStore", 4, Shape::Message, kPointer | kOmitEmpty, &AWSElasticBlockStoreVolumeSource),
    field("gitRepo", 5, Shape::Message, kPointer | kOmitEmpty, &GitRepoVolumeSource),
    field("secret", 6, Shape::Message, kPointer | kOmitEmpty, &SecretVolumeSource),
    field("nfs", 7, Shape::Message, kPointer | kOmitEmpty, &NFSVolumeSource),
    field("iscsi", 8, Shape::Message, kPointer | kOmitEmpty, &ISCSIVolumeSource),
    field("glusterfs", 9, Shape::Message, kPointer | kOmitEmpty, &GlusterfsVolumeSource),
    field("persistentVolumeClaim", 10, Shape::Message, kPointer | kOmitEmpty, &PersistentVolumeClaimVolumeSource),
    field("rbd", 11, Shape::Message, kPointer | kOmitEmpty, &RBDVolumeSource),
    field("flexVolume", 12, Shape::Message, kPointer | kOmitEmpty, &FlexVolumeSource),
    field("cinder", 13, Shape::Message, kPointer | kOmitEmpty, &CinderVolumeSource),
    field("cephfs", 14, Shape::Message, kPointer | kOmitEmpty, &CephFSVolumeSource),
    field("flocker", 15, Shape::Message, kPointer | kOmitEmpty, &FlockerVolumeSource),
    field("downwardAPI", 16, Shape::Message, kPointer | kOmitEmpty, &DownwardAPIVolumeSource),
    field("fc", 17, Shape::Message, kPointer | kOmitEmpty, &FCVolumeSource),
    field("azureFile", 18, Shape::Message, kPointer | kOmitEmpty, &AzureFileVolumeSource),
    field("configMap", 19, Shape::Message, kPointer | kOmitEmpty, &ConfigMapVolumeSource),
    field("vsphereVolume", 20, Shape::Message, kPointer | kOmitEmpty, &VsphereVirtualDiskVolumeSource),
    field("quobyte", 21, Shape::Message, kPointer | kOmitEmpty, &QuobyteVolumeSource),
    field("azureDisk", 22, Shape::Message, kPointer | kOmitEmpty, &AzureDiskVolumeSource),
    field("photonPersistentDisk", 23, Shape::Message, kPointer | kOmitEmpty, &PhotonPersistentDiskVolumeSource),
    field("projected", 26, Shape::Message, kPointer | kOmitEmpty, &ProjectedVolumeSource),
    field("portworxVolume", 24, Shape::Message, kPointer | kOmitEmpty, &PortworxVolumeSource),
    field("scaleIO", 25, Shape::Message, kPointer | kOmitEmpty, &ScaleIOVolumeSource),
    field("storageos", 27, Shape::Message, kPointer | kOmitEmpty, &StorageOSVolumeSource),
    field("csi", 28, Shape::Message, kPointer | kOmitEmpty, &CSIVolumeSource),
    field("ephemeral", 29, Shape::Message, kPointer | kOmitEmpty, &EphemeralVolumeSource),
    field("image", 30, Shape::Message, kPointer | kOmitEmpty, &ImageVolumeSource),
};
const TypeInfo VolumeSource{"io.k8s.api.core.v1.VolumeSource", VolumeSource_};

constexpr Field VsphereVirtualDiskVolumeSource_[] = {
    field("volumePath", 1, Shape::String, kRequired),
    field("fsType", 2, Shape::String, kOmitEmpty),
    field("storagePolicyName", 3, Shape::String, kOmitEmpty),
    field("storagePolicyID", 4, Shape::String, kOmitEmpty),
};
const TypeInfo VsphereVirtualDiskVolumeSource{"io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource", VsphereVirtualDiskVolumeSource_};

constexpr Field WeightedPodAffinityTerm_[] = {
    field("weight", 1, Shape::Int32, kRequired),
    field("podAffinityTerm", 2, Shape::Message, kRequired, &PodAffinityTerm),
};
const TypeInfo WeightedPodAffinityTerm{"io.k8s.api.core.v1.WeightedPodAffinityTerm", WeightedPodAffinityTerm_};

constexpr Field WindowsSecurityContextOptions_[] = {
    field("gmsaCredentialSpecName", 1, Shape::String, kPointer | kOmitEmpty),
    field("gmsaCredentialSpec", 2, Shape::String, kPointer | kOmitEmpty),
    field("runAsUserName", 3, Shape::String, kPointer | kOmitEmpty),
    field("hostProcess", 4, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo WindowsSecurityContextOptions{"io.k8s.api.core.v1.WindowsSecurityContextOptions", WindowsSecurityContextOptions_};

}  // namespace sparklab::lab::table::core_v1
