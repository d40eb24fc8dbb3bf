// Deployments: ReplicaSets that come and go as the pod template changes. Rules and words:
// kube-controller-manager's deployment controller.
#pragma once

#include "lab/controllers/deployment_plan.hpp"
#include "lab/controllers/retry_queue.hpp"
#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class Deployments {
 public:
  Deployments(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void onPod(const Event& event);
  void sync(const NamespacedName& name);

  // deployments.cpp: which ReplicaSets there are
  Rollout survey(const ObjectPtr& deployment);
  void updateCurrent(Rollout& rollout);
  void createCurrent(Rollout& rollout);
  void notePause(const ObjectPtr& deployment);
  void progress(const Object& deployment, std::string_view status, std::string_view reason,
                const std::string& message);

  // deployment_rollout.cpp: their sizes
  void scaleAll(Rollout& rollout);
  void scaleInProportion(Rollout& rollout);
  void roll(Rollout& rollout);
  bool growCurrent(Rollout& rollout);
  bool shrinkOld(Rollout& rollout);
  void recreate(Rollout& rollout);
  bool oldPodsRun(const Rollout& rollout) const;
  bool resize(const Rollout& rollout, ObjectPtr& set, std::int64_t replicas);
  void forgetOld(const Rollout& rollout);

  // deployment_status.cpp
  void writeStatus(const Rollout& rollout, bool estimateProgress);

  Registry& registry_;
  WorkloadPods events_;
  RetryQueue queue_;
  Store::Subscription deployments_, sets_, pods_;
};

}  // namespace sparklab::lab
