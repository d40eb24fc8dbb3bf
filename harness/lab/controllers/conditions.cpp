#include "lab/controllers/conditions.hpp"

namespace sparklab::lab {

namespace {

void put(json::value& object, const Condition& condition, WallTime now, bool probed) {
  auto& conditions = at(object, {"status", "conditions"});
  if (!conditions.is_array()) conditions = json::array();
  json::value* old = nullptr;
  for (auto& item : conditions.get_array()) {
    if (str(item, {"type"}) == condition.type) old = &item;
  }
  std::string since = rfc3339(now);
  if (old && str(*old, {"status"}) == condition.status) {
    since = str(*old, {"lastTransitionTime"}, since);
  }
  json::object item;
  item["type"] = condition.type;
  if (condition.observedGeneration) item["observedGeneration"] = condition.observedGeneration;
  item["status"] = condition.status;
  if (probed) item["lastProbeTime"] = nullptr;
  item["lastTransitionTime"] = since;
  if (!condition.reason.empty()) item["reason"] = condition.reason;
  if (!condition.message.empty()) item["message"] = condition.message;
  if (old) {
    *old = std::move(item);
  } else {
    conditions.get_array().push_back(std::move(item));
  }
}

}  // namespace

void setPodCondition(json::value& pod, const Condition& condition, WallTime now) {
  put(pod, condition, now, true);
}

void setCondition(json::value& object, const Condition& condition, WallTime now) {
  put(object, condition, now, false);
}

}  // namespace sparklab::lab
