// A container's environment, command and arguments, as kubelet builds them
// (pkg/kubelet/kubelet_pods.go, pkg/kubelet/envvars).
#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "lab/images/images.hpp"

namespace sparklab::lab {

/// What stands in the way of creating a container (CreateContainerConfigError), in kubelet's words.
class ConfigError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

using Environment = std::map<std::string, std::string>;

/// Looks an object of the pod's namespace up; nullptr when there is none.
using Lookup = std::function<const json::value*(std::string_view name)>;

struct EnvironmentSources {
  const json::value& pod;
  const Image& image;
  std::string hostName, podIP, hostIP;
  std::string serviceHost;
  std::uint16_t servicePort = 443;
  std::vector<const json::value*> services;  ///< of the pod's namespace
  Lookup configMap, secret;
  std::int64_t nodeCpuMillis = 0;  ///< limits that a container does not set
  std::int64_t nodeMemory = 0;
};

/// Throws ConfigError for a reference to something that does not exist.
Environment containerEnvironment(const json::value& container, const EnvironmentSources& sources);

/// The command line: `command` and `args` of the container over those of the image, with $(NAME)
/// expanded.
std::vector<std::string> containerCommand(const json::value& container, const Image& image,
                                          const Environment& environment);

/// Replaces $(NAME) by its value; $$(NAME) becomes $(NAME); unknown names stay as they are.
std::string expandVariables(std::string_view text, const Environment& environment);

/// The value of a fieldRef ("metadata.labels['a']", "status.podIP" ...); throws ConfigError for a
/// path that is not supported.
std::string fieldValue(const json::value& pod, std::string_view path, const std::string& podIP,
                       const std::string& hostIP);

/// The value of a resourceFieldRef of `container`.
std::string resourceValue(const json::value& container, const json::value& reference,
                          const EnvironmentSources& sources);

}  // namespace sparklab::lab
