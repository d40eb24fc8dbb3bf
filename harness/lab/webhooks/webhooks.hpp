// Dynamic admission: the webhooks that are configured, in the order in which they are asked, and
// the ValidatingAdmissionPolicies.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "lab/registry/registry.hpp"
#include "lab/webhooks/hook.hpp"

namespace sparklab::lab {

/// Single-threaded, on `executor`. Configurations count as soon as they are stored.
class Webhooks {
 public:
  /// `registry` must outlive this, and every call that is under way.
  Webhooks(asio::any_io_executor executor, Registry& registry);

  /// There is no webhook and no policy at all, as in most labs.
  bool empty() const noexcept {
    return mutating_->empty() && validating_->empty() && policies_.empty();
  }

  /// Whether a webhook has a rule for the request, whose selectors may still let it pass, or
  /// whether there are policies.
  bool mayMutate(const AdmissionAttributes& attributes) const;
  bool mayValidate(const AdmissionAttributes& attributes) const;

  /// Asks the mutating webhooks one after the other, and those that want it once more when a later
  /// one has changed the object. True when `attributes.object` was changed. `warnings` gets what
  /// they warn of. Throws StatusError for a refusal and for a webhook that cannot be asked.
  Task<bool> mutate(AdmissionAttributes& attributes, std::vector<std::string>& warnings) const;

  /// Asks the policies and the validating webhooks. Throws StatusError as mutate() does.
  Task<void> validate(const AdmissionAttributes& attributes,
                      std::vector<std::string>& warnings) const;

 private:
  using List = std::vector<Webhook>;

  static std::shared_ptr<const List> load(const Registry& registry, std::string_view resource);
  /// True when the object was changed.
  Task<bool> ask(const Webhook& webhook, bool mutating, AdmissionAttributes& attributes,
                 std::vector<std::string>& warnings) const;

  asio::any_io_executor executor_;
  const Registry& registry_;
  AdmissionPolicies policies_;
  // Whole lists are replaced, so that a call under way keeps the one that it began with.
  std::shared_ptr<const List> mutating_, validating_;
  Store::Subscription mutatingChanges_, validatingChanges_;
};

}  // namespace sparklab::lab
