#include "lab/webhooks/hook.hpp"

#include <fmt/format.h>

namespace sparklab::lab {

Webhook::Webhook(std::string configuration, json::value webhook)
    : id_(std::move(configuration)), spec_(std::move(webhook)) {
  id_ += '/';
  id_ += name();
  at(spec_, {"clientConfig"});
  match_ = AdmissionMatch(spec_, "rules");
  conditions_ = expressionsOf(spec_, "matchConditions");
}

std::string Webhook::reviewVersion() const {
  for (const auto& version : strings(spec_, {"admissionReviewVersions"}))
    if (version == "v1" || version == "v1beta1") return version;
  return "v1";
}

bool Webhook::meetsConditions(const AdmissionAttributes& attributes,
                              const json::value& request) const {
  const CelExpression::Names names{
      {"object", &attributes.object}, {"oldObject", &attributes.oldObject}, {"request", &request}};
  std::string failure;
  if (conditionsHold(conditions_, names, failure)) return true;
  if (failure.empty()) return false;
  if (ignoresFailures()) return false;
  throw forbidden(
      fmt::format("{} \"{}\" is forbidden: {}", attributes.kind->key(), attributes.name, failure),
      attributes.kind.get(), attributes.name);
}

}  // namespace sparklab::lab
