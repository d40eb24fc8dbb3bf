// What the API means: create, get, list, update, patch and delete with everything that
// kube-apiserver does around them (defaulting, admission, validation, field ownership, graceful
// deletion, finalizers). Used by the HTTP front and, in-process, by controllers and the kubelet.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "lab/clock.hpp"
#include "lab/registry/kind_table.hpp"
#include "lab/registry/selectors.hpp"
#include "lab/registry/status.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

enum class FieldValidation { Ignore, Warn, Strict };
enum class PatchType { Json, Merge, StrategicMerge, Apply };

/// Admission by somebody outside of the registry, for one request. Both refuse by throwing.
class AdmissionHooks {
 public:
  virtual ~AdmissionHooks() = default;

  /// Called behind the built-in plugins, with what is there (null when it is a creation); true when
  /// it has changed `next`.
  virtual bool mutate(json::value& next, const json::value* old) = 0;
  /// Sees the object as it is going to be stored. May give a new object the name, UID and time of
  /// an earlier attempt.
  virtual void validate(json::value& next, const json::value* old) = 0;
};

struct WriteOptions {
  std::string fieldManager = "unknown";
  bool dryRun = false;
  bool force = false;  ///< of an apply patch
  FieldValidation fieldValidation = FieldValidation::Warn;
  std::vector<std::string>* warnings = nullptr;  ///< collects `Warning:` headers
  /// Sees what a write asks for, and what is there (null when it is a creation), before it is
  /// validated; refuses by throwing.
  std::function<void(const json::value& next, const json::value* old)> inspect;
  AdmissionHooks* admission = nullptr;
};

struct DeleteOptions {
  std::optional<std::int64_t> gracePeriodSeconds;
  std::string propagationPolicy;               ///< "", "Background", "Foreground", "Orphan"
  std::optional<std::string> uid;              ///< preconditions
  std::optional<std::string> resourceVersion;  ///< preconditions
  bool dryRun = false;
  static DeleteOptions fromJson(const json::value& body);
};

struct ListResult {
  std::vector<ObjectPtr> items;
  std::uint64_t revision = 0;
  std::string continueToken;
  std::optional<std::int64_t> remaining;
};

struct ListOptions {
  Selectors selectors;
  std::int64_t limit = 0;
  std::string continueToken;
  std::string resourceVersion;
  std::string resourceVersionMatch;
};

/// Throws StatusError for every refusal. Nothing is stored by a call that throws.
class Registry {
 public:
  Registry(Store& store, Clock& clock);

  ObjectPtr create(const Kind& kind, std::string_view ns, json::value body,
                   const WriteOptions& options);
  ObjectPtr get(const Kind& kind, std::string_view ns, std::string_view name) const;
  /// The object itself, or the autoscaling/v1 Scale of it when `subresource` is "scale".
  ObjectPtr getSubresource(const Kind& kind, std::string_view ns, std::string_view name,
                           std::string_view subresource) const;
  ListResult list(const Kind& kind, std::string_view ns, const ListOptions& options) const;

  /// What `kind` shows of a stored object: itself, but another shape for events.k8s.io and for
  /// custom resources that are stored in another version. For watches, which subscribe to
  /// kind.storageKey(). Throws StatusError 500 when a webhook would have to convert.
  static ObjectPtr view(const Kind& kind, ObjectPtr stored);

  /// `subresource` is "", "status", "scale", "ephemeralcontainers", "resize" or, of namespaces,
  /// "finalize".
  ObjectPtr update(const Kind& kind, std::string_view ns, std::string_view name,
                   std::string_view subresource, json::value body, const WriteOptions& options);

  struct Patched {
    ObjectPtr object;
    bool created = false;
  };
  Patched patch(const Kind& kind, std::string_view ns, std::string_view name,
                std::string_view subresource, PatchType type, const json::value& body,
                const WriteOptions& options);

  struct Deleted {
    ObjectPtr object;   ///< the object as it stands now, or its last state
    bool gone = false;  ///< false: it waits for its grace period or finalizers
  };
  Deleted remove(const Kind& kind, std::string_view ns, std::string_view name,
                 const DeleteOptions& options);
  std::vector<ObjectPtr> removeCollection(const Kind& kind, std::string_view ns,
                                          const Selectors& selectors, const DeleteOptions& options);

  /// For controllers and the kubelet: reads, lets `change` edit a copy, writes it back. Returns
  /// null when the object is gone (or has another UID than `uid`, if given); writes nothing when
  /// nothing changed.
  ObjectPtr modify(const Kind& kind, std::string_view ns, std::string_view name,
                   std::string_view subresource, const std::function<void(json::value&)>& change,
                   std::string_view fieldManager, std::string_view uid = {});

  /// The pods/binding subresource: puts the pod of a Binding `body` on its target node, as a
  /// scheduler does.
  void bind(std::string_view ns, std::string_view name, const json::value& body);

  /// The pods/eviction subresource, PodDisruptionBudgets included (429 when one forbids it).
  Deleted evict(std::string_view ns, std::string_view name, const json::value& body);

  KindTable& kinds() noexcept { return kinds_; }
  const KindTable& kinds() const noexcept { return kinds_; }
  Store& store() noexcept { return store_; }
  const Store& store() const noexcept { return store_; }
  Clock& clock() const noexcept { return clock_; }

  /// For recordEvent(): the names of the events that repeats count up, by their identity, and a
  /// stamp for a new name.
  std::unordered_map<std::string, std::string>& eventNames() noexcept { return eventNames_; }
  std::int64_t nextEventStamp(WallTime now) noexcept;

 private:
  /// Makes `next` the new state of `old`: everything that an update does after its body was read.
  ObjectPtr replace(const Kind& kind, std::string_view subresource, const ObjectPtr& old,
                    json::value next, const WriteOptions& options, bool isApply);
  ObjectPtr write(const Kind& kind, std::string_view ns, std::string_view name,
                  std::string_view subresource, json::value next, const WriteOptions& options,
                  bool isApply);
  ObjectPtr insert(const Kind& kind, std::string_view ns, json::value object,
                   const WriteOptions& options, bool isApply);
  ObjectPtr keep(const Kind& kind, json::value object, bool dryRun);
  Deleted removeObject(const Kind& kind, const ObjectPtr& stored, DeleteOptions options);

  Store& store_;
  Clock& clock_;
  KindTable kinds_;
  std::unordered_map<std::string, std::string> eventNames_;
  std::int64_t eventStamp_ = 0;
};

}  // namespace sparklab::lab
