#include "runner/session.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "kube/kubeconfig_text.hpp"
#include "runner/placeholders.hpp"
#include "runner/run_space.hpp"

namespace sparklab::runner {

namespace {
constexpr Nanos kTick = std::chrono::seconds(1);
}

Session::Session(asio::any_io_executor ex, kube::Client& c, const scenario::Scenario& s,
                 const RunOptions& o, Observer& obs, StopRequest& st)
    : executor(ex),
      client(c),
      scenario(s),
      options(o),
      observer(obs),
      stop(st),
      id(randomHex(3)),
      ns(runNamespace(id)),
      journal(o.journalPath),
      judge(s),
      wake(ex),
      handles(ex, journal) {
  subscription_ = journal.listen([this](const journal::Entry& entry) {
    judge.feed(entry);
    observer.recorded(entry);
    wake.notify();
  });
  stop.add(wake);
}

Session::~Session() {
  stop.remove(wake);
}

std::string Session::kubeconfig() {
  if (!kubeconfig_) {
    const auto text = kube::kubeconfigText(client.cluster(), ns);
    UniqueFd file(::memfd_create("kubeconfig", MFD_CLOEXEC));
    if (!file || ::write(file.get(), text.data(), text.size()) != std::ssize(text))
      throw Error(fmt::format("no kubeconfig can be made for commands: {}", std::strerror(errno)));
    kubeconfig_ = std::move(file);
  }
  return fmt::format("/proc/{}/fd/{}", ::getpid(), kubeconfig_.get());
}

Nanos Session::timeLeft() const {
  return std::max(deadline - journal.now(), Nanos{0});
}

void Session::note(std::string topic, json::value data) {
  journal::Note made;
  made.topic = std::move(topic);
  made.data = std::move(data);
  journal.record(std::move(made));
}

std::string Session::fill(const std::string& text) const {
  return filled(text, judge.world());
}

void Session::checkBreach() const {
  if (!inFinally && judge.breach()) throw StepFailed(judge.breach()->reason);
}

Task<void> Session::pause(Nanos until, const Evaluation* latest, Nanos since, Nanos window) {
  if (!inFinally && stop.requested()) throw StopAsked(stop);
  const auto now = journal.now();
  if (!inFinally && now >= deadline)
    throw StepFailed("the scenario's time of " + formatDuration(deadline) + " is over");
  if (current) observer.waiting(*current, latest, now - since, window);
  auto length = until - now;
  if (!inFinally) length = std::min(length, deadline - now);
  if (observer.wantsTicks()) length = std::min(length, kTick);
  co_await wake.wait(length);
}

Task<bool> Session::waitFor(std::function<bool()> done, Nanos within) {
  const auto begun = journal.now();
  const auto until = begun + within;
  bool came = done();
  while (!came && journal.now() < until) {
    checkBreach();
    co_await pause(until, nullptr, begun, within);
    came = done();
  }
  times.spark += journal.now() - begun;
  checkBreach();
  co_return came;
}

Task<void> Session::waitForVerdict(const scenario::Step&, bool watching) {
  const auto* window = judge.window();
  const auto begun = journal.now();
  while (!judge.verdict()) {
    const auto now = journal.now();
    judge.tick(now);
    if (judge.verdict()) break;
    co_await pause(window->deadline(), &window->latest(), window->start(),
                   window->deadline() - window->start());
  }
  // What passes between the deciding instant and this line is ours, not Spark's.
  const auto waited = std::max(judge.verdict()->at - begun, Nanos{0});
  (watching ? times.watching : times.spark) += waited;
}

}  // namespace sparklab::runner
