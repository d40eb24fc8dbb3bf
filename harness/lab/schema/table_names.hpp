// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#pragma once

#include "lab/schema/type_info.hpp"

// clang-format off
namespace sparklab::lab::table {
namespace admissionregistration_v1 {
extern const TypeInfo MatchCondition, MutatingWebhook, MutatingWebhookConfiguration,
    MutatingWebhookConfigurationList, Rule, RuleWithOperations, ServiceReference,
    ValidatingWebhook, ValidatingWebhookConfiguration, ValidatingWebhookConfigurationList,
    WebhookClientConfig;
}
namespace apps_v1 {
extern const TypeInfo ControllerRevision, ControllerRevisionList, DaemonSet, DaemonSetCondition,
    DaemonSetList, DaemonSetSpec, DaemonSetStatus, DaemonSetUpdateStrategy, Deployment,
    DeploymentCondition, DeploymentList, DeploymentSpec, DeploymentStatus, DeploymentStrategy,
    ReplicaSet, ReplicaSetCondition, ReplicaSetList, ReplicaSetSpec, ReplicaSetStatus,
    RollingUpdateDaemonSet, RollingUpdateDeployment, RollingUpdateStatefulSetStrategy,
    StatefulSet, StatefulSetCondition, StatefulSetList, StatefulSetOrdinals,
    StatefulSetPersistentVolumeClaimRetentionPolicy, StatefulSetSpec, StatefulSetStatus,
    StatefulSetUpdateStrategy;
}
namespace authentication_v1 {
extern const TypeInfo BoundObjectReference, ExtraValue, SelfSubjectReview,
    SelfSubjectReviewStatus, TokenRequest, TokenRequestSpec, TokenRequestStatus, TokenReview,
    TokenReviewSpec, TokenReviewStatus, UserInfo;
}
namespace authorization_v1 {
extern const TypeInfo ExtraValue, FieldSelectorAttributes, LabelSelectorAttributes,
    LocalSubjectAccessReview, NonResourceAttributes, NonResourceRule, ResourceAttributes,
    ResourceRule, SelfSubjectAccessReview, SelfSubjectAccessReviewSpec, SelfSubjectRulesReview,
    SelfSubjectRulesReviewSpec, SubjectAccessReview, SubjectAccessReviewSpec,
    SubjectAccessReviewStatus, SubjectRulesReviewStatus;
}
namespace autoscaling_v1 {
extern const TypeInfo CrossVersionObjectReference, HorizontalPodAutoscaler,
    HorizontalPodAutoscalerList, HorizontalPodAutoscalerSpec, HorizontalPodAutoscalerStatus,
    Scale, ScaleSpec, ScaleStatus;
}
namespace autoscaling_v2 {
extern const TypeInfo ContainerResourceMetricSource, ContainerResourceMetricStatus,
    CrossVersionObjectReference, ExternalMetricSource, ExternalMetricStatus, HPAScalingPolicy,
    HPAScalingRules, HorizontalPodAutoscaler, HorizontalPodAutoscalerBehavior,
    HorizontalPodAutoscalerCondition, HorizontalPodAutoscalerList, HorizontalPodAutoscalerSpec,
    HorizontalPodAutoscalerStatus, MetricIdentifier, MetricSpec, MetricStatus, MetricTarget,
    MetricValueStatus, ObjectMetricSource, ObjectMetricStatus, PodsMetricSource, PodsMetricStatus,
    ResourceMetricSource, ResourceMetricStatus;
}
namespace batch_v1 {
extern const TypeInfo CronJob, CronJobList, CronJobSpec, CronJobStatus, Job, JobCondition,
    JobList, JobSpec, JobStatus, JobTemplateSpec, PodFailurePolicy,
    PodFailurePolicyOnExitCodesRequirement, PodFailurePolicyOnPodConditionsPattern,
    PodFailurePolicyRule, SuccessPolicy, SuccessPolicyRule, UncountedTerminatedPods;
}
namespace certificates_v1 {
extern const TypeInfo CertificateSigningRequest, CertificateSigningRequestCondition,
    CertificateSigningRequestList, CertificateSigningRequestSpec, CertificateSigningRequestStatus,
    ExtraValue;
}
namespace coordination_v1 {
extern const TypeInfo Lease, LeaseList, LeaseSpec;
}
namespace core_v1 {
extern const TypeInfo AWSElasticBlockStoreVolumeSource, Affinity, AppArmorProfile, AttachedVolume,
    AzureDiskVolumeSource, AzureFilePersistentVolumeSource, AzureFileVolumeSource, Binding,
    CSIPersistentVolumeSource, CSIVolumeSource, Capabilities, CephFSPersistentVolumeSource,
    CephFSVolumeSource, CinderPersistentVolumeSource, CinderVolumeSource, ClientIPConfig,
    ClusterTrustBundleProjection, ComponentCondition, ComponentStatus, ComponentStatusList,
    ConfigMap, ConfigMapEnvSource, ConfigMapKeySelector, ConfigMapList, ConfigMapNodeConfigSource,
    ConfigMapProjection, ConfigMapVolumeSource, Container, ContainerExtendedResourceRequest,
    ContainerImage, ContainerPort, ContainerResizePolicy, ContainerRestartRule,
    ContainerRestartRuleOnExitCodes, ContainerState, ContainerStateRunning,
    ContainerStateTerminated, ContainerStateWaiting, ContainerStatus, ContainerUser,
    DaemonEndpoint, DownwardAPIProjection, DownwardAPIVolumeFile, DownwardAPIVolumeSource,
    EmptyDirVolumeSource, EndpointAddress, EndpointPort, EndpointSubset, Endpoints, EndpointsList,
    EnvFromSource, EnvVar, EnvVarSource, EphemeralContainer, EphemeralContainerCommon,
    EphemeralVolumeSource, Event, EventList, EventSeries, EventSource, ExecAction, FCVolumeSource,
    FileKeySelector, FlexPersistentVolumeSource, FlexVolumeSource, FlockerVolumeSource,
    GCEPersistentDiskVolumeSource, GRPCAction, GitRepoVolumeSource,
    GlusterfsPersistentVolumeSource, GlusterfsVolumeSource, HTTPGetAction, HTTPHeader, HostAlias,
    HostIP, HostPathVolumeSource, ISCSIPersistentVolumeSource, ISCSIVolumeSource,
    ImageVolumeSource, KeyToPath, Lifecycle, LifecycleHandler, LimitRange, LimitRangeItem,
    LimitRangeList, LimitRangeSpec, LinuxContainerUser, List, LoadBalancerIngress,
    LoadBalancerStatus, LocalObjectReference, LocalVolumeSource, ModifyVolumeStatus,
    NFSVolumeSource, Namespace, NamespaceCondition, NamespaceList, NamespaceSpec, NamespaceStatus,
    Node, NodeAddress, NodeAffinity, NodeCondition, NodeConfigSource, NodeConfigStatus,
    NodeDaemonEndpoints, NodeFeatures, NodeList, NodeProxyOptions, NodeRuntimeHandler,
    NodeRuntimeHandlerFeatures, NodeSelector, NodeSelectorRequirement, NodeSelectorTerm, NodeSpec,
    NodeStatus, NodeSwapStatus, NodeSystemInfo, ObjectFieldSelector, ObjectReference,
    PersistentVolume, PersistentVolumeClaim, PersistentVolumeClaimCondition,
    PersistentVolumeClaimList, PersistentVolumeClaimSpec, PersistentVolumeClaimStatus,
    PersistentVolumeClaimTemplate, PersistentVolumeClaimVolumeSource, PersistentVolumeList,
    PersistentVolumeSource, PersistentVolumeSpec, PersistentVolumeStatus,
    PhotonPersistentDiskVolumeSource, Pod, PodAffinity, PodAffinityTerm, PodAntiAffinity,
    PodAttachOptions, PodCertificateProjection, PodCondition, PodDNSConfig, PodDNSConfigOption,
    PodExecOptions, PodExtendedResourceClaimStatus, PodIP, PodList, PodLogOptions, PodOS,
    PodPortForwardOptions, PodProxyOptions, PodReadinessGate, PodResourceClaim,
    PodResourceClaimStatus, PodSchedulingGate, PodSecurityContext, PodSpec, PodStatus,
    PodStatusResult, PodTemplate, PodTemplateList, PodTemplateSpec, PortStatus,
    PortworxVolumeSource, PreferredSchedulingTerm, Probe, ProbeHandler, ProjectedVolumeSource,
    QuobyteVolumeSource, RBDPersistentVolumeSource, RBDVolumeSource, RangeAllocation,
    ReplicationController, ReplicationControllerCondition, ReplicationControllerList,
    ReplicationControllerSpec, ReplicationControllerStatus, ResourceClaim, ResourceFieldSelector,
    ResourceHealth, ResourceQuota, ResourceQuotaList, ResourceQuotaSpec, ResourceQuotaStatus,
    ResourceRequirements, ResourceStatus, SELinuxOptions, ScaleIOPersistentVolumeSource,
    ScaleIOVolumeSource, ScopeSelector, ScopedResourceSelectorRequirement, SeccompProfile, Secret,
    SecretEnvSource, SecretKeySelector, SecretList, SecretProjection, SecretReference,
    SecretVolumeSource, SecurityContext, SerializedReference, Service, ServiceAccount,
    ServiceAccountList, ServiceAccountTokenProjection, ServiceList, ServicePort,
    ServiceProxyOptions, ServiceSpec, ServiceStatus, SessionAffinityConfig, SleepAction,
    StorageOSPersistentVolumeSource, StorageOSVolumeSource, Sysctl, TCPSocketAction, Taint,
    Toleration, TopologySelectorLabelRequirement, TopologySelectorTerm, TopologySpreadConstraint,
    TypedLocalObjectReference, TypedObjectReference, Volume, VolumeDevice, VolumeMount,
    VolumeMountStatus, VolumeNodeAffinity, VolumeProjection, VolumeResourceRequirements,
    VolumeSource, VsphereVirtualDiskVolumeSource, WeightedPodAffinityTerm,
    WindowsSecurityContextOptions;
}
namespace discovery_v1 {
extern const TypeInfo Endpoint, EndpointConditions, EndpointHints, EndpointPort, EndpointSlice,
    EndpointSliceList, ForNode, ForZone;
}
namespace events_v1 {
extern const TypeInfo Event, EventList, EventSeries;
}
namespace networking_v1 {
extern const TypeInfo HTTPIngressPath, HTTPIngressRuleValue, IPAddress, IPAddressList,
    IPAddressSpec, IPBlock, Ingress, IngressBackend, IngressClass, IngressClassList,
    IngressClassParametersReference, IngressClassSpec, IngressList, IngressLoadBalancerIngress,
    IngressLoadBalancerStatus, IngressPortStatus, IngressRule, IngressRuleValue,
    IngressServiceBackend, IngressSpec, IngressStatus, IngressTLS, NetworkPolicy,
    NetworkPolicyEgressRule, NetworkPolicyIngressRule, NetworkPolicyList, NetworkPolicyPeer,
    NetworkPolicyPort, NetworkPolicySpec, ParentReference, ServiceBackendPort, ServiceCIDR,
    ServiceCIDRList, ServiceCIDRSpec, ServiceCIDRStatus;
}
namespace node_v1 {
extern const TypeInfo Overhead, RuntimeClass, RuntimeClassList, Scheduling;
}
namespace policy_v1 {
extern const TypeInfo Eviction, PodDisruptionBudget, PodDisruptionBudgetList,
    PodDisruptionBudgetSpec, PodDisruptionBudgetStatus;
}
namespace rbac_v1 {
extern const TypeInfo AggregationRule, ClusterRole, ClusterRoleBinding, ClusterRoleBindingList,
    ClusterRoleList, PolicyRule, Role, RoleBinding, RoleBindingList, RoleList, RoleRef, Subject;
}
namespace scheduling_v1 {
extern const TypeInfo PriorityClass, PriorityClassList;
}
namespace storage_v1 {
extern const TypeInfo CSIDriver, CSIDriverList, CSIDriverSpec, CSINode, CSINodeDriver,
    CSINodeList, CSINodeSpec, CSIStorageCapacity, CSIStorageCapacityList, StorageClass,
    StorageClassList, TokenRequest, VolumeAttachment, VolumeAttachmentList,
    VolumeAttachmentSource, VolumeAttachmentSpec, VolumeAttachmentStatus, VolumeAttributesClass,
    VolumeAttributesClassList, VolumeError, VolumeNodeResources;
}
namespace apiextensions_v1 {
extern const TypeInfo ConversionRequest, ConversionResponse, ConversionReview,
    CustomResourceColumnDefinition, CustomResourceConversion, CustomResourceDefinition,
    CustomResourceDefinitionCondition, CustomResourceDefinitionList,
    CustomResourceDefinitionNames, CustomResourceDefinitionSpec, CustomResourceDefinitionStatus,
    CustomResourceDefinitionVersion, CustomResourceSubresourceScale,
    CustomResourceSubresourceStatus, CustomResourceSubresources, CustomResourceValidation,
    ExternalDocumentation, JSONSchemaProps, JSONSchemaPropsOrArray, JSONSchemaPropsOrBool,
    JSONSchemaPropsOrStringArray, SelectableField, ServiceReference, ValidationRule,
    WebhookClientConfig, WebhookConversion;
}
namespace meta_v1 {
extern const TypeInfo APIGroup, APIGroupList, APIResource, APIResourceList, APIVersions,
    Condition, CreateOptions, DeleteOptions, FieldSelectorRequirement, GetOptions,
    GroupVersionForDiscovery, LabelSelector, LabelSelectorRequirement, ListMeta, ListOptions,
    ManagedFieldsEntry, ObjectMeta, OwnerReference, PartialObjectMetadata,
    PartialObjectMetadataList, PatchOptions, Preconditions, ServerAddressByClientCIDR, Status,
    StatusCause, StatusDetails, TypeMeta, UpdateOptions, WatchEvent;
}
}  // namespace sparklab::lab::table
