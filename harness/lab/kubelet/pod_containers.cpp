// How a pod's containers are started, restarted and seen to end.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "lab/images/images.hpp"
#include "lab/kubelet/orders.hpp"
#include "lab/kubelet/pod_status.hpp"
#include "lab/kubelet/pod_worker.hpp"
#include "lab/kubelet/root_layer.hpp"
#include "lab/kubelet/sandbox_trial.hpp"
#include "lab/kubelet/sub_path.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

/// time.Duration.String() for whole seconds: "10s", "2m40s", "5m0s".
std::string goDuration(Nanos duration) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
  return seconds < 60 ? fmt::format("{}s", seconds)
                      : fmt::format("{}m{}s", seconds / 60, seconds % 60);
}

/// What a pod's volumeMounts show in a container.
std::vector<Mount> volumeMounts(const json::value& container, const json::value& pod,
                                const std::map<std::string, fs::path>& volumes,
                                const Environment& environment) {
  std::vector<Mount> mounts;
  for (const auto& mount : list(container, {"volumeMounts"})) {
    const std::string name(str(mount, {"name"}));
    const auto found = volumes.find(name);
    if (found == volumes.end()) continue;
    fs::path source = found->second;
    std::string sub(str(mount, {"subPath"}));
    if (const auto expression = str(mount, {"subPathExpr"}); !expression.empty())
      sub = expandedSubPath(std::string(expression), environment);
    if (!sub.empty()) source = subPathIn(source, sub, name, std::string(str(container, {"name"})));
    bool readOnly = flag(mount, {"readOnly"});
    for (const auto& volume : list(pod, {"spec", "volumes"}))
      if (str(volume, {"name"}) == name)
        readOnly = readOnly || find(volume, {"configMap"}) || find(volume, {"secret"}) ||
                   find(volume, {"projected"}) || find(volume, {"downwardAPI"});
    mounts.push_back({readOnly ? Mount::Kind::ReadOnly : Mount::Kind::ReadWrite,
                      std::string(str(mount, {"mountPath"})),
                      source,
                      {}});
  }
  return mounts;
}

void addUnlessCovered(std::vector<Mount>& mounts, Mount mount) {
  for (const auto& present : mounts)
    if (present.target == mount.target) return;
  mounts.push_back(std::move(mount));
}

}  // namespace

Task<void> PodWorker::startContainers() {
  bool failed = false, started = false;
  // Copies: the pod may be replaced while a container starts.
  const auto ephemeral = list(pod(), {"spec", "ephemeralContainers"});
  for (const auto& container : ephemeral) {
    if (context_->stopped || !shouldStart(pod(), container, record(container))) continue;
    const auto result = co_await startContainer(container);
    (result == Started::Yes ? started : failed) = true;
  }
  const auto initContainers = list(pod(), {"spec", "initContainers"});
  for (const auto& container : initContainers) {
    const auto& known = record(container);
    const bool done = isSidecar(container) ? known.running() && known.started
                                           : known.current && known.current->finishedAt &&
                                                 known.current->exitCode == 0;
    if (done || isInitialized(pod(), record_)) continue;
    if (!known.running() && shouldStart(pod(), container, known)) {
      const auto result = co_await startContainer(container);
      (result == Started::Yes ? started : failed) = true;
    }
    break;
  }
  if (isInitialized(pod(), record_)) {
    const auto containers = list(pod(), {"spec", "containers"});
    for (const auto& container : containers) {
      if (context_->stopped || !shouldStart(pod(), container, record(container))) continue;
      const auto result = co_await startContainer(container);
      (result == Started::Yes ? started : failed) = true;
    }
  }
  if (failed) scheduleRetry();
  if (started) wake();
}

bool PodWorker::inBackOff(const json::value& container, const std::string& field) {
  auto& known = record(container);
  if (!known.current || !known.current->finishedAt) return false;
  const std::string name(str(container, {"name"}));
  const auto now = context_->clock.now();
  const auto end = *known.current->finishedAt;
  const auto fullName = fmt::format("{}_{}({})", pod_->name(), pod_->ns(), pod_->uid());
  if (restarts_.active(name, end, now)) {
    context_->event(
        pod(), "Warning", "BackOff",
        fmt::format("Back-off restarting failed container {} in pod {}", name, fullName), field);
    known.waiting =
        Waiting{"CrashLoopBackOff", fmt::format("back-off {} restarting failed container={} pod={}",
                                                goDuration(restarts_.get(name)), name, fullName)};
    return true;
  }
  restarts_.next(name, end, now);
  return false;
}

