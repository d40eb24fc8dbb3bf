// `sparklab up`, `env` and `down` as processes. They need what `sparklab doctor` asks for.
#include <gmock/gmock.h>
#include <time.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>

#include "base/json.hpp"
#include "kube/client.hpp"
#include "program.hpp"
#include "scratch_root.hpp"

namespace sparklab::commands {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// An environment variable that has another value for a while.
class Setting {
 public:
  Setting(const char* name, const std::string& value) : name_(name) {
    if (const char* before = ::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Setting() {
    if (before_) {
      ::setenv(name_, before_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

class UpTest : public ScratchRoot {
 protected:
  UpTest() { adoptOrphans(); }

  std::vector<std::string> sparklab(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), SPARKLAB_BINARY);
    return arguments;
  }

  std::pair<int, std::string> run(std::vector<std::string> argv) {
    Program program(std::move(argv));
    auto output = program.everything();
    return {program.wait(), std::move(output)};
  }

  std::pair<int, std::string> shell(const std::string& program, const std::string& script) {
    return run({program, "-c", script});
  }

  /// A lab in the background that the test stops.
  void upDetached() {
    const auto [code, output] = run(sparklab({"up", "--detach", "--port", "0"}));
    ASSERT_EQ(code, 0) << output;
    EXPECT_THAT(output, HasSubstr("It runs until:"));
  }

  void expectNothingLeft() {
    waitForOrphans();
    EXPECT_FALSE(fs::exists(root())) << "files are left";
  }
};

TEST_F(UpTest, CtrlCEndsItCleanly) {
  Program up(sparklab({"up", "--port", "0"}));
  ASSERT_TRUE(up.says("Ctrl-C stops it")) << up.said();
  EXPECT_THAT(up.said(), HasSubstr("https://127.0.0.1:"));
  EXPECT_TRUE(fs::exists(root() / "lab" / "kubeconfig"));
  up.kill(SIGINT);
  up.everything();
  EXPECT_EQ(up.wait(), 0) << up.said();
  expectNothingLeft();
}

TEST_F(UpTest, ADetachedLabIsFoundAndStopped) {
  upDetached();
  EXPECT_EQ(fs::status(root() / "lab" / "kubeconfig").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  const auto [code, output] = run(sparklab({"down"}));
  EXPECT_EQ(code, 0) << output;
  expectNothingLeft();
  const auto [again, complaint] = run(sparklab({"down"}));
  EXPECT_EQ(again, 3);
  EXPECT_THAT(complaint, HasSubstr("no lab named \"lab\" is running"));
}

TEST_F(UpTest, ASecondLabOfTheSameNameIsRefused) {
  upDetached();
  const auto [code, output] = run(sparklab({"up", "--detach", "--port", "0"}));
  EXPECT_EQ(code, 3);
  EXPECT_THAT(output, HasSubstr("a lab named \"lab\" is running already"));
  const auto [other, more] = run(sparklab({"up", "--detach", "--port", "0", "--name", "two"}));
  EXPECT_EQ(other, 0) << more;
  EXPECT_EQ(run(sparklab({"down", "--name", "two"})).first, 0);
  EXPECT_EQ(run(sparklab({"down"})).first, 0);
  expectNothingLeft();
}

TEST_F(UpTest, EnvironmentIsSetAndRestoredInEveryShell) {
  upDetached();
  const std::string binary = SPARKLAB_BINARY;
  for (const std::string program : {"/bin/sh", "/bin/bash", "/bin/dash", "/usr/bin/zsh"}) {
    if (!fs::exists(program)) continue;
    const auto [code, output] = shell(
        program,
        "set -e; PATH=/usr/bin:/bin; export PATH; KUBECONFIG=mine; export KUBECONFIG; "
        "unset SPARK_LOCAL_IP; eval \"$(" +
            binary + " env)\"; eval \"$(" + binary +
            " env)\"; echo \"[$KUBECONFIG] [$SPARK_LOCAL_IP]\"; minikube ip; eval \"$(" + binary +
            " env --unset)\"; echo \"<$KUBECONFIG> <${SPARK_LOCAL_IP-none}> "
            "<$PATH>\"; env | grep SPARKLAB_SAVED || true");
    EXPECT_EQ(code, 0) << program << ": " << output;
    EXPECT_THAT(output,
                HasSubstr("[" + (root() / "lab/kubeconfig").string() + "] [127.0.0.1]\n127."))
        << program;
    EXPECT_THAT(output, HasSubstr("<mine> <none> </usr/bin:/bin>")) << program;
    EXPECT_THAT(output, Not(HasSubstr("SPARKLAB_SAVED"))) << program;
  }
  EXPECT_EQ(run(sparklab({"down"})).first, 0);
}

TEST_F(UpTest, TellsItsSupervisorAndEndsWithIt) {
  const Setting noCache("XDG_CACHE_HOME", (scratch() / "cache").string());
  const Setting noSpark("SPARK_HOME", "");
  int supervisor[2];
  int ready[2];
  ASSERT_EQ(::pipe2(supervisor, O_CLOEXEC), 0);
  ASSERT_EQ(::pipe2(ready, O_CLOEXEC), 0);
  Program up(sparklab({"up", "--name", "run-1", "--port", "0", "--supervised-by-fd",
                       std::to_string(supervisor[0]), "--ready-fd", std::to_string(ready[1])}),
             {supervisor[0], ready[1]});
  ::close(supervisor[0]);
  ::close(ready[1]);
  std::string line;
  char buffer[4096];
  while (const auto got = ::read(ready[0], buffer, sizeof buffer)) {
    ASSERT_GT(got, 0);
    line.append(buffer, static_cast<std::size_t>(got));
  }
  const auto lab = parseJson(line, "the ready line");
  EXPECT_TRUE(fs::exists(std::string(str(lab, {"kubeconfig"}))));
  EXPECT_TRUE(str(lab, {"nodeAddress"}).starts_with("127."));
  ::close(supervisor[1]);
  EXPECT_EQ(
      up.everything(),
      "sparklab: this lab has no Spark image: there is no Spark distribution on this machine\n"
      "  run `make spark` to fetch it, or set SPARK_HOME to your own\n");
  EXPECT_EQ(up.wait(), 0);
  expectNothingLeft();
  ::close(ready[0]);
}

TEST_F(UpTest, CleanRemovesWhatIsDeadAndKeepsWhatLives) {
  upDetached();
  fs::create_directories(root() / ".gone-1" / "pods");
  const auto [code, output] = run(sparklab({"clean"}));
  EXPECT_EQ(code, 0);
  EXPECT_THAT(output, HasSubstr("removed " + (root() / ".gone-1").string()));
  EXPECT_THAT(output, HasSubstr("kept " + (root() / "lab").string()));
  EXPECT_EQ(run(sparklab({"down"})).first, 0);
  expectNothingLeft();
}

TEST_F(UpTest, WhatAKilledRunLeftOnAClusterIsFoundAndRemoved) {
  upDetached();
  const auto file = (scratch() / "long.yaml").string();
  std::ofstream(file) << "apiVersion: sparklab/v1\nkind: Scenario\nmetadata: {name: long}\n"
                         "description: x\nsteps:\n- name: wait\n  run: [tail, -f, /dev/null]\n";
  const auto config = (root() / "lab" / "kubeconfig").string();
  const auto clean = [&] { return run(sparklab({"clean", "--kubeconfig", config})).second; };
  EXPECT_EQ(clean(), "no run has left anything there\n");
  Program running(sparklab({"run", file, "--kubeconfig", config}));
  ASSERT_TRUE(running.says("$ tail -f /dev/null")) << running.said();
  EXPECT_THAT(clean(), testing::MatchesRegex("kept sparklab-[0-9a-f]+: its run goes on\n"));
  running.kill(SIGKILL);
  running.wait();
  EXPECT_THAT(clean(), testing::MatchesRegex("removed sparklab-[0-9a-f]+\n"));
  EXPECT_EQ(clean(), "no run has left anything there\n");
  EXPECT_EQ(run(sparklab({"down"})).first, 0);
  expectNothingLeft();
}

TEST_F(UpTest, PodsDieWithAKilledLab) {
  Program up(sparklab({"up", "--port", "0"}));
  ASSERT_TRUE(up.says("Ctrl-C stops it")) << up.said();
  asio::io_context context(1);
  const auto api = kube::Client::create(
      context.get_executor(), kube::loadKubeconfig((root() / "lab" / "kubeconfig").string(), ""));
  // Writes for as long as it lives, to be in the way of those who tidy up.
  const auto pod = parseJson(R"({"metadata": {"name": "p"}, "spec": {
      "volumes": [{"name": "v", "emptyDir": {}}],
      "containers": [{"name": "c", "image": "busybox",
        "volumeMounts": [{"name": "v", "mountPath": "/v"}],
        "command": ["sh", "-c",
          "i=0; while :; do i=$((i+1)); mkdir -p /v/$((i%50))/d; echo $i > /v/$((i%50))/f; done"]
      }]}})",
                             "pod");
  const std::string pods = "/api/v1/namespaces/default/pods";
  bool running = false;
  const auto failed = [](const std::exception_ptr& failure, auto&&...) {
    if (failure) std::rethrow_exception(failure);
  };
  asio::co_spawn(context,
                 api->watch(
                     pods, {},
                     [&](kube::WatchEvent event) {
                       running |= str(event.object, {"status", "phase"}) == "Running";
                     },
                     [](kube::WatchGap) {}),
                 failed);
  asio::co_spawn(context, api->create(pods, pod), failed);
  while (!running) ASSERT_EQ(context.run_one(), 1U) << "the watch has ended";
  up.kill(SIGKILL);
  up.wait();
  expectNothingLeft();
}

TEST_F(UpTest, KilledAtAnyMomentItLeavesNothing) {
  // How long a start takes on this machine tells where the moments are to be.
  timespec begin, end;
  ::clock_gettime(CLOCK_MONOTONIC, &begin);
  {
    Program up(sparklab({"up", "--port", "0"}));
    ASSERT_TRUE(up.says("Ctrl-C stops it")) << up.said();
    ::clock_gettime(CLOCK_MONOTONIC, &end);
    up.kill(SIGKILL);
    up.wait();
  }
  expectNothingLeft();
  const long whole = (end.tv_sec - begin.tv_sec) * 1'000'000'000 + end.tv_nsec - begin.tv_nsec;
  std::mt19937 random(std::random_device{}());
  std::uniform_int_distribution<long> moments(0, whole + whole / 4);
  for (int round = 0; round < 12; ++round) {
    Program up(sparklab({"up", "--port", "0"}));
    const auto moment = moments(random);
    const timespec pause{moment / 1'000'000'000, moment % 1'000'000'000};
    ::nanosleep(&pause, nullptr);
    up.kill(SIGKILL);
    up.wait();
    waitForOrphans();
    ASSERT_FALSE(fs::exists(root())) << "killed " << moment << " ns after the start";
  }
}

}  // namespace

}  // namespace sparklab::commands
