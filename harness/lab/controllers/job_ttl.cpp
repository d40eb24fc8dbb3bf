#include "lab/controllers/job_ttl.hpp"

#include "lab/controllers/job_pods.hpp"

namespace sparklab::lab {

JobTtl::JobTtl(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      queue_(std::move(executor), "job ttl", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  const auto& key = kindOf("jobs.batch").storageKey();
  jobs_ = registry_.store().subscribe(key, [this](const ResourceKey&, const Event& event) {
    if (event.type != Event::Type::Deleted && finishedCondition(event.object->value())) {
      queue_.add(NamespacedName::of(*event.object));
    }
  });
  for (const auto& job : registry_.store().list(key)) queue_.add(NamespacedName::of(*job));
}

void JobTtl::sync(const NamespacedName& name) {
  const auto& kind = kindOf("jobs.batch");
  const auto job = registry_.store().get(kind.storageKey(), name.ns, name.name);
  if (!job || isBeingDeleted(job->value())) return;
  const auto* finished = finishedCondition(job->value());
  if (!finished || !find(job->value(), {"spec", "ttlSecondsAfterFinished"})) return;
  const auto since = parseRfc3339(str(*finished, {"lastTransitionTime"}));
  if (!since) return;
  const Nanos left = *since +
                     std::chrono::seconds(num(job->value(), {"spec", "ttlSecondsAfterFinished"})) -
                     registry_.clock().now();
  if (left > Nanos(0)) {
    queue_.addAfter(left, name);
    return;
  }
  DeleteOptions options;
  options.propagationPolicy = "Foreground";
  options.uid = std::string(job->uid());
  registry_.remove(kind, name.ns, name.name, options);
}

}  // namespace sparklab::lab
