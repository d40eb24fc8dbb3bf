// The lab cluster: store, API server, controllers and nodes with process-backed pods, on one
// thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/async.hpp"
#include "lab/images/images.hpp"

namespace sparklab::lab {

struct ClusterOptions {
  /// Where the API server listens besides the lab's own addresses.
  std::string address = "127.0.0.1";
  std::uint16_t port = 8443;
  bool otherPortIfTaken = true;

  std::filesystem::path stateDir;    ///< exists, private; the lab writes `kubeconfig` and `nodes/`
  std::filesystem::path dataDir;     ///< keeps the state for the next start; empty: in memory
  std::string nodeName = "lab";      ///< of the first node; the others are lab-2, lab-3 ...
  int nodes = 1;                     ///< 1 to 254
  int cpus = 0;                      ///< of each node; 0: 8, or this machine's if that is more
  std::uint64_t memoryBytes = 0;     ///< of each node; 0: 16 GiB, or this machine's if that is more
  double speed = 1;                  ///< how much faster than real time the server-side timers run
  LocalImagesOptions images;         ///< driverMaster is filled in
  std::filesystem::path userImages;  ///< the folder of UserImages; empty: none
};

/// Where to find what is running. All addresses are loopback addresses of this machine.
struct ClusterInfo {
  std::string server;               ///< "https://127.0.0.1:8443"
  std::string nodeAddress;          ///< "127.42.0.1", of the first node: what `minikube ip` says
  std::string serviceAddress;       ///< of the service `kubernetes`
  std::uint16_t nodePort = 8443;    ///< where the API listens on nodeAddress
  std::uint16_t servicePort = 443;  ///< where the API listens on serviceAddress; 8443 if forbidden
  std::filesystem::path kubeconfig;
};

/// Single-threaded, on `executor`. Nothing of it (process, port, mount, file) is left after the
/// destructor, nor after the process was killed, but for files below stateDir.
class Cluster {
 public:
  /// Starts everything; the API answers, with the system's objects in place, as soon as the
  /// executor runs. Throws Error when an address is taken or this machine cannot run pods.
  static std::unique_ptr<Cluster> start(asio::any_io_executor executor, ClusterOptions options);
  virtual ~Cluster() = default;

  virtual const ClusterInfo& info() const noexcept = 0;

  /// Cuts every connection and ends what is under way; await it before the destruction.
  virtual Task<void> stop() = 0;
};

}  // namespace sparklab::lab
