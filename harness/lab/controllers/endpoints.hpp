// Endpoints and EndpointSlices of services that have a selector. Shapes and words:
// kube-controller-manager's endpoint and endpointslice controllers.
#pragma once

#include <string>

#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store. One slice per service; IPv4 only, as is the
/// lab.
class EndpointsController {
 public:
  EndpointsController(Registry& registry, asio::any_io_executor executor);

 private:
  void onPod(const Event& event);
  void sync(const NamespacedName& service);
  void writeEndpoints(const Object& service, const json::array& subsets);
  void writeSlice(const Object& service, json::array ports, json::array endpoints);

  Registry& registry_;
  WorkQueue<NamespacedName> queue_;
  Store::Subscription services_, pods_;
};

/// The number that a service port's targetPort means on `pod`; 0 when it names no port of it.
std::int64_t targetPortOn(const json::value& pod, const json::value& servicePort);

}  // namespace sparklab::lab
