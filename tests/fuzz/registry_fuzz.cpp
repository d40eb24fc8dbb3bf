// Objects and patches of any shape against the whole registry: defaulting, admission, validation,
// patching and field ownership.
#include "base/error.hpp"
#include "fuzz.hpp"
#include "lab/apiserver/body.hpp"
#include "lab/real_clock.hpp"
#include "lab/registry/registry.hpp"

namespace {

using namespace sparklab;

class FixedClock final : public lab::Clock {
 public:
  WallTime now() const override { return *parseRfc3339("2026-11-23T01:39:01Z"); }
  Task<void> sleep(Nanos) override { co_return; }
};

constexpr const char* kKinds[] = {"pods",
                                  "services",
                                  "configmaps",
                                  "secrets",
                                  "deployments.apps",
                                  "jobs.batch",
                                  "cronjobs.batch",
                                  "statefulsets.apps",
                                  "persistentvolumeclaims",
                                  "persistentvolumes",
                                  "resourcequotas",
                                  "limitranges",
                                  "nodes",
                                  "events",
                                  "poddisruptionbudgets.policy",
                                  "roles.rbac.authorization.k8s.io",
                                  "customresourcedefinitions.apiextensions.k8s.io",
                                  "storageclasses.storage.k8s.io"};

}  // namespace

FUZZ(bytes) {
  const auto& kind = lab::kindOf(kKinds[takeChoice(bytes) % std::size(kKinds)]);
  const auto how = takeChoice(bytes) % 6;
  FixedClock clock;
  lab::Store store;
  lab::Registry registry(store, clock);
  const std::string ns = kind.namespaced ? "default" : "";
  try {
    registry.create(lab::kindOf("namespaces"), "", {{"metadata", {{"name", "default"}}}}, {});
    registry.create(lab::kindOf("serviceaccounts"), "default",
                    {{"metadata", {{"name", "default"}}}}, {});
    if (how >= 2) {
      // The first line is the object, the rest is what becomes of it.
      const auto end = bytes.find('\n');
      auto object = lab::parseJsonBody(bytes.substr(0, end), kind.kind).value;
      bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
      at(object, {"metadata", "name"}) = "x";
      registry.create(kind, ns, std::move(object), {});
    }
    const auto body = lab::parseJsonBody(bytes, kind.kind).value;
    lab::WriteOptions options;
    options.fieldValidation = lab::FieldValidation::Strict;
    switch (how) {
      case 0:
        options.fieldValidation = lab::FieldValidation::Ignore;
        [[fallthrough]];
      case 1:
        registry.create(kind, ns, body, options);
        break;
      case 2:
        registry.patch(kind, ns, "x", "", lab::PatchType::Json, body, options);
        break;
      case 3:
        registry.patch(kind, ns, "x", "", lab::PatchType::Merge, body, options);
        break;
      case 4:
        registry.patch(kind, ns, "x", "", lab::PatchType::StrategicMerge, body, options);
        break;
      default:
        registry.patch(kind, ns, "x", "", lab::PatchType::Apply, body, options);
    }
  } catch (const lab::StatusError&) {
  }
  // Whatever was stored is an object of its kind that can be told.
  for (const auto& object : store.list(kind.storageKey(), ns)) {
    mustHold(!object->name().empty());
    mustHold(!object->text().empty());
  }
}
