// Where this machine and the API server see each other.
#pragma once

#include <string>

namespace sparklab::runner {

/// Whether the API server's URL ("https://127.0.0.1:8443") names this machine itself.
bool onLoopback(const std::string& server);

/// This machine's address on the way to the API server, e.g. "192.168.49.1". Throws Error when the
/// server's name has no address or there is no way to it.
std::string addressTowards(const std::string& server);

/// How pods reach this machine: its word servers, and a driver in client mode.
struct Reach {
  std::string host;  ///< what pods are told
  std::string bind;  ///< where to listen for them
  bool onLoopback() const { return bind == "127.0.0.1"; }
};

/// `told` is what the person says (--word-host); when it is empty, pods of a cluster on loopback
/// come by loopback, and others come to where this machine stands on the way to the API server.
/// Throws Error like addressTowards().
Reach reachFrom(const std::string& server, const std::string& told);

}  // namespace sparklab::runner
