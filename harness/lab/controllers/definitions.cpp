#include "lab/controllers/definitions.hpp"

#include <fmt/format.h>

#include <set>

#include "lab/apiextensions/structural.hpp"
#include "lab/controllers/conditions.hpp"
#include "lab/registry/definition.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kApiServer = "kube-apiserver";
constexpr std::string_view kApproval = "api-approved.kubernetes.io";

const Kind& definitions() {
  return kindOf(kDefinitions);
}

bool isTrue(const json::value& definition, std::string_view type) {
  for (const auto& condition : list(definition, {"status", "conditions"}))
    if (str(condition, {"type"}) == type) return str(condition, {"status"}) == "True";
  return false;
}

bool has(const json::value& definition, std::string_view type) {
  for (const auto& condition : list(definition, {"status", "conditions"}))
    if (str(condition, {"type"}) == type) return true;
  return false;
}

bool isGoing(const json::value& definition) {
  return !str(definition, {"metadata", "deletionTimestamp"}).empty();
}

bool hasCleanup(const json::value& definition) {
  for (const auto& finalizer : list(definition, {"metadata", "finalizers"}))
    if (finalizer.is_string() && std::string_view(finalizer.get_string()) == kCleanupFinalizer)
      return true;
  return false;
}

struct Names {
  std::set<std::string, std::less<>> resources, kinds;

  void claim(const json::value& names) {
    for (const std::string_view field : {"plural", "singular"})
      resources.emplace(str(names, {field}));
    for (const auto& name : list(names, {"shortNames"}))
      if (name.is_string()) resources.emplace(name.get_string());
    for (const std::string_view field : {"kind", "listKind"}) kinds.emplace(str(names, {field}));
  }
};

/// What the definitions of a group have been given.
Names namesInUse(const Store& store, std::string_view group) {
  Names used;
  for (const auto& other : store.list(definitions().storageKey()))
    if (str(other->value(), {"spec", "group"}) == group)
      if (const auto* names = find(other->value(), {"status", "acceptedNames"})) used.claim(*names);
  return used;
}

struct Accepted {
  json::value names;
  Condition condition{"NamesAccepted", "True", "NoConflicts", "no conflicts found"};

  void refuse(std::string reason, std::string message) {
    condition.status = "False";
    condition.reason = std::move(reason);
    condition.message = std::move(message);
  }
};

std::string inUse(std::string_view name) {
  return fmt::format("{} is already in use", goQuoted(name));
}

Accepted accept(const json::value& definition, const Names& used) {
  Accepted out;
  const json::value none(json::object{});
  const auto* wanted = find(definition, {"spec", "names"});
  const auto* given = find(definition, {"status", "acceptedNames"});
  if (!wanted) wanted = &none;
  if (!given) given = &none;
  out.names = *given;
  const auto one = [&](std::string_view field, std::string_view reason, const auto& taken) {
    const auto name = str(*wanted, {field});
    if (name != str(*given, {field}) && taken.contains(name))
      out.refuse(fmt::format("{}Conflict", reason), inUse(name));
    else
      at(out.names, {field}) = name;
  };
  one("plural", "Plural", used.resources);
  one("singular", "Singular", used.resources);
  std::vector<std::string> clashes;
  const auto& mine = list(*given, {"shortNames"});
  for (const auto& name : list(*wanted, {"shortNames"})) {
    if (!name.is_string() || std::find(mine.begin(), mine.end(), name) != mine.end()) continue;
    if (used.resources.contains(std::string_view(name.get_string())))
      clashes.push_back(inUse(name.get_string()));
  }
  if (clashes.size() == 1)
    out.refuse("ShortNamesConflict", clashes.front());
  else if (!clashes.empty())
    out.refuse("ShortNamesConflict", fmt::format("[{}]", fmt::join(clashes, ", ")));
  else if (const auto* names = find(*wanted, {"shortNames"}))
    at(out.names, {"shortNames"}) = *names;
  else
    erase(out.names, {"shortNames"});
  one("kind", "Kind", used.kinds);
  one("listKind", "ListKind", used.kinds);
  if (const auto* names = find(*wanted, {"categories"}))
    at(out.names, {"categories"}) = *names;
  else
    erase(out.names, {"categories"});
  return out;
}

/// Whether a definition of a group of the Kubernetes community was approved; for others, nothing.
std::optional<Condition> approval(const json::value& definition) {
  const auto group = str(definition, {"spec", "group"});
  const bool guarded = group == "k8s.io" || group.ends_with(".k8s.io") ||
                       group == "kubernetes.io" || group.ends_with(".kubernetes.io");
  if (!guarded) return std::nullopt;
  const auto text = str(definition, {"metadata", "annotations", kApproval});
  Condition out{"KubernetesAPIApprovalPolicyConformant", "True", "ApprovedAnnotation",
                fmt::format("approved in {}", text)};
  if (text.starts_with("unapproved")) {
    out.status = "False";
    out.reason = "UnapprovedAnnotation";
    out.message = fmt::format("not approved: {}", goQuoted(text));
  }
  return out;
}

}  // namespace

