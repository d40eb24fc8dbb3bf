// A node and the pods on it, added up as the scheduler and the kubelet's admission need it
// (pkg/scheduler/framework NodeInfo).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lab/scheduling/pod_affinity_term.hpp"
#include "lab/scheduling/resources.hpp"
#include "lab/scheduling/volumes.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

struct HostPort {
  std::string ip, protocol;
  std::int64_t port;

  /// The address 0.0.0.0 stands for every other one.
  bool conflicts(const HostPort& other) const;
};

/// What scheduling wants to know of a pod, read once.
struct PodInfo {
  explicit PodInfo(ObjectPtr pod);

  const json::value& value() const noexcept { return object->value(); }

  ObjectPtr object;
  Resources requests;
  /// CPU and memory in thousandths, with 100m and 200Mi for containers that ask for none: what
  /// spreads pods without requests.
  std::int64_t cpuForScore = 0, memoryForScore = 0;
  std::vector<HostPort> hostPorts;
  std::int64_t priority = 0;
  PodAffinityTerms affinity;
  PodVolumes volumes;  ///< of a pod that is being scheduled; others leave it empty
};
using PodInfoPtr = std::shared_ptr<const PodInfo>;

struct NodeInfo {
  /// `node` may be null: pods can be bound to a name before or after its node exists.
  void setNode(ObjectPtr node);
  void add(PodInfoPtr pod);
  /// False when it is not there.
  bool remove(std::string_view uid);

  const json::value& value() const noexcept { return object->value(); }
  std::string_view label(std::string_view key) const;  ///< "" when missing; see has()
  bool has(std::string_view label) const;

  ObjectPtr object;
  Resources allocatable, requested;
  std::int64_t cpuForScore = 0, memoryForScore = 0;
  std::vector<PodInfoPtr> pods;  ///< in the order of adding
};

/// One resource that the node lacks. Amounts are those that kubelet prints: thousandths of CPUs,
/// else whole units.
struct Insufficient {
  std::string resource;  ///< "cpu", "pods"
  std::string reason;    ///< "Insufficient cpu", "Too many pods"
  std::int64_t requested, used, capacity;
  bool evenWhenEmpty;  ///< the node's whole capacity would not do
};
std::vector<Insufficient> insufficientResources(const PodInfo& pod, const NodeInfo& node);

bool hostPortsTaken(const PodInfo& pod, const NodeInfo& node);

}  // namespace sparklab::lab
