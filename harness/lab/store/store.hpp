// Objects, resource versions and watch history: the lab's etcd.
//
// Single-threaded, as is the whole lab: everything runs on one io_context with one thread.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

/// A version of an object; never changed after it was stored.
class Object {
 public:
  Object(json::value value, std::uint64_t revision)
      : value_(std::move(value)), revision_(revision) {}

  const json::value& value() const noexcept { return value_; }
  std::uint64_t revision() const noexcept { return revision_; }
  std::string_view name() const noexcept { return str(value_, {"metadata", "name"}); }
  std::string_view ns() const noexcept { return str(value_, {"metadata", "namespace"}); }
  std::string_view uid() const noexcept { return str(value_, {"metadata", "uid"}); }

  /// The JSON text, made once: lists and all watchers share it.
  const std::string& text() const;

 private:
  json::value value_;
  std::uint64_t revision_;
  mutable std::string text_;
};

using ObjectPtr = std::shared_ptr<const Object>;

struct Event {
  enum class Type { Added, Modified, Deleted } type;
  ObjectPtr object;    ///< for Deleted: the last state, with the revision of the deletion
  ObjectPtr previous;  ///< null for Added
  std::uint64_t revision;
};

/// "pods" or "deployments.apps": resource and group, as `kubectl` accepts them.
using ResourceKey = std::string;

class Persistence;

class Store {
 public:
  explicit Store(std::size_t historyPerResource = 20000) : limit_(historyPerResource) {}

  /// The newest revision given out.
  std::uint64_t revision() const noexcept { return revision_; }

  ObjectPtr get(const ResourceKey& resource, std::string_view ns, std::string_view name) const;

  /// All objects, ordered by namespace and name; of one namespace unless `ns` is empty.
  std::vector<ObjectPtr> list(const ResourceKey& resource, std::string_view ns = {}) const;

  /// Stores `value` under its metadata.namespace/name as a new revision, which it writes into
  /// metadata.resourceVersion. Creates or replaces; the caller has checked conflicts.
  ObjectPtr put(const ResourceKey& resource, json::value value);

  /// Removes the object; null if it is not there. The Deleted event carries its last state with
  /// the new resourceVersion.
  ObjectPtr remove(const ResourceKey& resource, std::string_view ns, std::string_view name);

  /// Events of `resource` after `revision`, oldest first; nothing when that part of the history was
  /// compacted (the API's 410 Expired) .
  std::optional<std::vector<Event>> since(const ResourceKey& resource,
                                          std::uint64_t revision) const;

  /// `listener` is called after each change of `resource` (every resource when empty), within
  /// put()/remove(). It must not write to the store: post to the executor for that.
  using Listener = std::function<void(const ResourceKey&, const Event&)>;
  using Subscription = std::shared_ptr<void>;
  [[nodiscard]] Subscription subscribe(ResourceKey resource, Listener listener);

  /// Takes the objects that `persistence` has, and tells it of every change from now on. The store
  /// must be empty, and nobody subscribed. Watches from before get 410. It must outlive the store.
  void persistTo(Persistence& persistence);
  /// Null when the state is in memory alone.
  Persistence* persistence() const noexcept { return persistence_; }

  /// Forgets all watch history up to now, so that every older watch gets 410.
  void compact();

 private:
  using Name = std::pair<std::string, std::string>;  ///< namespace, name
  using NameView = std::pair<std::string_view, std::string_view>;
  struct NameLess {
    using is_transparent = void;
    template <class A, class B>
    bool operator()(const A& a, const B& b) const noexcept {
      return NameView{a.first, a.second} < NameView{b.first, b.second};
    }
  };
  struct Table {
    std::map<Name, ObjectPtr, NameLess> objects;
    std::deque<Event> history;
    std::uint64_t compacted = 0;
  };
  struct Subscriber;
  void publish(const ResourceKey& resource, Table& table, Event event);

  std::size_t limit_;
  std::uint64_t revision_ = 1;
  std::uint64_t compacted_ = 0;
  std::map<ResourceKey, Table> tables_;
  std::vector<std::weak_ptr<Subscriber>> subscribers_;
  Persistence* persistence_ = nullptr;
};

}  // namespace sparklab::lab
