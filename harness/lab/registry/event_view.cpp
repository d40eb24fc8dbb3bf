// One event under two names: core/v1 and events.k8s.io/v1 (pkg/apis/events/v1/conversion.go).
#include <array>

#include "lab/registry/conform.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

/// core/v1 path -> events.k8s.io/v1 field; the others are the same in both.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kRenamed{{
    {"involvedObject", "regarding"},
    {"message", "note"},
    {"source", "deprecatedSource"},
    {"firstTimestamp", "deprecatedFirstTimestamp"},
    {"lastTimestamp", "deprecatedLastTimestamp"},
    {"count", "deprecatedCount"},
    {"reportingComponent", "reportingController"},
}};

}  // namespace

bool isNewEventView(const Kind& kind) noexcept {
  return kind.group == "events.k8s.io";
}

json::value toCoreEvent(json::value event) {
  json::object out;
  for (auto& [field, value] : event.get_object()) {
    std::string_view name = field;
    for (const auto& [core, newer] : kRenamed)
      if (newer == field) name = core;
    out.emplace(name, std::move(value));
  }
  out["apiVersion"] = "v1";
  return conform(kindOf("events"), std::move(out));
}

json::value toNewEvent(const json::value& coreEvent) {
  json::object out;
  for (const auto& [field, value] : coreEvent.get_object()) {
    std::string_view name = field;
    for (const auto& [core, newer] : kRenamed)
      if (core == field) name = newer;
    out.emplace(name, value);
  }
  out["apiVersion"] = "events.k8s.io/v1";
  return conform(kindOf("events.events.k8s.io"), std::move(out));
}

}  // namespace sparklab::lab