std::optional<Image> PodWorker::pullImage(const json::value& container, const std::string& field) {
  const std::string name(str(container, {"image"}));
  const auto policy = str(container, {"imagePullPolicy"}, "IfNotPresent");
  auto event = [&](const char* type, const char* reason, const std::string& message) {
    context_->event(pod(), type, reason, message, field);
  };
  auto fail = [&](const char* reason, std::string message) {
    event("Warning", "Failed", fmt::format("Error: {}", reason));
    record(container).waiting = Waiting{reason, std::move(message)};
    return std::nullopt;
  };

  const auto reference = normalizedImage(name);
  if (reference.empty()) {
    const auto why = fmt::format(
        "Failed to apply default image tag \"{0}\": couldn't parse image name \"{0}\": invalid "
        "reference format",
        name);
    event("Warning", "InspectFailed", why);
    return fail("InvalidImageName", why);
  }
  auto image = context_->images.find(name);
  if (image) {
    auto held = image->hold ? image->hold() : nullptr;
    if (image->hold && !held)
      image.reset();  // it was removed this moment
    else
      imagesInUse_.insert_or_assign(std::string(str(container, {"name"})),
                                    ImageInUse{*image, std::move(held)});
  }
  if (image) {
    if (policy == "Always") {
      event("Normal", "Pulling", fmt::format("Pulling image \"{}\"", name));
      event("Normal", "Pulled",
            fmt::format("Successfully pulled image \"{}\" in 1ms (1ms including waiting). Image "
                        "size: {} bytes.",
                        name, image->sizeBytes));
    } else {
      event("Normal", "Pulled",
            fmt::format("Container image \"{}\" already present on machine", name));
    }
    return image;
  }
  if (policy == "Never") {
    const auto why =
        fmt::format("Container image \"{}\" is not present with pull policy of Never", name);
    event("Warning", "ErrImageNeverPull", why);
    return fail("ErrImageNeverPull", why);
  }

  const auto why = fmt::format(
      "failed to pull and unpack image \"{0}\": failed to resolve reference \"{0}\": {0}: not "
      "found (the lab's images are {1})",
      reference, fmt::join(context_->images.names(), ", "));
  const auto key = fmt::format("{}_{}", pod_->uid(), name);
  const auto now = context_->clock.now();
  if (context_->imageBackOff.activeSinceUpdate(key, now)) {
    const auto message = fmt::format("Back-off pulling image \"{}\"", name);
    event("Normal", "BackOff", message);
    return fail("ImagePullBackOff", fmt::format("{}: ErrImagePull: {}", message, why));
  }
  event("Normal", "Pulling", fmt::format("Pulling image \"{}\"", name));
  event("Warning", "Failed", fmt::format("Failed to pull image \"{}\": {}", name, why));
  context_->imageBackOff.next(key, now, now);
  return fail("ErrImagePull", why);
}

EnvironmentSources PodWorker::environmentSources(const Image& image) const {
  const std::string ns(pod_->ns());
  auto context = context_;
  return {pod(),
          image,
          hostNameOf(pod()),
          record_.podIP,
          record_.hostIP,
          context_->options.serviceHost,
          context_->options.servicePort,
          context_->all("services", ns),
          [context, ns](std::string_view name) { return context->lookup("configmaps", ns, name); },
          [context, ns](std::string_view name) { return context->lookup("secrets", ns, name); },
          context_->cpuMillis,
          context_->memoryBytes};
}

