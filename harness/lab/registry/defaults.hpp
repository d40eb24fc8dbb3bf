// Defaults of single kinds; setDefaults() of strategy.hpp is the way in.
#pragma once

#include <string_view>

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

void defaultPod(json::value& pod);
void defaultPodSpec(json::value& spec);
void defaultService(json::value& service);
/// Deployments, ReplicaSets, StatefulSets, DaemonSets, ReplicationControllers, Jobs, CronJobs.
void defaultWorkload(const Kind& kind, json::value& object);
/// Webhook configurations and admission policies.
void defaultWebhooks(const Kind& kind, json::value& object);
void defaultAutoscaler(json::value& spec);
/// Labels of the template stand in for those of the object (Jobs, ReplicationControllers).
void labelsFromTemplate(json::value& object);

/// "Guaranteed", "Burstable" or "BestEffort".
std::string_view qosClassOf(const json::value& pod);

/// Cluster IPs and node ports of a service that is about to be stored; `old` when it is an update.
/// Throws StatusError 422 for an address that is taken or out of range.
void allocateService(const Store& store, json::value& service, const json::value* old);

}  // namespace sparklab::lab
