// Rows of HorizontalPodAutoscalers.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "lab/printers/printers_of.hpp"

namespace sparklab::lab::printers {

namespace {

/// The object of a metric or its status: "resource" for type "Resource".
std::string sourceOf(std::string_view type) {
  std::string name(type);
  if (!name.empty()) name[0] = lower(name)[0];
  return name;
}

std::string known(const std::string& text) {
  return text.empty() ? "<unknown>" : text;
}

std::string metric(const json::value& spec, const json::value* status) {
  const auto type = str(spec, {"type"});
  const auto source = sourceOf(type);
  const auto target = [&](std::string_view field) {
    return scalar(spec, {source, "target", field});
  };
  const auto current = [&](std::string_view field) {
    return status ? scalar(*status, {source, "current", field}) : std::string();
  };
  const auto average = target("averageValue");
  if (type == "Pods") return fmt::format("{}/{}", known(current("averageValue")), average);
  if (type == "Object" || type == "External") {
    if (!average.empty())
      return fmt::format("{}/{} (avg)", known(current("averageValue")), average);
    return fmt::format("{}/{}", known(current("value")), target("value"));
  }
  if (type != "Resource" && type != "ContainerResource") return "<unknown type>";
  const auto name = str(spec, {source, "name"});
  if (!average.empty())
    return fmt::format("{}: {}/{}", name, known(current("averageValue")), average);
  const auto used = current("averageUtilization");
  const auto wanted = target("averageUtilization");
  return fmt::format("{}: {}/{}", name, used.empty() ? "<unknown>" : used + "%",
                     wanted.empty() ? "<auto>" : wanted + "%");
}

std::string metrics(const json::value& autoscaler) {
  constexpr std::size_t kShown = 2;
  const auto& specs = list(autoscaler, {"spec", "metrics"});
  const auto& statuses = list(autoscaler, {"status", "currentMetrics"});
  if (specs.empty()) return "<none>";
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(specs.size(), kShown); ++i)
    shown.push_back(metric(specs[i], i < statuses.size() ? &statuses[i] : nullptr));
  auto out = fmt::format("{}", fmt::join(shown, ", "));
  if (specs.size() > kShown) out += fmt::format(" + {} more...", specs.size() - kShown);
  return out;
}

/// autoscaling/v1 knows the CPU alone.
std::string cpuMetric(const json::value& autoscaler) {
  const auto wanted = scalar(autoscaler, {"spec", "targetCPUUtilizationPercentage"});
  if (wanted.empty()) return "<none>";
  const auto used = scalar(autoscaler, {"status", "currentCPUUtilizationPercentage"});
  return fmt::format("cpu: {}/{}%", used.empty() ? "<unknown>" : used + "%", wanted);
}

}  // namespace

void printHorizontalPodAutoscaler(Row& row) {
  const auto& object = row.object();
  row.name();
  row.add(std::string_view(fmt::format("{}/{}", str(object, {"spec", "scaleTargetRef", "kind"}),
                                       str(object, {"spec", "scaleTargetRef", "name"}))));
  const bool old = str(object, {"apiVersion"}) == "autoscaling/v1";
  row.add(std::string_view(old ? cpuMetric(object) : metrics(object)));
  const auto least = scalar(object, {"spec", "minReplicas"});
  row.add(std::string_view(least.empty() ? "<unset>" : least));
  row.number({"spec", "maxReplicas"});
  row.number({"status", "currentReplicas"});
  row.age();
}

}  // namespace sparklab::lab::printers
