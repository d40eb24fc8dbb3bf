// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::discovery_v1 {

constexpr Field Endpoint_[] = {
    field("addresses", 1, Shape::String, kList | kRequired | kSet),
    field("conditions", 2, Shape::Message, kOmitEmpty, &EndpointConditions),
    field("hostname", 3, Shape::String, kPointer | kOmitEmpty),
    field("targetRef", 4, Shape::Message, kPointer | kOmitEmpty | kAtomic, &core_v1::ObjectReference),
    field("deprecatedTopology", 5, Shape::String, kDict | kOmitEmpty),
    field("nodeName", 6, Shape::String, kPointer | kOmitEmpty),
    field("zone", 7, Shape::String, kPointer | kOmitEmpty),
    field("hints", 8, Shape::Message, kPointer | kOmitEmpty, &EndpointHints),
};
const TypeInfo Endpoint{"io.k8s.api.discovery.v1.Endpoint", Endpoint_};

constexpr Field EndpointConditions_[] = {
    field("ready", 1, Shape::Bool, kPointer | kOmitEmpty),
    field("serving", 2, Shape::Bool, kPointer | kOmitEmpty),
    field("terminating", 3, Shape::Bool, kPointer | kOmitEmpty),
};
const TypeInfo EndpointConditions{"io.k8s.api.discovery.v1.EndpointConditions", EndpointConditions_};

constexpr Field EndpointHints_[] = {
    field("forZones", 1, Shape::Message, kList | kOmitEmpty | kAtomicList, &ForZone),
    field("forNodes", 2, Shape::Message, kList | kOmitEmpty | kAtomicList, &ForNode),
};
const TypeInfo EndpointHints{"io.k8s.api.discovery.v1.EndpointHints", EndpointHints_};

constexpr Field EndpointPort_[] = {
    field("name", 1, Shape::String, kPointer | kOmitEmpty),
    field("protocol", 2, Shape::String, kPointer | kOmitEmpty),
    field("port", 3, Shape::Int32, kPointer | kOmitEmpty),
    field("appProtocol", 4, Shape::String, kPointer | kOmitEmpty),
};
const TypeInfo EndpointPort{"io.k8s.api.discovery.v1.EndpointPort", EndpointPort_, true};

constexpr Field EndpointSlice_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ObjectMeta),
    field("addressType", 4, Shape::String, kRequired),
    field("endpoints", 2, Shape::Message, kList | kRequired | kAtomicList, &Endpoint),
    field("ports", 3, Shape::Message, kList | kAtomic | kAtomicList, &EndpointPort),
};
const TypeInfo EndpointSlice{"io.k8s.api.discovery.v1.EndpointSlice", EndpointSlice_};

constexpr Field EndpointSliceList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &EndpointSlice),
};
const TypeInfo EndpointSliceList{"io.k8s.api.discovery.v1.EndpointSliceList", EndpointSliceList_};

constexpr Field ForNode_[] = {
    field("name", 1, Shape::String, kRequired),
};
const TypeInfo ForNode{"io.k8s.api.discovery.v1.ForNode", ForNode_};

constexpr Field ForZone_[] = {
    field("name", 1, Shape::String, kRequired),
};
const TypeInfo ForZone{"io.k8s.api.discovery.v1.ForZone", ForZone_};

}  // namespace sparklab::lab::table::discovery_v1
