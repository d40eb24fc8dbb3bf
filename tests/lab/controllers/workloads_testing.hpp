// Workloads and their pods, without a kubelet: tests say what becomes of the pods.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/garbage_collector.hpp"
#include "lab/controllers/workloads.hpp"
#include "testing.hpp"

namespace sparklab::lab {

class WorkloadsTest : public ControllerTest {
 protected:
  Workloads workloads{registry, context.get_executor(), clock};
  GarbageCollector collector{registry, context.get_executor()};

  void apply(std::string_view resource, std::string_view text) {
    make(resource, "default", parseJson(text, "object"));
    settle();
  }

  void edit(std::string_view resource, std::string_view name, Path path, json::value value) {
    registry.modify(
        kindOf(resource), "default", name, "",
        [&](json::value& object) { at(object, path) = value; }, "kubectl");
    settle();
  }

  void pass(Nanos time) {
    clock.advance(time);
    settle();
  }

  std::vector<std::string> names(std::string_view resource) {
    std::vector<std::string> found;
    for (const auto& object : store.list(kindOf(resource).storageKey(), "default")) {
      found.emplace_back(object->name());
    }
    return found;
  }

  std::vector<ObjectPtr> podsOf(std::string_view owner) {
    std::vector<ObjectPtr> found;
    for (const auto& pod : store.list("pods", "default")) {
      const auto* controller = controllerOf(pod->value());
      if (controller && str(*controller, {"name"}) == owner) found.push_back(pod);
    }
    return found;
  }

  /// Puts a pod on a node, where its deletion takes a grace period.
  void bind(std::string_view pod) {
    if (!str(get("pods", pod)->value(), {"spec", "nodeName"}).empty()) return;
    registry.bind("default", pod, {{"target", {{"kind", "Node"}, {"name", "lab"}}}});
  }

  void setReady(std::string_view pod, bool ready = true) {
    bind(pod);
    registry.modify(
        kindOf("pods"), "default", pod, "status",
        [&](json::value& object) {
          at(object, {"status", "phase"}) = "Running";
          const Condition condition{"Ready", ready ? "True" : "False", "", ""};
          setPodCondition(object, condition, clock.now());
        },
        "kubelet");
  }

  /// Lets the pods of the namespace become ready.
  void allReady() {
    for (const auto& pod : store.list("pods", "default")) {
      if (isActive(pod->value()) && !isReady(pod->value())) setReady(pod->name());
    }
    settle();
  }

  /// Ends a pod as its kubelet would.
  void finish(std::string_view pod, std::int64_t exitCode) {
    registry.modify(
        kindOf("pods"), "default", pod, "status",
        [&](json::value& object) {
          at(object, {"status", "phase"}) = exitCode ? "Failed" : "Succeeded";
          json::value status{{"name", "c"},
                             {"image", "i"},
                             {"imageID", ""},
                             {"ready", false},
                             {"restartCount", 0}};
          at(status, {"state", "terminated"}) =
              json::object{{"exitCode", exitCode},
                           {"reason", exitCode ? "Error" : "Completed"},
                           {"startedAt", rfc3339(clock.now())},
                           {"finishedAt", rfc3339(clock.now())}};
          at(object, {"status", "containerStatuses"}) = json::array{status};
          const Condition condition{"Ready", "False", "PodCompleted", ""};
          setPodCondition(object, condition, clock.now());
        },
        "kubelet");
    settle();
  }

  /// What was deleted and runs in no kubelet goes at once.
  void reap() {
    for (const auto& pod : store.list("pods", "default")) {
      if (!isBeingDeleted(pod->value())) continue;
      DeleteOptions now;
      now.gracePeriodSeconds = 0;
      registry.remove(kindOf("pods"), "default", pod->name(), now);
    }
    settle();
  }

  std::string status(std::string_view resource, std::string_view name) {
    const auto object = get(resource, name);
    if (!object) return "(gone)";
    auto value = json::value(map(object->value(), {"status"}));
    erase(value, {"conditions"});
    return json::serialize(value);
  }

  /// The line of conditions() for one type.
  std::string condition(std::string_view resource, std::string_view name, std::string_view type) {
    for (const auto& line : conditions(resource, name)) {
      if (line.starts_with(fmt::format("{}=", type))) return line;
    }
    return "(none)";
  }

  /// "Type=Status Reason: message" of each condition.
  std::vector<std::string> conditions(std::string_view resource, std::string_view name) {
    std::vector<std::string> lines;
    const auto object = get(resource, name);
    if (!object) return lines;
    for (const auto& item : list(object->value(), {"status", "conditions"})) {
      lines.push_back(fmt::format("{}={} {}: {}", str(item, {"type"}), str(item, {"status"}),
                                  str(item, {"reason"}), str(item, {"message"})));
    }
    return lines;
  }
};

}  // namespace sparklab::lab
