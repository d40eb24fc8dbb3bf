#include "lab/controllers/node_taints.hpp"

#include <algorithm>

#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

bool swapTaints(Registry& registry, std::string_view node, const std::vector<NodeTaint>& add,
                const std::vector<NodeTaint>& remove) {
  const auto now = rfc3339(registry.clock().now());
  return registry.modify(
             kindOf("nodes"), "", node, "",
             [&](json::value& object) {
               json::array taints = list(object, {"spec", "taints"});
               const auto unwanted = [&](const json::value& taint) {
                 const NodeTaint known{std::string(str(taint, {"key"})),
                                       std::string(str(taint, {"effect"}))};
                 return std::find(remove.begin(), remove.end(), known) != remove.end();
               };
               taints.erase(std::remove_if(taints.begin(), taints.end(), unwanted), taints.end());
               for (const auto& taint : add) {
                 if (taintOf(object, taint.key, taint.effect)) continue;
                 taints.push_back(json::object{
                     {"key", taint.key}, {"effect", taint.effect}, {"timeAdded", now}});
               }
               if (taints.empty())
                 erase(object, {"spec", "taints"});
               else
                 at(object, {"spec", "taints"}) = std::move(taints);
             },
             "kube-controller-manager") != nullptr;
}

const json::value* readyCondition(const json::value& node) {
  for (const auto& condition : list(node, {"status", "conditions"}))
    if (str(condition, {"type"}) == "Ready") return &condition;
  return nullptr;
}

bool isNodeReady(const json::value& node) {
  const auto* condition = readyCondition(node);
  return condition && str(*condition, {"status"}) == "True";
}

}  // namespace sparklab::lab
