// CronJobs: Jobs at times. Rules and words: kube-controller-manager's cronjob controller.
#pragma once

#include <vector>

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store and by `clock`: a lab whose time is moved on
/// starts the jobs of the time that has passed.
class CronJobs {
 public:
  CronJobs(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  /// One look at a CronJob: what was read, and what its status becomes.
  struct Look {
    ObjectPtr cronJob;
    std::vector<ObjectPtr> jobs;
    json::value status;

    const json::value& value() const { return cronJob->value(); }
    bool isActive(std::string_view uid) const;
    void forget(std::string_view uid);
  };

  void onCronJob(const Event& event);
  void onJob(const Event& event);
  void sync(const NamespacedName& name);
  void clean(Look& look);
  void track(Look& look);
  void schedule(Look& look);
  void start(Look& look, WallTime time);
  json::value jobFor(const Look& look, WallTime time) const;
  bool removeJob(Look& look, const Object& job);
  void tell(const json::value& cronJob, std::string_view type, std::string_view reason,
            std::string_view message);

  Registry& registry_;
  RetryQueue queue_;
  Store::Subscription cronJobs_, jobs_;
};

}  // namespace sparklab::lab
