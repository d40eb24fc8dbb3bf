#include "lab/scheduling/taints.hpp"

#include <algorithm>

namespace sparklab::lab {

bool tolerates(const json::value& toleration, const json::value& taint) {
  const auto effect = str(toleration, {"effect"});
  if (!effect.empty() && effect != str(taint, {"effect"})) return false;
  const auto key = str(toleration, {"key"});
  if (!key.empty() && key != str(taint, {"key"})) return false;
  const auto op = str(toleration, {"operator"});
  if (op == "Exists") return true;
  return (op.empty() || op == "Equal") && str(toleration, {"value"}) == str(taint, {"value"});
}

bool podTolerates(const json::value& pod, const json::value& taint) {
  const auto& tolerations = list(pod, {"spec", "tolerations"});
  return std::any_of(tolerations.begin(), tolerations.end(),
                     [&](const json::value& toleration) { return tolerates(toleration, taint); });
}

const json::value* untoleratedTaint(const json::value& pod, const json::value& node,
                                    Effects which) {
  for (const auto& taint : list(node, {"spec", "taints"})) {
    const auto effect = str(taint, {"effect"});
    const bool counts =
        effect == "NoExecute" || (which == Effects::Scheduling && effect == "NoSchedule");
    if (counts && !podTolerates(pod, taint)) return &taint;
  }
  return nullptr;
}

int untoleratedPreferences(const json::value& pod, const json::value& node) {
  int count = 0;
  for (const auto& taint : list(node, {"spec", "taints"}))
    if (str(taint, {"effect"}) == "PreferNoSchedule" && !podTolerates(pod, taint)) ++count;
  return count;
}

const json::value* taintOf(const json::value& node, std::string_view key, std::string_view effect) {
  for (const auto& taint : list(node, {"spec", "taints"}))
    if (str(taint, {"key"}) == key && (effect.empty() || str(taint, {"effect"}) == effect))
      return &taint;
  return nullptr;
}

}  // namespace sparklab::lab
