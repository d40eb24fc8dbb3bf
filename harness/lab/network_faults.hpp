// Pods that do not reach each other.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lab/faults/faults.hpp"
#include "lab/nodes.hpp"
#include "process/connect_watch.hpp"

namespace sparklab::lab {

/// Faults of the kind `partition`. All pods share this machine's loopback, where packets do not
/// tell whose they are; so it is the sockets that are made deaf: those of connections that stand
/// when the fault begins, at both ends, and each new one before its first packet. As behind a
/// firewall that drops, nobody is told anything: what is sent is sent again and again, and arrives
/// when the fault ends. TCP only, and no traffic of the kubelet (probes, exec, port-forward).
///
/// Single-threaded. `registry`, `faults` and `nodes` must outlive it and its last connect().
class NetworkFaults {
 public:
  NetworkFaults(Registry& registry, Faults& faults, Nodes& nodes);

  /// A process of the pod is about to connect.
  void connects(const std::string& podUid, const process::ConnectAttempt& attempt);

 private:
  void begin(const Fault& fault);
  void end(const std::string& fault);
  /// Parts one connection, which counts as a hit. Throws StatusError when the kernel refuses.
  void part(const Fault& fault, std::string_view from, std::string_view to,
            std::vector<UniqueFd> sockets);

  Registry& registry_;
  Faults& faults_;
  Nodes& nodes_;
  std::map<std::string, std::vector<UniqueFd>> deaf_;  ///< by the fault's UID
};

}  // namespace sparklab::lab