Task<PodWorker::Started> PodWorker::startContainer(const json::value& container) {
  const std::string name(str(container, {"name"}));
  const auto field = fieldPath(name);
  if (inBackOff(container, field)) co_return Started::Failed;
  const auto image = pullImage(container, field);
  if (!image) co_return Started::Failed;
  const bool hasRoot = !image->rootfs.empty();

  SandboxSpec sandbox{
      *image, {}, {}, {}, {}, hostNameOf(pod()), files_.generated(), {}, context_->userNamespace};
  ContainerStart how;
  how.bubblewrap = context_->options.bubblewrap;
  // Only an ephemeral container has a target; without its processes it is a container as others.
  if (const auto target = processes_.find(std::string(str(container, {"targetContainerName"})));
      target != processes_.end())
    how.processesOf = target->second->pid();
  sandbox.joinsProcesses = how.processesOf != 0;
  try {
    if (hasRoot) {
      const auto rootfs = image->rootfs, folder = files_.layer(name);
      auto layer = co_await makeRootLayer(context_, rootfs, folder);
      if (context_->stopped || stage_ == Stage::Gone) co_return Started::No;
      sandbox.root = layer.root;
      how.layer = std::move(layer.overlay);
      // With one, root can be shown as the image's user.
      sandbox.userNamespace =
          sandbox.userNamespace ||
          (image->uid != 0 &&
           userNamespacesHoldSandboxes(context_->options.stateDir, context_->options.bubblewrap));
    }
    sandbox.environment = containerEnvironment(container, environmentSources(*image));
    sandbox.terminal = flag(container, {"tty"});
    if (sandbox.terminal) sandbox.environment.emplace("TERM", "xterm");
    sandbox.command = containerCommand(container, *image, sandbox.environment);
    sandbox.workingDirectory = str(container, {"workingDir"}, image->workingDirectory);
    sandbox.mounts = volumeMounts(container, pod(), volumes_, sandbox.environment);
    const int uid = context_->userNamespace ? image->uid : 0;
    for (auto& mount : files_.prepare(name, *image, uid, sandbox.hostName))
      addUnlessCovered(sandbox.mounts, std::move(mount));
    files_.clearTerminationLog(name);
    addUnlessCovered(
        sandbox.mounts,
        {Mount::Kind::ReadWrite,
         std::string(str(container, {"terminationMessagePath"}, "/dev/termination-log")),
         files_.terminationLog(name),
         {}});
    how.options = sandboxOptions(sandbox);
    how.command = sandbox.command;
  } catch (const ConfigError& error) {
    context_->event(pod(), "Warning", "Failed", fmt::format("Error: {}", error.what()), field);
    record(container).waiting = Waiting{"CreateContainerConfigError", error.what()};
    waitsForObjects_ = true;
    co_return Started::Failed;
  } catch (const Error& error) {
    context_->event(pod(), "Warning", "Failed", fmt::format("Error: {}", error.what()), field);
    record(container).waiting = Waiting{"CreateContainerError", error.what()};
    co_return Started::Failed;
  }

  context_->event(pod(), "Normal", "Created", fmt::format("Created container: {}", name), field);
  auto& known = record(container);
  const auto beforeLast = known.last;
  if (known.current) {
    known.last = std::move(known.current);
    ++known.restarts;
  }
  known.image = image->name;
  known.imageId = image->id;
  known.current = Run{"containerd://" + randomHex(32), {}, {}, 0, {}, {}};
  known.started = !find(container, {probeField(Probe::Startup)});
  known.ready = known.started && !find(container, {probeField(Probe::Readiness)});
  if (const auto problem = commandProblem(sandbox)) {
    failStart(name, field, *problem);
    co_return Started::Failed;
  }

  how.log = std::make_shared<LogFile>(context_->executor, context_->clock,
                                      files_.log(name, known.restarts));
  how.standard = {flag(container, {"stdin"}), sandbox.terminal};
  how.onConnect = onConnect();
  forgetLog(beforeLast);
  logs_[known.current->id] = how.log;
  memoryLimits_.erase(name);
  if (auto limit = memoryLimit(container)) {
    how.controlGroup = limit->controlGroup();
    memoryLimits_[name] = std::move(limit);
  }
  known.current->startedAt = context_->clock.now();
  std::function<void(RunEnd)> onEnd = [weak = weak_from_this(), name](RunEnd end) {
    if (const auto self = weak.lock()) self->containerEnded(name, end);
  };
  std::unique_ptr<ContainerProcess> process;
  std::string problem;
  try {
    process =
        co_await ContainerProcess::start(context_->executor, std::move(how), std::move(onEnd));
  } catch (const Error& error) {
    problem = error.what();
  }
  if (context_->stopped || stage_ == Stage::Gone) co_return Started::No;
  if (!process) {
    failStart(name, field, problem);
    co_return Started::Failed;
  }
  known.waiting.reset();
  context_->event(pod(), "Normal", "Started", fmt::format("Started container {}", name), field);
  if (known.running()) {
    processes_[name] = std::move(process);
    watchHealth(container, sandbox);
    watchMemory(name);
  }
  co_return Started::Yes;
}

