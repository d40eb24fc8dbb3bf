// Whole runs of scenarios with plain processes on a cluster in memory.
#include "runner/run.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <filesystem>
#include <fstream>

#include "fake_client.hpp"

namespace sparklab::runner {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Acts as the rest of the world: hooks by step name, called when the step begins.
class RestOfTheWorld : public Observer {
 public:
  std::map<std::string, std::function<void()>> onStep;
  std::function<void(const journal::Entry&)> onEntry;
  std::string ns;
  std::vector<std::string> begun;
  int tables = 0;

  void runBegins(const ScenarioResult& run) override { ns = run.ns; }
  void stepBegins(const scenario::Step& step, std::size_t, std::size_t, Nanos) override {
    begun.push_back(step.name);
    if (const auto hook = onStep.find(step.name); hook != onStep.end())
      later.push_back(hook->second);
  }
  void recorded(const journal::Entry& entry) override {
    if (onEntry) onEntry(entry);
    // After the step's own entry: hooks are about what happens during the step.
    if (std::holds_alternative<journal::StepEvent>(entry.fact)) {
      for (auto& hook : later) asio::post(*context, hook);
      later.clear();
    }
  }
  void podsTable(const json::value&, const std::string&) override { ++tables; }

  asio::io_context* context = nullptr;

 private:
  std::vector<std::function<void()>> later;
};

struct Running : testing::Test {
  asio::io_context context{1};
  FakeClient client{context.get_executor()};
  RestOfTheWorld world;
  StopRequest stop;
  RunOptions options;
  std::vector<std::unique_ptr<scenario::Scenario>> scenarios;

