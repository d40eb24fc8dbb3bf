// Made by ci/generate-schema from k8s.io/api, apimachinery and apiextensions-apiserver v0.34.4.
// Don't edit; run the generator.
#include "lab/schema/table.hpp"

// clang-format off
namespace sparklab::lab::table::events_v1 {

constexpr Field Event_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, 0, &meta_v1::ObjectMeta),
    field("eventTime", 2, Shape::MicroTime, kRequired),
    field("series", 3, Shape::Message, kPointer | kOmitEmpty, &EventSeries),
    field("reportingController", 4, Shape::String, kOmitEmpty),
    field("reportingInstance", 5, Shape::String, kOmitEmpty),
    field("action", 6, Shape::String, kOmitEmpty),
    field("reason", 7, Shape::String, kOmitEmpty),
    field("regarding", 8, Shape::Message, kOmitEmpty | kAtomic, &core_v1::ObjectReference),
    field("related", 9, Shape::Message, kPointer | kOmitEmpty | kAtomic, &core_v1::ObjectReference),
    field("note", 10, Shape::String, kOmitEmpty),
    field("type", 11, Shape::String, kOmitEmpty),
    field("deprecatedSource", 12, Shape::Message, kOmitEmpty, &core_v1::EventSource),
    field("deprecatedFirstTimestamp", 13, Shape::Time, kOmitEmpty),
    field("deprecatedLastTimestamp", 14, Shape::Time, kOmitEmpty),
    field("deprecatedCount", 15, Shape::Int32, kOmitEmpty),
};
const TypeInfo Event{"io.k8s.api.events.v1.Event", Event_};

constexpr Field EventList_[] = {
    field("kind", 0, Shape::String, kOmitEmpty),
    field("apiVersion", 0, Shape::String, kOmitEmpty),
    field("metadata", 1, Shape::Message, kOmitEmpty, &meta_v1::ListMeta),
    field("items", 2, Shape::Message, kList | kRequired, &Event),
};
const TypeInfo EventList{"io.k8s.api.events.v1.EventList", EventList_};

constexpr Field EventSeries_[] = {
    field("count", 1, Shape::Int32, kRequired),
    field("lastObservedTime", 2, Shape::MicroTime, kRequired),
};
const TypeInfo EventSeries{"io.k8s.api.events.v1.EventSeries", EventSeries_};

}  // namespace sparklab::lab::table::events_v1
