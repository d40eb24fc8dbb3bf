#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "scenario/expand.hpp"
#include "scenario/read.hpp"

namespace sparklab::scenario {

namespace {

template <typename T>
const T* as(const Action& action) {
  return std::get_if<T>(&action);
}

/// How long a step may take at most, as far as it says.
Nanos windowOf(const Action& action) {
  if (const auto* eventually = as<Eventually>(action)) return eventually->within;
  if (const auto* consistently = as<Consistently>(action)) return consistently->duration;
  if (const auto* outcome = as<Outcome>(action)) return outcome->within;
  if (const auto* run = as<Run>(action)) return run->within;
  if (const auto* signal = as<Signal>(action)) return signal->exitCode ? signal->within : Nanos{0};
  if (const auto* gone = as<Delete>(action)) return gone->within;
  return Nanos{0};
}

/// Whether the step can find something false.
bool expects(const Step& step, bool runChecks) {
  if (step.skip) return false;
  const auto& action = step.action;
  return as<Eventually>(action) || as<Consistently>(action) || as<Outcome>(action) ||
         as<Order>(action) || (as<Signal>(action) && as<Signal>(action)->exitCode) || runChecks;
}

class ScenarioReader {
 public:
  ScenarioReader(Reading& reading, const Node& root, const std::string& folder)
      : reading_(reading),
        root_(root),
        folder_(folder),
        fields_(reading, root, scenarioShape(), root) {}

  Scenario read() {
    scenario_.file = root_.at.file;
    readHead();
    readNever();
    scenario_.steps = readSteps("steps");
    if (fields_.node("steps")) checkCanFail();
    scenario_.finally = readSteps("finally");
    checkTimeout();
    readMustFail();
    if (reading_.problems.errors() == 0) checkUse();
    return std::move(scenario_);
  }

 private:
  void readHead() {
    if (const auto* node = fields_.node("metadata")) {
      const Fields metadata(reading_, *node, fields_.shapeOf("metadata"), *fields_.key("metadata"));
      scenario_.name = metadata.text("name");
      scenario_.labels = metadata.textMap("labels");
    }
    scenario_.description = fields_.text("description");
    scenario_.claim = fields_.text("claim");
    scenario_.skip = fields_.maybeText("skip");
    scenario_.vars = fields_.textMap("vars");
    if (const auto* node = fields_.node("requires")) {
      const Fields needs(reading_, *node, fields_.shapeOf("requires"), *fields_.key("requires"));
      scenario_.needs.files = needs.texts("files");
      scenario_.needs.noFiles = needs.texts("noFiles");
      scenario_.needs.tools = needs.texts("tools");
    }
  }

  void readNever() {
    reading_.runFactsOnly = true;
    for (const auto* node : fields_.objects("never")) {
      const Fields fields(reading_, *node, fields_.shapeOf("never"), *node);
      scenario_.never.push_back({readSelector(reading_, fields), fields.text("because"), node->at});
    }
    reading_.runFactsOnly = false;
    reading_.never = scenario_.never;
  }

  std::vector<Step> readSteps(std::string_view key) {
    std::vector<Step> steps;
    for (const auto* node : fields_.objects(key)) {
      if (auto step = readStep(*node, fields_.shapeOf(key))) steps.push_back(std::move(*step));
    }
    return steps;
  }

  std::optional<Step> readStep(const Node& node, const Shape& shape) {
    const auto* name = node.find("name");
    reading_.step = name && name->isScalar() && !name->value.empty()
                        ? fmt::format("step '{}': ", name->value)
                        : std::string();
    const Fields fields(reading_, node, shape, node);
    Step step;
    step.at = node.at;
    step.name = fields.text("name");
    step.id = fields.text("id");
    step.explain = fields.text("explain");
    step.claim = fields.text("claim");
    step.skip = fields.maybeText("skip");
    reading_.scope.skipping = step.skip.has_value();
    if (const auto* valid = fields.node("name")) {
      const auto [first, fresh] = names_.try_emplace(step.name, valid->at.line);
      if (!fresh)
        reading_.problems.error(*valid, fmt::format("two steps are called '{}'", step.name),
                                fmt::format("the first is in line {}", first->second));
    }
    auto action = readAction(reading_, fields, folder_);
    finish(fields);
    if (!action) return {};
    step.action = std::move(*action);
    const auto* run = as<Run>(step.action);
    canFail_ = canFail_ || expects(step, run && !run->background);
    total_ += windowOf(step.action);
    return step;
  }