  ScenarioResult run(scenario::Scenario scenario) {
    scenarios.push_back(std::make_unique<scenario::Scenario>(std::move(scenario)));
    world.context = &context;
    ScenarioResult result;
    bool done = false;
    asio::co_spawn(
        context,
        runScenario(context.get_executor(), client, *scenarios.back(), options, world, stop),
        [&](std::exception_ptr failure, ScenarioResult got) {
          if (failure) std::rethrow_exception(failure);
          result = std::move(got);
          done = true;
        });
    context.run();
    context.restart();
    EXPECT_TRUE(done);
    return result;
  }
};

scenario::Step background(const std::string& id, std::vector<std::string> argv) {
  scenario::Run action;
  action.id = id;
  action.argv = std::move(argv);
  action.background = true;
  return step(std::move(action), "start " + id);
}
scenario::Step foreground(std::vector<std::string> argv) {
  scenario::Run action;
  action.argv = std::move(argv);
  return step(std::move(action), "run it");
}
scenario::Step ready(const std::string& id) {
  scenario::ProcessCheck wanted;
  wanted.id = id;
  wanted.out.push_back(line("ready"));
  return eventually({check(wanted)}, "it is ready");
}

TEST_F(Running, ACtrlCThatEndsTheProcessAsStatedPasses) {
  const auto result = run(scenarioOf(
      background("submit",
                 {"sh", "-c", "trap 'exit 130' INT; echo ready; while :; do sleep 0.05; done"}),
      ready("submit"), interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.status, Status::Passed) << result.reason;
  EXPECT_THAT(result.steps.back().detail, HasSubstr("ended with exit code 130"));
  EXPECT_TRUE(client.objects.empty());
}

TEST_F(Running, ACtrlCToAProcessThatIgnoresItProvesNothing) {
  const auto result =
      run(scenarioOf(background("submit", {"sh", "-c", "trap '' INT; echo ready; exec sleep 600"}),
                     ready("submit"), interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_EQ(result.reason, "submit ignores SIGINT, so sending it would prove nothing");
  EXPECT_THAT(result.notes, ElementsAre("submit was still running at the end and was stopped"));
}

TEST_F(Running, ACtrlCToAProcessThatIsOverFails) {
  scenario::ProcessCheck over;
  over.id = "submit";
  over.exitCode = 0;
  const auto result = run(scenarioOf(background("submit", {"true"}), eventually({check(over)}),
                                     interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_EQ(result.reason, "submit cannot get SIGINT: it exited with code 0");
}

TEST_F(Running, AnExitWithAnotherCodeFails) {
  const auto result = run(scenarioOf(
      background("submit",
                 {"sh", "-c", "trap 'exit 3' INT; echo ready; while :; do sleep 0.05; done"}),
      ready("submit"), interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.reason, "submit exited with code 3 after SIGINT, not with code 130");
}

TEST_F(Running, AnInterruptEndsWhatASignalKills) {
  const auto result =
      run(scenarioOf(background("submit", {"sh", "-c", "echo ready; exec sleep 600"}),
                     ready("submit"), interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.status, Status::Passed) << result.reason;
}

TEST_F(Running, TheUnexpectedEndOfAProcessFailsTheStepUnderWay) {
  const auto result = run(scenarioOf(background("submit", {"sh", "-c", "exit 9"}),
                                     consistently({check(pods("driver", 0))}, "quiet"),
                                     interrupt("submit", "ctrl-c")));
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_EQ(result.reason, "submit exited with code 9 although no step waits for its end");
  EXPECT_EQ(result.failedStep()->step->name, "quiet");
  EXPECT_EQ(result.steps.back().status, Status::NotReached);
}

TEST_F(Running, ACommandMustExitAndWriteAsStated) {
  EXPECT_EQ(run(scenarioOf(foreground({"sh", "-c", "echo yes; exit 0"}))).status, Status::Passed);
  EXPECT_EQ(run(scenarioOf(foreground({"sh", "-c", "exit 4"}))).reason,
            "sh exited with code 4, not with code 0");
  auto wanting = foreground({"echo", "no"});
  std::get<scenario::Run>(wanting.action).out.push_back(line("yes"));
  EXPECT_THAT(run(scenarioOf(wanting)).reason,
              HasSubstr("expected a line with \"yes\" on standard output"));
  EXPECT_EQ(run(scenarioOf(foreground({"no-such-program"}))).status, Status::Broken);
}

TEST_F(Running, PodsAreJudgedAsTheyAppearAndTheirTableIsShown) {
  world.onStep["a driver runs"] = [&] { client.pod(world.ns, driver()); };
  auto wanted = pods("driver", 1);
  wanted.all.phase = "Running";
  wanted.as = "driver";
  scenario::Delete action;
  action.pod = "${driver.name}";
  const auto result =
      run(scenarioOf(eventually({check(wanted)}, "a driver runs"), step(action, "delete it"),
                     eventually({check(pods("driver", 0))}, "it is gone")));
  EXPECT_EQ(result.status, Status::Passed) << result.reason;
  EXPECT_EQ(world.tables, 2);
  EXPECT_THAT(result.steps[1].detail, HasSubstr("spark-pi-cd34-driver is gone"));
}

TEST_F(Running, APodThatDoesNotRunTellsWhatItWaitsFor) {
  const auto pod = [](const std::string& name, const char* field, const char* value) {
    auto look = exec(1);
    look.name = name;
    look.phase = "Pending";
    auto object = Tape::podObject(look);
    at(object, {"status", field}) = json::parse(value);
    return object;
  };
  world.onStep["they run"] = [&] {
    const auto all = "/api/v1/namespaces/" + world.ns + "/pods";
    client.add(all, pod("full", "conditions", R"([{"type": "PodScheduled", "status": "False",
                                                   "message": "1 Insufficient cpu."}])"));
    client.add(all, pod("pulling", "containerStatuses",
                        R"([{"name": "c", "state": {"waiting": {"message": "no image"}}}])"));
  };
  int recorded = 0;
  world.onEntry = [&](const journal::Entry& entry) {
    const auto* event = std::get_if<journal::ObjectEvent>(&entry.fact);
    if (event && str(event->object, {"status", "phase"}) == "Pending" && ++recorded == 2)
      stop.request();
  };
  auto wanted = pods("executor", 2);
  wanted.all.phase = "Running";
  const auto result = run(scenarioOf(eventually({check(wanted)}, "they run")));
  std::map<std::string, std::string> told;
  for (const auto& story : result.steps.back().pods) told[story.row.name] = story.waitsFor;
  const std::map<std::string, std::string> expected{{"full", "1 Insufficient cpu."},
                                                    {"pulling", "no image"}};
  EXPECT_EQ(told, expected);
}

TEST_F(Running, DeletingWhatIsNotThereFails) {
  scenario::Delete action;
  action.pod = "nobody";
  const auto result = run(scenarioOf(step(action, "delete it")));
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_THAT(result.reason, HasSubstr("Pod nobody cannot be deleted"));
}

TEST_F(Running, FaultsAreSkippedWhereTheyCannotBeHad) {
  scenario::Apply action;
  action.objects.push_back(
      json::parse(R"({"apiVersion": "lab.sparklab.dev/v1alpha1", "kind": "Fault",
                      "metadata": {"name": "f"}, "spec": {"error": {"code": 500}}})"));
  const auto skipped = run(scenarioOf(step(action, "let it fail"), foreground({"true"})));
  EXPECT_EQ(skipped.status, Status::Skipped);
  EXPECT_EQ(skipped.reason,
            "needs a cluster that serves the kind Fault of lab.sparklab.dev/v1alpha1, as "
            "sparklab's own does");
  EXPECT_THAT(world.begun, ElementsAre());
  EXPECT_TRUE(client.objects.empty());

  client.objects["/apis/lab.sparklab.dev/v1alpha1"] =
      json::parse(R"({"resources": [{"name": "faults", "kind": "Fault", "namespaced": true}]})");
  EXPECT_EQ(run(scenarioOf(step(action, "let it fail"), foreground({"true"}))).status,
            Status::Passed);
  EXPECT_THAT(world.begun, ElementsAre("let it fail", "run it"));
}

TEST_F(Running, AForbiddenPodEndsTheRunAtOnce) {
  world.onStep["quiet"] = [&] { client.pod(world.ns, exec(1)); };
  auto scenario = scenarioOf(consistently({check(pods("driver", 0))}, "quiet"));
  scenario::Never never;
  never.where.role = "executor";
  scenario.never.push_back(never);
  const auto result = run(scenario);
  EXPECT_EQ(result.status, Status::Failed);
  ASSERT_EQ(result.failedStep()->pods.size(), 1U);
  EXPECT_EQ(result.failedStep()->pods.front().row.why, "must never exist");
}

TEST_F(Running, FinallyRunsAfterAFailureToo) {
  auto scenario = scenarioOf(foreground({"false"}), foreground({"true"}));
  scenario.steps.back().name = "never reached";
  scenario.finally.push_back(foreground({"true"}));
  scenario.finally.back().name = "tidy up";
  const auto result = run(scenario);
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_THAT(world.begun, ElementsAre("run it", "tidy up"));
  EXPECT_EQ(result.steps.back().status, Status::Passed);
}

TEST_F(Running, AFailureInFinallyIsNoPass) {
  auto scenario = scenarioOf(foreground({"true"}));
  scenario.finally.push_back(foreground({"false"}));
  EXPECT_EQ(run(scenario).status, Status::Failed);
}

TEST_F(Running, ARequestToStopEndsTheRunAfterFinally) {
  auto scenario =
      scenarioOf(consistently({check(pods("driver", 0))}, "wait"), foreground({"true"}));
  scenario.finally.push_back(foreground({"true"}));
  scenario.finally.back().name = "tidy up";
  world.onStep["wait"] = [&] { stop.request(); };
  const auto result = run(scenario);
  EXPECT_EQ(result.status, Status::Interrupted);
  EXPECT_THAT(world.begun, ElementsAre("wait", "tidy up"));
  EXPECT_TRUE(client.objects.empty());
}

TEST_F(Running, AClusterThatEndsBreaksTheRunAtOnceAndLeavesNothing) {
  world.onStep["wait"] = [&] { stop.clusterEnded("the lab cluster has ended by itself"); };
  const auto result = run(scenarioOf(consistently({check(pods("driver", 0))}, "wait")));
  EXPECT_EQ(result.status, Status::Broken);
  EXPECT_EQ(result.reason, "the lab cluster has ended by itself");
  EXPECT_TRUE(result.leftovers.empty());
}

TEST_F(Running, TheScenariosTimeLimitEndsIt) {
  options.timeout = std::chrono::milliseconds(50);
  const auto result = run(scenarioOf(eventually({check(pods("driver", 1))})));
  EXPECT_EQ(result.status, Status::Failed);
  EXPECT_EQ(result.reason, "the scenario's time of 50ms is over");
}

TEST_F(Running, MustFailPassesOnlyForThatStepAndReason) {
  auto scenario = scenarioOf(foreground({"sh", "-c", "exit 4"}));
  scenario.mustFail = scenario::Scenario::ExpectedFailure{"run it", "exited with code 4"};
  EXPECT_EQ(run(scenario).status, Status::Passed);
  scenario.mustFail->reason = "exited with code 5";
  EXPECT_EQ(run(scenario).status, Status::Failed);
  scenario.mustFail->step = "another step";
  scenario.mustFail->reason = "exited with code 4";
  EXPECT_EQ(run(scenario).status, Status::Failed);
  scenario = scenarioOf(foreground({"true"}));
  scenario.mustFail = scenario::Scenario::ExpectedFailure{"run it", ""};
  EXPECT_EQ(run(scenario).reason, "it passed, but it must fail at 'run it'");
}

TEST_F(Running, WhatIsRequiredAndMissingSkipsTheScenario) {
  auto scenario = scenarioOf(foreground({"true"}));
  scenario.needs.tools.push_back("no-such-tool");
  EXPECT_EQ(run(scenario).status, Status::Skipped);
  EXPECT_TRUE(world.begun.empty());
  EXPECT_TRUE(world.ns.empty());
}

TEST_F(Running, ANamespaceThatMayNotBeMadeIsAnEnvironmentError) {
  client.refused.insert("/api/v1/namespaces");
  const auto result = run(scenarioOf(foreground({"true"})));
  EXPECT_EQ(result.status, Status::Broken);
  EXPECT_THAT(result.reason, HasSubstr("cannot make namespace sparklab-"));
  EXPECT_EQ(exitCode(result.status), kEnvironment);
}

TEST_F(Running, TheNamespaceAccountAndBindingAreMadeAndRemoved) {
  std::vector<std::string> made;
  world.onStep["run it"] = [&] {
    for (const auto& [path, object] : client.objects) made.push_back(path);
  };
  EXPECT_EQ(run(scenarioOf(foreground({"sleep", "0.05"}))).status, Status::Passed);
  const auto ns = "/namespaces/" + world.ns;
  EXPECT_THAT(made,
              ElementsAre("/api/v1" + ns, "/api/v1" + ns + "/serviceaccounts/default",
                          "/api/v1" + ns + "/serviceaccounts/spark",
                          "/apis/rbac.authorization.k8s.io/v1" + ns + "/rolebindings/spark-edit"));
  EXPECT_THAT(world.ns, testing::MatchesRegex("sparklab-[0-9a-f]{6}"));
}

TEST_F(Running, CommandsSpeakToTheRunsNamespace) {
  const auto says = [](const std::string& text) {
    return foreground({"sh", "-c", "grep -q '" + text + "' \"$KUBECONFIG\""});
  };
  EXPECT_EQ(run(scenarioOf(says("\"namespace\":\"sparklab-"))).status, Status::Passed);
  EXPECT_EQ(run(scenarioOf(says("\"namespace\":\"default"))).status, Status::Failed);
}

TEST_F(Running, ObjectsAreAppliedInTheRunsNamespaceOnly) {
  scenario::Apply action;
  action.objects.push_back(
      json::parse(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}})"));
  scenario::ObjectCheck there;
  there.kind = "ConfigMap";
  there.name = "a";
  there.count = {1, 1};
  EXPECT_EQ(run(scenarioOf(step(action, "apply"), eventually({check(there)}))).status,
            Status::Passed);
  at(action.objects.front(), {"metadata", "namespace"}) = "default";
  EXPECT_THAT(run(scenarioOf(step(action, "apply"))).reason, HasSubstr("outside of the run's"));
  action.objects.front() =
      json::parse(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"a"}})");
  EXPECT_THAT(run(scenarioOf(step(action, "apply"))).reason, HasSubstr("outside of the run's"));
}

TEST_F(Running, KindsThatAreCountedAreRecorded) {
  scenario::ObjectCheck jobs;
  jobs.kind = "Job";
  jobs.count = {1, 1};
  world.onStep["a job"] = [&] {
    const std::string collection = "/apis/batch/v1/namespaces/" + world.ns + "/jobs";
    client.add(collection, json::parse(R"({"kind":"Job","metadata":{"name":"a","uid":"1"}})"));
  };
  const auto result = run(scenarioOf(eventually({check(jobs)}, "a job")));
  EXPECT_EQ(result.status, Status::Passed) << result.reason;
  jobs.kind = "Jbo";
  EXPECT_THAT(run(scenarioOf(eventually({check(jobs)}))).reason,
              HasSubstr("no objects of kind Jbo"));
}

TEST_F(Running, TheSameTableIsNotShownTwice) {
  world.onStep["two"] = [&] { client.pod(world.ns, driver()); };
  auto changed = driver();
  changed.ready = false;  // not a column of the fake's table
  world.onStep["three"] = [&] { client.pod(world.ns, changed); };
  auto unready = pods("driver", 1);
  unready.all.ready = false;
  run(scenarioOf(eventually({check(pods("driver", 0))}, "one"),
                 eventually({check(pods("driver", 1))}, "two"),
                 eventually({check(unready)}, "three")));
  EXPECT_EQ(world.tables, 1);
}

TEST_F(Running, AWordServerTellsItsPort) {
  scenario::StartWordServer words;
  words.id = "words";
  words.send = {"hello spark"};
  const auto result =
      run(scenarioOf(step(words, "words"), foreground({"test", "${words.port}", "-gt", "1023"}),
                     foreground({"test", "${words.host}", "=", "127.0.0.1"})));
  EXPECT_EQ(result.status, Status::Passed) << result.reason;
}

/// What a submit is told about where pods reach its driver, as "SPARK_LOCAL_IP host bindAddress".
struct Submitting : Running {
  const std::filesystem::path home = testing::TempDir() + "/submitting";

  Submitting() {
    std::filesystem::create_directories(home / "bin");
    const auto program = home / "bin/spark-submit";
    std::ofstream(program) << "#!/bin/sh\n"
                              "echo \"local=$SPARK_LOCAL_IP\"\n"
                              "for word; do echo \"$word\"; done\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    options.spark.emplace();
    options.spark->home = home;
  }
  ~Submitting() override { std::filesystem::remove_all(home); }

  std::string told(const std::string& mode, std::map<std::string, std::string> conf = {}) {
    scenario::Submit submit;
    submit.id = "submit";
    submit.deployMode = mode;
    submit.conf = std::move(conf);
    std::string local, host, bind;
    world.onEntry = [&](const journal::Entry& entry) {
      const auto* event = std::get_if<journal::ProcessEvent>(&entry.fact);
      if (!event || event->kind != journal::ProcessEvent::Kind::Stdout) return;
      const auto behind = [&](const std::string& start, std::string& value) {
        if (event->text.starts_with(start)) value = event->text.substr(start.size());
      };
      behind("local=", local);
      behind("spark.driver.host=", host);
      behind("spark.driver.bindAddress=", bind);
    };
    scenario::ProcessCheck ended;
    ended.id = "submit";
    ended.exitCode = 0;
    const auto result = run(scenarioOf(step(submit, "submit"), eventually({check(ended)}, "ends")));
    EXPECT_EQ(result.status, Status::Passed) << result.reason;
    return local + " " + host + " " + bind;
  }
};

TEST_F(Submitting, ADriverIsWherePodsReachThisMachine) {
  EXPECT_EQ(told("client"), "127.0.0.1  ");  // the lab's pods share its loopback
  EXPECT_EQ(told("cluster"), "127.0.0.1  ");
  // kind: the API server is on loopback, the pods are not.
  options.wordHost = "172.18.0.1";
  EXPECT_EQ(told("client"), " 172.18.0.1 0.0.0.0");
  EXPECT_EQ(told("client", {{"spark.driver.host", "my-machine"}}), " my-machine 0.0.0.0");
  EXPECT_EQ(told("cluster"), "127.0.0.1  ");
  options.wordHost = "fd00::1";
  EXPECT_EQ(told("client"), " [fd00::1] 0.0.0.0");
}

TEST_F(Running, WithoutSparkASubmitIsAnEnvironmentError) {
  options.sparkMissing = "SPARK_HOME is not set";
  scenario::Submit submit;
  submit.id = "submit";
  submit.deployMode = "client";
  const auto result = run(scenarioOf(step(submit, "submit")));
  EXPECT_EQ(result.status, Status::Broken);
  EXPECT_THAT(result.reason, HasSubstr("SPARK_HOME is not set"));
}

TEST_F(Running, AFailureOnAClusterThatIsGoneIsAnEnvironmentError) {
  auto failing = foreground({"sh", "-c", "sleep 0.02; exit 1"});
  world.onStep["run it"] = [&] { client.objects.clear(); };
  const auto result = run(scenarioOf(failing));
  EXPECT_EQ(result.status, Status::Broken);
  EXPECT_THAT(result.reason, HasSubstr("sh exited with code 1, not with code 0; no wonder: "));
}

TEST_F(Running, TimesAddUp) {
  const auto result = run(scenarioOf(foreground({"sleep", "0.1"})));
  const auto& times = result.times;
  EXPECT_EQ(times.total, times.spark + times.watching + times.own);
  EXPECT_GT(times.spark, Nanos{0});
}

}  // namespace
}  // namespace sparklab::runner
