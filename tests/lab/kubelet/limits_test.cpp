// Containers that use more than their limits, on real sandboxes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/kubelet/memory_limit.hpp"
#include "lab/kubelet/storage_limits.hpp"
#include "node_lab.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;

/// With the kernel's limit where it can be had, and by watching.
class Limits : public NodeLab, public ::testing::WithParamInterface<bool> {
 protected:
  Limits() {
    options_.controlGroups = GetParam();
    startKubelet();
  }

  static json::object memory(const char* limit) {
    json::object resources{{"limits", json::object{{"memory", limit}}}};
    return {{"resources", std::move(resources)}};
  }

  std::string reason() const {
    return std::string(str(container("p"), {"state", "terminated", "reason"}));
  }
};

INSTANTIATE_TEST_SUITE_P(Memory, Limits, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "ControlGroups" : "Watched"; });

// Python's string is what it takes; the list grows until somebody ends it.
constexpr const char* kGrow =
    "exec python3 -c 'import time\nheld = []\nwhile True:\n  held.append(bytearray(4 << 20))\n"
    "  time.sleep(0.02)'";

TEST_P(Limits, OfMemoryEndWithOomKilled) {
  createPod("p", shellSpec(kGrow, memory("64Mi")));
  ASSERT_TRUE(untilPhase("p", "Failed"));
  EXPECT_EQ(reason(), "OOMKilled");
  EXPECT_EQ(num(container("p"), {"state", "terminated", "exitCode"}), 137);
}

TEST_P(Limits, CountTheContainersOtherProcesses) {
  createPod("p", shellSpec(std::string("(") + kGrow + ") & wait $!; exit $?", memory("64Mi")));
  ASSERT_TRUE(untilPhase("p", "Failed"));
  EXPECT_EQ(reason(), "OOMKilled");
  EXPECT_EQ(num(container("p"), {"state", "terminated", "exitCode"}), 137);
}

TEST_P(Limits, DoNotCountFilesNorWhatProcessesShare) {
  // 60 MB in one process and four children that share it; and as much of a file, mapped.
  const char* script =
      "exec python3 -c 'import mmap, os, time\n"
      "held = bytearray(b\"x\") * (60 << 20)\n"
      "f = open(\"/data/f\", \"w+b\"); f.write(held); f.flush()\n"
      "m = mmap.mmap(f.fileno(), 0, mmap.MAP_SHARED, mmap.PROT_READ); sum(m[::4096])\n"
      "pids = []\n"
      "for i in range(4):\n"
      "  pid = os.fork()\n"
      "  if pid == 0: time.sleep(1.5); os._exit(0)\n"
      "  pids.append(pid)\n"
      "for pid in pids: os.waitpid(pid, 0)\n"
      "print(\"lived\")'";
  auto more = memory("110Mi");
  more["volumes"] = json::parse(R"([{"name":"v","emptyDir":{}}])");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/data"}])");
  createPod("p", shellSpec(script, std::move(more)));
  EXPECT_EQ(outputOf("p"), "lived\n");
  EXPECT_EQ(reason(), "Completed");
}

class StorageLimits : public NodeLab {
 protected:
  StorageLimits() { startKubelet(); }

  /// The pod's end, with the node looking every 10 s.
  std::string evicted(const std::string& script, json::object more) {
    createPod("p", shellSpec(script, std::move(more)));
    if (!untilPhase("p", "Running") || !untilPrinted("p", "written")) return "did not run";
    io_.poll();
    clock_.advance(10s);
    until([&] { return phase("p") == "Failed" || (clock_.advanceToNext(), false); });
    EXPECT_EQ(str(pod("p"), {"status", "reason"}), "Evicted");
    const std::string message(str(pod("p"), {"status", "message"}));
    EXPECT_THAT(events("p"), Contains("Warning Evicted " + message));
    return message;
  }
};

TEST_F(StorageLimits, OfEmptyDirsEvict) {
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"big","emptyDir":{}},
      {"name":"v","emptyDir":{"sizeLimit":"1Mi"}}])");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/v"},
      {"name":"big","mountPath":"/big"}])");
  EXPECT_EQ(evicted("head -c 3000000 /dev/zero > /big/x; head -c 2000000 /dev/zero > /v/x; "
                    "echo written; sleep 1000",
                    std::move(more)),
            "Usage of EmptyDir volume \"v\" exceeds the limit \"1Mi\". ");
}

TEST_F(StorageLimits, OfContainersEvict) {
  json::object more;
  more["resources"] = json::parse(R"({"limits":{"ephemeral-storage":"1Mi"}})");
  EXPECT_EQ(
      evicted("head -c 2000000 /dev/zero > /tmp/x; echo written; sleep 1000", std::move(more)),
      "Pod ephemeral local storage usage exceeds the total limit of containers 1Mi. ");
}

TEST(ExceededStorage, IsSaidOfTheContainerWhenThePodKeepsToItsSum) {
  const auto pod = json::parse(R"({"spec":{"volumes":[
      {"name":"m","emptyDir":{"medium":"Memory"}},{"name":"d","emptyDir":{}}],
      "containers":[{"name":"a","resources":{"limits":{"ephemeral-storage":"1Mi"}}},
                    {"name":"b","resources":{"limits":{"ephemeral-storage":"3Mi"}}}]}})");
  std::map<std::string, std::int64_t> used{
      {"a", 2 << 20}, {"b", 0}, {"m", 9 << 20}, {"d", 1 << 20}};
  StorageUsage usage;
  usage.emptyDir = usage.container = [&](const std::string& name) { return used.at(name); };
  EXPECT_TRUE(limitsStorage(pod));
  EXPECT_EQ(exceededStorage(pod, usage),
            "Container a exceeded its local ephemeral storage limit \"1Mi\". ");
  used["d"] = 3 << 20;
  EXPECT_EQ(exceededStorage(pod, usage),
            "Pod ephemeral local storage usage exceeds the total limit of containers 4Mi. ");
  used = {{"a", 1 << 20}, {"b", 0}, {"m", 0}, {"d", 0}};
  EXPECT_EQ(exceededStorage(pod, usage), "");
}

}  // namespace
}  // namespace sparklab::lab