  /// What the step made becomes known to those after it.
  void finish(const Fields& step) {
    for (const auto& id : reading_.awaited) {
      if (auto* process = reading_.scope.find(id)) process->ended = process->awaited = true;
    }
    for (auto& [name, set] : reading_.sets)
      reading_.scope.define(reading_.problems, name, std::move(set));
    if (const auto* id = step.node("id")) reading_.scope.define(reading_.problems, *id, Thing{});
    reading_.awaited.clear();
    reading_.sets.clear();
    reading_.step.clear();
    reading_.scope.skipping = false;
  }

  void checkCanFail() {
    if (!canFail_ && scenario_.never.empty() && !fields_.node("steps")->items.empty())
      reading_.problems.error(*fields_.key("steps"),
                              "this scenario cannot fail: it expects nothing",
                              "add a step with eventually or consistently, or never");
  }

  void checkTimeout() {
    const auto given = fields_.duration("timeout");
    scenario_.timeout = given.value_or(total_ + std::chrono::minutes(1));
    if (given && total_ > *given)
      reading_.problems.error(
          *fields_.node("timeout"),
          fmt::format("the steps may take {}, more than 'timeout'", formatDuration(total_)),
          "raise it, or leave it out");
  }

  void checkUse() {
    for (const auto& [name, thing] : reading_.scope.things()) {
      if (thing.kind == Thing::Kind::PodSet && !thing.used)
        reading_.problems.warning(thing.at,
                                  fmt::format("nothing uses the pods remembered as '{}'", name));
      if (thing.kind == Thing::Kind::WordServer && !thing.used)
        reading_.problems.warning(thing.at, fmt::format("nothing uses the word server '{}'", name));
      if (thing.isProcess() && !thing.ended && !thing.skipped)
        reading_.problems.warning(thing.at,
                                  fmt::format("no step ends '{}' or waits for its end", name),
                                  "it is stopped when the scenario is over");
    }
  }

  void readMustFail() {
    const auto* node = fields_.node("mustFail");
    if (!node) return;
    const Fields fields(reading_, *node, fields_.shapeOf("mustFail"), *fields_.key("mustFail"));
    scenario_.mustFail = {fields.text("step"), fields.text("reason")};
    std::error_code ignored;
    if (std::filesystem::weakly_canonical(folder_, ignored).filename() != "negative")
      reading_.problems.error(*fields_.key("mustFail"),
                              "'mustFail' is for tests of the runner: only in a folder 'negative'");
    const auto* step = fields.node("step");
    if (!step) return;
    const auto matches = [&](const Step& other) {
      return other.id == step->value || other.name == step->value;
    };
    const bool known = std::any_of(scenario_.steps.begin(), scenario_.steps.end(), matches) ||
                       (step->value == "never" && !scenario_.never.empty());
    if (!known)
      reading_.problems.error(*step, fmt::format("no step has the id or name '{}'", step->value));
  }

  Reading& reading_;
  const Node& root_;
  const std::string& folder_;
  Fields fields_;
  Scenario scenario_;
  std::map<std::string, int> names_;
  bool canFail_ = false;
  Nanos total_{0};
};

}  // namespace

Scenario readScenario(Reading& reading, Node root, const std::string& folder) {
  expandUses(reading, root, folder);
  expandVars(reading, root);
  return ScenarioReader(reading, root, folder).read();
}

}  // namespace sparklab::scenario
