// Which requests a webhook or a policy is about: rules and selectors (k8s.io/apiserver,
// pkg/admission/plugin/webhook/predicates).
#pragma once

#include "lab/registry/registry.hpp"
#include "lab/webhooks/attributes.hpp"

namespace sparklab::lab {

class AdmissionMatch {
 public:
  /// Matches every request.
  AdmissionMatch() = default;
  /// `spec` has namespaceSelector, objectSelector and matchPolicy; `rules` and `excluded` name its
  /// lists of rules. A missing list of rules, as a binding may have it, excludes nothing.
  AdmissionMatch(const json::value& spec, std::string_view rules, std::string_view excluded = {});

  /// The kind as which the object is to be shown: `attributes.kind` itself or, with the match
  /// policy Equivalent, another version of the same resource. Null when the rules do not cover the
  /// request.
  KindPtr covers(const KindTable& kinds, const AdmissionAttributes& attributes) const;

  /// Whether the selectors let the object through. Throws StatusError 404 when its namespace is
  /// gone.
  bool selects(const Registry& registry, const AdmissionAttributes& attributes) const;

 private:
  json::array rules_, excluded_;
  bool broken_ = false;     ///< has a selector that is none, and so matches nothing
  bool everything_ = true;  ///< there are no rules to choose by
  bool equivalent_ = true;
  LabelSelector namespaces_, objects_;
};

}  // namespace sparklab::lab
