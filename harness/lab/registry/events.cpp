#include "lab/registry/events.hpp"

#include <fmt/format.h>

#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

/// An ObjectReference to `object`, as client-go's reference.GetReference makes it.
json::object referenceTo(const json::value& object, std::string_view fieldPath) {
  json::object reference;
  const auto put = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) reference[key] = value;
  };
  put("kind", str(object, {"kind"}));
  put("namespace", str(object, {"metadata", "namespace"}));
  put("name", str(object, {"metadata", "name"}));
  put("uid", str(object, {"metadata", "uid"}));
  put("apiVersion", str(object, {"apiVersion"}));
  put("resourceVersion", str(object, {"metadata", "resourceVersion"}));
  put("fieldPath", fieldPath);
  return reference;
}

}  // namespace

void recordEvent(Registry& registry, const json::value& object, std::string_view type,
                 std::string_view reason, std::string_view message, std::string_view component,
                 std::string_view host, std::string_view fieldPath) {
  const auto& kind = kindOf("events");
  const auto now = registry.clock().now();
  const bool scheduler = component == "default-scheduler";
  auto ns = std::string(str(object, {"metadata", "namespace"}));
  if (ns.empty()) ns = "default";

  // What client-go's correlator takes for one and the same event.
  const auto identity =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", ns, str(object, {"kind"}),
                  str(object, {"metadata", "uid"}), fieldPath, reason, message, component, host);
  auto& names = registry.eventNames();
  if (const auto known = names.find(identity); known != names.end() && !scheduler) {
    const auto written = registry.modify(
        kind, ns, known->second, "",
        [&](json::value& event) {
          at(event, {"count"}) = num(event, {"count"}) + 1;
          at(event, {"lastTimestamp"}) = rfc3339(now);
        },
        component);
    if (written) return;
    names.erase(known);
  }

  const auto name =
      fmt::format("{}.{:x}", str(object, {"metadata", "name"}), registry.nextEventStamp(now));
  json::object event;
  event["metadata"] = json::object{{"name", name}, {"namespace", ns}};
  event["involvedObject"] = referenceTo(object, fieldPath);
  event["reason"] = reason;
  event["message"] = message;
  event["type"] = type;
  if (scheduler) {
    event["eventTime"] = rfc3339Micro(now);
    event["action"] = reason == "Scheduled"   ? "Binding"
                      : reason == "Preempted" ? "Preempting"
                                              : "Scheduling";
    event["reportingComponent"] = component;
    event["reportingInstance"] = fmt::format("{}-{}", component, host.empty() ? "lab" : host);
  } else {
    json::object source;
    source["component"] = component;
    if (!host.empty()) source["host"] = host;
    event["source"] = std::move(source);
    event["firstTimestamp"] = rfc3339(now);
    event["lastTimestamp"] = rfc3339(now);
    event["count"] = 1;
    event["reportingComponent"] = component;
    event["reportingInstance"] = host;
  }
  WriteOptions options;
  options.fieldManager = component;
  options.fieldValidation = FieldValidation::Ignore;
  try {
    registry.create(kind, ns, std::move(event), options);
  } catch (const StatusError&) {
    return;  // a namespace that goes away takes no events; recorders drop them too
  }
  constexpr std::size_t kRemembered = 4096;  // client-go's LRU size
  if (names.size() >= kRemembered) names.clear();
  names.emplace(identity, name);
}

void tryRecordEvent(Registry& registry, const json::value& object, std::string_view type,
                    std::string_view reason, std::string_view message, std::string_view component) {
  try {
    recordEvent(registry, object, type, reason, message, component);
  } catch (const StatusError&) {  // see above
  }
}

}  // namespace sparklab::lab
