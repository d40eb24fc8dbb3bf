#include "lab/scheduling/pod_affinity_term.hpp"

namespace sparklab::lab {

PodAffinityTerm::PodAffinityTerm(const json::value& term, std::string_view ns, std::int64_t weight)
    : topologyKey(str(term, {"topologyKey"})), weight(weight) {
  if (const auto* selector = find(term, {"labelSelector"}); selector && selector->is_object())
    selector_ = LabelSelector::fromObject(*selector);
  for (const auto& name : list(term, {"namespaces"}))
    if (name.is_string()) namespaces_.emplace(name.get_string());
  if (const auto* selector = find(term, {"namespaceSelector"}); selector && selector->is_object())
    namespaceSelector_ = LabelSelector::fromObject(*selector);
  if (namespaces_.empty() && !namespaceSelector_) namespaces_.emplace(ns);
}

bool PodAffinityTerm::means(const json::value& pod, const NamespaceLookup& namespaces) const {
  const auto ns = str(pod, {"metadata", "namespace"});
  bool there = namespaces_.contains(ns);
  if (!there && namespaceSelector_) {
    static const json::value kNone = json::object();
    const auto* object = namespaces(ns);
    there = namespaceSelector_->matches(object ? *object : kNone);
  }
  return there && selector_ && selector_->matches(pod);
}

PodAffinityTerms::PodAffinityTerms(const json::value& pod) {
  const auto* affinity = find(pod, {"spec", "affinity"});
  if (!affinity || !affinity->is_object()) return;
  const auto ns = str(pod, {"metadata", "namespace"});
  const auto read = [&](std::string_view kind, auto& hard, auto& soft) {
    for (const auto& term :
         list(*affinity, {kind, "requiredDuringSchedulingIgnoredDuringExecution"}))
      hard.emplace_back(term, ns);
    for (const auto& term :
         list(*affinity, {kind, "preferredDuringSchedulingIgnoredDuringExecution"}))
      if (const auto* inner = find(term, {"podAffinityTerm"}))
        soft.emplace_back(*inner, ns, num(term, {"weight"}));
  };
  read("podAffinity", required, preferred);
  read("podAntiAffinity", requiredAnti, preferredAnti);
}

}  // namespace sparklab::lab
