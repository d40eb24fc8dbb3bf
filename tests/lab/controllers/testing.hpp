// A store with a registry and an executor, for controllers to work on.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// A clock that stands still; sleepers wake when advance() has passed their time.
class StillClock final : public Clock {
 public:
  explicit StillClock(asio::io_context& context) : context_(context) {}

  WallTime now() const override { return now_; }

  Task<void> sleep(Nanos duration) override {
    const auto timer =
        std::make_shared<asio::steady_timer>(context_, asio::steady_timer::time_point::max());
    sleepers_.emplace_back(now_ + std::chrono::duration_cast<WallTime::duration>(duration), timer);
    boost::system::error_code ignored;
    co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  }

  void advance(Nanos duration) {
    now_ += std::chrono::duration_cast<WallTime::duration>(duration);
    for (auto& [when, timer] : sleepers_) {
      if (when <= now_) timer->cancel();
    }
    std::erase_if(sleepers_, [this](const auto& sleeper) { return sleeper.first <= now_; });
  }

 private:
  asio::io_context& context_;
  WallTime now_ = *parseRfc3339("2026-11-23T01:39:01Z");
  std::vector<std::pair<WallTime, std::shared_ptr<asio::steady_timer>>> sleepers_;
};

class ControllerTest : public testing::Test {
 protected:
  asio::io_context context{1};
  StillClock clock{context};
  Store store;
  Registry registry{store, clock};

  ControllerTest() {
    make("namespaces", "", {{"metadata", {{"name", "default"}}}});
    make("serviceaccounts", "default", {{"metadata", {{"name", "default"}}}});
  }

  /// Lets the controllers work until nothing is left to do.
  void settle() {
    context.restart();
    context.poll();
  }

  /// Lets `duration` pass in steps of a second, each with all the work that is due.
  void pass(std::chrono::seconds duration) {
    settle();
    for (std::int64_t second = 0; second < duration.count(); ++second) {
      clock.advance(std::chrono::seconds(1));
      settle();
    }
  }

  ObjectPtr make(std::string_view resource, std::string_view ns, json::value object) {
    return registry.create(kindOf(resource), ns, std::move(object), WriteOptions());
  }

  ObjectPtr get(std::string_view resource, std::string_view name, std::string_view ns = "default") {
    return store.get(kindOf(resource).storageKey(), kindOf(resource).namespaced ? ns : "", name);
  }

  void remove(std::string_view resource, std::string_view name, std::string policy = "Background",
              std::string_view ns = "default") {
    DeleteOptions options;
    options.propagationPolicy = std::move(policy);
    options.gracePeriodSeconds = 0;
    registry.remove(kindOf(resource), kindOf(resource).namespaced ? ns : "", name, options);
  }

  ObjectPtr makePod(std::string_view name, json::object requests = {}, json::object spec = {}) {
    json::object container{{"name", "c"}, {"image", "busybox"}};
    container["resources"] = json::object{{"requests", std::move(requests)}};
    json::array containers;
    containers.push_back(std::move(container));
    spec["containers"] = std::move(containers);
    return make(
        "pods", "default",
        {{"metadata", {{"name", name}, {"namespace", "default"}}}, {"spec", std::move(spec)}});
  }

  ObjectPtr makeNode(std::string_view name, std::string_view cpu = "8",
                     std::string_view memory = "16Gi", json::object spec = {}) {
    make("nodes", "",
         {{"metadata", {{"name", name}, {"labels", {{"kubernetes.io/hostname", name}}}}},
          {"spec", std::move(spec)}});
    return registry.modify(
        kindOf("nodes"), "", name, "status",
        [&](json::value& node) {
          at(node, {"status", "allocatable"}) =
              json::object{{"cpu", cpu}, {"memory", memory}, {"pods", "110"}};
        },
        "kubelet");
  }

  /// A ConfigMap owned by `owner`.
  ObjectPtr makeOwned(std::string_view name, const Object& owner,
                      std::string_view ownerKind = "Pod", bool blocks = false,
                      std::string_view ownerVersion = "v1") {
    json::object reference{{"apiVersion", ownerVersion},
                           {"kind", ownerKind},
                           {"name", owner.name()},
                           {"uid", owner.uid()}};
    if (blocks) reference["blockOwnerDeletion"] = true;
    json::array references;
    references.push_back(std::move(reference));
    return make(
        "configmaps", "default",
        {{"metadata",
          {{"name", name}, {"namespace", "default"}, {"ownerReferences", std::move(references)}}}});
  }

  void setPhase(std::string_view pod, std::string_view phase) {
    registry.modify(
        kindOf("pods"), "default", pod, "status",
        [&](json::value& object) { at(object, {"status", "phase"}) = phase; }, "kubelet");
  }

  std::string nodeOf(std::string_view pod) {
    const auto object = get("pods", pod);
    return object ? std::string(str(object->value(), {"spec", "nodeName"})) : "(no such pod)";
  }

  const json::value* conditionOf(const json::value& object, std::string_view type) {
    for (const auto& condition : list(object, {"status", "conditions"})) {
      if (str(condition, {"type"}) == type) return &condition;
    }
    return nullptr;
  }

  std::vector<std::string> eventsOf(std::string_view reason) {
    std::vector<std::string> messages;
    for (const auto& event : store.list("events")) {
      if (str(event->value(), {"reason"}) == reason) {
        messages.emplace_back(str(event->value(), {"message"}));
      }
    }
    return messages;
  }
};

}  // namespace sparklab::lab
