#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_lab.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;

class Probes : public NodeLab {
 protected:
  Probes() { startKubelet(); }

  static json::object with(const char* field, std::string_view value, json::object more = {}) {
    more[field] = json::parse(value);
    return more;
  }

  /// Runs the loop, with a clock ten times as fast as the wall's, until `done`.
  bool untilInTime(const std::function<bool()>& done) {
    asio::steady_timer timer(io_);
    std::function<void()> tick = [&] {
      timer.expires_after(10ms);
      timer.async_wait([&](boost::system::error_code cancelled) {
        if (cancelled) return;
        clock_.advance(100ms);
        tick();
      });
    };
    tick();
    return until(done);
  }

  bool sawEvent(const std::string& text) const {
    for (const auto& event : events("p"))
      if (event.find(text) != std::string::npos) return true;
    return false;
  }
};

TEST_F(Probes, ReadinessOfACommandDecidesWhenAPodIsReady) {
  createPod("p", shellSpec("until test -e /tmp/go; do read -t 0.05 x < /dev/zero; done; "
                           "touch /tmp/ready; exec sleep 1000",
                           with("readinessProbe", R"({"exec":{"command":["test","-e","/tmp/ready"]},
                               "periodSeconds":1,"failureThreshold":1})",
                                with("lifecycle", R"({"postStart":{"exec":{"command":
                                    ["sh","-c","sleep 0.3; touch /tmp/go"]}}})"))));
  ASSERT_TRUE(untilPhase("p", "Running"));
  EXPECT_FALSE(flag(container("p"), {"ready"}));
  EXPECT_TRUE(flag(container("p"), {"started"}));
  EXPECT_TRUE(untilInTime([&] { return flag(container("p"), {"ready"}); }));
  EXPECT_TRUE(sawEvent("Warning Unhealthy Readiness probe failed"));
}

TEST_F(Probes, AFailedLivenessProbeRestartsTheContainer) {
  createPod("p", shellSpec("trap 'exit 9' TERM; while :; do read -t 0.05 x < /dev/zero; done",
                           with("livenessProbe", R"({"tcpSocket":{"port":1},"periodSeconds":1,
                          "failureThreshold":2})",
                                {{"restartPolicy", "Always"}})));
  ASSERT_TRUE(untilInTime([&] { return num(container("p"), {"restartCount"}) == 1; }));
  EXPECT_TRUE(
      sawEvent("Unhealthy Liveness probe failed: dial tcp 127.100.0.2:1: connect: "
               "connection refused"));
  EXPECT_TRUE(sawEvent("Normal Killing Container c failed liveness probe, will be restarted"));
}

TEST_F(Probes, OfAPageSucceedForItsStatusCodesBelow400) {
  createPod("p", shellSpec("exec python3 -c \"import http.server as h,os;"
                           "h.HTTPServer((os.environ['FROM_IMAGE'],8080),"
                           "h.SimpleHTTPRequestHandler).serve_forever()\"",
                           with("readinessProbe", R"({"httpGet":{"port":"web","path":"/usr/"},
                               "periodSeconds":1})",
                                with("startupProbe", R"({"httpGet":{"port":8080,"path":"/none"},
                               "periodSeconds":1,"failureThreshold":1000})",
                                     with("ports", R"([{"name":"web","containerPort":8080}])")))));
  if (!std::filesystem::exists("/usr/bin/python3")) GTEST_SKIP() << "needs python3";
  ASSERT_TRUE(untilPhase("p", "Running"));
  EXPECT_FALSE(flag(container("p"), {"started"}));
  EXPECT_TRUE(untilInTime([&] { return sawEvent("HTTP probe failed with statuscode: 404"); }));
  EXPECT_FALSE(flag(container("p"), {"ready"}));
}

TEST_F(Probes, APreStopHookRunsBeforeSigterm) {
  createPod("p", shellSpec("trap 'cat /tmp/last; exit 0' TERM; echo ready; "
                           "while :; do read -t 0.05 x < /dev/zero; done",
                           with("lifecycle", R"({"preStop":{"exec":{"command":
                               ["sh","-c","hostname > /tmp/last"]}}})")));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  auto printed = std::make_shared<std::string>();
  LogOptions options;
  options.container = "c";
  options.follow = true;
  asio::co_spawn(io_,
                 kubelet_->logs(std::string(str(pod("p"), {"metadata", "uid"})), options,
                                [printed](std::string_view more) {
                                  return append(printed, std::string(more));
                                }),
                 [](std::exception_ptr) {});
  deletePod("p");
  ASSERT_TRUE(until([&] { return pod("p").is_null(); }));
  EXPECT_EQ(*printed, "ready\np\n") << ::testing::PrintToString(events("p"));
}

}  // namespace
}  // namespace sparklab::lab
