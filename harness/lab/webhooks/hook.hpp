// One webhook of a MutatingWebhookConfiguration or ValidatingWebhookConfiguration, and what it
// wants to be asked about (k8s.io/apiserver, pkg/admission/plugin/webhook).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lab/apiextensions/cel.hpp"
#include "lab/registry/registry.hpp"
#include "lab/webhooks/attributes.hpp"

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
  bool hasSideEffects() const noexcept;
  /// "v1" or "v1beta1": the first of its AdmissionReview versions that is known.
  std::string reviewVersion() const;

  /// The kind as which the webhook wants to see the object: `attributes.kind` itself or, with the
  /// match policy Equivalent, another version of the same resource. Null when its rules do not
  /// cover the request.
  KindPtr covers(const KindTable& kinds, const AdmissionAttributes& attributes) const;

  /// Whether the selectors let the object through. Throws StatusError 404 when its namespace is
  /// gone.
  bool selects(const Registry& registry, const AdmissionAttributes& attributes) const;

  /// Whether every match condition holds of `request`, an AdmissionRequest. A condition in a CEL
  /// that the lab lacks holds. Throws StatusError 403 for one that fails, unless failures are
  /// ignored.
  bool meetsConditions(const AdmissionAttributes& attributes, const json::value& request) const;

 private:
  bool hasRuleFor(const Kind& kind, const AdmissionAttributes& attributes) const;

  std::string id_;
  json::value spec_;
  LabelSelector namespaces_, objects_;
  struct Condition {
    std::string name;
    std::string text;
    std::optional<CelExpression> expression;  ///< none: it cannot be parsed
  };
  std::vector<Condition> conditions_;
};

}  // namespace sparklab::lab
