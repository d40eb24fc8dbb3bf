#include "lab/registry/registry.hpp"

#include <fmt/format.h>

#include "base/ids.hpp"
#include "lab/registry/admission.hpp"
#include "lab/registry/conform.hpp"
#include "lab/registry/custom.hpp"
#include "lab/registry/decode.hpp"
#include "lab/registry/managed_fields.hpp"
#include "lab/registry/quota_admission.hpp"
#include "lab/registry/scale.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

void checkUnlessEmpty(const Kind& kind, std::string_view name, const FieldErrors& errors) {
  if (!errors.empty()) throw invalid(kind, name, errors);
}

}  // namespace

Registry::Registry(Store& store, Clock& clock) : store_(store), clock_(clock) {}

ObjectPtr Registry::view(const Kind& kind, ObjectPtr stored) {
  if (stored && kind.custom) return viewCustom(kind, std::move(stored));
  if (!stored || !isNewEventView(kind)) return stored;
  return std::make_shared<const Object>(toNewEvent(stored->value()), stored->revision());
}

ObjectPtr Registry::create(const Kind& kind, std::string_view ns, json::value body,
                           const WriteOptions& options) {
  auto object = decodeBody(kind, ns, std::move(body), options);
  for (const auto key : {"uid", "resourceVersion", "creationTimestamp", "deletionTimestamp",
                         "deletionGracePeriodSeconds", "generation", "selfLink"})
    erase(object, {"metadata", key});
  if (isNewEventView(kind)) {
    const auto made = insert(kindOf("events"), ns, toCoreEvent(std::move(object)), options, false);
    return view(kind, made);
  }
  return insert(kind, ns, std::move(object), options, false);
}

ObjectPtr Registry::insert(const Kind& kind, std::string_view ns, json::value object,
                           const WriteOptions& options, bool isApply) {
  setDefaults(kind, object);
  if (!isApply) ownByUpdate(kind, "", nullptr, object, options.fieldManager, clock_.now());

  admitNamespace(store_, kind, ns, str(object, {"metadata", "name"}));
  admit(store_, kind, ns, object);
  if (options.admission && options.admission->mutate(object, nullptr)) {
    object = decodeAdmitted(kind, std::move(object));
    admit(store_, kind, ns, object);  // what was added has to be admitted as well
  }
  auto name = std::string(str(object, {"metadata", "name"}));
  if (options.inspect) options.inspect(object, nullptr);

  const bool generated = name.empty() && !str(object, {"metadata", "generateName"}).empty();
  if (generated) {
    // The whole name has to fit into a DNS label's relatives: 58 characters and the suffix.
    const auto base = str(object, {"metadata", "generateName"}).substr(0, 58);
    name = std::string(base) + nameSuffix();
    at(object, {"metadata", "name"}) = name;
  }
  auto& metadata = at(object, {"metadata"}).get_object();
  metadata["uid"] = uuid();
  metadata["creationTimestamp"] = rfc3339(clock_.now());

  prepareCreate(store_, kind, object);
  if (kind.hasGeneration) at(object, {"metadata", "generation"}) = 1;

  if (kind.custom) warnOfFinalizers(object, nullptr, options);
  FieldErrors errors;
  validateMeta(kind, object, errors);
  validateCreate(kind, object, errors);
  checkUnlessEmpty(kind, name, errors);
  checkLimitRanges(store_, kind, "", object, nullptr);
  if (options.admission) {
    options.admission->validate(object, nullptr);
    name = str(object, {"metadata", "name"});
  }
  const auto charges = checkQuotas(*this, kind, "", object, nullptr);

  if (store_.get(kind.storageKey(), str(object, {"metadata", "namespace"}), name)) {
    auto problem = alreadyExists(kind, name);
    if (!generated) throw problem;
    auto status = problem.status();
    at(status, {"message"}) = std::string(problem.what()) +
                              ", the server was not able to generate a unique name for the object";
    at(status, {"details", "retryAfterSeconds"}) = 1;
    throw StatusError(409, std::move(status));
  }
  if (!options.dryRun) charge(*this, charges);
  return view(kind, keep(kind, conform(kind, std::move(object)), options.dryRun));
}

ObjectPtr Registry::keep(const Kind& kind, json::value object, bool dryRun) {
  if (kind.custom) toStorageVersion(kind, object);
  if (!dryRun) return store_.put(kind.storageKey(), std::move(object));
  return std::make_shared<const Object>(std::move(object), store_.revision());
}

ObjectPtr Registry::get(const Kind& kind, std::string_view ns, std::string_view name) const {
  auto found = store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name);
  if (!found) throw notFound(kind, name);
  return view(kind, std::move(found));
}

ObjectPtr Registry::getSubresource(const Kind& kind, std::string_view ns, std::string_view name,
                                   std::string_view subresource) const {
  auto found = get(kind, ns, name);
  if (subresource != "scale") return found;
  return std::make_shared<const Object>(scaleOf(kind, found->value()), found->revision());
}

ObjectPtr Registry::update(const Kind& kind, std::string_view ns, std::string_view name,
                           std::string_view subresource, json::value body,
                           const WriteOptions& options) {
  if (subresource == "scale") {
    const auto old =
        view(kind, store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name));
    if (!old) throw notFound(kind, name);
    if (str(body, {"kind"}) != "Scale")
      throw badRequest(fmt::format("expected input object type to be Scale, but {}",
                                   str(body, {"kind"}, "none")));
    const auto made =
        replace(kind, subresource, old, withScale(kind, old->value(), body), options, false);
    return std::make_shared<const Object>(scaleOf(kind, made->value()), made->revision());
  }
  auto next = decodeBody(kind, ns, std::move(body), options);
  return write(kind, ns, name, subresource, std::move(next), options, false);
}

