// How a pod ends: SIGTERM, the grace period, SIGKILL, the last status, and only then its removal.
#include <fmt/format.h>
#include <signal.h>

#include <algorithm>

#include "lab/kubelet/pod_status.hpp"
#include "lab/kubelet/pod_worker.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

/// Kubelet gives a container at least this long, whatever the grace period.
constexpr Nanos kMinimumGrace = 2s;

}  // namespace

Nanos PodWorker::grace() const {
  auto seconds = num(pod(), {"spec", "terminationGracePeriodSeconds"}, 30);
  if (find(pod(), {"metadata", "deletionTimestamp"}))
    seconds = num(pod(), {"metadata", "deletionGracePeriodSeconds"}, seconds);
  if (record_.failure && record_.failure->reason == "Evicted") seconds = 1;
  return std::max<Nanos>(std::chrono::seconds(seconds), kMinimumGrace);
}

void PodWorker::beginTermination() {
  stage_ = Stage::Terminating;
  retry_.cancel();
  deadline_.cancel();
  storage_.cancel();
  killAt_ = context_->processClock().now() + grace();
  probers_.clear();
  for (const auto& [name, process] : processes_) stopContainer(name);
}

void PodWorker::stopContainer(const std::string& name) {
  context_->event(pod(), "Normal", "Killing", fmt::format("Stopping container {}", name),
                  fieldPath(name));
  const auto* container = spec(name);
  if (container && find(*container, {"lifecycle", "preStop"}) && !gone_)
    spawn(context_->executor,
          runPreStop(shared_from_this(), name, record_.containers[name].current->id), "preStop");
  else
    processes_.at(name)->kill(SIGTERM);
}

void PodWorker::syncTerminating() {
  if (processes_.empty()) return finish();
  const auto now = context_->processClock().now();
  // A second delete may shorten the time, never lengthen it.
  killAt_ = std::min(killAt_, now + grace());
  if (now < killAt_) return kill_.set(killAt_ - now);
  for (const auto& [name, process] : processes_) process->kill(SIGKILL);
}

void PodWorker::finish() {
  kill_.cancel();
  refresh_.cancel();
  record_.terminated = true;
  record_.sandboxReady = false;
  stage_ = Stage::Ended;
  publish();
  files_.removeAllButLogs();
  if (!record_.podIP.empty() && context_->options.releasePodIP)
    context_->options.releasePodIP(record_.podIP);
}

void PodWorker::removeFromApi() {
  if (gone_) {
    stage_ = Stage::Gone;
    files_.remove();
    return onGone_();
  }
  if (!find(pod(), {"metadata", "deletionTimestamp"}) || !context_->connected) return;
  DeleteOptions options;
  options.gracePeriodSeconds = 0;
  options.uid = std::string(pod_->uid());
  try {
    context_->registry.remove(kindOf("pods"), pod_->ns(), pod_->name(), options);
  } catch (const StatusError&) {
    // Somebody else was faster: the store's event says so.
  }
}

}  // namespace sparklab::lab
