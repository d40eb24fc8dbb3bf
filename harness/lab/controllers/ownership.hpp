// Which controller an object belongs to, and how controllers adopt and release objects. Rules:
// controller_ref_manager.go of kube-controller-manager.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lab/controllers/object_ref.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

inline constexpr std::string_view kControllerManager = "kube-controller-manager";

/// The owner reference with `controller: true`; null if there is none.
const json::value* controllerOf(const json::value& object) noexcept;
bool isControlledBy(const json::value& object, const Object& owner) noexcept;

/// The owner reference that the controller of `owner` puts into what it makes.
json::object controllerReference(const Kind& kind, const json::value& owner);

bool isBeingDeleted(const json::value& object) noexcept;
bool hasFinalizer(const json::value& object, std::string_view finalizer) noexcept;
void removeFinalizer(json::value& object, std::string_view finalizer);

/// The selector of a workload: a LabelSelector, or the plain map of a ReplicationController.
LabelSelector selectorOf(const Kind& kind, const json::value& workload);

/// The objects of `dependents` that `owner` controls and selects. Orphans that it selects and that
/// pass `adoptable` are adopted (with `finalizer`, if given), what it controls but does not select
/// any more is released.
std::vector<ObjectPtr> claim(Registry& registry, const Kind& kind, const Object& owner,
                             const LabelSelector& selector, const Kind& dependents,
                             const std::function<bool(const json::value&)>& adoptable = {},
                             std::string_view finalizer = {});

/// Calls `found` for each object of `kind` that an event of a dependent concerns: its controller
/// before and after the event or, for an orphan, all that select it.
void concerned(const Registry& registry, const Kind& kind, const Event& event,
               const std::function<void(NamespacedName)>& found);

/// Whether the API refused with a cause of that reason ("NamespaceTerminating").
bool hasCause(const StatusError& error, std::string_view reason) noexcept;

}  // namespace sparklab::lab
