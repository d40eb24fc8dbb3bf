// Jobs: pods that run to completion. Rules and words: kube-controller-manager's job controller.
#pragma once

#include <map>
#include <string>

#include "lab/controllers/job_pods.hpp"
#include "lab/controllers/retry_queue.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store. As the original does, it lets the changes of
/// pods gather for a second before it looks at them.
class Jobs {
 public:
  Jobs(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  struct Finish {
    std::string type, reason, message;
  };

  /// One look at a job: what was read, and what its status becomes.
  struct Look {
    ObjectPtr job;
    json::value status;
    std::vector<ObjectPtr> pods, active;
    std::int64_t activeCount = 0, ready = 0, terminating = 0;
    std::int64_t succeeded = 0, failed = 0;
    std::optional<Finish> finish;
    Indexes countedIndexes, succeededIndexes;
    std::optional<Indexes> failedIndexes;
    /// Failed pods whose failure count the next pod of their index takes over.
    std::map<std::int64_t, ObjectPtr> replaced;
    JobBackOff backOff;
    bool changed = false;

    const json::value& value() const { return job->value(); }
    bool validIndex(const json::value& pod) const;
  };

  void onPod(const Event& event);
  void sync(const NamespacedName& name);

  // jobs.cpp: what the job has come to
  Look look(const ObjectPtr& job);
  void countNew(Look& look);
  void judgeFailures(Look& look);
  void judgeIndexes(Look& look);
  void judgeSuccess(Look& look);
  void noteSuspension(Look& look);

  // job_manage.cpp: its pods
  void manage(Look& look);
  void createPods(Look& look, std::int64_t count);
  json::value podFor(const Look& look, std::int64_t index) const;
  std::vector<std::int64_t> indexesToStart(Look& look, std::int64_t count);
  std::vector<ObjectPtr> surplus(const Look& look, std::int64_t atLeast) const;
  void deletePods(Look& look, const std::vector<ObjectPtr>& pods, bool uncounted);

  // job_tracking.cpp: its counters
  void track(Look& look);
  std::vector<ObjectPtr> collect(Look& look, bool& all);
  void flush(Look& look);
  bool countReleased(Look& look);
  void release(const ObjectPtr& pod);
  void releaseOrphan(const NamespacedName& pod);
  void conclude(Look& look);

  Registry& registry_;
  WorkloadPods pods_;
  RetryQueue queue_, orphans_;
  std::map<NamespacedName, JobBackOff> backOffs_;
  Store::Subscription jobs_, podEvents_;
};

/// A condition of a Job; nothing changes when it is there with the same words. One that is not
/// there is not added as False. Whether it changed.
bool setJobCondition(json::value& status, std::string_view type, std::string_view value,
                     std::string_view reason, std::string_view message, WallTime now);

}  // namespace sparklab::lab
