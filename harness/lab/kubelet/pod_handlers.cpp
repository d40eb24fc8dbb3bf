// A container's probes and lifecycle hooks.
#include <fmt/format.h>
#include <signal.h>

#include "lab/kubelet/pod_worker.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

const char* nameOf(Probe probe) {
  switch (probe) {
    case Probe::Startup:
      return "Startup";
    case Probe::Readiness:
      return "Readiness";
    default:
      return "Liveness";
  }
}

const char* inSentence(Probe probe) {
  return probe == Probe::Startup ? "startup" : "liveness";
}

}  // namespace

/// Of the run that has just begun: its probes and its postStart hook.
void PodWorker::watchHealth(const json::value& container, const SandboxSpec& sandbox) {
  const std::string name(str(container, {"name"}));
  const HandlerTarget target{context_->executor,  processes_.at(name)->pid(),
                             sandbox.environment, sandbox.workingDirectory,
                             record_.podIP,       container};
  targets_.insert_or_assign(name, target);
  if (find(container, {"lifecycle", "postStart"}))
    spawn(context_->executor,
          runPostStart(shared_from_this(), name, record_.containers[name].current->id),
          "postStart");
  // The worker owns the prober, and so outlives it.
  probers_[name] = std::make_unique<Prober>(
      context_->processClock(), target,
      Prober::Listener{
          [this, name](Probe probe, bool healthy) { probeChanged(name, probe, healthy); },
          [this, name](Probe probe, const std::string& output) {
            context_->event(pod(), "Warning", "Unhealthy",
                            fmt::format("{} probe failed: {}", nameOf(probe), output),
                            fieldPath(name));
          }});
}

void PodWorker::probeChanged(const std::string& name, Probe probe, bool healthy) {
  auto& known = record_.containers[name];
  if (probe != Probe::Readiness && !healthy)
    return killContainer(name, fmt::format("Container {} failed {} probe, will be restarted", name,
                                           inSentence(probe)));
  const auto* container = spec(name);
  if (probe == Probe::Startup) {
    known.started = true;
    known.ready = container && !find(*container, {probeField(Probe::Readiness)});
  } else if (probe == Probe::Readiness) {
    known.ready = healthy;
  }
  wake();
}

/// SIGTERM now, SIGKILL after the pod's grace period; what follows is up to the restart policy.
void PodWorker::killContainer(const std::string& name, const std::string& why) {
  const auto process = processes_.find(name);
  if (process == processes_.end() || kills_.contains(name)) return;
  context_->event(pod(), "Normal", "Killing", why, fieldPath(name));
  process->second->kill(SIGTERM);
  auto& alarm = kills_[name];
  alarm = std::make_unique<Alarm>(context_->executor, context_->processClock(), [this, name] {
    if (const auto late = processes_.find(name); late != processes_.end())
      late->second->kill(SIGKILL);
  });
  alarm->set(grace());
}

bool PodWorker::isRun(const std::string& name, const std::string& run) const {
  const auto known = record_.containers.find(name);
  return !context_->stopped && stage_ != Stage::Gone && known != record_.containers.end() &&
         known->second.running() && known->second.current->id == run && processes_.contains(name);
}

Task<HandlerResult> PodWorker::runHook(std::shared_ptr<PodWorker> self, std::string name,
                                       json::value hook, Nanos timeout) {
  HandlerResult result;
  const auto target = self->targets_.find(name);
  if (target == self->targets_.end()) co_return result;
  if (const auto* sleep = find(hook, {"sleep"})) {
    result.success = true;
    const auto seconds = num(*sleep, {"seconds"});
    co_await self->context_->processClock().sleep(std::chrono::seconds(seconds));
    co_return result;
  }
  const HandlerTarget copy = target->second;
  result = co_await runHandler(copy, std::move(hook), timeout);
  co_return result;
}

Task<void> PodWorker::runPostStart(std::shared_ptr<PodWorker> self, std::string name,
                                   std::string run) {
  const auto* container = self->spec(name);
  if (!container) co_return;
  const auto hook = *find(*container, {"lifecycle", "postStart"});
  const HandlerResult result = co_await runHook(self, name, hook, 10min);
  if (result.success || !self->isRun(name, run)) co_return;
  self->context_->event(self->pod(), "Warning", "FailedPostStartHook", "PostStartHook failed",
                        self->fieldPath(name));
  self->killContainer(name, "FailedPostStartHook");
}

Task<void> PodWorker::runPreStop(std::shared_ptr<PodWorker> self, std::string name,
                                 std::string run) {
  const auto* container = self->spec(name);
  if (!container) co_return;
  const auto hook = *find(*container, {"lifecycle", "preStop"});
  const auto limit = self->grace();
  const HandlerResult result = co_await runHook(self, name, hook, limit);
  if (!self->isRun(name, run)) co_return;
  if (!result.success)
    self->context_->event(self->pod(), "Warning", "FailedPreStopHook", "PreStopHook failed",
                          self->fieldPath(name));
  self->processes_.at(name)->kill(SIGTERM);
}

}  // namespace sparklab::lab
