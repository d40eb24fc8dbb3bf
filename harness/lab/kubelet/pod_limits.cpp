// What a pod's containers may use: memory and disk.
#include <fmt/format.h>
#include <signal.h>
#include <sys/statvfs.h>

#include "lab/kubelet/memory_limit.hpp"
#include "lab/kubelet/pod_worker.hpp"
#include "lab/kubelet/storage_limits.hpp"
#include "lab/registry/quantity.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

/// As often as the eviction manager looks.
constexpr Nanos kLookEvery = 10s;

/// What is written to a file system of memory, seen through the root of a process that has it.
std::int64_t usedOf(const std::string& path) {
  struct statvfs info = {};
  if (::statvfs(path.c_str(), &info) != 0) return 0;
  return static_cast<std::int64_t>((info.f_blocks - info.f_bfree) * info.f_frsize);
}

}  // namespace

std::shared_ptr<MemoryLimit> PodWorker::memoryLimit(const json::value& container) {
  const auto limit = Quantity::parse(str(container, {"resources", "limits", "memory"}));
  if (!limit || limit->value() <= 0) return nullptr;
  return std::make_shared<MemoryLimit>(context_->executor, limit->value(),
                                       context_->options.controlGroups);
}

void PodWorker::watchMemory(const std::string& name) {
  const auto limit = memoryLimits_.find(name);
  if (limit == memoryLimits_.end()) return;
  limit->second->watch(processes_.at(name)->pid(), [this, name] {
    if (const auto process = processes_.find(name); process != processes_.end())
      process->second->kill(SIGKILL);
  });
}

std::int64_t PodWorker::writtenBy(const std::string& name) const {
  std::int64_t bytes = 0;
  const auto& known = record_.containers.at(name);
  for (const auto* run : {&known.current, &known.last})
    if (const auto log = *run ? logs_.find((*run)->id) : logs_.end(); log != logs_.end())
      bytes += static_cast<std::int64_t>(log->second->bytes());
  const auto target = targets_.find(name);
  if (target == targets_.end()) return bytes;
  const auto inUse = imagesInUse_.find(name);
  if (inUse == imagesInUse_.end()) return bytes;
  const auto& image = inUse->second.image;
  if (image.rootfs.empty()) {
    const auto root = fmt::format("/proc/{}/root", target->second.pid);
    bytes += usedOf(root);
    for (const auto& mount : image.root)
      if (mount.kind == Mount::Kind::Tmpfs) bytes += usedOf(root + mount.target);
  } else {
    const auto layer = files_.layer(name);
    const auto upper = diskUsage(layer / "upper");
    // A copy holds all of the image as well.
    const bool copied = context_->overlays == false || !context_->options.overlays;
    bytes += copied ? std::max<std::int64_t>(0, diskUsage(layer / "root") - diskUsage(image.rootfs))
                    : upper;
  }
  return bytes;
}

void PodWorker::watchStorage() {
  if (storage_.pending() || !limitsStorage(pod())) return;
  storage_.set(kLookEvery);
}

void PodWorker::checkStorage() {
  if (stage_ != Stage::Active || record_.failure) return;
  StorageUsage usage;
  usage.emptyDir = [this](const std::string& volume) { return diskUsage(files_.volume(volume)); };
  usage.container = [this](const std::string& container) {
    return record_.containers.contains(container) ? writtenBy(container) : 0;
  };
  auto why = exceededStorage(pod(), usage);
  if (why.empty()) return storage_.set(kLookEvery);
  evict(std::move(why));
}

void PodWorker::evict(std::string why) {
  context_->event(pod(), "Warning", "Evicted", why);
  record_.failure = Waiting{"Evicted", std::move(why)};
  wake();
}

}  // namespace sparklab::lab
