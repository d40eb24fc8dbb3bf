// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::coordination_v1 {

constexpr Field Lease_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("spec", 2, Shape::Message, kOmitEmpty, &LeaseSpec),
};
const TypeInfo Lease{"io.k8s.api.coordination.v1.Lease", Lease_};

constexpr Field LeaseList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Lease),
};
const TypeInfo LeaseList{"io.k8s.api.coordination.v1.LeaseList", LeaseList_};

constexpr Field LeaseSpec_[] = {
    field("holderIdentity", 1, Shape::String, kPointer | kOmitEmpty),
    field("leaseDurationSeconds", 2, Shape::Int32, kPointer | kOmitEmpty),
    field("acquireTime", 3, Shape::MicroTime, kPointer | kOmitEmpty),
    field("renewTime", 4, Shape::MicroTime, kPointer | kOmitEmpty),
    field("leaseTransitions", 5, Shape::Int32, kPointer | kOmitEmpty),
    field("strategy", 6, Shape::String, kPointer | kOmitEmpty),
    field("preferredHolder", 7, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo LeaseSpec{"io.k8s.api.coordination.v1.LeaseSpec", LeaseSpec_};

}  // namespace sparklab::lab::table::coordination_v1
