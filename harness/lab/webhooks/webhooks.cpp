#include "lab/webhooks/webhooks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/base64.hpp"
#include "base/ids.hpp"
#include "lab/registry/decode.hpp"
#include "lab/registry/patches.hpp"
#include "lab/webhooks/call.hpp"
#include "lab/webhooks/review.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kMutating = "mutatingwebhookconfigurations.admissionregistration.k8s.io";
constexpr std::string_view kValidating =
    "validatingwebhookconfigurations.admissionregistration.k8s.io";

/// `object` as the version `shown` has it.
json::value shownAs(const Kind& shown, const json::value& object) {
  if (!object.is_object() || str(object, {"apiVersion"}) == shown.apiVersion()) return object;
  return Registry::view(shown, std::make_shared<const Object>(object, 0))->value();
}

/// The object behind a webhook's JSON patch.
json::value patched(const json::value& object, const std::string& patch) {
  boost::system::error_code failure;
  const auto operations = json::parse(patch, failure);
  if (failure) throw internalError(failure.message());
  std::string why;
  try {
    return jsonPatch(object, operations);
  } catch (const StatusError& refused) {
    why = refused.what();
  }
  throw internalError(why);
}

}  // namespace

Webhooks::Webhooks(asio::any_io_executor executor, Registry& registry)
    : executor_(std::move(executor)),
      registry_(registry),
      policies_(registry),
      mutating_(load(registry, kMutating)),
      validating_(load(registry, kValidating)) {
  auto& store = registry.store();
  mutatingChanges_ = store.subscribe(
      std::string(kMutating),
      [this](const ResourceKey&, const Event&) { mutating_ = load(registry_, kMutating); });
  validatingChanges_ = store.subscribe(
      std::string(kValidating),
      [this](const ResourceKey&, const Event&) { validating_ = load(registry_, kValidating); });
}

std::shared_ptr<const Webhooks::List> Webhooks::load(const Registry& registry,
                                                     std::string_view resource) {
  auto all = std::make_shared<List>();
  for (const auto& configuration : registry.store().list(std::string(resource)))  // by name
    for (const auto& webhook : list(configuration->value(), {"webhooks"}))
      all->emplace_back(std::string(configuration->name()), webhook);
  return all;
}

bool Webhooks::mayMutate(const AdmissionAttributes& attributes) const {
  return std::ranges::any_of(*mutating_, [&](const Webhook& webhook) {
    return webhook.match().covers(registry_.kinds(), attributes) != nullptr;
  });
}

bool Webhooks::mayValidate(const AdmissionAttributes& attributes) const {
  if (!policies_.empty()) return true;
  return std::ranges::any_of(*validating_, [&](const Webhook& webhook) {
    return webhook.match().covers(registry_.kinds(), attributes) != nullptr;
  });
}

Task<bool> Webhooks::ask(const Webhook& webhook, bool mutating, AdmissionAttributes& attributes,
                         std::vector<std::string>& warnings) const {
  const auto shown = webhook.match().covers(registry_.kinds(), attributes);
  if (!shown || !webhook.match().selects(registry_, attributes)) co_return false;
  auto seen = attributes;
  if (attributes.subresource.empty() || attributes.subresource == "status") {
    seen.object = shownAs(*shown, attributes.object);
    seen.oldObject = shownAs(*shown, attributes.oldObject);
  }
  const auto uid = uuid();
  auto request = admissionRequest(seen, *shown, uid);
  if (!webhook.meetsConditions(seen, request)) co_return false;
  json::value response;
  std::string failure;
  try {
    const auto version = webhook.reviewVersion();
    auto review = admissionReview(version, std::move(request));
    auto clientConfig = webhook.clientConfig();
    const auto answer = co_await callWebhook(executor_, registry_, std::move(clientConfig),
                                             webhook.timeoutSeconds(), std::move(review));
    response = admissionResponse(answer, version, uid, mutating);
  } catch (const WebhookFailure& problem) {
    failure = problem.what();
  }
  if (!failure.empty()) {
    if (webhook.ignoresFailures()) co_return false;
    throw internalError(fmt::format("failed calling webhook \"{}\": {}", webhook.name(), failure));
  }
  for (auto& warning : strings(response, {"warnings"})) warnings.push_back(std::move(warning));
  if (!flag(response, {"allowed"})) throw denial(webhook.name(), response);
  const auto patch = unbase64(str(response, {"patch"}));
  if (!mutating || !patch || patch->empty() || !seen.object.is_object()) co_return false;
  const auto changed = patched(seen.object, *patch);
  if (changed == seen.object) co_return false;
  attributes.object = attributes.subresource.empty() || attributes.subresource == "status"
                          ? decodeAdmitted(*attributes.kind, shownAs(*attributes.kind, changed))
                          : changed;
  co_return true;
}

Task<bool> Webhooks::mutate(AdmissionAttributes& attributes,
                            std::vector<std::string>& warnings) const {
  const auto hooks = mutating_;
  // Those that were asked and want to be asked again when somebody changes the object behind them.
  std::set<std::string> asked, again;
  bool changedAny = false;
  for (const bool reinvocation : {false, true}) {
    if (reinvocation && !changedAny) break;
    for (const auto& webhook : *hooks) {
      if (reinvocation && !again.contains(webhook.id())) continue;
      const bool changed = co_await ask(webhook, true, attributes, warnings);
      if (changed) {
        changedAny = true;
        again.merge(asked);
        asked.clear();
      }
      if (webhook.maybeReinvoked()) asked.insert(webhook.id());
    }
  }
  co_return changedAny;
}

Task<void> Webhooks::validate(const AdmissionAttributes& attributes,
                              std::vector<std::string>& warnings) const {
  const auto hooks = validating_;
  if (!policies_.empty()) {
    const auto request = admissionRequest(attributes, *attributes.kind, uuid());
    policies_.validate(attributes, request, warnings);
  }
  auto seen = attributes;
  for (const auto& webhook : *hooks) co_await ask(webhook, false, seen, warnings);
}

}  // namespace sparklab::lab
