#include "commands/own_lab.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/json.hpp"
#include "commands/processes.hpp"

namespace sparklab::commands {

namespace {

// The numbers that the lab finds its pipes under.
constexpr int kReadyFd = 3;
constexpr int kSupervisorFd = 4;

std::pair<UniqueFd, UniqueFd> makePipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw Error(fmt::format("cannot make a pipe: {}", std::strerror(errno)));
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

/// "sparklab: what\n  hint\n" of the lab's standard error as an Error of ours.
[[noreturn]] void rethrow(const std::string& said, int code) {
  std::string_view text(said);
  if (const auto at = text.rfind("sparklab: "); at != text.npos) text.remove_prefix(at + 10);
  const auto end = text.find('\n');
  std::string hint(end == text.npos ? "" : text.substr(end + 1));
  while (!hint.empty() && (hint.back() == '\n' || hint.back() == ' ')) hint.pop_back();
  hint.erase(0, hint.find_first_not_of(' '));
  const std::string what(text.substr(0, end));
  throw Error(what.empty() ? fmt::format("the lab cluster ended with code {}", code) : what,
              hint.empty() ? "Try `sparklab doctor`." : hint);
}

}  // namespace

Task<void> OwnLab::readReady(asio::any_io_executor executor, UniqueFd fd, std::string& line) {
  asio::posix::stream_descriptor pipe(executor, fd.release());
  char buffer[4096];
  boost::system::error_code failure;
  while (!failure) {
    const auto got = co_await pipe.async_read_some(
        asio::buffer(buffer), asio::redirect_error(asio::use_awaitable, failure));
    line.append(buffer, got);
  }
}

Task<std::shared_ptr<OwnLab>> OwnLab::start(asio::any_io_executor executor, Settings settings) {
  std::shared_ptr<OwnLab> lab(new OwnLab);
  auto ready = makePipe();
  auto supervisor = makePipe();
  process::Options options;
  options.argv = {ownProgram(),
                  "up",
                  "--name",
                  "run-" + randomHex(3),
                  "--ready-fd",
                  std::to_string(kReadyFd),
                  "--supervised-by-fd",
                  std::to_string(kSupervisorFd)};
  if (!settings.fastJvm) options.argv.push_back("--stock-jvm");
  options.env = process::currentEnvironment();
  options.inherit = {{kReadyFd, ready.second.get()}, {kSupervisorFd, supervisor.first.get()}};
  auto* self = lab.get();
  options.onStderr = [self, verbose = settings.verbose](std::string_view piece) {
    self->said_.append(piece);
    if (self->said_.size() > 65536) self->said_.erase(0, self->said_.size() - 65536);
    if (verbose) fmt::print(stderr, "{}", piece);
  };
  lab->child_ = process::Child::start(executor, std::move(options));
  ready.second.reset();
  supervisor.first.reset();
  lab->supervisor_ = std::move(supervisor.second);

  std::string line;
  co_await readReady(executor, std::move(ready.first), line);
  if (line.empty()) {
    const auto exit = co_await lab->child_->wait();
    rethrow(lab->said_, exit.shellCode());
  }
  const auto told = parseJson(line, "the lab's answer");
  lab->kubeconfig_ = str(told, {"kubeconfig"});
  lab->server_ = str(told, {"server"});
  lab->onEnd_ = std::move(settings.onEnd);
  spawn(executor, watch(lab), "the lab cluster");
  co_return lab;
}

Task<void> OwnLab::watch(std::shared_ptr<OwnLab> self) {
  const auto exit = co_await self->child_->wait();
  if (self->stopping_ || !self->onEnd_) co_return;
  auto what = fmt::format("the lab cluster has ended by itself, with code {}", exit.shellCode());
  if (!self->said_.empty()) what += ": " + self->said_;
  self->onEnd_(std::move(what));
}

Task<void> OwnLab::stop() {
  stopping_ = true;
  supervisor_.reset();  // the lab's own way to end; the signal is for one that does not
  co_await child_->stop(std::chrono::seconds(15));
}

}  // namespace sparklab::commands
