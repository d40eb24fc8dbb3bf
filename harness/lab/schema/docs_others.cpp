// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/docs.hpp"

// The words are those of the Kubernetes authors (Apache License 2.0). The first line of a text
// describes the type, the others its fields in the order of the table.
// clang-format off
namespace sparklab::lab::table {

namespace {

constexpr Docs kDocs[] = {
    {"io.k8s.api.admissionregistration.v1.MatchCondition",
     "MatchCondition represents a condition which must by fulfilled for a request to be sent to a webhook.\n"
     "Name is an identifier for this match condition, used for strategic merging of MatchConditions, as well as providing an identifier for logging purposes. A good name should be descriptive of the associated expression. Name must be a qualified name consisting of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')\001\001Required.\n"
     "Expression represents the expression which will be evaluated by CEL. Must evaluate to bool. CEL expressions have access to the contents of the AdmissionRequest and Authorizer, organized into CEL variables:\001\001'object' - The object from the incoming request. The value is null for DELETE requests. 'oldObject' - The existing object. The value is null for CREATE requests. 'request' - Attributes of the admission request(/pkg/apis/admission/types.go#AdmissionRequest). 'authorizer' - A CEL Authorizer. May be used to perform authorization checks for the principal (user or service account) of the request.\001  See https://pkg.go.dev/k8s.io/apiserver/pkg/cel/library#Authz\001'authorizer.requestResource' - A CEL ResourceCheck constructed from the 'authorizer' and configured with the\001  request resource.\001Documentation on CEL: https://kubernetes.io/docs/reference/using-api/cel/\001\001Required.\n"},
    {"io.k8s.api.admissionregistration.v1.MutatingWebhook",
     "MutatingWebhook describes an admission webhook and the resources and operations it applies to.\n"
     "The name of the admission webhook. Name should be fully qualified, e.g., imagepolicy.kubernetes.io, where \"imagepolicy\" is the name of the webhook, and kubernetes.io is the name of the organization. Required.\n"
     "ClientConfig defines how to communicate with the hook. Required\n"
     "Rules describes what operations on what resources/subresources the webhook cares about. The webhook cares about an operation if it matches _any_ Rule. However, in order to prevent ValidatingAdmissionWebhooks and MutatingAdmissionWebhooks from putting the cluster in a state which cannot be recovered from without completely disabling the plugin, ValidatingAdmissionWebhooks and MutatingAdmissionWebhooks are never called on admission requests for ValidatingWebhookConfiguration and MutatingWebhookConfiguration objects.\n"
     "FailurePolicy defines how unrecognized errors from the admission endpoint are handled - allowed values are Ignore or Fail. Defaults to Fail.\001\001Possible enum values:\001 - `\"Fail\"` means that an error calling the webhook causes the admission to fail.\001 - `\"Ignore\"` means that an error calling the webhook is ignored.\003Fail\003Ignore\n"
     "matchPolicy defines how the \"rules\" list is used to match incoming requests. Allowed values are \"Exact\" or \"Equivalent\".\001\001- Exact: match a request only if it exactly matches a specified rule. For example, if deployments can be modified via apps/v1, apps/v1beta1, and extensions/v1beta1, but \"rules\" only included `apiGroups:[\"apps\"], apiVersions:[\"v1\"], resources: [\"deployments\"]`, a request to apps/v1beta1 or extensions/v1beta1 would not be sent to the webhook.\001\001- Equivalent: match a request if modifies a resource listed in rules, even via another API group or version. For example, if deployments can be modified via apps/v1, apps/v1beta1, and extensions/v1beta1, and \"rules\" only included `apiGroups:[\"apps\"], apiVersions:[\"v1\"], resources: [\"deployments\"]`, a request to apps/v1beta1 or extensions/v1beta1 would be converted to apps/v1 and sent to the webhook.\001\001Defaults to \"Equivalent\"\001\001Possible enum values:\001 - `\"Equivalent\"` means requests should be sent to the webhook if they modify a resource listed in rules via another API group or version.\001 - `\"Exact\"` means requests should only be sent to the webhook if they exactly match a given rule.\003Equivalent\003Exact\n"
     "NamespaceSelector decides whether to run the webhook on an object based on whether the namespace for that object matches the selector. If the object itself is a namespace, the matching is performed on object.metadata.labels. If the object is another cluster scoped resource, it never skips the webhook.\001\001For example, to run the webhook on any objects whose namespace is not associated with \"runlevel\" of \"0\" or \"1\";  you will set the selector as follows: \"namespaceSelector\": {\001  \"matchExpressions\": [\001    {\001      \"key\": \"runlevel\",\001      \"operator\": \"NotIn\",\001      \"values\": [\001        \"0\",\001        \"1\"\001      ]\001    }\001  ]\001}\001\001If instead you want to only run the webhook on any objects whose namespace is associated with the \"environment\" of \"prod\" or \"staging\"; you will set the selector as follows: \"namespaceSelector\": {\001  \"matchExpressions\": [\001    {\001      \"key\": \"environment\",\001      \"operator\": \"In\",\001      \"values\": [\001        \"prod\",\001        \"staging\"\001      ]\001    }\001  ]\001}\001\001See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ for more examples of label selectors.\001\001Default to the empty LabelSelector, which matches everything.\n"
     "ObjectSelector decides whether to run the webhook based on if the object has matching labels. objectSelector is evaluated against both the oldObject and newObject that would be sent to the webhook, and is considered to match if either object matches the selector. A null object (oldObject in the case of create, or newObject in the case of delete) or an object that cannot have labels (like a DeploymentRollback or a PodProxyOptions object) is not considered to match. Use the object selector only if the webhook is opt-in, because end users may skip the admission webhook by setting the labels. Default to the empty LabelSelector, which matches everything.\n"
     "SideEffects states whether this webhook has side effects. Acceptable values are: None, NoneOnDryRun (webhooks created via v1beta1 may also specify Some or Unknown). Webhooks with side effects MUST implement a reconciliation system, since a request may be rejected by a future step in the admission chain and the side effects therefore need to be undone. Requests with the dryRun attribute will be auto-rejected if they match a webhook with sideEffects == Unknown or Some.\001\001Possible enum values:\001 - `\"None\"` means that calling the webhook will have no side effects.\001 - `\"NoneOnDryRun\"` means that calling the webhook will possibly have side effects, but if the request being reviewed has the dry-run attribute, the side effects will be suppressed.\001 - `\"Some\"` means that calling the webhook will possibly have side effects. If a request with the dry-run attribute would trigger a call to this webhook, the request will instead fail.\001 - `\"Unknown\"` means that no information is known about the side effects of calling the webhook. If a request with the dry-run attribute would trigger a call to this webhook, the request will instead fail.\003None\003NoneOnDryRun\003Some\003Unknown\n"
     "TimeoutSeconds specifies the timeout for this webhook. After the timeout passes, the webhook call will be ignored or the API call will fail based on the failure policy. The timeout value must be between 1 and 30 seconds. Default to 10 seconds.\n"
     "AdmissionReviewVersions is an ordered list of preferred `AdmissionReview` versions the Webhook expects. API server will try to use first version in the list which it supports. If none of the versions specified in this list supported by API server, validation will fail for this object. If a persisted webhook configuration specifies allowed versions and does not include any versions known to the API Server, calls to the webhook will fail and be subject to the failure policy.\n"
     "reinvocationPolicy indicates whether this webhook should be called multiple times as part of a single admission evaluation. Allowed values are \"Never\" and \"IfNeeded\".\001\001Never: the webhook will not be called more than once in a single admission evaluation.\001\001IfNeeded: the webhook will be called at least one additional time as part of the admission evaluation if the object being admitted is modified by other admission plugins after the initial webhook call. Webhooks that specify this option *must* be idempotent, able to process objects they previously admitted. Note: * the number of additional invocations is not guaranteed to be exactly one. * if additional invocations result in further modifications to the object, webhooks are not guaranteed to be invoked again. * webhooks that use this option may be reordered to minimize the number of additional invocations. * to validate an object after all mutations are guaranteed complete, use a validating admission webhook instead.\001\001Defaults to \"Never\".\001\001Possible enum values:\001 - `\"IfNeeded\"` indicates that the webhook may be called at least one additional time as part of the admission evaluation if the object being admitted is modified by other admission plugins after the initial webhook call.\001 - `\"Never\"` indicates that the webhook must not be called more than once in a single admission evaluation.\003IfNeeded\003Never\n"
     "MatchConditions is a list of conditions that must be met for a request to be sent to this webhook. Match conditions filter requests that have already been matched by the rules, namespaceSelector, and objectSelector. An empty list of matchConditions matches all requests. There are a maximum of 64 match conditions allowed.\001\001The exact matching logic is (in order):\001  1. If ANY matchCondition evaluates to FALSE, the webhook is skipped.\001  2. If ALL matchConditions evaluate to TRUE, the webhook is called.\001  3. If any matchCondition evaluates to an error (but none are FALSE):\001     - If failurePolicy=Fail, reject the request\001     - If failurePolicy=Ignore, the error is ignored and the webhook is skipped\n"},
    {"io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration",
     "MutatingWebhookConfiguration describes the configuration of and admission webhook that accept or reject and may change the object.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata.\n"
     "Webhooks is a list of webhooks and the affected resources and operations.\n"},
    {"io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList",
     "MutatingWebhookConfigurationList is a list of MutatingWebhookConfiguration.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of MutatingWebhookConfiguration.\n"},
    {"io.k8s.api.admissionregistration.v1.Rule",
     "Rule is a tuple of APIGroups, APIVersion, and Resources.It is recommended to make sure that all the tuple expansions are valid.\n"
     "APIGroups is the API groups the resources belong to. '*' is all groups. If '*' is present, the length of the slice must be one. Required.\n"
     "APIVersions is the API versions the resources belong to. '*' is all versions. If '*' is present, the length of the slice must be one. Required.\n"
     "Resources is a list of resources this rule applies to.\001\001For example: 'pods' means pods. 'pods/log' means the log subresource of pods. '*' means all resources, but not subresources. 'pods/*' means all subresources of pods. '*/scale' means all scale subresources. '*/*' means all resources and their subresources.\001\001If wildcard is present, the validation rule will ensure resources do not overlap with each other.\001\001Depending on the enclosing object, subresources might not be allowed. Required.\n"
     "scope specifies the scope of this rule. Valid values are \"Cluster\", \"Namespaced\", and \"*\" \"Cluster\" means that only cluster-scoped resources will match this rule. Namespace API objects are cluster-scoped. \"Namespaced\" means that only namespaced resources will match this rule. \"*\" means that there are no scope restrictions. Subresources match the scope of their parent resource. Default is \"*\".\001\001Possible enum values:\001 - `\"*\"` means that all scopes are included.\001 - `\"Cluster\"` means that scope is limited to cluster-scoped objects. Namespace objects are cluster-scoped.\001 - `\"Namespaced\"` means that scope is limited to namespaced objects.\003*\003Cluster\003Namespaced\n"},
    {"io.k8s.api.admissionregistration.v1.RuleWithOperations",
     "RuleWithOperations is a tuple of Operations and Resources. It is recommended to make sure that all the tuple expansions are valid.\n"
     "Operations is the operations the admission hook cares about - CREATE, UPDATE, DELETE, CONNECT or * for all of those operations and any future admission operations that are added. If '*' is present, the length of the slice must be one. Required.\003*\003CONNECT\003CREATE\003DELETE\003UPDATE\n"
     "APIGroups is the API groups the resources belong to. '*' is all groups. If '*' is present, the length of the slice must be one. Required.\n"
     "APIVersions is the API versions the resources belong to. '*' is all versions. If '*' is present, the length of the slice must be one. Required.\n"
     "Resources is a list of resources this rule applies to.\001\001For example: 'pods' means pods. 'pods/log' means the log subresource of pods. '*' means all resources, but not subresources. 'pods/*' means all subresources of pods. '*/scale' means all scale subresources. '*/*' means all resources and their subresources.\001\001If wildcard is present, the validation rule will ensure resources do not overlap with each other.\001\001Depending on the enclosing object, subresources might not be allowed. Required.\n"
     "scope specifies the scope of this rule. Valid values are \"Cluster\", \"Namespaced\", and \"*\" \"Cluster\" means that only cluster-scoped resources will match this rule. Namespace API objects are cluster-scoped. \"Namespaced\" means that only namespaced resources will match this rule. \"*\" means that there are no scope restrictions. Subresources match the scope of their parent resource. Default is \"*\".\001\001Possible enum values:\001 - `\"*\"` means that all scopes are included.\001 - `\"Cluster\"` means that scope is limited to cluster-scoped objects. Namespace objects are cluster-scoped.\001 - `\"Namespaced\"` means that scope is limited to namespaced objects.\003*\003Cluster\003Namespaced\n"},
    {"io.k8s.api.admissionregistration.v1.ServiceReference",
     "ServiceReference holds a reference to Service.legacy.k8s.io\n"
     "`namespace` is the namespace of the service. Required\n"
     "`name` is the name of the service. Required\n"
     "`path` is an optional URL path which will be sent in any request to this service.\n"
     "If specified, the port on the service that hosting webhook. Default to 443 for backward compatibility. `port` should be a valid port number (1-65535, inclusive).\n"},
    {"io.k8s.api.admissionregistration.v1.ValidatingWebhook",
     "ValidatingWebhook describes an admission webhook and the resources and operations it applies to.\n"
     "The name of the admission webhook. Name should be fully qualified, e.g., imagepolicy.kubernetes.io, where \"imagepolicy\" is the name of the webhook, and kubernetes.io is the name of the organization. Required.\n"
     "ClientConfig defines how to communicate with the hook. Required\n"
     "Rules describes what operations on what resources/subresources the webhook cares about. The webhook cares about an operation if it matches _any_ Rule. However, in order to prevent ValidatingAdmissionWebhooks and MutatingAdmissionWebhooks from putting the cluster in a state which cannot be recovered from without completely disabling the plugin, ValidatingAdmissionWebhooks and MutatingAdmissionWebhooks are never called on admission requests for ValidatingWebhookConfiguration and MutatingWebhookConfiguration objects.\n"
     "FailurePolicy defines how unrecognized errors from the admission endpoint are handled - allowed values are Ignore or Fail. Defaults to Fail.\001\001Possible enum values:\001 - `\"Fail\"` means that an error calling the webhook causes the admission to fail.\001 - `\"Ignore\"` means that an error calling the webhook is ignored.\003Fail\003Ignore\n"
     "matchPolicy defines how the \"rules\" list is used to match incoming requests. Allowed values are \"Exact\" or \"Equivalent\".\001\001- Exact: match a request only if it exactly matches a specified rule. For example, if deployments can be modified via apps/v1, apps/v1beta1, and extensions/v1beta1, but \"rules\" only included `apiGroups:[\"apps\"], apiVersions:[\"v1\"], resources: [\"deployments\"]`, a request to apps/v1beta1 or extensions/v1beta1 would not be sent to the webhook.\001\001- Equivalent: match a request if modifies a resource listed in rules, even via another API group or version. For example, if deployments can be modified via apps/v1, apps/v1beta1, and extensions/v1beta1, and \"rules\" only included `apiGroups:[\"apps\"], apiVersions:[\"v1\"], resources: [\"deployments\"]`, a request to apps/v1beta1 or extensions/v1beta1 would be converted to apps/v1 and sent to the webhook.\001\001Defaults to \"Equivalent\"\001\001Possible enum values:\001 - `\"Equivalent\"` means requests should be sent to the webhook if they modify a resource listed in rules via another API group or version.\001 - `\"Exact\"` means requests should only be sent to the webhook if they exactly match a given rule.\003Equivalent\003Exact\n"
     "NamespaceSelector decides whether to run the webhook on an object based on whether the namespace for that object matches the selector. If the object itself is a namespace, the matching is performed on object.metadata.labels. If the object is another cluster scoped resource, it never skips the webhook.\001\001For example, to run the webhook on any objects whose namespace is not associated with \"runlevel\" of \"0\" or \"1\";  you will set the selector as follows: \"namespaceSelector\": {\001  \"matchExpressions\": [\001    {\001      \"key\": \"runlevel\",\001      \"operator\": \"NotIn\",\001      \"values\": [\001        \"0\",\001        \"1\"\001      ]\001    }\001  ]\001}\001\001If instead you want to only run the webhook on any objects whose namespace is associated with the \"environment\" of \"prod\" or \"staging\"; you will set the selector as follows: \"namespaceSelector\": {\001  \"matchExpressions\": [\001    {\001      \"key\": \"environment\",\001      \"operator\": \"In\",\001      \"values\": [\001        \"prod\",\001        \"staging\"\001      ]\001    }\001  ]\001}\001\001See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels for more examples of label selectors.\001\001Default to the empty LabelSelector, which matches everything.\n"
     "ObjectSelector decides whether to run the webhook based on if the object has matching labels. objectSelector is evaluated against both the oldObject and newObject that would be sent to the webhook, and is considered to match if either object matches the selector. A null object (oldObject in the case of create, or newObject in the case of delete) or an object that cannot have labels (like a DeploymentRollback or a PodProxyOptions object) is not considered to match. Use the object selector only if the webhook is opt-in, because end users may skip the admission webhook by setting the labels. Default to the empty LabelSelector, which matches everything.\n"
     "SideEffects states whether this webhook has side effects. Acceptable values are: None, NoneOnDryRun (webhooks created via v1beta1 may also specify Some or Unknown). Webhooks with side effects MUST implement a reconciliation system, since a request may be rejected by a future step in the admission chain and the side effects therefore need to be undone. Requests with the dryRun attribute will be auto-rejected if they match a webhook with sideEffects == Unknown or Some.\001\001Possible enum values:\001 - `\"None\"` means that calling the webhook will have no side effects.\001 - `\"NoneOnDryRun\"` means that calling the webhook will possibly have side effects, but if the request being reviewed has the dry-run attribute, the side effects will be suppressed.\001 - `\"Some\"` means that calling the webhook will possibly have side effects. If a request with the dry-run attribute would trigger a call to this webhook, the request will instead fail.\001 - `\"Unknown\"` means that no information is known about the side effects of calling the webhook. If a request with the dry-run attribute would trigger a call to this webhook, the request will instead fail.\003None\003NoneOnDryRun\003Some\003Unknown\n"
     "TimeoutSeconds specifies the timeout for this webhook. After the timeout passes, the webhook call will be ignored or the API call will fail based on the failure policy. The timeout value must be between 1 and 30 seconds. Default to 10 seconds.\n"
     "AdmissionReviewVersions is an ordered list of preferred `AdmissionReview` versions the Webhook expects. API server will try to use first version in the list which it supports. If none of the versions specified in this list supported by API server, validation will fail for this object. If a persisted webhook configuration specifies allowed versions and does not include any versions known to the API Server, calls to the webhook will fail and be subject to the failure policy.\n"
     "MatchConditions is a list of conditions that must be met for a request to be sent to this webhook. Match conditions filter requests that have already been matched by the rules, namespaceSelector, and objectSelector. An empty list of matchConditions matches all requests. There are a maximum of 64 match conditions allowed.\001\001The exact matching logic is (in order):\001  1. If ANY matchCondition evaluates to FALSE, the webhook is skipped.\001  2. If ALL matchConditions evaluate to TRUE, the webhook is called.\001  3. If any matchCondition evaluates to an error (but none are FALSE):\001     - If failurePolicy=Fail, reject the request\001     - If failurePolicy=Ignore, the error is ignored and the webhook is skipped\n"},
    {"io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration",
     "ValidatingWebhookConfiguration describes the configuration of and admission webhook that accept or reject and object without changing it.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata.\n"
     "Webhooks is a list of webhooks and the affected resources and operations.\n"},
    {"io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList",
     "ValidatingWebhookConfigurationList is a list of ValidatingWebhookConfiguration.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of ValidatingWebhookConfiguration.\n"},
    {"io.k8s.api.admissionregistration.v1.WebhookClientConfig",
     "WebhookClientConfig contains the information to make a TLS connection with the webhook\n"
     "`url` gives the location of the webhook, in standard URL form (`scheme://host:port/path`). Exactly one of `url` or `service` must be specified.\001\001The `host` should not refer to a service running in the cluster; use the `service` field instead. The host might be resolved via external DNS in some apiservers (e.g., `kube-apiserver` cannot resolve in-cluster DNS as that would be a layering violation). `host` may also be an IP address.\001\001Please note that using `localhost` or `127.0.0.1` as a `host` is risky unless you take great care to run this webhook on all hosts which run an apiserver which might need to make calls to this webhook. Such installs are likely to be non-portable, i.e., not easy to turn up in a new cluster.\001\001The scheme must be \"https\"; the URL must begin with \"https://\".\001\001A path is optional, and if present may be any string permissible in a URL. You may use the path to pass an arbitrary string to the webhook, for example, a cluster identifier.\001\001Attempting to use a user or basic auth e.g. \"user:password@\" is not allowed. Fragments (\"#...\") and query parameters (\"?...\") are not allowed, either.\n"
     "`service` is a reference to the service for this webhook. Either `service` or `url` must be specified.\001\001If the webhook is running within the cluster, then you should use `service`.\n"
     "`caBundle` is a PEM encoded CA bundle which will be used to validate the webhook's server certificate. If unspecified, system trust roots on the apiserver are used.\n"},
    {"io.k8s.api.apps.v1.ControllerRevision",
     "ControllerRevision implements an immutable snapshot of state data. Clients are responsible for serializing and deserializing the objects that contain their internal state. Once a ControllerRevision has been successfully created, it can not be updated. The API Server will fail validation of all requests that attempt to mutate the Data field. ControllerRevisions may, however, be deleted. Note that, due to its use by both the DaemonSet and StatefulSet controllers for update and rollback, this object is beta. However, it may be subject to name and representation changes in future releases, and clients should not depend on its stability. It is primarily for internal use by controllers.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Data is the serialized representation of the state.\n"
     "Revision indicates the revision of the state represented by Data.\n"},
    {"io.k8s.api.apps.v1.ControllerRevisionList",
     "ControllerRevisionList is a resource containing a list of ControllerRevision objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Items is the list of ControllerRevisions\n"},
    {"io.k8s.api.apps.v1.DaemonSet",
     "DaemonSet represents the configuration of a daemon set.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "The desired behavior of this daemon set. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "The current status of this daemon set. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.apps.v1.DaemonSetCondition",
     "DaemonSetCondition describes the state of a DaemonSet at a certain point.\n"
     "Type of DaemonSet condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "Last time the condition transitioned from one status to another.\n"
     "The reason for the condition's last transition.\n"
     "A human readable message indicating details about the transition.\n"},
    {"io.k8s.api.apps.v1.DaemonSetList",
     "DaemonSetList is a collection of daemon sets.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "A list of daemon sets.\n"},
    {"io.k8s.api.apps.v1.DaemonSetSpec",
     "DaemonSetSpec is the specification of a daemon set.\n"
     "A label query over pods that are managed by the daemon set. Must match in order to be controlled. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors\n"
     "An object that describes the pod that will be created. The DaemonSet will create exactly one copy of this pod on every node that matches the template's node selector (or on every node if no node selector is specified). The only allowed template.spec.restartPolicy value is \"Always\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#pod-template\n"
     "An update strategy to replace existing DaemonSet pods with new pods.\n"
     "The minimum number of seconds for which a newly created DaemonSet pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready).\n"
     "The number of old history to retain to allow rollback. This is a pointer to distinguish between explicit zero and not specified. Defaults to 10.\n"},
    {"io.k8s.api.apps.v1.DaemonSetStatus",
     "DaemonSetStatus represents the current status of a daemon set.\n"
     "The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod. More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/\n"
     "The number of nodes that are running the daemon pod, but are not supposed to run the daemon pod. More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/\n"
     "The total number of nodes that should be running the daemon pod (including nodes correctly running the daemon pod). More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/\n"
     "numberReady is the number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition.\n"
     "The most recent generation observed by the daemon set controller.\n"
     "The total number of nodes that are running updated daemon pod\n"
     "The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available (ready for at least spec.minReadySeconds)\n"
     "The number of nodes that should be running the daemon pod and have none of the daemon pod running and available (ready for at least spec.minReadySeconds)\n"
     "Count of hash collisions for the DaemonSet. The DaemonSet controller uses this field as a collision avoidance mechanism when it needs to create the name for the newest ControllerRevision.\n"
     "Represents the latest available observations of a DaemonSet's current state.\n"},
    {"io.k8s.api.apps.v1.DaemonSetUpdateStrategy",
     "DaemonSetUpdateStrategy is a struct used to control the update strategy for a DaemonSet.\n"
     "Type of daemon set update. Can be \"RollingUpdate\" or \"OnDelete\". Default is RollingUpdate.\001\001Possible enum values:\001 - `\"OnDelete\"` Replace the old daemons only when it's killed\001 - `\"RollingUpdate\"` Replace the old daemons by new ones using rolling update i.e replace them on each node one after the other.\003OnDelete\003RollingUpdate\n"
     "Rolling update config params. Present only if type = \"RollingUpdate\".\n"},
    {"io.k8s.api.apps.v1.Deployment",
     "Deployment enables declarative updates for Pods and ReplicaSets.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of the Deployment.\n"
     "Most recently observed status of the Deployment.\n"},
    {"io.k8s.api.apps.v1.DeploymentCondition",
     "DeploymentCondition describes the state of a deployment at a certain point.\n"
     "Type of deployment condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "The last time this condition was updated.\n"
     "Last time the condition transitioned from one status to another.\n"
     "The reason for the condition's last transition.\n"
     "A human readable message indicating details about the transition.\n"},
    {"io.k8s.api.apps.v1.DeploymentList",
     "DeploymentList is a list of Deployments.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata.\n"
     "Items is the list of Deployments.\n"},
    {"io.k8s.api.apps.v1.DeploymentSpec",
     "DeploymentSpec is the specification of the desired behavior of the Deployment.\n"
     "Number of desired pods. This is a pointer to distinguish between explicit zero and not specified. Defaults to 1.\n"
     "Label selector for pods. Existing ReplicaSets whose pods are selected by this will be the ones affected by this deployment. It must match the pod template's labels.\n"
     "Template describes the pods that will be created. The only allowed template.spec.restartPolicy value is \"Always\".\n"
     "The deployment strategy to use to replace existing pods with new ones.\n"
     "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)\n"
     "The number of old ReplicaSets to retain to allow rollback. This is a pointer to distinguish between explicit zero and not specified. Defaults to 10.\n"
     "Indicates that the deployment is paused.\n"
     "The maximum time in seconds for a deployment to make progress before it is considered to be failed. The deployment controller will continue to process failed deployments and a condition with a ProgressDeadlineExceeded reason will be surfaced in the deployment status. Note that progress will not be estimated during the time a deployment is paused. Defaults to 600s.\n"},
    {"io.k8s.api.apps.v1.DeploymentStatus",
     "DeploymentStatus is the most recently observed status of the Deployment.\n"
     "The generation observed by the deployment controller.\n"
     "Total number of non-terminating pods targeted by this deployment (their labels match the selector).\n"
     "Total number of non-terminating pods targeted by this deployment that have the desired template spec.\n"
     "Total number of non-terminating pods targeted by this Deployment with a Ready Condition.\n"
     "Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by this deployment.\n"
     "Total number of unavailable pods targeted by this deployment. This is the total number of pods that are still required for the deployment to have 100% available capacity. They may either be pods that are running but not yet available or pods that still have not been created.\n"
     "Total number of terminating pods targeted by this deployment. Terminating pods have a non-null .metadata.deletionTimestamp and have not yet reached the Failed or Succeeded .status.phase.\001\001This is an alpha field. Enable DeploymentReplicaSetTerminatingReplicas to be able to use this field.\n"
     "Represents the latest available observations of a deployment's current state.\n"
     "Count of hash collisions for the Deployment. The Deployment controller uses this field as a collision avoidance mechanism when it needs to create the name for the newest ReplicaSet.\n"},
    {"io.k8s.api.apps.v1.DeploymentStrategy",
     "DeploymentStrategy describes how to replace existing pods with new ones.\n"
     "Type of deployment. Can be \"Recreate\" or \"RollingUpdate\". Default is RollingUpdate.\001\001Possible enum values:\001 - `\"Recreate\"` Kill all existing pods before creating new ones.\001 - `\"RollingUpdate\"` Replace the old ReplicaSets by new one using rolling update i.e gradually scale down the old ReplicaSets and scale up the new one.\003Recreate\003RollingUpdate\n"
     "Rolling update config params. Present only if DeploymentStrategyType = RollingUpdate.\n"},
    {"io.k8s.api.apps.v1.ReplicaSet",
     "ReplicaSet ensures that a specified number of pod replicas are running at any given time.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "If the Labels of a ReplicaSet are empty, they are defaulted to be the same as the Pod(s) that the ReplicaSet manages. Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the specification of the desired behavior of the ReplicaSet. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Status is the most recently observed status of the ReplicaSet. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.apps.v1.ReplicaSetCondition",
     "ReplicaSetCondition describes the state of a replica set at a certain point.\n"
     "Type of replica set condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "The last time the condition transitioned from one status to another.\n"
     "The reason for the condition's last transition.\n"
     "A human readable message indicating details about the transition.\n"},
    {"io.k8s.api.apps.v1.ReplicaSetList",
     "ReplicaSetList is a collection of ReplicaSets.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "List of ReplicaSets. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset\n"},
    {"io.k8s.api.apps.v1.ReplicaSetSpec",
     "ReplicaSetSpec is the specification of a ReplicaSet.\n"
     "Replicas is the number of desired pods. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset\n"
     "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)\n"
     "Selector is a label query over pods that should match the replica count. Label keys and values that must match in order to be controlled by this replica set. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors\n"
     "Template is the object that describes the pod that will be created if insufficient replicas are detected. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-template\n"},
    {"io.k8s.api.apps.v1.ReplicaSetStatus",
     "ReplicaSetStatus represents the current status of a ReplicaSet.\n"
     "Replicas is the most recently observed number of non-terminating pods. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset\n"
     "The number of non-terminating pods that have labels matching the labels of the pod template of the replicaset.\n"
     "The number of non-terminating pods targeted by this ReplicaSet with a Ready Condition.\n"
     "The number of available non-terminating pods (ready for at least minReadySeconds) for this replica set.\n"
     "The number of terminating pods for this replica set. Terminating pods have a non-null .metadata.deletionTimestamp and have not yet reached the Failed or Succeeded .status.phase.\001\001This is an alpha field. Enable DeploymentReplicaSetTerminatingReplicas to be able to use this field.\n"
     "ObservedGeneration reflects the generation of the most recently observed ReplicaSet.\n"
     "Represents the latest available observations of a replica set's current state.\n"},
    {"io.k8s.api.apps.v1.RollingUpdateDaemonSet",
     "Spec to control the desired behavior of daemon set rolling update.\n"
     "The maximum number of DaemonSet pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of total number of DaemonSet pods at the start of the update (ex: 10%). Absolute number is calculated from percentage by rounding up. This cannot be 0 if MaxSurge is 0 Default value is 1. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their pods stopped for an update at any given time. The update starts by stopping at most 30% of those DaemonSet pods and then brings up new DaemonSet pods in their place. Once the new pods are available, it then proceeds onto other DaemonSet pods, thus ensuring that at least 70% of original number of DaemonSet pods are available at all times during the update.\n"
     "The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up to a minimum of 1. Default value is 0. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their a new pod created before the old pod is marked as deleted. The update starts by launching new pods on 30% of nodes. Once an updated pod is available (Ready for at least minReadySeconds) the old DaemonSet pod on that node is marked deleted. If the old pod becomes unavailable for any reason (Ready transitions to false, is evicted, or is drained) an updated pod is immediately created on that node without considering surge limits. Allowing surge implies the possibility that the resources consumed by the daemonset on any given node can double if the readiness check fails, and so resource intensive daemonsets should take into account that they may cause evictions during disruption.\n"},
    {"io.k8s.api.apps.v1.RollingUpdateDeployment",
     "Spec to control the desired behavior of rolling update.\n"
     "The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding down. This can not be 0 if MaxSurge is 0. Defaults to 25%. Example: when this is set to 30%, the old ReplicaSet can be scaled down to 70% of desired pods immediately when the rolling update starts. Once new pods are ready, old ReplicaSet can be scaled down further, followed by scaling up the new ReplicaSet, ensuring that the total number of pods available at all times during the update is at least 70% of desired pods.\n"
     "The maximum number of pods that can be scheduled above the desired number of pods. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up. Defaults to 25%. Example: when this is set to 30%, the new ReplicaSet can be scaled up immediately when the rolling update starts, such that the total number of old and new pods do not exceed 130% of desired pods. Once old pods have been killed, new ReplicaSet can be scaled up further, ensuring that total number of pods running at any time during the update is at most 130% of desired pods.\n"},
    {"io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy",
     "RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType.\n"
     "Partition indicates the ordinal at which the StatefulSet should be partitioned for updates. During a rolling update, all pods from ordinal Replicas-1 to Partition are updated. All pods from ordinal Partition-1 to 0 remain untouched. This is helpful in being able to do a canary based deployment. The default value is 0.\n"
     "The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding up. This can not be 0. Defaults to 1. This field is alpha-level and is only honored by servers that enable the MaxUnavailableStatefulSet feature. The field applies to all pods in the range 0 to Replicas-1. That means if there is any unavailable pod in the range 0 to Replicas-1, it will be counted towards MaxUnavailable.\n"},
    {"io.k8s.api.apps.v1.StatefulSet",
     "StatefulSet represents a set of pods with consistent identities. Identities are defined as:\001  - Network: A single stable DNS and hostname.\001  - Storage: As many VolumeClaims as requested.\001\001The StatefulSet guarantees that a given network identity will always map to the same storage identity.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec defines the desired identities of pods in this set.\n"
     "Status is the current status of Pods in this StatefulSet. This data may be out of date by some window of time.\n"},
    {"io.k8s.api.apps.v1.StatefulSetCondition",
     "StatefulSetCondition describes the state of a statefulset at a certain point.\n"
     "Type of statefulset condition.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "Last time the condition transitioned from one status to another.\n"
     "The reason for the condition's last transition.\n"
     "A human readable message indicating details about the transition.\n"},
    {"io.k8s.api.apps.v1.StatefulSetList",
     "StatefulSetList is a collection of StatefulSets.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Items is the list of stateful sets.\n"},
    {"io.k8s.api.apps.v1.StatefulSetOrdinals",
     "StatefulSetOrdinals describes the policy used for replica ordinal assignment in this StatefulSet.\n"
     "start is the number representing the first replica's index. It may be used to number replicas from an alternate index (eg: 1-indexed) over the default 0-indexed names, or to orchestrate progressive movement of replicas from one StatefulSet to another. If set, replica indices will be in the range:\001  [.spec.ordinals.start, .spec.ordinals.start + .spec.replicas).\001If unset, defaults to 0. Replica indices will be in the range:\001  [0, .spec.replicas).\n"},
    {"io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy",
     "StatefulSetPersistentVolumeClaimRetentionPolicy describes the policy used for PVCs created from the StatefulSet VolumeClaimTemplates.\n"
     "WhenDeleted specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is deleted. The default policy of `Retain` causes PVCs to not be affected by StatefulSet deletion. The `Delete` policy causes those PVCs to be deleted.\n"
     "WhenScaled specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is scaled down. The default policy of `Retain` causes PVCs to not be affected by a scaledown. The `Delete` policy causes the associated PVCs for any excess pods above the replica count to be deleted.\n"},
    {"io.k8s.api.apps.v1.StatefulSetSpec",
     "A StatefulSetSpec is the specification of a StatefulSet.\n"
     "replicas is the desired number of replicas of the given Template. These are replicas in the sense that they are instantiations of the same Template, but individual replicas also have a consistent identity. If unspecified, defaults to 1.\n"
     "selector is a label query over pods that should match the replica count. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors\n"
     "template is the object that describes the pod that will be created if insufficient replicas are detected. Each pod stamped out by the StatefulSet will fulfill this Template, but have a unique identity from the rest of the StatefulSet. Each pod will be named with the format <statefulsetname>-<podindex>. For example, a pod in a StatefulSet named \"web\" with index number \"3\" would be named \"web-3\". The only allowed template.spec.restartPolicy value is \"Always\".\n"
     "volumeClaimTemplates is a list of claims that pods are allowed to reference. The StatefulSet controller is responsible for mapping network identities to claims in a way that maintains the identity of a pod. Every claim in this list must have at least one matching (by name) volumeMount in one container in the template. A claim in this list takes precedence over any volumes in the template, with the same name.\n"
     "serviceName is the name of the service that governs this StatefulSet. This service must exist before the StatefulSet, and is responsible for the network identity of the set. Pods get DNS/hostnames that follow the pattern: pod-specific-string.serviceName.default.svc.cluster.local where \"pod-specific-string\" is managed by the StatefulSet controller.\n"
     "podManagementPolicy controls how pods are created during initial scale up, when replacing pods on nodes, or when scaling down. The default policy is `OrderedReady`, where pods are created in increasing order (pod-0, then pod-1, etc) and the controller will wait until each pod is ready before continuing. When scaling down, the pods are removed in the opposite order. The alternative policy is `Parallel` which will create pods in parallel to match the desired scale without waiting, and on scale down will delete all pods at once.\001\001Possible enum values:\001 - `\"OrderedReady\"` will create pods in strictly increasing order on scale up and strictly decreasing order on scale down, progressing only when the previous pod is ready or terminated. At most one pod will be changed at any time.\001 - `\"Parallel\"` will create and delete pods as soon as the stateful set replica count is changed, and will not wait for pods to be ready or complete termination.\003OrderedReady\003Parallel\n"
     "updateStrategy indicates the StatefulSetUpdateStrategy that will be employed to update Pods in the StatefulSet when a revision is made to Template.\n"
     "revisionHistoryLimit is the maximum number of revisions that will be maintained in the StatefulSet's revision history. The revision history consists of all revisions not represented by a currently applied StatefulSetSpec version. The default value is 10.\n"
     "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)\n"
     "persistentVolumeClaimRetentionPolicy describes the lifecycle of persistent volume claims created from volumeClaimTemplates. By default, all persistent volume claims are created as needed and retained until manually deleted. This policy allows the lifecycle to be altered, for example by deleting persistent volume claims when their stateful set is deleted, or when their pod is scaled down.\n"
     "ordinals controls the numbering of replica indices in a StatefulSet. The default ordinals behavior assigns a \"0\" index to the first replica and increments the index by one for each additional replica requested.\n"},
    {"io.k8s.api.apps.v1.StatefulSetStatus",
     "StatefulSetStatus represents the current state of a StatefulSet.\n"
     "observedGeneration is the most recent generation observed for this StatefulSet. It corresponds to the StatefulSet's generation, which is updated on mutation by the API Server.\n"
     "replicas is the number of Pods created by the StatefulSet controller.\n"
     "readyReplicas is the number of pods created for this StatefulSet with a Ready Condition.\n"
     "currentReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by currentRevision.\n"
     "updatedReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by updateRevision.\n"
     "currentRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence [0,currentReplicas).\n"
     "updateRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence [replicas-updatedReplicas,replicas)\n"
     "collisionCount is the count of hash collisions for the StatefulSet. The StatefulSet controller uses this field as a collision avoidance mechanism when it needs to create the name for the newest ControllerRevision.\n"
     "Represents the latest available observations of a statefulset's current state.\n"
     "Total number of available pods (ready for at least minReadySeconds) targeted by this statefulset.\n"},
    {"io.k8s.api.apps.v1.StatefulSetUpdateStrategy",
     "StatefulSetUpdateStrategy indicates the strategy that the StatefulSet controller will use to perform updates. It includes any additional parameters necessary to perform the update for the indicated strategy.\n"
     "Type indicates the type of the StatefulSetUpdateStrategy. Default is RollingUpdate.\001\001Possible enum values:\001 - `\"OnDelete\"` triggers the legacy behavior. Version tracking and ordered rolling restarts are disabled. Pods are recreated from the StatefulSetSpec when they are manually deleted. When a scale operation is performed with this strategy,specification version indicated by the StatefulSet's currentRevision.\001 - `\"RollingUpdate\"` indicates that update will be applied to all Pods in the StatefulSet with respect to the StatefulSet ordering constraints. When a scale operation is performed with this strategy, new Pods will be created from the specification version indicated by the StatefulSet's updateRevision.\003OnDelete\003RollingUpdate\n"
     "RollingUpdate is used to communicate parameters when Type is RollingUpdateStatefulSetStrategyType.\n"},
    {"io.k8s.api.authentication.v1.BoundObjectReference",
     "BoundObjectReference is a reference to an object that a token is bound to.\n"
     "Kind of the referent. Valid kinds are 'Pod' and 'Secret'.\n"
     "API version of the referent.\n"
     "Name of the referent.\n"
     "UID of the referent.\n"},
    {"io.k8s.api.authentication.v1.ExtraValue",
     "ExtraValue masks the value so protobuf can generate\n"
     "\n"},
    {"io.k8s.api.authentication.v1.SelfSubjectReview",
     "SelfSubjectReview contains the user information that the kube-apiserver has about the user making this request. When using impersonation, users will receive the user info of the user being impersonated.  If impersonation or request header authentication is used, any extra keys will have their case ignored and returned as lowercase.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Status is filled in by the server with the user attributes.\n"},
    {"io.k8s.api.authentication.v1.SelfSubjectReviewStatus",
     "SelfSubjectReviewStatus is filled by the kube-apiserver and sent back to a user.\n"
     "User attributes of the user making this request.\n"},
    {"io.k8s.api.authentication.v1.TokenRequest",
     "TokenRequest requests a token for a given service account.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated\n"
     "Status is filled in by the server and indicates whether the token can be authenticated.\n"},
    {"io.k8s.api.authentication.v1.TokenRequestSpec",
     "TokenRequestSpec contains client provided parameters of a token request.\n"
     "Audiences are the intendend audiences of the token. A recipient of a token must identify themself with an identifier in the list of audiences of the token, and otherwise should reject the token. A token issued for multiple audiences may be used to authenticate against any of the audiences listed but implies a high degree of trust between the target audiences.\n"
     "ExpirationSeconds is the requested duration of validity of the request. The token issuer may return a token with a different validity duration so a client needs to check the 'expiration' field in a response.\n"
     "BoundObjectRef is a reference to an object that the token will be bound to. The token will only be valid for as long as the bound object exists. NOTE: The API server's TokenReview endpoint will validate the BoundObjectRef, but other audiences may not. Keep ExpirationSeconds small if you want prompt revocation.\n"},
    {"io.k8s.api.authentication.v1.TokenRequestStatus",
     "TokenRequestStatus is the result of a token request.\n"
     "Token is the opaque bearer token.\n"
     "ExpirationTimestamp is the time of expiration of the returned token.\n"},
    {"io.k8s.api.authentication.v1.TokenReview",
     "TokenReview attempts to authenticate a token to a known user. Note: TokenReview requests may be cached by the webhook token authenticator plugin in the kube-apiserver.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated\n"
     "Status is filled in by the server and indicates whether the request can be authenticated.\n"},
    {"io.k8s.api.authentication.v1.TokenReviewSpec",
     "TokenReviewSpec is a description of the token authentication request.\n"
     "Token is the opaque bearer token.\n"
     "Audiences is a list of the identifiers that the resource server presented with the token identifies as. Audience-aware token authenticators will verify that the token was intended for at least one of the audiences in this list. If no audiences are provided, the audience will default to the audience of the Kubernetes apiserver.\n"},
    {"io.k8s.api.authentication.v1.TokenReviewStatus",
     "TokenReviewStatus is the result of the token authentication request.\n"
     "Authenticated indicates that the token was associated with a known user.\n"
     "User is the UserInfo associated with the provided token.\n"
     "Audiences are audience identifiers chosen by the authenticator that are compatible with both the TokenReview and token. An identifier is any identifier in the intersection of the TokenReviewSpec audiences and the token's audiences. A client of the TokenReview API that sets the spec.audiences field should validate that a compatible audience identifier is returned in the status.audiences field to ensure that the TokenReview server is audience aware. If a TokenReview returns an empty status.audience field where status.authenticated is \"true\", the token is valid against the audience of the Kubernetes API server.\n"
     "Error indicates that the token couldn't be checked\n"},
    {"io.k8s.api.authentication.v1.UserInfo",
     "UserInfo holds the information about the user needed to implement the user.Info interface.\n"
     "The name that uniquely identifies this user among all active users.\n"
     "A unique value that identifies this user across time. If this user is deleted and another user by the same name is added, they will have different UIDs.\n"
     "The names of groups this user is a part of.\n"
     "Any additional information provided by the authenticator.\n"},
    {"io.k8s.api.authorization.v1.ExtraValue",
     "ExtraValue masks the value so protobuf can generate\n"
     "\n"},
    {"io.k8s.api.authorization.v1.FieldSelectorAttributes",
     "FieldSelectorAttributes indicates a field limited access. Webhook authors are encouraged to * ensure rawSelector and requirements are not both set * consider the requirements field if set * not try to parse or consider the rawSelector field if set. This is to avoid another CVE-2022-2880 (i.e. getting different systems to agree on how exactly to parse a query is not something we want), see https://www.oxeye.io/resources/golang-parameter-smuggling-attack for more details. For the *SubjectAccessReview endpoints of the kube-apiserver: * If rawSelector is empty and requirements are empty, the request is not limited. * If rawSelector is present and requirements are empty, the rawSelector will be parsed and limited if the parsing succeeds. * If rawSelector is empty and requirements are present, the requirements should be honored * If rawSelector is present and requirements are present, the request is invalid.\n"
     "rawSelector is the serialization of a field selector that would be included in a query parameter. Webhook implementations are encouraged to ignore rawSelector. The kube-apiserver's *SubjectAccessReview will parse the rawSelector as long as the requirements are not present.\n"
     "requirements is the parsed interpretation of a field selector. All requirements must be met for a resource instance to match the selector. Webhook implementations should handle requirements, but how to handle them is up to the webhook. Since requirements can only limit the request, it is safe to authorize as unlimited request if the requirements are not understood.\n"},
    {"io.k8s.api.authorization.v1.LabelSelectorAttributes",
     "LabelSelectorAttributes indicates a label limited access. Webhook authors are encouraged to * ensure rawSelector and requirements are not both set * consider the requirements field if set * not try to parse or consider the rawSelector field if set. This is to avoid another CVE-2022-2880 (i.e. getting different systems to agree on how exactly to parse a query is not something we want), see https://www.oxeye.io/resources/golang-parameter-smuggling-attack for more details. For the *SubjectAccessReview endpoints of the kube-apiserver: * If rawSelector is empty and requirements are empty, the request is not limited. * If rawSelector is present and requirements are empty, the rawSelector will be parsed and limited if the parsing succeeds. * If rawSelector is empty and requirements are present, the requirements should be honored * If rawSelector is present and requirements are present, the request is invalid.\n"
     "rawSelector is the serialization of a field selector that would be included in a query parameter. Webhook implementations are encouraged to ignore rawSelector. The kube-apiserver's *SubjectAccessReview will parse the rawSelector as long as the requirements are not present.\n"
     "requirements is the parsed interpretation of a label selector. All requirements must be met for a resource instance to match the selector. Webhook implementations should handle requirements, but how to handle them is up to the webhook. Since requirements can only limit the request, it is safe to authorize as unlimited request if the requirements are not understood.\n"},
    {"io.k8s.api.authorization.v1.LocalSubjectAccessReview",
     "LocalSubjectAccessReview checks whether or not a user or group can perform an action in a given namespace. Having a namespace scoped resource makes it much easier to grant namespace scoped policy that includes permissions checking.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated.  spec.namespace must be equal to the namespace you made the request against.  If empty, it is defaulted.\n"
     "Status is filled in by the server and indicates whether the request is allowed or not\n"},
    {"io.k8s.api.authorization.v1.NonResourceAttributes",
     "NonResourceAttributes includes the authorization attributes available for non-resource requests to the Authorizer interface\n"
     "Path is the URL path of the request\n"
     "Verb is the standard HTTP verb\n"},
    {"io.k8s.api.authorization.v1.NonResourceRule",
     "NonResourceRule holds information that describes a rule for the non-resource\n"
     "Verb is a list of kubernetes non-resource API verbs, like: get, post, put, delete, patch, head, options.  \"*\" means all.\n"
     "NonResourceURLs is a set of partial urls that a user should have access to.  *s are allowed, but only as the full, final step in the path.  \"*\" means all.\n"},
    {"io.k8s.api.authorization.v1.ResourceAttributes",
     "ResourceAttributes includes the authorization attributes available for resource requests to the Authorizer interface\n"
     "Namespace is the namespace of the action being requested.  Currently, there is no distinction between no namespace and all namespaces \"\" (empty) is defaulted for LocalSubjectAccessReviews \"\" (empty) is empty for cluster-scoped resources \"\" (empty) means \"all\" for namespace scoped resources from a SubjectAccessReview or SelfSubjectAccessReview\n"
     "Verb is a kubernetes resource API verb, like: get, list, watch, create, update, delete, proxy.  \"*\" means all.\n"
     "Group is the API Group of the Resource.  \"*\" means all.\n"
     "Version is the API Version of the Resource.  \"*\" means all.\n"
     "Resource is one of the existing resource types.  \"*\" means all.\n"
     "Subresource is one of the existing resource types.  \"\" means none.\n"
     "Name is the name of the resource being requested for a \"get\" or deleted for a \"delete\". \"\" (empty) means all.\n"
     "fieldSelector describes the limitation on access based on field.  It can only limit access, not broaden it.\n"
     "labelSelector describes the limitation on access based on labels.  It can only limit access, not broaden it.\n"},
    {"io.k8s.api.authorization.v1.ResourceRule",
     "ResourceRule is the list of actions the subject is allowed to perform on resources. The list ordering isn't significant, may contain duplicates, and possibly be incomplete.\n"
     "Verb is a list of kubernetes resource API verbs, like: get, list, watch, create, update, delete, proxy.  \"*\" means all.\n"
     "APIGroups is the name of the APIGroup that contains the resources.  If multiple API groups are specified, any action requested against one of the enumerated resources in any API group will be allowed.  \"*\" means all.\n"
     "Resources is a list of resources this rule applies to.  \"*\" means all in the specified apiGroups.\001 \"*/foo\" represents the subresource 'foo' for all resources in the specified apiGroups.\n"
     "ResourceNames is an optional white list of names that the rule applies to.  An empty set means that everything is allowed.  \"*\" means all.\n"},
    {"io.k8s.api.authorization.v1.SelfSubjectAccessReview",
     "SelfSubjectAccessReview checks whether or the current user can perform an action.  Not filling in a spec.namespace means \"in all namespaces\".  Self is a special case, because users should always be able to check whether they can perform an action\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated.  user and groups must be empty\n"
     "Status is filled in by the server and indicates whether the request is allowed or not\n"},
    {"io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec",
     "SelfSubjectAccessReviewSpec is a description of the access request.  Exactly one of ResourceAuthorizationAttributes and NonResourceAuthorizationAttributes must be set\n"
     "ResourceAuthorizationAttributes describes information for a resource access request\n"
     "NonResourceAttributes describes information for a non-resource access request\n"},
    {"io.k8s.api.authorization.v1.SelfSubjectRulesReview",
     "SelfSubjectRulesReview enumerates the set of actions the current user can perform within a namespace. The returned list of actions may be incomplete depending on the server's authorization mode, and any errors experienced during the evaluation. SelfSubjectRulesReview should be used by UIs to show/hide actions, or to quickly let an end user reason about their permissions. It should NOT Be used by external systems to drive authorization decisions as this raises confused deputy, cache lifetime/revocation, and correctness concerns. SubjectAccessReview, and LocalAccessReview are the correct way to defer authorization decisions to the API server.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated.\n"
     "Status is filled in by the server and indicates the set of actions a user can perform.\n"},
    {"io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec",
     "SelfSubjectRulesReviewSpec defines the specification for SelfSubjectRulesReview.\n"
     "Namespace to evaluate rules for. Required.\n"},
    {"io.k8s.api.authorization.v1.SubjectAccessReview",
     "SubjectAccessReview checks whether or not a user or group can perform an action.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Spec holds information about the request being evaluated\n"
     "Status is filled in by the server and indicates whether the request is allowed or not\n"},
    {"io.k8s.api.authorization.v1.SubjectAccessReviewSpec",
     "SubjectAccessReviewSpec is a description of the access request.  Exactly one of ResourceAuthorizationAttributes and NonResourceAuthorizationAttributes must be set\n"
     "ResourceAuthorizationAttributes describes information for a resource access request\n"
     "NonResourceAttributes describes information for a non-resource access request\n"
     "User is the user you're testing for. If you specify \"User\" but not \"Groups\", then is it interpreted as \"What if User were not a member of any groups\n"
     "Groups is the groups you're testing for.\n"
     "Extra corresponds to the user.Info.GetExtra() method from the authenticator.  Since that is input to the authorizer it needs a reflection here.\n"
     "UID information about the requesting user.\n"},
    {"io.k8s.api.authorization.v1.SubjectAccessReviewStatus",
     "SubjectAccessReviewStatus\n"
     "Allowed is required. True if the action would be allowed, false otherwise.\n"
     "Denied is optional. True if the action would be denied, otherwise false. If both allowed is false and denied is false, then the authorizer has no opinion on whether to authorize the action. Denied may not be true if Allowed is true.\n"
     "Reason is optional.  It indicates why a request was allowed or denied.\n"
     "EvaluationError is an indication that some error occurred during the authorization check. It is entirely possible to get an error and be able to continue determine authorization status in spite of it. For instance, RBAC can be missing a role, but enough roles are still present and bound to reason about the request.\n"},
    {"io.k8s.api.authorization.v1.SubjectRulesReviewStatus",
     "SubjectRulesReviewStatus contains the result of a rules check. This check can be incomplete depending on the set of authorizers the server is configured with and any errors experienced during evaluation. Because authorization rules are additive, if a rule appears in a list it's safe to assume the subject has that permission, even if that list is incomplete.\n"
     "ResourceRules is the list of actions the subject is allowed to perform on resources. The list ordering isn't significant, may contain duplicates, and possibly be incomplete.\n"
     "NonResourceRules is the list of actions the subject is allowed to perform on non-resources. The list ordering isn't significant, may contain duplicates, and possibly be incomplete.\n"
     "Incomplete is true when the rules returned by this call are incomplete. This is most commonly encountered when an authorizer, such as an external authorizer, doesn't support rules evaluation.\n"
     "EvaluationError can appear in combination with Rules. It indicates an error occurred during rule evaluation, such as an authorizer that doesn't support rule evaluation, and that ResourceRules and/or NonResourceRules may be incomplete.\n"},
    {"io.k8s.api.autoscaling.v1.CrossVersionObjectReference",
     "CrossVersionObjectReference contains enough information to let you identify the referred resource.\n"
     "kind is the kind of the referent; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "name is the name of the referent; More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\n"
     "apiVersion is the API version of the referent\n"},
    {"io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler",
     "configuration of a horizontal pod autoscaler.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec defines the behaviour of autoscaler. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status.\n"
     "status is the current information about the autoscaler.\n"},
    {"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList",
     "list of horizontal pod autoscaler objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata.\n"
     "items is the list of horizontal pod autoscaler objects.\n"},
    {"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec",
     "specification of a horizontal pod autoscaler.\n"
     "reference to scaled resource; horizontal pod autoscaler will learn the current resource consumption and will set the desired number of pods by using its Scale subresource.\n"
     "minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down.  It defaults to 1 pod.  minReplicas is allowed to be 0 if the alpha feature gate HPAScaleToZero is enabled and at least one Object or External metric is configured.  Scaling is active as long as at least one metric value is available.\n"
     "maxReplicas is the upper limit for the number of pods that can be set by the autoscaler; cannot be smaller than MinReplicas.\n"
     "targetCPUUtilizationPercentage is the target average CPU utilization (represented as a percentage of requested CPU) over all the pods; if not specified the default autoscaling policy will be used.\n"},
    {"io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus",
     "current status of a horizontal pod autoscaler\n"
     "observedGeneration is the most recent generation observed by this autoscaler.\n"
     "lastScaleTime is the last time the HorizontalPodAutoscaler scaled the number of pods; used by the autoscaler to control how often the number of pods is changed.\n"
     "currentReplicas is the current number of replicas of pods managed by this autoscaler.\n"
     "desiredReplicas is the  desired number of replicas of pods managed by this autoscaler.\n"
     "currentCPUUtilizationPercentage is the current average CPU utilization over all pods, represented as a percentage of requested CPU, e.g. 70 means that an average pod is using now 70% of its requested CPU.\n"},
    {"io.k8s.api.autoscaling.v1.Scale",
     "Scale represents a scaling request for a resource.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata.\n"
     "spec defines the behavior of the scale. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status.\n"
     "status is the current status of the scale. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status. Read-only.\n"},
    {"io.k8s.api.autoscaling.v1.ScaleSpec",
     "ScaleSpec describes the attributes of a scale subresource.\n"
     "replicas is the desired number of instances for the scaled object.\0020\n"},
    {"io.k8s.api.autoscaling.v1.ScaleStatus",
     "ScaleStatus represents the current status of a scale subresource.\n"
     "replicas is the actual number of observed instances of the scaled object.\n"
     "selector is the label query over pods that should match the replicas count. This is same as the label selector but in the string format to avoid introspection by clients. The string will be in the same format as the query-param syntax. More info about label selectors: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/\n"},
    {"io.k8s.api.autoscaling.v2.ContainerResourceMetricSource",
     "ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. CPU or memory).  The values will be averaged together before being compared to the target.  Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.  Only one \"target\" type should be set.\n"
     "name is the name of the resource in question.\n"
     "target specifies the target value for the given metric\n"
     "container is the name of the container in the pods of the scaling target\n"},
    {"io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus",
     "ContainerResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing a single container in each pod in the current scale target (e.g. CPU or memory).  Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "name is the name of the resource in question.\n"
     "current contains the current value for the given metric\n"
     "container is the name of the container in the pods of the scaling target\n"},
    {"io.k8s.api.autoscaling.v2.CrossVersionObjectReference",
     "CrossVersionObjectReference contains enough information to let you identify the referred resource.\n"
     "kind is the kind of the referent; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "name is the name of the referent; More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names\n"
     "apiVersion is the API version of the referent\n"},
    {"io.k8s.api.autoscaling.v2.ExternalMetricSource",
     "ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster).\n"
     "metric identifies the target metric by name and selector\n"
     "target specifies the target value for the given metric\n"},
    {"io.k8s.api.autoscaling.v2.ExternalMetricStatus",
     "ExternalMetricStatus indicates the current value of a global metric not associated with any Kubernetes object.\n"
     "metric identifies the target metric by name and selector\n"
     "current contains the current value for the given metric\n"},
    {"io.k8s.api.autoscaling.v2.HPAScalingPolicy",
     "HPAScalingPolicy is a single policy which must hold true for a specified past interval.\n"
     "type is used to specify the scaling policy.\n"
     "value contains the amount of change which is permitted by the policy. It must be greater than zero\n"
     "periodSeconds specifies the window of time for which the policy should hold true. PeriodSeconds must be greater than zero and less than or equal to 1800 (30 min).\n"},
    {"io.k8s.api.autoscaling.v2.HPAScalingRules",
     "HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance.\001\001Scaling Policy Rules are applied after calculating DesiredReplicas from metrics for the HPA. They can limit the scaling velocity by specifying scaling policies. They can prevent flapping by specifying the stabilization window, so that the number of replicas is not set instantly, instead, the safest value from the stabilization window is chosen.\001\001The tolerance is applied to the metric values and prevents scaling too eagerly for small metric variations. (Note that setting a tolerance requires enabling the alpha HPAConfigurableTolerance feature gate.)\n"
     "stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while scaling up or scaling down. StabilizationWindowSeconds must be greater than or equal to zero and less than or equal to 3600 (one hour). If not set, use the default values: - For scale up: 0 (i.e. no stabilization is done). - For scale down: 300 (i.e. the stabilization window is 300 seconds long).\n"
     "selectPolicy is used to specify which policy should be used. If not set, the default value Max is used.\n"
     "policies is a list of potential scaling polices which can be used during scaling. If not set, use the default values: - For scale up: allow doubling the number of pods, or an absolute change of 4 pods in a 15s window. - For scale down: allow all pods to be removed in a 15s window.\n"
     "tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are made to the desired number of replicas (e.g. 0.01 for 1%). Must be greater than or equal to zero. If not set, the default cluster-wide tolerance is applied (by default 10%).\001\001For example, if autoscaling is configured with a memory consumption target of 100Mi, and scale-down and scale-up tolerances of 5% and 1% respectively, scaling will be triggered when the actual consumption falls below 95Mi or exceeds 101Mi.\001\001This is an alpha field and requires enabling the HPAConfigurableTolerance feature gate.\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
     "HorizontalPodAutoscaler is the configuration for a horizontal pod autoscaler, which automatically manages the replica count of any resource implementing the scale subresource based on the metrics specified.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "metadata is the standard object metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec is the specification for the behaviour of the autoscaler. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status.\n"
     "status is the current information about the autoscaler.\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior",
     "HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively).\n"
     "scaleUp is scaling policy for scaling Up. If not set, the default value is the higher of:\001  * increase no more than 4 pods per 60 seconds\001  * double the number of pods per 60 seconds\001No stabilization is used.\n"
     "scaleDown is scaling policy for scaling Down. If not set, the default value is to allow to scale down to minReplicas pods, with a 300 second stabilization window (i.e., the highest recommendation for the last 300sec is used).\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition",
     "HorizontalPodAutoscalerCondition describes the state of a HorizontalPodAutoscaler at a certain point.\n"
     "type describes the current condition\n"
     "status is the status of the condition (True, False, Unknown)\n"
     "lastTransitionTime is the last time the condition transitioned from one status to another\n"
     "reason is the reason for the condition's last transition.\n"
     "message is a human-readable explanation containing details about the transition\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList",
     "HorizontalPodAutoscalerList is a list of horizontal pod autoscaler objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "metadata is the standard list metadata.\n"
     "items is the list of horizontal pod autoscaler objects.\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec",
     "HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler.\n"
     "scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica count.\n"
     "minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down.  It defaults to 1 pod.  minReplicas is allowed to be 0 if the alpha feature gate HPAScaleToZero is enabled and at least one Object or External metric is configured.  Scaling is active as long as at least one metric value is available.\n"
     "maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. It cannot be less that minReplicas.\n"
     "metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used).  The desired replica count is calculated multiplying the ratio between the target value and the current value by the current number of pods.  Ergo, metrics used must decrease as the pod count is increased, and vice-versa.  See the individual metric source types for more information about how each type of metric must respond. If not set, the default metric will be set to 80% average CPU utilization.\n"
     "behavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively). If not set, the default HPAScalingRules for scale up and scale down are used.\n"},
    {"io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus",
     "HorizontalPodAutoscalerStatus describes the current status of a horizontal pod autoscaler.\n"
     "observedGeneration is the most recent generation observed by this autoscaler.\n"
     "lastScaleTime is the last time the HorizontalPodAutoscaler scaled the number of pods, used by the autoscaler to control how often the number of pods is changed.\n"
     "currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by the autoscaler.\n"
     "desiredReplicas is the desired number of replicas of pods managed by this autoscaler, as last calculated by the autoscaler.\n"
     "currentMetrics is the last read state of the metrics used by this autoscaler.\n"
     "conditions is the set of conditions required for this autoscaler to scale its target, and indicates whether or not those conditions are met.\n"},
    {"io.k8s.api.autoscaling.v2.MetricIdentifier",
     "MetricIdentifier defines the name and optionally selector for a metric\n"
     "name is the name of the given metric\n"
     "selector is the string-encoded form of a standard kubernetes label selector for the given metric When set, it is passed as an additional parameter to the metrics server for more specific metrics scoping. When unset, just the metricName will be used to gather metrics.\n"},
    {"io.k8s.api.autoscaling.v2.MetricSpec",
     "MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at once).\n"
     "type is the type of metric source.  It should be one of \"ContainerResource\", \"External\", \"Object\", \"Pods\" or \"Resource\", each mapping to a matching field in the object.\n"
     "object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object).\n"
     "pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second).  The values will be averaged together before being compared to the target value.\n"
     "resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g. CPU or memory). Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod of the current scale target (e.g. CPU or memory). Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "external refers to a global metric that is not associated with any Kubernetes object. It allows autoscaling based on information coming from components running outside of cluster (for example length of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster).\n"},
    {"io.k8s.api.autoscaling.v2.MetricStatus",
     "MetricStatus describes the last-read state of a single metric.\n"
     "type is the type of metric source.  It will be one of \"ContainerResource\", \"External\", \"Object\", \"Pods\" or \"Resource\", each corresponds to a matching field in the object.\n"
     "object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object).\n"
     "pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second).  The values will be averaged together before being compared to the target value.\n"
     "resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g. CPU or memory). Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "container resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod in the current scale target (e.g. CPU or memory). Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "external refers to a global metric that is not associated with any Kubernetes object. It allows autoscaling based on information coming from components running outside of cluster (for example length of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster).\n"},
    {"io.k8s.api.autoscaling.v2.MetricTarget",
     "MetricTarget defines the target value, average value, or average utilization of a specific metric\n"
     "type represents whether the metric type is Utilization, Value, or AverageValue\n"
     "value is the target value of the metric (as a quantity).\n"
     "averageValue is the target value of the average of the metric across all relevant pods (as a quantity)\n"
     "averageUtilization is the target value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the resource for the pods. Currently only valid for Resource metric source type\n"},
    {"io.k8s.api.autoscaling.v2.MetricValueStatus",
     "MetricValueStatus holds the current value for a metric\n"
     "value is the current value of the metric (as a quantity).\n"
     "averageValue is the current value of the average of the metric across all relevant pods (as a quantity)\n"
     "currentAverageUtilization is the current value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the resource for the pods.\n"},
    {"io.k8s.api.autoscaling.v2.ObjectMetricSource",
     "ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress object).\n"
     "describedObject specifies the descriptions of a object,such as kind,name apiVersion\n"
     "target specifies the target value for the given metric\n"
     "metric identifies the target metric by name and selector\n"},
    {"io.k8s.api.autoscaling.v2.ObjectMetricStatus",
     "ObjectMetricStatus indicates the current value of a metric describing a kubernetes object (for example, hits-per-second on an Ingress object).\n"
     "metric identifies the target metric by name and selector\n"
     "current contains the current value for the given metric\n"
     "DescribedObject specifies the descriptions of a object,such as kind,name apiVersion\n"},
    {"io.k8s.api.autoscaling.v2.PodsMetricSource",
     "PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example, transactions-processed-per-second). The values will be averaged together before being compared to the target value.\n"
     "metric identifies the target metric by name and selector\n"
     "target specifies the target value for the given metric\n"},
    {"io.k8s.api.autoscaling.v2.PodsMetricStatus",
     "PodsMetricStatus indicates the current value of a metric describing each pod in the current scale target (for example, transactions-processed-per-second).\n"
     "metric identifies the target metric by name and selector\n"
     "current contains the current value for the given metric\n"},
    {"io.k8s.api.autoscaling.v2.ResourceMetricSource",
     "ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. CPU or memory).  The values will be averaged together before being compared to the target.  Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.  Only one \"target\" type should be set.\n"
     "name is the name of the resource in question.\n"
     "target specifies the target value for the given metric\n"},
    {"io.k8s.api.autoscaling.v2.ResourceMetricStatus",
     "ResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. CPU or memory).  Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the \"pods\" source.\n"
     "name is the name of the resource in question.\n"
     "current contains the current value for the given metric\n"},
    {"io.k8s.api.batch.v1.CronJob",
     "CronJob represents the configuration of a single cron job.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of a cron job, including the schedule. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Current status of a cron job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.batch.v1.CronJobList",
     "CronJobList is a collection of cron jobs.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of CronJobs.\n"},
    {"io.k8s.api.batch.v1.CronJobSpec",
     "CronJobSpec describes how the job execution will look like and when it will actually run.\n"
     "The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron.\n"
     "The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not specified, this will default to the time zone of the kube-controller-manager process. The set of valid time zone names and the time zone offset is loaded from the system-wide time zone database by the API server during CronJob validation and the controller manager during execution. If no system-wide time zone database can be found a bundled version of the database is used instead. If the time zone name becomes invalid during the lifetime of a CronJob or due to a change in host configuration, the controller will stop creating new new Jobs and will create a system event with the reason UnknownTimeZone. More information can be found in https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones\n"
     "Optional deadline in seconds for starting the job if it misses scheduled time for any reason.  Missed jobs executions will be counted as failed ones.\n"
     "Specifies how to treat concurrent executions of a Job. Valid values are:\001\001- \"Allow\" (default): allows CronJobs to run concurrently; - \"Forbid\": forbids concurrent runs, skipping next run if previous run hasn't finished yet; - \"Replace\": cancels currently running job and replaces it with a new one\001\001Possible enum values:\001 - `\"Allow\"` allows CronJobs to run concurrently.\001 - `\"Forbid\"` forbids concurrent runs, skipping next run if previous hasn't finished yet.\001 - `\"Replace\"` cancels currently running job and replaces it with a new one.\003Allow\003Forbid\003Replace\n"
     "This flag tells the controller to suspend subsequent executions, it does not apply to already started executions.  Defaults to false.\n"
     "Specifies the job that will be created when executing a CronJob.\n"
     "The number of successful finished jobs to retain. Value must be non-negative integer. Defaults to 3.\n"
     "The number of failed finished jobs to retain. Value must be non-negative integer. Defaults to 1.\n"},
    {"io.k8s.api.batch.v1.CronJobStatus",
     "CronJobStatus represents the current state of a cron job.\n"
     "A list of pointers to currently running jobs.\n"
     "Information when was the last time the job was successfully scheduled.\n"
     "Information when was the last time the job successfully completed.\n"},
    {"io.k8s.api.batch.v1.Job",
     "Job represents the configuration of a single job.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of a job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "Current status of a job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.batch.v1.JobCondition",
     "JobCondition describes current state of a job.\n"
     "Type of job condition, Complete or Failed.\n"
     "Status of the condition, one of True, False, Unknown.\n"
     "Last time the condition was checked.\n"
     "Last time the condition transit from one status to another.\n"
     "(brief) reason for the condition's last transition.\n"
     "Human readable message indicating details about last transition.\n"},
    {"io.k8s.api.batch.v1.JobList",
     "JobList is a collection of jobs.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of Jobs.\n"},
    {"io.k8s.api.batch.v1.JobSpec",
     "JobSpec describes how the job execution will look like.\n"
     "Specifies the maximum desired number of pods the job should run at any given time. The actual number of pods running in steady state will be less than this number when ((.spec.completions - .status.successful) < .spec.parallelism), i.e. when the work left to do is less than max parallelism. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/\n"
     "Specifies the desired number of successfully finished pods the job should be run with.  Setting to null means that the success of any pod signals the success of all pods, and allows parallelism to have any positive value.  Setting to 1 means that parallelism is limited to 1 and the success of that pod signals the success of the job. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/\n"
     "Specifies the duration in seconds relative to the startTime that the job may be continuously active before the system tries to terminate it; value must be positive integer. If a Job is suspended (at creation or through an update), this timer will effectively be stopped and reset when the Job is resumed again.\n"
     "Specifies the policy of handling failed pods. In particular, it allows to specify the set of actions and conditions which need to be satisfied to take the associated action. If empty, the default behaviour applies - the counter of failed pods, represented by the jobs's .status.failed field, is incremented and it is checked against the backoffLimit. This field cannot be used in combination with restartPolicy=OnFailure.\n"
     "successPolicy specifies the policy when the Job can be declared as succeeded. If empty, the default behavior applies - the Job is declared as succeeded only when the number of succeeded pods equals to the completions. When the field is specified, it must be immutable and works only for the Indexed Jobs. Once the Job meets the SuccessPolicy, the lingering pods are terminated.\n"
     "Specifies the number of retries before marking this job failed. Defaults to 6, unless backoffLimitPerIndex (only Indexed Job) is specified. When backoffLimitPerIndex is specified, backoffLimit defaults to 2147483647.\n"
     "Specifies the limit for the number of retries within an index before marking this index as failed. When enabled the number of failures per index is kept in the pod's batch.kubernetes.io/job-index-failure-count annotation. It can only be set when Job's completionMode=Indexed, and the Pod's restart policy is Never. The field is immutable.\n"
     "Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set. Once the number of failed indexes exceeds this number the entire Job is marked as Failed and its execution is terminated. When left as null the job continues execution of all of its indexes and is marked with the `Complete` Job condition. It can only be specified when backoffLimitPerIndex is set. It can be null or up to completions. It is required and must be less than or equal to 10^4 when is completions greater than 10^5.\n"
     "A label query over pods that should match the pod count. Normally, the system sets this field for you. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors\n"
     "manualSelector controls generation of pod labels and pod selectors. Leave `manualSelector` unset unless you are certain what you are doing. When false or unset, the system pick labels unique to this job and appends those labels to the pod template.  When true, the user is responsible for picking unique labels and specifying the selector.  Failure to pick a unique label may cause this and other jobs to not function correctly.  However, You may see `manualSelector=true` in jobs that were created with the old `extensions/v1beta1` API. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/#specifying-your-own-pod-selector\n"
     "Describes the pod that will be created when executing a job. The only allowed template.spec.restartPolicy values are \"Never\" or \"OnFailure\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/\n"
     "ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed). If this field is set, ttlSecondsAfterFinished after the Job finishes, it is eligible to be automatically deleted. When the Job is being deleted, its lifecycle guarantees (e.g. finalizers) will be honored. If this field is unset, the Job won't be automatically deleted. If this field is set to zero, the Job becomes eligible to be deleted immediately after it finishes.\n"
     "completionMode specifies how Pod completions are tracked. It can be `NonIndexed` (default) or `Indexed`.\001\001`NonIndexed` means that the Job is considered complete when there have been .spec.completions successfully completed Pods. Each Pod completion is homologous to each other.\001\001`Indexed` means that the Pods of a Job get an associated completion index from 0 to (.spec.completions - 1), available in the annotation batch.kubernetes.io/job-completion-index. The Job is considered complete when there is one successfully completed Pod for each index. When value is `Indexed`, .spec.completions must be specified and `.spec.parallelism` must be less than or equal to 10^5. In addition, The Pod name takes the form `$(job-name)-$(index)-$(random-string)`, the Pod hostname takes the form `$(job-name)-$(index)`.\001\001More completion modes can be added in the future. If the Job controller observes a mode that it doesn't recognize, which is possible during upgrades due to version skew, the controller skips updates for the Job.\001\001Possible enum values:\001 - `\"Indexed\"` is a Job completion mode. In this mode, the Pods of a Job get an associated completion index from 0 to (.spec.completions - 1). The Job is considered complete when a Pod completes for each completion index.\001 - `\"NonIndexed\"` is a Job completion mode. In this mode, the Job is considered complete when there have been .spec.completions successfully completed Pods. Pod completions are homologous to each other.\003Indexed\003NonIndexed\n"
     "suspend specifies whether the Job controller should create Pods or not. If a Job is created with suspend set to true, no Pods are created by the Job controller. If a Job is suspended after creation (i.e. the flag goes from false to true), the Job controller will delete all active Pods associated with this Job. Users must design their workload to gracefully handle this. Suspending a Job will reset the StartTime field of the Job, effectively resetting the ActiveDeadlineSeconds timer too. Defaults to false.\n"
     "podReplacementPolicy specifies when to create replacement Pods. Possible values are: - TerminatingOrFailed means that we recreate pods\001  when they are terminating (has a metadata.deletionTimestamp) or failed.\001- Failed means to wait until a previously created Pod is fully terminated (has phase\001  Failed or Succeeded) before creating a replacement Pod.\001\001When using podFailurePolicy, Failed is the the only allowed value. TerminatingOrFailed and Failed are allowed values when podFailurePolicy is not in use.\001\001Possible enum values:\001 - `\"Failed\"` means to wait until a previously created Pod is fully terminated (has phase Failed or Succeeded) before creating a replacement Pod.\001 - `\"TerminatingOrFailed\"` means that we recreate pods when they are terminating (has a metadata.deletionTimestamp) or failed.\003Failed\003TerminatingOrFailed\n"
     "ManagedBy field indicates the controller that manages a Job. The k8s Job controller reconciles jobs which don't have this field at all or the field value is the reserved string `kubernetes.io/job-controller`, but skips reconciling Jobs with a custom value for this field. The value must be a valid domain-prefixed path (e.g. acme.io/foo) - all characters before the first \"/\" must be a valid subdomain as defined by RFC 1123. All characters trailing the first \"/\" must be valid HTTP Path characters as defined by RFC 3986. The value cannot exceed 63 characters. This field is immutable.\001\001This field is beta-level. The job controller accepts setting the field when the feature gate JobManagedBy is enabled (enabled by default).\n"},
    {"io.k8s.api.batch.v1.JobStatus",
     "JobStatus represents the current state of a Job.\n"
     "The latest available observations of an object's current state. When a Job fails, one of the conditions will have type \"Failed\" and status true. When a Job is suspended, one of the conditions will have type \"Suspended\" and status true; when the Job is resumed, the status of this condition will become false. When a Job is completed, one of the conditions will have type \"Complete\" and status true.\001\001A job is considered finished when it is in a terminal condition, either \"Complete\" or \"Failed\". A Job cannot have both the \"Complete\" and \"Failed\" conditions. Additionally, it cannot be in the \"Complete\" and \"FailureTarget\" conditions. The \"Complete\", \"Failed\" and \"FailureTarget\" conditions cannot be disabled.\001\001More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/\n"
     "Represents time when the job controller started processing a job. When a Job is created in the suspended state, this field is not set until the first time it is resumed. This field is reset every time a Job is resumed from suspension. It is represented in RFC3339 form and is in UTC.\001\001Once set, the field can only be removed when the job is suspended. The field cannot be modified while the job is unsuspended or finished.\n"
     "Represents time when the job was completed. It is not guaranteed to be set in happens-before order across separate operations. It is represented in RFC3339 form and is in UTC. The completion time is set when the job finishes successfully, and only then. The value cannot be updated or removed. The value indicates the same or later point in time as the startTime field.\n"
     "The number of pending and running pods which are not terminating (without a deletionTimestamp). The value is zero for finished jobs.\n"
     "The number of pods which reached phase Succeeded. The value increases monotonically for a given spec. However, it may decrease in reaction to scale down of elastic indexed jobs.\n"
     "The number of pods which reached phase Failed. The value increases monotonically.\n"
     "The number of pods which are terminating (in phase Pending or Running and have a deletionTimestamp).\001\001This field is beta-level. The job controller populates the field when the feature gate JobPodReplacementPolicy is enabled (enabled by default).\n"
     "completedIndexes holds the completed indexes when .spec.completionMode = \"Indexed\" in a text format. The indexes are represented as decimal integers separated by commas. The numbers are listed in increasing order. Three or more consecutive numbers are compressed and represented by the first and last element of the series, separated by a hyphen. For example, if the completed indexes are 1, 3, 4, 5 and 7, they are represented as \"1,3-5,7\".\n"
     "FailedIndexes holds the failed indexes when spec.backoffLimitPerIndex is set. The indexes are represented in the text format analogous as for the `completedIndexes` field, ie. they are kept as decimal integers separated by commas. The numbers are listed in increasing order. Three or more consecutive numbers are compressed and represented by the first and last element of the series, separated by a hyphen. For example, if the failed indexes are 1, 3, 4, 5 and 7, they are represented as \"1,3-5,7\". The set of failed indexes cannot overlap with the set of completed indexes.\n"
     "uncountedTerminatedPods holds the UIDs of Pods that have terminated but the job controller hasn't yet accounted for in the status counters.\001\001The job controller creates pods with a finalizer. When a pod terminates (succeeded or failed), the controller does three steps to account for it in the job status:\001\0011. Add the pod UID to the arrays in this field. 2. Remove the pod finalizer. 3. Remove the pod UID from the arrays while increasing the corresponding\001    counter.\001\001Old jobs might not be tracked using this field, in which case the field remains null. The structure is empty for finished jobs.\n"
     "The number of active pods which have a Ready condition and are not terminating (without a deletionTimestamp).\n"},
    {"io.k8s.api.batch.v1.JobTemplateSpec",
     "JobTemplateSpec describes the data a Job should have when created from a template\n"
     "Standard object's metadata of the jobs created from this template. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of the job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.batch.v1.PodFailurePolicy",
     "PodFailurePolicy describes how failed pods influence the backoffLimit.\n"
     "A list of pod failure policy rules. The rules are evaluated in order. Once a rule matches a Pod failure, the remaining of the rules are ignored. When no rule matches the Pod failure, the default handling applies - the counter of pod failures is incremented and it is checked against the backoffLimit. At most 20 elements are allowed.\n"},
    {"io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement",
     "PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes. In particular, it lookups the .state.terminated.exitCode for each app container and init container status, represented by the .status.containerStatuses and .status.initContainerStatuses fields in the Pod status, respectively. Containers completed with success (exit code 0) are excluded from the requirement check.\n"
     "Restricts the check for exit codes to the container with the specified name. When null, the rule applies to all containers. When specified, it should match one the container or initContainer names in the pod template.\n"
     "Represents the relationship between the container exit code(s) and the specified values. Containers completed with success (exit code 0) are excluded from the requirement check. Possible values are:\001\001- In: the requirement is satisfied if at least one container exit code\001  (might be multiple if there are multiple containers not restricted\001  by the 'containerName' field) is in the set of specified values.\001- NotIn: the requirement is satisfied if at least one container exit code\001  (might be multiple if there are multiple containers not restricted\001  by the 'containerName' field) is not in the set of specified values.\001Additional values are considered to be added in the future. Clients should react to an unknown operator by assuming the requirement is not satisfied.\001\001Possible enum values:\001 - `\"In\"`\001 - `\"NotIn\"`\003In\003NotIn\n"
     "Specifies the set of values. Each returned container exit code (might be multiple in case of multiple containers) is checked against this set of values with respect to the operator. The list of values must be ordered and must not contain duplicates. Value '0' cannot be used for the In operator. At least one element is required. At most 255 elements are allowed.\n"},
    {"io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern",
     "PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type.\n"
     "Specifies the required Pod condition type. To match a pod condition it is required that specified type equals the pod condition type.\n"
     "Specifies the required Pod condition status. To match a pod condition it is required that the specified status equals the pod condition status. Defaults to True.\n"},
    {"io.k8s.api.batch.v1.PodFailurePolicyRule",
     "PodFailurePolicyRule describes how a pod failure is handled when the requirements are met. One of onExitCodes and onPodConditions, but not both, can be used in each rule.\n"
     "Specifies the action taken on a pod failure when the requirements are satisfied. Possible values are:\001\001- FailJob: indicates that the pod's job is marked as Failed and all\001  running pods are terminated.\001- FailIndex: indicates that the pod's index is marked as Failed and will\001  not be restarted.\001- Ignore: indicates that the counter towards the .backoffLimit is not\001  incremented and a replacement pod is created.\001- Count: indicates that the pod is handled in the default way - the\001  counter towards the .backoffLimit is incremented.\001Additional values are considered to be added in the future. Clients should react to an unknown action by skipping the rule.\001\001Possible enum values:\001 - `\"Count\"` This is an action which might be taken on a pod failure - the pod failure is handled in the default way - the counter towards .backoffLimit, represented by the job's .status.failed field, is incremented.\001 - `\"FailIndex\"` This is an action which might be taken on a pod failure - mark the Job's index as failed to avoid restarts within this index. This action can only be used when backoffLimitPerIndex is set.\001 - `\"FailJob\"` This is an action which might be taken on a pod failure - mark the pod's job as Failed and terminate all running pods.\001 - `\"Ignore\"` This is an action which might be taken on a pod failure - the counter towards .backoffLimit, represented by the job's .status.failed field, is not incremented and a replacement pod is created.\003Count\003FailIndex\003FailJob\003Ignore\n"
     "Represents the requirement on the container exit codes.\n"
     "Represents the requirement on the pod conditions. The requirement is represented as a list of pod condition patterns. The requirement is satisfied if at least one pattern matches an actual pod condition. At most 20 elements are allowed.\n"},
    {"io.k8s.api.batch.v1.SuccessPolicy",
     "SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes.\n"
     "rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded >= .spec.completions`. Once any of the rules are met, the \"SuccessCriteriaMet\" condition is added, and the lingering pods are removed. The terminal state for such a Job has the \"Complete\" condition. Additionally, these rules are evaluated in order; Once the Job meets one of the rules, other rules are ignored. At most 20 elements are allowed.\n"},
    {"io.k8s.api.batch.v1.SuccessPolicyRule",
     "SuccessPolicyRule describes rule for declaring a Job as succeeded. Each rule must have at least one of the \"succeededIndexes\" or \"succeededCount\" specified.\n"
     "succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes for the Job. The list of indexes must be within 0 to \".spec.completions-1\" and must not contain duplicates. At least one element is required. The indexes are represented as intervals separated by commas. The intervals can be a decimal integer or a pair of decimal integers separated by a hyphen. The number are listed in represented by the first and last element of the series, separated by a hyphen. For example, if the completed indexes are 1, 3, 4, 5 and 7, they are represented as \"1,3-5,7\". When this field is null, this field doesn't default to any value and is never evaluated at any time.\n"
     "succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job. When succeededCount is used along with succeededIndexes, the check is constrained only to the set of indexes specified by succeededIndexes. For example, given that succeededIndexes is \"1-4\", succeededCount is \"3\", and completed indexes are \"1\", \"3\", and \"5\", the Job isn't declared as succeeded because only \"1\" and \"3\" indexes are considered in that rules. When this field is null, this doesn't default to any value and is never evaluated at any time. When specified it needs to be a positive integer.\n"},
    {"io.k8s.api.batch.v1.UncountedTerminatedPods",
     "UncountedTerminatedPods holds UIDs of Pods that have terminated but haven't been accounted in Job status counters.\n"
     "succeeded holds UIDs of succeeded Pods.\n"
     "failed holds UIDs of failed Pods.\n"},
    {"io.k8s.api.certificates.v1.CertificateSigningRequest",
     "CertificateSigningRequest objects provide a mechanism to obtain x509 certificates by submitting a certificate signing request, and having it asynchronously approved and issued.\001\001Kubelets use this API to obtain:\001 1. client certificates to authenticate to kube-apiserver (with the \"kubernetes.io/kube-apiserver-client-kubelet\" signerName).\001 2. serving certificates for TLS endpoints kube-apiserver can connect to securely (with the \"kubernetes.io/kubelet-serving\" signerName).\001\001This API can be used to request client certificates to authenticate to kube-apiserver (with the \"kubernetes.io/kube-apiserver-client\" signerName), or to obtain certificates from custom non-Kubernetes signers.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "\n"
     "spec contains the certificate request, and is immutable after creation. Only the request, signerName, expirationSeconds, and usages fields can be set on creation. Other fields are derived by Kubernetes and cannot be modified by users.\n"
     "status contains information about whether the request is approved or denied, and the certificate issued by the signer, or the failure condition indicating signer failure.\n"},
    {"io.k8s.api.certificates.v1.CertificateSigningRequestCondition",
     "CertificateSigningRequestCondition describes a condition of a CertificateSigningRequest object\n"
     "type of the condition. Known conditions are \"Approved\", \"Denied\", and \"Failed\".\001\001An \"Approved\" condition is added via the /approval subresource, indicating the request was approved and should be issued by the signer.\001\001A \"Denied\" condition is added via the /approval subresource, indicating the request was denied and should not be issued by the signer.\001\001A \"Failed\" condition is added via the /status subresource, indicating the signer failed to issue the certificate.\001\001Approved and Denied conditions are mutually exclusive. Approved, Denied, and Failed conditions cannot be removed once added.\001\001Only one condition of a given type is allowed.\n"
     "status of the condition, one of True, False, Unknown. Approved, Denied, and Failed conditions may not be \"False\" or \"Unknown\".\n"
     "reason indicates a brief reason for the request state\n"
     "message contains a human readable message with details about the request state\n"
     "lastUpdateTime is the time of the last update to this condition\n"
     "lastTransitionTime is the time the condition last transitioned from one status to another. If unset, when a new condition type is added or an existing condition's status is changed, the server defaults this to the current time.\n"},
    {"io.k8s.api.certificates.v1.CertificateSigningRequestList",
     "CertificateSigningRequestList is a collection of CertificateSigningRequest objects\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "\n"
     "items is a collection of CertificateSigningRequest objects\n"},
    {"io.k8s.api.certificates.v1.CertificateSigningRequestSpec",
     "CertificateSigningRequestSpec contains the certificate request.\n"
     "request contains an x509 certificate signing request encoded in a \"CERTIFICATE REQUEST\" PEM block. When serialized as JSON or YAML, the data is additionally base64-encoded.\n"
     "signerName indicates the requested signer, and is a qualified name.\001\001List/watch requests for CertificateSigningRequests can filter on this field using a \"spec.signerName=NAME\" fieldSelector.\001\001Well-known Kubernetes signers are:\001 1. \"kubernetes.io/kube-apiserver-client\": issues client certificates that can be used to authenticate to kube-apiserver.\001  Requests for this signer are never auto-approved by kube-controller-manager, can be issued by the \"csrsigning\" controller in kube-controller-manager.\001 2. \"kubernetes.io/kube-apiserver-client-kubelet\": issues client certificates that kubelets use to authenticate to kube-apiserver.\001  Requests for this signer can be auto-approved by the \"csrapproving\" controller in kube-controller-manager, and can be issued by the \"csrsigning\" controller in kube-controller-manager.\001 3. \"kubernetes.io/kubelet-serving\" issues serving certificates that kubelets use to serve TLS endpoints, which kube-apiserver can connect to securely.\001  Requests for this signer are never auto-approved by kube-controller-manager, and can be issued by the \"csrsigning\" controller in kube-controller-manager.\001\001More details are available at https://k8s.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers\001\001Custom signerNames can also be specified. The signer defines:\001 1. Trust distribution: how trust (CA bundles) are distributed.\001 2. Permitted subjects: and behavior when a disallowed subject is requested.\001 3. Required, permitted, or forbidden x509 extensions in the request (including whether subjectAltNames are allowed, which types, restrictions on allowed values) and behavior when a disallowed extension is requested.\001 4. Required, permitted, or forbidden key usages / extended key usages.\001 5. Expiration/certificate lifetime: whether it is fixed by the signer, configurable by the admin.\001 6. Whether or not requests for CA certificates are allowed.\n"
     "expirationSeconds is the requested duration of validity of the issued certificate. The certificate signer may issue a certificate with a different validity duration so a client must check the delta between the notBefore and and notAfter fields in the issued certificate to determine the actual duration.\001\001The v1.22+ in-tree implementations of the well-known Kubernetes signers will honor this field as long as the requested duration is not greater than the maximum duration they will honor per the --cluster-signing-duration CLI flag to the Kubernetes controller manager.\001\001Certificate signers may not honor this field for various reasons:\001\001  1. Old signer that is unaware of the field (such as the in-tree\001     implementations prior to v1.22)\001  2. Signer whose configured maximum is shorter than the requested duration\001  3. Signer whose configured minimum is longer than the requested duration\001\001The minimum valid value for expirationSeconds is 600, i.e. 10 minutes.\n"
     "usages specifies a set of key usages requested in the issued certificate.\001\001Requests for TLS client certificates typically request: \"digital signature\", \"key encipherment\", \"client auth\".\001\001Requests for TLS serving certificates typically request: \"key encipherment\", \"digital signature\", \"server auth\".\001\001Valid values are:\001 \"signing\", \"digital signature\", \"content commitment\",\001 \"key encipherment\", \"key agreement\", \"data encipherment\",\001 \"cert sign\", \"crl sign\", \"encipher only\", \"decipher only\", \"any\",\001 \"server auth\", \"client auth\",\001 \"code signing\", \"email protection\", \"s/mime\",\001 \"ipsec end system\", \"ipsec tunnel\", \"ipsec user\",\001 \"timestamping\", \"ocsp signing\", \"microsoft sgc\", \"netscape sgc\"\003any\003cert sign\003client auth\003code signing\003content commitment\003crl sign\003data encipherment\003decipher only\003digital signature\003email protection\003encipher only\003ipsec end system\003ipsec tunnel\003ipsec user\003key agreement\003key encipherment\003microsoft sgc\003netscape sgc\003ocsp signing\003s/mime\003server auth\003signing\003timestamping\n"
     "username contains the name of the user that created the CertificateSigningRequest. Populated by the API server on creation and immutable.\n"
     "uid contains the uid of the user that created the CertificateSigningRequest. Populated by the API server on creation and immutable.\n"
     "groups contains group membership of the user that created the CertificateSigningRequest. Populated by the API server on creation and immutable.\n"
     "extra contains extra attributes of the user that created the CertificateSigningRequest. Populated by the API server on creation and immutable.\n"},
    {"io.k8s.api.certificates.v1.CertificateSigningRequestStatus",
     "CertificateSigningRequestStatus contains conditions used to indicate approved/denied/failed status of the request, and the issued certificate.\n"
     "conditions applied to the request. Known conditions are \"Approved\", \"Denied\", and \"Failed\".\n"
     "certificate is populated with an issued certificate by the signer after an Approved condition is present. This field is set via the /status subresource. Once populated, this field is immutable.\001\001If the certificate signing request is denied, a condition of type \"Denied\" is added and this field remains empty. If the signer cannot issue the certificate, a condition of type \"Failed\" is added and this field remains empty.\001\001Validation requirements:\001 1. certificate must contain one or more PEM blocks.\001 2. All PEM blocks must have the \"CERTIFICATE\" label, contain no headers, and the encoded data\001  must be a BER-encoded ASN.1 Certificate structure as described in section 4 of RFC5280.\001 3. Non-PEM content may appear before or after the \"CERTIFICATE\" PEM blocks and is unvalidated,\001  to allow for explanatory text as described in section 5.2 of RFC7468.\001\001If more than one PEM block is present, and the definition of the requested spec.signerName does not indicate otherwise, the first block is the issued certificate, and subsequent blocks should be treated as intermediate certificates and presented in TLS handshakes.\001\001The certificate is encoded in PEM format.\001\001When serialized as JSON or YAML, the data is additionally base64-encoded, so it consists of:\001\001    base64(\n"},
    {"io.k8s.api.certificates.v1.ExtraValue",
     "ExtraValue masks the value so protobuf can generate\n"
     "\n"},
    {"io.k8s.api.coordination.v1.Lease",
     "Lease defines a lease concept.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec contains the specification of the Lease. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.coordination.v1.LeaseList",
     "LeaseList is a list of Lease objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is a list of schema objects.\n"},
    {"io.k8s.api.coordination.v1.LeaseSpec",
     "LeaseSpec is a specification of a Lease.\n"
     "holderIdentity contains the identity of the holder of a current lease. If Coordinated Leader Election is used, the holder identity must be equal to the elected LeaseCandidate.metadata.name field.\n"
     "leaseDurationSeconds is a duration that candidates for a lease need to wait to force acquire it. This is measured against the time of last observed renewTime.\n"
     "acquireTime is a time when the current lease was acquired.\n"
     "renewTime is a time when the current holder of a lease has last updated the lease.\n"
     "leaseTransitions is the number of transitions of a lease between holders.\n"
     "Strategy indicates the strategy for picking the leader for coordinated leader election. If the field is not specified, there is no active coordination for this lease. (Alpha) Using this field requires the CoordinatedLeaderElection feature gate to be enabled.\n"
     "PreferredHolder signals to a lease holder that the lease has a more optimal holder and should be given up. This field can only be set if Strategy is also set.\n"},
    {"io.k8s.api.discovery.v1.Endpoint",
     "Endpoint represents a single logical \"backend\" implementing a service.\n"
     "addresses of this endpoint. For EndpointSlices of addressType \"IPv4\" or \"IPv6\", the values are IP addresses in canonical form. The syntax and semantics of other addressType values are not defined. This must contain at least one address but no more than 100. EndpointSlices generated by the EndpointSlice controller will always have exactly 1 address. No semantics are defined for additional addresses beyond the first, and kube-proxy does not look at them.\n"
     "conditions contains information about the current status of the endpoint.\n"
     "hostname of this endpoint. This field may be used by consumers of endpoints to distinguish endpoints from each other (e.g. in DNS names). Multiple endpoints which use the same hostname should be considered fungible (e.g. multiple A values in DNS). Must be lowercase and pass DNS Label (RFC 1123) validation.\n"
     "targetRef is a reference to a Kubernetes object that represents this endpoint.\n"
     "deprecatedTopology contains topology information part of the v1beta1 API. This field is deprecated, and will be removed when the v1beta1 API is removed (no sooner than kubernetes v1.24).  While this field can hold values, it is not writable through the v1 API, and any attempts to write to it will be silently ignored. Topology information can be found in the zone and nodeName fields instead.\n"
     "nodeName represents the name of the Node hosting this endpoint. This can be used to determine endpoints local to a Node.\n"
     "zone is the name of the Zone this endpoint exists in.\n"
     "hints contains information associated with how an endpoint should be consumed.\n"},
    {"io.k8s.api.discovery.v1.EndpointConditions",
     "EndpointConditions represents the current condition of an endpoint.\n"
     "ready indicates that this endpoint is ready to receive traffic, according to whatever system is managing the endpoint. A nil value should be interpreted as \"true\". In general, an endpoint should be marked ready if it is serving and not terminating, though this can be overridden in some cases, such as when the associated Service has set the publishNotReadyAddresses flag.\n"
     "serving indicates that this endpoint is able to receive traffic, according to whatever system is managing the endpoint. For endpoints backed by pods, the EndpointSlice controller will mark the endpoint as serving if the pod's Ready condition is True. A nil value should be interpreted as \"true\".\n"
     "terminating indicates that this endpoint is terminating. A nil value should be interpreted as \"false\".\n"},
    {"io.k8s.api.discovery.v1.EndpointHints",
     "EndpointHints provides hints describing how an endpoint should be consumed.\n"
     "forZones indicates the zone(s) this endpoint should be consumed by when using topology aware routing. May contain a maximum of 8 entries.\n"
     "forNodes indicates the node(s) this endpoint should be consumed by when using topology aware routing. May contain a maximum of 8 entries. This is an Alpha feature and is only used when the PreferSameTrafficDistribution feature gate is enabled.\n"},
    {"io.k8s.api.discovery.v1.EndpointPort",
     "EndpointPort represents a Port used by an EndpointSlice\n"
     "name represents the name of this port. All ports in an EndpointSlice must have a unique name. If the EndpointSlice is derived from a Kubernetes service, this corresponds to the Service.ports[].name. Name must either be an empty string or pass DNS_LABEL validation: * must be no more than 63 characters long. * must consist of lower case alphanumeric characters or '-'. * must start and end with an alphanumeric character. Default is empty string.\n"
     "protocol represents the IP protocol for this port. Must be UDP, TCP, or SCTP. Default is TCP.\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\n"
     "port represents the port number of the endpoint. If the EndpointSlice is derived from a Kubernetes service, this must be set to the service's target port. EndpointSlices used for other purposes may have a nil port.\n"
     "The application protocol for this port. This is used as a hint for implementations to offer richer behavior for protocols that they understand. This field follows standard Kubernetes label syntax. Valid values are either:\001\001* Un-prefixed protocol names - reserved for IANA standard service names (as per RFC-6335 and https://www.iana.org/assignments/service-names).\001\001* Kubernetes-defined prefixed names:\001  * 'kubernetes.io/h2c' - HTTP/2 prior knowledge over cleartext as described in https://www.rfc-editor.org/rfc/rfc9113.html#name-starting-http-2-with-prior-\001  * 'kubernetes.io/ws'  - WebSocket over cleartext as described in https://www.rfc-editor.org/rfc/rfc6455\001  * 'kubernetes.io/wss' - WebSocket over TLS as described in https://www.rfc-editor.org/rfc/rfc6455\001\001* Other protocols should use implementation-defined prefixed names such as mycompany.com/my-custom-protocol.\n"},
    {"io.k8s.api.discovery.v1.EndpointSlice",
     "EndpointSlice represents a set of service endpoints. Most EndpointSlices are created by the EndpointSlice controller to represent the Pods selected by Service objects. For a given service there may be multiple EndpointSlice objects which must be joined to produce the full set of endpoints; you can find all of the slices for a given service by listing EndpointSlices in the service's namespace whose `kubernetes.io/service-name` label contains the service's name.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "addressType specifies the type of address carried by this EndpointSlice. All addresses in this slice must be the same type. This field is immutable after creation. The following address types are currently supported: * IPv4: Represents an IPv4 Address. * IPv6: Represents an IPv6 Address. * FQDN: Represents a Fully Qualified Domain Name. (Deprecated) The EndpointSlice controller only generates, and kube-proxy only processes, slices of addressType \"IPv4\" and \"IPv6\". No semantics are defined for the \"FQDN\" type.\n"
     "endpoints is a list of unique endpoints in this slice. Each slice may include a maximum of 1000 endpoints.\n"
     "ports specifies the list of network ports exposed by each endpoint in this slice. Each port must have a unique name. Each slice may include a maximum of 100 ports. Services always have at least 1 port, so EndpointSlices generated by the EndpointSlice controller will likewise always have at least 1 port. EndpointSlices used for other purposes may have an empty ports list.\n"},
    {"io.k8s.api.discovery.v1.EndpointSliceList",
     "EndpointSliceList represents a list of endpoint slices\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata.\n"
     "items is the list of endpoint slices\n"},
    {"io.k8s.api.discovery.v1.ForNode",
     "ForNode provides information about which nodes should consume this endpoint.\n"
     "name represents the name of the node.\n"},
    {"io.k8s.api.discovery.v1.ForZone",
     "ForZone provides information about which zones should consume this endpoint.\n"
     "name represents the name of the zone.\n"},
    {"io.k8s.api.events.v1.Event",
     "Event is a report of an event somewhere in the cluster. It generally denotes some state change in the system. Events have a limited retention time and triggers and messages may evolve with time.  Event consumers should not rely on the timing of an event with a given Reason reflecting a consistent underlying trigger, or the continued existence of events with that Reason.  Events should be treated as informative, best-effort, supplemental data.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "eventTime is the time when this Event was first observed. It is required.\n"
     "series is data about the Event series this event represents or nil if it's a singleton Event.\n"
     "reportingController is the name of the controller that emitted this Event, e.g. `kubernetes.io/kubelet`. This field cannot be empty for new Events.\n"
     "reportingInstance is the ID of the controller instance, e.g. `kubelet-xyzf`. This field cannot be empty for new Events and it can have at most 128 characters.\n"
     "action is what action was taken/failed regarding to the regarding object. It is machine-readable. This field cannot be empty for new Events and it can have at most 128 characters.\n"
     "reason is why the action was taken. It is human-readable. This field cannot be empty for new Events and it can have at most 128 characters.\n"
     "regarding contains the object this Event is about. In most cases it's an Object reporting controller implements, e.g. ReplicaSetController implements ReplicaSets and this event is emitted because it acts on some changes in a ReplicaSet object.\n"
     "related is the optional secondary object for more complex actions. E.g. when regarding object triggers a creation or deletion of related object.\n"
     "note is a human-readable description of the status of this operation. Maximal length of the note is 1kB, but libraries should be prepared to handle values up to 64kB.\n"
     "type is the type of this event (Normal, Warning), new types could be added in the future. It is machine-readable. This field cannot be empty for new Events.\n"
     "deprecatedSource is the deprecated field assuring backward compatibility with core.v1 Event type.\n"
     "deprecatedFirstTimestamp is the deprecated field assuring backward compatibility with core.v1 Event type.\n"
     "deprecatedLastTimestamp is the deprecated field assuring backward compatibility with core.v1 Event type.\n"
     "deprecatedCount is the deprecated field assuring backward compatibility with core.v1 Event type.\n"},
    {"io.k8s.api.events.v1.EventList",
     "EventList is a list of Event objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is a list of schema objects.\n"},
    {"io.k8s.api.events.v1.EventSeries",
     "EventSeries contain information on series of events, i.e. thing that was/is happening continuously for some time. How often to update the EventSeries is up to the event reporters. The default event reporter in \"k8s.io/client-go/tools/events/event_broadcaster.go\" shows how this struct is updated on heartbeats and can guide customized reporter implementations.\n"
     "count is the number of occurrences in this series up to the last heartbeat time.\n"
     "lastObservedTime is the time when last Event from the series was seen before last heartbeat.\n"},
    {"io.k8s.api.networking.v1.HTTPIngressPath",
     "HTTPIngressPath associates a path with a backend. Incoming urls matching the path are forwarded to the backend.\n"
     "path is matched against the path of an incoming request. Currently it can contain characters disallowed from the conventional \"path\" part of a URL as defined by RFC 3986. Paths must begin with a '/' and must be present when using PathType with value \"Exact\" or \"Prefix\".\n"
     "pathType determines the interpretation of the path matching. PathType can be one of the following values: * Exact: Matches the URL path exactly. * Prefix: Matches based on a URL path prefix split by '/'. Matching is\001  done on a path element by element basis. A path element refers is the\001  list of labels in the path split by the '/' separator. A request is a\001  match for path p if every p is an element-wise prefix of p of the\001  request path. Note that if the last element of the path is a substring\001  of the last element in request path, it is not a match (e.g. /foo/bar\001  matches /foo/bar/baz, but does not match /foo/barbaz).\001* ImplementationSpecific: Interpretation of the Path matching is up to\001  the IngressClass. Implementations can treat this as a separate PathType\001  or treat it identically to Prefix or Exact path types.\001Implementations are required to support all path types.\n"
     "backend defines the referenced service endpoint to which the traffic will be forwarded to.\n"},
    {"io.k8s.api.networking.v1.HTTPIngressRuleValue",
     "HTTPIngressRuleValue is a list of http selectors pointing to backends. In the example: http://<host>/<path>?<searchpart> -> backend where where parts of the url correspond to RFC 3986, this resource will be used to match against everything after the last '/' and before the first '?' or '#'.\n"
     "paths is a collection of paths that map requests to backends.\n"},
    {"io.k8s.api.networking.v1.IPAddress",
     "IPAddress represents a single IP of a single IP Family. The object is designed to be used by APIs that operate on IP addresses. The object is used by the Service core API for allocation of IP addresses. An IP address can be represented in different formats, to guarantee the uniqueness of the IP, the name of the object is the IP address in canonical format, four decimal digits separated by dots suppressing leading zeros for IPv4 and the representation defined by RFC 5952 for IPv6. Valid: 192.168.1.5 or 2001:db8::1 or 2001:db8:aaaa:bbbb:cccc:dddd:eeee:1 Invalid: 10.01.2.3 or 2001:db8:0:0:0::1\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec is the desired state of the IPAddress. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.networking.v1.IPAddressList",
     "IPAddressList contains a list of IPAddress.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of IPAddresses.\n"},
    {"io.k8s.api.networking.v1.IPAddressSpec",
     "IPAddressSpec describe the attributes in an IP Address.\n"
     "ParentRef references the resource that an IPAddress is attached to. An IPAddress must reference a parent object.\n"},
    {"io.k8s.api.networking.v1.IPBlock",
     "IPBlock describes a particular CIDR (Ex. \"192.168.1.0/24\",\"2001:db8::/64\") that is allowed to the pods matched by a NetworkPolicySpec's podSelector. The except entry describes CIDRs that should not be included within this rule.\n"
     "cidr is a string representing the IPBlock Valid examples are \"192.168.1.0/24\" or \"2001:db8::/64\"\n"
     "except is a slice of CIDRs that should not be included within an IPBlock Valid examples are \"192.168.1.0/24\" or \"2001:db8::/64\" Except values will be rejected if they are outside the cidr range\n"},
    {"io.k8s.api.networking.v1.Ingress",
     "Ingress is a collection of rules that allow inbound connections to reach the endpoints defined by a backend. An Ingress can be configured to give services externally-reachable urls, load balance traffic, terminate SSL, offer name based virtual hosting etc.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec is the desired state of the Ingress. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "status is the current state of the Ingress. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.networking.v1.IngressBackend",
     "IngressBackend describes all endpoints for a given service and port.\n"
     "service references a service as a backend. This is a mutually exclusive setting with \"Resource\".\n"
     "resource is an ObjectRef to another Kubernetes resource in the namespace of the Ingress object. If resource is specified, a service.Name and service.Port must not be specified. This is a mutually exclusive setting with \"Service\".\n"},
    {"io.k8s.api.networking.v1.IngressClass",
     "IngressClass represents the class of the Ingress, referenced by the Ingress Spec. The `ingressclass.kubernetes.io/is-default-class` annotation can be used to indicate that an IngressClass should be considered default. When a single IngressClass resource has this annotation set to true, new Ingress resources without a class specified will be assigned this default class.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec is the desired state of the IngressClass. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.networking.v1.IngressClassList",
     "IngressClassList is a collection of IngressClasses.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata.\n"
     "items is the list of IngressClasses.\n"},
    {"io.k8s.api.networking.v1.IngressClassParametersReference",
     "IngressClassParametersReference identifies an API object. This can be used to specify a cluster or namespace-scoped resource.\n"
     "apiGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required.\n"
     "kind is the type of resource being referenced.\n"
     "name is the name of resource being referenced.\n"
     "scope represents if this refers to a cluster or namespace scoped resource. This may be set to \"Cluster\" (default) or \"Namespace\".\n"
     "namespace is the namespace of the resource being referenced. This field is required when scope is set to \"Namespace\" and must be unset when scope is set to \"Cluster\".\n"},
    {"io.k8s.api.networking.v1.IngressClassSpec",
     "IngressClassSpec provides information about the class of an Ingress.\n"
     "controller refers to the name of the controller that should handle this class. This allows for different \"flavors\" that are controlled by the same controller. For example, you may have different parameters for the same implementing controller. This should be specified as a domain-prefixed path no more than 250 characters in length, e.g. \"acme.io/ingress-controller\". This field is immutable.\n"
     "parameters is a link to a custom resource containing additional configuration for the controller. This is optional if the controller does not require extra parameters.\n"},
    {"io.k8s.api.networking.v1.IngressList",
     "IngressList is a collection of Ingress.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of Ingress.\n"},
    {"io.k8s.api.networking.v1.IngressLoadBalancerIngress",
     "IngressLoadBalancerIngress represents the status of a load-balancer ingress point.\n"
     "ip is set for load-balancer ingress points that are IP based.\n"
     "hostname is set for load-balancer ingress points that are DNS based.\n"
     "ports provides information about the ports exposed by this LoadBalancer.\n"},
    {"io.k8s.api.networking.v1.IngressLoadBalancerStatus",
     "IngressLoadBalancerStatus represents the status of a load-balancer.\n"
     "ingress is a list containing ingress points for the load-balancer.\n"},
    {"io.k8s.api.networking.v1.IngressPortStatus",
     "IngressPortStatus represents the error condition of a service port\n"
     "port is the port number of the ingress port.\n"
     "protocol is the protocol of the ingress port. The supported values are: \"TCP\", \"UDP\", \"SCTP\"\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\n"
     "error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified in this file and those shall use\001  CamelCase names\001- cloud provider specific error values must have names that comply with the\001  format foo.example.com/CamelCase.\n"},
    {"io.k8s.api.networking.v1.IngressRule",
     "IngressRule represents the rules mapping the paths under a specified host to the related backend services. Incoming requests are first evaluated for a host match, then routed to the backend associated with the matching IngressRuleValue.\n"
     "host is the fully qualified domain name of a network host, as defined by RFC 3986. Note the following deviations from the \"host\" part of the URI as defined in RFC 3986: 1. IPs are not allowed. Currently an IngressRuleValue can only apply to\001   the IP in the Spec of the parent Ingress.\0012. The `:` delimiter is not respected because ports are not allowed.\001\t  Currently the port of an Ingress is implicitly :80 for http and\001\t  :443 for https.\001Both these may change in the future. Incoming requests are matched against the host before the IngressRuleValue. If the host is unspecified, the Ingress routes all traffic based on the specified IngressRuleValue.\001\001host can be \"precise\" which is a domain name without the terminating dot of a network host (e.g. \"foo.bar.com\") or \"wildcard\", which is a domain name prefixed with a single wildcard label (e.g. \"*.foo.com\"). The wildcard character '*' must appear by itself as the first DNS label and matches only a single label. You cannot have a wildcard label by itself (e.g. Host == \"*\"). Requests will be matched against the Host field in the following way: 1. If host is precise, the request matches this rule if the http host header is equal to Host. 2. If host is a wildcard, then the request matches this rule if the http host header is to equal to the suffix (removing the first label) of the wildcard rule.\n"
     "\n"},
    {"io.k8s.api.networking.v1.IngressRuleValue",
     "IngressRuleValue represents a rule to apply against incoming requests. If the rule is satisfied, the request is routed to the specified backend. Currently mixing different types of rules in a single Ingress is disallowed, so exactly one of the following must be set.\n"
     "\n"},
    {"io.k8s.api.networking.v1.IngressServiceBackend",
     "IngressServiceBackend references a Kubernetes Service as a Backend.\n"
     "name is the referenced service. The service must exist in the same namespace as the Ingress object.\n"
     "port of the referenced service. A port name or port number is required for a IngressServiceBackend.\n"},
    {"io.k8s.api.networking.v1.IngressSpec",
     "IngressSpec describes the Ingress the user wishes to exist.\n"
     "ingressClassName is the name of an IngressClass cluster resource. Ingress controller implementations use this field to know whether they should be serving this Ingress resource, by a transitive connection (controller -> IngressClass -> Ingress resource). Although the `kubernetes.io/ingress.class` annotation (simple constant name) was never formally defined, it was widely supported by Ingress controllers to create a direct binding between Ingress controller and Ingress resources. Newly created Ingress resources should prefer using the field. However, even though the annotation is officially deprecated, for backwards compatibility reasons, ingress controllers should still honor that annotation if present.\n"
     "defaultBackend is the backend that should handle requests that don't match any rule. If Rules are not specified, DefaultBackend must be specified. If DefaultBackend is not set, the handling of requests that do not match any of the rules will be up to the Ingress controller.\n"
     "tls represents the TLS configuration. Currently the Ingress only supports a single TLS port, 443. If multiple members of this list specify different hosts, they will be multiplexed on the same port according to the hostname specified through the SNI TLS extension, if the ingress controller fulfilling the ingress supports SNI.\n"
     "rules is a list of host rules used to configure the Ingress. If unspecified, or no rule matches, all traffic is sent to the default backend.\n"},
    {"io.k8s.api.networking.v1.IngressStatus",
     "IngressStatus describe the current state of the Ingress.\n"
     "loadBalancer contains the current status of the load-balancer.\n"},
    {"io.k8s.api.networking.v1.IngressTLS",
     "IngressTLS describes the transport layer security associated with an ingress.\n"
     "hosts is a list of hosts included in the TLS certificate. The values in this list must match the name/s used in the tlsSecret. Defaults to the wildcard host setting for the loadbalancer controller fulfilling this Ingress, if left unspecified.\n"
     "secretName is the name of the secret used to terminate TLS traffic on port 443. Field is left optional to allow TLS routing based on SNI hostname alone. If the SNI host in a listener conflicts with the \"Host\" header field used by an IngressRule, the SNI host is used for termination and value of the \"Host\" header is used for routing.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicy",
     "NetworkPolicy describes what network traffic is allowed for a set of Pods\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec represents the specification of the desired behavior for this NetworkPolicy.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicyEgressRule",
     "NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a NetworkPolicySpec's podSelector. The traffic must match both ports and to. This type is beta-level in 1.8\n"
     "ports is a list of destination ports for outgoing traffic. Each item in this list is combined using a logical OR. If this field is empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present and contains at least one item, then this rule allows traffic only if the traffic matches at least one port in the list.\n"
     "to is a list of destinations for outgoing traffic of pods selected for this rule. Items in this list are combined using a logical OR operation. If this field is empty or missing, this rule matches all destinations (traffic not restricted by destination). If this field is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the to list.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicyIngressRule",
     "NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a NetworkPolicySpec's podSelector. The traffic must match both ports and from.\n"
     "ports is a list of ports which should be made accessible on the pods selected for this rule. Each item in this list is combined using a logical OR. If this field is empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present and contains at least one item, then this rule allows traffic only if the traffic matches at least one port in the list.\n"
     "from is a list of sources which should be able to access the pods selected for this rule. Items in this list are combined using a logical OR operation. If this field is empty or missing, this rule matches all sources (traffic not restricted by source). If this field is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the from list.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicyList",
     "NetworkPolicyList is a list of NetworkPolicy objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is a list of schema objects.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicyPeer",
     "NetworkPolicyPeer describes a peer to allow traffic to/from. Only certain combinations of fields are allowed\n"
     "podSelector is a label selector which selects pods. This field follows standard label selector semantics; if present but empty, it selects all pods.\001\001If namespaceSelector is also set, then the NetworkPolicyPeer as a whole selects the pods matching podSelector in the Namespaces selected by NamespaceSelector. Otherwise it selects the pods matching podSelector in the policy's own namespace.\n"
     "namespaceSelector selects namespaces using cluster-scoped labels. This field follows standard label selector semantics; if present but empty, it selects all namespaces.\001\001If podSelector is also set, then the NetworkPolicyPeer as a whole selects the pods matching podSelector in the namespaces selected by namespaceSelector. Otherwise it selects all pods in the namespaces selected by namespaceSelector.\n"
     "ipBlock defines policy on a particular IPBlock. If this field is set then neither of the other fields can be.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicyPort",
     "NetworkPolicyPort describes a port to allow traffic on\n"
     "protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match. If not specified, this field defaults to TCP.\001\001Possible enum values:\001 - `\"SCTP\"` is the SCTP protocol.\001 - `\"TCP\"` is the TCP protocol.\001 - `\"UDP\"` is the UDP protocol.\003SCTP\003TCP\003UDP\n"
     "port represents the port on the given protocol. This can either be a numerical or named port on a pod. If this field is not provided, this matches all port names and numbers. If present, only traffic on the specified protocol AND port will be matched.\n"
     "endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy. This field cannot be defined if the port field is not defined or if the port field is defined as a named (string) port. The endPort must be equal or greater than port.\n"},
    {"io.k8s.api.networking.v1.NetworkPolicySpec",
     "NetworkPolicySpec provides the specification of a NetworkPolicy\n"
     "podSelector selects the pods to which this NetworkPolicy object applies. The array of rules is applied to any pods selected by this field. An empty selector matches all pods in the policy's namespace. Multiple network policies can select the same set of pods. In this case, the ingress rules for each are combined additively. This field is optional. If it is not specified, it defaults to an empty selector.\n"
     "ingress is a list of ingress rules to be applied to the selected pods. Traffic is allowed to a pod if there are no NetworkPolicies selecting the pod (and cluster policy otherwise allows the traffic), OR if the traffic source is the pod's local node, OR if the traffic matches at least one ingress rule across all of the NetworkPolicy objects whose podSelector matches the pod. If this field is empty then this NetworkPolicy does not allow any traffic (and serves solely to ensure that the pods it selects are isolated by default)\n"
     "egress is a list of egress rules to be applied to the selected pods. Outgoing traffic is allowed if there are no NetworkPolicies selecting the pod (and cluster policy otherwise allows the traffic), OR if the traffic matches at least one egress rule across all of the NetworkPolicy objects whose podSelector matches the pod. If this field is empty then this NetworkPolicy limits all outgoing traffic (and serves solely to ensure that the pods it selects are isolated by default). This field is beta-level in 1.8\n"
     "policyTypes is a list of rule types that the NetworkPolicy relates to. Valid options are [\"Ingress\"], [\"Egress\"], or [\"Ingress\", \"Egress\"]. If this field is not specified, it will default based on the existence of ingress or egress rules; policies that contain an egress section are assumed to affect egress, and all policies (whether or not they contain an ingress section) are assumed to affect ingress. If you want to write an egress-only policy, you must explicitly specify policyTypes [ \"Egress\" ]. Likewise, if you want to write a policy that specifies that no egress is allowed, you must specify a policyTypes value that include \"Egress\" (since such a policy would not include an egress section and would otherwise default to just [ \"Ingress\" ]). This field is beta-level in 1.8\003Egress\003Ingress\n"},
    {"io.k8s.api.networking.v1.ParentReference",
     "ParentReference describes a reference to a parent object.\n"
     "Group is the group of the object being referenced.\n"
     "Resource is the resource of the object being referenced.\n"
     "Namespace is the namespace of the object being referenced.\n"
     "Name is the name of the object being referenced.\n"},
    {"io.k8s.api.networking.v1.ServiceBackendPort",
     "ServiceBackendPort is the service port being referenced.\n"
     "name is the name of the port on the Service. This is a mutually exclusive setting with \"Number\".\n"
     "number is the numerical port number (e.g. 80) on the Service. This is a mutually exclusive setting with \"Name\".\n"},
    {"io.k8s.api.networking.v1.ServiceCIDR",
     "ServiceCIDR defines a range of IP addresses using CIDR format (e.g. 192.168.0.0/24 or 2001:db2::/64). This range is used to allocate ClusterIPs to Service objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec is the desired state of the ServiceCIDR. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "status represents the current state of the ServiceCIDR. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"},
    {"io.k8s.api.networking.v1.ServiceCIDRList",
     "ServiceCIDRList contains a list of ServiceCIDR objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of ServiceCIDRs.\n"},
    {"io.k8s.api.networking.v1.ServiceCIDRSpec",
     "ServiceCIDRSpec define the CIDRs the user wants to use for allocating ClusterIPs for Services.\n"
     "CIDRs defines the IP blocks in CIDR notation (e.g. \"192.168.0.0/24\" or \"2001:db8::/64\") from which to assign service cluster IPs. Max of two CIDRs is allowed, one of each IP family. This field is immutable.\n"},
    {"io.k8s.api.networking.v1.ServiceCIDRStatus",
     "ServiceCIDRStatus describes the current state of the ServiceCIDR.\n"
     "conditions holds an array of metav1.Condition that describe the state of the ServiceCIDR. Current service state\n"},
    {"io.k8s.api.node.v1.Overhead",
     "Overhead structure represents the resource overhead associated with running a pod.\n"
     "podFixed represents the fixed resource overhead associated with running a pod.\n"},
    {"io.k8s.api.node.v1.RuntimeClass",
     "RuntimeClass defines a class of container runtime supported in the cluster. The RuntimeClass is used to determine which container runtime is used to run all containers in a pod. RuntimeClasses are manually defined by a user or cluster provisioner, and referenced in the PodSpec. The Kubelet is responsible for resolving the RuntimeClassName reference before running the pod.  For more details, see https://kubernetes.io/docs/concepts/containers/runtime-class/\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "handler specifies the underlying runtime and configuration that the CRI implementation will use to handle pods of this class. The possible values are specific to the node & CRI configuration.  It is assumed that all handlers are available on every node, and handlers of the same name are equivalent on every node. For example, a handler called \"runc\" might specify that the runc OCI runtime (using native Linux containers) will be used to run the containers in a pod. The Handler must be lowercase, conform to the DNS Label (RFC 1123) requirements, and is immutable.\n"
     "overhead represents the resource overhead associated with running a pod for a given RuntimeClass. For more details, see\001 https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/\n"
     "scheduling holds the scheduling constraints to ensure that pods running with this RuntimeClass are scheduled to nodes that support it. If scheduling is nil, this RuntimeClass is assumed to be supported by all nodes.\n"},
    {"io.k8s.api.node.v1.RuntimeClassList",
     "RuntimeClassList is a list of RuntimeClass objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is a list of schema objects.\n"},
    {"io.k8s.api.node.v1.Scheduling",
     "Scheduling specifies the scheduling constraints for nodes supporting a RuntimeClass.\n"
     "nodeSelector lists labels that must be present on nodes that support this RuntimeClass. Pods using this RuntimeClass can only be scheduled to a node matched by this selector. The RuntimeClass nodeSelector is merged with a pod's existing nodeSelector. Any conflicts will cause the pod to be rejected in admission.\n"
     "tolerations are appended (excluding duplicates) to pods running with this RuntimeClass during admission, effectively unioning the set of nodes tolerated by the pod and the RuntimeClass.\n"},
    {"io.k8s.api.policy.v1.Eviction",
     "Eviction evicts a pod from its node subject to certain policies and safety constraints. This is a subresource of Pod.  A request to cause such an eviction is created by POSTing to .../pods/<pod name>/evictions.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "ObjectMeta describes the pod that is being evicted.\n"
     "DeleteOptions may be provided\n"},
    {"io.k8s.api.policy.v1.PodDisruptionBudget",
     "PodDisruptionBudget is an object to define the max disruption that can be caused to a collection of pods\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Specification of the desired behavior of the PodDisruptionBudget.\n"
     "Most recently observed status of the PodDisruptionBudget.\n"},
    {"io.k8s.api.policy.v1.PodDisruptionBudgetList",
     "PodDisruptionBudgetList is a collection of PodDisruptionBudgets.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Items is a list of PodDisruptionBudgets\n"},
    {"io.k8s.api.policy.v1.PodDisruptionBudgetSpec",
     "PodDisruptionBudgetSpec is a description of a PodDisruptionBudget.\n"
     "An eviction is allowed if at least \"minAvailable\" pods selected by \"selector\" will still be available after the eviction, i.e. even in the absence of the evicted pod.  So for example you can prevent all voluntary evictions by specifying \"100%\".\n"
     "Label query over pods whose evictions are managed by the disruption budget. A null selector will match no pods, while an empty ({}) selector will select all pods within the namespace.\n"
     "An eviction is allowed if at most \"maxUnavailable\" pods selected by \"selector\" are unavailable after the eviction, i.e. even in absence of the evicted pod. For example, one can prevent all voluntary evictions by specifying 0. This is a mutually exclusive setting with \"minAvailable\".\n"
     "UnhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction. Current implementation considers healthy pods, as pods that have status.conditions item with type=\"Ready\",status=\"True\".\001\001Valid policies are IfHealthyBudget and AlwaysAllow. If no policy is specified, the default behavior will be used, which corresponds to the IfHealthyBudget policy.\001\001IfHealthyBudget policy means that running pods (status.phase=\"Running\"), but not yet healthy can be evicted only if the guarded application is not disrupted (status.currentHealthy is at least equal to status.desiredHealthy). Healthy pods will be subject to the PDB for eviction.\001\001AlwaysAllow policy means that all running pods (status.phase=\"Running\"), but not yet healthy are considered disrupted and can be evicted regardless of whether the criteria in a PDB is met. This means perspective running pods of a disrupted application might not get a chance to become healthy. Healthy pods will be subject to the PDB for eviction.\001\001Additional policies may be added in the future. Clients making eviction decisions should disallow eviction of unhealthy pods if they encounter an unrecognized policy in this field.\001\001Possible enum values:\001 - `\"AlwaysAllow\"` policy means that all running pods (status.phase=\"Running\"), but not yet healthy are considered disrupted and can be evicted regardless of whether the criteria in a PDB is met. This means perspective running pods of a disrupted application might not get a chance to become healthy. Healthy pods will be subject to the PDB for eviction.\001 - `\"IfHealthyBudget\"` policy means that running pods (status.phase=\"Running\"), but not yet healthy can be evicted only if the guarded application is not disrupted (status.currentHealthy is at least equal to status.desiredHealthy). Healthy pods will be subject to the PDB for eviction.\003AlwaysAllow\003IfHealthyBudget\n"},
    {"io.k8s.api.policy.v1.PodDisruptionBudgetStatus",
     "PodDisruptionBudgetStatus represents information about the status of a PodDisruptionBudget. Status may trail the actual state of a system.\n"
     "Most recent generation observed when updating this PDB status. DisruptionsAllowed and other status information is valid only if observedGeneration equals to PDB's object generation.\n"
     "DisruptedPods contains information about pods whose eviction was processed by the API server eviction subresource handler but has not yet been observed by the PodDisruptionBudget controller. A pod will be in this map from the time when the API server processed the eviction request to the time when the pod is seen by PDB controller as having been marked for deletion (or after a timeout). The key in the map is the name of the pod and the value is the time when the API server processed the eviction request. If the deletion didn't occur and a pod is still there it will be removed from the list automatically by PodDisruptionBudget controller after some time. If everything goes smooth this map should be empty for the most of the time. Large number of entries in the map may indicate problems with pod deletions.\n"
     "Number of pod disruptions that are currently allowed.\n"
     "current number of healthy pods\n"
     "minimum desired number of healthy pods\n"
     "total number of pods counted by this disruption budget\n"
     "Conditions contain conditions for PDB. The disruption controller sets the DisruptionAllowed condition. The following are known values for the reason field (additional reasons could be added in the future): - SyncFailed: The controller encountered an error and wasn't able to compute\001              the number of allowed disruptions. Therefore no disruptions are\001              allowed and the status of the condition will be False.\001- InsufficientPods: The number of pods are either at or below the number\001                    required by the PodDisruptionBudget. No disruptions are\001                    allowed and the status of the condition will be False.\001- SufficientPods: There are more pods than required by the PodDisruptionBudget.\001                  The condition will be True, and the number of allowed\001                  disruptions are provided by the disruptionsAllowed property.\n"},
    {"io.k8s.api.rbac.v1.AggregationRule",
     "AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole\n"
     "ClusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules. If any of the selectors match, then the ClusterRole's permissions will be added\n"},
    {"io.k8s.api.rbac.v1.ClusterRole",
     "ClusterRole is a cluster level, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding or ClusterRoleBinding.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Rules holds all the PolicyRules for this ClusterRole\n"
     "AggregationRule is an optional field that describes how to build the Rules for this ClusterRole. If AggregationRule is set, then the Rules are controller managed and direct changes to Rules will be stomped by the controller.\n"},
    {"io.k8s.api.rbac.v1.ClusterRoleBinding",
     "ClusterRoleBinding references a ClusterRole, but not contain it.  It can reference a ClusterRole in the global namespace, and adds who information via Subject.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Subjects holds references to the objects the role applies to.\n"
     "RoleRef can only reference a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error. This field is immutable.\n"},
    {"io.k8s.api.rbac.v1.ClusterRoleBindingList",
     "ClusterRoleBindingList is a collection of ClusterRoleBindings\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Items is a list of ClusterRoleBindings\n"},
    {"io.k8s.api.rbac.v1.ClusterRoleList",
     "ClusterRoleList is a collection of ClusterRoles\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Items is a list of ClusterRoles\n"},
    {"io.k8s.api.rbac.v1.PolicyRule",
     "PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which namespace the rule applies to.\n"
     "Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. '*' represents all verbs.\n"
     "APIGroups is the name of the APIGroup that contains the resources.  If multiple API groups are specified, any action requested against one of the enumerated resources in any API group will be allowed. \"\" represents the core API group and \"*\" represents all API groups.\n"
     "Resources is a list of resources this rule applies to. '*' represents all resources.\n"
     "ResourceNames is an optional white list of names that the rule applies to.  An empty set means that everything is allowed.\n"
     "NonResourceURLs is a set of partial urls that a user should have access to.  *s are allowed, but only as the full, final step in the path Since non-resource URLs are not namespaced, this field is only applicable for ClusterRoles referenced from a ClusterRoleBinding. Rules can either apply to API resources (such as \"pods\" or \"secrets\") or non-resource URL paths (such as \"/api\"),  but not both.\n"},
    {"io.k8s.api.rbac.v1.Role",
     "Role is a namespaced, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Rules holds all the PolicyRules for this Role\n"},
    {"io.k8s.api.rbac.v1.RoleBinding",
     "RoleBinding references a role, but does not contain it.  It can reference a Role in the same namespace or a ClusterRole in the global namespace. It adds who information via Subjects and namespace information by which namespace it exists in.  RoleBindings in a given namespace only have effect in that namespace.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Subjects holds references to the objects the role applies to.\n"
     "RoleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error. This field is immutable.\n"},
    {"io.k8s.api.rbac.v1.RoleBindingList",
     "RoleBindingList is a collection of RoleBindings\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Items is a list of RoleBindings\n"},
    {"io.k8s.api.rbac.v1.RoleList",
     "RoleList is a collection of Roles\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata.\n"
     "Items is a list of Roles\n"},
    {"io.k8s.api.rbac.v1.RoleRef",
     "RoleRef contains information that points to the role being used\n"
     "APIGroup is the group for the resource being referenced\n"
     "Kind is the type of resource being referenced\n"
     "Name is the name of resource being referenced\n"},
    {"io.k8s.api.rbac.v1.Subject",
     "Subject contains a reference to the object or user identities a role binding applies to.  This can either hold a direct API object reference, or a value for non-objects such as user and group names.\n"
     "Kind of object being referenced. Values defined by this API group are \"User\", \"Group\", and \"ServiceAccount\". If the Authorizer does not recognized the kind value, the Authorizer should report an error.\n"
     "APIGroup holds the API group of the referenced subject. Defaults to \"\" for ServiceAccount subjects. Defaults to \"rbac.authorization.k8s.io\" for User and Group subjects.\n"
     "Name of the object being referenced.\n"
     "Namespace of the referenced object.  If the object kind is non-namespace, such as \"User\" or \"Group\", and this value is not empty the Authorizer should report an error.\n"},
    {"io.k8s.api.scheduling.v1.PriorityClass",
     "PriorityClass defines mapping from a priority class name to the priority integer value. The value can be any valid integer.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "value represents the integer value of this priority class. This is the actual priority that pods receive when they have the name of this class in their pod spec.\n"
     "globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class. Only one PriorityClass can be marked as `globalDefault`. However, if more than one PriorityClasses exists with their `globalDefault` field set to true, the smallest value of such global default PriorityClasses will be used as the default priority.\n"
     "description is an arbitrary string that usually provides guidelines on when this priority class should be used.\n"
     "preemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults to PreemptLowerPriority if unset.\001\001Possible enum values:\001 - `\"Never\"` means that pod never preempts other pods with lower priority.\001 - `\"PreemptLowerPriority\"` means that pod can preempt other pods with lower priority.\003Never\003PreemptLowerPriority\n"},
    {"io.k8s.api.scheduling.v1.PriorityClassList",
     "PriorityClassList is a collection of priority classes.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of PriorityClasses\n"},
    {"io.k8s.api.storage.v1.CSIDriver",
     "CSIDriver captures information about a Container Storage Interface (CSI) volume driver deployed on the cluster. Kubernetes attach detach controller uses this object to determine whether attach is required. Kubelet uses this object to determine whether pod information needs to be passed on mount. CSIDriver objects are non-namespaced.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata. metadata.Name indicates the name of the CSI driver that this object refers to; it MUST be the same name returned by the CSI GetPluginName() call for that driver. The driver name must be 63 characters or less, beginning and ending with an alphanumeric character ([a-z0-9A-Z]) with dashes (-), dots (.), and alphanumerics between. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec represents the specification of the CSI Driver.\n"},
    {"io.k8s.api.storage.v1.CSIDriverList",
     "CSIDriverList is a collection of CSIDriver objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of CSIDriver\n"},
    {"io.k8s.api.storage.v1.CSIDriverSpec",
     "CSIDriverSpec is the specification of a CSIDriver.\n"
     "attachRequired indicates this CSI volume driver requires an attach operation (because it implements the CSI ControllerPublishVolume() method), and that the Kubernetes attach detach controller should call the attach volume interface which checks the volumeattachment status and waits until the volume is attached before proceeding to mounting. The CSI external-attacher coordinates with CSI volume driver and updates the volumeattachment status when the attach operation is complete. If the value is specified to false, the attach operation will be skipped. Otherwise the attach operation will be called.\001\001This field is immutable.\n"
     "podInfoOnMount indicates this CSI volume driver requires additional pod information (like podName, podUID, etc.) during mount operations, if set to true. If set to false, pod information will not be passed on mount. Default is false.\001\001The CSI driver specifies podInfoOnMount as part of driver deployment. If true, Kubelet will pass pod information as VolumeContext in the CSI NodePublishVolume() calls. The CSI driver is responsible for parsing and validating the information passed in as VolumeContext.\001\001The following VolumeContext will be passed if podInfoOnMount is set to true. This list might grow, but the prefix will be used. \"csi.storage.k8s.io/pod.name\": pod.Name \"csi.storage.k8s.io/pod.namespace\": pod.Namespace \"csi.storage.k8s.io/pod.uid\": string(pod.UID) \"csi.storage.k8s.io/ephemeral\": \"true\" if the volume is an ephemeral inline volume\001                                defined by a CSIVolumeSource, otherwise \"false\"\001\001\"csi.storage.k8s.io/ephemeral\" is a new feature in Kubernetes 1.16. It is only required for drivers which support both the \"Persistent\" and \"Ephemeral\" VolumeLifecycleMode. Other drivers can leave pod info disabled and/or ignore this field. As Kubernetes 1.15 doesn't support this field, drivers can only support one mode when deployed on such a cluster and the deployment determines which mode that is, for example via a command line parameter of the driver.\001\001This field was immutable in Kubernetes < 1.29 and now is mutable.\n"
     "volumeLifecycleModes defines what kind of volumes this CSI volume driver supports. The default if the list is empty is \"Persistent\", which is the usage defined by the CSI specification and implemented in Kubernetes via the usual PV/PVC mechanism.\001\001The other mode is \"Ephemeral\". In this mode, volumes are defined inline inside the pod spec with CSIVolumeSource and their lifecycle is tied to the lifecycle of that pod. A driver has to be aware of this because it is only going to get a NodePublishVolume call for such a volume.\001\001For more information about implementing this mode, see https://kubernetes-csi.github.io/docs/ephemeral-local-volumes.html A driver can support one or more of these modes and more modes may be added in the future.\001\001This field is beta. This field is immutable.\n"
     "storageCapacity indicates that the CSI volume driver wants pod scheduling to consider the storage capacity that the driver deployment will report by creating CSIStorageCapacity objects with capacity information, if set to true.\001\001The check can be enabled immediately when deploying a driver. In that case, provisioning new volumes with late binding will pause until the driver deployment has published some suitable CSIStorageCapacity object.\001\001Alternatively, the driver can be deployed with the field unset or false and it can be flipped later when storage capacity information has been published.\001\001This field was immutable in Kubernetes <= 1.22 and now is mutable.\n"
     "fsGroupPolicy defines if the underlying volume supports changing ownership and permission of the volume before being mounted. Refer to the specific FSGroupPolicy values for additional details.\001\001This field was immutable in Kubernetes < 1.29 and now is mutable.\001\001Defaults to ReadWriteOnceWithFSType, which will examine each volume to determine if Kubernetes should modify ownership and permissions of the volume. With the default policy the defined fsGroup will only be applied if a fstype is defined and the volume's access mode contains ReadWriteOnce.\n"
     "tokenRequests indicates the CSI driver needs pods' service account tokens it is mounting volume for to do necessary authentication. Kubelet will pass the tokens in VolumeContext in the CSI NodePublishVolume calls. The CSI driver should parse and validate the following VolumeContext: \"csi.storage.k8s.io/serviceAccount.tokens\": {\001  \"<audience>\": {\001    \"token\": <token>,\001    \"expirationTimestamp\": <expiration timestamp in RFC3339>,\001  },\001  ...\001}\001\001Note: Audience in each TokenRequest should be different and at most one token is empty string. To receive a new token after expiry, RequiresRepublish can be used to trigger NodePublishVolume periodically.\n"
     "requiresRepublish indicates the CSI driver wants `NodePublishVolume` being periodically called to reflect any possible change in the mounted volume. This field defaults to false.\001\001Note: After a successful initial NodePublishVolume call, subsequent calls to NodePublishVolume should only update the contents of the volume. New mount points will not be seen by a running container.\n"
     "seLinuxMount specifies if the CSI driver supports \"-o context\" mount option.\001\001When \"true\", the CSI driver must ensure that all volumes provided by this CSI driver can be mounted separately with different `-o context` options. This is typical for storage backends that provide volumes as filesystems on block devices or as independent shared volumes. Kubernetes will call NodeStage / NodePublish with \"-o context=xyz\" mount option when mounting a ReadWriteOncePod volume used in Pod that has explicitly set SELinux context. In the future, it may be expanded to other volume AccessModes. In any case, Kubernetes will ensure that the volume is mounted only with a single SELinux context.\001\001When \"false\", Kubernetes won't pass any special SELinux mount options to the driver. This is typical for volumes that represent subdirectories of a bigger shared filesystem.\001\001Default is \"false\".\n"
     "nodeAllocatableUpdatePeriodSeconds specifies the interval between periodic updates of the CSINode allocatable capacity for this driver. When set, both periodic updates and updates triggered by capacity-related failures are enabled. If not set, no updates occur (neither periodic nor upon detecting capacity-related failures), and the allocatable.count remains static. The minimum allowed value for this field is 10 seconds.\001\001This is a beta feature and requires the MutableCSINodeAllocatableCount feature gate to be enabled.\001\001This field is mutable.\n"},
    {"io.k8s.api.storage.v1.CSINode",
     "CSINode holds information about all CSI drivers installed on a node. CSI drivers do not need to create the CSINode object directly. As long as they use the node-driver-registrar sidecar container, the kubelet will automatically populate the CSINode object for the CSI driver as part of kubelet plugin registration. CSINode has the same name as a node. If the object is missing, it means either there are no CSI Drivers available on the node, or the Kubelet version is low enough that it doesn't create this object. CSINode has an OwnerReference that points to the corresponding node object.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. metadata.name must be the Kubernetes node name.\n"
     "spec is the specification of CSINode\n"},
    {"io.k8s.api.storage.v1.CSINodeDriver",
     "CSINodeDriver holds information about the specification of one CSI driver installed on a node\n"
     "name represents the name of the CSI driver that this object refers to. This MUST be the same name returned by the CSI GetPluginName() call for that driver.\n"
     "nodeID of the node from the driver point of view. This field enables Kubernetes to communicate with storage systems that do not share the same nomenclature for nodes. For example, Kubernetes may refer to a given node as \"node1\", but the storage system may refer to the same node as \"nodeA\". When Kubernetes issues a command to the storage system to attach a volume to a specific node, it can use this field to refer to the node name using the ID that the storage system will understand, e.g. \"nodeA\" instead of \"node1\". This field is required.\n"
     "topologyKeys is the list of keys supported by the driver. When a driver is initialized on a cluster, it provides a set of topology keys that it understands (e.g. \"company.com/zone\", \"company.com/region\"). When a driver is initialized on a node, it provides the same topology keys along with values. Kubelet will expose these topology keys as labels on its own node object. When Kubernetes does topology aware provisioning, it can use this list to determine which labels it should retrieve from the node object and pass back to the driver. It is possible for different nodes to use different topology keys. This can be empty if driver does not support topology.\n"
     "allocatable represents the volume resources of a node that are available for scheduling. This field is beta.\n"},
    {"io.k8s.api.storage.v1.CSINodeList",
     "CSINodeList is a collection of CSINode objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of CSINode\n"},
    {"io.k8s.api.storage.v1.CSINodeSpec",
     "CSINodeSpec holds information about the specification of all CSI drivers installed on a node\n"
     "drivers is a list of information of all CSI Drivers existing on a node. If all drivers in the list are uninstalled, this can become empty.\n"},
    {"io.k8s.api.storage.v1.CSIStorageCapacity",
     "CSIStorageCapacity stores the result of one CSI GetCapacity call. For a given StorageClass, this describes the available capacity in a particular topology segment.  This can be used when considering where to instantiate new PersistentVolumes.\001\001For example this can express things like: - StorageClass \"standard\" has \"1234 GiB\" available in \"topology.kubernetes.io/zone=us-east1\" - StorageClass \"localssd\" has \"10 GiB\" available in \"kubernetes.io/hostname=knode-abc123\"\001\001The following three cases all imply that no capacity is available for a certain combination: - no object exists with suitable topology and storage class name - such an object exists, but the capacity is unset - such an object exists, but the capacity is zero\001\001The producer of these objects can decide which approach is more suitable.\001\001They are consumed by the kube-scheduler when a CSI driver opts into capacity-aware scheduling with CSIDriverSpec.StorageCapacity. The scheduler compares the MaximumVolumeSize against the requested size of pending volumes to filter out unsuitable nodes. If MaximumVolumeSize is unset, it falls back to a comparison against the less precise Capacity. If that is also unset, the scheduler assumes that capacity is insufficient and tries some other node.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. The name has no particular meaning. It must be a DNS subdomain (dots allowed, 253 characters). To ensure that there are no conflicts with other CSI drivers on the cluster, the recommendation is to use csisc-<uuid>, a generated name, or a reverse-domain name which ends with the unique CSI driver name.\001\001Objects are namespaced.\001\001More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "nodeTopology defines which nodes have access to the storage for which capacity was reported. If not set, the storage is not accessible from any node in the cluster. If empty, the storage is accessible from all nodes. This field is immutable.\n"
     "storageClassName represents the name of the StorageClass that the reported capacity applies to. It must meet the same requirements as the name of a StorageClass object (non-empty, DNS subdomain). If that object no longer exists, the CSIStorageCapacity object is obsolete and should be removed by its creator. This field is immutable.\n"
     "capacity is the value reported by the CSI driver in its GetCapacityResponse for a GetCapacityRequest with topology and parameters that match the previous fields.\001\001The semantic is currently (CSI spec 1.2) defined as: The available capacity, in bytes, of the storage that can be used to provision volumes. If not set, that information is currently unavailable.\n"
     "maximumVolumeSize is the value reported by the CSI driver in its GetCapacityResponse for a GetCapacityRequest with topology and parameters that match the previous fields.\001\001This is defined since CSI spec 1.4.0 as the largest size that may be used in a CreateVolumeRequest.capacity_range.required_bytes field to create a volume with the same parameters as those in GetCapacityRequest. The corresponding value in the Kubernetes API is ResourceRequirements.Requests in a volume claim.\n"},
    {"io.k8s.api.storage.v1.CSIStorageCapacityList",
     "CSIStorageCapacityList is a collection of CSIStorageCapacity objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of CSIStorageCapacity objects.\n"},
    {"io.k8s.api.storage.v1.StorageClass",
     "StorageClass describes the parameters for a class of storage for which PersistentVolumes can be dynamically provisioned.\001\001StorageClasses are non-namespaced; the name of the storage class according to etcd is in ObjectMeta.Name.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "provisioner indicates the type of the provisioner.\n"
     "parameters holds the parameters for the provisioner that should create volumes of this storage class.\n"
     "reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class. Defaults to Delete.\001\001Possible enum values:\001 - `\"Delete\"` means the volume will be deleted from Kubernetes on release from its claim. The volume plugin must support Deletion.\001 - `\"Recycle\"` means the volume will be recycled back into the pool of unbound persistent volumes on release from its claim. The volume plugin must support Recycling.\001 - `\"Retain\"` means the volume will be left in its current phase (Released) for manual reclamation by the administrator. The default policy is Retain.\003Delete\003Recycle\003Retain\n"
     "mountOptions controls the mountOptions for dynamically provisioned PersistentVolumes of this storage class. e.g. [\"ro\", \"soft\"]. Not validated - mount of the PVs will simply fail if one is invalid.\n"
     "allowVolumeExpansion shows whether the storage class allow volume expand.\n"
     "volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound.  When unset, VolumeBindingImmediate is used. This field is only honored by servers that enable the VolumeScheduling feature.\001\001Possible enum values:\001 - `\"Immediate\"` indicates that PersistentVolumeClaims should be immediately provisioned and bound. This is the default mode.\001 - `\"WaitForFirstConsumer\"` indicates that PersistentVolumeClaims should not be provisioned and bound until the first Pod is created that references the PeristentVolumeClaim. The volume provisioning and binding will occur during Pod scheduing.\003Immediate\003WaitForFirstConsumer\n"
     "allowedTopologies restrict the node topologies where volumes can be dynamically provisioned. Each volume plugin defines its own supported topology specifications. An empty TopologySelectorTerm list means there is no topology restriction. This field is only honored by servers that enable the VolumeScheduling feature.\n"},
    {"io.k8s.api.storage.v1.StorageClassList",
     "StorageClassList is a collection of storage classes.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of StorageClasses\n"},
    {"io.k8s.api.storage.v1.TokenRequest",
     "TokenRequest contains parameters of a service account token.\n"
     "audience is the intended audience of the token in \"TokenRequestSpec\". It will default to the audiences of kube apiserver.\n"
     "expirationSeconds is the duration of validity of the token in \"TokenRequestSpec\". It has the same default value of \"ExpirationSeconds\" in \"TokenRequestSpec\".\n"},
    {"io.k8s.api.storage.v1.VolumeAttachment",
     "VolumeAttachment captures the intent to attach or detach the specified volume to/from the specified node.\001\001VolumeAttachment objects are non-namespaced.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec represents specification of the desired attach/detach volume behavior. Populated by the Kubernetes system.\n"
     "status represents status of the VolumeAttachment request. Populated by the entity completing the attach or detach operation, i.e. the external-attacher.\n"},
    {"io.k8s.api.storage.v1.VolumeAttachmentList",
     "VolumeAttachmentList is a collection of VolumeAttachment objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of VolumeAttachments\n"},
    {"io.k8s.api.storage.v1.VolumeAttachmentSource",
     "VolumeAttachmentSource represents a volume that should be attached. Right now only PersistentVolumes can be attached via external attacher, in the future we may allow also inline volumes in pods. Exactly one member can be set.\n"
     "persistentVolumeName represents the name of the persistent volume to attach.\n"
     "inlineVolumeSpec contains all the information necessary to attach a persistent volume defined by a pod's inline VolumeSource. This field is populated only for the CSIMigration feature. It contains translated fields from a pod's inline VolumeSource to a PersistentVolumeSpec. This field is beta-level and is only honored by servers that enabled the CSIMigration feature.\n"},
    {"io.k8s.api.storage.v1.VolumeAttachmentSpec",
     "VolumeAttachmentSpec is the specification of a VolumeAttachment request.\n"
     "attacher indicates the name of the volume driver that MUST handle this request. This is the name returned by GetPluginName().\n"
     "source represents the volume that should be attached.\n"
     "nodeName represents the node that the volume should be attached to.\n"},
    {"io.k8s.api.storage.v1.VolumeAttachmentStatus",
     "VolumeAttachmentStatus is the status of a VolumeAttachment request.\n"
     "attached indicates the volume is successfully attached. This field must only be set by the entity completing the attach operation, i.e. the external-attacher.\n"
     "attachmentMetadata is populated with any information returned by the attach operation, upon successful attach, that must be passed into subsequent WaitForAttach or Mount calls. This field must only be set by the entity completing the attach operation, i.e. the external-attacher.\n"
     "attachError represents the last error encountered during attach operation, if any. This field must only be set by the entity completing the attach operation, i.e. the external-attacher.\n"
     "detachError represents the last error encountered during detach operation, if any. This field must only be set by the entity completing the detach operation, i.e. the external-attacher.\n"},
    {"io.k8s.api.storage.v1.VolumeAttributesClass",
     "VolumeAttributesClass represents a specification of mutable volume attributes defined by the CSI driver. The class can be specified during dynamic provisioning of PersistentVolumeClaims, and changed in the PersistentVolumeClaim spec after provisioning.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Name of the CSI driver This field is immutable.\n"
     "parameters hold volume attributes defined by the CSI driver. These values are opaque to the Kubernetes and are passed directly to the CSI driver. The underlying storage provider supports changing these attributes on an existing volume, however the parameters field itself is immutable. To invoke a volume update, a new VolumeAttributesClass should be created with new parameters, and the PersistentVolumeClaim should be updated to reference the new VolumeAttributesClass.\001\001This field is required and must contain at least one key/value pair. The keys cannot be empty, and the maximum number of parameters is 512, with a cumulative max size of 256K. If the CSI driver rejects invalid parameters, the target PersistentVolumeClaim will be set to an \"Infeasible\" state in the modifyVolumeStatus field.\n"},
    {"io.k8s.api.storage.v1.VolumeAttributesClassList",
     "VolumeAttributesClassList is a collection of VolumeAttributesClass objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items is the list of VolumeAttributesClass objects.\n"},
    {"io.k8s.api.storage.v1.VolumeError",
     "VolumeError captures an error encountered during a volume operation.\n"
     "time represents the time the error was encountered.\n"
     "message represents the error encountered during Attach or Detach operation. This string may be logged, so it should not contain sensitive information.\n"
     "errorCode is a numeric gRPC code representing the error encountered during Attach or Detach operations.\001\001This is an optional, beta field that requires the MutableCSINodeAllocatableCount feature gate being enabled to be set.\n"},
    {"io.k8s.api.storage.v1.VolumeNodeResources",
     "VolumeNodeResources is a set of resource limits for scheduling of volumes.\n"
     "count indicates the maximum number of unique volumes managed by the CSI driver that can be used on a node. A volume that is both attached and mounted on a node is considered to be used once, not twice. The same rule applies for a unique volume that is shared among multiple pods on the same node. If this field is not specified, then the supported number of volumes on this node is unbounded.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest",
     "ConversionRequest describes the conversion request parameters.\n"
     "uid is an identifier for the individual request/response. It allows distinguishing instances of requests which are otherwise identical (parallel requests, etc). The UID is meant to track the round trip (request/response) between the Kubernetes API server and the webhook, not the user request. It is suitable for correlating log entries between the webhook and apiserver, for either auditing or debugging.\n"
     "desiredAPIVersion is the version to convert given objects to. e.g. \"myapi.example.com/v1\"\n"
     "objects is the list of custom resource objects to be converted.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse",
     "ConversionResponse describes a conversion response.\n"
     "uid is an identifier for the individual request/response. This should be copied over from the corresponding `request.uid`.\n"
     "convertedObjects is the list of converted version of `request.objects` if the `result` is successful, otherwise empty. The webhook is expected to set `apiVersion` of these objects to the `request.desiredAPIVersion`. The list must also have the same size as the input list with the same objects in the same order (equal kind, metadata.uid, metadata.name and metadata.namespace). The webhook is allowed to mutate labels and annotations. Any other change to the metadata is silently ignored.\n"
     "result contains the result of conversion with extra details if the conversion failed. `result.status` determines if the conversion failed or succeeded. The `result.status` field is required and represents the success or failure of the conversion. A successful conversion must set `result.status` to `Success`. A failed conversion must set `result.status` to `Failure` and provide more details in `result.message` and return http status 200. The `result.message` will be used to construct an error message for the end user.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview",
     "ConversionReview describes a conversion request/response.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "request describes the attributes for the conversion request.\n"
     "response describes the attributes for the conversion response.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition",
     "CustomResourceColumnDefinition specifies a column for server side printing.\n"
     "name is a human readable name for the column.\n"
     "type is an OpenAPI type definition for this column. See https://github.com/OAI/OpenAPI-Specification/blob/master/versions/2.0.md#data-types for details.\n"
     "format is an optional OpenAPI type definition for this column. The 'name' format is applied to the primary identifier column to assist in clients identifying column is the resource name. See https://github.com/OAI/OpenAPI-Specification/blob/master/versions/2.0.md#data-types for details.\n"
     "description is a human readable description of this column.\n"
     "priority is an integer defining the relative importance of this column compared to others. Lower numbers are considered higher priority. Columns that may be omitted in limited space scenarios should be given a priority greater than 0.\n"
     "jsonPath is a simple JSON path (i.e. with array notation) which is evaluated against each custom resource to produce the value for this column.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion",
     "CustomResourceConversion describes how to convert different versions of a CR.\n"
     "strategy specifies how custom resources are converted between versions. Allowed values are: - `\"None\"`: The converter only change the apiVersion and would not touch any other field in the custom resource. - `\"Webhook\"`: API Server will call to an external webhook to do the conversion. Additional information\001  is needed for this option. This requires spec.preserveUnknownFields to be false, and spec.conversion.webhook to be set.\n"
     "webhook describes how to call the conversion webhook. Required when `strategy` is set to `\"Webhook\"`.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition",
     "CustomResourceDefinition represents a resource that should be exposed on the API server.  Its name MUST be in the format <.spec.name>.<.spec.group>.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "spec describes how the user wants the resources to appear\n"
     "status indicates the actual state of the CustomResourceDefinition\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition",
     "CustomResourceDefinitionCondition contains details for the current condition of this pod.\n"
     "type is the type of the condition. Types include Established, NamesAccepted and Terminating.\n"
     "status is the status of the condition. Can be True, False, Unknown.\n"
     "lastTransitionTime last time the condition transitioned from one status to another.\n"
     "reason is a unique, one-word, CamelCase reason for the condition's last transition.\n"
     "message is a human-readable message indicating details about last transition.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList",
     "CustomResourceDefinitionList is a list of CustomResourceDefinition objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "items list individual CustomResourceDefinition objects\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames",
     "CustomResourceDefinitionNames indicates the names to serve this CustomResourceDefinition\n"
     "plural is the plural name of the resource to serve. The custom resources are served under `/apis/<group>/<version>/.../<plural>`. Must match the name of the CustomResourceDefinition (in the form `<names.plural>.<group>`). Must be all lowercase.\n"
     "singular is the singular name of the resource. It must be all lowercase. Defaults to lowercased `kind`.\n"
     "shortNames are short names for the resource, exposed in API discovery documents, and used by clients to support invocations like `kubectl get <shortname>`. It must be all lowercase.\n"
     "kind is the serialized kind of the resource. It is normally CamelCase and singular. Custom resource instances will use this value as the `kind` attribute in API calls.\n"
     "listKind is the serialized kind of the list for this resource. Defaults to \"`kind`List\".\n"
     "categories is a list of grouped resources this custom resource belongs to (e.g. 'all'). This is published in API discovery documents, and used by clients to support invocations like `kubectl get all`.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec",
     "CustomResourceDefinitionSpec describes how a user wants their resource to appear\n"
     "group is the API group of the defined custom resource. The custom resources are served under `/apis/<group>/...`. Must match the name of the CustomResourceDefinition (in the form `<names.plural>.<group>`).\n"
     "names specify the resource and kind names for the custom resource.\n"
     "scope indicates whether the defined custom resource is cluster- or namespace-scoped. Allowed values are `Cluster` and `Namespaced`.\n"
     "versions is the list of all API versions of the defined custom resource. Version names are used to compute the order in which served versions are listed in API discovery. If the version string is \"kube-like\", it will sort above non \"kube-like\" version strings, which are ordered lexicographically. \"Kube-like\" versions start with a \"v\", then are followed by a number (the major version), then optionally the string \"alpha\" or \"beta\" and another number (the minor version). These are sorted first by GA > beta > alpha (where GA is a version with no suffix such as beta or alpha), and then by comparing major version, then minor version. An example sorted list of versions: v10, v2, v1, v11beta2, v10beta3, v3beta1, v12alpha1, v11alpha2, foo1, foo10.\n"
     "conversion defines conversion settings for the CRD.\n"
     "preserveUnknownFields indicates that object fields which are not specified in the OpenAPI schema should be preserved when persisting to storage. apiVersion, kind, metadata and known fields inside metadata are always preserved. This field is deprecated in favor of setting `x-preserve-unknown-fields` to true in `spec.versions[*].schema.openAPIV3Schema`. See https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning for details.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus",
     "CustomResourceDefinitionStatus indicates the state of the CustomResourceDefinition\n"
     "conditions indicate state for particular aspects of a CustomResourceDefinition\n"
     "acceptedNames are the names that are actually being used to serve discovery. They may be different than the names in spec.\n"
     "storedVersions lists all versions of CustomResources that were ever persisted. Tracking these versions allows a migration path for stored versions in etcd. The field is mutable so a migration controller can finish a migration to another version (ensuring no old objects are left in storage), and then remove the rest of the versions from this list. Versions may not be removed from `spec.versions` while they exist in this list.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion",
     "CustomResourceDefinitionVersion describes a version for CRD.\n"
     "name is the version name, e.g. “v1”, “v2beta1”, etc. The custom resources are served under this version at `/apis/<group>/<version>/...` if `served` is true.\n"
     "served is a flag enabling/disabling this version from being served via REST APIs\n"
     "storage indicates this version should be used when persisting custom resources to storage. There must be exactly one version with storage=true.\n"
     "deprecated indicates this version of the custom resource API is deprecated. When set to true, API requests to this version receive a warning header in the server response. Defaults to false.\n"
     "deprecationWarning overrides the default warning returned to API clients. May only be set when `deprecated` is true. The default warning indicates this version is deprecated and recommends use of the newest served version of equal or greater stability, if one exists.\n"
     "schema describes the schema used for validation, pruning, and defaulting of this version of the custom resource.\n"
     "subresources specify what subresources this version of the defined custom resource have.\n"
     "additionalPrinterColumns specifies additional columns returned in Table output. See https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables for details. If no columns are specified, a single column displaying the age of the custom resource is used.\n"
     "selectableFields specifies paths to fields that may be used as field selectors. A maximum of 8 selectable fields are allowed. See https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale",
     "CustomResourceSubresourceScale defines how to serve the scale subresource for CustomResources.\n"
     "specReplicasPath defines the JSON path inside of a custom resource that corresponds to Scale `spec.replicas`. Only JSON paths without the array notation are allowed. Must be a JSON Path under `.spec`. If there is no value under the given path in the custom resource, the `/scale` subresource will return an error on GET.\n"
     "statusReplicasPath defines the JSON path inside of a custom resource that corresponds to Scale `status.replicas`. Only JSON paths without the array notation are allowed. Must be a JSON Path under `.status`. If there is no value under the given path in the custom resource, the `status.replicas` value in the `/scale` subresource will default to 0.\n"
     "labelSelectorPath defines the JSON path inside of a custom resource that corresponds to Scale `status.selector`. Only JSON paths without the array notation are allowed. Must be a JSON Path under `.status` or `.spec`. Must be set to work with HorizontalPodAutoscaler. The field pointed by this JSON path must be a string field (not a complex selector struct) which contains a serialized label selector in string form. More info: https://kubernetes.io/docs/tasks/access-kubernetes-api/custom-resources/custom-resource-definitions#scale-subresource If there is no value under the given path in the custom resource, the `status.selector` value in the `/scale` subresource will default to the empty string.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus",
     "CustomResourceSubresourceStatus defines how to serve the status subresource for CustomResources. Status is represented by the `.status` JSON path inside of a CustomResource. When set, * exposes a /status subresource for the custom resource * PUT requests to the /status subresource take a custom resource object, and ignore changes to anything except the status stanza * PUT/POST/PATCH requests to the custom resource ignore changes to the status stanza\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources",
     "CustomResourceSubresources defines the status and scale subresources for CustomResources.\n"
     "status indicates the custom resource should serve a `/status` subresource. When enabled: 1. requests to the custom resource primary endpoint ignore changes to the `status` stanza of the object. 2. requests to the custom resource `/status` subresource ignore changes to anything other than the `status` stanza of the object.\n"
     "scale indicates the custom resource should serve a `/scale` subresource that returns an `autoscaling/v1` Scale object.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation",
     "CustomResourceValidation is a list of validation methods for CustomResources.\n"
     "openAPIV3Schema is the OpenAPI v3 schema to use for validation and pruning.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation",
     "ExternalDocumentation allows referencing an external resource for extended documentation.\n"
     "\n"
     "\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps",
     "JSONSchemaProps is a JSON-Schema following Specification Draft 4 (http://json-schema.org/).\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "format is an OpenAPI v3 format string. Unknown formats are ignored. The following formats are validated:\001\001- bsonobjectid: a bson object ID, i.e. a 24 characters hex string - uri: an URI as parsed by Golang net/url.ParseRequestURI - email: an email address as parsed by Golang net/mail.ParseAddress - hostname: a valid representation for an Internet host name, as defined by RFC 1034, section 3.1 [RFC1034]. - ipv4: an IPv4 IP as parsed by Golang net.ParseIP - ipv6: an IPv6 IP as parsed by Golang net.ParseIP - cidr: a CIDR as parsed by Golang net.ParseCIDR - mac: a MAC address as parsed by Golang net.ParseMAC - uuid: an UUID that allows uppercase defined by the regex (?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$ - uuid3: an UUID3 that allows uppercase defined by the regex (?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$ - uuid4: an UUID4 that allows uppercase defined by the regex (?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$ - uuid5: an UUID5 that allows uppercase defined by the regex (?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$ - isbn: an ISBN10 or ISBN13 number string like \"0321751043\" or \"978-0321751041\" - isbn10: an ISBN10 number string like \"0321751043\" - isbn13: an ISBN13 number string like \"978-0321751041\" - creditcard: a credit card number defined by the regex ^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\\\\d{3})\\\\d{11})$ with any non digit characters mixed in - ssn: a U.S. social security number following the regex ^\\\\d{3}[- ]?\\\\d{2}[- ]?\\\\d{4}$ - hexcolor: an hexadecimal color code like \"#FFFFFF: following the regex ^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$ - rgbcolor: an RGB color code like rgb like \"rgb(255,255,2559\" - byte: base64 encoded binary data - password: any kind of string - date: a date string like \"2006-01-02\" as defined by full-date in RFC3339 - duration: a duration string like \"22 ns\" as parsed by Golang time.ParseDuration or compatible with Scala duration format - datetime: a date time string like \"2014-12-15T19:30:20.000Z\" as defined by date-time in RFC3339.\n"
     "\n"
     "default is a default value for undefined object fields. Defaulting is a beta feature under the CustomResourceDefaulting feature gate. Defaulting requires spec.preserveUnknownFields to be false.\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "\n"
     "x-kubernetes-preserve-unknown-fields stops the API server decoding step from pruning fields which are not specified in the validation schema. This affects fields recursively, but switches back to normal pruning behaviour if nested properties or additionalProperties are specified in the schema. This can either be true or undefined. False is forbidden.\n"
     "x-kubernetes-embedded-resource defines that the value is an embedded Kubernetes runtime.Object, with TypeMeta and ObjectMeta. The type must be object. It is allowed to further restrict the embedded object. kind, apiVersion and metadata are validated automatically. x-kubernetes-preserve-unknown-fields is allowed to be true, but does not have to be if the object is fully specified (up to kind, apiVersion, metadata).\n"
     "x-kubernetes-int-or-string specifies that this value is either an integer or a string. If this is true, an empty type is allowed and type as child of anyOf is permitted if following one of the following patterns:\001\0011) anyOf:\001   - type: integer\001   - type: string\0012) allOf:\001   - anyOf:\001     - type: integer\001     - type: string\001   - ... zero or more\n"
     "x-kubernetes-list-map-keys annotates an array with the x-kubernetes-list-type `map` by specifying the keys used as the index of the map.\001\001This tag MUST only be used on lists that have the \"x-kubernetes-list-type\" extension set to \"map\". Also, the values specified for this attribute must be a scalar typed field of the child structure (no nesting is supported).\001\001The properties specified must either be required or have a default value, to ensure those properties are present for all list items.\n"
     "x-kubernetes-list-type annotates an array to further describe its topology. This extension must only be used on lists and may have 3 possible values:\001\0011) `atomic`: the list is treated as a single entity, like a scalar.\001     Atomic lists will be entirely replaced when updated. This extension\001     may be used on any type of list (struct, scalar, ...).\0012) `set`:\001     Sets are lists that must not have multiple items with the same value. Each\001     value must be a scalar, an object with x-kubernetes-map-type `atomic` or an\001     array with x-kubernetes-list-type `atomic`.\0013) `map`:\001     These lists are like maps in that their elements have a non-index key\001     used to identify them. Order is preserved upon merge. The map tag\001     must only be used on a list with elements of type object.\001Defaults to atomic for arrays.\n"
     "x-kubernetes-map-type annotates an object to further describe its topology. This extension must only be used when type is object and may have 2 possible values:\001\0011) `granular`:\001     These maps are actual maps (key-value pairs) and each fields are independent\001     from each other (they can each be manipulated by separate actors). This is\001     the default behaviour for all maps.\0012) `atomic`: the list is treated as a single entity, like a scalar.\001     Atomic maps will be entirely replaced when updated.\n"
     "x-kubernetes-validations describes a list of validation rules written in the CEL expression language.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray",
     "JSONSchemaPropsOrArray represents a value that can either be a JSONSchemaProps or an array of JSONSchemaProps. Mainly here for serialization purposes.\n"
     "\n"
     "\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool",
     "JSONSchemaPropsOrBool represents JSONSchemaProps or a boolean value. Defaults to true for the boolean property.\n"
     "\n"
     "\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray",
     "JSONSchemaPropsOrStringArray represents a JSONSchemaProps or a string array.\n"
     "\n"
     "\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField",
     "SelectableField specifies the JSON path of a field that may be used with field selectors.\n"
     "jsonPath is a simple JSON path which is evaluated against each custom resource to produce a field selector value. Only JSON paths without the array notation are allowed. Must point to a field of type string, boolean or integer. Types with enum values and strings with formats are allowed. If jsonPath refers to absent field in a resource, the jsonPath evaluates to an empty string. Must not point to metdata fields. Required.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference",
     "ServiceReference holds a reference to Service.legacy.k8s.io\n"
     "namespace is the namespace of the service. Required\n"
     "name is the name of the service. Required\n"
     "path is an optional URL path at which the webhook will be contacted.\n"
     "port is an optional service port at which the webhook will be contacted. `port` should be a valid port number (1-65535, inclusive). Defaults to 443 for backward compatibility.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule",
     "ValidationRule describes a validation rule written in the CEL expression language.\n"
     "Rule represents the expression which will be evaluated by CEL. ref: https://github.com/google/cel-spec The Rule is scoped to the location of the x-kubernetes-validations extension in the schema. The `self` variable in the CEL expression is bound to the scoped value. Example: - Rule scoped to the root of a resource with a status subresource: {\"rule\": \"self.status.actual <= self.spec.maxDesired\"}\001\001If the Rule is scoped to an object with properties, the accessible properties of the object are field selectable via `self.field` and field presence can be checked via `has(self.field)`. Null valued fields are treated as absent fields in CEL expressions. If the Rule is scoped to an object with additionalProperties (i.e. a map) the value of the map are accessible via `self[mapKey]`, map containment can be checked via `mapKey in self` and all entries of the map are accessible via CEL macros and functions such as `self.all(...)`. If the Rule is scoped to an array, the elements of the array are accessible via `self[i]` and also by macros and functions. If the Rule is scoped to a scalar, `self` is bound to the scalar value. Examples: - Rule scoped to a map of objects: {\"rule\": \"self.components['Widget'].priority < 10\"} - Rule scoped to a list of integers: {\"rule\": \"self.values.all(value, value >= 0 && value < 100)\"} - Rule scoped to a string value: {\"rule\": \"self.startsWith('kube')\"}\001\001The `apiVersion`, `kind`, `metadata.name` and `metadata.generateName` are always accessible from the root of the object and from any x-kubernetes-embedded-resource annotated objects. No other metadata properties are accessible.\001\001Unknown data preserved in custom resources via x-kubernetes-preserve-unknown-fields is not accessible in CEL expressions. This includes: - Unknown field values that are preserved by object schemas with x-kubernetes-preserve-unknown-fields. - Object properties where the property schema is of an \"unknown type\". An \"unknown type\" is recursively defined as:\001  - A schema with no type and x-kubernetes-preserve-unknown-fields set to true\001  - An array where the items schema is of an \"unknown type\"\001  - An object where the additionalProperties schema is of an \"unknown type\"\001\001Only property names of the form `[a-zA-Z_.-/][a-zA-Z0-9_.-/]*` are accessible. Accessible property names are escaped according to the following rules when accessed in the expression: - '__' escapes to '__underscores__' - '.' escapes to '__dot__' - '-' escapes to '__dash__' - '/' escapes to '__slash__' - Property names that exactly match a CEL RESERVED keyword escape to '__{keyword}__'. The keywords are:\001\t  \"true\", \"false\", \"null\", \"in\", \"as\", \"break\", \"const\", \"continue\", \"else\", \"for\", \"function\", \"if\",\001\t  \"import\", \"let\", \"loop\", \"package\", \"namespace\", \"return\".\001Examples:\001  - Rule accessing a property named \"namespace\": {\"rule\": \"self.__namespace__ > 0\"}\001  - Rule accessing a property named \"x-prop\": {\"rule\": \"self.x__dash__prop > 0\"}\001  - Rule accessing a property named \"redact__d\": {\"rule\": \"self.redact__underscores__d > 0\"}\001\001Equality on arrays with x-kubernetes-list-type of 'set' or 'map' ignores element order, i.e. [1, 2] == [2, 1]. Concatenation on arrays with x-kubernetes-list-type use the semantics of the list type:\001  - 'set': `X + Y` performs a union where the array positions of all elements in `X` are preserved and\001    non-intersecting elements in `Y` are appended, retaining their partial order.\001  - 'map': `X + Y` performs a merge where the array positions of all keys in `X` are preserved but the values\001    are overwritten by values in `Y` when the key sets of `X` and `Y` intersect. Elements in `Y` with\001    non-intersecting keys are appended, retaining their partial order.\001\001If `rule` makes use of the `oldSelf` variable it is implicitly a `transition rule`.\001\001By default, the `oldSelf` variable is the same type as `self`. When `optionalOldSelf` is true, the `oldSelf` variable is a CEL optional\001 variable whose value() is the same type as `self`.\001See the documentation for the `optionalOldSelf` field for details.\001\001Transition rules by default are applied only on UPDATE requests and are skipped if an old value could not be found. You can opt a transition rule into unconditional evaluation by setting `optionalOldSelf` to true.\n"
     "Message represents the message displayed when validation fails. The message is required if the Rule contains line breaks. The message must not contain line breaks. If unset, the message is \"failed rule: {Rule}\". e.g. \"must be a URL with the host matching spec.host\"\n"
     "MessageExpression declares a CEL expression that evaluates to the validation failure message that is returned when this rule fails. Since messageExpression is used as a failure message, it must evaluate to a string. If both message and messageExpression are present on a rule, then messageExpression will be used if validation fails. If messageExpression results in a runtime error, the runtime error is logged, and the validation failure message is produced as if the messageExpression field were unset. If messageExpression evaluates to an empty string, a string with only spaces, or a string that contains line breaks, then the validation failure message will also be produced as if the messageExpression field were unset, and the fact that messageExpression produced an empty string/string with only spaces/string with line breaks will be logged. messageExpression has access to all the same variables as the rule; the only difference is the return type. Example: \"x must be less than max (\"+string(self.max)+\")\"\n"
     "reason provides a machine-readable validation failure reason that is returned to the caller when a request fails this validation rule. The HTTP status code returned to the caller will match the reason of the reason of the first failed validation rule. The currently supported reasons are: \"FieldValueInvalid\", \"FieldValueForbidden\", \"FieldValueRequired\", \"FieldValueDuplicate\". If not set, default to use \"FieldValueInvalid\". All future added reasons must be accepted by clients when reading this value and unknown reasons should be treated as FieldValueInvalid.\001\001Possible enum values:\001 - `\"FieldValueDuplicate\"` is used to report collisions of values that must be unique (e.g. unique IDs).\001 - `\"FieldValueForbidden\"` is used to report valid (as per formatting rules) values which would be accepted under some conditions, but which are not permitted by the current conditions (such as security policy).\001 - `\"FieldValueInvalid\"` is used to report malformed values (e.g. failed regex match, too long, out of bounds).\001 - `\"FieldValueRequired\"` is used to report required values that are not provided (e.g. empty strings, null values, or empty arrays).\003FieldValueDuplicate\003FieldValueForbidden\003FieldValueInvalid\003FieldValueRequired\n"
     "fieldPath represents the field path returned when the validation fails. It must be a relative JSON path (i.e. with array notation) scoped to the location of this x-kubernetes-validations extension in the schema and refer to an existing field. e.g. when validation checks if a specific attribute `foo` under a map `testMap`, the fieldPath could be set to `.testMap.foo` If the validation checks two lists must have unique attributes, the fieldPath could be set to either of the list: e.g. `.testList` It does not support list numeric index. It supports child operation to refer to an existing field currently. Refer to [JSONPath support in Kubernetes](https://kubernetes.io/docs/reference/kubectl/jsonpath/) for more info. Numeric index of array is not supported. For field name which contains special characters, use `['specialName']` to refer the field name. e.g. for attribute `foo.34$` appears in a list `testList`, the fieldPath could be set to `.testList['foo.34$']`\n"
     "optionalOldSelf is used to opt a transition rule into evaluation even when the object is first created, or if the old object is missing the value.\001\001When enabled `oldSelf` will be a CEL optional whose value will be `None` if there is no old value, or when the object is initially created.\001\001You may check for presence of oldSelf using `oldSelf.hasValue()` and unwrap it after checking using `oldSelf.value()`. Check the CEL documentation for Optional types for more information: https://pkg.go.dev/github.com/google/cel-go/cel#OptionalTypes\001\001May not be set unless `oldSelf` is used in `rule`.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig",
     "WebhookClientConfig contains the information to make a TLS connection with the webhook.\n"
     "url gives the location of the webhook, in standard URL form (`scheme://host:port/path`). Exactly one of `url` or `service` must be specified.\001\001The `host` should not refer to a service running in the cluster; use the `service` field instead. The host might be resolved via external DNS in some apiservers (e.g., `kube-apiserver` cannot resolve in-cluster DNS as that would be a layering violation). `host` may also be an IP address.\001\001Please note that using `localhost` or `127.0.0.1` as a `host` is risky unless you take great care to run this webhook on all hosts which run an apiserver which might need to make calls to this webhook. Such installs are likely to be non-portable, i.e., not easy to turn up in a new cluster.\001\001The scheme must be \"https\"; the URL must begin with \"https://\".\001\001A path is optional, and if present may be any string permissible in a URL. You may use the path to pass an arbitrary string to the webhook, for example, a cluster identifier.\001\001Attempting to use a user or basic auth e.g. \"user:password@\" is not allowed. Fragments (\"#...\") and query parameters (\"?...\") are not allowed, either.\n"
     "service is a reference to the service for this webhook. Either service or url must be specified.\001\001If the webhook is running within the cluster, then you should use `service`.\n"
     "caBundle is a PEM encoded CA bundle which will be used to validate the webhook's server certificate. If unspecified, system trust roots on the apiserver are used.\n"},
    {"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion",
     "WebhookConversion describes how to call a conversion webhook\n"
     "clientConfig is the instructions for how to call the webhook if strategy is `Webhook`.\n"
     "conversionReviewVersions is an ordered list of preferred `ConversionReview` versions the Webhook expects. The API server will use the first version in the list which it supports. If none of the versions specified in this list are supported by API server, conversion will fail for the custom resource. If a persisted Webhook configuration specifies allowed versions and does not include any versions known to the API Server, calls to the webhook will fail.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup",
     "APIGroup contains the name, the supported versions, and the preferred version of a group.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "name is the name of the group.\n"
     "versions are the versions supported in this group.\n"
     "preferredVersion is the version preferred by the API server, which probably is the storage version.\n"
     "a map of client CIDR to server address that is serving this group. This is to help clients reach servers in the most network-efficient way possible. Clients can use the appropriate server address as per the CIDR that they match. In case of multiple matches, clients should use the longest matching CIDR. The server returns only those CIDRs that it thinks that the client can match. For example: the master will return an internal IP CIDR only, if the client reaches the server using an internal IP. Server looks at X-Forwarded-For header or X-Real-Ip header or request.RemoteAddr (in that order) to get the client IP.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList",
     "APIGroupList is a list of APIGroup, to allow clients to discover the API at /apis.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "groups is a list of APIGroup.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.APIResource",
     "APIResource specifies the name of a resource and whether it is namespaced.\n"
     "name is the plural name of the resource.\n"
     "singularName is the singular name of the resource.  This allows clients to handle plural and singular opaquely. The singularName is more correct for reporting status on a single item and both singular and plural are allowed from the kubectl CLI interface.\n"
     "namespaced indicates if a resource is namespaced or not.\n"
     "group is the preferred group of the resource.  Empty implies the group of the containing resource list. For subresources, this may have a different value, for example: Scale\".\n"
     "version is the preferred version of the resource.  Empty implies the version of the containing resource list For subresources, this may have a different value, for example: v1 (while inside a v1beta1 version of the core resource's group)\".\n"
     "kind is the kind for the resource (e.g. 'Foo' is the kind for a resource 'foo')\n"
     "verbs is a list of supported kube verbs (this includes get, list, watch, create, update, patch, delete, deletecollection, and proxy)\n"
     "shortNames is a list of suggested short names of the resource.\n"
     "categories is a list of the grouped resources this resource belongs to (e.g. 'all')\n"
     "The hash value of the storage version, the version this resource is converted to when written to the data store. Value must be treated as opaque by clients. Only equality comparison on the value is valid. This is an alpha feature and may change or be removed in the future. The field is populated by the apiserver only if the StorageVersionHash feature gate is enabled. This field will remain optional even if it graduates.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList",
     "APIResourceList is a list of APIResource, it is used to expose the name of the resources supported in a specific group and version, and if the resource is namespaced.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "groupVersion is the group and version this APIResourceList is for.\n"
     "resources contains the name of the resources and if they are namespaced.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions",
     "APIVersions lists the versions that are available, to allow clients to discover the API at /api, which is the root path of the legacy v1 API.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "versions are the api versions that are available.\n"
     "a map of client CIDR to server address that is serving this group. This is to help clients reach servers in the most network-efficient way possible. Clients can use the appropriate server address as per the CIDR that they match. In case of multiple matches, clients should use the longest matching CIDR. The server returns only those CIDRs that it thinks that the client can match. For example: the master will return an internal IP CIDR only, if the client reaches the server using an internal IP. Server looks at X-Forwarded-For header or X-Real-Ip header or request.RemoteAddr (in that order) to get the client IP.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.Condition",
     "Condition contains details for one aspect of the current state of this API Resource.\n"
     "type of condition in CamelCase or in foo.example.com/CamelCase.\n"
     "status of the condition, one of True, False, Unknown.\n"
     "observedGeneration represents the .metadata.generation that the condition was set based upon. For instance, if .metadata.generation is currently 12, but the .status.conditions[x].observedGeneration is 9, the condition is out of date with respect to the current state of the instance.\n"
     "lastTransitionTime is the last time the condition transitioned from one status to another. This should be when the underlying condition changed.  If that is not known, then using the time when the API field changed is acceptable.\n"
     "reason contains a programmatic identifier indicating the reason for the condition's last transition. Producers of specific condition types may define expected values and meanings for this field, and whether the values are considered a guaranteed API. The value should be a CamelCase string. This field may not be empty.\n"
     "message is a human readable message indicating details about the transition. This may be an empty string.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions",
     "CreateOptions may be provided when creating an API object.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "When present, indicates that modifications should not be persisted. An invalid or unrecognized dryRun directive will result in an error response and no further processing of the request. Valid values are: - All: all dry run stages will be processed\n"
     "fieldManager is a name associated with the actor or entity that is making these changes. The value must be less than or 128 characters long, and only contain printable characters, as defined by https://golang.org/pkg/unicode/#IsPrint.\n"
     "fieldValidation instructs the server on how to handle objects in the request (POST/PUT/PATCH) containing unknown or duplicate fields. Valid values are: - Ignore: This will ignore any unknown fields that are silently dropped from the object, and will ignore all but the last duplicate field that the decoder encounters. This is the default behavior prior to v1.23. - Warn: This will send a warning via the standard warning response header for each unknown field that is dropped from the object, and for each duplicate field that is encountered. The request will still succeed if there are no other errors, and will only persist the last of any duplicate fields. This is the default in v1.23+ - Strict: This will fail the request with a BadRequest error if any unknown fields would be dropped from the object, or if any duplicate fields are present. The error returned from the server will contain all unknown and duplicate fields encountered.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions",
     "DeleteOptions may be provided when deleting an API object.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "The duration in seconds before the object should be deleted. Value must be non-negative integer. The value zero indicates delete immediately. If this value is nil, the default grace period for the specified type will be used. Defaults to a per object value if not specified. zero means delete immediately.\n"
     "Must be fulfilled before a deletion is carried out. If not possible, a 409 Conflict status will be returned.\n"
     "Deprecated: please use the PropagationPolicy, this field will be deprecated in 1.7. Should the dependent objects be orphaned. If true/false, the \"orphan\" finalizer will be added to/removed from the object's finalizers list. Either this field or PropagationPolicy may be set, but not both.\n"
     "Whether and how garbage collection will be performed. Either this field or OrphanDependents may be set, but not both. The default policy is decided by the existing finalizer set in the metadata.finalizers and the resource-specific default policy. Acceptable values are: 'Orphan' - orphan the dependents; 'Background' - allow the garbage collector to delete the dependents in the background; 'Foreground' - a cascading policy that deletes all dependents in the foreground.\n"
     "When present, indicates that modifications should not be persisted. An invalid or unrecognized dryRun directive will result in an error response and no further processing of the request. Valid values are: - All: all dry run stages will be processed\n"
     "if set to true, it will trigger an unsafe deletion of the resource in case the normal deletion flow fails with a corrupt object error. A resource is considered corrupt if it can not be retrieved from the underlying storage successfully because of a) its data can not be transformed e.g. decryption failure, or b) it fails to decode into an object. NOTE: unsafe deletion ignores finalizer constraints, skips precondition checks, and removes the object from the storage. WARNING: This may potentially break the cluster if the workload associated with the resource being unsafe-deleted relies on normal deletion flow. Use only if you REALLY know what you are doing. The default value is false, and the user must opt in to enable it\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement",
     "FieldSelectorRequirement is a selector that contains values, a key, and an operator that relates the key and values.\n"
     "key is the field selector key that the requirement applies to.\n"
     "operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist. The list of operators may grow in the future.\n"
     "values is an array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions",
     "GetOptions is the standard query options to the standard REST get call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "resourceVersion sets a constraint on what resource versions a request may be served from. See https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions for details.\001\001Defaults to unset\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery",
     "GroupVersion contains the \"group/version\" and \"version\" string of a version. It is made a struct to keep extensibility.\n"
     "groupVersion specifies the API group and version in the form \"group/version\"\n"
     "version specifies the version in the form of \"version\". This is to save the clients the trouble of splitting the GroupVersion.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector",
     "A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label selector matches all objects. A null label selector matches no objects.\n"
     "matchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels map is equivalent to an element of matchExpressions, whose key field is \"key\", the operator is \"In\", and the values array contains only \"value\". The requirements are ANDed.\n"
     "matchExpressions is a list of label selector requirements. The requirements are ANDed.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement",
     "A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values.\n"
     "key is the label key that the selector applies to.\n"
     "operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists and DoesNotExist.\n"
     "values is an array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. This array is replaced during a strategic merge patch.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta",
     "ListMeta describes metadata that synthetic resources must have, including lists and various status objects. A resource may have only one of {ObjectMeta, ListMeta}.\n"
     "Deprecated: selfLink is a legacy read-only field that is no longer populated by the system.\n"
     "String that identifies the server's internal version of this object that can be used by clients to determine when objects have changed. Value must be treated as opaque by clients and passed unmodified back to the server. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency\n"
     "continue may be set if the user set a limit on the number of items returned, and indicates that the server has more data available. The value is opaque and may be used to issue another request to the endpoint that served this list to retrieve the next set of available objects. Continuing a consistent list may not be possible if the server configuration has changed or more than a few minutes have passed. The resourceVersion field returned when using this continue value will be identical to the value in the first response, unless you have received this token from an error message.\n"
     "remainingItemCount is the number of subsequent items in the list which are not included in this list response. If the list request contained label or field selectors, then the number of remaining items is unknown and the field will be left unset and omitted during serialization. If the list is complete (either because it is not chunking or because this is the last chunk), then there are no more remaining items and this field will be left unset and omitted during serialization. Servers older than v1.15 do not set this field. The intended use of the remainingItemCount is *estimating* the size of a collection. Clients should not rely on the remainingItemCount to be set or to be exact.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions",
     "ListOptions is the query options to a standard REST list call.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "A selector to restrict the list of returned objects by their labels. Defaults to everything.\n"
     "A selector to restrict the list of returned objects by their fields. Defaults to everything.\n"
     "Watch for changes to the described resources and return them as a stream of add, update, and remove notifications. Specify resourceVersion.\n"
     "allowWatchBookmarks requests watch events with type \"BOOKMARK\". Servers that do not implement bookmarks may ignore this flag and bookmarks are sent at the server's discretion. Clients should not assume bookmarks are returned at any specific interval, nor may they assume the server will send any BOOKMARK event during a session. If this is not a watch, this field is ignored.\n"
     "resourceVersion sets a constraint on what resource versions a request may be served from. See https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions for details.\001\001Defaults to unset\n"
     "resourceVersionMatch determines how resourceVersion is applied to list calls. It is highly recommended that resourceVersionMatch be set for list calls where resourceVersion is set See https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions for details.\001\001Defaults to unset\n"
     "Timeout for the list/watch call. This limits the duration of the call, regardless of any activity or inactivity.\n"
     "limit is a maximum number of responses to return for a list call. If more items exist, the server will set the `continue` field on the list metadata to a value that can be used with the same initial query to retrieve the next set of results. Setting a limit may return fewer than the requested amount of items (up to zero items) in the event all requested objects are filtered out and clients should only use the presence of the continue field to determine whether more results are available. Servers may choose not to support the limit argument and will return all of the available results. If limit is specified and the continue field is empty, clients may assume that no more results are available. This field is not supported if watch is true.\001\001The server guarantees that the objects returned when using continue will be identical to issuing a single list call without a limit - that is, no objects created, modified, or deleted after the first request is issued will be included in any subsequent continued requests. This is sometimes referred to as a consistent snapshot, and ensures that a client that is using limit to receive smaller chunks of a very large result can ensure they see all possible objects. If objects are updated during a chunked list the version of the object that was present at the time the first list result was calculated is returned.\n"
     "The continue option should be set when retrieving more results from the server. Since this value is server defined, clients may only use the continue value from a previous query result with identical query parameters (except for the value of continue) and the server may reject a continue value it does not recognize. If the specified continue value is no longer valid whether due to expiration (generally five to fifteen minutes) or a configuration change on the server, the server will respond with a 410 ResourceExpired error together with a continue token. If the client needs a consistent list, it must restart their list without the continue field. Otherwise, the client may send another list request with the token received with the 410 error, the server will respond with a list starting from the next key, but from the latest snapshot, which is inconsistent from the previous list results - objects that are created, modified, or deleted after the first list request will be included in the response, as long as their keys are after the \"next key\".\001\001This field is not supported when watch is true. Clients may start a watch from the last resourceVersion value returned by the server and not miss any modifications.\n"
     "`sendInitialEvents=true` may be set together with `watch=true`. In that case, the watch stream will begin with synthetic events to produce the current state of objects in the collection. Once all such events have been sent, a synthetic \"Bookmark\" event  will be sent. The bookmark will report the ResourceVersion (RV) corresponding to the set of objects, and be marked with `\"k8s.io/initial-events-end\": \"true\"` annotation. Afterwards, the watch stream will proceed as usual, sending watch events corresponding to changes (subsequent to the RV) to objects watched.\001\001When `sendInitialEvents` option is set, we require `resourceVersionMatch` option to also be set. The semantic of the watch request is as following: - `resourceVersionMatch` = NotOlderThan\001  is interpreted as \"data at least as new as the provided `resourceVersion`\"\001  and the bookmark event is send when the state is synced\001  to a `resourceVersion` at least as fresh as the one provided by the ListOptions.\001  If `resourceVersion` is unset, this is interpreted as \"consistent read\" and the\001  bookmark event is send when the state is synced at least to the moment\001  when request started being processed.\001- `resourceVersionMatch` set to any other value or unset\001  Invalid error is returned.\001\001Defaults to true if `resourceVersion=\"\"` or `resourceVersion=\"0\"` (for backward compatibility reasons) and to false otherwise.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry",
     "ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset applies to.\n"
     "Manager is an identifier of the workflow managing these fields.\n"
     "Operation is the type of operation which lead to this ManagedFieldsEntry being created. The only valid values for this field are 'Apply' and 'Update'.\n"
     "APIVersion defines the version of this resource that this field set applies to. The format is \"group/version\" just like the top-level APIVersion field. It is necessary to track the version of a field set because it cannot be automatically converted.\n"
     "Time is the timestamp of when the ManagedFields entry was added. The timestamp will also be updated if a field is added, the manager changes any of the owned fields value or removes a field. The timestamp does not update when a field is removed from the entry because another manager took it over.\n"
     "FieldsType is the discriminator for the different fields format and version. There is currently only one possible value: \"FieldsV1\"\n"
     "FieldsV1 holds the first JSON version format as described in the \"FieldsV1\" type.\n"
     "Subresource is the name of the subresource used to update that object, or empty string if the object was updated through the main resource. The value of this field is used to distinguish between managers, even if they share the same name. For example, a status update will be distinct from a regular update using the same manager name. Note that the APIVersion field is not related to the Subresource field and it always corresponds to the version of the main resource.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
     "ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create.\n"
     "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names\n"
     "GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. If this field is used, the name returned to the client will be different than the name passed. This value will also be combined with a unique suffix. The provided value has the same validation rules as the Name field, and may be truncated by the length of the suffix required to make the value unique on the server.\001\001If this field is specified and the generated name exists, the server will return a 409.\001\001Applied only if Name is not specified. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#idempotency\n"
     "Namespace defines the space within which each name must be unique. An empty namespace is equivalent to the \"default\" namespace, but \"default\" is the canonical representation. Not all objects are required to be scoped to a namespace - the value of this field for those objects will be empty.\001\001Must be a DNS_LABEL. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces\n"
     "Deprecated: selfLink is a legacy read-only field that is no longer populated by the system.\n"
     "UID is the unique in time and space value for this object. It is typically generated by the server on successful creation of a resource and is not allowed to change on PUT operations.\001\001Populated by the system. Read-only. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids\n"
     "An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed. May be used for optimistic concurrency, change detection, and the watch operation on a resource or set of resources. Clients must treat these values as opaque and passed unmodified back to the server. They may only be valid for a particular resource or set of resources.\001\001Populated by the system. Read-only. Value must be treated as opaque by clients and . More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency\n"
     "A sequence number representing a specific generation of the desired state. Populated by the system. Read-only.\n"
     "CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\001\001Populated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. This field is set by the server when a graceful deletion is requested by the user, and is not directly settable by a client. The resource is expected to be deleted (no longer visible from resource lists, and not reachable by name) after the time in this field, once the finalizers list is empty. As long as the finalizers list contains items, deletion is blocked. Once the deletionTimestamp is set, this value may not be unset or be set further into the future, although it may be shortened or the resource may be deleted prior to this time. For example, a user may request that a pod is deleted in 30 seconds. The Kubelet will react by sending a graceful termination signal to the containers in the pod. After that 30 seconds, the Kubelet will send a hard termination signal (SIGKILL) to the container and after cleanup, remove the pod from the API. In the presence of network partitions, this object may still exist after this timestamp, until an administrator or automated process can determine the resource is fully terminated. If not set, graceful deletion of the object has not been requested.\001\001Populated by the system when a graceful deletion is requested. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"
     "Number of seconds allowed for this object to gracefully terminate before it will be removed from the system. Only set when deletionTimestamp is also set. May only be shortened. Read-only.\n"
     "Map of string keys and values that can be used to organize and categorize (scope and select) objects. May match selectors of replication controllers and services. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels\n"
     "Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. They are not queryable and should be preserved when modifying objects. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations\n"
     "List of objects depended by this object. If ALL objects in the list have been deleted, this object will be garbage collected. If this object is managed by a controller, then an entry in this list will point to this controller, with the controller field set to true. There cannot be more than one managing controller.\n"
     "Must be empty before the object is deleted from the registry. Each entry is an identifier for the responsible component that will remove the entry from the list. If the deletionTimestamp of the object is non-nil, entries in this list can only be removed. Finalizers may be processed and removed in any order.  Order is NOT enforced because it introduces significant risk of stuck finalizers. finalizers is a shared field, any actor with permission can reorder it. If the finalizer list is processed in order, then this can lead to a situation in which the component responsible for the first finalizer in the list is waiting for a signal (field value, external system, or other) produced by a component responsible for a finalizer later in the list, resulting in a deadlock. Without enforced ordering finalizers are free to order amongst themselves and are not vulnerable to ordering changes in the list.\n"
     "ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. This is mostly for internal housekeeping, and users typically shouldn't need to set or understand this field. A workflow can be the user's name, a controller's name, or the name of a specific apply path like \"ci-cd\". The set of fields is always in the version that the workflow used when modifying the object.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference",
     "OwnerReference contains enough information to let you identify an owning object. An owning object must be in the same namespace as the dependent, or be cluster-scoped, so there is no namespace field.\n"
     "API version of the referent.\n"
     "Kind of the referent. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Name of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names\n"
     "UID of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids\n"
     "If true, this reference points to the managing controller.\n"
     "If true, AND if the owner has the \"foregroundDeletion\" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. See https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion for how the garbage collector interacts with this field and enforces the foreground deletion. Defaults to false. To set this field, a user needs \"delete\" permission of the owner, otherwise 422 (Unprocessable Entity) will be returned.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata",
     "PartialObjectMetadata is a generic representation of any object with ObjectMeta. It allows clients to get access to a particular ObjectMeta schema without knowing the details of the version.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList",
     "PartialObjectMetadataList contains a list of objects containing only their metadata\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "items contains each of the included items.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions",
     "PatchOptions may be provided when patching an API object. PatchOptions is meant to be a superset of UpdateOptions.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "When present, indicates that modifications should not be persisted. An invalid or unrecognized dryRun directive will result in an error response and no further processing of the request. Valid values are: - All: all dry run stages will be processed\n"
     "Force is going to \"force\" Apply requests. It means user will re-acquire conflicting fields owned by other people. Force flag must be unset for non-apply patch requests.\n"
     "fieldManager is a name associated with the actor or entity that is making these changes. The value must be less than or 128 characters long, and only contain printable characters, as defined by https://golang.org/pkg/unicode/#IsPrint. This field is required for apply requests (application/apply-patch) but optional for non-apply patch types (JsonPatch, MergePatch, StrategicMergePatch).\n"
     "fieldValidation instructs the server on how to handle objects in the request (POST/PUT/PATCH) containing unknown or duplicate fields. Valid values are: - Ignore: This will ignore any unknown fields that are silently dropped from the object, and will ignore all but the last duplicate field that the decoder encounters. This is the default behavior prior to v1.23. - Warn: This will send a warning via the standard warning response header for each unknown field that is dropped from the object, and for each duplicate field that is encountered. The request will still succeed if there are no other errors, and will only persist the last of any duplicate fields. This is the default in v1.23+ - Strict: This will fail the request with a BadRequest error if any unknown fields would be dropped from the object, or if any duplicate fields are present. The error returned from the server will contain all unknown and duplicate fields encountered.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions",
     "Preconditions must be fulfilled before an operation (update, delete, etc.) is carried out.\n"
     "Specifies the target UID.\n"
     "Specifies the target ResourceVersion\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR",
     "ServerAddressByClientCIDR helps the client to determine the server address that they should use, depending on the clientCIDR that they match.\n"
     "The CIDR with which clients can match their IP to figure out the server address that they should use.\n"
     "Address of this server, suitable for a client that matches the above CIDR. This can be a hostname, hostname:port, IP or IP:port.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.Status",
     "Status is a return value for calls that don't return other objects.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "Status of the operation. One of: \"Success\" or \"Failure\". More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status\n"
     "A human-readable description of the status of this operation.\n"
     "A machine-readable description of why this operation is in the \"Failure\" status. If this value is empty there is no information available. A Reason clarifies an HTTP status code but does not override it.\n"
     "Extended data associated with the reason.  Each reason may define its own extended details. This field is optional and the data returned is not guaranteed to conform to any schema except that defined by the reason type.\n"
     "Suggested HTTP return code for this status, 0 if not set.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause",
     "StatusCause provides more information about an api.Status failure, including cases when multiple errors are encountered.\n"
     "A machine-readable description of the cause of the error. If this value is empty there is no information available.\n"
     "A human-readable description of the cause of the error.  This field may be presented as-is to a reader.\n"
     "The field of the resource that has caused this error, as named by its JSON serialization. May include dot and postfix notation for nested attributes. Arrays are zero-indexed.  Fields may appear more than once in an array of causes due to fields having multiple errors. Optional.\001\001Examples:\001  \"name\" - the field \"name\" on the current resource\001  \"items[0].name\" - the field \"name\" on the first array entry in \"items\"\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails",
     "StatusDetails is a set of additional properties that MAY be set by the server to provide additional information about a response. The Reason field of a Status object defines what attributes will be set. Clients must ignore fields that do not match the defined type of each attribute, and should assume that any attribute may be empty, invalid, or under defined.\n"
     "The name attribute of the resource associated with the status StatusReason (when there is a single name which can be described).\n"
     "The group attribute of the resource associated with the status StatusReason.\n"
     "The kind attribute of the resource associated with the status StatusReason. On some operations may differ from the requested resource Kind. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "UID of the resource. (when there is a single resource which can be described). More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids\n"
     "The Causes array includes more details associated with the StatusReason failure. Not all StatusReasons may provide detailed causes.\n"
     "If specified, the time in seconds before the operation should be retried. Some errors may indicate the client must take an alternate action - for those errors this field may indicate how long to wait before taking the alternate action.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta",
     "TypeMeta describes an individual object in an API response or request with strings representing the type of the object and its API schema version. Structures that are versioned or persisted should inline TypeMeta.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions",
     "UpdateOptions may be provided when updating an API object. All fields in UpdateOptions should also be present in PatchOptions.\n"
     "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds\n"
     "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources\n"
     "When present, indicates that modifications should not be persisted. An invalid or unrecognized dryRun directive will result in an error response and no further processing of the request. Valid values are: - All: all dry run stages will be processed\n"
     "fieldManager is a name associated with the actor or entity that is making these changes. The value must be less than or 128 characters long, and only contain printable characters, as defined by https://golang.org/pkg/unicode/#IsPrint.\n"
     "fieldValidation instructs the server on how to handle objects in the request (POST/PUT/PATCH) containing unknown or duplicate fields. Valid values are: - Ignore: This will ignore any unknown fields that are silently dropped from the object, and will ignore all but the last duplicate field that the decoder encounters. This is the default behavior prior to v1.23. - Warn: This will send a warning via the standard warning response header for each unknown field that is dropped from the object, and for each duplicate field that is encountered. The request will still succeed if there are no other errors, and will only persist the last of any duplicate fields. This is the default in v1.23+ - Strict: This will fail the request with a BadRequest error if any unknown fields would be dropped from the object, or if any duplicate fields are present. The error returned from the server will contain all unknown and duplicate fields encountered.\n"},
    {"io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent",
     "Event represents a single event to a watched resource.\n"
     "\n"
     "Object is:\001 * If Type is Added or Modified: the new state of the object.\001 * If Type is Deleted: the state of the object immediately before deletion.\001 * If Type is Error: *Status is recommended; other types may make sense\001   depending on context.\n"},
};

}  // namespace

std::span<const Docs> otherDocs() noexcept { return kDocs; }

}  // namespace sparklab::lab::table
