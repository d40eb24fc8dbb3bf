#include "runner/handles.hpp"

#include <fmt/format.h>

#include <boost/asio/post.hpp>
#include <csignal>

#include "base/error.hpp"
#include "runner/world.hpp"

namespace sparklab::runner {

using journal::ProcessEvent;
using journal::WordEvent;

namespace {

std::string commandLine(const std::vector<std::string>& argv) {
  std::string text;
  for (const auto& arg : argv) text += (text.empty() ? "" : " ") + arg;
  return text;
}

ProcessEvent event(ProcessEvent::Kind kind, const std::string& id, std::string text) {
  ProcessEvent made;
  made.kind = kind;
  made.handle = id;
  made.text = std::move(text);
  return made;
}

}  // namespace

ProcessHandle::ProcessHandle(journal::Journal& journal, std::string id)
    : journal_(journal),
      id_(std::move(id)),
      out_([this](std::string line) { write(ProcessEvent::Kind::Stdout, std::move(line)); }),
      err_([this](std::string line) { write(ProcessEvent::Kind::Stderr, std::move(line)); }) {}

void ProcessHandle::write(ProcessEvent::Kind kind, std::string text) {
  journal_.record(event(kind, id_, std::move(text)));
}

std::shared_ptr<ProcessHandle> ProcessHandle::start(asio::any_io_executor executor,
                                                    journal::Journal& journal, std::string id,
                                                    process::Options options) {
  std::shared_ptr<ProcessHandle> handle(new ProcessHandle(journal, std::move(id)));
  auto* self = handle.get();  // the child lives in the handle and calls back only while it lives
  options.onStdout = [self](std::string_view piece) { self->out_.add(piece); };
  options.onStderr = [self](std::string_view piece) { self->err_.add(piece); };
  auto told = event(ProcessEvent::Kind::Started, handle->id_, commandLine(options.argv));
  handle->child_ = process::Child::start(executor, std::move(options));
  told.pid = handle->child_->pid();
  journal.record(std::move(told));
  spawn(executor, watch(handle), "watching " + handle->id_);
  return handle;
}

Task<void> ProcessHandle::watch(std::shared_ptr<ProcessHandle> self) {
  const auto exit = co_await self->child_->wait();
  self->out_.finish();
  self->err_.finish();
  auto told = event(ProcessEvent::Kind::Exited, self->id_, {});
  told.pid = self->child_->pid();
  told.exitCode = exit.code;
  told.exitSignal = exit.signal;
  self->over_ = true;
  self->journal_.record(std::move(told));
}

Handles::Handles(asio::any_io_executor executor, journal::Journal& journal)
    : executor_(std::move(executor)), journal_(journal) {}

Handles::~Handles() {
  killAll();
}

ProcessHandle& Handles::startProcess(const std::string& id, process::Options options) {
  auto handle = ProcessHandle::start(executor_, journal_, id, std::move(options));
  return *(processes_[id] = std::move(handle));
}

ProcessHandle* Handles::process(const std::string& id) {
  const auto found = processes_.find(id);
  return found == processes_.end() ? nullptr : found->second.get();
}

void Handles::startWords(const scenario::StartWordServer& step, const std::string& host,
                         const std::string& bindAddress) {
  words::Options options;
  options.addresses = {bindAddress};
  options.port = step.port;
  options.say = step.send;
  if (step.every.count() > 0) options.every = step.every;
  options.onEvent = [this, id = step.id](const words::Options::Event& event) {
    if (event.kind == words::Options::Event::Kind::Dropped) return;
    WordEvent told;
    told.kind = event.kind == words::Options::Event::Kind::Connected
                    ? WordEvent::Kind::Connected
                    : WordEvent::Kind::Disconnected;
    told.handle = id;
    told.client = event.client;
    told.bytesSent = event.bytesSent;
    told.reason = event.reason;
    journal_.record(std::move(told));
  };
  auto server = words::Server::start(executor_, std::move(options));
  journal::Note values;
  values.topic = kValuesTopic;
  values.data =
      json::object{{step.id + ".host", host}, {step.id + ".port", std::to_string(server->port())}};
  journal_.record(std::move(values));
  WordEvent told;
  told.kind = WordEvent::Kind::Listening;
  told.handle = step.id;
  told.client = fmt::format("{}:{}", bindAddress, server->port());
  journal_.record(std::move(told));
  words_[step.id] = std::move(server);
}

void Handles::stopWords(const std::string& id) {
  const auto found = words_.find(id);
  if (found == words_.end()) return;
  const auto sent = found->second->bytesSent();
  words_.erase(found);
  WordEvent told;
  told.kind = WordEvent::Kind::Stopped;
  told.handle = id;
  told.bytesSent = sent;
  journal_.record(std::move(told));
}

Task<std::vector<std::string>> Handles::stopAll(Nanos grace) {
  std::vector<std::string> stopped;
  for (const auto& [id, handle] : processes_) {
    if (!handle->over()) {
      stopped.push_back(id);
      handle->child().signalGroup(SIGTERM);
    }
  }
  for (const auto& [id, handle] : processes_) {
    if (handle->over()) continue;
    co_await handle->child().stop(grace);
    // Its end is known; who records it stands in the executor's queue behind us.
    while (!handle->over()) co_await asio::post(executor_, asio::use_awaitable);
  }
  while (!words_.empty()) stopWords(std::string(words_.begin()->first));
  co_return stopped;
}

void Handles::killAll() noexcept {
  for (const auto& [id, handle] : processes_)
    if (!handle->over()) handle->child().signalGroup(SIGKILL);
}

}  // namespace sparklab::runner
