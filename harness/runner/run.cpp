#include "runner/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/error.hpp"
#include "runner/placeholders.hpp"
#include "runner/recorder.hpp"
#include "runner/resources.hpp"
#include "runner/run_space.hpp"
#include "runner/session.hpp"
#include "runner/story.hpp"

namespace sparklab::runner {

namespace {

constexpr Nanos kStopGrace = std::chrono::seconds(5);
constexpr Nanos kRemovalLimit = std::chrono::seconds(90);
constexpr Nanos kLateLogs = std::chrono::seconds(2);

/// What became of something that may throw; coroutines cannot wait inside a catch block.
struct Ending {
  Status status = Status::Passed;
  std::string reason;

  static Ending ofCurrentException() {
    Ending ending;
    try {
      throw;
    } catch (const StopAsked& error) {
      ending = {error.clusterEnded() ? Status::Broken : Status::Interrupted, error.what()};
    } catch (const StepFailed& error) {
      ending = {Status::Failed, error.what()};
    } catch (const Error& error) {
      ending = {error.code() == kEnvironment ? Status::Broken : Status::Failed, error.what()};
      if (!error.hint().empty()) ending.reason += ". " + error.hint();
    } catch (const std::exception& error) {
      ending = {Status::Broken, error.what()};
    }
    return ending;
  }
};

/// Kinds that the scenario counts and the recorder does not record by itself: what nobody recorded
/// would always be counted as none.
std::set<std::string> otherKinds(const scenario::Scenario& scenario) {
  std::set<std::string> kinds;
  const auto collect = [&](const scenario::Condition& condition) {
    for (const auto& check : condition)
      if (const auto* objects = std::get_if<scenario::ObjectCheck>(&check.what))
        kinds.insert(objects->kind);
  };
  for (const auto* steps : {&scenario.steps, &scenario.finally}) {
    for (const auto& step : *steps) {
      if (const auto* window = std::get_if<scenario::Eventually>(&step.action))
        collect(window->all);
      if (const auto* window = std::get_if<scenario::Consistently>(&step.action))
        collect(window->all);
      if (const auto* outcome = std::get_if<scenario::Outcome>(&step.action))
        for (const auto& way : outcome->oneOf) collect(way.all);
    }
  }
  for (const auto* known : {"Pod", "Event", "ConfigMap", "Service"}) kinds.erase(known);
  return kinds;
}

class ScenarioRun {
 public:
  explicit ScenarioRun(Session& session) : session_(session) {
    result_.scenario = &session.scenario;
    result_.ns = session.ns;
    result_.runId = session.id;
    result_.journalPath = session.options.journalPath;
    for (const auto& step : session.scenario.steps) add(step, false);
    for (const auto& step : session.scenario.finally) add(step, true);
  }

  Task<ScenarioResult> run();

 private:
  void add(const scenario::Step& step, bool finally) {
    StepResult made;
    made.step = &step;
    made.finally = finally;
    result_.steps.push_back(std::move(made));
  }

  std::optional<std::string> unmet() const;
  Task<std::optional<std::string>> withoutFaults();
  void recordValues();
  Task<void> begin();
  Task<void> runSteps();
  Task<void> runStep(std::size_t index);
  Task<Ending> carryOut(const scenario::Step& step, StepResult& told);
  Task<void> blameTheCluster(Ending& ending);
  Task<void> showPods();
  Task<void> end();
  void judgeAll();
  void invert();

