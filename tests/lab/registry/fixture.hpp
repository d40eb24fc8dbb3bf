// A registry on an empty store with a clock that stands still until a test moves it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

class ManualClock : public Clock {
 public:
  WallTime now() const override { return now_; }
  Task<void> sleep(Nanos) override { co_return; }
  void advance(Nanos by) { now_ += std::chrono::duration_cast<WallTime::duration>(by); }

 private:
  WallTime now_ = *parseRfc3339("2026-11-23T00:24:51Z");
};

class RegistryTest : public testing::Test {
 protected:
  RegistryTest() {
    create("namespaces", "", R"({"metadata": {"name": "default"}})");
    create("serviceaccounts", "default", R"({"metadata": {"name": "default"}})");
  }

  static json::value parse(std::string_view text) { return parseJson(text, "the test's JSON"); }

  ObjectPtr create(std::string_view key, std::string_view ns, std::string_view body,
                   const WriteOptions& options = {}) {
    return registry.create(kindOf(key), ns, parse(body), options);
  }
  ObjectPtr createPod(std::string_view name, std::string_view spec = R"({"containers":
      [{"name": "c", "image": "busybox:1.36"}]})") {
    json::value pod(json::object{});
    at(pod, {"metadata", "name"}) = name;
    at(pod, {"spec"}) = parse(spec);
    return registry.create(kindOf("pods"), "default", std::move(pod), {});
  }
  const json::value& stored(std::string_view key, std::string_view ns, std::string_view name) {
    last_ = registry.get(kindOf(key), ns, name);
    return last_->value();
  }
  Registry::Patched patch(std::string_view key, std::string_view name, PatchType type,
                          std::string_view body, const WriteOptions& options = {},
                          std::string_view subresource = "") {
    const auto& kind = kindOf(key);
    return registry.patch(kind, kind.namespaced ? "default" : "", name, subresource, type,
                          parse(body), options);
  }

  /// The Status that `call` is refused with; fails the test when it is not.
  static json::value refusal(const std::function<void()>& call) {
    try {
      call();
    } catch (const StatusError& error) {
      return error.status();
    }
    ADD_FAILURE() << "the call was not refused";
    return json::object{{"message", ""}};
  }
  static std::string message(const std::function<void()>& call) {
    return std::string(str(refusal(call), {"message"}));
  }

  ManualClock clock;
  Store store;
  Registry registry{store, clock};

 private:
  ObjectPtr last_;
};

}  // namespace sparklab::lab
