// Which pods a Job starts and which it deletes.
#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/jobs.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::int64_t kMostAtOnce = 500;

void addIndexVariable(json::value& container) {
  for (const auto& variable : list(container, {"env"})) {
    if (str(variable, {"name"}) == "JOB_COMPLETION_INDEX") return;
  }
  json::value variable{{"name", "JOB_COMPLETION_INDEX"}};
  at(variable, {"valueFrom", "fieldRef", "fieldPath"}) =
      fmt::format("metadata.labels['{}']", kCompletionIndex);
  arrayAt(container, {"env"}).push_back(std::move(variable));
}

}  // namespace

void Jobs::manage(Look& now) {
  const auto& job = now.value();
  if (isSuspended(job)) {
    deletePods(now, surplus(now, now.activeCount), true);
    return;
  }
  const auto parallelism = num(job, {"spec", "parallelism"});
  auto wanted = parallelism;
  if (find(job, {"spec", "completions"})) {
    const auto left = num(job, {"spec", "completions"}) - now.succeeded;
    wanted = std::clamp<std::int64_t>(left, 0, parallelism);
  } else if (now.succeeded > 0) {
    wanted = now.activeCount;
  }
  auto tooMany = surplus(now, std::max<std::int64_t>(0, now.activeCount - wanted));
  if (tooMany.size() > kMostAtOnce) tooMany.resize(kMostAtOnce);
  if (!tooMany.empty()) {
    deletePods(now, tooMany, true);
    return;
  }
  const auto leaving = replacesEndedOnly(job) ? now.terminating : 0;
  const auto missing = wanted - leaving - now.activeCount;
  if (missing > 0) createPods(now, std::min(missing, kMostAtOnce));
}

void Jobs::createPods(Look& now, std::int64_t count) {
  const auto wait = [&](Nanos delay) {
    queue_.addAfter(delay, NamespacedName::of(*now.job));
    now.activeCount = 0;  // what the original reports while it waits
  };
  if (!limitsPerIndex(now.value())) {
    if (const auto left = now.backOff.remaining(registry_.clock().now()); left > Nanos(0)) {
      wait(left);
      return;
    }
  }
  if (!isIndexed(now.value())) {
    const auto pod = podFor(now, -1);
    slowStart(count, [&] {
      pods_.create(now.value(), pod);
      ++now.activeCount;
    });
    return;
  }
  auto indexes = indexesToStart(now, count);
  if (limitsPerIndex(now.value()) && !indexes.empty()) {
    std::optional<Nanos> soonest;
    std::erase_if(indexes, [&](std::int64_t index) {
      const auto last = now.replaced.find(index);
      if (last == now.replaced.end()) return false;
      const JobBackOff own{indexFailuresInAll(last->second->value()) + 1,
                           finishedAt(last->second->value())};
      const auto left = own.remaining(registry_.clock().now());
      if (left > Nanos(0) && (!soonest || left < *soonest)) soonest = left;
      return left > Nanos(0);
    });
    if (indexes.empty()) {
      wait(soonest.value_or(Nanos(0)));
      return;
    }
  }
  std::size_t next = 0;
  slowStart(static_cast<std::int64_t>(indexes.size()), [&] {
    pods_.create(now.value(), podFor(now, indexes[next++]));
    ++now.activeCount;
  });
}

json::value Jobs::podFor(const Look& now, std::int64_t index) const {
  const auto& job = now.value();
  auto pod = pods_.fromTemplate(job, *find(job, {"spec", "template"}));
  if (!hasFinalizer(pod, kJobFinalizer)) {
    arrayAt(pod, {"metadata", "finalizers"}).push_back(json::string(kJobFinalizer));
  }
  if (index < 0) return pod;
  const auto name = str(job, {"metadata", "name"});
  const auto number = std::to_string(index);
  for (const auto containers : {"initContainers", "containers"}) {
    each(pod, {"spec", containers}, addIndexVariable);
  }
  at(pod, {"metadata", "annotations", kCompletionIndex}) = number;
  at(pod, {"metadata", "labels", kCompletionIndex}) = number;
  at(pod, {"spec", "hostname"}) = fmt::format("{}-{}", name, number);
  constexpr std::size_t kMostCharacters = 58;  // of a generated name without its suffix
  const auto tail = fmt::format("-{}-", number);
  at(pod, {"metadata", "generateName"}) =
      std::string(name.substr(0, kMostCharacters - tail.size())) + tail;
  if (!limitsPerIndex(job)) return pod;
  std::int64_t failures = 0;
  std::int64_t ignored = 0;
  if (const auto last = now.replaced.find(index); last != now.replaced.end()) {
    const auto& before = last->second->value();
    failures = indexFailures(before);
    ignored = indexFailuresInAll(before) - failures;
    ++(judge(job, before).counted ? failures : ignored);
  }
  at(pod, {"metadata", "annotations", kIndexFailures}) = std::to_string(failures);
  if (ignored) at(pod, {"metadata", "annotations", kIndexIgnored}) = std::to_string(ignored);
  return pod;
}

std::vector<std::int64_t> Jobs::indexesToStart(Look& now, std::int64_t count) {
  auto taken = now.succeededIndexes;
  for (const auto& pod : now.pods) {
    const bool leaving =
        replacesEndedOnly(now.value()) && isBeingDeleted(pod->value()) && !isFinished(pod->value());
    if (isActive(pod->value()) || leaving) taken.insert(completionIndex(pod->value()));
  }
  if (now.failedIndexes) taken.insert(now.failedIndexes->begin(), now.failedIndexes->end());
  std::vector<std::int64_t> indexes;
  const auto completions = num(now.value(), {"spec", "completions"});
  for (std::int64_t i = 0; i < completions && std::ssize(indexes) < count; ++i) {
    if (!taken.contains(i)) indexes.push_back(i);
  }
  return indexes;
}

std::vector<ObjectPtr> Jobs::surplus(const Look& now, std::int64_t atLeast) const {
  auto pods = now.active;
  sortForDeletion(pods, {}, registry_.clock().now());
  std::vector<ObjectPtr> chosen;
  std::vector<ObjectPtr> left;
  if (isIndexed(now.value())) {
    // Of several pods with one index, the one that is deleted last stays.
    Indexes seen;
    for (auto pod = pods.rbegin(); pod != pods.rend(); ++pod) {
      const bool fine = now.validIndex((*pod)->value());
      const bool first = fine && seen.insert(completionIndex((*pod)->value())).second;
      (first ? left : chosen).push_back(*pod);
    }
    std::reverse(left.begin(), left.end());
  } else {
    left = std::move(pods);
  }
  for (auto& pod : left) {
    if (std::ssize(chosen) >= atLeast) break;
    chosen.push_back(std::move(pod));
  }
  return chosen;
}

void Jobs::deletePods(Look& now, const std::vector<ObjectPtr>& pods, bool uncounted) {
  std::optional<StatusError> failure;
  for (const auto& pod : pods) {
    try {
      if (uncounted) release(pod);
      pods_.remove(now.value(), *pod);
      --now.activeCount;
      ++now.terminating;
      if (isReady(pod->value())) --now.ready;
    } catch (const StatusError& error) {
      if (!failure) failure = error;
    }
  }
  if (failure) throw *failure;
}

}  // namespace sparklab::lab