ObjectPtr Registry::write(const Kind& kind, std::string_view ns, std::string_view name,
                          std::string_view subresource, json::value next,
                          const WriteOptions& options, bool isApply) {
  if (isNewEventView(kind)) {
    auto event = toCoreEvent(std::move(next));
    return view(kind,
                write(kindOf("events"), ns, name, subresource, std::move(event), options, isApply));
  }
  checkName(next, name);
  const auto old =
      view(kind, store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name));
  if (!old) {
    if (!allowsCreateOnUpdate(kind) || !subresource.empty()) throw notFound(kind, name);
    for (const auto key : {"uid", "resourceVersion", "creationTimestamp", "generation"})
      erase(next, {"metadata", key});
    return insert(kind, ns, std::move(next), options, false);
  }
  setDefaults(kind, next);
  return replace(kind, subresource, old, std::move(next), options, isApply);
}

ObjectPtr Registry::replace(const Kind& kind, std::string_view subresource, const ObjectPtr& old,
                            json::value next, const WriteOptions& options, bool isApply) {
  const auto& before = old->value();
  const auto name = old->name();
  if (options.inspect) options.inspect(next, &before);
  const auto sentUid = str(next, {"metadata", "uid"});
  if (!sentUid.empty() && sentUid != old->uid())
    throw conflict(kind, name,
                   fmt::format("StorageError: invalid object, Code: 4, Key: /registry/{}/{}{}, "
                               "ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID "
                               "in precondition: {}, UID in object meta: {}",
                               kind.resource, kind.namespaced ? std::string(old->ns()) + "/" : "",
                               name, sentUid, old->uid()));
  const auto sentVersion = str(next, {"metadata", "resourceVersion"});
  const auto version = str(before, {"metadata", "resourceVersion"});
  if (sentVersion.empty()) {
    if (!allowsUnconditionalUpdate(kind)) {
      Kind named = kind;  // the original names the resource where others name the kind
      named.kind = kind.resource;
      throw invalid(
          named, name,
          {{"metadata.resourceVersion", "Invalid value: 0: must be specified for an update"}});
    }
  } else if (sentVersion != version) {
    throw conflict(kind, name,
                   "the object has been modified; please apply your changes to the latest version "
                   "and try again");
  }

  if (!isApply) ownByUpdate(kind, subresource, &before, next, options.fieldManager, clock_.now());
  if (options.admission && options.admission->mutate(next, &before))
    next = decodeAdmitted(kind, std::move(next));
  if (kind.custom && subresource.empty()) warnOfFinalizers(next, &before, options);
  prepareUpdate(store_, kind, subresource, next, before);

  auto& metadata = at(next, {"metadata"}).get_object();
  metadata["resourceVersion"] = version;
  metadata["uid"] = old->uid();
  for (const auto key : {"creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"}) {
    if (const auto* kept = find(before, {"metadata", key}))
      metadata[key] = *kept;
    else
      erase(next, {"metadata", key});
  }

  FieldErrors errors;
  validateMeta(kind, next, errors);
  validateMetaUpdate(next, before, errors);
  validateUpdate(kind, subresource, next, before, errors);
  checkUnlessEmpty(kind, name, errors);
  checkLimitRanges(store_, kind, subresource, next, &before);
  checkExpansion(store_, kind, subresource, next, before);
  if (options.admission) options.admission->validate(next, &before);
  const auto charges = checkQuotas(*this, kind, subresource, next, &before);

  next = conform(kind, std::move(next));
  if (equalButForTimestamps(next, before)) return old;

  const bool finalized = sparklab::list(next, {"metadata", "finalizers"}).empty() &&
                         find(before, {"metadata", "deletionTimestamp"}) &&
                         num(before, {"metadata", "deletionGracePeriodSeconds"}) == 0;
  if (finalized && !options.dryRun && !keepsUntilFinalized(kind, next)) {
    store_.remove(kind.storageKey(), old->ns(), name);
    return std::make_shared<const Object>(std::move(next), old->revision());
  }
  if (!options.dryRun) charge(*this, charges);
  return view(kind, keep(kind, std::move(next), options.dryRun));
}

ObjectPtr Registry::modify(const Kind& kind, std::string_view ns, std::string_view name,
                           std::string_view subresource,
                           const std::function<void(json::value&)>& change,
                           std::string_view fieldManager, std::string_view uid) {
  const auto old =
      view(kind, store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name));
  if (!old || (!uid.empty() && old->uid() != uid)) return nullptr;
  auto next = old->value();
  change(next);
  if (next == old->value()) return old;
  WriteOptions options;
  options.fieldManager = fieldManager;
  options.fieldValidation = FieldValidation::Ignore;
  return replace(kind, subresource, old, conform(kind, std::move(next)), options, false);
}

std::int64_t Registry::nextEventStamp(WallTime now) noexcept {
  const auto nanos =
      std::chrono::duration_cast<std::chrono::nanoseconds>(now.time_since_epoch()).count();
  eventStamp_ = std::max<std::int64_t>(eventStamp_ + 1, nanos);
  return eventStamp_;
}

}  // namespace sparklab::lab
