// The objects that every cluster has before anybody uses it.
#pragma once

#include <cstdint>
#include <string>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

struct SystemAddresses {
  std::string service;   ///< clusterIP of `kubernetes`
  std::uint16_t port;    ///< its port
  std::string endpoint;  ///< where the API server is
  std::uint16_t endpointPort;
};

/// Makes the four namespaces, the two priority classes and the service `kubernetes` with its
/// endpoints.
void makeSystemObjects(Registry& registry, const SystemAddresses& addresses);

}  // namespace sparklab::lab
