#include "lab/kubelet/orders.hpp"

namespace sparklab::lab {

std::optional<KillOrder> killOrder(const json::value& pod) {
  const auto text = str(pod, {"metadata", "annotations", kKillAnnotation});
  const auto space = text.find(' ');
  if (space == text.npos) return std::nullopt;
  KillOrder order;
  order.run = text.substr(0, space);
  order.outOfMemory = text.substr(space + 1) == "OutOfMemory";
  return order;
}

bool isOutOfMemory(const json::value& pod, std::string_view run) {
  const auto order = killOrder(pod);
  return order && order->outOfMemory && order->run == run;
}

std::string evictionOrder(const json::value& pod) {
  const auto text = str(pod, {"metadata", "annotations", kEvictAnnotation});
  const auto space = text.find(' ');
  if (space == text.npos || text.substr(0, space) != str(pod, {"metadata", "uid"})) return {};
  return std::string(text.substr(space + 1));
}

bool hasDiskPressure(const json::value& node) {
  return str(node, {"metadata", "annotations", kDiskPressureAnnotation}) == "true";
}

}  // namespace sparklab::lab
