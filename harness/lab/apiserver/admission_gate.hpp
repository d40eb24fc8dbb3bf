// Dynamic admission of one request. The registry does not wait for anybody; so a write that
// webhooks have a say in is tried, stopped where they would be asked, and tried again with what
// they said, until nobody is left to ask. An object that has changed meanwhile is shown to them
// again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lab/apiserver/request_info.hpp"
#include "lab/apiserver/user.hpp"
#include "lab/registry/registry.hpp"
#include "lab/webhooks/webhooks.hpp"

namespace sparklab::lab {

/// Leaves the registry where webhooks have to be asked first: call AdmissionGate::ask().
struct AdmissionPending {};

class AdmissionGate final : public AdmissionHooks {
 public:
  /// All must outlive this.
  AdmissionGate(const Webhooks& webhooks, KindPtr kind, const RequestInfo& info, const User& user,
                bool dryRun);

  /// Throw AdmissionPending.
  bool mutate(json::value& next, const json::value* old) override;
  void validate(json::value& next, const json::value* old) override;

  /// Asks about what the last attempt stopped at. Throws StatusError.
  Task<void> ask();

  /// Asks about what is no write of an object: "DELETE", "CONNECT", or the "CREATE" of a
  /// subresource such as an eviction. Throws StatusError.
  Task<void> askAbout(std::string operation, json::value object, json::value oldObject);

  /// What webhooks have warned of.
  const std::vector<std::string>& warnings() const noexcept { return warnings_; }

 private:
  AdmissionAttributes attributesOf(const json::value* next, const json::value* old) const;

  /// The answer for an object whose state before was that of `version`.
  struct Answer {
    std::string version;  ///< "" for a creation
    bool changed = false;
    json::value object;
  };
  enum class Stage { None, Mutation, Validation };

  const Webhooks& webhooks_;
  KindPtr kind_;
  const RequestInfo& info_;
  json::value userInfo_;
  bool dryRun_;
  Stage pending_ = Stage::None;
  AdmissionAttributes question_;
  std::optional<Answer> mutated_, validated_;
  std::vector<std::string> warnings_;
};

/// The object that CONNECT is about: a PodExecOptions of the query and its like.
json::value connectOptions(const RequestInfo& info);

}  // namespace sparklab::lab
