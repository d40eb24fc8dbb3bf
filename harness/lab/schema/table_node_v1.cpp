// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::node_v1 {

constexpr Field Overhead_[] = {
    field("podFixed", 1, Shape::Quantity, kDict | kOmitEmpty),
};
const TypeInfo Overhead{"io.k8s.api.node.v1.Overhead", Overhead_};

constexpr Field RuntimeClass_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("handler", 2, Shape::String, kRequired),
    field("overhead", 3, Shape::Message, kPointer | kOmitEmpty, &Overhead),
    field("scheduling", 4, Shape::Message, kPointer | kOmitEmpty, &Scheduling),
};
const TypeInfo RuntimeClass{"io.k8s.api.node.v1.RuntimeClass", RuntimeClass_};

constexpr Field RuntimeClassList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &RuntimeClass),
};
const TypeInfo RuntimeClassList{"io.k8s.api.node.v1.RuntimeClassList", RuntimeClassList_};

constexpr Field Scheduling_[] = {
    field("nodeSelector", 1, Shape::String, kDict | kOmitEmpty | kAtomic),
    field("tolerations", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &core_v1::Toleration),
};
const TypeInfo Scheduling{"io.k8s.api.node.v1.Scheduling", Scheduling_};

}  // namespace sparklab::lab::table::node_v1