OnConnect PodWorker::onConnect() const {
  const auto& tell = context_->options.onConnect;
  if (!tell) return nullptr;
  return [tell, uid = std::string(pod_->uid())](const process::ConnectAttempt& attempt) {
    tell(uid, attempt);
  };
}

std::vector<pid_t> PodWorker::allProcesses() const {
  std::vector<pid_t> all;
  for (const auto& [name, process] : processes_)
    if (process->alive())
      for (const auto pid : process::processesBeside(process->pid())) all.push_back(pid);
  return all;
}

/// The logs of the last two runs are kept, as on a real node. Whoever reads an older one goes on.
void PodWorker::forgetLog(const std::optional<Run>& run) {
  const auto found = run ? logs_.find(run->id) : logs_.end();
  if (found == logs_.end()) return;
  found->second->removeFiles();
  logs_.erase(found);
}

/// A container that was created and could not be started: it has ended with 128.
void PodWorker::failStart(const std::string& name, const std::string& field,
                          const std::string& problem) {
  context_->event(pod(), "Warning", "Failed", fmt::format("Error: {}", problem), field);
  auto& known = record_.containers[name];
  known.current->startedAt = WallTime();
  known.current->finishedAt = context_->clock.now();
  known.current->exitCode = 128;
  known.current->reason = "StartError";
  known.current->message = problem;
  known.waiting = Waiting{"RunContainerError", problem};
  wake();
}

void PodWorker::containerEnded(const std::string& name, const RunEnd& end) {
  auto& known = record_.containers[name];
  if (!known.running()) return;
  auto& run = *known.current;
  run.finishedAt = context_->clock.now();
  run.exitCode = end.problem.empty() ? end.exitCode : 128;
  run.reason = !end.problem.empty() ? "StartError" : end.exitCode == 0 ? "Completed" : "Error";
  const auto limit = memoryLimits_.find(name);
  if ((run.exitCode == 137 && isOutOfMemory(pod(), run.id)) ||
      (limit != memoryLimits_.end() && limit->second->exceeded()))
    run.reason = "OOMKilled";
  run.message = end.problem.empty() ? terminationMessage(name, run) : end.problem;
  probers_.erase(name);
  kills_.erase(name);
  targets_.erase(name);
  processes_.erase(name);
  files_.removeLayer(name);
  imagesInUse_.erase(name);
  memoryLimits_.erase(name);
  wake();
}

std::string PodWorker::terminationMessage(const std::string& name, const Run& run) const {
  // The limits of pkg/kubelet/container: of the file and of the log, the end counts.
  constexpr std::streamoff kLimit = 4096;
  constexpr std::size_t kLogLimit = 2048;
  constexpr std::int64_t kLogLines = 80;
  std::ifstream file(files_.terminationLog(name), std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : 0;
  std::string text(static_cast<std::size_t>(std::clamp<std::streamoff>(size, 0, kLimit)), '\0');
  file.seekg(size - static_cast<std::streamoff>(text.size()));
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  const auto* container = spec(name);
  if (!text.empty() || run.exitCode == 0 || !container ||
      str(*container, {"terminationMessagePolicy"}) != "FallbackToLogsOnError")
    return text;
  const auto logs = logs_.find(run.id);
  return logs == logs_.end() ? text : endOfLog(*logs->second, kLogLines, kLogLimit);
}

}  // namespace sparklab::lab