Definitions::Definitions(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "definitions",
             [this](const std::string& name) { process(name); }) {
  all_ = registry_.store().subscribe(
      "", [this](const ResourceKey& resource, const Event& event) { onEvent(resource, event); });
  for (const auto& definition : registry_.store().list(definitions().storageKey())) {
    const std::string name(definition->name());
    serve(name, definition->value());
    queue_.add(name);
  }
}

void Definitions::onEvent(const ResourceKey& resource, const Event& event) {
  if (resource == definitions().storageKey()) {
    queue_.add(std::string(event.object->name()));
    if (event.type != Event::Type::Deleted) return;
    // Its names are free for others of the group.
    const auto group = str(event.object->value(), {"spec", "group"});
    for (const auto& other : registry_.store().list(resource))
      if (str(other->value(), {"spec", "group"}) == group) queue_.add(std::string(other->name()));
  } else if (event.type == Event::Type::Deleted && serving_.contains(resource)) {
    queue_.add(resource);  // a definition is called as its resource is
  }
}

void Definitions::process(const std::string& name) {
  auto definition = registry_.store().get(definitions().storageKey(), "", name);
  if (!definition) {
    if (serving_.erase(name)) registry_.kinds().setCustom(name, {});
    return;
  }
  if (!isGoing(definition->value())) acceptNames(name, definition->value());
  definition = registry_.store().get(definitions().storageKey(), "", name);
  if (!definition) return;
  serve(name, definition->value());
  if (isGoing(definition->value()) && hasCleanup(definition->value())) removeInstances(name);
}

void Definitions::modify(const std::string& name, const std::function<void(json::value&)>& change) {
  registry_.modify(definitions(), "", name, "status", change, kApiServer);
}

void Definitions::acceptNames(const std::string& name, const json::value& definition) {
  const auto used = namesInUse(registry_.store(), str(definition, {"spec", "group"}));
  auto accepted = accept(definition, used);
  const bool established = isTrue(definition, "Established");
  const auto now = registry_.clock().now();
  modify(name, [&](json::value& object) {
    at(object, {"status", "acceptedNames"}) = accepted.names;
    if (const auto condition = approval(object)) setCondition(object, *condition, now);
    setCondition(object, accepted.condition, now);
    if (established) return;
    if (accepted.condition.status == "True")
      setCondition(
          object,
          {"Established", "True", "InitialNamesAccepted", "the initial names have been accepted"},
          now);
    else if (!has(object, "Established"))
      setCondition(object, {"Established", "False", "NotAccepted", "not all names are accepted"},
                   now);
  });
}

void Definitions::serve(const std::string& name, const json::value& definition) {
  if (!isTrue(definition, "Established")) return;
  // The parts from which the kinds are made: schemas are large, conditions change often.
  auto source = fmt::format("{}/{}/{}/{}", str(definition, {"metadata", "uid"}),
                            num(definition, {"metadata", "generation"}),
                            json::serialize(map(definition, {"status", "acceptedNames"})),
                            isTrue(definition, "Terminating"));
  auto& known = serving_[name];
  if (known == source) return;
  known = std::move(source);
  registry_.kinds().setCustom(name, kindsOfDefinition(definition));
}

void Definitions::removeInstances(const std::string& name) {
  const auto now = registry_.clock().now();
  if (const auto kind = registry_.kinds().byKey(name)) {
    modify(name, [&](json::value& object) {
      setCondition(object,
                   {"Terminating", "True", "InstanceDeletionInProgress",
                    "CustomResource deletion is in progress"},
                   now);
    });
    for (const auto& object : registry_.store().list(name))
      if (!isGoing(object->value()))
        registry_.remove(*kind, object->ns(), object->name(), DeleteOptions());
    if (!registry_.store().list(name).empty()) return;  // finalizers hold some of them
  }
  registry_.modify(
      definitions(), "", name, "",
      [&](json::value& object) {
        json::array kept;
        for (const auto& finalizer : list(object, {"metadata", "finalizers"}))
          if (!finalizer.is_string() ||
              std::string_view(finalizer.get_string()) != kCleanupFinalizer)
            kept.push_back(finalizer);
        at(object, {"metadata", "finalizers"}) = std::move(kept);
      },
      kApiServer);
}

}  // namespace sparklab::lab
