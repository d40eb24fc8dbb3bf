// How a DaemonSet replaces the pods of old templates: node by node, or with new pods beside the
// old.
#include <algorithm>

#include "lab/controllers/daemon_nodes.hpp"
#include "lab/controllers/daemon_sets.hpp"

namespace sparklab::lab {

namespace {

/// The pods of a node that are not being deleted: at most one of the newest template and one other.
struct Pair {
  ObjectPtr fresh, old;
  bool crowded = false;  ///< there are more, which manage() cleans up first
};

template <class IsUpdated>
Pair pairOf(const std::vector<ObjectPtr>& pods, IsUpdated&& isUpdated) {
  Pair pair;
  for (const auto& pod : pods) {
    if (isBeingDeleted(pod->value())) continue;
    auto& slot = isUpdated(pod->value()) ? pair.fresh : pair.old;
    if (slot) pair.crowded = true;
    slot = pod;
  }
  return pair;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from, std::int64_t most) {
  const auto count = std::clamp<std::int64_t>(most, 0, std::ssize(from));
  to.insert(to.end(), from.begin(), from.begin() + count);
}

}  // namespace

DaemonSets::Step DaemonSets::update(Look& look) const {
  std::int64_t wanted = 0;
  for (const auto& node : look.nodes) {
    if (!daemonFit(look.value(), node->value()).shouldRun) continue;
    ++wanted;
    look.pods[std::string(node->name())];
  }
  const auto surging = look.surge(wanted);
  if (surging > 0) return surge(look, surging, wanted);
  const auto unavailable = look.unavailable(wanted);
  return replace(look, wanted > 0 ? std::max<std::int64_t>(1, unavailable) : unavailable);
}

// Deletes old pods as long as no more than `most` nodes are without an available one.
DaemonSets::Step DaemonSets::replace(Look& look, std::int64_t most) const {
  const auto now = registry_.clock().now();
  std::int64_t unavailable = 0;
  Step step;
  std::vector<ObjectPtr> candidates;
  for (const auto& [node, pods] : look.pods) {
    const auto pair = pairOf(pods, [&](const json::value& pod) { return look.isUpdated(pod); });
    if (pair.crowded || !pair.fresh == !pair.old) {
      ++unavailable;
    } else if (pair.fresh) {
      if (!look.isAvailable(pair.fresh, now)) ++unavailable;
    } else if (!look.isAvailable(pair.old, now)) {
      step.surplus.push_back(pair.old);
      ++unavailable;
    } else if (unavailable < most) {
      candidates.push_back(pair.old);
    }
  }
  append(step.surplus, candidates, most - unavailable);
  return step;
}

// Makes at most `most` new pods beside old ones, and deletes old ones that have been replaced.
DaemonSets::Step DaemonSets::surge(Look& look, std::int64_t most, std::int64_t wanted) const {
  const auto now = registry_.clock().now();
  std::int64_t surging = 0, available = 0;
  Step step;
  std::vector<ObjectPtr> unwanted;
  std::vector<std::string> candidates;
  for (const auto& [name, pods] : look.pods) {
    const auto pair = pairOf(pods, [&](const json::value& pod) { return look.isUpdated(pod); });
    if (pair.crowded) {
      ++surging;
      continue;
    }
    const auto& first = pair.old ? pair.old : pair.fresh;
    if (first && look.isAvailable(first, now)) ++available;
    if (!pair.old) continue;
    if (pair.fresh) {
      if (look.isAvailable(pair.fresh, now)) {
        step.surplus.push_back(pair.old);
      } else {
        ++surging;
      }
      continue;
    }
    const auto node = std::find_if(look.nodes.begin(), look.nodes.end(),
                                   [&](const ObjectPtr& known) { return known->name() == name; });
    const bool shouldRun =
        node != look.nodes.end() && daemonFit(look.value(), (*node)->value()).shouldRun;
    if (look.isAvailable(pair.old, now)) {
      if (!shouldRun) {
        unwanted.push_back(pair.old);
      } else if (surging < most) {
        candidates.push_back(name);
      }
    } else if (shouldRun) {
      step.missing.push_back(name);
    } else {
      step.surplus.push_back(pair.old);
    }
  }
  append(step.surplus, unwanted, available - wanted);
  append(step.missing, candidates, most - surging);
  return step;
}

}  // namespace sparklab::lab
