// What the loader makes of a correct file.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support.hpp"

namespace sparklab::scenario {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using test::kHead;
using test::loadText;
using test::messages;

const std::string kFixtures = std::string(SPARKLAB_SOURCE_DIR) + "/tests/fixtures/scenario/";

template <typename T>
const T& action(const Scenario& scenario, const std::string& step) {
  for (const auto& other : scenario.steps)
    if (other.name == step) return std::get<T>(other.action);
  throw std::runtime_error("no step " + step);
}

class EveryKeyword : public testing::Test {
 protected:
  Loaded loaded = load({kFixtures + "every-keyword.yaml"});
  const Scenario& scenario = loaded.scenarios.at(0);
};

TEST_F(EveryKeyword, TheHeadIsRead) {
  EXPECT_EQ(scenario.name, "every-keyword");
  EXPECT_EQ(scenario.labels.at("mode"), "both");
  EXPECT_EQ(scenario.claim, "All of it works.");
  EXPECT_EQ(scenario.timeout, minutes(30));
  EXPECT_EQ(scenario.needs.noFiles, std::vector<std::string>{"/nowhere"});
  EXPECT_EQ(scenario.skip, "it is only a fixture");
  EXPECT_EQ(scenario.never.at(0).where.labels.at("app"), "forbidden");
  EXPECT_EQ(scenario.finally.size(), 1u);
}

TEST_F(EveryKeyword, AFragmentGivesWhatTheStepDoesNotSay) {
  const auto& submit = action<Submit>(scenario, "submit");
  EXPECT_EQ(submit.name, "spark-pi");
  EXPECT_EQ(submit.conf.at("spark.a"), "1");
  EXPECT_EQ(submit.conf.at("spark.b"), "2.0");
  EXPECT_EQ(submit.conf.at("spark.executor.instances"), "2");
  EXPECT_EQ(action<StartWordServer>(scenario, "words for app-2").send,
            std::vector<std::string>{"hello"});
}

TEST_F(EveryKeyword, NumbersStayAsTheyAreWrittenAndReferencesForTheRun) {
  const auto& submit = action<Submit>(scenario, "submit");
  EXPECT_EQ(submit.args,
            (std::vector<std::string>{"${words.host}", "${words.port}", "1", "$${plain}"}));
  EXPECT_EQ(submit.workstation.at("/opt/spark"), "absent");
  EXPECT_EQ(submit.workstation.at("/opt/other"), kFixtures + "parts");
  EXPECT_EQ(submit.workstation.at("/opt/third"), "${spark.home}");
}

TEST_F(EveryKeyword, CommandsAreRead) {
  const auto& run = action<scenario::Run>(scenario, "a command");
  EXPECT_EQ(run.exitCode, 3);
  EXPECT_EQ(run.within, seconds(20));
  EXPECT_EQ(run.out.at(0).count.text(), "3");
  EXPECT_EQ(run.err.at(0).matches, "^refused");
  EXPECT_TRUE(action<scenario::Run>(scenario, "in the background").background);
  const auto& brief = action<scenario::Run>(scenario, "a short command");
  EXPECT_EQ(brief.argv, (std::vector<std::string>{"echo", "hello"}));
  EXPECT_EQ(brief.within, minutes(1));
}

TEST_F(EveryKeyword, ManifestsBecomeObjects) {
  const auto& apply = action<Apply>(scenario, "manifests");
  ASSERT_EQ(apply.objects.size(), 2u);
  EXPECT_EQ(str(apply.objects[0], {"metadata", "name"}), "x-${words.port}");
  EXPECT_EQ(list(apply.objects[0], {"spec", "containers"}).size(), 1u);
  EXPECT_EQ(str(apply.objects[1], {"data", "number"}), "12");
  EXPECT_EQ(str(apply.objects[1], {"data", "yes"}), "no");
}

TEST_F(EveryKeyword, ConditionsKeepTheirOrderAndAllTheyAskFor) {
  const auto& eventually = action<Eventually>(scenario, "pods");
  EXPECT_EQ(eventually.within, minutes(2));
  ASSERT_EQ(eventually.all.size(), 5u);
  const auto& pods = std::get<PodCheck>(eventually.all[0].what);
  EXPECT_EQ(pods.where.text(),
            "Running executor pods named app-{hash}-exec-{n} with label a=b (deleted ones too)");
  EXPECT_EQ(pods.count.text(), "2 to 4");
  EXPECT_EQ(pods.all.exitCode, 0);
  EXPECT_EQ(num(pods.all.match, {"spec", "x"}), 1);
  EXPECT_EQ(pods.as, "execs");
  EXPECT_EQ(std::get<ObjectCheck>(eventually.all[2].what).kind, "ConfigMap");
  EXPECT_EQ(std::get<ProcessCheck>(eventually.all[3].what).running, true);
  const auto& logs = std::get<LogCheck>(eventually.all[4].what);
  EXPECT_EQ(logs.after, "submitting");
  EXPECT_EQ(logs.inPods.text(), "1");
  EXPECT_EQ(eventually.all[0].at.line, 49);
}

TEST_F(EveryKeyword, OutcomesSignalsAndDeletionsAreRead) {
  const auto& outcome = action<Outcome>(scenario, "one way or the other");
  EXPECT_TRUE(outcome.oneOf[0].acceptable && outcome.oneOf[0].claimHolds);
  EXPECT_FALSE(outcome.oneOf[1].acceptable || outcome.oneOf[1].claimHolds);
  const auto& interrupt = action<Signal>(scenario, "interrupt");
  EXPECT_EQ(interrupt.signal, "SIGINT");
  EXPECT_EQ(interrupt.exitCode, 130);
  EXPECT_EQ(action<Signal>(scenario, "signal").signal, "SIGTERM");
  EXPECT_EQ(action<Delete>(scenario, "delete the pod").gracePeriodSeconds, 0);
  EXPECT_EQ(action<Delete>(scenario, "delete another thing").kind, "ConfigMap");
  EXPECT_EQ(action<Delete>(scenario, "delete another thing").pod, "settings");
  EXPECT_EQ(action<Order>(scenario, "order").items.size(), 4u);
}

TEST(Model, TheTimeoutIsTheSumOfTheWindowsUnlessGiven) {
  const auto loaded =
      loadText(kHead +
               "steps:\n"
               "- name: a\n"
               "  eventually: {within: 2m, pods: {where: {role: driver}, count: 1}}\n"
               "- name: b\n"
               "  consistently: {for: 500ms, pods: {where: {role: driver}, count: 1}}\n");
  ASSERT_EQ(messages(loaded), "");
  EXPECT_EQ(loaded.scenarios[0].timeout, minutes(3) + milliseconds(500));
}

TEST(Model, AVariableKeepsItsType) {
  const auto loaded = loadText(kHead +
                               "vars: {n: 2, ready: true}\n"
                               "steps:\n"
                               "- name: a\n"
                               "  eventually:\n"
                               "    within: 1s\n"
                               "    pods: {where: {role: driver}, count: \"${n}\", all: {ready: "
                               "\"${ready}\", match: {spec: {n: \"${n}\", t: \"n${n}\"}}}}\n");
  ASSERT_EQ(messages(loaded), "");
  const auto& check =
      std::get<PodCheck>(std::get<Eventually>(loaded.scenarios[0].steps[0].action).all[0].what);
  EXPECT_EQ(check.count.text(), "2");
  EXPECT_EQ(check.all.ready, true);
  EXPECT_EQ(num(check.all.match, {"spec", "n"}), 2);
  EXPECT_EQ(str(check.all.match, {"spec", "t"}), "n2");
}

TEST(Load, TakesTheScenariosOfAFolderByNameAndLeavesTheRest) {
  const test::TempFolder folder;
  const std::string steps =
      "steps:\n- name: a\n  consistently: {for: 1s, pods: {where: {role: driver}, count: 0}}\n";
  auto second = kHead + steps;
  second.replace(second.find("name: test"), 10, "name: other");
  folder.write("b/two.yaml", second);
  folder.write("a/one.yaml", kHead + steps);
  folder.write("a/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n");
  folder.write("a/values.yaml", "some: thing\n");
  folder.write(".hidden/three.yaml", kHead + "nonsense: true\n");
  folder.write("a/four.yml", "x: y\n");
  const auto loaded = load({folder.path().string()});
  ASSERT_EQ(loaded.scenarios.size(), 2u) << messages(loaded);
  EXPECT_EQ(loaded.scenarios[0].name, "test");
  EXPECT_EQ(loaded.scenarios[1].name, "other");
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(loaded.diagnostics[0].message, "not read: the name of a scenario ends in .yaml");
}

TEST(Load, AMistypedKindInAFolderIsNotOverlooked) {
  const test::TempFolder folder;
  folder.write("a.yaml", "apiVersion: sparklab/v1\nkind: Scenaro\n");
  folder.write("b.yaml", "kind: Pod\nsteps: []\n");
  const auto loaded = load({folder.path().string()});
  EXPECT_NE(messages(loaded).find("unknown value 'Scenaro'"), std::string::npos);
  EXPECT_NE(messages(loaded).find("unknown value 'Pod'"), std::string::npos) << messages(loaded);
}

TEST(Load, TellsAllMistakesOfAllFilesInOnePass) {
  const test::TempFolder folder;
  folder.write("a.yaml", kHead + "nonsense: true\nsteps: []\n");
  folder.write("b.yaml", "kind: Scenario\n a: [\n");
  folder.write("c.yaml", kHead + "steps:\n- name: a\n  run: [echo]\n");
  folder.write("d.yaml", kHead + "steps:\n- name: a\n  run: [echo]\n");
  const auto loaded = load({folder.path().string()});
  const auto told = messages(loaded);
  EXPECT_NE(told.find("unknown key 'nonsense'"), std::string::npos) << told;
  EXPECT_NE(told.find("'steps' is an empty list"), std::string::npos);
  EXPECT_NE(told.find("not valid YAML"), std::string::npos);
  EXPECT_NE(told.find("two scenarios are called 'test'"), std::string::npos);
  EXPECT_TRUE(loaded.scenarios.empty());
}

TEST(Load, AFileNamedTwiceIsLoadedOnce) {
  const test::TempFolder folder;
  const auto file = folder.write("a.yaml", kHead + "steps:\n- name: a\n  run: [echo]\n");
  EXPECT_EQ(load({file, file, folder.path().string()}).scenarios.size(), 1u);
}

TEST(Load, ThrowsForAPathThatDoesNotExist) {
  try {
    load({"/nowhere/at/all.yaml"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), kBadInput);
  }
}

TEST(Load, MustFailIsForFoldersCalledNegative) {
  const test::TempFolder folder;
  const auto text = kHead +
                    "mustFail: {step: a, reason: x}\n"
                    "steps:\n- name: a\n  run: [echo]\n";
  const auto loaded = load({folder.write("negative/a.yaml", text)});
  ASSERT_EQ(messages(loaded), "");
  EXPECT_EQ(loaded.scenarios[0].mustFail->step, "a");
  EXPECT_FALSE(load({folder.write("positive/a.yaml", text)}).ok());
}

TEST(Load, TheRepositorysScenariosAreCorrect) {
  const auto loaded = load({std::string(SPARKLAB_SOURCE_DIR) + "/scenarios"});
  EXPECT_EQ(messages(loaded), "");
  EXPECT_GE(loaded.scenarios.size(), 20u);
}

}  // namespace
}  // namespace sparklab::scenario
