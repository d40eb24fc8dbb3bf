// What all pods of the node share.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lab/kubelet/back_off.hpp"
#include "lab/kubelet/hosts.hpp"
#include "lab/kubelet/kubelet.hpp"

namespace sparklab::lab {

/// Lives as long as the kubelet or its longest-lived coroutine; once `stopped` is set, the
/// references are no longer to be used.
struct NodeContext {
  Registry& registry;
  const ImageStore& images;
  Clock& clock;
  asio::any_io_executor executor;
  KubeletOptions options;
  bool userNamespace = true;  ///< sandboxes need one
  bool stopped = false;
  bool connected = true;  ///< to the API server
  BackOff imageBackOff;
  std::optional<bool> overlays;  ///< whether the kernel lets us mount them; unknown at first
  std::string bootId;            ///< another one after a reboot
  std::int64_t cpuMillis = 0;
  std::int64_t memoryBytes = 0;

  Clock& processClock() const { return options.processClock ? *options.processClock : clock; }

  /// An object of the store, alive as long as it is not replaced; nullptr when there is none.
  const json::value* lookup(const char* resource, std::string_view ns, std::string_view name) const;

  /// Every object of a resource; of one namespace unless `ns` is empty.
  std::vector<const json::value*> all(const char* resource, std::string_view ns = {}) const;

  /// Records an event about a pod, or one of its containers.
  void event(const json::value& pod, std::string_view type, std::string_view reason,
             std::string_view message, std::string_view fieldPath = {}) const;

  /// Those with pods behind them.
  std::vector<ServiceHost> services() const;
};

}  // namespace sparklab::lab
