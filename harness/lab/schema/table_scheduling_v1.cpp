// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::scheduling_v1 {

constexpr Field PriorityClass_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("value", 2, Shape::Int32, kRequired),
    field("globalDefault", 3, Shape::Bool, kOmitEmpty),
    field("description", 4, Shape::String, kOmitEmpty),
    field("preemptionPolicy", 5, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo PriorityClass{"io.k8s.api.scheduling.v1.PriorityClass", PriorityClass_};

constexpr Field PriorityClassList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &PriorityClass),
};
const TypeInfo PriorityClassList{"io.k8s.api.scheduling.v1.PriorityClassList", PriorityClassList_};

}  // namespace sparklab::lab::table::scheduling_v1
