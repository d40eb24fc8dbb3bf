#include "lab/apiserver/admission_gate.hpp"

#include <fmt/format.h>

#include "lab/apiserver/reviews.hpp"
#include "lab/registry/scale.hpp"

namespace sparklab::lab {

namespace {

/// CreateOptions and their like, as the query has them.
json::value optionsOf(const RequestInfo& info, const std::string& operation) {
  if (operation == "CONNECT") return nullptr;
  json::object options;
  options["kind"] = operation == "CREATE"   ? "CreateOptions"
                    : operation == "UPDATE" ? "UpdateOptions"
                                            : "DeleteOptions";
  options["apiVersion"] = "meta.k8s.io/v1";
  if (!info.query.get("dryRun").empty())
    options["dryRun"] = json::array{json::string(info.query.get("dryRun"))};
  for (const std::string_view name : {"fieldManager", "fieldValidation", "propagationPolicy"})
    if (const auto value = info.query.get(name); !value.empty()) options[name] = value;
  if (const auto seconds = info.query.number("gracePeriodSeconds"))
    options["gracePeriodSeconds"] = *seconds;
  return options;
}

std::string versionOf(const json::value* old) {
  return old ? std::string(str(*old, {"metadata", "resourceVersion"})) : std::string();
}

}  // namespace

AdmissionGate::AdmissionGate(const Webhooks& webhooks, KindPtr kind, const RequestInfo& info,
                             const User& user, bool dryRun)
    : webhooks_(webhooks),
      kind_(std::move(kind)),
      info_(info),
      userInfo_(userInfo(user)),
      dryRun_(dryRun) {}

AdmissionAttributes AdmissionGate::attributesOf(const json::value* next,
                                                const json::value* old) const {
  AdmissionAttributes attributes;
  attributes.operation = old ? "UPDATE" : "CREATE";
  attributes.kind = kind_;
  attributes.subresource = info_.subresource;
  attributes.ns = kind_->namespaced || kind_->resource == "namespaces" ? info_.ns : "";
  attributes.name = info_.name;
  const bool scale = info_.subresource == "scale";
  if (next) attributes.object = scale ? scaleOf(*kind_, *next) : *next;
  if (old) attributes.oldObject = scale ? scaleOf(*kind_, *old) : *old;
  if (attributes.name.empty()) attributes.name = str(attributes.object, {"metadata", "name"});
  attributes.userInfo = userInfo_;
  attributes.options = optionsOf(info_, attributes.operation);
  attributes.dryRun = dryRun_;
  return attributes;
}

bool AdmissionGate::mutate(json::value& next, const json::value* old) {
  auto attributes = attributesOf(nullptr, nullptr);
  if (old) attributes.operation = "UPDATE";
  if (!webhooks_.mayMutate(attributes)) return false;
  if (mutated_ && mutated_->version == versionOf(old)) {
    // A scale is written through the object that has it, which no patch of a Scale can reach.
    if (mutated_->changed && info_.subresource != "scale") next = mutated_->object;
    return mutated_->changed;
  }
  question_ = attributesOf(&next, old);
  pending_ = Stage::Mutation;
  throw AdmissionPending();
}

void AdmissionGate::validate(json::value& next, const json::value* old) {
  auto attributes = attributesOf(nullptr, nullptr);
  if (old) attributes.operation = "UPDATE";
  if (!webhooks_.mayValidate(attributes)) return;
  if (validated_ && validated_->version == versionOf(old)) {
    if (old) return;
    for (const auto key : {"name", "uid", "creationTimestamp"})
      at(next, {"metadata", key}) = at(validated_->object, {"metadata", key});
    return;
  }
  question_ = attributesOf(&next, old);
  pending_ = Stage::Validation;
  throw AdmissionPending();
}

Task<void> AdmissionGate::ask() {
  Answer answer;
  answer.version = versionOf(question_.oldObject.is_null() ? nullptr : &question_.oldObject);
  const auto stage = std::exchange(pending_, Stage::None);
  if (stage == Stage::Mutation) {
    answer.changed = co_await webhooks_.mutate(question_, warnings_);
    answer.object = std::move(question_.object);
    mutated_ = std::move(answer);
  } else if (stage == Stage::Validation) {
    co_await webhooks_.validate(question_, warnings_);
    answer.object = std::move(question_.object);
    validated_ = std::move(answer);
  }
}

Task<void> AdmissionGate::askAbout(std::string operation, json::value object,
                                   json::value oldObject) {
  auto attributes = attributesOf(nullptr, nullptr);
  attributes.operation = std::move(operation);
  attributes.options = optionsOf(info_, attributes.operation);
  attributes.object = std::move(object);
  attributes.oldObject = std::move(oldObject);
  if (attributes.name.empty()) attributes.name = str(attributes.subject(), {"metadata", "name"});
  const bool changed = co_await webhooks_.mutate(attributes, warnings_);
  static_cast<void>(changed);  // what is no write of an object has nothing to put a change into
  co_await webhooks_.validate(attributes, warnings_);
}

json::value connectOptions(const RequestInfo& info) {
  json::object options;
  const bool forward = info.subresource == "portforward";
  options["kind"] = forward                        ? "PodPortForwardOptions"
                    : info.subresource == "attach" ? "PodAttachOptions"
                                                   : "PodExecOptions";
  options["apiVersion"] = "v1";
  for (const std::string_view name : {"stdin", "stdout", "stderr", "tty"})
    if (info.query.flag(name)) options[name] = true;
  if (const auto container = info.query.get("container"); !container.empty())
    options["container"] = container;
  for (const auto word : info.query.all("command")) {
    if (!options.contains("command")) options["command"] = json::array();
    options["command"].get_array().emplace_back(json::string(word));
  }
  return options;
}

}  // namespace sparklab::lab
