// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/docs.hpp"

// The words are those of the Kubernetes authors (Apache License 2.0). The first line of a text
// describes the type, the others its fields in the order of the table.
// clang-format off
namespace sparklab::lab::table {

namespace {

constexpr Docs kDocs[] = {
    {"io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource",
     "Represents a Persistent Disk resource in AWS.\001\001An AWS EBS disk must exist before mounting to a container. The disk must also be in the same AWS zone as the kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership management and SELinux relabeling.\n"
     "volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as \"1\". Similarly, the volume partition for /dev/sda is \"0\" (or you can leave the property empty).\n"
     "readOnly value true will force the readOnly setting in VolumeMounts. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"},
    {"io.k8s.api.core.v1.Affinity",
     "Affinity is a group of affinity scheduling rules.\n"
     "Describes node affinity scheduling rules for the pod.\n"
     "Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other pod(s)).\n"
     "Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some other pod(s)).\n"},
    {"io.k8s.api.core.v1.AppArmorProfile",
     "AppArmorProfile defines a pod or container's AppArmor settings.\n"
     "type indicates which kind of AppArmor profile will be applied. Valid options are:\001  Localhost - a profile pre-loaded on the node.\001  RuntimeDefault - the container runtime's default profile.\001  Unconfined - no AppArmor enforcement.\001\001Possible enum values:\001 - `\"Localhost\"` indicates that a profile pre-loaded on the node should be used.\001 - `\"RuntimeDefault\"` indicates that the container runtime's default AppArmor profile should be used.\001 - `\"Unconfined\"` indicates that no AppArmor profile should be enforced.\003Localhost\003RuntimeDefault\003Unconfined\n"
     "localhostProfile indicates a profile loaded on the node that should be used. The profile must be preconfigured on the node to work. Must match the loaded name of the profile. Must be set if and only if type is \"Localhost\".\n"},
    {"io.k8s.api.core.v1.AttachedVolume",
     "AttachedVolume describes a volume attached to a node\n"
     "Name of the attached volume\n"
     "DevicePath represents the device path where the volume should be available\n"},
    {"io.k8s.api.core.v1.AzureDiskVolumeSource",
     "AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.\n"
     "diskName is the Name of the data disk in the blob storage\n"
     "diskURI is the URI of data disk in the blob storage\n"
     "cachingMode is the Host Caching mode: None, Read Only, Read Write.\001\001Possible enum values:\001 - `\"None\"`\001 - `\"ReadOnly\"`\001 - `\"ReadWrite\"`\003None\003ReadOnly\003ReadWrite\002\"ReadWrite\"\n"
     "fsType is Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\002\"ext4\"\n"
     "readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\002false\n"
     "kind expected values are Shared: multiple blob disks per storage account  Dedicated: single blob disk per storage account  Managed: azure managed data disk (only in managed availability set). defaults to shared\001\001Possible enum values:\001 - `\"Dedicated\"`\001 - `\"Managed\"`\001 - `\"Shared\"`\003Dedicated\003Managed\003Shared\002\"Shared\"\n"},
    {"io.k8s.api.core.v1.AzureFilePersistentVolumeSource",
     "AzureFile represents an Azure File Service mount on the host and bind mount to the pod.\n"
     "secretName is the name of secret that contains Azure Storage Account Name and Key\n"
     "shareName is the azure Share Name\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "secretNamespace is the namespace of the secret that contains Azure Storage Account Name and Key default is the same as the Pod\n"},
    {"io.k8s.api.core.v1.AzureFileVolumeSource",
     "AzureFile represents an Azure File Service mount on the host and bind mount to the pod.\n"
     "secretName is the  name of secret that contains Azure Storage Account Name and Key\n"
     "shareName is the azure share Name\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"},
    {"io.k8s.api.core.v1.Binding",
     "Binding ties one object to another; for example, a pod is bound to a node by a scheduler.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "The target object that you want to bind to the standard object.\n"},
    {"io.k8s.api.core.v1.CSIPersistentVolumeSource",
     "Represents storage that is managed by an external CSI volume driver\n"
     "driver is the name of the driver to use for this volume. Required.\n"
     "volumeHandle is the unique volume name returned by the CSI volume plugin’s CreateVolume to refer to the volume on all subsequent calls. Required.\n"
     "readOnly value to pass to ControllerPublishVolumeRequest. Defaults to false (read/write).\n"
     "fsType to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\".\n"
     "volumeAttributes of the volume to publish.\n"
     "controllerPublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerPublishVolume and ControllerUnpublishVolume calls. This field is optional, and may be empty if no secret is required. If the secret object contains more than one secret, all secrets are passed.\n"
     "nodeStageSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeStageVolume and NodeStageVolume and NodeUnstageVolume calls. This field is optional, and may be empty if no secret is required. If the secret object contains more than one secret, all secrets are passed.\n"
     "nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. This field is optional, and may be empty if no secret is required. If the secret object contains more than one secret, all secrets are passed.\n"
     "controllerExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerExpandVolume call. This field is optional, and may be empty if no secret is required. If the secret object contains more than one secret, all secrets are passed.\n"
     "nodeExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeExpandVolume call. This field is optional, may be omitted if no secret is required. If the secret object contains more than one secret, all secrets are passed.\n"},
    {"io.k8s.api.core.v1.CSIVolumeSource",
     "Represents a source location of a volume to mount, managed by an external CSI driver\n"
     "driver is the name of the CSI driver that handles this volume. Consult with your admin for the correct name as registered in the cluster.\n"
     "readOnly specifies a read-only configuration for the volume. Defaults to false (read/write).\n"
     "fsType to mount. Ex. \"ext4\", \"xfs\", \"ntfs\". If not provided, the empty value is passed to the associated CSI driver which will determine the default filesystem to apply.\n"
     "volumeAttributes stores driver-specific properties that are passed to the CSI driver. Consult your driver's documentation for supported values.\n"
     "nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. This field is optional, and  may be empty if no secret is required. If the secret object contains more than one secret, all secret references are passed.\n"},
    {"io.k8s.api.core.v1.Capabilities",
     "Adds and removes POSIX capabilities from running containers.\n"
     "Added capabilities\n"
     "Removed capabilities\n"},
    {"io.k8s.api.core.v1.CephFSPersistentVolumeSource",
     "Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.\n"
     "monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /\n"
     "user is Optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"},
    {"io.k8s.api.core.v1.CephFSVolumeSource",
     "Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.\n"
     "monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /\n"
     "user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"
     "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it\n"},
    {"io.k8s.api.core.v1.CinderPersistentVolumeSource",
     "Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.\n"
     "volumeID used to identify the volume in cinder. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "fsType Filesystem type to mount. Must be a filesystem type supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "secretRef is Optional: points to a secret object containing parameters used to connect to OpenStack.\n"},
    {"io.k8s.api.core.v1.CinderVolumeSource",
     "Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.\n"
     "volumeID used to identify the volume in cinder. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "secretRef is optional: points to a secret object containing parameters used to connect to OpenStack.\n"},
    {"io.k8s.api.core.v1.ClientIPConfig",
     "ClientIPConfig represents the configurations of Client IP based session affinity.\n"
     "timeoutSeconds specifies the seconds of ClientIP type session sticky time. The value must be >0 && <=86400(for 1 day) if ServiceAffinity == \"ClientIP\". Default value is 10800(for 3 hours).\n"},
    {"io.k8s.api.core.v1.ClusterTrustBundleProjection",
     "ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem.\n"
     "Select a single ClusterTrustBundle by object name.  Mutually-exclusive with signerName and labelSelector.\n"
     "Select all ClusterTrustBundles that match this signer name. Mutually-exclusive with name.  The contents of all selected ClusterTrustBundles will be unified and deduplicated.\n"
     "Select all ClusterTrustBundles that match this label selector.  Only has effect if signerName is set.  Mutually-exclusive with name.  If unset, interpreted as \"match nothing\".  If set but empty, interpreted as \"match everything\".\n"
     "If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available.  If using name, then the named ClusterTrustBundle is allowed not to exist.  If using signerName, then the combination of signerName and labelSelector is allowed to match zero ClusterTrustBundles.\n"
     "Relative path from the volume root to write the bundle.\n"},
    {"io.k8s.api.core.v1.ComponentCondition",
     "Information about the condition of a component.\n"
     "Type of condition for a component. Valid value: \"Healthy\"\n"
     "Status of the condition for a component. Valid values for \"Healthy\": \"True\", \"False\", or \"Unknown\".\n"
     "Message about the condition for a component. For example, information about a health check.\n"
     "Condition error code for a component. For example, a health check error code.\n"},
    {"io.k8s.api.core.v1.ComponentStatus",
     "ComponentStatus (and ComponentStatusList) holds the cluster validation info. Deprecated: This API is deprecated in v1.19+\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "List of component conditions observed\n"},
    {"io.k8s.api.core.v1.ComponentStatusList",
     "Status of all the conditions for the component as a list of ComponentStatus objects. Deprecated: This API is deprecated in v1.19+\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of ComponentStatus objects.\n"},
    {"io.k8s.api.core.v1.ConfigMap",
     "ConfigMap holds configuration data for pods to consume.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Immutable, if set to true, ensures that data stored in the ConfigMap cannot be updated (only object metadata can be modified). If not set to true, the field can be modified at any time. Defaulted to nil.\n"
     "Data contains the configuration data. Each key must consist of alphanumeric characters, '-', '_' or '.'. Values with non-UTF-8 byte sequences must use the BinaryData field. The keys stored in Data must not overlap with the keys in the BinaryData field, this is enforced during validation process.\n"
     "BinaryData contains the binary data. Each key must consist of alphanumeric characters, '-', '_' or '.'. BinaryData can contain byte sequences that are not in the UTF-8 range. The keys stored in BinaryData must not overlap with the ones in the Data field, this is enforced during validation process. Using this field will require 1.10+ apiserver and kubelet.\n"},
    {"io.k8s.api.core.v1.ConfigMapEnvSource",
     "ConfigMapEnvSource selects a ConfigMap to populate the environment variables with.\001\001The contents of the target ConfigMap's Data field will represent the key-value pairs as environment variables.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "Specify whether the ConfigMap must be defined\n"},
    {"io.k8s.api.core.v1.ConfigMapKeySelector",
     "Selects a key from a ConfigMap.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "The key to select.\n"
     "Specify whether the ConfigMap or its key must be defined\n"},
    {"io.k8s.api.core.v1.ConfigMapList",
     "ConfigMapList is a resource containing a list of ConfigMap objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Items is the list of ConfigMaps.\n"},
    {"io.k8s.api.core.v1.ConfigMapNodeConfigSource",
     "ConfigMapNodeConfigSource contains the information to reference a ConfigMap as a config source for the Node. This API is deprecated since 1.22: https://git.k8s.io/enhancements/keps/sig-node/281-dynamic-kubelet-configuration\n"
     "Namespace is the metadata.namespace of the referenced ConfigMap. This field is required in all cases.\n"
     "Name is the metadata.name of the referenced ConfigMap. This field is required in all cases.\n"
     "UID is the metadata.UID of the referenced ConfigMap. This field is forbidden in Node.Spec, and required in Node.Status.\n"
     "ResourceVersion is the metadata.ResourceVersion of the referenced ConfigMap. This field is forbidden in Node.Spec, and required in Node.Status.\n"
     "KubeletConfigKey declares which key of the referenced ConfigMap corresponds to the KubeletConfiguration structure This field is required in all cases.\n"},
    {"io.k8s.api.core.v1.ConfigMapProjection",
     "Adapts a ConfigMap into a projected volume.\001\001The contents of the target ConfigMap's Data field will be presented in a projected volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. Note that this is identical to a configmap volume source without the default mode.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.\n"
     "optional specify whether the ConfigMap or its keys must be defined\n"},
    {"io.k8s.api.core.v1.ConfigMapVolumeSource",
     "Adapts a ConfigMap into a volume.\001\001The contents of the target ConfigMap's Data field will be presented in a volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. ConfigMap volumes support ownership management and SELinux relabeling.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.\n"
     "defaultMode is optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"
     "optional specify whether the ConfigMap or its keys must be defined\n"},
    {"io.k8s.api.core.v1.Container",
     "A single application container that you want to run within a pod.\n"
     "Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name (DNS_LABEL). Cannot be updated.\n"
     "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets.\n"
     "Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated.\n"
     "List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from being exposed. Any port which is listening on the default \"0.0.0.0\" address inside a container will be accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.\n"
     "List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated.\n"
     "List of environment variables to set in the container. Cannot be updated.\n"
     "Compute Resources required by this container. Cannot be updated. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"
     "Resources resize policy for the container.\n"
     "RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart policy and the container type. Additionally, setting the RestartPolicy as \"Always\" for the init container will have the following effect: this init container will be continually restarted on exit until all regular containers have terminated. Once all regular containers have completed, all init containers with restartPolicy \"Always\" will be shut down. This lifecycle differs from normal init containers and is often referred to as a \"sidecar\" container. Although this init container still starts in the init container sequence, it does not wait for the container to complete before proceeding to the next init container. Instead, the next init container starts immediately after this init container is started, or after any startupProbe has successfully completed.\n"
     "Represents a list of rules to be checked to determine if the container should be restarted on exit. The rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are ignored. If no rule matches the container exit condition, the Container-level restart policy determines the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. - Rules can have the same action. - Identical rules are not forbidden in validations. When rules are specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.\n"
     "Pod volumes to mount into the container's filesystem. Cannot be updated.\n"
     "volumeDevices is the list of block devices to be used by the container.\n"
     "Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes\n"
     "Periodic probe of container service readiness. Container will be removed from service endpoints if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes\n"
     "StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's lifecycle, when it might take a long time to load data or warm a cache, than during steady-state operation. This cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes\n"
     "Actions that the management system should take in response to container lifecycle events. Cannot be updated.\n"
     "Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.\n"
     "Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated.\001\001Possible enum values:\001 - `\"FallbackToLogsOnError\"` will read the most recent contents of the container logs for the container status message when the container exits with an error and the terminationMessagePath has no contents.\001 - `\"File\"` is the default behavior and will set the container status message to the contents of the container's terminationMessagePath when the container exits.\003FallbackToLogsOnError\003File\n"
     "Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images\001\001Possible enum values:\001 - `\"Always\"` means that kubelet always attempts to pull the latest image. Container will fail If the pull fails.\001 - `\"IfNotPresent\"` means that kubelet pulls if the image isn't present on disk. Container will fail if the image isn't present and the pull fails.\001 - `\"Never\"` means that kubelet never pulls an image, but only uses a local image. Container will fail if the image isn't present\003Always\003IfNotPresent\003Never\n"
     "SecurityContext defines the security options the container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext. More info: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/\n"
     "Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false.\n"
     "Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false\n"
     "Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false.\n"},
    {"io.k8s.api.core.v1.ContainerExtendedResourceRequest",
     "ContainerExtendedResourceRequest has the mapping of container name, extended resource name to the device request name.\n"
     "The name of the container requesting resources.\n"
     "The name of the extended resource in that container which gets backed by DRA.\n"
     "The name of the request in the special ResourceClaim which corresponds to the extended resource.\n"},
    {"io.k8s.api.core.v1.ContainerImage",
     "Describe a container image\n"
     "Names by which this image is known. e.g. [\"kubernetes.example/hyperkube:v1.0.7\", \"cloud-vendor.registry.example/cloud-vendor/hyperkube:v1.0.7\"]\n"
     "The size of the image in bytes.\n"},
    {"io.k8s.api.core.v1.ContainerPort",
     "ContainerPort represents a network port in a single container.\n"
     "If specified, this must be an IANA_SVC_NAME and unique within the pod. Each named port in a pod must have a unique name. Name for the port that can be referred to by services.\n"
     "Number of port to expose on the host. If specified, this must be a valid port number, 0 < x < 65536. If HostNetwork is specified, this must match ContainerPort. Most containers do not need this.\n"
     "Number of port to expose on the pod's IP address. This must be a valid port number, 0 < x < 65536.\n"
     "Protocol for port. Must be UDP, TCP, or SCTP. Defaults to \"TCP\".\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\002\"TCP\"\n"
     "What host IP to bind the external port to.\n"},
    {"io.k8s.api.core.v1.ContainerResizePolicy",
     "ContainerResizePolicy represents resource resize policy for the container.\n"
     "Name of the resource to which this resource resize policy applies. Supported values: cpu, memory.\n"
     "Restart policy to apply when specified resource is resized. If not specified, it defaults to NotRequired.\n"},
    {"io.k8s.api.core.v1.ContainerRestartRule",
     "ContainerRestartRule describes how a container exit is handled.\n"
     "Specifies the action taken on a container exit if the requirements are satisfied. The only possible value is \"Restart\" to restart the container.\n"
     "Represents the exit codes to check on container exits.\n"},
    {"io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes",
     "ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes.\n"
     "Represents the relationship between the container exit code(s) and the specified values. Possible values are: - In: the requirement is satisfied if the container exit code is in the\001  set of specified values.\001- NotIn: the requirement is satisfied if the container exit code is\001  not in the set of specified values.\n"
     "Specifies the set of values to check for container exit codes. At most 255 elements are allowed.\n"},
    {"io.k8s.api.core.v1.ContainerState",
     "ContainerState holds a possible state of container. Only one of its members may be specified. If none of them is specified, the default one is ContainerStateWaiting.\n"
     "Details about a waiting container\n"
     "Details about a running container\n"
     "Details about a terminated container\n"},
    {"io.k8s.api.core.v1.ContainerStateRunning",
     "ContainerStateRunning is a running state of a container.\n"
     "Time at which the container was last (re-)started\n"},
    {"io.k8s.api.core.v1.ContainerStateTerminated",
     "ContainerStateTerminated is a terminated state of a container.\n"
     "Exit status from the last termination of the container\n"
     "Signal from the last termination of the container\n"
     "(brief) reason from the last termination of the container\n"
     "Message regarding the last termination of the container\n"
     "Time at which previous execution of the container started\n"
     "Time at which the container last terminated\n"
     "Container's ID in the format '<type>://<container_id>'\n"},
    {"io.k8s.api.core.v1.ContainerStateWaiting",
     "ContainerStateWaiting is a waiting state of a container.\n"
     "(brief) reason the container is not yet running.\n"
     "Message regarding why the container is not yet running.\n"},
    {"io.k8s.api.core.v1.ContainerStatus",
     "ContainerStatus contains details for the current status of this container.\n"
     "Name is a DNS_LABEL representing the unique name of the container. Each container in a pod must have a unique name across all container types. Cannot be updated.\n"
     "State holds details about the container's current condition.\n"
     "LastTerminationState holds the last termination state of the container to help debug container crashes and restarts. This field is not populated if the container is still running and RestartCount is 0.\n"
     "Ready specifies whether the container is currently passing its readiness check. The value will change as readiness probes keep executing. If no readiness probes are specified, this field defaults to true once the container is fully started (see Started field).\001\001The value is typically used to determine whether a container is ready to accept traffic.\n"
     "RestartCount holds the number of times the container has been restarted. Kubelet makes an effort to always increment the value, but there are cases when the state may be lost due to node restarts and then the value may be reset to 0. The value is never negative.\n"
     "Image is the name of container image that the container is running. The container image may not match the image used in the PodSpec, as it may have been resolved by the runtime. More info: https://kubernetes.io/docs/concepts/containers/images.\n"
     "ImageID is the image ID of the container's image. The image ID may not match the image ID of the image used in the PodSpec, as it may have been resolved by the runtime.\n"
     "ContainerID is the ID of the container in the format '<type>://<container_id>'. Where type is a container runtime identifier, returned from Version call of CRI API (for example \"containerd\").\n"
     "Started indicates whether the container has finished its postStart lifecycle hook and passed its startup probe. Initialized as false, becomes true after startupProbe is considered successful. Resets to false when the container is restarted, or if kubelet loses state temporarily. In both cases, startup probes will run again. Is always true when no startupProbe is defined and container is running and has passed the postStart lifecycle hook. The null value must be treated the same as false.\n"
     "AllocatedResources represents the compute resources allocated for this container by the node. Kubelet sets this value to Container.Resources.Requests upon successful pod admission and after successfully admitting desired pod resize.\n"
     "Resources represents the compute resource requests and limits that have been successfully enacted on the running container after it has been started or has been successfully resized.\n"
     "Status of volume mounts.\n"
     "User represents user identity information initially attached to the first process of the container\n"
     "AllocatedResourcesStatus represents the status of various resources allocated for this Pod.\n"
     "StopSignal reports the effective stop signal for this container\001\001Possible enum values:\001 - `\"SIGABRT\"`\001 - `\"SIGALRM\"`\001 - `\"SIGBUS\"`\001 - `\"SIGCHLD\"`\001 - `\"SIGCLD\"`\001 - `\"SIGCONT\"`\001 - `\"SIGFPE\"`\001 - `\"SIGHUP\"`\001 - `\"SIGILL\"`\001 - `\"SIGINT\"`\001 - `\"SIGIO\"`\001 - `\"SIGIOT\"`\001 - `\"SIGKILL\"`\001 - `\"SIGPIPE\"`\001 - `\"SIGPOLL\"`\001 - `\"SIGPROF\"`\001 - `\"SIGPWR\"`\001 - `\"SIGQUIT\"`\001 - `\"SIGRTMAX\"`\001 - `\"SIGRTMAX-1\"`\001 - `\"SIGRTMAX-10\"`\001 - `\"SIGRTMAX-11\"`\001 - `\"SIGRTMAX-12\"`\001 - `\"SIGRTMAX-13\"`\001 - `\"SIGRTMAX-14\"`\001 - `\"SIGRTMAX-2\"`\001 - `\"SIGRTMAX-3\"`\001 - `\"SIGRTMAX-4\"`\001 - `\"SIGRTMAX-5\"`\001 - `\"SIGRTMAX-6\"`\001 - `\"SIGRTMAX-7\"`\001 - `\"SIGRTMAX-8\"`\001 - `\"SIGRTMAX-9\"`\001 - `\"SIGRTMIN\"`\001 - `\"SIGRTMIN+1\"`\001 - `\"SIGRTMIN+10\"`\001 - `\"SIGRTMIN+11\"`\001 - `\"SIGRTMIN+12\"`\001 - `\"SIGRTMIN+13\"`\001 - `\"SIGRTMIN+14\"`\001 - `\"SIGRTMIN+15\"`\001 - `\"SIGRTMIN+2\"`\001 - `\"SIGRTMIN+3\"`\001 - `\"SIGRTMIN+4\"`\001 - `\"SIGRTMIN+5\"`\001 - `\"SIGRTMIN+6\"`\001 - `\"SIGRTMIN+7\"`\001 - `\"SIGRTMIN+8\"`\001 - `\"SIGRTMIN+9\"`\001 - `\"SIGSEGV\"`\001 - `\"SIGSTKFLT\"`\001 - `\"SIGSTOP\"`\001 - `\"SIGSYS\"`\001 - `\"SIGTERM\"`\001 - `\"SIGTRAP\"`\001 - `\"SIGTSTP\"`\001 - `\"SIGTTIN\"`\001 - `\"SIGTTOU\"`\001 - `\"SIGURG\"`\001 - `\"SIGUSR1\"`\001 - `\"SIGUSR2\"`\001 - `\"SIGVTALRM\"`\001 - `\"SIGWINCH\"`\001 - `\"SIGXCPU\"`\001 - `\"SIGXFSZ\"`\003SIGABRT\003SIGALRM\003SIGBUS\003SIGCHLD\003SIGCLD\003SIGCONT\003SIGFPE\003SIGHUP\003SIGILL\003SIGINT\003SIGIO\003SIGIOT\003SIGKILL\003SIGPIPE\003SIGPOLL\003SIGPROF\003SIGPWR\003SIGQUIT\003SIGRTMAX\003SIGRTMAX-1\003SIGRTMAX-10\003SIGRTMAX-11\003SIGRTMAX-12\003SIGRTMAX-13\003SIGRTMAX-14\003SIGRTMAX-2\003SIGRTMAX-3\003SIGRTMAX-4\003SIGRTMAX-5\003SIGRTMAX-6\003SIGRTMAX-7\003SIGRTMAX-8\003SIGRTMAX-9\003SIGRTMIN\003SIGRTMIN+1\003SIGRTMIN+10\003SIGRTMIN+11\003SIGRTMIN+12\003SIGRTMIN+13\003SIGRTMIN+14\003SIGRTMIN+15\003SIGRTMIN+2\003SIGRTMIN+3\003SIGRTMIN+4\003SIGRTMIN+5\003SIGRTMIN+6\003SIGRTMIN+7\003SIGRTMIN+8\003SIGRTMIN+9\003SIGSEGV\003SIGSTKFLT\003SIGSTOP\003SIGSYS\003SIGTERM\003SIGTRAP\003SIGTSTP\003SIGTTIN\003SIGTTOU\003SIGURG\003SIGUSR1\003SIGUSR2\003SIGVTALRM\003SIGWINCH\003SIGXCPU\003SIGXFSZ\n"},
    {"io.k8s.api.core.v1.ContainerUser",
     "ContainerUser represents user identity information\n"
     "Linux holds user identity information initially attached to the first process of the containers in Linux. Note that the actual running identity can be changed if the process has enough privilege to do so.\n"},
    {"io.k8s.api.core.v1.DaemonEndpoint",
     "DaemonEndpoint contains information about a single Daemon endpoint.\n"
     "Port number of the given endpoint.\n"},
    {"io.k8s.api.core.v1.DownwardAPIProjection",
     "Represents downward API info for projecting into a projected volume. Note that this is identical to a downwardAPI volume source without the default mode.\n"
     "Items is a list of DownwardAPIVolume file\n"},
    {"io.k8s.api.core.v1.DownwardAPIVolumeFile",
     "DownwardAPIVolumeFile represents information to create the file containing the pod field\n"
     "Required: Path is  the relative path name of the file to be created. Must not be absolute or contain the '..' path. Must be utf-8 encoded. The first item of the relative path must not start with '..'\n"
     "Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported.\n"
     "Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported.\n"
     "Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"},
    {"io.k8s.api.core.v1.DownwardAPIVolumeSource",
     "DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support ownership management and SELinux relabeling.\n"
     "Items is a list of downward API volume file\n"
     "Optional: mode bits to use on created files by default. Must be a Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"},
    {"io.k8s.api.core.v1.EmptyDirVolumeSource",
     "Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux relabeling.\n"
     "medium represents what type of storage medium should back this directory. The default is \"\" which means to use the node's default medium. Must be an empty string (default) or Memory. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir\n"
     "sizeLimit is the total amount of local storage required for this EmptyDir volume. The size limit is also applicable for memory medium. The maximum usage on memory medium EmptyDir would be the minimum value between the SizeLimit specified here and the sum of memory limits of all containers in a pod. The default is nil which means that the limit is undefined. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir\n"},
    {"io.k8s.api.core.v1.EndpointAddress",
     "EndpointAddress is a tuple that describes single IP address. Deprecated: This API is deprecated in v1.33+.\n"
     "The IP of this endpoint. May not be loopback (127.0.0.0/8 or ::1), link-local (169.254.0.0/16 or fe80::/10), or link-local multicast (224.0.0.0/24 or ff02::/16).\n"
     "The Hostname of this endpoint\n"
     "Optional: Node hosting this endpoint. This can be used to determine endpoints local to a node.\n"
     "Reference to object providing the endpoint.\n"},
    {"io.k8s.api.core.v1.EndpointPort",
     "EndpointPort is a tuple that describes a single port. Deprecated: This API is deprecated in v1.33+.\n"
     "The name of this port.  This must match the 'name' field in the corresponding ServicePort. Must be a DNS_LABEL. Optional only if one port is defined.\n"
     "The port number of the endpoint.\n"
     "The IP protocol for this port. Must be UDP, TCP, or SCTP. Default is TCP.\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\n"
     "The application protocol for this port. This is used as a hint for implementations to offer richer behavior for protocols that they understand. This field follows standard Kubernetes label syntax. Valid values are either:\001\001* Un-prefixed protocol names - reserved for IANA standard service names (as per RFC-6335 and https://www.iana.org/assignments/service-names).\001\001* Kubernetes-defined prefixed names:\001  * 'kubernetes.io/h2c' - HTTP/2 prior knowledge over cleartext as described in https://www.rfc-editor.org/rfc/rfc9113.html#name-starting-http-2-with-prior-\001  * 'kubernetes.io/ws'  - WebSocket over cleartext as described in https://www.rfc-editor.org/rfc/rfc6455\001  * 'kubernetes.io/wss' - WebSocket over TLS as described in https://www.rfc-editor.org/rfc/rfc6455\001\001* Other protocols should use implementation-defined prefixed names such as mycompany.com/my-custom-protocol.\n"},
    {"io.k8s.api.core.v1.EndpointSubset",
     "EndpointSubset is a group of addresses with a common set of ports. The expanded set of endpoints is the Cartesian product of Addresses x Ports. For example, given:\001\001\t{\001\t  Addresses: [{\"ip\": \"10.10.1.1\"}, {\"ip\": \"10.10.2.2\"}],\001\t  Ports:     [{\"name\": \"a\", \"port\": 8675}, {\"name\": \"b\", \"port\": 309}]\001\t}\001\001The resulting set of endpoints can be viewed as:\001\001\ta: [ 10.10.1.1:8675, 10.10.2.2:8675 ],\001\tb: [ 10.10.1.1:309, 10.10.2.2:309 ]\001\001Deprecated: This API is deprecated in v1.33+.\n"
     "IP addresses which offer the related ports that are marked as ready. These endpoints should be considered safe for load balancers and clients to utilize.\n"
     "IP addresses which offer the related ports but are not currently marked as ready because they have not yet finished starting, have recently failed a readiness check, or have recently failed a liveness check.\n"
     "Port numbers available on the related IP addresses.\n"},
    {"io.k8s.api.core.v1.Endpoints",
     "Endpoints is a collection of endpoints that implement the actual service. Example:\001\001\t Name: \"mysvc\",\001\t Subsets: [\001\t   {\001\t     Addresses: [{\"ip\": \"10.10.1.1\"}, {\"ip\": \"10.10.2.2\"}],\001\t     Ports: [{\"name\": \"a\", \"port\": 8675}, {\"name\": \"b\", \"port\": 309}]\001\t   },\001\t   {\001\t     Addresses: [{\"ip\": \"10.10.3.3\"}],\001\t     Ports: [{\"name\": \"a\", \"port\": 93}, {\"name\": \"b\", \"port\": 76}]\001\t   },\001\t]\001\001Endpoints is a legacy API and does not contain information about all Service features. Use discoveryv1.EndpointSlice for complete information about Service endpoints.\001\001Deprecated: This API is deprecated in v1.33+. Use discoveryv1.EndpointSlice.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "The set of all endpoints is the union of all subsets. Addresses are placed into subsets according to the IPs they share. A single address with multiple ports, some of which are ready and some of which are not (because they come from different containers) will result in the address being displayed in different subsets for the different ports. No address will appear in both Addresses and NotReadyAddresses in the same subset. Sets of addresses and ports that comprise a service.\n"},
    {"io.k8s.api.core.v1.EndpointsList",
     "EndpointsList is a list of endpoints. Deprecated: This API is deprecated in v1.33+.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of endpoints.\n"},
    {"io.k8s.api.core.v1.EnvFromSource",
     "EnvFromSource represents the source of a set of ConfigMaps or Secrets\n"
     "Optional text to prepend to the name of each environment variable. May consist of any printable ASCII characters except '='.\n"
     "The ConfigMap to select from\n"
     "The Secret to select from\n"},
    {"io.k8s.api.core.v1.EnvVar",
     "EnvVar represents an environment variable present in a Container.\n"
     "Name of the environment variable. May consist of any printable ASCII characters except '='.\n"
     "Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Defaults to \"\".\n"
     "Source for the environment variable's value. Cannot be used if value is not empty.\n"},
    {"io.k8s.api.core.v1.EnvVarSource",
     "EnvVarSource represents a source for the value of an EnvVar.\n"
     "Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs.\n"
     "Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported.\n"
     "Selects a key of a ConfigMap.\n"
     "Selects a key of a secret in the pod's namespace\n"
     "FileKeyRef selects a key of the env file. Requires the EnvFiles feature gate to be enabled.\n"},
    {"io.k8s.api.core.v1.EphemeralContainer",
     "An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging. Ephemeral containers have no resource or scheduling guarantees, and they will not be restarted when they exit or when a Pod is removed or restarted. The kubelet may evict a Pod if an ephemeral container causes the Pod to exceed its resource allocation.\001\001To add an ephemeral container, use the ephemeralcontainers subresource of an existing Pod. Ephemeral containers may not be removed or restarted.\n"
     "Name of the ephemeral container specified as a DNS_LABEL. This name must be unique among all containers, init containers and ephemeral containers.\n"
     "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images\n"
     "Entrypoint array. Not executed within a shell. The image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Arguments to the entrypoint. The image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated.\n"
     "Ports are not allowed for ephemeral containers.\n"
     "List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated.\n"
     "List of environment variables to set in the container. Cannot be updated.\n"
     "Resources are not allowed for ephemeral containers. Ephemeral containers use spare resources already allocated to the pod.\n"
     "Resources resize policy for the container.\n"
     "Restart policy for the container to manage the restart behavior of each container within a pod. You cannot set this field on ephemeral containers.\n"
     "Represents a list of rules to be checked to determine if the container should be restarted on exit. You cannot set this field on ephemeral containers.\n"
     "Pod volumes to mount into the container's filesystem. Subpath mounts are not allowed for ephemeral containers. Cannot be updated.\n"
     "volumeDevices is the list of block devices to be used by the container.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Lifecycle is not allowed for ephemeral containers.\n"
     "Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.\n"
     "Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated.\001\001Possible enum values:\001 - `\"FallbackToLogsOnError\"` will read the most recent contents of the container logs for the container status message when the container exits with an error and the terminationMessagePath has no contents.\001 - `\"File\"` is the default behavior and will set the container status message to the contents of the container's terminationMessagePath when the container exits.\003FallbackToLogsOnError\003File\n"
     "Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images\001\001Possible enum values:\001 - `\"Always\"` means that kubelet always attempts to pull the latest image. Container will fail If the pull fails.\001 - `\"IfNotPresent\"` means that kubelet pulls if the image isn't present on disk. Container will fail if the image isn't present and the pull fails.\001 - `\"Never\"` means that kubelet never pulls an image, but only uses a local image. Container will fail if the image isn't present\003Always\003IfNotPresent\003Never\n"
     "Optional: SecurityContext defines the security options the ephemeral container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext.\n"
     "Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false.\n"
     "Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false\n"
     "Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false.\n"
     "If set, the name of the container from PodSpec that this ephemeral container targets. The ephemeral container will be run in the namespaces (IPC, PID, etc) of this container. If not set then the ephemeral container uses the namespaces configured in the Pod spec.\001\001The container runtime must implement support for this feature. If the runtime does not support namespace targeting then the result of setting this field is undefined.\n"},
    {"io.k8s.api.core.v1.EphemeralContainerCommon",
     "EphemeralContainerCommon is a copy of all fields in Container to be inlined in EphemeralContainer. This separate type allows easy conversion from EphemeralContainer to Container and allows separate documentation for the fields of EphemeralContainer. When a new field is added to Container it must be added here as well.\n"
     "Name of the ephemeral container specified as a DNS_LABEL. This name must be unique among all containers, init containers and ephemeral containers.\n"
     "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images\n"
     "Entrypoint array. Not executed within a shell. The image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Arguments to the entrypoint. The image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell\n"
     "Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated.\n"
     "Ports are not allowed for ephemeral containers.\n"
     "List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated.\n"
     "List of environment variables to set in the container. Cannot be updated.\n"
     "Resources are not allowed for ephemeral containers. Ephemeral containers use spare resources already allocated to the pod.\n"
     "Resources resize policy for the container.\n"
     "Restart policy for the container to manage the restart behavior of each container within a pod. You cannot set this field on ephemeral containers.\n"
     "Represents a list of rules to be checked to determine if the container should be restarted on exit. You cannot set this field on ephemeral containers.\n"
     "Pod volumes to mount into the container's filesystem. Subpath mounts are not allowed for ephemeral containers. Cannot be updated.\n"
     "volumeDevices is the list of block devices to be used by the container.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Probes are not allowed for ephemeral containers.\n"
     "Lifecycle is not allowed for ephemeral containers.\n"
     "Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.\n"
     "Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated.\001\001Possible enum values:\001 - `\"FallbackToLogsOnError\"` will read the most recent contents of the container logs for the container status message when the container exits with an error and the terminationMessagePath has no contents.\001 - `\"File\"` is the default behavior and will set the container status message to the contents of the container's terminationMessagePath when the container exits.\003FallbackToLogsOnError\003File\n"
     "Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images\001\001Possible enum values:\001 - `\"Always\"` means that kubelet always attempts to pull the latest image. Container will fail If the pull fails.\001 - `\"IfNotPresent\"` means that kubelet pulls if the image isn't present on disk. Container will fail if the image isn't present and the pull fails.\001 - `\"Never\"` means that kubelet never pulls an image, but only uses a local image. Container will fail if the image isn't present\003Always\003IfNotPresent\003Never\n"
     "Optional: SecurityContext defines the security options the ephemeral container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext.\n"
     "Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false.\n"
     "Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false\n"
     "Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false.\n"},
    {"io.k8s.api.core.v1.EphemeralVolumeSource",
     "Represents an ephemeral volume that is handled by a normal storage driver.\n"
     "Will be used to create a stand-alone PVC to provision the volume. The pod in which this EphemeralVolumeSource is embedded will be the owner of the PVC, i.e. the PVC will be deleted together with the pod.  The name of the PVC will be `<pod name>-<volume name>` where `<volume name>` is the name from the `PodSpec.Volumes` array entry. Pod validation will reject the pod if the concatenated name is not valid for a PVC (for example, too long).\001\001An existing PVC with that name that is not owned by the pod will *not* be used for the pod to avoid using an unrelated volume by mistake. Starting the pod is then blocked until the unrelated PVC is removed. If such a pre-created PVC is meant to be used by the pod, the PVC has to updated with an owner reference to the pod once the pod exists. Normally this should not be necessary, but it may be useful when manually reconstructing a broken cluster.\001\001This field is read-only and no changes will be made by Kubernetes to the PVC after it has been created.\001\001Required, must not be nil.\n"},
    {"io.k8s.api.core.v1.Event",
     "Event is a report of an event somewhere in the cluster.  Events have a limited retention time and triggers and messages may evolve with time.  Event consumers should not rely on the timing of an event with a given Reason reflecting a consistent underlying trigger, or the continued existence of events with that Reason.  Events should be treated as informative, best-effort, supplemental data.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "The object that this event is about.\n"
     "This should be a short, machine understandable string that gives the reason for the transition into the object's current status.\n"
     "A human-readable description of the status of this operation.\n"
     "The component reporting this event. Should be a short machine understandable string.\n"
     "The time at which the event was first recorded. (Time of server receipt is in TypeMeta.)\n"
     "The time at which the most recent occurrence of this event was recorded.\n"
     "The number of times this event has occurred.\n"
     "Type of this event (Normal, Warning), new types could be added in the future\n"
     "Time when this Event was first observed.\n"
     "Data about the Event series this event represents or nil if it's a singleton Event.\n"
     "What action was taken/failed regarding to the Regarding object.\n"
     "Optional secondary object for more complex actions.\n"
     "Name of the controller that emitted this Event, e.g. `kubernetes.io/kubelet`.\n"
     "ID of the controller instance, e.g. `kubelet-xyzf`.\n"},
    {"io.k8s.api.core.v1.EventList",
     "EventList is a list of events.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of events\n"},
    {"io.k8s.api.core.v1.EventSeries",
     "EventSeries contain information on series of events, i.e. thing that was/is happening continuously for some time.\n"
     "Number of occurrences in this series up to the last heartbeat time\n"
     "Time of the last occurrence observed\n"},
    {"io.k8s.api.core.v1.EventSource",
     "EventSource contains information for an event.\n"
     "Component from which the event is generated.\n"
     "Node name on which the event is generated.\n"},
    {"io.k8s.api.core.v1.ExecAction",
     "ExecAction describes a \"run in container\" action.\n"
     "Command is the command line to execute inside the container, the working directory for the command  is root ('/') in the container's filesystem. The command is simply exec'd, it is not run inside a shell, so traditional shell instructions ('|', etc) won't work. To use a shell, you need to explicitly call out to that shell. Exit status of 0 is treated as live/healthy and non-zero is unhealthy.\n"},
    {"io.k8s.api.core.v1.FCVolumeSource",
     "Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre Channel volumes support ownership management and SELinux relabeling.\n"
     "targetWWNs is Optional: FC target worldwide names (WWNs)\n"
     "lun is Optional: FC target lun number\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"
     "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously.\n"},
    {"io.k8s.api.core.v1.FileKeySelector",
     "FileKeySelector selects a key of the env file.\n"
     "The name of the volume mount containing the env file.\n"
     "The path within the volume from which to select the file. Must be relative and may not contain the '..' path or start with '..'.\n"
     "The key within the env file. An invalid key will prevent the pod from starting. The keys defined within a source may consist of any printable ASCII characters except '='. During Alpha stage of the EnvFiles feature gate, the key size is limited to 128 characters.\n"
     "Specify whether the file or its key must be defined. If the file or key does not exist, then the env var is not published. If optional is set to true and the specified key does not exist, the environment variable will not be set in the Pod's containers.\001\001If optional is set to false and the specified key does not exist, an error will be returned during Pod creation.\002false\n"},
    {"io.k8s.api.core.v1.FlexPersistentVolumeSource",
     "FlexPersistentVolumeSource represents a generic persistent volume resource that is provisioned/attached using an exec based plugin.\n"
     "driver is the name of the driver to use for this volume.\n"
     "fsType is the Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". The default filesystem depends on FlexVolume script.\n"
     "secretRef is Optional: SecretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. This may be empty if no secret object is specified. If the secret object contains more than one secret, all secrets are passed to the plugin scripts.\n"
     "readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "options is Optional: this field holds extra command options if any.\n"},
    {"io.k8s.api.core.v1.FlexVolumeSource",
     "FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.\n"
     "driver is the name of the driver to use for this volume.\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". The default filesystem depends on FlexVolume script.\n"
     "secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. This may be empty if no secret object is specified. If the secret object contains more than one secret, all secrets are passed to the plugin scripts.\n"
     "readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "options is Optional: this field holds extra command options if any.\n"},
    {"io.k8s.api.core.v1.FlockerVolumeSource",
     "Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID should be set. Flocker volumes do not support ownership management or SELinux relabeling.\n"
     "datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated\n"
     "datasetUUID is the UUID of the dataset. This is unique identifier of a Flocker dataset\n"},
    {"io.k8s.api.core.v1.GCEPersistentDiskVolumeSource",
     "Represents a Persistent Disk resource in Google Compute Engine.\001\001A GCE PD must exist before mounting to a container. The disk must also be in the same GCE project and zone as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs support ownership management and SELinux relabeling.\n"
     "pdName is unique name of the PD resource in GCE. Used to identify the disk in GCE. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "fsType is filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as \"1\". Similarly, the volume partition for /dev/sda is \"0\" (or you can leave the property empty). More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"},
    {"io.k8s.api.core.v1.GRPCAction",
     "GRPCAction specifies an action involving a GRPC service.\n"
     "Port number of the gRPC service. Number must be in the range 1 to 65535.\n"
     "Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md).\001\001If this is not specified, the default behavior is defined by gRPC.\002\"\"\n"},
    {"io.k8s.api.core.v1.GitRepoVolumeSource",
     "Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support ownership management. Git repo volumes support SELinux relabeling.\001\001DEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.\n"
     "repository is the URL\n"
     "revision is the commit hash for the specified revision.\n"
     "directory is the target directory name. Must not contain or start with '..'.  If '.' is supplied, the volume directory will be the git repository.  Otherwise, if specified, the volume will contain the git repository in the subdirectory with the given name.\n"},
    {"io.k8s.api.core.v1.GlusterfsPersistentVolumeSource",
     "Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux relabeling.\n"
     "endpoints is the endpoint name that details Glusterfs topology. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"
     "path is the Glusterfs volume path. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"
     "readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"
     "endpointsNamespace is the namespace that contains Glusterfs endpoint. If this field is empty, the EndpointNamespace defaults to the same namespace as the bound PVC. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"},
    {"io.k8s.api.core.v1.GlusterfsVolumeSource",
     "Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux relabeling.\n"
     "endpoints is the endpoint name that details Glusterfs topology.\n"
     "path is the Glusterfs volume path. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"
     "readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod\n"},
    {"io.k8s.api.core.v1.HTTPGetAction",
     "HTTPGetAction describes an action based on HTTP Get requests.\n"
     "Path to access on the HTTP server.\n"
     "Name or number of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME.\n"
     "Host name to connect to, defaults to the pod IP. You probably want to set \"Host\" in httpHeaders instead.\n"
     "Scheme to use for connecting to the host. Defaults to HTTP.\001\001Possible enum values:\001 - `\"HTTP\"` means that the scheme used will be http://\001 - `\"HTTPS\"` means that the scheme used will be https://\003HTTP\003HTTPS\n"
     "Custom headers to set in the request. HTTP allows repeated headers.\n"},
    {"io.k8s.api.core.v1.HTTPHeader",
     "HTTPHeader describes a custom header to be used in HTTP probes\n"
     "The header field name. This will be canonicalized upon output, so case-variant names will be understood as the same header.\n"
     "The header field value\n"},
    {"io.k8s.api.core.v1.HostAlias",
     "HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file.\n"
     "IP address of the host file entry.\n"
     "Hostnames for the above IP address.\n"},
    {"io.k8s.api.core.v1.HostIP",
     "HostIP represents a single IP address allocated to the host.\n"
     "IP is the IP address assigned to the host\n"},
    {"io.k8s.api.core.v1.HostPathVolumeSource",
     "Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux relabeling.\n"
     "path of the directory on the host. If the path is a symlink, it will follow the link to the real path. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\n"
     "type for HostPath Volume Defaults to \"\" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\001\001Possible enum values:\001 - `\"\"` For backwards compatible, leave it empty if unset\001 - `\"BlockDevice\"` A block device must exist at the given path\001 - `\"CharDevice\"` A character device must exist at the given path\001 - `\"Directory\"` A directory must exist at the given path\001 - `\"DirectoryOrCreate\"` If nothing exists at the given path, an empty directory will be created there as needed with file mode 0755, having the same group and ownership with Kubelet.\001 - `\"File\"` A file must exist at the given path\001 - `\"FileOrCreate\"` If nothing exists at the given path, an empty file will be created there as needed with file mode 0644, having the same group and ownership with Kubelet.\001 - `\"Socket\"` A UNIX socket must exist at the given path\003\003BlockDevice\003CharDevice\003Directory\003DirectoryOrCreate\003File\003FileOrCreate\003Socket\n"},
    {"io.k8s.api.core.v1.ISCSIPersistentVolumeSource",
     "ISCSIPersistentVolumeSource represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux relabeling.\n"
     "targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).\n"
     "iqn is Target iSCSI Qualified Name.\n"
     "lun is iSCSI Target Lun number.\n"
     "iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp).\002\"default\"\n"
     "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#iscsi\n"
     "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false.\n"
     "portals is the iSCSI Target Portal List. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).\n"
     "chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication\n"
     "chapAuthSession defines whether support iSCSI Session CHAP authentication\n"
     "secretRef is the CHAP Secret for iSCSI target and initiator authentication\n"
     "initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface simultaneously, new iSCSI interface <target portal>:<volume name> will be created for the connection.\n"},
    {"io.k8s.api.core.v1.ISCSIVolumeSource",
     "Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux relabeling.\n"
     "targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).\n"
     "iqn is the target iSCSI Qualified Name.\n"
     "lun represents iSCSI Target Lun number.\n"
     "iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp).\002\"default\"\n"
     "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#iscsi\n"
     "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false.\n"
     "portals is the iSCSI Target Portal List. The portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260).\n"
     "chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication\n"
     "chapAuthSession defines whether support iSCSI Session CHAP authentication\n"
     "secretRef is the CHAP Secret for iSCSI target and initiator authentication\n"
     "initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface simultaneously, new iSCSI interface <target portal>:<volume name> will be created for the connection.\n"},
    {"io.k8s.api.core.v1.ImageVolumeSource",
     "ImageVolumeSource represents a image volume resource.\n"
     "Required: Image or artifact reference to be used. Behaves in the same way as pod.spec.containers[*].image. Pull secrets will be assembled in the same way as for the container image by looking up node credentials, SA image pull secrets, and pod spec image pull secrets. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets.\n"
     "Policy for pulling OCI objects. Possible values are: Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.\001\001Possible enum values:\001 - `\"Always\"` means that kubelet always attempts to pull the latest image. Container will fail If the pull fails.\001 - `\"IfNotPresent\"` means that kubelet pulls if the image isn't present on disk. Container will fail if the image isn't present and the pull fails.\001 - `\"Never\"` means that kubelet never pulls an image, but only uses a local image. Container will fail if the image isn't present\003Always\003IfNotPresent\003Never\n"},
    {"io.k8s.api.core.v1.KeyToPath",
     "Maps a string key to a path within a volume.\n"
     "key is the key to project.\n"
     "path is the relative path of the file to map the key to. May not be an absolute path. May not contain the path element '..'. May not start with the string '..'.\n"
     "mode is Optional: mode bits used to set permissions on this file. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"},
    {"io.k8s.api.core.v1.Lifecycle",
     "Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in which case the handler is aborted.\n"
     "PostStart is called immediately after a container is created. If the handler fails, the container is terminated and restarted according to its restart policy. Other management of the container blocks until the hook completes. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks\n"
     "PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. The handler is not called if the container crashes or exits. The Pod's termination grace period countdown begins before the PreStop hook is executed. Regardless of the outcome of the handler, the container will eventually terminate within the Pod's termination grace period (unless delayed by finalizers). Other management of the container blocks until the hook completes or until the termination grace period is reached. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks\n"
     "StopSignal defines which signal will be sent to a container when it is being stopped. If not specified, the default is defined by the container runtime in use. StopSignal can only be set for Pods with a non-empty .spec.os.name\001\001Possible enum values:\001 - `\"SIGABRT\"`\001 - `\"SIGALRM\"`\001 - `\"SIGBUS\"`\001 - `\"SIGCHLD\"`\001 - `\"SIGCLD\"`\001 - `\"SIGCONT\"`\001 - `\"SIGFPE\"`\001 - `\"SIGHUP\"`\001 - `\"SIGILL\"`\001 - `\"SIGINT\"`\001 - `\"SIGIO\"`\001 - `\"SIGIOT\"`\001 - `\"SIGKILL\"`\001 - `\"SIGPIPE\"`\001 - `\"SIGPOLL\"`\001 - `\"SIGPROF\"`\001 - `\"SIGPWR\"`\001 - `\"SIGQUIT\"`\001 - `\"SIGRTMAX\"`\001 - `\"SIGRTMAX-1\"`\001 - `\"SIGRTMAX-10\"`\001 - `\"SIGRTMAX-11\"`\001 - `\"SIGRTMAX-12\"`\001 - `\"SIGRTMAX-13\"`\001 - `\"SIGRTMAX-14\"`\001 - `\"SIGRTMAX-2\"`\001 - `\"SIGRTMAX-3\"`\001 - `\"SIGRTMAX-4\"`\001 - `\"SIGRTMAX-5\"`\001 - `\"SIGRTMAX-6\"`\001 - `\"SIGRTMAX-7\"`\001 - `\"SIGRTMAX-8\"`\001 - `\"SIGRTMAX-9\"`\001 - `\"SIGRTMIN\"`\001 - `\"SIGRTMIN+1\"`\001 - `\"SIGRTMIN+10\"`\001 - `\"SIGRTMIN+11\"`\001 - `\"SIGRTMIN+12\"`\001 - `\"SIGRTMIN+13\"`\001 - `\"SIGRTMIN+14\"`\001 - `\"SIGRTMIN+15\"`\001 - `\"SIGRTMIN+2\"`\001 - `\"SIGRTMIN+3\"`\001 - `\"SIGRTMIN+4\"`\001 - `\"SIGRTMIN+5\"`\001 - `\"SIGRTMIN+6\"`\001 - `\"SIGRTMIN+7\"`\001 - `\"SIGRTMIN+8\"`\001 - `\"SIGRTMIN+9\"`\001 - `\"SIGSEGV\"`\001 - `\"SIGSTKFLT\"`\001 - `\"SIGSTOP\"`\001 - `\"SIGSYS\"`\001 - `\"SIGTERM\"`\001 - `\"SIGTRAP\"`\001 - `\"SIGTSTP\"`\001 - `\"SIGTTIN\"`\001 - `\"SIGTTOU\"`\001 - `\"SIGURG\"`\001 - `\"SIGUSR1\"`\001 - `\"SIGUSR2\"`\001 - `\"SIGVTALRM\"`\001 - `\"SIGWINCH\"`\001 - `\"SIGXCPU\"`\001 - `\"SIGXFSZ\"`\003SIGABRT\003SIGALRM\003SIGBUS\003SIGCHLD\003SIGCLD\003SIGCONT\003SIGFPE\003SIGHUP\003SIGILL\003SIGINT\003SIGIO\003SIGIOT\003SIGKILL\003SIGPIPE\003SIGPOLL\003SIGPROF\003SIGPWR\003SIGQUIT\003SIGRTMAX\003SIGRTMAX-1\003SIGRTMAX-10\003SIGRTMAX-11\003SIGRTMAX-12\003SIGRTMAX-13\003SIGRTMAX-14\003SIGRTMAX-2\003SIGRTMAX-3\003SIGRTMAX-4\003SIGRTMAX-5\003SIGRTMAX-6\003SIGRTMAX-7\003SIGRTMAX-8\003SIGRTMAX-9\003SIGRTMIN\003SIGRTMIN+1\003SIGRTMIN+10\003SIGRTMIN+11\003SIGRTMIN+12\003SIGRTMIN+13\003SIGRTMIN+14\003SIGRTMIN+15\003SIGRTMIN+2\003SIGRTMIN+3\003SIGRTMIN+4\003SIGRTMIN+5\003SIGRTMIN+6\003SIGRTMIN+7\003SIGRTMIN+8\003SIGRTMIN+9\003SIGSEGV\003SIGSTKFLT\003SIGSTOP\003SIGSYS\003SIGTERM\003SIGTRAP\003SIGTSTP\003SIGTTIN\003SIGTTOU\003SIGURG\003SIGUSR1\003SIGUSR2\003SIGVTALRM\003SIGWINCH\003SIGXCPU\003SIGXFSZ\n"},
    {"io.k8s.api.core.v1.LifecycleHandler",
     "LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket must be specified.\n"
     "Exec specifies a command to execute in the container.\n"
     "HTTPGet specifies an HTTP GET request to perform.\n"
     "Deprecated. TCPSocket is NOT supported as a LifecycleHandler and kept for backward compatibility. There is no validation of this field and lifecycle hooks will fail at runtime when it is specified.\n"
     "Sleep represents a duration that the container should sleep.\n"},
    {"io.k8s.api.core.v1.LimitRange",
     "LimitRange sets resource usage limits for each kind of resource in a Namespace.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the limits enforced. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.LimitRangeItem",
     "LimitRangeItem defines a min/max usage limit for any resource that matches on kind.\n"
     "Type of resource that this limit applies to.\n"
     "Max usage constraints on this kind by resource name.\n"
     "Min usage constraints on this kind by resource name.\n"
     "Default resource requirement limit value by resource name if resource limit is omitted.\n"
     "DefaultRequest is the default resource requirement request value by resource name if resource request is omitted.\n"
     "MaxLimitRequestRatio if specified, the named resource must have a request and limit that are both non-zero where limit divided by request is less than or equal to the enumerated value; this represents the max burst for the named resource.\n"},
    {"io.k8s.api.core.v1.LimitRangeList",
     "LimitRangeList is a list of LimitRange items.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Items is a list of LimitRange objects. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"},
    {"io.k8s.api.core.v1.LimitRangeSpec",
     "LimitRangeSpec defines a min/max usage limit for resources that match on kind.\n"
     "Limits is the list of LimitRangeItem objects that are enforced.\n"},
    {"io.k8s.api.core.v1.LinuxContainerUser",
     "LinuxContainerUser represents user identity information in Linux containers\n"
     "UID is the primary uid initially attached to the first process in the container\n"
     "GID is the primary gid initially attached to the first process in the container\n"
     "SupplementalGroups are the supplemental groups initially attached to the first process in the container\n"},
    {"io.k8s.api.core.v1.List",
     "List holds a list of objects, which may not be known by the server.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "\n"
     "\n"},
    {"io.k8s.api.core.v1.LoadBalancerIngress",
     "LoadBalancerIngress represents the status of a load-balancer ingress point: traffic intended for the service should be sent to an ingress point.\n"
     "IP is set for load-balancer ingress points that are IP based (typically GCE or OpenStack load-balancers)\n"
     "Hostname is set for load-balancer ingress points that are DNS based (typically AWS load-balancers)\n"
     "IPMode specifies how the load-balancer IP behaves, and may only be specified when the ip field is specified. Setting this to \"VIP\" indicates that traffic is delivered to the node with the destination set to the load-balancer's IP and port. Setting this to \"Proxy\" indicates that traffic is delivered to the node or pod with the destination set to the node's IP and node port or the pod's IP and port. Service implementations may use this information to adjust traffic routing.\n"
     "Ports is a list of records of service ports If used, every port defined in the service should have an entry in it\n"},
    {"io.k8s.api.core.v1.LoadBalancerStatus",
     "LoadBalancerStatus represents the status of a load-balancer.\n"
     "Ingress is a list containing ingress points for the load-balancer. Traffic intended for the service should be sent to these ingress points.\n"},
    {"io.k8s.api.core.v1.LocalObjectReference",
     "LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"},
    {"io.k8s.api.core.v1.LocalVolumeSource",
     "Local represents directly-attached storage with node affinity\n"
     "path of the full path to the volume on the node. It can be either a directory or block device (disk, partition, ...).\n"
     "fsType is the filesystem type to mount. It applies only when the Path is a block device. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". The default value is to auto-select a filesystem if unspecified.\n"},
    {"io.k8s.api.core.v1.ModifyVolumeStatus",
     "ModifyVolumeStatus represents the status object of ControllerModifyVolume operation\n"
     "targetVolumeAttributesClassName is the name of the VolumeAttributesClass the PVC currently being reconciled\n"
     "status is the status of the ControllerModifyVolume operation. It can be in any of following states:\001 - Pending\001   Pending indicates that the PersistentVolumeClaim cannot be modified due to unmet requirements, such as\001   the specified VolumeAttributesClass not existing.\001 - InProgress\001   InProgress indicates that the volume is being modified.\001 - Infeasible\001  Infeasible indicates that the request has been rejected as invalid by the CSI driver. To\001\t  resolve the error, a valid VolumeAttributesClass needs to be specified.\001Note: New statuses can be added in the future. Consumers should check for unknown statuses and fail appropriately.\001\001Possible enum values:\001 - `\"InProgress\"` InProgress indicates that the volume is being modified\001 - `\"Infeasible\"` Infeasible indicates that the request has been rejected as invalid by the CSI driver. To resolve the error, a valid VolumeAttributesClass needs to be specified\001 - `\"Pending\"` Pending indicates that the PersistentVolumeClaim cannot be modified due to unmet requirements, such as the specified VolumeAttributesClass not existing\003InProgress\003Infeasible\003Pending\n"},
    {"io.k8s.api.core.v1.NFSVolumeSource",
     "Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or SELinux relabeling.\n"
     "server is the hostname or IP address of the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "path that is exported by the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"},
    {"io.k8s.api.core.v1.Namespace",
     "Namespace provides a scope for Names. Use of multiple namespaces is optional.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the behavior of the Namespace. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Status describes the current status of a Namespace. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.NamespaceCondition",
     "NamespaceCondition contains details about state of namespace.\n"
     "Type of namespace controller condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "Last time the condition transitioned from one status to another.\n"
     "Unique, one-word, CamelCase reason for the condition's last transition.\n"
     "Human-readable message indicating details about last transition.\n"},
    {"io.k8s.api.core.v1.NamespaceList",
     "NamespaceList is a list of Namespaces.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Items is the list of Namespace objects in the list. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/\n"},
    {"io.k8s.api.core.v1.NamespaceSpec",
     "NamespaceSpec describes the attributes on a Namespace.\n"
     "Finalizers is an opaque list of values that must be empty to permanently remove object from storage. More info: https://kubernetes.io/docs/tasks/administer-cluster/namespaces/\n"},
    {"io.k8s.api.core.v1.NamespaceStatus",
     "NamespaceStatus is information about the current status of a Namespace.\n"
     "Phase is the current lifecycle phase of the namespace. More info: https://kubernetes.io/docs/tasks/administer-cluster/namespaces/\001\001Possible enum values:\001 - `\"Active\"` means the namespace is available for use in the system\001 - `\"Terminating\"` means the namespace is undergoing graceful termination\003Active\003Terminating\n"
     "Represents the latest available observations of a namespace's current state.\n"},
    {"io.k8s.api.core.v1.Node",
     "Node is a worker node in Kubernetes. Each node will have a unique identifier in the cache (i.e. in etcd).\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the behavior of a node. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Most recently observed status of the node. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.NodeAddress",
     "NodeAddress contains information for the node's address.\n"
     "Node address type, one of Hostname, ExternalIP or InternalIP.\n"
     "The node address.\n"},
    {"io.k8s.api.core.v1.NodeAffinity",
     "Node affinity is a group of node affinity scheduling rules.\n"
     "If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to an update), the system may or may not try to eventually evict the pod from its node.\n"
     "The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding \"weight\" to the sum if the node matches the corresponding matchExpressions; the node(s) with the highest sum are the most preferred.\n"},
    {"io.k8s.api.core.v1.NodeCondition",
     "NodeCondition contains condition information for a node.\n"
     "Type of node condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "Last time we got an update on a given condition.\n"
     "Last time the condition transit from one status to another.\n"
     "(brief) reason for the condition's last transition.\n"
     "Human readable message indicating details about last transition.\n"},
    {"io.k8s.api.core.v1.NodeConfigSource",
     "NodeConfigSource specifies a source of node configuration. Exactly one subfield (excluding metadata) must be non-nil. This API is deprecated since 1.22\n"
     "ConfigMap is a reference to a Node's ConfigMap\n"},
    {"io.k8s.api.core.v1.NodeConfigStatus",
     "NodeConfigStatus describes the status of the config assigned by Node.Spec.ConfigSource.\n"
     "Assigned reports the checkpointed config the node will try to use. When Node.Spec.ConfigSource is updated, the node checkpoints the associated config payload to local disk, along with a record indicating intended config. The node refers to this record to choose its config checkpoint, and reports this record in Assigned. Assigned only updates in the status after the record has been checkpointed to disk. When the Kubelet is restarted, it tries to make the Assigned config the Active config by loading and validating the checkpointed payload identified by Assigned.\n"
     "Active reports the checkpointed config the node is actively using. Active will represent either the current version of the Assigned config, or the current LastKnownGood config, depending on whether attempting to use the Assigned config results in an error.\n"
     "LastKnownGood reports the checkpointed config the node will fall back to when it encounters an error attempting to use the Assigned config. The Assigned config becomes the LastKnownGood config when the node determines that the Assigned config is stable and correct. This is currently implemented as a 10-minute soak period starting when the local record of Assigned config is updated. If the Assigned config is Active at the end of this period, it becomes the LastKnownGood. Note that if Spec.ConfigSource is reset to nil (use local defaults), the LastKnownGood is also immediately reset to nil, because the local default config is always assumed good. You should not make assumptions about the node's method of determining config stability and correctness, as this may change or become configurable in the future.\n"
     "Error describes any problems reconciling the Spec.ConfigSource to the Active config. Errors may occur, for example, attempting to checkpoint Spec.ConfigSource to the local Assigned record, attempting to checkpoint the payload associated with Spec.ConfigSource, attempting to load or validate the Assigned config, etc. Errors may occur at different points while syncing config. Earlier errors (e.g. download or checkpointing errors) will not result in a rollback to LastKnownGood, and may resolve across Kubelet retries. Later errors (e.g. loading or validating a checkpointed config) will result in a rollback to LastKnownGood. In the latter case, it is usually possible to resolve the error by fixing the config assigned in Spec.ConfigSource. You can find additional information for debugging by searching the error message in the Kubelet log. Error is a human-readable description of the error state; machines can check whether or not Error is empty, but should not rely on the stability of the Error text across Kubelet versions.\n"},
    {"io.k8s.api.core.v1.NodeDaemonEndpoints",
     "NodeDaemonEndpoints lists ports opened by daemons running on the Node.\n"
     "Endpoint on which Kubelet is listening.\n"},
    {"io.k8s.api.core.v1.NodeFeatures",
     "NodeFeatures describes the set of features implemented by the CRI implementation. The features contained in the NodeFeatures should depend only on the cri implementation independent of runtime handlers.\n"
     "SupplementalGroupsPolicy is set to true if the runtime supports SupplementalGroupsPolicy and ContainerUser.\n"},
    {"io.k8s.api.core.v1.NodeList",
     "NodeList is the whole list of all Nodes which have been registered with master.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of nodes\n"},
    {"io.k8s.api.core.v1.NodeProxyOptions",
     "NodeProxyOptions is the query options to a Node's proxy call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Path is the URL path to use for the current proxy request to node.\n"},
    {"io.k8s.api.core.v1.NodeRuntimeHandler",
     "NodeRuntimeHandler is a set of runtime handler information.\n"
     "Runtime handler name. Empty for the default runtime handler.\n"
     "Supported features.\n"},
    {"io.k8s.api.core.v1.NodeRuntimeHandlerFeatures",
     "NodeRuntimeHandlerFeatures is a set of features implemented by the runtime handler.\n"
     "RecursiveReadOnlyMounts is set to true if the runtime handler supports RecursiveReadOnlyMounts.\n"
     "UserNamespaces is set to true if the runtime handler supports UserNamespaces, including for volumes.\n"},
    {"io.k8s.api.core.v1.NodeSelector",
     "A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms.\n"
     "Required. A list of node selector terms. The terms are ORed.\n"},
    {"io.k8s.api.core.v1.NodeSelectorRequirement",
     "A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values.\n"
     "The label key that the selector applies to.\n"
     "Represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist. Gt, and Lt.\001\001Possible enum values:\001 - `\"DoesNotExist\"`\001 - `\"Exists\"`\001 - `\"Gt\"`\001 - `\"In\"`\001 - `\"Lt\"`\001 - `\"NotIn\"`\003DoesNotExist\003Exists\003Gt\003In\003Lt\003NotIn\n"
     "An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. If the operator is Gt or Lt, the values array must have a single element, which will be interpreted as an integer. This array is replaced during a strategic merge patch.\n"},
    {"io.k8s.api.core.v1.NodeSelectorTerm",
     "A null or empty node selector term matches no objects. The requirements of them are ANDed. The TopologySelectorTerm type implements a subset of the NodeSelectorTerm.\n"
     "A list of node selector requirements by node's labels.\n"
     "A list of node selector requirements by node's fields.\n"},
    {"io.k8s.api.core.v1.NodeSpec",
     "NodeSpec describes the attributes that a node is created with.\n"
     "PodCIDR represents the pod IP range assigned to the node.\n"
     "podCIDRs represents the IP ranges assigned to the node for usage by Pods on that node. If this field is specified, the 0th entry must match the podCIDR field. It may contain at most 1 value for each of IPv4 and IPv6.\n"
     "ID of the node assigned by the cloud provider in the format: <ProviderName>://<ProviderSpecificNodeID>\n"
     "Unschedulable controls node schedulability of new pods. By default, node is schedulable. More info: https://kubernetes.io/docs/concepts/nodes/node/#manual-node-administration\n"
     "If specified, the node's taints.\n"
     "Deprecated: Previously used to specify the source of the node's configuration for the DynamicKubeletConfig feature. This feature is removed.\n"
     "Deprecated. Not all kubelets will set this field. Remove field after 1.13. see: https://issues.k8s.io/61966\n"},
    {"io.k8s.api.core.v1.NodeStatus",
     "NodeStatus is information about the current status of a node.\n"
     "Capacity represents the total resources of a node. More info: https://kubernetes.io/docs/reference/node/node-status/#capacity\n"
     "Allocatable represents the resources of a node that are available for scheduling. Defaults to Capacity.\n"
     "NodePhase is the recently observed lifecycle phase of the node. More info: https://kubernetes.io/docs/concepts/nodes/node/#phase The field is never populated, and now is deprecated.\001\001Possible enum values:\001 - `\"Pending\"` means the node has been created/added by the system, but not configured.\001 - `\"Running\"` means the node has been configured and has Kubernetes components running.\001 - `\"Terminated\"` means the node has been removed from the cluster.\003Pending\003Running\003Terminated\n"
     "Conditions is an array of current observed node conditions. More info: https://kubernetes.io/docs/reference/node/node-status/#condition\n"
     "List of addresses reachable to the node. Queried from cloud provider, if available. More info: https://kubernetes.io/docs/reference/node/node-status/#addresses Note: This field is declared as mergeable, but the merge key is not sufficiently unique, which can cause data corruption when it is merged. Callers should instead use a full-replacement patch. See https://pr.k8s.io/79391 for an example. Consumers should assume that addresses can change during the lifetime of a Node. However, there are some exceptions where this may not be possible, such as Pods that inherit a Node's address in its own status or consumers of the downward API (status.hostIP).\n"
     "Endpoints of daemons running on the Node.\n"
     "Set of ids/uuids to uniquely identify the node. More info: https://kubernetes.io/docs/reference/node/node-status/#info\n"
     "List of container images on this node\n"
     "List of attachable volumes in use (mounted) by the node.\n"
     "List of volumes that are attached to the node.\n"
     "Status of the config assigned to the node via the dynamic Kubelet config feature.\n"
     "The available runtime handlers.\n"
     "Features describes the set of features implemented by the CRI implementation.\n"},
    {"io.k8s.api.core.v1.NodeSwapStatus",
     "NodeSwapStatus represents swap memory information.\n"
     "Total amount of swap memory in bytes.\n"},
    {"io.k8s.api.core.v1.NodeSystemInfo",
     "NodeSystemInfo is a set of ids/uuids to uniquely identify the node.\n"
     "MachineID reported by the node. For unique machine identification in the cluster this field is preferred. Learn more from man(5) machine-id: http://man7.org/linux/man-pages/man5/machine-id.5.html\n"
     "SystemUUID reported by the node. For unique machine identification MachineID is preferred. This field is specific to Red Hat hosts https://access.redhat.com/documentation/en-us/red_hat_subscription_management/1/html/rhsm/uuid\n"
     "Boot ID reported by the node.\n"
     "Kernel Version reported by the node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64).\n"
     "OS Image reported by the node from /etc/os-release (e.g. Debian GNU/Linux 7 (wheezy)).\n"
     "ContainerRuntime Version reported by the node through runtime remote API (e.g. containerd://1.4.2).\n"
     "Kubelet Version reported by the node.\n"
     "Deprecated: KubeProxy Version reported by the node.\n"
     "The Operating System reported by the node\n"
     "The Architecture reported by the node\n"
     "Swap Info reported by the node.\n"},
    {"io.k8s.api.core.v1.ObjectFieldSelector",
     "ObjectFieldSelector selects an APIVersioned field of an object.\n"
     "Version of the schema the FieldPath is written in terms of, defaults to \"v1\".\n"
     "Path of the field to select in the specified API version.\n"},
    {"io.k8s.api.core.v1.ObjectReference",
     "ObjectReference contains enough information to let you inspect or modify the referred object.\n"
     "Kind of the referent. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Namespace of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/\n"
     "Name of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\n"
     "UID of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids\n"
     "API version of the referent.\n"
     "Specific resourceVersion to which this reference is made, if any. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency\n"
     "If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. For example, if the object reference is to a container within a pod, this would take on a value like: \"spec.containers{name}\" (where \"name\" refers to the name of the container that triggered the event) or if no container name is specified \"spec.containers[2]\" (container with index 2 in this pod). This syntax is chosen only to have some well-defined way of referencing a part of an object.\n"},
    {"io.k8s.api.core.v1.PersistentVolume",
     "PersistentVolume (PV) is a storage resource provisioned by an administrator. It is analogous to a node. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec defines a specification of a persistent volume owned by the cluster. Provisioned by an administrator. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistent-volumes\n"
     "status represents the current information/status for the persistent volume. Populated by the system. Read-only. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistent-volumes\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaim",
     "PersistentVolumeClaim is a user's request for and claim to a persistent volume\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec defines the desired characteristics of a volume requested by a pod author. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"
     "status represents the current information/status of a persistent volume claim. Read-only. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimCondition",
     "PersistentVolumeClaimCondition contains details about state of pvc\n"
     "Type is the type of the condition. More info: https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/#:~:text=set%20to%20%27ResizeStarted%27.-,PersistentVolumeClaimCondition,-contains%20details%20about\n"
     "Status is the status of the condition. Can be True, False, Unknown. More info: https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/#:~:text=state%20of%20pvc-,conditions.status,-(string)%2C%20required\n"
     "lastProbeTime is the time we probed the condition.\n"
     "lastTransitionTime is the time the condition transitioned from one status to another.\n"
     "reason is a unique, this should be a short, machine understandable string that gives the reason for condition's last transition. If it reports \"Resizing\" that means the underlying persistent volume is being resized.\n"
     "message is the human-readable message indicating details about last transition.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimList",
     "PersistentVolumeClaimList is a list of PersistentVolumeClaim items.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "items is a list of persistent volume claims. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimSpec",
     "PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes\n"
     "accessModes contains the desired access modes the volume should have. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1\003ReadOnlyMany\003ReadWriteMany\003ReadWriteOnce\003ReadWriteOncePod\n"
     "selector is a label query over volumes to consider for binding.\n"
     "resources represents the minimum resources the volume should have. If RecoverVolumeExpansionFailure feature is enabled users are allowed to specify resource requirements that are lower than previous value but must still be higher than capacity recorded in the status field of the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#resources\n"
     "volumeName is the binding reference to the PersistentVolume backing this claim.\n"
     "storageClassName is the name of the StorageClass required by the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1\n"
     "volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec.\001\001Possible enum values:\001 - `\"Block\"` means the volume will not be formatted with a filesystem and will remain a raw block device.\001 - `\"Filesystem\"` means the volume will be or is formatted with a filesystem.\003Block\003Filesystem\n"
     "dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. When the AnyVolumeDataSource feature gate is enabled, dataSource contents will be copied to dataSourceRef, and dataSourceRef contents will be copied to dataSource when dataSourceRef.namespace is not specified. If the namespace is specified, then dataSourceRef will not be copied to dataSource.\n"
     "dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. This may be any object from a non-empty API group (non core object) or a PersistentVolumeClaim object. When this field is specified, volume binding will only succeed if the type of the specified object matches some installed volume populator or dynamic provisioner. This field will replace the functionality of the dataSource field and as such if both fields are non-empty, they must have the same value. For backwards compatibility, when namespace isn't specified in dataSourceRef, both fields (dataSource and dataSourceRef) will be set to the same value automatically if one of them is empty and the other is non-empty. When namespace is specified in dataSourceRef, dataSource isn't set to the same value and must be empty. There are three important differences between dataSource and dataSourceRef: * While dataSource only allows two specific types of objects, dataSourceRef\001  allows any non-core object, as well as PersistentVolumeClaim objects.\001* While dataSource ignores disallowed values (dropping them), dataSourceRef\001  preserves all values, and generates an error if a disallowed value is\001  specified.\001* While dataSource only allows local objects, dataSourceRef allows objects\001  in any namespaces.\001(Beta) Using this field requires the AnyVolumeDataSource feature gate to be enabled. (Alpha) Using the namespace field of dataSourceRef requires the CrossNamespaceVolumeDataSource feature gate to be enabled.\n"
     "volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. If specified, the CSI driver will create or update the volume with the attributes defined in the corresponding VolumeAttributesClass. This has a different purpose than storageClassName, it can be changed after the claim is created. An empty string or nil value indicates that no VolumeAttributesClass will be applied to the claim. If the claim enters an Infeasible error state, this field can be reset to its previous value (including nil) to cancel the modification. If the resource referred to by volumeAttributesClass does not exist, this PersistentVolumeClaim will be set to a Pending state, as reflected by the modifyVolumeStatus field, until such as a resource exists. More info: https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimStatus",
     "PersistentVolumeClaimStatus is the current status of a persistent volume claim.\n"
     "phase represents the current phase of PersistentVolumeClaim.\001\001Possible enum values:\001 - `\"Bound\"` used for PersistentVolumeClaims that are bound\001 - `\"Lost\"` used for PersistentVolumeClaims that lost their underlying PersistentVolume. The claim was bound to a PersistentVolume and this volume does not exist any longer and all data on it was lost.\001 - `\"Pending\"` used for PersistentVolumeClaims that are not yet bound\003Bound\003Lost\003Pending\n"
     "accessModes contains the actual access modes the volume backing the PVC has. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1\003ReadOnlyMany\003ReadWriteMany\003ReadWriteOnce\003ReadWriteOncePod\n"
     "capacity represents the actual resources of the underlying volume.\n"
     "conditions is the current Condition of persistent volume claim. If underlying persistent volume is being resized then the Condition will be set to 'Resizing'.\n"
     "allocatedResources tracks the resources allocated to a PVC including its capacity. Key names follow standard Kubernetes label syntax. Valid values are either:\001\t* Un-prefixed keys:\001\t\t- storage - the capacity of the volume.\001\t* Custom resources must use implementation-defined prefixed names such as \"example.com/my-custom-resource\"\001Apart from above values - keys that are unprefixed or have kubernetes.io prefix are considered reserved and hence may not be used.\001\001Capacity reported here may be larger than the actual capacity when a volume expansion operation is requested. For storage quota, the larger value from allocatedResources and PVC.spec.resources is used. If allocatedResources is not set, PVC.spec.resources alone is used for quota calculation. If a volume expansion capacity request is lowered, allocatedResources is only lowered if there are no expansion operations in progress and if the actual volume capacity is equal or lower than the requested capacity.\001\001A controller that receives PVC update with previously unknown resourceName should ignore the update for the purpose it was designed. For example - a controller that only is responsible for resizing capacity of the volume, should ignore PVC updates that change other valid resources associated with PVC.\001\001This is an alpha field and requires enabling RecoverVolumeExpansionFailure feature.\n"
     "allocatedResourceStatuses stores status of resource being resized for the given PVC. Key names follow standard Kubernetes label syntax. Valid values are either:\001\t* Un-prefixed keys:\001\t\t- storage - the capacity of the volume.\001\t* Custom resources must use implementation-defined prefixed names such as \"example.com/my-custom-resource\"\001Apart from above values - keys that are unprefixed or have kubernetes.io prefix are considered reserved and hence may not be used.\001\001ClaimResourceStatus can be in any of following states:\001\t- ControllerResizeInProgress:\001\t\tState set when resize controller starts resizing the volume in control-plane.\001\t- ControllerResizeFailed:\001\t\tState set when resize has failed in resize controller with a terminal error.\001\t- NodeResizePending:\001\t\tState set when resize controller has finished resizing the volume but further resizing of\001\t\tvolume is needed on the node.\001\t- NodeResizeInProgress:\001\t\tState set when kubelet starts resizing the volume.\001\t- NodeResizeFailed:\001\t\tState set when resizing has failed in kubelet with a terminal error. Transient errors don't set\001\t\tNodeResizeFailed.\001For example: if expanding a PVC for more capacity - this field can be one of the following states:\001\t- pvc.status.allocatedResourceStatus['storage'] = \"ControllerResizeInProgress\"\001     - pvc.status.allocatedResourceStatus['storage'] = \"ControllerResizeFailed\"\001     - pvc.status.allocatedResourceStatus['storage'] = \"NodeResizePending\"\001     - pvc.status.allocatedResourceStatus['storage'] = \"NodeResizeInProgress\"\001     - pvc.status.allocatedResourceStatus['storage'] = \"NodeResizeFailed\"\001When this field is not set, it means that no resize operation is in progress for the given PVC.\001\001A controller that receives PVC update with previously unknown resourceName or ClaimResourceStatus should ignore the update for the purpose it was designed. For example - a controller that only is responsible for resizing capacity of the volume, should ignore PVC updates that change other valid resources associated with PVC.\001\001This is an alpha field and requires enabling RecoverVolumeExpansionFailure feature.\001\001Possible enum values:\001 - `\"ControllerResizeInProgress\"` State set when resize controller starts resizing the volume in control-plane.\001 - `\"ControllerResizeInfeasible\"` State set when resize has failed in resize controller with a terminal unrecoverable error. Transient errors such as timeout should not set this status and should leave allocatedResourceStatus unmodified, so as resize controller can resume the volume expansion.\001 - `\"NodeResizeInProgress\"` State set when kubelet starts resizing the volume.\001 - `\"NodeResizeInfeasible\"` State set when resizing has failed in kubelet with a terminal unrecoverable error. Transient errors shouldn't set this status\001 - `\"NodeResizePending\"` State set when resize controller has finished resizing the volume but further resizing of volume is needed on the node.\003ControllerResizeInProgress\003ControllerResizeInfeasible\003NodeResizeInProgress\003NodeResizeInfeasible\003NodeResizePending\n"
     "currentVolumeAttributesClassName is the current name of the VolumeAttributesClass the PVC is using. When unset, there is no VolumeAttributeClass applied to this PersistentVolumeClaim\n"
     "ModifyVolumeStatus represents the status object of ControllerModifyVolume operation. When this is unset, there is no ModifyVolume operation being attempted.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimTemplate",
     "PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource.\n"
     "May contain labels and annotations that will be copied into the PVC when creating it. No other fields are allowed and will be rejected during validation.\n"
     "The specification for the PersistentVolumeClaim. The entire content is copied unchanged into the PVC that gets created from this template. The same fields as in a PersistentVolumeClaim are also valid here.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource",
     "PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the bound PV and mounts that volume for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper around another type of volume that is owned by someone else (the system).\n"
     "claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"
     "readOnly Will force the ReadOnly setting in VolumeMounts. Default false.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeList",
     "PersistentVolumeList is a list of PersistentVolume items.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "items is a list of persistent volumes. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes\n"},
    {"io.k8s.api.core.v1.PersistentVolumeSource",
     "PersistentVolumeSource is similar to VolumeSource but meant for the administrator who creates PVs. Exactly one of its members must be set.\n"
     "gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Provisioned by an admin. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "hostPath represents a directory on the host. Provisioned by a developer or tester. This is useful for single-node development and testing only! On-host storage is not supported in any way and WILL NOT WORK in a multi-node cluster. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\n"
     "glusterfs represents a Glusterfs volume that is attached to a host and exposed to the pod. Provisioned by an admin. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported. More info: https://examples.k8s.io/volumes/glusterfs/README.md\n"
     "nfs represents an NFS mount on the host. Provisioned by an admin. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported. More info: https://examples.k8s.io/volumes/rbd/README.md\n"
     "iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Provisioned by an admin.\n"
     "cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported.\n"
     "fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.\n"
     "flocker represents a Flocker volume attached to a kubelet's host machine and exposed to the pod for its usage. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported.\n"
     "flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.\n"
     "azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver.\n"
     "vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver.\n"
     "quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported.\n"
     "azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver.\n"
     "photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported.\n"
     "portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.\n"
     "scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.\n"
     "local represents directly-attached storage with node affinity\n"
     "storageOS represents a StorageOS volume that is attached to the kubelet's host machine and mounted into the pod. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported. More info: https://examples.k8s.io/volumes/storageos/README.md\n"
     "csi represents storage that is handled by an external CSI driver.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeSpec",
     "PersistentVolumeSpec is the specification of a persistent volume.\n"
     "capacity is the description of the persistent volume's resources and capacity. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#capacity\n"
     "gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Provisioned by an admin. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "hostPath represents a directory on the host. Provisioned by a developer or tester. This is useful for single-node development and testing only! On-host storage is not supported in any way and WILL NOT WORK in a multi-node cluster. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\n"
     "glusterfs represents a Glusterfs volume that is attached to a host and exposed to the pod. Provisioned by an admin. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported. More info: https://examples.k8s.io/volumes/glusterfs/README.md\n"
     "nfs represents an NFS mount on the host. Provisioned by an admin. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported. More info: https://examples.k8s.io/volumes/rbd/README.md\n"
     "iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Provisioned by an admin.\n"
     "cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported.\n"
     "fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.\n"
     "flocker represents a Flocker volume attached to a kubelet's host machine and exposed to the pod for its usage. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported.\n"
     "flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.\n"
     "azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver.\n"
     "vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver.\n"
     "quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported.\n"
     "azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver.\n"
     "photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported.\n"
     "portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.\n"
     "scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.\n"
     "local represents directly-attached storage with node affinity\n"
     "storageOS represents a StorageOS volume that is attached to the kubelet's host machine and mounted into the pod. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported. More info: https://examples.k8s.io/volumes/storageos/README.md\n"
     "csi represents storage that is handled by an external CSI driver.\n"
     "accessModes contains all ways the volume can be mounted. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes\003ReadOnlyMany\003ReadWriteMany\003ReadWriteOnce\003ReadWriteOncePod\n"
     "claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim. Expected to be non-nil when bound. claim.VolumeName is the authoritative bind between PV and PVC. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#binding\n"
     "persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim. Valid options are Retain (default for manually created PersistentVolumes), Delete (default for dynamically provisioned PersistentVolumes), and Recycle (deprecated). Recycle must be supported by the volume plugin underlying this PersistentVolume. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#reclaiming\001\001Possible enum values:\001 - `\"Delete\"` means the volume will be deleted from Kubernetes on release from its claim. The volume plugin must support Deletion.\001 - `\"Recycle\"` means the volume will be recycled back into the pool of unbound persistent volumes on release from its claim. The volume plugin must support Recycling.\001 - `\"Retain\"` means the volume will be left in its current phase (Released) for manual reclamation by the administrator. The default policy is Retain.\003Delete\003Recycle\003Retain\n"
     "storageClassName is the name of StorageClass to which this persistent volume belongs. Empty value means that this volume does not belong to any StorageClass.\n"
     "mountOptions is the list of mount options, e.g. [\"ro\", \"soft\"]. Not validated - mount will simply fail if one is invalid. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes/#mount-options\n"
     "volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state. Value of Filesystem is implied when not included in spec.\001\001Possible enum values:\001 - `\"Block\"` means the volume will not be formatted with a filesystem and will remain a raw block device.\001 - `\"Filesystem\"` means the volume will be or is formatted with a filesystem.\003Block\003Filesystem\n"
     "nodeAffinity defines constraints that limit what nodes this volume can be accessed from. This field influences the scheduling of pods that use this volume.\n"
     "Name of VolumeAttributesClass to which this persistent volume belongs. Empty value is not allowed. When this field is not set, it indicates that this volume does not belong to any VolumeAttributesClass. This field is mutable and can be changed by the CSI driver after a volume has been updated successfully to a new class. For an unbound PersistentVolume, the volumeAttributesClassName will be matched with unbound PersistentVolumeClaims during the binding process.\n"},
    {"io.k8s.api.core.v1.PersistentVolumeStatus",
     "PersistentVolumeStatus is the current status of a persistent volume.\n"
     "phase indicates if a volume is available, bound to a claim, or released by a claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#phase\001\001Possible enum values:\001 - `\"Available\"` used for PersistentVolumes that are not yet bound Available volumes are held by the binder and matched to PersistentVolumeClaims\001 - `\"Bound\"` used for PersistentVolumes that are bound\001 - `\"Failed\"` used for PersistentVolumes that failed to be correctly recycled or deleted after being released from a claim\001 - `\"Pending\"` used for PersistentVolumes that are not available\001 - `\"Released\"` used for PersistentVolumes where the bound PersistentVolumeClaim was deleted released volumes must be recycled before becoming available again this phase is used by the persistent volume claim binder to signal to another process to reclaim the resource\003Available\003Bound\003Failed\003Pending\003Released\n"
     "message is a human-readable message indicating details about why the volume is in this state.\n"
     "reason is a brief CamelCase string that describes any failure and is meant for machine parsing and tidy display in the CLI.\n"
     "lastPhaseTransitionTime is the time the phase transitioned from one to another and automatically resets to current time everytime a volume phase transitions.\n"},
    {"io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource",
     "Represents a Photon Controller persistent disk resource.\n"
     "pdID is the ID that identifies Photon Controller persistent disk\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"},
    {"io.k8s.api.core.v1.Pod",
     "Pod is a collection of containers that can run on a host. This resource is created by clients and scheduled onto hosts.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of the pod. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Most recently observed status of the pod. This data may not be up to date. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.PodAffinity",
     "Pod affinity is a group of inter pod affinity scheduling rules.\n"
     "If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.\n"
     "The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding \"weight\" to the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.\n"},
    {"io.k8s.api.core.v1.PodAffinityTerm",
     "Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running\n"
     "A label query over a set of resources, in this case pods. If it's null, this PodAffinityTerm matches with no Pods.\n"
     "namespaces specifies a static list of namespace names that the term applies to. The term is applied to the union of the namespaces listed in this field and the ones selected by namespaceSelector. null or empty namespaces list and null namespaceSelector means \"this pod's namespace\".\n"
     "This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. Empty topologyKey is not allowed.\n"
     "A label query over the set of namespaces that the term applies to. The term is applied to the union of the namespaces selected by this field and the ones listed in the namespaces field. null selector and null or empty namespaces list means \"this pod's namespace\". An empty selector ({}) matches all namespaces.\n"
     "MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key in (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both matchLabelKeys and labelSelector. Also, matchLabelKeys cannot be set when labelSelector isn't set.\n"
     "MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key notin (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both mismatchLabelKeys and labelSelector. Also, mismatchLabelKeys cannot be set when labelSelector isn't set.\n"},
    {"io.k8s.api.core.v1.PodAntiAffinity",
     "Pod anti affinity is a group of inter pod anti affinity scheduling rules.\n"
     "If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the anti-affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.\n"
     "The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling anti-affinity expressions, etc.), compute a sum by iterating through the elements of this field and subtracting \"weight\" from the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.\n"},
    {"io.k8s.api.core.v1.PodAttachOptions",
     "PodAttachOptions is the query options to a Pod's remote attach call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Stdin if true, redirects the standard input stream of the pod for this call. Defaults to false.\n"
     "Stdout if true indicates that stdout is to be redirected for the attach call. Defaults to true.\n"
     "Stderr if true indicates that stderr is to be redirected for the attach call. Defaults to true.\n"
     "TTY if true indicates that a tty will be allocated for the attach call. This is passed through the container runtime so the tty is allocated on the worker node by the container runtime. Defaults to false.\n"
     "The container in which to execute the command. Defaults to only container if there is only one container in the pod.\n"},
    {"io.k8s.api.core.v1.PodCertificateProjection",
     "PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem.\n"
     "Kubelet's generated CSRs will be addressed to this signer.\n"
     "The type of keypair Kubelet will generate for the pod.\001\001Valid values are \"RSA3072\", \"RSA4096\", \"ECDSAP256\", \"ECDSAP384\", \"ECDSAP521\", and \"ED25519\".\n"
     "maxExpirationSeconds is the maximum lifetime permitted for the certificate.\001\001Kubelet copies this value verbatim into the PodCertificateRequests it generates for this projection.\001\001If omitted, kube-apiserver will set it to 86400(24 hours). kube-apiserver will reject values shorter than 3600 (1 hour).  The maximum allowable value is 7862400 (91 days).\001\001The signer implementation is then free to issue a certificate with any lifetime *shorter* than MaxExpirationSeconds, but no shorter than 3600 seconds (1 hour).  This constraint is enforced by kube-apiserver. `kubernetes.io` signers will never issue certificates with a lifetime longer than 24 hours.\n"
     "Write the credential bundle at this path in the projected volume.\001\001The credential bundle is a single file that contains multiple PEM blocks. The first PEM block is a PRIVATE KEY block, containing a PKCS#8 private key.\001\001The remaining blocks are CERTIFICATE blocks, containing the issued certificate chain from the signer (leaf and any intermediates).\001\001Using credentialBundlePath lets your Pod's application code make a single atomic read that retrieves a consistent key and certificate chain.  If you project them to separate files, your application code will need to additionally check that the leaf certificate was issued to the key.\n"
     "Write the key at this path in the projected volume.\001\001Most applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation.\n"
     "Write the certificate chain at this path in the projected volume.\001\001Most applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation.\n"},
    {"io.k8s.api.core.v1.PodCondition",
     "PodCondition contains details for the current condition of this pod.\n"
     "Type is the type of the condition. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-conditions\n"
     "If set, this represents the .metadata.generation that the pod condition was set based upon. This is an alpha field. Enable PodObservedGenerationTracking to be able to use this field.\n"
     "Status is the status of the condition. Can be True, False, Unknown. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-conditions\n"
     "Last time we probed the condition.\n"
     "Last time the condition transitioned from one status to another.\n"
     "Unique, one-word, CamelCase reason for the condition's last transition.\n"
     "Human-readable message indicating details about last transition.\n"},
    {"io.k8s.api.core.v1.PodDNSConfig",
     "PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy.\n"
     "A list of DNS name server IP addresses. This will be appended to the base nameservers generated from DNSPolicy. Duplicated nameservers will be removed.\n"
     "A list of DNS search domains for host-name lookup. This will be appended to the base search paths generated from DNSPolicy. Duplicated search paths will be removed.\n"
     "A list of DNS resolver options. This will be merged with the base options generated from DNSPolicy. Duplicated entries will be removed. Resolution options given in Options will override those that appear in the base DNSPolicy.\n"},
    {"io.k8s.api.core.v1.PodDNSConfigOption",
     "PodDNSConfigOption defines DNS resolver options of a pod.\n"
     "Name is this DNS resolver option's name. Required.\n"
     "Value is this DNS resolver option's value.\n"},
    {"io.k8s.api.core.v1.PodExecOptions",
     "PodExecOptions is the query options to a Pod's remote exec call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Redirect the standard input stream of the pod for this call. Defaults to false.\n"
     "Redirect the standard output stream of the pod for this call.\n"
     "Redirect the standard error stream of the pod for this call.\n"
     "TTY if true indicates that a tty will be allocated for the exec call. Defaults to false.\n"
     "Container in which to execute the command. Defaults to only container if there is only one container in the pod.\n"
     "Command is the remote command to execute. argv array. Not executed within a shell.\n"},
    {"io.k8s.api.core.v1.PodExtendedResourceClaimStatus",
     "PodExtendedResourceClaimStatus is stored in the PodStatus for the extended resource requests backed by DRA. It stores the generated name for the corresponding special ResourceClaim created by the scheduler.\n"
     "RequestMappings identifies the mapping of <container, extended resource backed by DRA> to  device request in the generated ResourceClaim.\n"
     "ResourceClaimName is the name of the ResourceClaim that was generated for the Pod in the namespace of the Pod.\n"},
    {"io.k8s.api.core.v1.PodIP",
     "PodIP represents a single IP address allocated to the pod.\n"
     "IP is the IP address assigned to the pod\n"},
    {"io.k8s.api.core.v1.PodList",
     "PodList is a list of Pods.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of pods. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md\n"},
    {"io.k8s.api.core.v1.PodLogOptions",
     "PodLogOptions is the query options for a Pod's logs REST call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "The container for which to stream logs. Defaults to only container if there is one container in the pod.\n"
     "Follow the log stream of the pod. Defaults to false.\n"
     "Return previous terminated container logs. Defaults to false.\n"
     "A relative time in seconds before the current time from which to show logs. If this value precedes the time a pod was started, only logs since the pod start will be returned. If this value is in the future, no logs will be returned. Only one of sinceSeconds or sinceTime may be specified.\n"
     "An RFC3339 timestamp from which to show logs. If this value precedes the time a pod was started, only logs since the pod start will be returned. If this value is in the future, no logs will be returned. Only one of sinceSeconds or sinceTime may be specified.\n"
     "If true, add an RFC3339 or RFC3339Nano timestamp at the beginning of every line of log output. Defaults to false.\n"
     "If set, the number of lines from the end of the logs to show. If not specified, logs are shown from the creation of the container or sinceSeconds or sinceTime. Note that when \"TailLines\" is specified, \"Stream\" can only be set to nil or \"All\".\n"
     "If set, the number of bytes to read from the server before terminating the log output. This may not display a complete final line of logging, and may return slightly more or slightly less than the specified limit.\n"
     "insecureSkipTLSVerifyBackend indicates that the apiserver should not confirm the validity of the serving certificate of the backend it is connecting to.  This will make the HTTPS connection between the apiserver and the backend insecure. This means the apiserver cannot verify the log data it is receiving came from the real kubelet.  If the kubelet is configured to verify the apiserver's TLS credentials, it does not mean the connection to the real kubelet is vulnerable to a man in the middle attack (e.g. an attacker could not intercept the actual log data coming from the real kubelet).\n"
     "Specify which container log stream to return to the client. Acceptable values are \"All\", \"Stdout\" and \"Stderr\". If not specified, \"All\" is used, and both stdout and stderr are returned interleaved. Note that when \"TailLines\" is specified, \"Stream\" can only be set to nil or \"All\".\n"},
    {"io.k8s.api.core.v1.PodOS",
     "PodOS defines the OS parameters of a pod.\n"
     "Name is the name of the operating system. The currently supported values are linux and windows. Additional value may be defined in future and can be one of: https://github.com/opencontainers/runtime-spec/blob/master/config.md#platform-specific-configuration Clients should expect to handle additional values and treat unrecognized values in this field as os: null\n"},
    {"io.k8s.api.core.v1.PodPortForwardOptions",
     "PodPortForwardOptions is the query options to a Pod's port forward call when using WebSockets. The `port` query parameter must specify the port or ports (comma separated) to forward over. Port forwarding over SPDY does not use these options. It requires the port to be passed in the `port` header as part of request.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "List of ports to forward Required when using WebSockets\n"},
    {"io.k8s.api.core.v1.PodProxyOptions",
     "PodProxyOptions is the query options to a Pod's proxy call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Path is the URL path to use for the current proxy request to pod.\n"},
    {"io.k8s.api.core.v1.PodReadinessGate",
     "PodReadinessGate contains the reference to a pod condition\n"
     "ConditionType refers to a condition in the pod's condition list with matching type.\n"},
    {"io.k8s.api.core.v1.PodResourceClaim",
     "PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a ResourceClaim for the pod.\001\001It adds a name to it that uniquely identifies the ResourceClaim inside the Pod. Containers that need access to the ResourceClaim reference it with this name.\n"
     "Name uniquely identifies this resource claim inside the pod. This must be a DNS_LABEL.\n"
     "ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod.\001\001Exactly one of ResourceClaimName and ResourceClaimTemplateName must be set.\n"
     "ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod.\001\001The template will be used to create a new ResourceClaim, which will be bound to this pod. When this pod is deleted, the ResourceClaim will also be deleted. The pod name and resource name, along with a generated component, will be used to form a unique name for the ResourceClaim, which will be recorded in pod.status.resourceClaimStatuses.\001\001This field is immutable and no changes will be made to the corresponding ResourceClaim by the control plane after creating the ResourceClaim.\001\001Exactly one of ResourceClaimName and ResourceClaimTemplateName must be set.\n"},
    {"io.k8s.api.core.v1.PodResourceClaimStatus",
     "PodResourceClaimStatus is stored in the PodStatus for each PodResourceClaim which references a ResourceClaimTemplate. It stores the generated name for the corresponding ResourceClaim.\n"
     "Name uniquely identifies this resource claim inside the pod. This must match the name of an entry in pod.spec.resourceClaims, which implies that the string must be a DNS_LABEL.\n"
     "ResourceClaimName is the name of the ResourceClaim that was generated for the Pod in the namespace of the Pod. If this is unset, then generating a ResourceClaim was not necessary. The pod.spec.resourceClaims entry can be ignored in this case.\n"},
    {"io.k8s.api.core.v1.PodSchedulingGate",
     "PodSchedulingGate is associated to a Pod to guard its scheduling.\n"
     "Name of the scheduling gate. Each scheduling gate must have a unique name field.\n"},
    {"io.k8s.api.core.v1.PodSecurityContext",
     "PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also present in container.securityContext.  Field values of container.securityContext take precedence over field values of PodSecurityContext.\n"
     "The SELinux context to be applied to all containers. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.\n"
     "The Windows specific settings applied to all containers. If unspecified, the options within a container's SecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux.\n"
     "The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.\n"
     "The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows.\n"
     "Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.\n"
     "A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified).  If the SupplementalGroupsPolicy feature is enabled, the supplementalGroupsPolicy field determines whether these are in addition to or instead of any group memberships defined in the container image. If unspecified, no additional groups are added, though group memberships defined in the container image may still be used, depending on the supplementalGroupsPolicy field. Note that this field cannot be set when spec.os.name is windows.\n"
     "Defines how supplemental groups of the first container processes are calculated. Valid values are \"Merge\" and \"Strict\". If not specified, \"Merge\" is used. (Alpha) Using the field requires the SupplementalGroupsPolicy feature gate to be enabled and the container runtime must implement support for this feature. Note that this field cannot be set when spec.os.name is windows.\001\001Possible enum values:\001 - `\"Merge\"` means that the container's provided SupplementalGroups and FsGroup (specified in SecurityContext) will be merged with the primary user's groups as defined in the container image (in /etc/group).\001 - `\"Strict\"` means that the container's provided SupplementalGroups and FsGroup (specified in SecurityContext) will be used instead of any groups defined in the container image.\003Merge\003Strict\n"
     "A special supplemental group that applies to all containers in a pod. Some volume types allow the Kubelet to change the ownership of that volume to be owned by the pod:\001\0011. The owning GID will be the FSGroup 2. The setgid bit is set (new files created in the volume will be owned by FSGroup) 3. The permission bits are OR'd with rw-rw----\001\001If unset, the Kubelet will not modify the ownership and permissions of any volume. Note that this field cannot be set when spec.os.name is windows.\n"
     "Sysctls hold a list of namespaced sysctls used for the pod. Pods with unsupported sysctls (by the container runtime) might fail to launch. Note that this field cannot be set when spec.os.name is windows.\n"
     "fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. This field will only apply to volume types which support fsGroup based ownership(and permissions). It will have no effect on ephemeral volume types such as: secret, configmaps and emptydir. Valid values are \"OnRootMismatch\" and \"Always\". If not specified, \"Always\" is used. Note that this field cannot be set when spec.os.name is windows.\001\001Possible enum values:\001 - `\"Always\"` indicates that volume's ownership and permissions should always be changed whenever volume is mounted inside a Pod. This the default behavior.\001 - `\"OnRootMismatch\"` indicates that volume's ownership and permissions will be changed only when permission and ownership of root directory does not match with expected permissions on the volume. This can help shorten the time it takes to change ownership and permissions of a volume.\003Always\003OnRootMismatch\n"
     "The seccomp options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows.\n"
     "appArmorProfile is the AppArmor options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows.\n"
     "seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. It has no effect on nodes that do not support SELinux or to volumes does not support SELinux. Valid values are \"MountOption\" and \"Recursive\".\001\001\"Recursive\" means relabeling of all files on all Pod volumes by the container runtime. This may be slow for large volumes, but allows mixing privileged and unprivileged Pods sharing the same volume on the same node.\001\001\"MountOption\" mounts all eligible Pod volumes with `-o context` mount option. This requires all Pods that share the same volume to use the same SELinux label. It is not possible to share the same volume among privileged and unprivileged Pods. Eligible volumes are in-tree FibreChannel and iSCSI volumes, and all CSI volumes whose CSI driver announces SELinux support by setting spec.seLinuxMount: true in their CSIDriver instance. Other volumes are always re-labelled recursively. \"MountOption\" value is allowed only when SELinuxMount feature gate is enabled.\001\001If not specified and SELinuxMount feature gate is enabled, \"MountOption\" is used. If not specified and SELinuxMount feature gate is disabled, \"MountOption\" is used for ReadWriteOncePod volumes and \"Recursive\" for all other volumes.\001\001This field affects only Pods that have SELinux label set, either in PodSecurityContext or in SecurityContext of all containers.\001\001All Pods that use the same volume should use the same seLinuxChangePolicy, otherwise some pods can get stuck in ContainerCreating state. Note that this field cannot be set when spec.os.name is windows.\n"},
    {"io.k8s.api.core.v1.PodSpec",
     "PodSpec is a description of a pod.\n"
     "List of volumes that can be mounted by containers belonging to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes\n"
     "List of initialization containers belonging to the pod. Init containers are executed in order prior to containers being started. If any init container fails, the pod is considered to have failed and is handled according to its restartPolicy. The name for an init container or normal container must be unique among all containers. Init containers may not have Lifecycle actions, Readiness probes, Liveness probes, or Startup probes. The resourceRequirements of an init container are taken into account during scheduling by finding the highest request/limit for each resource type, and then using the max of that value or the sum of the normal containers. Limits are applied to init containers in a similar fashion. Init containers cannot currently be added or removed. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/init-containers/\n"
     "List of containers belonging to the pod. Containers cannot currently be added or removed. There must be at least one container in a Pod. Cannot be updated.\n"
     "List of ephemeral containers run in this pod. Ephemeral containers may be run in an existing pod to perform user-initiated actions such as debugging. This list cannot be specified when creating a pod, and it cannot be modified by updating the pod spec. In order to add an ephemeral container to an existing pod, use the pod's ephemeralcontainers subresource.\n"
     "Restart policy for all containers within the pod. One of Always, OnFailure, Never. In some contexts, only a subset of those values may be permitted. Default to Always. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy\001\001Possible enum values:\001 - `\"Always\"`\001 - `\"Never\"`\001 - `\"OnFailure\"`\003Always\003Never\003OnFailure\n"
     "Optional duration in seconds the pod needs to terminate gracefully. May be decreased in delete request. Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). If this value is nil, the default grace period will be used instead. The grace period is the duration in seconds after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup time for your process. Defaults to 30 seconds.\n"
     "Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it failed and kill associated containers. Value must be a positive integer.\n"
     "Set DNS policy for the pod. Defaults to \"ClusterFirst\". Valid values are 'ClusterFirstWithHostNet', 'ClusterFirst', 'Default' or 'None'. DNS parameters given in DNSConfig will be merged with the policy selected with DNSPolicy. To have DNS options set along with hostNetwork, you have to specify DNS policy explicitly to 'ClusterFirstWithHostNet'.\001\001Possible enum values:\001 - `\"ClusterFirst\"` indicates that the pod should use cluster DNS first unless hostNetwork is true, if it is available, then fall back on the default (as determined by kubelet) DNS settings.\001 - `\"ClusterFirstWithHostNet\"` indicates that the pod should use cluster DNS first, if it is available, then fall back on the default (as determined by kubelet) DNS settings.\001 - `\"Default\"` indicates that the pod should use the default (as determined by kubelet) DNS settings.\001 - `\"None\"` indicates that the pod should use empty DNS settings. DNS parameters such as nameservers and search paths should be defined via DNSConfig.\003ClusterFirst\003ClusterFirstWithHostNet\003Default\003None\n"
     "NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a node's labels for the pod to be scheduled on that node. More info: https://kubernetes.io/docs/concepts/configuration/assign-pod-node/\n"
     "ServiceAccountName is the name of the ServiceAccount to use to run this pod. More info: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/\n"
     "DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. Deprecated: Use serviceAccountName instead.\n"
     "AutomountServiceAccountToken indicates whether a service account token should be automatically mounted.\n"
     "NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling by the scheduler defined in schedulerName. Once this field is set, the kubelet for this node becomes responsible for the lifecycle of this pod. This field should not be used to express a desire for the pod to be scheduled on a specific node. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename\n"
     "Host networking requested for this pod. Use the host's network namespace. When using HostNetwork you should specify ports so the scheduler is aware. When `hostNetwork` is true, specified `hostPort` fields in port definitions must match `containerPort`, and unspecified `hostPort` fields in port definitions are defaulted to match `containerPort`. Default to false.\n"
     "Use the host's pid namespace. Optional: Default to false.\n"
     "Use the host's ipc namespace. Optional: Default to false.\n"
     "Share a single process namespace between all of the containers in a pod. When this is set containers will be able to view and signal processes from other containers in the same pod, and the first process in each container will not be assigned PID 1. HostPID and ShareProcessNamespace cannot both be set. Optional: Default to false.\n"
     "SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to empty.  See type description for default values of each field.\n"
     "ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this PodSpec. If specified, these secrets will be passed to individual puller implementations for them to use. More info: https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod\n"
     "Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value.\n"
     "If specified, the fully qualified Pod hostname will be \"<hostname>.<subdomain>.<pod namespace>.svc.<cluster domain>\". If not specified, the pod will not have a domainname at all.\n"
     "If specified, the pod's scheduling constraints\n"
     "If specified, the pod will be dispatched by specified scheduler. If not specified, the pod will be dispatched by default scheduler.\n"
     "If specified, the pod's tolerations.\n"
     "HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified.\n"
     "If specified, indicates the pod's priority. \"system-node-critical\" and \"system-cluster-critical\" are two special keywords which indicate the highest priorities with the former being the highest priority. Any other name must be defined by creating a PriorityClass object with that name. If not specified, the pod priority will be default or zero if there is no default.\n"
     "The priority value. Various system components use this field to find the priority of the pod. When Priority Admission Controller is enabled, it prevents users from setting this field. The admission controller populates this field from PriorityClassName. The higher the value, the higher the priority.\n"
     "Specifies the DNS parameters of a pod. Parameters specified here will be merged to the generated DNS configuration based on DNSPolicy.\n"
     "If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its containers are ready AND all conditions specified in the readiness gates have status equal to \"True\" More info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates\n"
     "RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod.  If no RuntimeClass resource matches the named class, the pod will not be run. If unset or empty, the \"legacy\" RuntimeClass will be used, which is an implicit class with an empty definition that uses the default runtime handler. More info: https://git.k8s.io/enhancements/keps/sig-node/585-runtime-class\n"
     "EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the syntax of Docker links. Optional: Defaults to true.\n"
     "PreemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults to PreemptLowerPriority if unset.\001\001Possible enum values:\001 - `\"Never\"` means that pod never preempts other pods with lower priority.\001 - `\"PreemptLowerPriority\"` means that pod can preempt other pods with lower priority.\003Never\003PreemptLowerPriority\n"
     "Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. This field will be autopopulated at admission time by the RuntimeClass admission controller. If the RuntimeClass admission controller is enabled, overhead must not be set in Pod create requests. The RuntimeClass admission controller will reject Pod create requests which have the overhead already set. If RuntimeClass is configured and selected in the PodSpec, Overhead will be set to the value defined in the corresponding RuntimeClass, otherwise it will remain unset and treated as zero. More info: https://git.k8s.io/enhancements/keps/sig-node/688-pod-overhead/README.md\n"
     "TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. Scheduler will schedule pods in a way which abides by the constraints. All topologySpreadConstraints are ANDed.\n"
     "If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). In Linux containers, this means setting the FQDN in the hostname field of the kernel (the nodename field of struct utsname). In Windows containers, this means setting the registry value of hostname for the registry key HKEY_LOCAL_MACHINE\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\Tcpip\\\\Parameters to FQDN. If a pod does not have FQDN, this has no effect. Default to false.\n"
     "Specifies the OS of the containers in the pod. Some pod and container fields are restricted if this is set.\001\001If the OS field is set to linux, the following fields must be unset: -securityContext.windowsOptions\001\001If the OS field is set to windows, following fields must be unset: - spec.hostPID - spec.hostIPC - spec.hostUsers - spec.resources - spec.securityContext.appArmorProfile - spec.securityContext.seLinuxOptions - spec.securityContext.seccompProfile - spec.securityContext.fsGroup - spec.securityContext.fsGroupChangePolicy - spec.securityContext.sysctls - spec.shareProcessNamespace - spec.securityContext.runAsUser - spec.securityContext.runAsGroup - spec.securityContext.supplementalGroups - spec.securityContext.supplementalGroupsPolicy - spec.containers[*].securityContext.appArmorProfile - spec.containers[*].securityContext.seLinuxOptions - spec.containers[*].securityContext.seccompProfile - spec.containers[*].securityContext.capabilities - spec.containers[*].securityContext.readOnlyRootFilesystem - spec.containers[*].securityContext.privileged - spec.containers[*].securityContext.allowPrivilegeEscalation - spec.containers[*].securityContext.procMount - spec.containers[*].securityContext.runAsUser - spec.containers[*].securityContext.runAsGroup\n"
     "Use the host's user namespace. Optional: Default to true. If set to true or not present, the pod will be run in the host user namespace, useful for when the pod needs a feature only available to the host user namespace, such as loading a kernel module with CAP_SYS_MODULE. When set to false, a new userns is created for the pod. Setting false is useful for mitigating container breakout vulnerabilities even allowing users to run their containers as root without actually having root privileges on the host. This field is alpha-level and is only honored by servers that enable the UserNamespacesSupport feature.\n"
     "SchedulingGates is an opaque list of values that if specified will block scheduling the pod. If schedulingGates is not empty, the pod will stay in the SchedulingGated state and the scheduler will not attempt to schedule the pod.\001\001SchedulingGates can only be set at pod creation time, and be removed only afterwards.\n"
     "ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. The resources will be made available to those containers which consume them by name.\001\001This is an alpha field and requires enabling the DynamicResourceAllocation feature gate.\001\001This field is immutable.\n"
     "Resources is the total amount of CPU and Memory resources required by all containers in the pod. It supports specifying Requests and Limits for \"cpu\", \"memory\" and \"hugepages-\" resource names only. ResourceClaims are not supported.\001\001This field enables fine-grained control over resource allocation for the entire pod, allowing resource sharing among containers in a pod.\001\001This is an alpha field and requires enabling the PodLevelResources feature gate.\n"
     "HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. This field only specifies the pod's hostname and does not affect its DNS records. When this field is set to a non-empty string: - It takes precedence over the values set in `hostname` and `subdomain`. - The Pod's hostname will be set to this value. - `setHostnameAsFQDN` must be nil or set to false. - `hostNetwork` must be set to false.\001\001This field must be a valid DNS subdomain as defined in RFC 1123 and contain at most 64 characters. Requires the HostnameOverride feature gate to be enabled.\n"},
    {"io.k8s.api.core.v1.PodStatus",
     "PodStatus represents information about the status of a pod. Status may trail the actual state of a system, especially if the node that hosts the pod cannot contact the control plane.\n"
     "If set, this represents the .metadata.generation that the pod status was set based upon. This is an alpha field. Enable PodObservedGenerationTracking to be able to use this field.\n"
     "The phase of a Pod is a simple, high-level summary of where the Pod is in its lifecycle. The conditions array, the reason and message fields, and the individual container status arrays contain more detail about the pod's status. There are five possible phase values:\001\001Pending: The pod has been accepted by the Kubernetes system, but one or more of the container images has not been created. This includes time before being scheduled as well as time spent downloading images over the network, which could take a while. Running: The pod has been bound to a node, and all of the containers have been created. At least one container is still running, or is in the process of starting or restarting. Succeeded: All containers in the pod have terminated in success, and will not be restarted. Failed: All containers in the pod have terminated, and at least one container has terminated in failure. The container either exited with non-zero status or was terminated by the system. Unknown: For some reason the state of the pod could not be obtained, typically due to an error in communicating with the host of the pod.\001\001More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-phase\001\001Possible enum values:\001 - `\"Failed\"` means that all containers in the pod have terminated, and at least one container has terminated in a failure (exited with a non-zero exit code or was stopped by the system).\001 - `\"Pending\"` means the pod has been accepted by the system, but one or more of the containers has not been started. This includes time before being bound to a node, as well as time spent pulling images onto the host.\001 - `\"Running\"` means the pod has been bound to a node and all of the containers have been started. At least one container is still running or is in the process of being restarted.\001 - `\"Succeeded\"` means that all containers in the pod have voluntarily terminated with a container exit code of 0, and the system is not going to restart any of these containers.\001 - `\"Unknown\"` means that for some reason the state of the pod could not be obtained, typically due to an error in communicating with the host of the pod. Deprecated: It isn't being set since 2015 (74da3b14b0c0f658b3bb8d2def5094686d0e9095)\003Failed\003Pending\003Running\003Succeeded\003Unknown\n"
     "Current service state of pod. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-conditions\n"
     "A human readable message indicating details about why the pod is in this condition.\n"
     "A brief CamelCase message indicating details about why the pod is in this state. e.g. 'Evicted'\n"
     "nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be scheduled right away as preemption victims receive their graceful termination periods. This field does not guarantee that the pod will be scheduled on this node. Scheduler may decide to place the pod elsewhere if other nodes become available sooner. Scheduler may also decide to give the resources on this node to a higher priority pod that is created after preemption. As a result, this field may be different than PodSpec.nodeName when the pod is scheduled.\n"
     "hostIP holds the IP address of the host to which the pod is assigned. Empty if the pod has not started yet. A pod can be assigned to a node that has a problem in kubelet which in turns mean that HostIP will not be updated even if there is a node is assigned to pod\n"
     "hostIPs holds the IP addresses allocated to the host. If this field is specified, the first entry must match the hostIP field. This list is empty if the pod has not started yet. A pod can be assigned to a node that has a problem in kubelet which in turns means that HostIPs will not be updated even if there is a node is assigned to this pod.\n"
     "podIP address allocated to the pod. Routable at least within the cluster. Empty if not yet allocated.\n"
     "podIPs holds the IP addresses allocated to the pod. If this field is specified, the 0th entry must match the podIP field. Pods may be allocated at most 1 value for each of IPv4 and IPv6. This list is empty if no IPs have been allocated yet.\n"
     "RFC 3339 date and time at which the object was acknowledged by the Kubelet. This is before the Kubelet pulled the container image(s) for the pod.\n"
     "Statuses of init containers in this pod. The most recent successful non-restartable init container will have ready = true, the most recently started container will have startTime set. Each init container in the pod should have at most one status in this list, and all statuses should be for containers in the pod. However this is not enforced. If a status for a non-existent container is present in the list, or the list has duplicate names, the behavior of various Kubernetes components is not defined and those statuses might be ignored. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-and-container-status\n"
     "Statuses of containers in this pod. Each container in the pod should have at most one status in this list, and all statuses should be for containers in the pod. However this is not enforced. If a status for a non-existent container is present in the list, or the list has duplicate names, the behavior of various Kubernetes components is not defined and those statuses might be ignored. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-and-container-status\n"
     "The Quality of Service (QOS) classification assigned to the pod based on resource requirements See PodQOSClass type for available QOS classes More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#quality-of-service-classes\001\001Possible enum values:\001 - `\"BestEffort\"` is the BestEffort qos class.\001 - `\"Burstable\"` is the Burstable qos class.\001 - `\"Guaranteed\"` is the Guaranteed qos class.\003BestEffort\003Burstable\003Guaranteed\n"
     "Statuses for any ephemeral containers that have run in this pod. Each ephemeral container in the pod should have at most one status in this list, and all statuses should be for containers in the pod. However this is not enforced. If a status for a non-existent container is present in the list, or the list has duplicate names, the behavior of various Kubernetes components is not defined and those statuses might be ignored. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#pod-and-container-status\n"
     "Status of resources resize desired for pod's containers. It is empty if no resources resize is pending. Any changes to container resources will automatically set this to \"Proposed\" Deprecated: Resize status is moved to two pod conditions PodResizePending and PodResizeInProgress. PodResizePending will track states where the spec has been resized, but the Kubelet has not yet allocated the resources. PodResizeInProgress will track in-progress resizes, and should be present whenever allocated resources != acknowledged resources.\n"
     "Status of resource claims.\n"
     "Status of extended resource claim backed by DRA.\n"},
    {"io.k8s.api.core.v1.PodStatusResult",
     "PodStatusResult is a wrapper for PodStatus returned by kubelet that can be encode/decoded\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Most recently observed status of the pod. This data may not be up to date. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.PodTemplate",
     "PodTemplate describes a template for creating copies of a predefined pod.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Template defines the pods that will be created from this pod template. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.PodTemplateList",
     "PodTemplateList is a list of PodTemplates.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of pod templates\n"},
    {"io.k8s.api.core.v1.PodTemplateSpec",
     "PodTemplateSpec describes the data a pod should have when created from a template\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of the pod. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.PortStatus",
     "PortStatus represents the error condition of a service port\n"
     "Port is the port number of the service port of which status is recorded here\n"
     "Protocol is the protocol of the service port of which status is recorded here The supported values are: \"TCP\", \"UDP\", \"SCTP\"\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\n"
     "Error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified in this file and those shall use\001  CamelCase names\001- cloud provider specific error values must have names that comply with the\001  format foo.example.com/CamelCase.\n"},
    {"io.k8s.api.core.v1.PortworxVolumeSource",
     "PortworxVolumeSource represents a Portworx volume resource.\n"
     "volumeID uniquely identifies a Portworx volume\n"
     "fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"},
    {"io.k8s.api.core.v1.PreferredSchedulingTerm",
     "An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). A null preferred scheduling term matches no objects (i.e. is also a no-op).\n"
     "Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100.\n"
     "A node selector term, associated with the corresponding weight.\n"},
    {"io.k8s.api.core.v1.Probe",
     "Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic.\n"
     "Exec specifies a command to execute in the container.\n"
     "HTTPGet specifies an HTTP GET request to perform.\n"
     "TCPSocket specifies a connection to a TCP port.\n"
     "GRPC specifies a GRPC HealthCheckRequest.\n"
     "Number of seconds after the container has started before liveness probes are initiated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes\n"
     "Number of seconds after which the probe times out. Defaults to 1 second. Minimum value is 1. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes\n"
     "How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1.\n"
     "Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to 1. Must be 1 for liveness and startup. Minimum value is 1.\n"
     "Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3. Minimum value is 1.\n"
     "Optional duration in seconds the pod needs to terminate gracefully upon probe failure. The grace period is the duration in seconds after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup time for your process. If this value is nil, the pod's terminationGracePeriodSeconds will be used. Otherwise, this value overrides the value provided by the pod spec. Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). This is a beta field and requires enabling ProbeTerminationGracePeriod feature gate. Minimum value is 1. spec.terminationGracePeriodSeconds is used if unset.\n"},
    {"io.k8s.api.core.v1.ProbeHandler",
     "ProbeHandler defines a specific action that should be taken in a probe. One and only one of the fields must be specified.\n"
     "Exec specifies a command to execute in the container.\n"
     "HTTPGet specifies an HTTP GET request to perform.\n"
     "TCPSocket specifies a connection to a TCP port.\n"
     "GRPC specifies a GRPC HealthCheckRequest.\n"},
    {"io.k8s.api.core.v1.ProjectedVolumeSource",
     "Represents a projected volume source\n"
     "sources is the list of volume projections. Each entry in this list handles one source.\n"
     "defaultMode are the mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"},
    {"io.k8s.api.core.v1.QuobyteVolumeSource",
     "Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership management or SELinux relabeling.\n"
     "registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes\n"
     "volume is a string that references an already created Quobyte volume by name.\n"
     "readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false.\n"
     "user to map volume access to Defaults to serivceaccount user\n"
     "group to map volume access to Default is no group\n"
     "tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin\n"},
    {"io.k8s.api.core.v1.RBDPersistentVolumeSource",
     "Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux relabeling.\n"
     "monitors is a collection of Ceph monitors. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#rbd\n"
     "pool is the rados pool name. Default is rbd. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"rbd\"\n"
     "user is the rados user name. Default is admin. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"admin\"\n"
     "keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"/etc/ceph/keyring\"\n"
     "secretRef is name of the authentication secret for RBDUser. If provided overrides keyring. Default is nil. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"},
    {"io.k8s.api.core.v1.RBDVolumeSource",
     "Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux relabeling.\n"
     "monitors is a collection of Ceph monitors. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#rbd\n"
     "pool is the rados pool name. Default is rbd. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"rbd\"\n"
     "user is the rados user name. Default is admin. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"admin\"\n"
     "keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\002\"/etc/ceph/keyring\"\n"
     "secretRef is name of the authentication secret for RBDUser. If provided overrides keyring. Default is nil. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"
     "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it\n"},
    {"io.k8s.api.core.v1.RangeAllocation",
     "RangeAllocation is not a public type.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Range is string that identifies the range represented by 'data'.\n"
     "Data is a bit array containing all allocated addresses in the previous segment.\n"},
    {"io.k8s.api.core.v1.ReplicationController",
     "ReplicationController represents the configuration of a replication controller.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "If the Labels of a ReplicationController are empty, they are defaulted to be the same as the Pod(s) that the replication controller manages. Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the specification of the desired behavior of the replication controller. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Status is the most recently observed status of the replication controller. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.ReplicationControllerCondition",
     "ReplicationControllerCondition describes the state of a replication controller at a certain point.\n"
     "Type of replication controller condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "The last time the condition transitioned from one status to another.\n"
     "The reason for the condition's last transition.\n"
     "A human readable message indicating details about the transition.\n"},
    {"io.k8s.api.core.v1.ReplicationControllerList",
     "ReplicationControllerList is a collection of replication controllers.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of replication controllers. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller\n"},
    {"io.k8s.api.core.v1.ReplicationControllerSpec",
     "ReplicationControllerSpec is the specification of a replication controller.\n"
     "Replicas is the number of desired replicas. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller\0021\n"
     "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)\0020\n"
     "Selector is a label query over pods that should match the Replicas count. If Selector is empty, it is defaulted to the labels present on the Pod template. Label keys and values that must match in order to be controlled by this replication controller, if empty defaulted to labels on Pod template. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors\n"
     "Template is the object that describes the pod that will be created if insufficient replicas are detected. This takes precedence over a TemplateRef. The only allowed template.spec.restartPolicy value is \"Always\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#pod-template\n"},
    {"io.k8s.api.core.v1.ReplicationControllerStatus",
     "ReplicationControllerStatus represents the current status of a replication controller.\n"
     "Replicas is the most recently observed number of replicas. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller\n"
     "The number of pods that have labels matching the labels of the pod template of the replication controller.\n"
     "The number of ready replicas for this replication controller.\n"
     "The number of available replicas (ready for at least minReadySeconds) for this replication controller.\n"
     "ObservedGeneration reflects the generation of the most recently observed replication controller.\n"
     "Represents the latest available observations of a replication controller's current state.\n"},
    {"io.k8s.api.core.v1.ResourceClaim",
     "ResourceClaim references one entry in PodSpec.ResourceClaims.\n"
     "Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. It makes that resource available inside a container.\n"
     "Request is the name chosen for a request in the referenced claim. If empty, everything from the claim is made available, otherwise only the result of this request.\n"},
    {"io.k8s.api.core.v1.ResourceFieldSelector",
     "ResourceFieldSelector represents container resources (cpu, memory) and their output format\n"
     "Container name: required for volumes, optional for env vars\n"
     "Required: resource to select\n"
     "Specifies the output format of the exposed resources, defaults to \"1\"\n"},
    {"io.k8s.api.core.v1.ResourceHealth",
     "ResourceHealth represents the health of a resource. It has the latest device health information. This is a part of KEP https://kep.k8s.io/4680.\n"
     "ResourceID is the unique identifier of the resource. See the ResourceID type for more information.\n"
     "Health of the resource. can be one of:\001 - Healthy: operates as normal\001 - Unhealthy: reported unhealthy. We consider this a temporary health issue\001              since we do not have a mechanism today to distinguish\001              temporary and permanent issues.\001 - Unknown: The status cannot be determined.\001            For example, Device Plugin got unregistered and hasn't been re-registered since.\001\001In future we may want to introduce the PermanentlyUnhealthy Status.\n"},
    {"io.k8s.api.core.v1.ResourceQuota",
     "ResourceQuota sets aggregate quota restrictions enforced per namespace\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the desired quota. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Status defines the actual enforced quota and its current usage. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.ResourceQuotaList",
     "ResourceQuotaList is a list of ResourceQuota items.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Items is a list of ResourceQuota objects. More info: https://kubernetes.io/docs/concepts/policy/resource-quotas/\n"},
    {"io.k8s.api.core.v1.ResourceQuotaSpec",
     "ResourceQuotaSpec defines the desired hard limits to enforce for Quota.\n"
     "hard is the set of desired hard limits for each named resource. More info: https://kubernetes.io/docs/concepts/policy/resource-quotas/\n"
     "A collection of filters that must match each object tracked by a quota. If not specified, the quota matches all objects.\003BestEffort\003CrossNamespacePodAffinity\003NotBestEffort\003NotTerminating\003PriorityClass\003Terminating\003VolumeAttributesClass\n"
     "scopeSelector is also a collection of filters like scopes that must match each object tracked by a quota but expressed using ScopeSelectorOperator in combination with possible values. For a resource to match, both scopes AND scopeSelector (if specified in spec), must be matched.\n"},
    {"io.k8s.api.core.v1.ResourceQuotaStatus",
     "ResourceQuotaStatus defines the enforced hard limits and observed use.\n"
     "Hard is the set of enforced hard limits for each named resource. More info: https://kubernetes.io/docs/concepts/policy/resource-quotas/\n"
     "Used is the current observed total usage of the resource in the namespace.\n"},
    {"io.k8s.api.core.v1.ResourceRequirements",
     "ResourceRequirements describes the compute resource requirements.\n"
     "Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"
     "Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"
     "Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container.\001\001This field depends on the DynamicResourceAllocation feature gate.\001\001This field is immutable. It can only be set for containers.\n"},
    {"io.k8s.api.core.v1.ResourceStatus",
     "ResourceStatus represents the status of a single resource allocated to a Pod.\n"
     "Name of the resource. Must be unique within the pod and in case of non-DRA resource, match one of the resources from the pod spec. For DRA resources, the value must be \"claim:<claim_name>/<request>\". When this status is reported about a container, the \"claim_name\" and \"request\" must match one of the claims of this container.\n"
     "List of unique resources health. Each element in the list contains an unique resource ID and its health. At a minimum, for the lifetime of a Pod, resource ID must uniquely identify the resource allocated to the Pod on the Node. If other Pod on the same Node reports the status with the same resource ID, it must be the same resource they share. See ResourceID type definition for a specific format it has in various use cases.\n"},
    {"io.k8s.api.core.v1.SELinuxOptions",
     "SELinuxOptions are the labels to be applied to the container\n"
     "User is a SELinux user label that applies to the container.\n"
     "Role is a SELinux role label that applies to the container.\n"
     "Type is a SELinux type label that applies to the container.\n"
     "Level is SELinux level label that applies to the container.\n"},
    {"io.k8s.api.core.v1.ScaleIOPersistentVolumeSource",
     "ScaleIOPersistentVolumeSource represents a persistent ScaleIO volume\n"
     "gateway is the host address of the ScaleIO API Gateway.\n"
     "system is the name of the storage system as configured in ScaleIO.\n"
     "secretRef references to the secret for ScaleIO user and other sensitive information. If this is not provided, Login operation will fail.\n"
     "sslEnabled is the flag to enable/disable SSL communication with Gateway, default false\n"
     "protectionDomain is the name of the ScaleIO Protection Domain for the configured storage.\n"
     "storagePool is the ScaleIO Storage Pool associated with the protection domain.\n"
     "storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned.\002\"ThinProvisioned\"\n"
     "volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source.\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Default is \"xfs\"\002\"xfs\"\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"},
    {"io.k8s.api.core.v1.ScaleIOVolumeSource",
     "ScaleIOVolumeSource represents a persistent ScaleIO volume\n"
     "gateway is the host address of the ScaleIO API Gateway.\n"
     "system is the name of the storage system as configured in ScaleIO.\n"
     "secretRef references to the secret for ScaleIO user and other sensitive information. If this is not provided, Login operation will fail.\n"
     "sslEnabled Flag enable/disable SSL communication with Gateway, default false\n"
     "protectionDomain is the name of the ScaleIO Protection Domain for the configured storage.\n"
     "storagePool is the ScaleIO Storage Pool associated with the protection domain.\n"
     "storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned.\002\"ThinProvisioned\"\n"
     "volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source.\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Default is \"xfs\".\002\"xfs\"\n"
     "readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"},
    {"io.k8s.api.core.v1.ScopeSelector",
     "A scope selector represents the AND of the selectors represented by the scoped-resource selector requirements.\n"
     "A list of scope selector requirements by scope of the resources.\n"},
    {"io.k8s.api.core.v1.ScopedResourceSelectorRequirement",
     "A scoped-resource selector requirement is a selector that contains values, a scope name, and an operator that relates the scope name and values.\n"
     "The name of the scope that the selector applies to.\001\001Possible enum values:\001 - `\"BestEffort\"` Match all pod objects that have best effort quality of service\001 - `\"CrossNamespacePodAffinity\"` Match all pod objects that have cross-namespace pod (anti)affinity mentioned.\001 - `\"NotBestEffort\"` Match all pod objects that do not have best effort quality of service\001 - `\"NotTerminating\"` Match all pod objects where spec.activeDeadlineSeconds is nil\001 - `\"PriorityClass\"` Match all pod objects that have priority class mentioned\001 - `\"Terminating\"` Match all pod objects where spec.activeDeadlineSeconds >=0\001 - `\"VolumeAttributesClass\"` Match all pvc objects that have volume attributes class mentioned.\003BestEffort\003CrossNamespacePodAffinity\003NotBestEffort\003NotTerminating\003PriorityClass\003Terminating\003VolumeAttributesClass\n"
     "Represents a scope's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist.\001\001Possible enum values:\001 - `\"DoesNotExist\"`\001 - `\"Exists\"`\001 - `\"In\"`\001 - `\"NotIn\"`\003DoesNotExist\003Exists\003In\003NotIn\n"
     "An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. This array is replaced during a strategic merge patch.\n"},
    {"io.k8s.api.core.v1.SeccompProfile",
     "SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set.\n"
     "type indicates which kind of seccomp profile will be applied. Valid options are:\001\001Localhost - a profile defined in a file on the node should be used. RuntimeDefault - the container runtime default profile should be used. Unconfined - no profile should be applied.\001\001Possible enum values:\001 - `\"Localhost\"` indicates a profile defined in a file on the node should be used. The file's location relative to <kubelet-root-dir>/seccomp.\001 - `\"RuntimeDefault\"` represents the default container runtime seccomp profile.\001 - `\"Unconfined\"` indicates no seccomp profile is applied (A.K.A. unconfined).\003Localhost\003RuntimeDefault\003Unconfined\n"
     "localhostProfile indicates a profile defined in a file on the node should be used. The profile must be preconfigured on the node to work. Must be a descending path, relative to the kubelet's configured seccomp profile location. Must be set if type is \"Localhost\". Must NOT be set for any other type.\n"},
    {"io.k8s.api.core.v1.Secret",
     "Secret holds secret data of a certain type. The total bytes of the values in the Data field must be less than MaxSecretSize bytes.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Immutable, if set to true, ensures that data stored in the Secret cannot be updated (only object metadata can be modified). If not set to true, the field can be modified at any time. Defaulted to nil.\n"
     "Data contains the secret data. Each key must consist of alphanumeric characters, '-', '_' or '.'. The serialized form of the secret data is a base64 encoded string, representing the arbitrary (possibly non-string) data value here. Described in https://tools.ietf.org/html/rfc4648#section-4\n"
     "stringData allows specifying non-binary secret data in string form. It is provided as a write-only input field for convenience. All keys and values are merged into the data field on write, overwriting any existing values. The stringData field is never output when reading from the API.\n"
     "Used to facilitate programmatic handling of secret data. More info: https://kubernetes.io/docs/concepts/configuration/secret/#secret-types\n"},
    {"io.k8s.api.core.v1.SecretEnvSource",
     "SecretEnvSource selects a Secret to populate the environment variables with.\001\001The contents of the target Secret's Data field will represent the key-value pairs as environment variables.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "Specify whether the Secret must be defined\n"},
    {"io.k8s.api.core.v1.SecretKeySelector",
     "SecretKeySelector selects a key of a Secret.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "The key of the secret to select from.  Must be a valid secret key.\n"
     "Specify whether the Secret or its key must be defined\n"},
    {"io.k8s.api.core.v1.SecretList",
     "SecretList is a list of Secret.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Items is a list of secret objects. More info: https://kubernetes.io/docs/concepts/configuration/secret\n"},
    {"io.k8s.api.core.v1.SecretProjection",
     "Adapts a secret into a projected volume.\001\001The contents of the target Secret's Data field will be presented in a projected volume as files using the keys in the Data field as the file names. Note that this is identical to a secret volume source without the default mode.\n"
     "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\002\"\"\n"
     "items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.\n"
     "optional field specify whether the Secret or its key must be defined\n"},
    {"io.k8s.api.core.v1.SecretReference",
     "SecretReference represents a Secret Reference. It has enough information to retrieve secret in any namespace\n"
     "name is unique within a namespace to reference a secret resource.\n"
     "namespace defines the space within which the secret name must be unique.\n"},
    {"io.k8s.api.core.v1.SecretVolumeSource",
     "Adapts a Secret into a volume.\001\001The contents of the target Secret's Data field will be presented in a volume as files using the keys in the Data field as the file names. Secret volumes support ownership management and SELinux relabeling.\n"
     "secretName is the name of the secret in the pod's namespace to use. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret\n"
     "items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'.\n"
     "defaultMode is Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.\n"
     "optional field specify whether the Secret or its keys must be defined\n"},
    {"io.k8s.api.core.v1.SecurityContext",
     "SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and PodSecurityContext.  When both are set, the values in SecurityContext take precedence.\n"
     "The capabilities to add/drop when running containers. Defaults to the default set of capabilities granted by the container runtime. Note that this field cannot be set when spec.os.name is windows.\n"
     "Run container in privileged mode. Processes in privileged containers are essentially equivalent to root on the host. Defaults to false. Note that this field cannot be set when spec.os.name is windows.\n"
     "The SELinux context to be applied to the container. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.\n"
     "The Windows specific settings applied to all containers. If unspecified, the options from the PodSecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux.\n"
     "The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.\n"
     "The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.\n"
     "Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.\n"
     "Whether this container has a read-only root filesystem. Default is false. Note that this field cannot be set when spec.os.name is windows.\n"
     "AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. This bool directly controls if the no_new_privs flag will be set on the container process. AllowPrivilegeEscalation is true always when the container is: 1) run as Privileged 2) has CAP_SYS_ADMIN Note that this field cannot be set when spec.os.name is windows.\n"
     "procMount denotes the type of proc mount to use for the containers. The default value is Default which uses the container runtime defaults for readonly paths and masked paths. This requires the ProcMountType feature flag to be enabled. Note that this field cannot be set when spec.os.name is windows.\001\001Possible enum values:\001 - `\"Default\"` uses the container runtime defaults for readonly and masked paths for /proc. Most container runtimes mask certain paths in /proc to avoid accidental security exposure of special devices or information.\001 - `\"Unmasked\"` bypasses the default masking behavior of the container runtime and ensures the newly created /proc the container stays in tact with no modifications.\003Default\003Unmasked\n"
     "The seccomp options to use by this container. If seccomp options are provided at both the pod & container level, the container options override the pod options. Note that this field cannot be set when spec.os.name is windows.\n"
     "appArmorProfile is the AppArmor options to use by this container. If set, this profile overrides the pod's appArmorProfile. Note that this field cannot be set when spec.os.name is windows.\n"},
    {"io.k8s.api.core.v1.SerializedReference",
     "SerializedReference is a reference to serialized object.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "The reference to an object in the system.\n"},
    {"io.k8s.api.core.v1.Service",
     "Service is a named abstraction of software service (for example, mysql) consisting of local port (for example 3306) that the proxy listens on, and the selector that determines which pods will answer requests sent through the proxy.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the behavior of a service. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Most recently observed status of the service. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.core.v1.ServiceAccount",
     "ServiceAccount binds together: * a name, understood by users, and perhaps by peripheral systems, for an identity * a principal that can be authenticated and authorized * a set of secrets\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Secrets is a list of the secrets in the same namespace that pods running using this ServiceAccount are allowed to use. Pods are only limited to this list if this service account has a \"kubernetes.io/enforce-mountable-secrets\" annotation set to \"true\". The \"kubernetes.io/enforce-mountable-secrets\" annotation is deprecated since v1.32. Prefer separate namespaces to isolate access to mounted secrets. This field should not be used to find auto-generated service account token secrets for use outside of pods. Instead, tokens can be requested directly using the TokenRequest API, or service account token secrets can be manually created. More info: https://kubernetes.io/docs/concepts/configuration/secret\n"
     "ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods that reference this ServiceAccount. ImagePullSecrets are distinct from Secrets because Secrets can be mounted in the pod, but ImagePullSecrets are only accessed by the kubelet. More info: https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod\n"
     "AutomountServiceAccountToken indicates whether pods running as this service account should have an API token automatically mounted. Can be overridden at the pod level.\n"},
    {"io.k8s.api.core.v1.ServiceAccountList",
     "ServiceAccountList is a list of ServiceAccount objects\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of ServiceAccounts. More info: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/\n"},
    {"io.k8s.api.core.v1.ServiceAccountTokenProjection",
     "ServiceAccountTokenProjection represents a projected service account token volume. This projection can be used to insert a service account token into the pods runtime filesystem for use against APIs (Kubernetes API Server or otherwise).\n"
     "audience is the intended audience of the token. A recipient of a token must identify itself with an identifier specified in the audience of the token, and otherwise should reject the token. The audience defaults to the identifier of the apiserver.\n"
     "expirationSeconds is the requested duration of validity of the service account token. As the token approaches expiration, the kubelet volume plugin will proactively rotate the service account token. The kubelet will start trying to rotate the token if the token is older than 80 percent of its time to live or if the token is older than 24 hours.Defaults to 1 hour and must be at least 10 minutes.\n"
     "path is the path relative to the mount point of the file to project the token into.\n"},
    {"io.k8s.api.core.v1.ServiceList",
     "ServiceList holds a list of services.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of services\n"},
    {"io.k8s.api.core.v1.ServicePort",
     "ServicePort contains information on service's port.\n"
     "The name of this port within the service. This must be a DNS_LABEL. All ports within a ServiceSpec must have unique names. When considering the endpoints for a Service, this must match the 'name' field in the EndpointPort. Optional if only one ServicePort is defined on this service.\n"
     "The IP protocol for this port. Supports \"TCP\", \"UDP\", and \"SCTP\". Default is TCP.\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\002\"TCP\"\n"
     "The application protocol for this port. This is used as a hint for implementations to offer richer behavior for protocols that they understand. This field follows standard Kubernetes label syntax. Valid values are either:\001\001* Un-prefixed protocol names - reserved for IANA standard service names (as per RFC-6335 and https://www.iana.org/assignments/service-names).\001\001* Kubernetes-defined prefixed names:\001  * 'kubernetes.io/h2c' - HTTP/2 prior knowledge over cleartext as described in https://www.rfc-editor.org/rfc/rfc9113.html#name-starting-http-2-with-prior-\001  * 'kubernetes.io/ws'  - WebSocket over cleartext as described in https://www.rfc-editor.org/rfc/rfc6455\001  * 'kubernetes.io/wss' - WebSocket over TLS as described in https://www.rfc-editor.org/rfc/rfc6455\001\001* Other protocols should use implementation-defined prefixed names such as mycompany.com/my-custom-protocol.\n"
     "The port that will be exposed by this service.\n"
     "Number or name of the port to access on the pods targeted by the service. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME. If this is a string, it will be looked up as a named port in the target Pod's container ports. If this is not specified, the value of the 'port' field is used (an identity map). This field is ignored for services with clusterIP=None, and should be omitted or set equal to the 'port' field. More info: https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service\n"
     "The port on each node on which this service is exposed when type is NodePort or LoadBalancer.  Usually assigned by the system. If a value is specified, in-range, and not in use it will be used, otherwise the operation will fail.  If not specified, a port will be allocated if this Service requires one.  If this field is specified when creating a Service which does not need it, creation will fail. This field will be wiped when updating a Service to no longer need it (e.g. changing type from NodePort to ClusterIP). More info: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport\n"},
    {"io.k8s.api.core.v1.ServiceProxyOptions",
     "ServiceProxyOptions is the query options to a Service's proxy call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Path is the part of URLs that include service endpoints, suffixes, and parameters to use for the current proxy request to service. For example, the whole request URL is http://localhost/api/v1/namespaces/kube-system/services/elasticsearch-logging/_search?q=user:kimchy. Path is _search?q=user:kimchy.\n"},
    {"io.k8s.api.core.v1.ServiceSpec",
     "ServiceSpec describes the attributes that a user creates on a service.\n"
     "The list of ports that are exposed by this service. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies\n"
     "Route service traffic to pods with label keys and values matching this selector. If empty or not present, the service is assumed to have an external process managing its endpoints, which Kubernetes will not modify. Only applies to types ClusterIP, NodePort, and LoadBalancer. Ignored if type is ExternalName. More info: https://kubernetes.io/docs/concepts/services-networking/service/\n"
     "clusterIP is the IP address of the service and is usually assigned randomly. If an address is specified manually, is in-range (as per system configuration), and is not in use, it will be allocated to the service; otherwise creation of the service will fail. This field may not be changed through updates unless the type field is also being changed to ExternalName (which requires this field to be blank) or the type field is being changed from ExternalName (in which case this field may optionally be specified, as describe above).  Valid values are \"None\", empty string (\"\"), or a valid IP address. Setting this to \"None\" makes a \"headless service\" (no virtual IP), which is useful when direct endpoint connections are preferred and proxying is not required.  Only applies to types ClusterIP, NodePort, and LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail. This field will be wiped when updating a Service to type ExternalName. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies\n"
     "ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly.  If an address is specified manually, is in-range (as per system configuration), and is not in use, it will be allocated to the service; otherwise creation of the service will fail. This field may not be changed through updates unless the type field is also being changed to ExternalName (which requires this field to be empty) or the type field is being changed from ExternalName (in which case this field may optionally be specified, as describe above).  Valid values are \"None\", empty string (\"\"), or a valid IP address.  Setting this to \"None\" makes a \"headless service\" (no virtual IP), which is useful when direct endpoint connections are preferred and proxying is not required.  Only applies to types ClusterIP, NodePort, and LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail. This field will be wiped when updating a Service to type ExternalName.  If this field is not specified, it will be initialized from the clusterIP field.  If this field is specified, clients must ensure that clusterIPs[0] and clusterIP have the same value.\001\001This field may hold a maximum of two entries (dual-stack IPs, in either order). These IPs must correspond to the values of the ipFamilies field. Both clusterIPs and ipFamilies are governed by the ipFamilyPolicy field. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies\n"
     "type determines how the Service is exposed. Defaults to ClusterIP. Valid options are ExternalName, ClusterIP, NodePort, and LoadBalancer. \"ClusterIP\" allocates a cluster-internal IP address for load-balancing to endpoints. Endpoints are determined by the selector or if that is not specified, by manual construction of an Endpoints object or EndpointSlice objects. If clusterIP is \"None\", no virtual IP is allocated and the endpoints are published as a set of endpoints rather than a virtual IP. \"NodePort\" builds on ClusterIP and allocates a port on every node which routes to the same endpoints as the clusterIP. \"LoadBalancer\" builds on NodePort and creates an external load-balancer (if supported in the current cloud) which routes to the same endpoints as the clusterIP. \"ExternalName\" aliases this service to the specified externalName. Several other fields do not apply to ExternalName services. More info: https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types\001\001Possible enum values:\001 - `\"ClusterIP\"` means a service will only be accessible inside the cluster, via the cluster IP.\001 - `\"ExternalName\"` means a service consists of only a reference to an external name that kubedns or equivalent will return as a CNAME record, with no exposing or proxying of any pods involved.\001 - `\"LoadBalancer\"` means a service will be exposed via an external load balancer (if the cloud provider supports it), in addition to 'NodePort' type.\001 - `\"NodePort\"` means a service will be exposed on one port of every node, in addition to 'ClusterIP' type.\003ClusterIP\003ExternalName\003LoadBalancer\003NodePort\n"
     "externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service.  These IPs are not managed by Kubernetes.  The user is responsible for ensuring that traffic arrives at a node with this IP.  A common example is external load-balancers that are not part of the Kubernetes system.\n"
     "Supports \"ClientIP\" and \"None\". Used to maintain session affinity. Enable client IP based session affinity. Must be ClientIP or None. Defaults to None. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies\001\001Possible enum values:\001 - `\"ClientIP\"` is the Client IP based.\001 - `\"None\"` - no session affinity.\003ClientIP\003None\n"
     "Only applies to Service Type: LoadBalancer. This feature depends on whether the underlying cloud-provider supports specifying the loadBalancerIP when a load balancer is created. This field will be ignored if the cloud-provider does not support the feature. Deprecated: This field was under-specified and its meaning varies across implementations. Using it is non-portable and it may not support dual-stack. Users are encouraged to use implementation-specific annotations when available.\n"
     "If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer will be restricted to the specified client IPs. This field will be ignored if the cloud-provider does not support the feature.\" More info: https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/\n"
     "externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g. a DNS CNAME record). No proxying will be involved.  Must be a lowercase RFC-1123 hostname (https://tools.ietf.org/html/rfc1123) and requires `type` to be \"ExternalName\".\n"
     "externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's \"externally-facing\" addresses (NodePorts, ExternalIPs, and LoadBalancer IPs). If set to \"Local\", the proxy will configure the service in a way that assumes that external load balancers will take care of balancing the service traffic between nodes, and so each node will deliver traffic only to the node-local endpoints of the service, without masquerading the client source IP. (Traffic mistakenly sent to a node with no endpoints will be dropped.) The default value, \"Cluster\", uses the standard behavior of routing to all endpoints evenly (possibly modified by topology and other features). Note that traffic sent to an External IP or LoadBalancer IP from within the cluster will always get \"Cluster\" semantics, but clients sending to a NodePort from within the cluster may need to take traffic policy into account when picking a node.\001\001Possible enum values:\001 - `\"Cluster\"` routes traffic to all endpoints.\001 - `\"Local\"` preserves the source IP of the traffic by routing only to endpoints on the same node as the traffic was received on (dropping the traffic if there are no local endpoints).\003Cluster\003Local\n"
     "healthCheckNodePort specifies the healthcheck nodePort for the service. This only applies when type is set to LoadBalancer and externalTrafficPolicy is set to Local. If a value is specified, is in-range, and is not in use, it will be used.  If not specified, a value will be automatically allocated.  External systems (e.g. load-balancers) can use this port to determine if a given node holds endpoints for this service or not.  If this field is specified when creating a Service which does not need it, creation will fail. This field will be wiped when updating a Service to no longer need it (e.g. changing type). This field cannot be updated once set.\n"
     "publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any indications of ready/not-ready. The primary use case for setting this field is for a StatefulSet's Headless Service to propagate SRV DNS records for its Pods for the purpose of peer discovery. The Kubernetes controllers that generate Endpoints and EndpointSlice resources for Services interpret this to mean that all endpoints are considered \"ready\" even if the Pods themselves are not. Agents which consume only Kubernetes generated endpoints through the Endpoints or EndpointSlice resources can safely assume this behavior.\n"
     "sessionAffinityConfig contains the configurations of session affinity.\n"
     "IPFamilies is a list of IP families (e.g. IPv4, IPv6) assigned to this service. This field is usually assigned automatically based on cluster configuration and the ipFamilyPolicy field. If this field is specified manually, the requested family is available in the cluster, and ipFamilyPolicy allows it, it will be used; otherwise creation of the service will fail. This field is conditionally mutable: it allows for adding or removing a secondary IP family, but it does not allow changing the primary IP family of the Service. Valid values are \"IPv4\" and \"IPv6\".  This field only applies to Services of types ClusterIP, NodePort, and LoadBalancer, and does apply to \"headless\" services. This field will be wiped when updating a Service to type ExternalName.\001\001This field may hold a maximum of two entries (dual-stack families, in either order).  These families must correspond to the values of the clusterIPs field, if specified. Both clusterIPs and ipFamilies are governed by the ipFamilyPolicy field.\003\003IPv4\003IPv6\n"
     "IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. If there is no value provided, then this field will be set to SingleStack. Services can be \"SingleStack\" (a single IP family), \"PreferDualStack\" (two IP families on dual-stack configured clusters or a single IP family on single-stack clusters), or \"RequireDualStack\" (two IP families on dual-stack configured clusters, otherwise fail). The ipFamilies and clusterIPs fields depend on the value of this field. This field will be wiped when updating a service to type ExternalName.\001\001Possible enum values:\001 - `\"PreferDualStack\"` indicates that this service prefers dual-stack when the cluster is configured for dual-stack. If the cluster is not configured for dual-stack the service will be assigned a single IPFamily. If the IPFamily is not set in service.spec.ipFamilies then the service will be assigned the default IPFamily configured on the cluster\001 - `\"RequireDualStack\"` indicates that this service requires dual-stack. Using IPFamilyPolicyRequireDualStack on a single stack cluster will result in validation errors. The IPFamilies (and their order) assigned to this service is based on service.spec.ipFamilies. If service.spec.ipFamilies was not provided then it will be assigned according to how they are configured on the cluster. If service.spec.ipFamilies has only one entry then the alternative IPFamily will be added by apiserver\001 - `\"SingleStack\"` indicates that this service is required to have a single IPFamily. The IPFamily assigned is based on the default IPFamily used by the cluster or as identified by service.spec.ipFamilies field\003PreferDualStack\003RequireDualStack\003SingleStack\n"
     "allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type LoadBalancer.  Default is \"true\". It may be set to \"false\" if the cluster load-balancer does not rely on NodePorts.  If the caller requests specific NodePorts (by specifying a value), those requests will be respected, regardless of this field. This field may only be set for services with type LoadBalancer and will be cleared if the type is changed to any other type.\n"
     "loadBalancerClass is the class of the load balancer implementation this Service belongs to. If specified, the value of this field must be a label-style identifier, with an optional prefix, e.g. \"internal-vip\" or \"example.com/internal-vip\". Unprefixed names are reserved for end-users. This field can only be set when the Service type is 'LoadBalancer'. If not set, the default load balancer implementation is used, today this is typically done through the cloud provider integration, but should apply for any default implementation. If set, it is assumed that a load balancer implementation is watching for Services with a matching class. Any default load balancer implementation (e.g. cloud providers) should ignore Services that set this field. This field can only be set when creating or updating a Service to type 'LoadBalancer'. Once set, it can not be changed. This field will be wiped when a service is updated to a non 'LoadBalancer' type.\n"
     "InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. If set to \"Local\", the proxy will assume that pods only want to talk to endpoints of the service on the same node as the pod, dropping the traffic if there are no local endpoints. The default value, \"Cluster\", uses the standard behavior of routing to all endpoints evenly (possibly modified by topology and other features).\001\001Possible enum values:\001 - `\"Cluster\"` routes traffic to all endpoints.\001 - `\"Local\"` routes traffic only to endpoints on the same node as the client pod (dropping the traffic if there are no local endpoints).\003Cluster\003Local\n"
     "TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints. Implementations can use this field as a hint, but are not required to guarantee strict adherence. If the field is not set, the implementation will apply its default routing strategy. If set to \"PreferClose\", implementations should prioritize endpoints that are in the same zone.\n"},
    {"io.k8s.api.core.v1.ServiceStatus",
     "ServiceStatus represents the current status of a service.\n"
     "LoadBalancer contains the current status of the load-balancer, if one is present.\n"
     "Current service state\n"},
    {"io.k8s.api.core.v1.SessionAffinityConfig",
     "SessionAffinityConfig represents the configurations of session affinity.\n"
     "clientIP contains the configurations of Client IP based session affinity.\n"},
    {"io.k8s.api.core.v1.SleepAction",
     "SleepAction describes a \"sleep\" action.\n"
     "Seconds is the number of seconds to sleep.\n"},
    {"io.k8s.api.core.v1.StorageOSPersistentVolumeSource",
     "Represents a StorageOS persistent volume resource.\n"
     "volumeName is the human-readable name of the StorageOS volume.  Volume names are only unique within a namespace.\n"
     "volumeNamespace specifies the scope of the volume within StorageOS.  If no namespace is specified then the Pod's namespace will be used.  This allows the Kubernetes name scoping to be mirrored within StorageOS for tighter integration. Set VolumeName to any name to override the default behaviour. Set to \"default\" if you are not using namespaces within StorageOS. Namespaces that do not pre-exist within StorageOS will be created.\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "secretRef specifies the secret to use for obtaining the StorageOS API credentials.  If not specified, default values will be attempted.\n"},
    {"io.k8s.api.core.v1.StorageOSVolumeSource",
     "Represents a StorageOS persistent volume resource.\n"
     "volumeName is the human-readable name of the StorageOS volume.  Volume names are only unique within a namespace.\n"
     "volumeNamespace specifies the scope of the volume within StorageOS.  If no namespace is specified then the Pod's namespace will be used.  This allows the Kubernetes name scoping to be mirrored within StorageOS for tighter integration. Set VolumeName to any name to override the default behaviour. Set to \"default\" if you are not using namespaces within StorageOS. Namespaces that do not pre-exist within StorageOS will be created.\n"
     "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"
     "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.\n"
     "secretRef specifies the secret to use for obtaining the StorageOS API credentials.  If not specified, default values will be attempted.\n"},
    {"io.k8s.api.core.v1.Sysctl",
     "Sysctl defines a kernel parameter to be set\n"
     "Name of a property to set\n"
     "Value of a property to set\n"},
    {"io.k8s.api.core.v1.TCPSocketAction",
     "TCPSocketAction describes an action based on opening a socket\n"
     "Number or name of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME.\n"
     "Optional: Host name to connect to, defaults to the pod IP.\n"},
    {"io.k8s.api.core.v1.Taint",
     "The node this Taint is attached to has the \"effect\" on any pod that does not tolerate the Taint.\n"
     "Required. The taint key to be applied to a node.\n"
     "The taint value corresponding to the taint key.\n"
     "Required. The effect of the taint on pods that do not tolerate the taint. Valid effects are NoSchedule, PreferNoSchedule and NoExecute.\001\001Possible enum values:\001 - `\"NoExecute\"` Evict any already-running pods that do not tolerate the taint. Currently enforced by NodeController.\001 - `\"NoSchedule\"` Do not allow new pods to schedule onto the node unless they tolerate the taint, but allow all pods submitted to Kubelet without going through the scheduler to start, and allow all already-running pods to continue running. Enforced by the scheduler.\001 - `\"PreferNoSchedule\"` Like TaintEffectNoSchedule, but the scheduler tries not to schedule new pods onto the node, rather than prohibiting new pods from scheduling onto the node entirely. Enforced by the scheduler.\003NoExecute\003NoSchedule\003PreferNoSchedule\n"
     "TimeAdded represents the time at which the taint was added.\n"},
    {"io.k8s.api.core.v1.Toleration",
     "The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>.\n"
     "Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is empty, operator must be Exists; this combination means to match all values and all keys.\n"
     "Operator represents a key's relationship to the value. Valid operators are Exists and Equal. Defaults to Equal. Exists is equivalent to wildcard for value, so that a pod can tolerate all taints of a particular category.\001\001Possible enum values:\001 - `\"Equal\"`\001 - `\"Exists\"`\003Equal\003Exists\n"
     "Value is the taint value the toleration matches to. If the operator is Exists, the value should be empty, otherwise just a regular string.\n"
     "Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed values are NoSchedule, PreferNoSchedule and NoExecute.\001\001Possible enum values:\001 - `\"NoExecute\"` Evict any already-running pods that do not tolerate the taint. Currently enforced by NodeController.\001 - `\"NoSchedule\"` Do not allow new pods to schedule onto the node unless they tolerate the taint, but allow all pods submitted to Kubelet without going through the scheduler to start, and allow all already-running pods to continue running. Enforced by the scheduler.\001 - `\"PreferNoSchedule\"` Like TaintEffectNoSchedule, but the scheduler tries not to schedule new pods onto the node, rather than prohibiting new pods from scheduling onto the node entirely. Enforced by the scheduler.\003NoExecute\003NoSchedule\003PreferNoSchedule\n"
     "TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. By default, it is not set, which means tolerate the taint forever (do not evict). Zero and negative values will be treated as 0 (evict immediately) by the system.\n"},
    {"io.k8s.api.core.v1.TopologySelectorLabelRequirement",
     "A topology selector requirement is a selector that matches given label. This is an alpha feature and may change in the future.\n"
     "The label key that the selector applies to.\n"
     "An array of string values. One value must match the label to be selected. Each entry in Values is ORed.\n"},
    {"io.k8s.api.core.v1.TopologySelectorTerm",
     "A topology selector term represents the result of label queries. A null or empty topology selector term matches no objects. The requirements of them are ANDed. It provides a subset of functionality as NodeSelectorTerm. This is an alpha feature and may change in the future.\n"
     "A list of topology selector requirements by labels.\n"},
    {"io.k8s.api.core.v1.TopologySpreadConstraint",
     "TopologySpreadConstraint specifies how to spread matching pods among the given topology.\n"
     "MaxSkew describes the degree to which pods may be unevenly distributed. When `whenUnsatisfiable=DoNotSchedule`, it is the maximum permitted difference between the number of matching pods in the target topology and the global minimum. The global minimum is the minimum number of matching pods in an eligible domain or zero if the number of eligible domains is less than MinDomains. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 2/2/1: In this case, the global minimum is 1. | zone1 | zone2 | zone3 | |  P P  |  P P  |   P   | - if MaxSkew is 1, incoming pod can only be scheduled to zone3 to become 2/2/2; scheduling it onto zone1(zone2) would make the ActualSkew(3-1) on zone1(zone2) violate MaxSkew(1). - if MaxSkew is 2, incoming pod can be scheduled onto any zone. When `whenUnsatisfiable=ScheduleAnyway`, it is used to give higher precedence to topologies that satisfy it. It's a required field. Default value is 1 and 0 is not allowed.\n"
     "TopologyKey is the key of node labels. Nodes that have a label with this key and identical values are considered to be in the same topology. We consider each <key, value> as a \"bucket\", and try to put balanced number of pods into each bucket. We define a domain as a particular instance of a topology. Also, we define an eligible domain as a domain whose nodes meet the requirements of nodeAffinityPolicy and nodeTaintsPolicy. e.g. If TopologyKey is \"kubernetes.io/hostname\", each Node is a domain of that topology. And, if TopologyKey is \"topology.kubernetes.io/zone\", each zone is a domain of that topology. It's a required field.\n"
     "WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location,\001  but giving higher precedence to topologies that would help reduce the\001  skew.\001A constraint is considered \"Unsatisfiable\" for an incoming pod if and only if every possible node assignment for that pod would violate \"MaxSkew\" on some topology. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 3/1/1: | zone1 | zone2 | zone3 | | P P P |   P   |   P   | If WhenUnsatisfiable is set to DoNotSchedule, incoming pod can only be scheduled to zone2(zone3) to become 3/2/1(3/1/2) as ActualSkew(2-1) on zone2(zone3) satisfies MaxSkew(1). In other words, the cluster can still be imbalanced, but scheduler won't make it *more* imbalanced. It's a required field.\001\001Possible enum values:\001 - `\"DoNotSchedule\"` instructs the scheduler not to schedule the pod when constraints are not satisfied.\001 - `\"ScheduleAnyway\"` instructs the scheduler to schedule the pod even if constraints are not satisfied.\003DoNotSchedule\003ScheduleAnyway\n"
     "LabelSelector is used to find matching pods. Pods that match this label selector are counted to determine the number of pods in their corresponding topology domain.\n"
     "MinDomains indicates a minimum number of eligible domains. When the number of eligible domains with matching topology keys is less than minDomains, Pod Topology Spread treats \"global minimum\" as 0, and then the calculation of Skew is performed. And when the number of eligible domains with matching topology keys equals or greater than minDomains, this value has no effect on scheduling. As a result, when the number of eligible domains is less than minDomains, scheduler won't schedule more than maxSkew Pods to those domains. If value is nil, the constraint behaves as if MinDomains is equal to 1. Valid values are integers greater than 0. When value is not nil, WhenUnsatisfiable must be DoNotSchedule.\001\001For example, in a 3-zone cluster, MaxSkew is set to 2, MinDomains is set to 5 and pods with the same labelSelector spread as 2/2/2: | zone1 | zone2 | zone3 | |  P P  |  P P  |  P P  | The number of domains is less than 5(MinDomains), so \"global minimum\" is treated as 0. In this situation, new pod with the same labelSelector cannot be scheduled, because computed skew will be 3(3 - 0) if new Pod is scheduled to any of the three zones, it will violate MaxSkew.\n"
     "NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. Options are: - Honor: only nodes matching nodeAffinity/nodeSelector are included in the calculations. - Ignore: nodeAffinity/nodeSelector are ignored. All nodes are included in the calculations.\001\001If this value is nil, the behavior is equivalent to the Honor policy.\001\001Possible enum values:\001 - `\"Honor\"` means use this scheduling directive when calculating pod topology spread skew.\001 - `\"Ignore\"` means ignore this scheduling directive when calculating pod topology spread skew.\003Honor\003Ignore\n"
     "NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. Options are: - Honor: nodes without taints, along with tainted nodes for which the incoming pod has a toleration, are included. - Ignore: node taints are ignored. All nodes are included.\001\001If this value is nil, the behavior is equivalent to the Ignore policy.\001\001Possible enum values:\001 - `\"Honor\"` means use this scheduling directive when calculating pod topology spread skew.\001 - `\"Ignore\"` means ignore this scheduling directive when calculating pod topology spread skew.\003Honor\003Ignore\n"
     "MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. The keys are used to lookup values from the incoming pod labels, those key-value labels are ANDed with labelSelector to select the group of existing pods over which spreading will be calculated for the incoming pod. The same key is forbidden to exist in both MatchLabelKeys and LabelSelector. MatchLabelKeys cannot be set when LabelSelector isn't set. Keys that don't exist in the incoming pod labels will be ignored. A null or empty list means only match against labelSelector.\001\001This is a beta field and requires the MatchLabelKeysInPodTopologySpread feature gate to be enabled (enabled by default).\n"},
    {"io.k8s.api.core.v1.TypedLocalObjectReference",
     "TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace.\n"
     "APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required.\n"
     "Kind is the type of resource being referenced\n"
     "Name is the name of resource being referenced\n"},
    {"io.k8s.api.core.v1.TypedObjectReference",
     "TypedObjectReference contains enough information to let you locate the typed referenced object\n"
     "APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required.\n"
     "Kind is the type of resource being referenced\n"
     "Name is the name of resource being referenced\n"
     "Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. See the ReferenceGrant documentation for details. (Alpha) This field requires the CrossNamespaceVolumeDataSource feature gate to be enabled.\n"},
    {"io.k8s.api.core.v1.Volume",
     "Volume represents a named volume in a pod that may be accessed by any container in the pod.\n"
     "name of the volume. Must be a DNS_LABEL and unique within the pod. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\n"
     "hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. This is generally used for system agents or other privileged things that are allowed to see the host machine. Most containers will NOT need this. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\n"
     "emptyDir represents a temporary directory that shares a pod's lifetime. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir\n"
     "gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "gitRepo represents a git repository at a particular revision. Deprecated: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.\n"
     "secret represents a secret that should populate this volume. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret\n"
     "nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes/#iscsi\n"
     "glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported.\n"
     "persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"
     "rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported.\n"
     "flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.\n"
     "cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported.\n"
     "flocker represents a Flocker volume attached to a kubelet's host machine. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported.\n"
     "downwardAPI represents downward API about the pod that should populate this volume\n"
     "fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.\n"
     "azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver.\n"
     "configMap represents a configMap that should populate this volume\n"
     "vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver.\n"
     "quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported.\n"
     "azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver.\n"
     "photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported.\n"
     "projected items for all in one resources secrets, configmaps, and downward API\n"
     "portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.\n"
     "scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.\n"
     "storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported.\n"
     "csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers.\n"
     "ephemeral represents a volume that is handled by a cluster storage driver. The volume's lifecycle is tied to the pod that defines it - it will be created before the pod starts, and deleted when the pod is removed.\001\001Use this if: a) the volume is only needed while the pod runs, b) features of normal volumes like restoring from snapshot or capacity\001   tracking are needed,\001c) the storage driver is specified through a storage class, and d) the storage driver supports dynamic volume provisioning through\001   a PersistentVolumeClaim (see EphemeralVolumeSource for more\001   information on the connection between this volume type\001   and PersistentVolumeClaim).\001\001Use PersistentVolumeClaim or one of the vendor-specific APIs for volumes that persist for longer than the lifecycle of an individual pod.\001\001Use CSI for light-weight local ephemeral volumes if the CSI driver is meant to be used that way - see the documentation of the driver for more information.\001\001A pod can use both types of ephemeral volumes and persistent volumes at the same time.\n"
     "image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. The volume is resolved at pod startup depending on which PullPolicy value is provided:\001\001- Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. - Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. - IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails.\001\001The volume gets re-resolved if the pod gets deleted and recreated, which means that new remote content will become available on pod recreation. A failure to resolve or pull the image during pod startup will block containers from starting and may add significant latency. Failures will be retried using normal volume backoff and will be reported on the pod reason and message. The types of objects that may be mounted by this volume are defined by the container runtime implementation on a host machine and at minimum must include all valid types supported by the container image field. The OCI object gets mounted in a single directory (spec.containers[*].volumeMounts.mountPath) by merging the manifest layers in the same way as for container images. The volume will be mounted read-only (ro) and non-executable files (noexec). Sub path mounts for containers are not supported (spec.containers[*].volumeMounts.subpath) before 1.33. The field spec.securityContext.fsGroupChangePolicy has no effect on this volume type.\n"},
    {"io.k8s.api.core.v1.VolumeDevice",
     "volumeDevice describes a mapping of a raw block device within a container.\n"
     "name must match the name of a persistentVolumeClaim in the pod\n"
     "devicePath is the path inside of the container that the device will be mapped to.\n"},
    {"io.k8s.api.core.v1.VolumeMount",
     "VolumeMount describes a mounting of a Volume within a container.\n"
     "This must match the Name of a Volume.\n"
     "Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false.\n"
     "RecursiveReadOnly specifies whether read-only mounts should be handled recursively.\001\001If ReadOnly is false, this field has no meaning and must be unspecified.\001\001If ReadOnly is true, and this field is set to Disabled, the mount is not made recursively read-only.  If this field is set to IfPossible, the mount is made recursively read-only, if it is supported by the container runtime.  If this field is set to Enabled, the mount is made recursively read-only if it is supported by the container runtime, otherwise the pod will not be started and an error will be generated to indicate the reason.\001\001If this field is set to IfPossible or Enabled, MountPropagation must be set to None (or be unspecified, which defaults to None).\001\001If this field is not specified, it is treated as an equivalent of Disabled.\n"
     "Path within the container at which the volume should be mounted.  Must not contain ':'.\n"
     "Path within the volume from which the container's volume should be mounted. Defaults to \"\" (volume's root).\n"
     "mountPropagation determines how mounts are propagated from the host to container and the other way around. When not set, MountPropagationNone is used. This field is beta in 1.10. When RecursiveReadOnly is set to IfPossible or to Enabled, MountPropagation must be None or unspecified (which defaults to None).\001\001Possible enum values:\001 - `\"Bidirectional\"` means that the volume in a container will receive new mounts from the host or other containers, and its own mounts will be propagated from the container to the host or other containers. Note that this mode is recursively applied to all mounts in the volume (\"rshared\" in Linux terminology).\001 - `\"HostToContainer\"` means that the volume in a container will receive new mounts from the host or other containers, but filesystems mounted inside the container won't be propagated to the host or other containers. Note that this mode is recursively applied to all mounts in the volume (\"rslave\" in Linux terminology).\001 - `\"None\"` means that the volume in a container will not receive new mounts from the host or other containers, and filesystems mounted inside the container won't be propagated to the host or other containers. Note that this mode corresponds to \"private\" in Linux terminology.\003Bidirectional\003HostToContainer\003None\n"
     "Expanded path within the volume from which the container's volume should be mounted. Behaves similarly to SubPath but environment variable references $(VAR_NAME) are expanded using the container's environment. Defaults to \"\" (volume's root). SubPathExpr and SubPath are mutually exclusive.\n"},
    {"io.k8s.api.core.v1.VolumeMountStatus",
     "VolumeMountStatus shows status of volume mounts.\n"
     "Name corresponds to the name of the original VolumeMount.\n"
     "MountPath corresponds to the original VolumeMount.\n"
     "ReadOnly corresponds to the original VolumeMount.\n"
     "RecursiveReadOnly must be set to Disabled, Enabled, or unspecified (for non-readonly mounts). An IfPossible value in the original VolumeMount must be translated to Disabled or Enabled, depending on the mount result.\n"},
    {"io.k8s.api.core.v1.VolumeNodeAffinity",
     "VolumeNodeAffinity defines constraints that limit what nodes this volume can be accessed from.\n"
     "required specifies hard node constraints that must be met.\n"},
    {"io.k8s.api.core.v1.VolumeProjection",
     "Projection that may be projected along with other supported volume types. Exactly one of these fields must be set.\n"
     "secret information about the secret data to project\n"
     "downwardAPI information about the downwardAPI data to project\n"
     "configMap information about the configMap data to project\n"
     "serviceAccountToken is information about the serviceAccountToken data to project\n"
     "ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file.\001\001Alpha, gated by the ClusterTrustBundleProjection feature gate.\001\001ClusterTrustBundle objects can either be selected by name, or by the combination of signer name and a label selector.\001\001Kubelet performs aggressive normalization of the PEM contents written into the pod filesystem.  Esoteric PEM features such as inter-block comments and block headers are stripped.  Certificates are deduplicated. The ordering of certificates within the file is arbitrary, and Kubelet may change the order over time.\n"
     "Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server.\001\001Kubelet generates a private key and uses it to send a PodCertificateRequest to the named signer.  Once the signer approves the request and issues a certificate chain, Kubelet writes the key and certificate chain to the pod filesystem.  The pod does not start until certificates have been issued for each podCertificate projected volume source in its spec.\001\001Kubelet will begin trying to rotate the certificate at the time indicated by the signer using the PodCertificateRequest.Status.BeginRefreshAt timestamp.\001\001Kubelet can write a single file, indicated by the credentialBundlePath field, or separate files, indicated by the keyPath and certificateChainPath fields.\001\001The credential bundle is a single file in PEM format.  The first PEM entry is the private key (in PKCS#8 format), and the remaining PEM entries are the certificate chain issued by the signer (typically, signers will return their certificate chain in leaf-to-root order).\001\001Prefer using the credential bundle format, since your application code can read it atomically.  If you use keyPath and certificateChainPath, your application must make two separate file reads. If these coincide with a certificate rotation, it is possible that the private key and leaf certificate you read may not correspond to each other.  Your application will need to check for this condition, and re-read until they are consistent.\001\001The named signer controls chooses the format of the certificate it issues; consult the signer implementation's documentation to learn how to use the certificates it issues.\n"},
    {"io.k8s.api.core.v1.VolumeResourceRequirements",
     "VolumeResourceRequirements describes the storage resource requirements for a volume.\n"
     "Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"
     "Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/\n"},
    {"io.k8s.api.core.v1.VolumeSource",
     "Represents the source of a volume to mount. Only one of its members may be specified.\n"
     "hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. This is generally used for system agents or other privileged things that are allowed to see the host machine. Most containers will NOT need this. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath\n"
     "emptyDir represents a temporary directory that shares a pod's lifetime. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir\n"
     "gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk\n"
     "awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore\n"
     "gitRepo represents a git repository at a particular revision. Deprecated: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.\n"
     "secret represents a secret that should populate this volume. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret\n"
     "nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs\n"
     "iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes/#iscsi\n"
     "glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported.\n"
     "persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims\n"
     "rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported.\n"
     "flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.\n"
     "cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md\n"
     "cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported.\n"
     "flocker represents a Flocker volume attached to a kubelet's host machine. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported.\n"
     "downwardAPI represents downward API about the pod that should populate this volume\n"
     "fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.\n"
     "azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver.\n"
     "configMap represents a configMap that should populate this volume\n"
     "vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver.\n"
     "quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported.\n"
     "azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver.\n"
     "photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported.\n"
     "projected items for all in one resources secrets, configmaps, and downward API\n"
     "portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.\n"
     "scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.\n"
     "storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported.\n"
     "csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers.\n"
     "ephemeral represents a volume that is handled by a cluster storage driver. The volume's lifecycle is tied to the pod that defines it - it will be created before the pod starts, and deleted when the pod is removed.\001\001Use this if: a) the volume is only needed while the pod runs, b) features of normal volumes like restoring from snapshot or capacity\001   tracking are needed,\001c) the storage driver is specified through a storage class, and d) the storage driver supports dynamic volume provisioning through\001   a PersistentVolumeClaim (see EphemeralVolumeSource for more\001   information on the connection between this volume type\001   and PersistentVolumeClaim).\001\001Use PersistentVolumeClaim or one of the vendor-specific APIs for volumes that persist for longer than the lifecycle of an individual pod.\001\001Use CSI for light-weight local ephemeral volumes if the CSI driver is meant to be used that way - see the documentation of the driver for more information.\001\001A pod can use both types of ephemeral volumes and persistent volumes at the same time.\n"
     "image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. The volume is resolved at pod startup depending on which PullPolicy value is provided:\001\001- Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. - Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. - IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails.\001\001The volume gets re-resolved if the pod gets deleted and recreated, which means that new remote content will become available on pod recreation. A failure to resolve or pull the image during pod startup will block containers from starting and may add significant latency. Failures will be retried using normal volume backoff and will be reported on the pod reason and message. The types of objects that may be mounted by this volume are defined by the container runtime implementation on a host machine and at minimum must include all valid types supported by the container image field. The OCI object gets mounted in a single directory (spec.containers[*].volumeMounts.mountPath) by merging the manifest layers in the same way as for container images. The volume will be mounted read-only (ro) and non-executable files (noexec). Sub path mounts for containers are not supported (spec.containers[*].volumeMounts.subpath) before 1.33. The field spec.securityContext.fsGroupChangePolicy has no effect on this volume type.\n"},
    {"io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource",
     "Represents a vSphere volume resource.\n"
     "volumePath is the path that identifies vSphere volume vmdk\n"
     "fsType is filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified.\n"
     "storagePolicyName is the storage Policy Based Management (SPBM) profile name.\n"
     "storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName.\n"},
    {"io.k8s.api.core.v1.WeightedPodAffinityTerm",
     "The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s)\n"
     "weight associated with matching the corresponding podAffinityTerm, in the range 1-100.\n"
     "Required. A pod affinity term, associated with the corresponding weight.\n"},
    {"io.k8s.api.core.v1.WindowsSecurityContextOptions",
     "WindowsSecurityContextOptions contain Windows-specific options and credentials.\n"
     "GMSACredentialSpecName is the name of the GMSA credential spec to use.\n"
     "GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field.\n"
     "The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in image metadata if unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.\n"
     "HostProcess determines if a container should be run as a 'Host Process' container. All of a Pod's containers must have the same effective HostProcess value (it is not allowed to have a mix of HostProcess containers and non-HostProcess containers). In addition, if HostProcess is true then HostNetwork must also be set to true.\n"},
};

}  // namespace

std::span<const Docs> coreDocs() noexcept { return kDocs; }

}  // namespace sparklab::lab::table
