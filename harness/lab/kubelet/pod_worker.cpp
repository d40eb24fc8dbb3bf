#include "lab/kubelet/pod_worker.hpp"

#include <fmt/format.h>
#include <signal.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <random>

#include "lab/kubelet/orders.hpp"
#include "lab/kubelet/pod_status.hpp"
#include "lab/kubelet/recovery.hpp"
#include "lab/kubelet/volumes.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kDeadlineMessage =
    "Pod was active on the node longer than the specified deadline";

/// After a failed attempt the worker waits 10 s and up to half of that again.
Nanos retryDelay() {
  static std::minstd_rand random{std::random_device{}()};
  return 10s + std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 5000)(random));
}

}  // namespace

PodWorker::PodWorker(std::shared_ptr<NodeContext> context, ObjectPtr pod,
                     std::function<void()> onGone)
    : context_(std::move(context)),
      pod_(std::move(pod)),
      onGone_(std::move(onGone)),
      files_(context_->options.stateDir / "pods" / pod_->uid()),
      idle_(context_->executor, asio::steady_timer::time_point::max()),
      retry_(context_->executor, context_->clock, [this] { wake(); }),
      deadline_(context_->executor, context_->clock, [this] { wake(); }),
      kill_(context_->executor, context_->processClock(), [this] { wake(); }),
      refresh_(context_->executor, context_->clock, [this] { objectChanged(); }),
      storage_(context_->executor, context_->processClock(), [this] { checkStorage(); }) {
  record_.hostIP = context_->options.nodeAddress;
  record_.startTime = context_->clock.now();
}

void PodWorker::start() {
  spawn(context_->executor, run(shared_from_this()), "kubelet");
}

void PodWorker::reject(const Rejection& rejection) {
  context_->event(pod(), "Warning", rejection.reason, rejection.message);
  stage_ = Stage::Ended;
  auto told = context_->registry.modify(
      kindOf("pods"), pod_->ns(), pod_->name(), "status",
      [&](json::value& pod) {
        json::object status{{"observedGeneration", num(pod, {"metadata", "generation"}, 1)},
                            {"phase", "Failed"},
                            {"message", "Pod was rejected: " + rejection.message},
                            {"reason", rejection.reason},
                            {"startTime", rfc3339(record_.startTime)}};
        if (const auto* qos = find(pod, {"status", "qosClass"})) status["qosClass"] = *qos;
        at(pod, {"status"}) = std::move(status);
      },
      "kubelet", pod_->uid());
  if (told) pod_ = std::move(told);  // whoever comes next must not count it
  start();
}

void PodWorker::recover() {
  record_ = recordAfterPowerLoss(pod(), context_->clock.now());
  if (isTerminal(str(pod(), {"status", "phase"}))) {
    record_.terminated = true;
    stage_ = Stage::Ended;
    return;
  }
  context_->event(pod(), "Normal", "SandboxChanged",
                  "Pod sandbox changed, it will be killed and re-created.");
}

void PodWorker::reconnected() {
  if (stage_ == Stage::Terminating || stage_ == Stage::Ended) publish();
  wake();
}

Task<void> PodWorker::run(std::shared_ptr<PodWorker> self) {
  const auto cancelled = asio::as_tuple(asio::use_awaitable);
  while (!self->context_->stopped) {
    self->pending_ = false;
    co_await self->sync();
    if (self->stage_ == Stage::Gone) co_return;
    if (!self->pending_) co_await self->idle_.async_wait(cancelled);
  }
}

void PodWorker::wake() {
  pending_ = true;
  idle_.cancel();
}

void PodWorker::update(ObjectPtr pod, bool gone) {
  // Not the status: it is our own, and looking again would count as another attempt.
  const auto deletion = [](const json::value& value) {
    return std::pair(str(value, {"metadata", "deletionTimestamp"}),
                     num(value, {"metadata", "deletionGracePeriodSeconds"}));
  };
  const bool relevant = gone || deletion(pod->value()) != deletion(this->pod()) ||
                        map(pod->value(), {"spec"}) != map(this->pod(), {"spec"});
  pod_ = std::move(pod);
  gone_ = gone_ || gone;
  if (relevant) wake();
  if (stage_ != Stage::Active) return;
  // What faults want of it.
  if (const auto order = killOrder(this->pod()))
    for (const auto& [name, process] : processes_)
      if (record_.containers[name].current->id == order->run) process->kill(SIGKILL);
  if (auto why = evictionOrder(this->pod()); !why.empty() && !record_.failure)
    evict(std::move(why));
}

void PodWorker::objectChanged() {
  if (stage_ != Stage::Active) return;
  if (waitsForObjects_) return wake();
  if (volumesReady_ && !setUpVolumes()) volumesReady_ = true;  // the files stay as they were
}

void PodWorker::refreshHosts(const std::vector<ServiceHost>& services) {
  if (stage_ == Stage::Ended || stage_ == Stage::Gone || record_.podIP.empty()) return;
  files_.writeHosts(hostsFile(pod(), record_.podIP, context_->options.serviceAddress, services));
}

void PodWorker::abandon() {
  for (auto* alarm : {&retry_, &deadline_, &kill_, &refresh_, &storage_}) alarm->cancel();
  probers_.clear();
  kills_.clear();
  memoryLimits_.clear();
  processes_.clear();
  files_.remove();
  stage_ = Stage::Gone;
  wake();
}

