// The garbage collector: deletes what lost its last owner, and carries out foreground and orphaning
// deletion. Rules: kube-controller-manager's garbagecollector.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>

#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store; a dependent is deleted as soon as its owner
/// has left the store, not on a schedule.
class GarbageCollector {
 public:
  GarbageCollector(Registry& registry, asio::any_io_executor executor);

 private:
  /// A version of an object that may be long gone: `uid` tells whether it still is the same.
  struct Ref {
    ResourceKey resource;
    std::string ns, name, uid;
    auto operator<=>(const Ref&) const = default;
  };
  struct Owners;

  void onEvent(const ResourceKey& resource, const Event& event);
  void onDeletion(const Ref& ref, const json::value& object);
  void link(const Ref& ref, const json::value& object);
  void unlink(const Ref& ref, const json::value& object);

  void process(const Ref& ref);
  void collect(const Ref& ref, const Object& object);
  void finishForeground(const Ref& ref, const Object& object);
  void finishOrphaning(const Ref& ref);

  Owners classify(const Object& object) const;
  ObjectPtr live(const Ref& ref) const;
  void dropOwners(const Ref& ref, const std::set<std::string>& uids);
  void dropFinalizer(const Ref& ref, std::string_view finalizer);
  void remove(const Ref& ref, std::string_view policy);

  Registry& registry_;
  std::map<std::string, std::set<Ref>> dependents_;  ///< by the owner's uid
  WorkQueue<Ref> queue_;
  Store::Subscription all_;
};

}  // namespace sparklab::lab
