// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::admissionregistration_v1 {

constexpr Field MatchCondition_[] = {
    field("name", 1, Shape::String, kRequired),
    field("expression", 2, Shape::String, kRequired),
};
const TypeInfo MatchCondition{"io.k8s.api.admissionregistration.v1.MatchCondition", MatchCondition_};

constexpr Field MutatingWebhook_[] = {
    field("name", 1, Shape::String, kRequired),
    field("clientConfig", 2, Shape::Message, kRequired, &WebhookClientConfig),
    field("rules", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &RuleWithOperations),
    field("failurePolicy", 4, Shape::String, kPointer | kOmitEmpty),
    field("matchPolicy", 9, Shape::String, kPointer | kOmitEmpty),
    field("namespaceSelector", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("objectSelector", 11, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("sideEffects", 6, Shape::String, kPointer | kRequired),
    field("timeoutSeconds", 7, Shape::Int32, kPointer | kOmitEmpty),
    field("admissionReviewVersions", 8, Shape::String, kList | kRequired | kAtomicList),
    field("reinvocationPolicy", 10, Shape::String, kPointer | kOmitEmpty),
    field("matchConditions", 12, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &MatchCondition, "name", "name"),
};
const TypeInfo MutatingWebhook{"io.k8s.api.admissionregistration.v1.MutatingWebhook", MutatingWebhook_};

constexpr Field MutatingWebhookConfiguration_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("webhooks", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &MutatingWebhook, "name", "name"),
};
const TypeInfo MutatingWebhookConfiguration{"io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration", MutatingWebhookConfiguration_};

constexpr Field MutatingWebhookConfigurationList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &MutatingWebhookConfiguration),
};
const TypeInfo MutatingWebhookConfigurationList{"io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList", MutatingWebhookConfigurationList_};

constexpr Field Rule_[] = {
    field("apiGroups", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("apiVersions", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("resources", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("scope", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo Rule{"io.k8s.api.admissionregistration.v1.Rule", Rule_};

constexpr Field RuleWithOperations_[] = {
    field("operations", 1, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("apiGroups", 1, Shape::String, kList | kOmitEmpty | kAtomicList, nullptr, "", "", 2),
    field("apiVersions", 2, Shape::String, kList | kOmitEmpty | kAtomicList, nullptr, "", "", 2),
    field("resources", 3, Shape::String, kList | kOmitEmpty | kAtomicList, nullptr, "", "", 2),
    field("scope", 4, Shape::String, kPointer | kOmitEmpty, nullptr, "", "", 2),
};
const TypeInfo RuleWithOperations{"io.k8s.api.admissionregistration.v1.RuleWithOperations", RuleWithOperations_};

constexpr Field ServiceReference_[] = {
    field("namespace", 1, Shape::String, kRequired),
    field("name", 2, Shape::String, kRequired),
    field("path", 3, Shape::String, kPointer | kOmitEmpty),
    field("port", 4, Shape::Int32, kPointer | kOmitEmpty),
};
const TypeInfo ServiceReference{"io.k8s.api.admissionregistration.v1.ServiceReference", ServiceReference_};

constexpr Field ValidatingWebhook_[] = {
    field("name", 1, Shape::String, kRequired),
    field("clientConfig", 2, Shape::Message, kRequired, &WebhookClientConfig),
    field("rules", 3, Shape::Message, kList | kOmitEmpty | kAtomicList, &RuleWithOperations),
    field("failurePolicy", 4, Shape::String, kPointer | kOmitEmpty),
    field("matchPolicy", 9, Shape::String, kPointer | kOmitEmpty),
    field("namespaceSelector", 5, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("objectSelector", 10, Shape::Message, kPointer | kOmitEmpty | kAtomic, &meta_v1::LabelSelector),
    field("sideEffects", 6, Shape::String, kPointer | kRequired),
    field("timeoutSeconds", 7, Shape::Int32, kPointer | kOmitEmpty),
    field("admissionReviewVersions", 8, Shape::String, kList | kRequired | kAtomicList),
    field("matchConditions", 11, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &MatchCondition, "name", "name"),
};
const TypeInfo ValidatingWebhook{"io.k8s.api.admissionregistration.v1.ValidatingWebhook", ValidatingWebhook_};

constexpr Field ValidatingWebhookConfiguration_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("webhooks", 2, Shape::Message, kList | kOmitEmpty | kMerge | kMap, &ValidatingWebhook, "name", "name"),
};
const TypeInfo ValidatingWebhookConfiguration{"io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration", ValidatingWebhookConfiguration_};

constexpr Field ValidatingWebhookConfigurationList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &ValidatingWebhookConfiguration),
};
const TypeInfo ValidatingWebhookConfigurationList{"io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList", ValidatingWebhookConfigurationList_};

constexpr Field WebhookClientConfig_[] = {
    field("url", 3, Shape::String, kPointer | kOmitEmpty),
    field("service", 1, Shape::Message, kPointer | kOmitEmpty, &ServiceReference),
    field("caBundle", 2, Shape::Bytes, kOmitEmpty),
};
const TypeInfo WebhookClientConfig{"io.k8s.api.admissionregistration.v1.WebhookClientConfig", WebhookClientConfig_};

}  // namespace sparklab::lab::table::admissionregistration_v1
