// kube-scheduler: gives every pending pod a node, or says why it cannot.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>

#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/scheduler_cache.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"
#include "lab/scheduling/choose.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store: a new pod is bound in the next turn, the
/// more important ones first; one that fits nowhere is tried again whenever something changes that
/// may help it (kube-scheduler 1.34 takes pods out of their back-off too when it is idle). The
/// plugins are those of the default profile but for limits of volumes per node and image locality
/// (lab/scheduling).
class Scheduler {
 public:
  Scheduler(Registry& registry, asio::any_io_executor executor);

 private:
  /// In the order of scheduling.
  struct Waiting {
    std::int64_t importance = 0;  ///< -priority
    std::uint64_t arrival = 0;
    std::string ns, name;
    auto operator<=>(const Waiting&) const = default;
  };

  void onPod(const Event& event);
  void onNode(const Event& event);
  void add(const Object& pod);
  void retryAll();
  void drain();
  void schedule(const NamespacedName& pod);
  void refuse(const Object& pod, const Attempt& attempt);
  void preempt(const Object& pod, const PreemptionCandidate& candidate);
  void bind(const Object& pod, const std::string& node);
  /// Has volumes bound, on that node, to the claims that waited for this pod. False: not yet bound.
  bool bindVolumes(const PodInfo& pod, const std::string& node);
  std::vector<SpreadConstraint> defaultSpread(const Object& pod) const;

  Registry& registry_;
  SchedulerCache cache_;
  std::map<NamespacedName, Waiting> waiting_;  ///< all that have no node
  std::set<NamespacedName> sociable_;          ///< those of them that want others near
  std::set<Waiting> active_;                   ///< those that will be tried
  std::uint64_t arrivals_ = 0;
  WorkQueue<int> turn_;
  Store::Subscription pods_, nodes_;
  std::vector<Store::Subscription> storage_;
};

}  // namespace sparklab::lab
