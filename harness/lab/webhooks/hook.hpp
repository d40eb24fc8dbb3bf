// One webhook of a MutatingWebhookConfiguration or ValidatingWebhookConfiguration, and what it
// wants to be asked about (k8s.io/apiserver, pkg/admission/plugin/webhook).
#pragma once

#include <string>
#include <vector>

#include "lab/webhooks/policies.hpp"

namespace sparklab::lab {

class Webhook {
 public:
  /// `webhook` is an item of the configuration's `webhooks`.
  Webhook(std::string configuration, json::value webhook);

  std::string_view name() const noexcept { return str(spec_, {"name"}); }
  /// Tells it from all others, also from those of the same name.
  const std::string& id() const noexcept { return id_; }
  const json::value& clientConfig() const noexcept { return *find(spec_, {"clientConfig"}); }
  std::int64_t timeoutSeconds() const noexcept { return num(spec_, {"timeoutSeconds"}, 10); }
  bool ignoresFailures() const noexcept { return str(spec_, {"failurePolicy"}) == "Ignore"; }
  bool maybeReinvoked() const noexcept { return str(spec_, {"reinvocationPolicy"}) == "IfNeeded"; }
  /// "v1" or "v1beta1": the first of its AdmissionReview versions that is known.
  std::string reviewVersion() const;

  const AdmissionMatch& match() const noexcept { return match_; }

  /// Whether every match condition holds of `request`, an AdmissionRequest. A condition in a CEL
  /// that the lab lacks holds. Throws StatusError 403 for one that fails, unless failures are
  /// ignored.
  bool meetsConditions(const AdmissionAttributes& attributes, const json::value& request) const;

 private:
  std::string id_;
  json::value spec_;
  AdmissionMatch match_;
  std::vector<PolicyExpression> conditions_;
};

}  // namespace sparklab::lab
