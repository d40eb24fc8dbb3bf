// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::authorization_v1 {

constexpr Field ExtraValue_[] = {
    field("items", 1, Shape::String, kList | kOmitEmpty),
};
const TypeInfo ExtraValue{"io.k8s.api.authorization.v1.ExtraValue", ExtraValue_};

constexpr Field FieldSelectorAttributes_[] = {
    field("rawSelector", 1, Shape::String, kOmitEmpty),
    field("requirements", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &meta_v1::FieldSelectorRequirement),
};
const TypeInfo FieldSelectorAttributes{"io.k8s.api.authorization.v1.FieldSelectorAttributes", FieldSelectorAttributes_};

constexpr Field LabelSelectorAttributes_[] = {
    field("rawSelector", 1, Shape::String, kOmitEmpty),
    field("requirements", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &meta_v1::LabelSelectorRequirement),
};
const TypeInfo LabelSelectorAttributes{"io.k8s.api.authorization.v1.LabelSelectorAttributes", LabelSelectorAttributes_};

constexpr Field LocalSubjectAccessReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &SubjectAccessReviewSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &SubjectAccessReviewStatus),
};
const TypeInfo LocalSubjectAccessReview{"io.k8s.api.authorization.v1.LocalSubjectAccessReview", LocalSubjectAccessReview_};

constexpr Field NonResourceAttributes_[] = {
    field("path", 1, Shape::String, kOmitEmpty),
    field("verb", 2, Shape::String, kOmitEmpty),
};
const TypeInfo NonResourceAttributes{"io.k8s.api.authorization.v1.NonResourceAttributes", NonResourceAttributes_};

constexpr Field NonResourceRule_[] = {
    field("verbs", 1, Shape::String, kList | kRequired | kAtomicList),
    field("nonResourceURLs", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo NonResourceRule{"io.k8s.api.authorization.v1.NonResourceRule", NonResourceRule_};

constexpr Field ResourceAttributes_[] = {
    field("namespace", 1, Shape::String, kOmitEmpty),
    field("verb", 2, Shape::String, kOmitEmpty),
    field("group", 3, Shape::String, kOmitEmpty),
    field("version", 4, Shape::String, kOmitEmpty),
    field("resource", 5, Shape::String, kOmitEmpty),
    field("subresource", 6, Shape::String, kOmitEmpty),
    field("name", 7, Shape::String, kOmitEmpty),
    field("fieldSelector", 8, Shape::Message, kPointer | kOmitEmpty, &FieldSelectorAttributes),
    field("labelSelector", 9, Shape::Message, kPointer | kOmitEmpty, &LabelSelectorAttributes),
};
const TypeInfo ResourceAttributes{"io.k8s.api.authorization.v1.ResourceAttributes", ResourceAttributes_};

constexpr Field ResourceRule_[] = {
    field("verbs", 1, Shape::String, kList | kRequired | kAtomicList),
    field("apiGroups", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("resources", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("resourceNames", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo ResourceRule{"io.k8s.api.authorization.v1.ResourceRule", ResourceRule_};

constexpr Field SelfSubjectAccessReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &SelfSubjectAccessReviewSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &SubjectAccessReviewStatus),
};
const TypeInfo SelfSubjectAccessReview{"io.k8s.api.authorization.v1.SelfSubjectAccessReview", SelfSubjectAccessReview_};

constexpr Field SelfSubjectAccessReviewSpec_[] = {
    field("resourceAttributes", 1, Shape::Message, kPointer | kOmitEmpty, &ResourceAttributes),
    field("nonResourceAttributes", 2, Shape::Message, kPointer | kOmitEmpty, &NonResourceAttributes),
};
const TypeInfo SelfSubjectAccessReviewSpec{"io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec", SelfSubjectAccessReviewSpec_};

constexpr Field SelfSubjectRulesReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &SelfSubjectRulesReviewSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &SubjectRulesReviewStatus),
};
const TypeInfo SelfSubjectRulesReview{"io.k8s.api.authorization.v1.SelfSubjectRulesReview", SelfSubjectRulesReview_};

constexpr Field SelfSubjectRulesReviewSpec_[] = {
    field("namespace", 1, Shape::String, kOmitEmpty),
};
const TypeInfo SelfSubjectRulesReviewSpec{"io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec", SelfSubjectRulesReviewSpec_};

constexpr Field SubjectAccessReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &SubjectAccessReviewSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &SubjectAccessReviewStatus),
};
const TypeInfo SubjectAccessReview{"io.k8s.api.authorization.v1.SubjectAccessReview", SubjectAccessReview_};

constexpr Field SubjectAccessReviewSpec_[] = {
    field("resourceAttributes", 1, Shape::Message, kPointer | kOmitEmpty, &ResourceAttributes),
    field("nonResourceAttributes", 2, Shape::Message, kPointer | kOmitEmpty, &NonResourceAttributes),
    field("user", 3, Shape::String, kOmitEmpty),
    field("groups", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("extra", 5, Shape::Json, kDict | kOmitEmpty, &ExtraValue),
    field("uid", 6, Shape::String, kOmitEmpty),
};
const TypeInfo SubjectAccessReviewSpec{"io.k8s.api.authorization.v1.SubjectAccessReviewSpec", SubjectAccessReviewSpec_};

constexpr Field SubjectAccessReviewStatus_[] = {
    field("allowed", 1, Shape::Bool, kRequired),
    field("denied", 4, Shape::Bool, kOmitEmpty),
    field("reason", 2, Shape::String, kOmitEmpty),
    field("evaluationError", 3, Shape::String, kOmitEmpty),
};
const TypeInfo SubjectAccessReviewStatus{"io.k8s.api.authorization.v1.SubjectAccessReviewStatus", SubjectAccessReviewStatus_};

constexpr Field SubjectRulesReviewStatus_[] = {
    field("resourceRules", 1, Shape::Message, kList | kRequired | kAtomicList, &ResourceRule),
    field("nonResourceRules", 2, Shape::Message, kList | kRequired | kAtomicList, &NonResourceRule),
    field("incomplete", 3, Shape::Bool, kRequired),
    field("evaluationError", 4, Shape::String, kOmitEmpty),
};
const TypeInfo SubjectRulesReviewStatus{"io.k8s.api.authorization.v1.SubjectRulesReviewStatus", SubjectRulesReviewStatus_};

}  // namespace sparklab::lab::table::authorization_v1
