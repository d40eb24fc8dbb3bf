#include "lab/controllers/scheduler_cache.hpp"

#include "lab/registry/kinds.hpp"
#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

namespace {

std::string nodeOf(const json::value& pod) {
  return std::string(str(pod, {"spec", "nodeName"}));
}

}  // namespace

SchedulerCache::SchedulerCache(const Store& store) : store_(store) {
  for (const auto& node : store.list(kindOf("nodes").storageKey()))
    nodes_[std::string(node->name())].setNode(node);
  for (const auto& pod : store.list(kindOf("pods").storageKey())) learn(pod);
}

void SchedulerCache::nodeChanged(const Event& event) {
  const std::string name(event.object->name());
  if (event.type != Event::Type::Deleted) return nodes_[name].setNode(event.object);
  auto& node = nodes_[name];
  node.setNode(nullptr);
  if (node.pods.empty()) nodes_.erase(name);
}

void SchedulerCache::podChanged(const Event& event) {
  if (event.previous) forget(event.previous->value());
  if (event.type != Event::Type::Deleted) learn(event.object);
}

void SchedulerCache::learn(const ObjectPtr& pod) {
  const auto& value = pod->value();
  if (isFinished(value)) return;
  if (const auto node = nodeOf(value); !node.empty())
    nodes_[node].add(std::make_shared<const PodInfo>(pod));
  else if (!str(value, {"status", "nominatedNodeName"}).empty())
    nominated_[std::string(pod->uid())] = std::make_shared<const PodInfo>(pod);
}

void SchedulerCache::forget(const json::value& pod) {
  const auto uid = str(pod, {"metadata", "uid"});
  if (const auto found = nominated_.find(uid); found != nominated_.end()) nominated_.erase(found);
  const auto node = nodes_.find(nodeOf(pod));
  if (node == nodes_.end()) return;
  node->second.remove(uid);
  if (!node->second.object && node->second.pods.empty()) nodes_.erase(node);
}

ClusterView SchedulerCache::view() const {
  ClusterView view;
  for (const auto& [name, node] : nodes_)
    if (node.object) view.nodes.push_back(&node);
  view.namespaces = [this](std::string_view ns) -> const json::value* {
    const auto found = store_.get(kindOf("namespaces").storageKey(), "", ns);
    return found ? &found->value() : nullptr;  // the store keeps it while nothing is written
  };
  return view;
}

std::vector<PodInfoPtr> SchedulerCache::nominated(std::string_view uid) const {
  std::vector<PodInfoPtr> pods;
  for (const auto& [id, pod] : nominated_)
    if (id != uid) pods.push_back(pod);
  return pods;
}

}  // namespace sparklab::lab
