// What the downward API can say about a pod (pkg/fieldpath, pkg/api/v1/resource of Kubernetes).
#include <fmt/format.h>

#include <algorithm>

#include "lab/kubelet/environment.hpp"
#include "lab/registry/quantity.hpp"

namespace sparklab::lab {
namespace {

/// All labels or annotations, as a downward API volume writes them: sorted, values quoted.
std::string formatMap(const json::object& values) {
  std::map<std::string, std::string> sorted;
  for (const auto& [key, value] : values)
    sorted[std::string(key)] = value.is_string() ? std::string(value.as_string()) : "";
  std::string text;
  for (const auto& [key, value] : sorted)
    text += fmt::format("{}{}={}", text.empty() ? "" : "\n", key,
                        json::serialize(json::value(json::string(value))));
  return text;
}

/// The key of "metadata.labels['key']".
std::string subscript(std::string_view path) {
  const auto open = path.find("['");
  if (open == path.npos || !path.ends_with("']")) return {};
  return std::string(path.substr(open + 2, path.size() - open - 4));
}

}  // namespace

std::string fieldValue(const json::value& pod, std::string_view path, const std::string& podIP,
                       const std::string& hostIP) {
  for (const char* field : {"labels", "annotations"}) {
    const auto whole = fmt::format("metadata.{}", field);
    if (path == whole) return formatMap(map(pod, {"metadata", field}));
    if (path.starts_with(whole + "["))
      return std::string(str(pod, {"metadata", field, subscript(path)}));
  }
  for (const char* field : {"name", "namespace", "uid"})
    if (path == fmt::format("metadata.{}", field))
      return std::string(str(pod, {"metadata", field}));
  for (const char* field : {"nodeName", "serviceAccountName"})
    if (path == fmt::format("spec.{}", field)) return std::string(str(pod, {"spec", field}));
  if (path == "status.podIP" || path == "status.podIPs") return podIP;
  if (path == "status.hostIP" || path == "status.hostIPs") return hostIP;
  throw ConfigError(fmt::format("unsupported fieldPath: {}", path));
}

std::string resourceValue(const json::value& container, const json::value& reference,
                          const EnvironmentSources& sources) {
  const auto resource = str(reference, {"resource"});  // "limits.cpu"
  const auto dot = resource.find('.');
  if (dot == resource.npos)
    throw ConfigError(fmt::format("unsupported container resource : {}", resource));
  const auto side = resource.substr(0, dot), name = resource.substr(dot + 1);
  const bool cpu = name == "cpu";

  const auto set = Quantity::parse(str(container, {"resources", side, name}));
  std::int64_t amount = 0;  // thousandths of a CPU, or bytes
  if (set)
    amount = cpu ? set->milliValue() : set->value();
  else if (side == "limits")
    amount = cpu ? sources.nodeCpuMillis : name == "memory" ? sources.nodeMemory : 0;

  const auto divisor = Quantity::parse(str(reference, {"divisor"}, "1"));
  std::int64_t unit = divisor && !divisor->isZero()
                          ? (cpu ? divisor->milliValue() : divisor->value())
                          : (cpu ? 1000 : 1);
  unit = std::max<std::int64_t>(unit, 1);
  return std::to_string((amount + unit - 1) / unit);
}

}  // namespace sparklab::lab
