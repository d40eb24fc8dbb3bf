#include "runner/container_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>

#include "base/error.hpp"

namespace sparklab::runner {

namespace {

constexpr Nanos kFirstDelay = std::chrono::milliseconds(50);
constexpr Nanos kLongestDelay = std::chrono::seconds(2);

}  // namespace

ContainerLog::ContainerLog(asio::any_io_executor executor, kube::Client& client,
                           journal::Journal& journal, Where where)
    : client_(client),
      journal_(journal),
      where_(std::move(where)),
      lines_([this](std::string_view text) {
        journal::LogLine line{where_.ns, where_.pod, where_.uid, where_.container,
                              std::string(text)};
        record(std::move(line));
      }),
      changed_(executor) {}

bool ContainerLog::update(const json::value& status) {
  const auto number = static_cast<int>(num(status, {"restartCount"}));
  const bool running = find(status, {"state", "running"}) != nullptr;
  const bool ranBefore = find(status, {"lastState", "terminated"}) != nullptr;
  const bool ended = find(status, {"state", "terminated"}) || (!running && ranBefore);
  if (!running && !ended) return current_ >= 0;
  if (number == current_ && ended == currentEnded_) return true;
  // The first we see of it may be a restart: the run before it can still be read as "previous".
  if (current_ < 0) finished_ = number - (ranBefore && running && number > 0 ? 2 : 1);
  current_ = number;
  currentEnded_ = ended;
  ++changes_;
  changed_.cancel();
  return true;
}

void ContainerLog::podDeleted() {
  deleted_ = true;
  ++changes_;
  changed_.cancel();
}

void ContainerLog::stop() noexcept {
  stopped_ = true;
}

bool ContainerLog::settled() const noexcept {
  return finished_ >= current_ || (finished_ == current_ - 1 && !currentEnded_ && !deleted_);
}

Task<void> ContainerLog::read(std::shared_ptr<ContainerLog> self,
                              std::function<void()> onProgress) {
  auto delay = kFirstDelay;
  while (!self->stopped_) {
    if (self->finished_ >= self->current_) {
      onProgress();
      if (self->deleted_) co_return;
      co_await self->waitForChange(std::chrono::hours(24));
      continue;
    }
    const int run = self->finished_ + 1;
    if (run < self->current_ - 1) {
      // Kubernetes keeps the logs of the present and the previous run only.
      if (!self->endSeen_) self->gap(fmt::format("run {} was over before it could be read", run));
      self->finish();
      continue;
    }
    if (self->deleted_ && self->endSeen_) {  // its name may be another pod's by now
      self->finish();
      continue;
    }
    const bool previous = run < self->current_;
    const bool over = previous || self->currentEnded_ || self->deleted_;
    const auto changes = self->changes_;
    const auto end = co_await self->readOnce(previous, !over);
    self->lines_.interrupted();
    switch (end) {
      case End::Normal:
        delay = kFirstDelay;
        self->endSeen_ = true;
        if (over) self->finish();
        break;
      case End::NotThere:
        if (!self->deleted_) break;
        // What was followed to its end is only looked at once more, for a late line.
        if (!self->endSeen_) self->gap("the pod was deleted before it could be read to its end");
        self->finish();
        break;
      case End::NotYet:
        if (over) self->finish();  // it never ran: the container could not be created
        break;
      case End::Refused:
        self->gap(self->refusal_);
        self->finish();
        break;
      case End::Lost:
        break;
    }
    if (self->finished_ >= run || changes != self->changes_) continue;
    co_await self->waitForChange(delay);
    delay = std::min(delay * 2, kLongestDelay);
  }
}

Task<ContainerLog::End> ContainerLog::readOnce(bool previous, bool follow) {
  kube::Query query;
  query["container"] = where_.container;
  query["timestamps"] = "true";
  if (follow) query["follow"] = "true";
  if (previous) query["previous"] = "true";
  if (const auto since = lines_.since(); !since.empty()) query["sinceTime"] = since;
  const auto path = fmt::format("/api/v1/namespaces/{}/pods/{}/log", where_.ns, where_.pod);
  const std::function<void(std::string_view)> sink = [this](std::string_view piece) {
    lines_.feed(piece);
  };
  auto end = End::Normal;
  try {
    co_await client_.stream(path, query, sink);
  } catch (const kube::ApiError& error) {
    if (error.code() == 404)
      end = End::NotThere;
    else if (error.code() == 400)
      end = End::NotYet;
    else
      end = error.code() == 429 || error.code() >= 500 ? End::Lost : End::Refused;
    refusal_ = error.what();
  } catch (const Error&) {
    end = End::Lost;
  }
  co_return end;
}

Task<void> ContainerLog::waitForChange(Nanos limit) {
  changed_.expires_after(limit);
  const auto result = co_await changed_.async_wait(asio::as_tuple(asio::use_awaitable));
  static_cast<void>(result);  // cancelled by a change, or over: both are looked at
}

void ContainerLog::finish() {
  ++finished_;
  endSeen_ = false;
  lines_.ended();
}

void ContainerLog::gap(const std::string& why) {
  record(journal::Gap{fmt::format("the log of pod {}, container {}", where_.pod, where_.container),
                      why});
}

void ContainerLog::record(journal::Fact fact) {
  if (!stopped_) journal_.record(std::move(fact));
}

}  // namespace sparklab::runner
