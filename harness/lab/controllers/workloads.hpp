// All controllers of workloads, as one cluster runs them.
#pragma once

#include "lab/controllers/cron_jobs.hpp"
#include "lab/controllers/daemon_sets.hpp"
#include "lab/controllers/deployments.hpp"
#include "lab/controllers/job_ttl.hpp"
#include "lab/controllers/jobs.hpp"
#include "lab/controllers/replica_sets.hpp"
#include "lab/controllers/stateful_sets.hpp"

namespace sparklab::lab {

/// Work for as long as it lives, driven by the store of `registry` and by `clock`.
class Workloads {
 public:
  Workloads(Registry& registry, asio::any_io_executor executor, Clock& clock)
      : replicaSets_(registry, executor, clock, kindOf("replicasets.apps")),
        replicationControllers_(registry, executor, clock, kindOf("replicationcontrollers")),
        deployments_(registry, executor, clock),
        statefulSets_(registry, executor, clock),
        daemonSets_(registry, executor, clock),
        jobs_(registry, executor, clock),
        jobTtl_(registry, executor, clock),
        cronJobs_(registry, executor, clock) {}

 private:
  ReplicaSets replicaSets_, replicationControllers_;
  Deployments deployments_;
  StatefulSets statefulSets_;
  DaemonSets daemonSets_;
  Jobs jobs_;
  JobTtl jobTtl_;
  CronJobs cronJobs_;
};

}  // namespace sparklab::lab