Task<void> PodWorker::sync() {
  if (stage_ == Stage::Active) co_await syncActive();
  if (stage_ == Stage::Terminating) syncTerminating();
  if (stage_ == Stage::Ended) removeFromApi();
}

Task<void> PodWorker::syncActive() {
  const bool past = checkDeadline();
  publish();
  const bool deleted = gone_ || find(pod(), {"metadata", "deletionTimestamp"});
  if (past || deleted || isTerminal(computePhase(pod(), record_))) {
    beginTermination();
    co_return;
  }
  waitsForObjects_ = false;
  if (!volumesReady_ && !setUpVolumes()) co_return;
  if (record_.podIP.empty()) makeSandbox();
  watchStorage();
  co_await startContainers();
}

void PodWorker::publish() {
  if (gone_ || !context_->connected) return;
  context_->registry.modify(
      kindOf("pods"), pod_->ns(), pod_->name(), "status",
      [&](json::value& pod) {
        at(pod, {"status"}) = computeStatus(pod, record_, context_->clock.now());
      },
      "kubelet", pod_->uid());
  // The listener's update comes later; what follows must see the phase just told.
  if (auto now = context_->registry.store().get("pods", pod_->ns(), pod_->name());
      now && now->uid() == pod_->uid())
    pod_ = std::move(now);
}

bool PodWorker::checkDeadline() {
  const auto* seconds = find(pod(), {"spec", "activeDeadlineSeconds"});
  if (!seconds || record_.failure) return record_.failure.has_value();
  const auto end =
      record_.startTime + std::chrono::seconds(num(pod(), {"spec", "activeDeadlineSeconds"}));
  const auto left = end - context_->clock.now();
  if (left > Nanos(0)) {
    if (!deadline_.pending()) deadline_.set(left);
    return false;
  }
  context_->event(pod(), "Normal", "DeadlineExceeded", kDeadlineMessage);
  record_.failure = Waiting{"DeadlineExceeded", std::string(kDeadlineMessage)};
  return true;
}

bool PodWorker::setUpVolumes() {
  const auto ns = pod_->ns();
  const VolumeSources sources{
      pod(),
      record_.podIP,
      record_.hostIP,
      [&](std::string_view name) { return context_->lookup("configmaps", ns, name); },
      [&](std::string_view name) { return context_->lookup("secrets", ns, name); },
      [&](std::string_view name) { return context_->lookup("persistentvolumeclaims", ns, name); },
      [&](std::string_view name) { return context_->lookup("persistentvolumes", {}, name); },
      [&](const json::value& source) { return token(source); }};
  try {
    for (const auto& volume : list(pod(), {"spec", "volumes"})) {
      const std::string name(str(volume, {"name"}));
      if (!volumesReady_ || followsObjects(volume))
        volumes_[name] = setUpVolume(volume, files_.volume(name), sources);
    }
  } catch (const MountError& error) {
    if (volumesReady_) return false;
    context_->event(pod(), "Warning", "FailedMount", error.what());
    waitsForObjects_ = true;
    mountDelay_ = mountDelay_ == Nanos(0) ? Nanos(500ms) : std::min<Nanos>(mountDelay_ * 2, 122s);
    retry_.set(mountDelay_);
    return false;
  }
  retry_.cancel();
  return volumesReady_ = true;
}

std::string PodWorker::token(const json::value& source) {
  if (!context_->options.tokenFor) return {};
  const std::string audience(str(source, {"audience"}));
  const auto seconds = num(source, {"expirationSeconds"}, 3600);
  const auto now = context_->clock.now();
  auto& token = tokens_[fmt::format("{} {}", seconds, audience)];
  if (context_->connected && (token.text.empty() || now >= token.refreshAt)) {
    token.text = context_->options.tokenFor(
        pod(), std::string(str(pod(), {"spec", "serviceAccountName"}, "default")), audience,
        seconds);
    // As kubelet: after four fifths of its life.
    const auto life = std::chrono::seconds(seconds * 4 / 5);
    token.refreshAt = now + life;
    refresh_.set(life);
  }
  return token.text;
}

void PodWorker::makeSandbox() {
  record_.podIP = context_->options.allocatePodIP();
  record_.sandboxReady = true;
  refreshHosts(context_->services());
  wake();
}

void PodWorker::scheduleRetry() {
  retry_.set(retryDelay());
}

const json::value* PodWorker::spec(const std::string& container) const {
  for (const char* kind : {"initContainers", "containers", "ephemeralContainers"})
    for (const auto& candidate : list(pod(), {"spec", kind}))
      if (str(candidate, {"name"}) == container) return &candidate;
  return nullptr;
}

std::string PodWorker::fieldPath(const std::string& container) const {
  for (const char* kind : {"initContainers", "ephemeralContainers"})
    for (const auto& candidate : list(pod(), {"spec", kind}))
      if (str(candidate, {"name"}) == container)
        return fmt::format("spec.{}{{{}}}", kind, container);
  return fmt::format("spec.containers{{{}}}", container);
}

ContainerRecord& PodWorker::record(const json::value& container) {
  return record_.containers[std::string(str(container, {"name"}))];
}

}  // namespace sparklab::lab
