// The actions of steps: what the runner does, as opposed to what it judges.
#include <fmt/format.h>

#include <algorithm>
#include <csignal>

#include "runner/addresses.hpp"
#include "runner/line_counter.hpp"
#include "runner/object_presence.hpp"
#include "runner/placeholders.hpp"
#include "runner/process_words.hpp"
#include "runner/resources.hpp"
#include "runner/run_space.hpp"
#include "runner/session.hpp"
#include "runner/submit.hpp"

namespace sparklab::runner {

namespace {

constexpr Nanos kDeleteLimit = std::chrono::minutes(2);
constexpr Nanos kRunLimit = std::chrono::minutes(1);
constexpr Nanos kSignalLimit = std::chrono::seconds(30);

std::string fateOf(Session& session, const std::string& id) {
  const auto& processes = session.judge.world().state().processes();
  const auto found = processes.find(id);
  return found == processes.end() ? "was never started" : fate(found->second);
}

int codeOf(Session& session, const std::string& id) {
  return shellCode(session.judge.world().state().processes().at(id));
}

Task<std::string> act(Session& session, const scenario::StartWordServer& step) {
  const auto reach = reachFrom(session.client.cluster().server, session.options.wordHost);
  session.handles.startWords(step, reach.host, reach.bind);
  co_return fmt::format("{} listens on {}:{}", step.id, reach.host,
                        lookUp(session.judge.world(), step.id + ".port").value_or("?"));
}

Task<std::string> act(Session& session, const scenario::StopWordServer& step) {
  session.handles.stopWords(step.id);
  co_return step.id + " is stopped";
}

Task<std::string> act(Session& session, const scenario::Submit& step) {
  auto child = submitProcess(session, step);
  session.observer.command(child.argv, session.journal.now());
  child.argv = inView(step.workstation, std::move(child.argv));
  auto& handle = session.handles.startProcess(step.id, std::move(child));
  co_return fmt::format("{} is process {}", step.id, handle.child().pid());
}

void checkOutput(const std::vector<scenario::TextMatch>& wanted,
                 const std::vector<journal::Line>& lines, std::string_view stream) {
  for (const auto& match : wanted) {
    LineCounter counter(match);
    const auto& seen = counter.read("", lines);
    if (!counter.admits(seen))
      throw StepFailed(fmt::format("expected {} on {}, but {} of {} lines are like that",
                                   text(match), stream, seen.count, lines.size()));
  }
}

Task<std::string> act(Session& session, const scenario::Run& step) {
  const auto id = step.id.empty() ? session.current->name : step.id;
  process::Options child;
  child.argv = step.argv;
  child.env = commandEnvironment(session);
  session.observer.command(child.argv, session.journal.now());
  auto& handle = session.handles.startProcess(id, std::move(child));
  if (step.background) co_return fmt::format("{} is process {}", id, handle.child().pid());

  const auto within = step.within.count() ? step.within : kRunLimit;
  const auto begun = session.journal.now();
  const std::function<bool()> ended = [&handle] { return handle.over(); };
  const bool over = co_await session.waitFor(ended, within);
  if (!over) {
    co_await handle.child().stop(std::chrono::seconds(1));
    throw StepFailed(
        fmt::format("{} did not end within {}", step.argv.front(), formatDuration(within)));
  }
  if (codeOf(session, id) != step.exitCode)
    throw StepFailed(fmt::format("{} {}, not with code {}", step.argv.front(), fateOf(session, id),
                                 step.exitCode));
  const auto& process = session.judge.world().state().processes().at(id);
  checkOutput(step.out, process.stdoutLines, "standard output");
  checkOutput(step.err, process.stderrLines, "standard error");
  co_return fmt::format("exit code {} after {}", step.exitCode,
                        seconds(session.journal.now() - begun));
}

/// A shell blocks signals for a moment around each command: only what lasts counts.
Task<bool> ignoresForGood(Session& session, ProcessHandle& handle, int signal) {
  constexpr Nanos kMoment = std::chrono::milliseconds(20);
  for (int i = 0; i < 5; ++i) {
    if (handle.child().ignores(signal) != true) co_return false;
    co_await session.wake.wait(kMoment);
  }
  co_return true;
}

Task<std::string> act(Session& session, const scenario::Signal& step) {
  auto* handle = session.handles.process(step.process);
  if (!handle || handle->over())
    throw StepFailed(fmt::format("{} cannot get {}: it {}", step.process, step.signal,
                                 fateOf(session, step.process)));
  const auto number = signalNumber(step.signal);
  if (!number) throw StepFailed("there is no signal " + step.signal);
  const bool ignored = co_await ignoresForGood(session, *handle, *number);
  if (ignored)
    throw StepFailed(
        fmt::format("{} ignores {}, so sending it would prove nothing", step.process, step.signal));
  journal::ProcessEvent told;
  told.kind = journal::ProcessEvent::Kind::Signalled;
  told.handle = step.process;
  told.pid = handle->child().pid();
  told.text = step.signal;
  session.journal.record(std::move(told));
  if (!handle->child().signalGroup(*number))
    throw StepFailed(fmt::format("{} ended in the moment of being signalled", step.process));
  if (!step.exitCode) co_return fmt::format("{} sent to {}", step.signal, step.process);

  const auto begun = session.journal.now();
  const auto within = step.within.count() ? step.within : kSignalLimit;
  const std::function<bool()> ended = [handle] { return handle->over(); };
  const bool over = co_await session.waitFor(ended, within);
  if (!over)
    throw StepFailed(fmt::format("{} still runs {} after {}", step.process, formatDuration(within),
                                 step.signal));
  if (codeOf(session, step.process) != *step.exitCode)
    throw StepFailed(fmt::format("{} {} after {}, not with code {}", step.process,
                                 fateOf(session, step.process), step.signal, *step.exitCode));
  co_return fmt::format("{} ended with exit code {} after {}", step.process, *step.exitCode,
                        seconds(session.journal.now() - begun));
}

Task<std::string> act(Session& session, const scenario::Apply& step) {
  for (auto object : step.objects) {
    const std::string kind(str(object, {"kind"}));
    const std::string name(str(object, {"metadata", "name"}));
    const auto stated = str(object, {"metadata", "namespace"}, session.ns);
    const std::string apiVersion(str(object, {"apiVersion"}));
    const auto resource = co_await findResource(session.client, apiVersion, kind, session.ns);
    if (!resource.namespaced || stated != session.ns)
      throw StepFailed(fmt::format(
          "{} {} would be made outside of the run's namespace, which is never done", kind, name));
    at(object, {"metadata", "namespace"}) = session.ns;
    at(object, {"metadata", "labels", kRunLabel}) = session.id;
    kube::Query query;
    query["fieldManager"] = "sparklab";
    query["force"] = "true";
    std::string refusal;
    try {
      co_await session.client.patch(resource.collection + "/" + name, "apply-patch+yaml",
                                    std::move(object), query);
    } catch (const kube::ApiError& error) {
      refusal = error.what();
    }
    if (!refusal.empty()) throw StepFailed(fmt::format("{} {}: {}", kind, name, refusal));
  }
  co_return fmt::format("{} object{} applied", step.objects.size(),
                        step.objects.size() == 1 ? "" : "s");
}

/// The UID of the living pod of that name; empty when none is recorded.
std::string uidOf(Session& session, const std::string& name) {
  for (const auto& [uid, pod] : session.judge.world().state().pods())
    if (pod.name == name && !pod.deleted) return uid;
  return {};
}

Task<std::string> act(Session& session, const scenario::Delete& step) {
  const bool isPod = step.kind == "Pod";
  const std::string apiVersion = step.kind == "Fault" ? kFaultApiVersion : "v1";
  const auto resource = co_await findResource(session.client, apiVersion, step.kind, session.ns);
  const auto uid = isPod ? uidOf(session, step.pod) : std::string();
  json::value options = json::object();
  if (step.gracePeriodSeconds)
    options.get_object()["gracePeriodSeconds"] = *step.gracePeriodSeconds;
  std::string refusal;
  try {
    co_await session.client.remove(resource.collection + "/" + step.pod, options);
  } catch (const kube::ApiError& error) {
    refusal = error.what();
  }
  if (!refusal.empty())
    throw StepFailed(fmt::format("{} {} cannot be deleted: {}", step.kind, step.pod, refusal));

  const auto begun = session.journal.now();
  const auto within = step.within.count() ? step.within : kDeleteLimit;
  bool gone = false;
  if (!uid.empty()) {
    const auto& pods = session.judge.world().state().pods();
    const std::function<bool()> deleted = [&pods, uid] { return pods.at(uid).deleted.has_value(); };
    gone = co_await session.waitFor(deleted, within);
  } else {
    gone = co_await waitUntilGone(session.client, session.executor, resource.collection, step.pod,
                                  std::min(within, session.timeLeft()));
    session.times.spark += session.journal.now() - begun;
  }
  if (!gone)
    throw StepFailed(
        fmt::format("{} {} still exists after {}", step.kind, step.pod, formatDuration(within)));
  co_return fmt::format("{} is gone after {}", step.pod, seconds(session.journal.now() - begun));
}

// Expectations are not performed but judged.
template <class Expectation>
Task<std::string> act(Session&, const Expectation&) {
  co_return std::string();
}

}  // namespace

Task<std::string> perform(Session& session, const scenario::Action& action) {
  auto running = std::visit([&](const auto& step) { return act(session, step); }, action);
  co_return co_await std::move(running);
}

}  // namespace sparklab::runner
