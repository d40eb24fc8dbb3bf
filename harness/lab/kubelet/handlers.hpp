// What probes and lifecycle hooks do: run a command in a container, open a connection, ask for a
// page (pkg/probe of Kubernetes).
#pragma once

#include <sys/types.h>
#include <string>

#include "base/async.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "lab/kubelet/environment.hpp"

namespace sparklab::lab {

/// The container that a handler is for.
struct HandlerTarget {
  asio::any_io_executor executor;
  pid_t pid = 0;  ///< its process 1
  Environment environment;
  std::string workingDirectory;
  std::string podIP;
  json::value container;  ///< its spec: ports have names
};

struct HandlerResult {
  bool success = false;
  std::string output;  ///< of a failure, in kubelet's words
};

/// Carries out `handler` (an object with exec, httpGet or tcpSocket; HTTPS and gRPC are taken as
/// "something listens"). A command that takes longer than `timeout` of real time is killed.
Task<HandlerResult> runHandler(HandlerTarget target, json::value handler, Nanos timeout);

}  // namespace sparklab::lab
