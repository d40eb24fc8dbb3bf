// One term of spec.affinity.podAffinity or podAntiAffinity.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lab/registry/selectors.hpp"

namespace sparklab::lab {

/// The labels of a namespace, as an object with metadata.labels; nullptr when it is unknown.
using NamespaceLookup = std::function<const json::value*(std::string_view ns)>;

/// Which other pods a term means, and what they have to share with the node.
class PodAffinityTerm {
 public:
  /// `term` is a PodAffinityTerm of a pod in namespace `ns`; `weight` is that of a preferred one.
  PodAffinityTerm(const json::value& term, std::string_view ns, std::int64_t weight = 0);

  bool means(const json::value& pod, const NamespaceLookup& namespaces) const;

  std::string topologyKey;
  std::int64_t weight;

 private:
  std::optional<LabelSelector> selector_;  ///< none: nothing
  std::set<std::string, std::less<>> namespaces_;
  std::optional<LabelSelector> namespaceSelector_;
};

struct PodAffinityTerms {
  std::vector<PodAffinityTerm> required, preferred, requiredAnti, preferredAnti;

  explicit PodAffinityTerms(const json::value& pod);
  bool empty() const noexcept {
    return required.empty() && preferred.empty() && requiredAnti.empty() && preferredAnti.empty();
  }
};

}  // namespace sparklab::lab
