// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::authentication_v1 {

constexpr Field BoundObjectReference_[] = {
    field("kind", 1, Shape::String, kOmitEmpty),
    field("apiVersion", 2, Shape::String, kOmitEmpty),
    field("name", 3, Shape::String, kOmitEmpty),
    field("uid", 4, Shape::String, kOmitEmpty),
};
const TypeInfo BoundObjectReference{"io.k8s.api.authentication.v1.BoundObjectReference", BoundObjectReference_};

constexpr Field ExtraValue_[] = {
    field("items", 1, Shape::String, kList | kOmitEmpty),
};
const TypeInfo ExtraValue{"io.k8s.api.authentication.v1.ExtraValue", ExtraValue_};

constexpr Field SelfSubjectReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("status", 2, Shape::Message, kOmitEmpty, &SelfSubjectReviewStatus),
};
const TypeInfo SelfSubjectReview{"io.k8s.api.authentication.v1.SelfSubjectReview", SelfSubjectReview_};

constexpr Field SelfSubjectReviewStatus_[] = {
    field("userInfo", 1, Shape::Message, kOmitEmpty, &UserInfo),
};
const TypeInfo SelfSubjectReviewStatus{"io.k8s.api.authentication.v1.SelfSubjectReviewStatus", SelfSubjectReviewStatus_};

constexpr Field TokenRequest_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &TokenRequestSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &TokenRequestStatus),
};
const TypeInfo TokenRequest{"io.k8s.api.authentication.v1.TokenRequest", TokenRequest_};

constexpr Field TokenRequestSpec_[] = {
    field("audiences", 1, Shape::String, kList | kRequired | kAtomicList),
    field("expirationSeconds", 4, Shape::Int64, kPointer),
    field("boundObjectRef", 3, Shape::Message, kPointer, &BoundObjectReference),
};
const TypeInfo TokenRequestSpec{"io.k8s.api.authentication.v1.TokenRequestSpec", TokenRequestSpec_};

constexpr Field TokenRequestStatus_[] = {
    field("token", 1, Shape::String, kRequired),
    field("expirationTimestamp", 2, Shape::Time, kRequired),
};
const TypeInfo TokenRequestStatus{"io.k8s.api.authentication.v1.TokenRequestStatus", TokenRequestStatus_};

constexpr Field TokenReview_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &TokenReviewSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &TokenReviewStatus),
};
const TypeInfo TokenReview{"io.k8s.api.authentication.v1.TokenReview", TokenReview_};

constexpr Field TokenReviewSpec_[] = {
    field("token", 1, Shape::String, kOmitEmpty),
    field("audiences", 2, Shape::String, kList | kOmitEmpty | kAtomicList),
};
const TypeInfo TokenReviewSpec{"io.k8s.api.authentication.v1.TokenReviewSpec", TokenReviewSpec_};

constexpr Field TokenReviewStatus_[] = {
    field("authenticated", 1, Shape::Bool, kOmitEmpty),
    field("user", 2, Shape::Message, kOmitEmpty, &UserInfo),
    field("audiences", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("error", 3, Shape::String, kOmitEmpty),
};
const TypeInfo TokenReviewStatus{"io.k8s.api.authentication.v1.TokenReviewStatus", TokenReviewStatus_};

constexpr Field UserInfo_[] = {
    field("username", 1, Shape::String, kOmitEmpty),
    field("uid", 2, Shape::String, kOmitEmpty),
    field("groups", 3, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("extra", 4, Shape::Json, kDict | kOmitEmpty, &ExtraValue),
};
const TypeInfo UserInfo{"io.k8s.api.authentication.v1.UserInfo", UserInfo_};

}  // namespace sparklab::lab::table::authentication_v1
