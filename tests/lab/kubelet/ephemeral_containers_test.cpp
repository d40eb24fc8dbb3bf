// Containers that are added to a pod to look into it: kubectl debug.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/registry/status.hpp"
#include "node_lab.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;

class EphemeralContainers : public NodeLab {
 protected:
  EphemeralContainers() {
    startKubelet();
    createPod("p", shellSpec("touch /of-c; echo up; exec -a the-target sleep 1000"));
  }

  /// As kubectl debug: a strategic merge patch of the subresource.
  void debug(json::object container) {
    container.emplace("image", RecordedImage::kName);
    const json::value patch = {
        {"spec", {{"ephemeralContainers", json::array{json::value(std::move(container))}}}}};
    registry_.patch(kindOf("pods"), "default", "p", "ephemeralcontainers",
                    PatchType::StrategicMerge, patch, {});
  }

  std::string refused(json::object container) {
    try {
      debug(std::move(container));
    } catch (const StatusError& error) {
      EXPECT_EQ(error.code(), 422);
      return std::string(str(error.status(), {"message"}));
    }
    return {};
  }

  json::value status() const {
    const auto whole = pod("p");
    const auto& statuses = list(whole, {"status", "ephemeralContainerStatuses"});
    return statuses.empty() ? json::value() : statuses[0];
  }

  bool untilEnded() {
    return until([&] { return find(status(), {"state", "terminated"}) != nullptr; });
  }

  std::string output(const char* name) {
    LogOptions options;
    options.container = name;
    return logs("p", options);
  }
};

TEST_F(EphemeralContainers, RunOnceBesideTheOthers) {
  ASSERT_TRUE(untilPhase("p", "Running"));
  debug({{"name", "d"},
         {"command", json::array{"bash", "-c",
                                 "echo $$$$; ls /proc | grep -c '^[0-9]'; test -e "
                                 "/of-c || echo apart; exit 3"}}});
  ASSERT_TRUE(untilEnded());
  EXPECT_THAT(output("d"), ::testing::MatchesRegex("1\n[2-4]\napart\n"));
  EXPECT_EQ(num(status(), {"state", "terminated", "exitCode"}), 3);
  EXPECT_EQ(num(status(), {"restartCount"}), 0);
  EXPECT_FALSE(find(status(), {"started"}));
  EXPECT_EQ(phase("p"), "Running");
  EXPECT_THAT(events("p"), Contains("Normal Started Started container d"));
  EXPECT_EQ(str(store_.get("pods", "default", "p")->value(), {"spec", "nodeName"}), "lab");
}

TEST_F(EphemeralContainers, ShareTheProcessesOfTheirTarget) {
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "up"));
  debug({{"name", "d"},
         {"targetContainerName", "c"},
         {"command", json::array{"bash", "-c",
                                 "tr '\\0' ' ' < /proc/1/cmdline; echo; ls "
                                 "/proc/1/root/of-c; kill -TERM 1; echo signalled"}}});
  ASSERT_TRUE(untilEnded());
  EXPECT_EQ(output("d"), "the-target 1000 \n/proc/1/root/of-c\nsignalled\n");
}

TEST_F(EphemeralContainers, EndWithThePod) {
  ASSERT_TRUE(untilPhase("p", "Running"));
  debug({{"name", "d"}, {"command", json::array{"sleep", "1000"}}});
  ASSERT_TRUE(until([&] { return find(status(), {"state", "running"}) != nullptr; }));
  deletePod("p", 0);
  ASSERT_TRUE(until([&] {
    return std::filesystem::is_empty(folder_ / "pods") || (clock_.advanceToNext(), false);
  }));
}

TEST_F(EphemeralContainers, AreOnlyAdded) {
  const json::object first{{"name", "d"}, {"command", json::array{"true"}}};
  debug(first);
  EXPECT_THAT(refused({{"name", "d"}, {"command", json::array{"false"}}}),
              HasSubstr("spec.ephemeralContainers: Forbidden: existing ephemeral containers \"d\" "
                        "may not be changed"));
  EXPECT_THAT(refused({{"name", "c"}}), HasSubstr("].name: Duplicate value: \"c\""));
  EXPECT_THAT(refused({{"name", "e"}, {"targetContainerName", "none"}}),
              HasSubstr("].targetContainerName: Not found: \"none\""));
  EXPECT_THAT(refused({{"name", "e"}, {"ports", json::parse(R"([{"containerPort":1}])")}}),
              HasSubstr("].ports: Forbidden: cannot be set for an "
                        "Ephemeral Container"));
  auto spec = shellSpec("true");
  at(spec, {"ephemeralContainers"}) = json::parse(R"([{"name":"e","image":"x"}])");
  EXPECT_THROW(createPod("q", spec), StatusError);
}

}  // namespace
}  // namespace sparklab::lab