  Session& session_;
  ScenarioResult result_;
  std::unique_ptr<Recorder> recorder_;
  std::string podsShown_, tableShown_;
  bool spaceMade_ = false;
};

/// Why the scenario cannot be tested here.
std::optional<std::string> ScenarioRun::unmet() const {
  const auto& scenario = session_.scenario;
  if (scenario.skip) return *scenario.skip;
  namespace fs = std::filesystem;
  for (const auto& file : scenario.needs.files)
    if (const auto path = session_.fill(file); !fs::exists(path))
      return fmt::format("needs the file {}", path);
  for (const auto& file : scenario.needs.noFiles)
    if (const auto path = session_.fill(file); fs::exists(path))
      return fmt::format("needs a machine without {}", path);
  for (const auto& tool : scenario.needs.tools)
    if (!onPath(tool)) return fmt::format("needs {} on PATH", tool);
  return {};
}

/// Why the scenario's faults cannot be had on this cluster: most serve no such kind.
Task<std::optional<std::string>> ScenarioRun::withoutFaults() {
  const auto isFault = [](const json::value& object) {
    return str(object, {"apiVersion"}) == kFaultApiVersion;
  };
  bool wanted = otherKinds(session_.scenario).contains("Fault");
  for (const auto* steps : {&session_.scenario.steps, &session_.scenario.finally})
    for (const auto& step : *steps)
      if (const auto* apply = std::get_if<scenario::Apply>(&step.action))
        wanted = wanted || std::any_of(apply->objects.begin(), apply->objects.end(), isFault);
  std::optional<std::string> why;
  if (!wanted) co_return why;
  try {
    co_await session_.client.get(fmt::format("/apis/{}", kFaultApiVersion));
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
    why = fmt::format("needs a cluster that serves the kind Fault of {}, as sparklab's own does",
                      kFaultApiVersion);
  }
  co_return why;
}

void ScenarioRun::recordValues() {
  json::object values;
  const auto& options = session_.options;
  if (options.spark) {
    values["spark.home"] = options.spark->home.string();
    values["spark.version"] = options.spark->version;
    values["spark.scalaVersion"] = options.spark->scalaVersion;
    values["spark.examplesJar"] = options.spark->examplesJar.string();
  }
  values["image"] = options.image;
  values["namespace"] = session_.ns;
  values["master"] = "k8s://" + session_.client.cluster().server;
  const std::filesystem::path file(session_.scenario.file);
  values["scenario.dir"] =
      (std::filesystem::current_path() / file.parent_path()).lexically_normal().string();
  for (const auto& [name, value] : session_.scenario.vars) values.emplace(name, value);
  session_.note(std::string(kValuesTopic), std::move(values));
}

Task<void> ScenarioRun::begin() {
  json::object about{{"name", session_.scenario.name},
                     {"file", session_.scenario.file},
                     {"run", session_.id},
                     {"server", session_.client.cluster().server},
                     {"sparklab", SPARKLAB_VERSION}};
  session_.note("scenario", std::move(about));
  spaceMade_ = true;  // what is half made, or made although no answer came, is removed too
  try {
    co_await makeRunNamespace(session_.client, session_.id, session_.options.runner);
  } catch (const NotMade&) {
    spaceMade_ = false;
    throw;
  }
  co_await fillRunNamespace(session_.client, session_.executor, session_.id);
  recorder_ = std::make_unique<Recorder>(session_.client, session_.journal, session_.executor);
  Recorder::Options recorded;
  for (const auto& kind : otherKinds(session_.scenario)) {
    auto collection = co_await findCollection(session_.client, kind, session_.ns);
    recorded.paths.push_back(std::move(collection));
  }
  co_await recorder_->start(session_.ns, recorded);
  session_.observer.runBegins(result_);
}

Task<void> ScenarioRun::runSteps() {
  const auto count = session_.scenario.steps.size();
  for (std::size_t i = 0; i < result_.steps.size(); ++i) {
    if (i >= count) session_.inFinally = true;
    const bool given = i < count && result_.status != Status::Passed;
    if (!given) co_await runStep(i);
  }
}

Task<void> ScenarioRun::runStep(std::size_t index) {
  auto& told = result_.steps[index];
  const auto& step = *told.step;
  journal::StepEvent event;
  event.index = index;
  event.id = step.id;
  event.name = step.name;
  told.started = session_.journal.now();
  session_.current = &step;
  session_.observer.stepBegins(step, index + 1, result_.steps.size(), told.started);

  event.kind = journal::StepEvent::Kind::Started;
  Ending ending;
  if (step.skip) {
    ending.status = Status::Skipped;
    ending.reason = *step.skip;
  } else {
    session_.journal.record(event);
    ending = co_await carryOut(step, told);
  }
  if (ending.status == Status::Failed) co_await blameTheCluster(ending);
  told.status = ending.status;
  told.reason = ending.reason;
  told.ended = session_.journal.now();
  if (ending.status != Status::Passed && ending.status != Status::Skipped) {
    if (recorder_) co_await recorder_->settled(kLateLogs);
    tellStory(session_.judge, told);
  }
  event.kind = ending.status == Status::Passed    ? journal::StepEvent::Kind::Passed
               : ending.status == Status::Skipped ? journal::StepEvent::Kind::Skipped
                                                  : journal::StepEvent::Kind::Failed;
  event.text = ending.status != Status::Passed ? ending.reason
               : told.verdict                  ? told.verdict->way
                                               : std::string();
  session_.journal.record(event);
  session_.observer.stepEnds(told);
  session_.current = nullptr;
  if (ending.status == Status::Passed) co_await showPods();
  if (ending.status == Status::Passed || ending.status == Status::Skipped) co_return;
  if (result_.status == Status::Passed) {
    result_.status = ending.status;
    result_.reason = ending.reason;
  }
}

Task<Ending> ScenarioRun::carryOut(const scenario::Step& step, StepResult& told) {
  Ending ending;
  try {
    if (session_.judge.window() || session_.judge.verdict()) {
      const bool watching = std::holds_alternative<scenario::Consistently>(step.action);
      co_await session_.waitForVerdict(step, watching);
      told.verdict = session_.judge.verdict();
      using Kind = Verdict::Kind;
      ending.status = told.verdict->kind == Kind::True    ? Status::Passed
                      : told.verdict->kind == Kind::False ? Status::Failed
                                                          : Status::Broken;
      if (ending.status == Status::Passed)
        told.detail = told.verdict->reason;
      else
        ending.reason = told.verdict->reason;
    } else {
      const auto action = filled(step.action, session_.judge.world());
      told.detail = co_await perform(session_, action);
      if (!session_.inFinally && session_.judge.breach())
        throw StepFailed(session_.judge.breach()->reason);
    }
  } catch (...) {
    ending = Ending::ofCurrentException();
  }
  co_return ending;
}

/// What is false because the cluster went away in the middle says nothing about Spark.
Task<void> ScenarioRun::blameTheCluster(Ending& ending) {
  std::string why;
  try {
    co_await session_.client.get("/api/v1/namespaces/" + session_.ns);
  } catch (const std::exception& error) {
    why = error.what();
  }
  if (why.empty()) co_return;
  ending.status = Status::Broken;
  ending.reason = fmt::format("{}; no wonder: {}", ending.reason, why);
}

/// The article prints `kubectl get pods` where pods have changed: so do we, with the server's
/// words.
Task<void> ScenarioRun::showPods() {
  auto now = podsFingerprint(session_.judge.world());
  if (now == podsShown_) co_return;
  podsShown_ = std::move(now);
  json::value table;
  try {
    table = co_await session_.client.table("/api/v1/namespaces/" + session_.ns + "/pods");
  } catch (const std::exception&) {
    co_return;  // it is only shown; the recorder notices when the server is gone
  }
  // The server may be ahead of the recording: the same table is not shown twice.
  auto shown = tableFingerprint(table);
  if (shown == tableShown_) co_return;
  tableShown_ = std::move(shown);
  session_.observer.podsTable(table, session_.ns);
}

void ScenarioRun::judgeAll() {
  if (result_.status != Status::Passed) return;
  if (const auto& breach = session_.judge.breach()) {
    result_.status = Status::Failed;
    result_.reason = breach->reason;
  } else if (const auto unknown = session_.judge.unprovable()) {
    result_.status = Status::Broken;
    result_.reason = *unknown;
  }
}

/// `mustFail`: the scenario is there to show that a false expectation is found.
void ScenarioRun::invert() {
  const auto& must = session_.scenario.mustFail;
  if (!must || (result_.status != Status::Passed && result_.status != Status::Failed)) return;
  const auto* failed = result_.failedStep();
  const bool byNever = session_.judge.breach() && !session_.judge.breach()->podUid.empty();
  const bool there = must->step == "never" ? byNever
                                           : failed && (failed->step->id == must->step ||
                                                        failed->step->name == must->step);
  const bool thus = result_.reason.find(must->reason) != std::string::npos;
  if (result_.status == Status::Failed && there && thus) {
    result_.status = Status::Passed;
    result_.notes.push_back("failed as it must: " + result_.reason);
    return;
  }
  result_.reason = result_.status == Status::Passed
                       ? fmt::format("it passed, but it must fail at '{}'", must->step)
                       : fmt::format("it must fail at '{}' with \"{}\", but: {}", must->step,
                                     must->reason, result_.reason);
  result_.status = Status::Failed;
}

Task<void> ScenarioRun::end() {
  const auto begun = session_.journal.now();
  const auto stopped = co_await session_.handles.stopAll(kStopGrace);
  for (const auto& id : stopped)
    result_.notes.push_back(id + " was still running at the end and was stopped");
  if (recorder_) recorder_->stop();
  if (spaceMade_ && session_.options.keep) {
    result_.notes.push_back("namespace " + session_.ns + " is kept");
  } else if (spaceMade_ && session_.stop.ended().empty()) {
    bool gone = false;
    std::string why = "it is still being deleted";
    try {
      gone =
          co_await removeRunSpace(session_.client, session_.executor, session_.id, kRemovalLimit);
    } catch (const std::exception& error) {
      why = error.what();
    }
    if (!gone) result_.leftovers.push_back(fmt::format("namespace {}: {}", session_.ns, why));
  }
  if (!result_.leftovers.empty() && result_.status == Status::Passed) {
    result_.status = Status::Broken;
    result_.reason = "not everything could be removed";
  }
  session_.times.spark += session_.journal.now() - begun;
}

Task<ScenarioResult> ScenarioRun::run() {
  const auto& scenario = session_.scenario;
  session_.deadline = session_.options.timeout.value_or(scenario.timeout);
  recordValues();
  session_.observer.scenarioBegins(scenario);
  result_.status = Status::Passed;
  Ending ending;
  bool begun = false;
  try {
    auto why = unmet();
    if (!why) why = co_await withoutFaults();
    if (why) {
      ending.status = Status::Skipped;
      ending.reason = *why;
    } else {
      co_await begin();
      begun = true;
    }
  } catch (...) {
    ending = Ending::ofCurrentException();
  }
  result_.status = ending.status;
  result_.reason = ending.reason;
  if (begun) {
    co_await runSteps();
    judgeAll();
    invert();
  }
  if (result_.status != Status::Skipped) co_await end();
  result_.times = session_.times;
  result_.times.total = session_.journal.now();
  result_.times.own = result_.times.total - result_.times.spark - result_.times.watching;
  session_.observer.scenarioEnds(result_);
  co_return std::move(result_);
}

}  // namespace

Task<ScenarioResult> runScenario(asio::any_io_executor executor, kube::Client& client,
                                 const scenario::Scenario& scenario, const RunOptions& options,
                                 Observer& observer, StopRequest& stop) {
  Session session(executor, client, scenario, options, observer, stop);
  ScenarioRun run(session);
  auto result = co_await run.run();
  co_return result;
}

}  // namespace sparklab::runner
