// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::certificates_v1 {

constexpr Field CertificateSigningRequest_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kRequired, &CertificateSigningRequestSpec),
    field("status", 3, Shape::Message, kOmitEmpty, &CertificateSigningRequestStatus),
};
const TypeInfo CertificateSigningRequest{"io.k8s.api.certificates.v1.CertificateSigningRequest", CertificateSigningRequest_};

constexpr Field CertificateSigningRequestCondition_[] = {
    field("type", 1, Shape::String, kRequired),
    field("status", 6, Shape::String, kRequired),
    field("reason", 2, Shape::String, kOmitEmpty),
    field("message", 3, Shape::String, kOmitEmpty),
    field("lastUpdateTime", 4, Shape::Time, kOmitEmpty),
    field("lastTransitionTime", 5, Shape::Time, kOmitEmpty),
};
const TypeInfo CertificateSigningRequestCondition{"io.k8s.api.certificates.v1.CertificateSigningRequestCondition", CertificateSigningRequestCondition_};

constexpr Field CertificateSigningRequestList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &CertificateSigningRequest),
};
const TypeInfo CertificateSigningRequestList{"io.k8s.api.certificates.v1.CertificateSigningRequestList", CertificateSigningRequestList_};

constexpr Field CertificateSigningRequestSpec_[] = {
    field("request", 1, Shape::Bytes, kRequired | kAtomicList),
    field("signerName", 7, Shape::String, kRequired),
    field("expirationSeconds", 8, Shape::Int32, kPointer | kOmitEmpty),
    field("usages", 5, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("username", 2, Shape::String, kOmitEmpty),
    field("uid", 3, Shape::String, kOmitEmpty),
    field("groups", 4, Shape::String, kList | kOmitEmpty | kAtomicList),
    field("extra", 6, Shape::Json, kDict | kOmitEmpty, &ExtraValue),
};
const TypeInfo CertificateSigningRequestSpec{"io.k8s.api.certificates.v1.CertificateSigningRequestSpec", CertificateSigningRequestSpec_};

constexpr Field CertificateSigningRequestStatus_[] = {
    field("conditions", 1, Shape::Message, kList | kOmitEmpty | kMap, &CertificateSigningRequestCondition, "", "type"),
    field("certificate", 2, Shape::Bytes, kOmitEmpty | kAtomicList),
};
const TypeInfo CertificateSigningRequestStatus{"io.k8s.api.certificates.v1.CertificateSigningRequestStatus", CertificateSigningRequestStatus_};

constexpr Field ExtraValue_[] = {
    field("items", 1, Shape::String, kList | kOmitEmpty),
};
const TypeInfo ExtraValue{"io.k8s.api.certificates.v1.ExtraValue", ExtraValue_};

}  // namespace sparklab::lab::table::certificates_v1
