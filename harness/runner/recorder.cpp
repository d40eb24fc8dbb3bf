#include "runner/recorder.hpp"

#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <map>
#include <set>
#include <stdexcept>

#include "base/error.hpp"
#include "runner/container_log.hpp"

namespace sparklab::runner {

namespace {

constexpr const char* kContainerLists[] = {"initContainerStatuses", "containerStatuses",
                                           "ephemeralContainerStatuses"};

journal::ObjectEvent::Type typeOf(kube::WatchEvent::Type type) {
  if (type == kube::WatchEvent::Type::Added) return journal::ObjectEvent::Type::Added;
  if (type == kube::WatchEvent::Type::Deleted) return journal::ObjectEvent::Type::Deleted;
  return journal::ObjectEvent::Type::Modified;
}

bool isRefusal(std::exception_ptr failure, std::string& why) {
  try {
    std::rethrow_exception(failure);
  } catch (const kube::ApiError& error) {
    why = error.what();
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

/// Coroutines hold it by shared_ptr; after stop() they only unwind.
struct Recorder::Impl : std::enable_shared_from_this<Impl> {
  /// A coroutine that stop() can end. The signal must outlive the coroutine.
  struct Job {
    asio::cancellation_signal cancel;
  };
  struct Watch {
    std::string path;
    bool pods = false;
    bool listed = false;
    std::exception_ptr failure;
  };

  struct Waiter {
    Impl& impl;
    asio::steady_timer timer;
    Waiter(Impl& i, MonoTime deadline) : impl(i), timer(i.executor, deadline) {
      impl.waiting.insert(&timer);
    }
    ~Waiter() { impl.waiting.erase(&timer); }
  };

  Impl(kube::Client& c, journal::Journal& j, asio::any_io_executor ex)
      : client(c), journal(j), executor(ex) {}

  kube::Client& client;
  journal::Journal& journal;
  asio::any_io_executor executor;
  std::set<asio::steady_timer*> waiting;  ///< of waitForChange()
  Options options;
  bool started = false;
  bool stopped = false;
  std::list<Watch> watches;
  std::list<std::shared_ptr<Job>> jobs;
  std::map<std::string, std::shared_ptr<ContainerLog>> logs;  ///< by "uid/container"

  void run(Task<void> task, std::function<void(std::exception_ptr)> onEnd) {
    auto job = std::make_shared<Job>();
    jobs.push_back(job);
    auto done = [self = shared_from_this(), job,
                 onEnd = std::move(onEnd)](std::exception_ptr failure) {
      self->jobs.remove(job);
      if (!self->stopped) onEnd(failure);
    };
    asio::co_spawn(executor, std::move(task),
                   asio::bind_cancellation_slot(job->cancel.slot(), std::move(done)));
  }

  void follow(Watch& watch) {
    kube::Query query;
    if (!options.labelSelector.empty()) query["labelSelector"] = options.labelSelector;
    auto sink = [self = shared_from_this(), &watch](kube::WatchEvent event) {
      if (!self->stopped) self->take(watch, std::move(event));
    };
    auto onGap = [self = shared_from_this(), &watch](const kube::WatchGap& gap) {
      if (!self->stopped) self->journal.record(journal::Gap{"the watch of " + watch.path, gap.why});
    };
    run(client.watch(watch.path, std::move(query), std::move(sink), std::move(onGap)),
        [self = shared_from_this(), &watch](std::exception_ptr failure) {
          self->watchEnded(watch, failure);
        });
  }

  void take(Watch& watch, kube::WatchEvent event) {
    if (event.type == kube::WatchEvent::Type::Bookmark) {
      watch.listed = true;
      notify();
      return;
    }
    const auto& entry =
        journal.record(journal::ObjectEvent{typeOf(event.type), std::move(event.object)});
    if (!watch.pods || !options.logs) return;
    const auto& recorded = std::get<journal::ObjectEvent>(entry.fact);
    takePod(recorded.object, recorded.type == journal::ObjectEvent::Type::Deleted);
  }

  void takePod(const json::value& pod, bool deleted) {
    const std::string uid(str(pod, {"metadata", "uid"}));
    for (const auto* statuses : kContainerLists)
      for (const auto& status : list(pod, {"status", statuses})) takeContainer(pod, uid, status);
    if (!deleted) return;
    for (auto at = logs.lower_bound(uid); at != logs.end() && at->second->where().uid == uid; ++at)
      at->second->podDeleted();
  }

  void takeContainer(const json::value& pod, const std::string& uid, const json::value& status) {
    const std::string name(str(status, {"name"}));
    auto key = uid + "/" + name;
    if (const auto known = logs.find(key); known != logs.end()) {
      known->second->update(status);
      return;
    }
    ContainerLog::Where where;
    where.ns = str(pod, {"metadata", "namespace"});
    where.pod = str(pod, {"metadata", "name"});
    where.uid = uid;
    where.container = name;
    auto made = std::make_shared<ContainerLog>(executor, client, journal, std::move(where));
    if (!made->update(status)) return;
    logs.emplace(std::move(key), made);
    run(ContainerLog::read(made, [self = shared_from_this()] { self->notify(); }),
        [self = shared_from_this(), made](std::exception_ptr failure) {
          if (failure) self->broken(fmt::format("the log of pod {}", made->where().pod), failure);
        });
  }

  void watchEnded(Watch& watch, std::exception_ptr failure) {
    watch.failure = failure;
    notify();
    if (watch.listed) broken("the watch of " + watch.path, failure);
  }

  /// Something that should go on has ended, after start() has returned.
  void broken(const std::string& what, std::exception_ptr failure) {
    std::string why = "it ended";
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      why = error.what();
    }
    if (!fatal) fatal = failure;
    journal.record(journal::Gap{what, why});
  }

  void notify() noexcept {
    for (auto* timer : waiting) timer->cancel();
  }

  void addWatch(std::string path, bool pods) {
    Watch watch;
    watch.path = std::move(path);
    watch.pods = pods;
    watches.push_back(std::move(watch));
  }

  Task<void> waitForChange(MonoTime deadline) {
    Waiter waiter(*this, deadline);
    const auto result = co_await waiter.timer.async_wait(asio::as_tuple(asio::use_awaitable));
    static_cast<void>(result);
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none)
      throw boost::system::system_error(asio::error::operation_aborted);
  }

  std::exception_ptr fatal;
};

Recorder::Recorder(kube::Client& client, journal::Journal& journal, asio::any_io_executor executor)
    : impl_(std::make_shared<Impl>(client, journal, executor)) {}

Recorder::~Recorder() {
  stop();
}

Task<void> Recorder::start(std::string ns) {
  return start(std::move(ns), Options());
}

Task<void> Recorder::start(std::string ns, Options options) {
  const auto impl = impl_;
  if (std::exchange(impl->started, true))
    throw std::logic_error("a recorder can be started only once");
  impl->options = std::move(options);
  const auto base = fmt::format("/api/v1/namespaces/{}/", ns);
  impl->addWatch(base + "pods", true);
  for (const auto& resource : impl->options.resources) impl->addWatch(base + resource, false);
  for (const auto& path : impl->options.paths) impl->addWatch(path, false);
  for (auto& watch : impl->watches) impl->follow(watch);
  for (auto& watch : impl->watches) {
    while (!watch.listed && !watch.failure && !impl->stopped)
      co_await impl->waitForChange(MonoTime::max());
    if (!watch.failure || watch.listed) continue;
    std::string why;
    if (watch.pods || !isRefusal(watch.failure, why)) {
      stop();
      std::rethrow_exception(watch.failure);
    }
    json::object data;
    data["path"] = watch.path;
    data["why"] = why;
    impl->journal.record(journal::Note{"not recorded", std::move(data)});
  }
}

Task<void> Recorder::settled(Nanos limit) {
  const auto impl = impl_;
  const auto deadline = std::chrono::steady_clock::now() + limit;
  const auto unread = [&]() -> const ContainerLog* {
    for (const auto& [key, log] : impl->logs)
      if (!log->settled()) return log.get();
    return nullptr;
  };
  while (unread() && !impl->stopped && std::chrono::steady_clock::now() < deadline)
    co_await impl->waitForChange(deadline);
  if (impl->fatal) std::rethrow_exception(impl->fatal);
  if (impl->stopped) co_return;
  for (const auto& [key, log] : impl->logs)
    if (!log->settled())
      impl->journal.record(journal::Gap{
          fmt::format("the log of pod {}, container {}", log->where().pod, log->where().container),
          fmt::format("it was not read to its end within {}", formatDuration(limit))});
}

void Recorder::stop() noexcept {
  impl_->stopped = true;
  impl_->notify();
  for (const auto& [key, log] : impl_->logs) log->stop();
  // By copy: a coroutine that ends leaves the list.
  const auto jobs = impl_->jobs;
  for (const auto& job : jobs) job->cancel.emit(asio::cancellation_type::terminal);
}

}  // namespace sparklab::runner
