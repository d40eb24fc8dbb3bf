// ValidatingAdmissionPolicies: validation by CEL, for which nobody has to be asked
// (k8s.io/apiserver, pkg/admission/plugin/policy/validating). What needs a CEL that the lab lacks
// (authorizer, quantities, durations ...) passes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lab/apiextensions/cel.hpp"
#include "lab/webhooks/match.hpp"

namespace sparklab::lab {

/// A named CEL expression.
struct PolicyExpression {
  PolicyExpression(std::string name, std::string text);

  std::string name;
  std::string text;
  std::optional<CelExpression> parsed;  ///< none: it is beyond the lab's CEL
};

/// Of a list of objects with a name and an expression.
std::vector<PolicyExpression> expressionsOf(const json::value& spec, std::string_view field);

/// Whether every condition holds of `names`. Those beyond the lab's CEL hold. `failure` gets the
/// error of one that fails, unless another is false: that decides.
bool conditionsHold(const std::vector<PolicyExpression>& conditions,
                    const CelExpression::Names& names, std::string& failure);

/// Single-threaded. Policies and bindings count as soon as they are stored.
class AdmissionPolicies {
 public:
  /// `registry` must outlive this.
  explicit AdmissionPolicies(Registry& registry);
  ~AdmissionPolicies();

  bool empty() const noexcept;

  /// Throws StatusError (422 unless the policy says otherwise) for what a policy denies; `warnings`
  /// gets what bindings only warn of. `request` is the AdmissionRequest of `attributes`.
  void validate(const AdmissionAttributes& attributes, const json::value& request,
                std::vector<std::string>& warnings) const;

 private:
  struct Validation;
  struct Policy;
  struct Binding;
  using PolicyPtr = std::shared_ptr<const Policy>;

  void load();
  /// The parameters that a binding refers to, null for none; nothing when the policy is to be
  /// passed over. Throws std::runtime_error when there should be some.
  std::optional<std::vector<ObjectPtr>> parametersOf(const Policy& policy, const Binding& binding,
                                                     const AdmissionAttributes& attributes) const;

  Registry& registry_;
  std::vector<Binding> bindings_;
  Store::Subscription policyChanges_, bindingChanges_;
};

}  // namespace sparklab::lab
