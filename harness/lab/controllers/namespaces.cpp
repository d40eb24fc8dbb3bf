#include "lab/controllers/namespaces.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/ownership.hpp"

namespace sparklab::lab {

namespace {

bool terminating(const Object& ns) {
  return !str(ns.value(), {"metadata", "deletionTimestamp"}).empty();
}

}  // namespace

Namespaces::Namespaces(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "namespaces", [this](const std::string& ns) { empty(ns); }) {
  const auto key = kindOf("namespaces").storageKey();
  all_ =
      registry_.store().subscribe("", [this, key](const ResourceKey& resource, const Event& event) {
        if (resource == key) {
          if (terminating(*event.object)) queue_.add(std::string(event.object->name()));
          return;
        }
        if (event.object->ns().empty()) return;
        const auto ns = registry_.store().get(key, "", event.object->ns());
        if (ns && terminating(*ns)) queue_.add(std::string(ns->name()));
      });
  for (const auto& ns : registry_.store().list(key)) {
    if (terminating(*ns)) queue_.add(std::string(ns->name()));
  }
}

Namespaces::Content Namespaces::contentOf(const std::string& ns) const {
  Content content;
  for (const auto& kind : registry_.kinds().stored()) {
    if (!kind->namespaced) continue;
    for (auto& object : registry_.store().list(kind->storageKey(), ns)) {
      if (kind->resource == "pods") content.pods = true;
      content.objects.emplace_back(kind, std::move(object));
    }
  }
  return content;
}

void Namespaces::empty(const std::string& ns) {
  const auto space = registry_.store().get(kindOf("namespaces").storageKey(), "", ns);
  if (!space || !terminating(*space)) return;
  auto content = contentOf(ns);
  for (const auto& [kind, object] : content.objects) {
    const bool pod = kind->resource == "pods";
    if (content.pods && !pod) continue;
    if (!str(object->value(), {"metadata", "deletionTimestamp"}).empty()) continue;
    DeleteOptions options;
    options.propagationPolicy = "Background";
    options.uid = std::string(object->uid());
    registry_.remove(*kind, ns, object->name(), options);
  }
  content = contentOf(ns);
  describe(ns, content);
  if (content.objects.empty()) finalize(ns);
}

void Namespaces::describe(const std::string& ns, const Content& content) {
  std::map<std::string, int> kinds;
  std::map<std::string, int> finalizers;
  for (const auto& [kind, object] : content.objects) {
    ++kinds[kind->group.empty() ? kind->resource + "." : kind->resource + "." + kind->group];
    for (const auto& finalizer : list(object->value(), {"metadata", "finalizers"})) {
      if (finalizer.is_string()) ++finalizers[std::string(finalizer.get_string())];
    }
  }
  const auto sentence = [](const std::map<std::string, int>& counts, std::string_view pattern) {
    std::vector<std::string> parts;
    for (const auto& [what, count] : counts) {
      parts.push_back(fmt::format(fmt::runtime(pattern), what, count));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
  };
  const auto remaining = content.objects.empty()
                             ? Condition{"NamespaceContentRemaining", "False", "ContentRemoved",
                                         "All content successfully removed"}
                             : Condition{"NamespaceContentRemaining", "True", "SomeResourcesRemain",
                                         "Some resources are remaining: " +
                                             sentence(kinds, "{} has {} resource instances")};
  const auto held =
      finalizers.empty()
          ? Condition{"NamespaceFinalizersRemaining", "False", "ContentHasNoFinalizers",
                      "All content-preserving finalizers finished"}
          : Condition{"NamespaceFinalizersRemaining", "True", "SomeFinalizersRemain",
                      "Some content in the namespace has finalizers remaining: " +
                          sentence(finalizers, "{} in {} resource instances")};
  const std::vector<Condition> conditions{
      {"NamespaceDeletionDiscoveryFailure", "False", "ResourcesDiscovered",
       "All resources successfully discovered"},
      {"NamespaceDeletionGroupVersionParsingFailure", "False", "ParsedGroupVersions",
       "All legacy kube types successfully parsed"},
      {"NamespaceDeletionContentFailure", "False", "ContentDeleted",
       "All content successfully deleted, may be waiting on finalization"},
      remaining,
      held};
  registry_.modify(
      kindOf("namespaces"), "", ns, "status",
      [&](json::value& object) {
        for (const auto& condition : conditions) {
          setCondition(object, condition, registry_.clock().now());
        }
      },
      kControllerManager);
}

void Namespaces::finalize(const std::string& ns) {
  registry_.modify(
      kindOf("namespaces"), "", ns, "finalize",
      [](json::value& object) {
        json::array kept;
        for (const auto& finalizer : list(object, {"spec", "finalizers"})) {
          if (!finalizer.is_string() || finalizer.get_string() != "kubernetes") {
            kept.push_back(finalizer);
          }
        }
        at(object, {"spec", "finalizers"}) = std::move(kept);
      },
      kControllerManager);
}

}  // namespace sparklab::lab
