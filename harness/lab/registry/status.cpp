#include "lab/registry/status.hpp"

#include <fmt/format.h>

#include <array>

namespace sparklab::lab {

namespace {

/// What kubectl and error texts call a resource: "pods" or "deployments.apps".
std::string qualified(const Kind& kind) {
  return kind.key();
}

json::object detailsOf(const Kind& kind, std::string_view name) {
  json::object details;
  if (!name.empty()) details["name"] = name;
  if (!kind.group.empty()) details["group"] = kind.group;
  details["kind"] = kind.resource;
  return details;
}

/// field.ErrorType by the words with which its message starts.
std::string_view causeOf(std::string_view message) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{{
      {"Required value", "FieldValueRequired"},
      {"Invalid value", "FieldValueInvalid"},
      {"Unsupported value", "FieldValueNotSupported"},
      {"Duplicate value", "FieldValueDuplicate"},
      {"Forbidden", "FieldValueForbidden"},
      {"Not found", "FieldValueNotFound"},
      {"Too long", "FieldValueTooLong"},
      {"Too many", "FieldValueTooMany"},
      {"Internal error", "InternalError"},
  }};
  // What OpenAPI schemas say about a value of another type.
  if (message.find(" in body must be of type ") != message.npos) return "FieldValueTypeInvalid";
  for (const auto& [start, type] : kTypes)
    if (message.starts_with(start)) return type;
  return "FieldValueInvalid";
}

}  // namespace

StatusError::StatusError(int code, json::value status)
    : std::runtime_error(std::string(str(status, {"message"}))),
      code_(code),
      status_(std::move(status)) {}

json::value makeStatus(int code, std::string reason, std::string message, json::value details) {
  json::object status;
  status["kind"] = "Status";
  status["apiVersion"] = "v1";
  status["metadata"] = json::object();
  status["status"] = code < 400 ? "Success" : "Failure";
  if (!message.empty()) status["message"] = std::move(message);
  if (!reason.empty()) status["reason"] = std::move(reason);
  if (!details.is_null()) status["details"] = std::move(details);
  status["code"] = code;
  return status;
}

StatusError notFound(const Kind& kind, std::string_view name) {
  return {404,
          makeStatus(404, "NotFound", fmt::format("{} \"{}\" not found", qualified(kind), name),
                     detailsOf(kind, name))};
}

StatusError alreadyExists(const Kind& kind, std::string_view name) {
  return {409, makeStatus(409, "AlreadyExists",
                          fmt::format("{} \"{}\" already exists", qualified(kind), name),
                          detailsOf(kind, name))};
}

StatusError conflict(const Kind& kind, std::string_view name, std::string_view why) {
  return {409, makeStatus(409, "Conflict",
                          fmt::format("Operation cannot be fulfilled on {} \"{}\": {}",
                                      qualified(kind), name, why),
                          detailsOf(kind, name))};
}

StatusError invalid(const Kind& kind, std::string_view name,
                    const std::vector<std::pair<std::string, std::string>>& fieldErrors) {
  json::array causes;
  std::vector<std::string> texts;
  for (const auto& [field, message] : fieldErrors) {
    json::object cause;
    cause["reason"] = causeOf(message);
    cause["message"] = message;
    cause["field"] = field;
    causes.push_back(std::move(cause));
    auto text = field + ": " + message;
    bool seen = false;
    for (const auto& other : texts) seen = seen || other == text;
    if (!seen) texts.push_back(std::move(text));
  }
  const auto groupKind = kind.group.empty() ? kind.kind : kind.kind + "." + kind.group;
  auto message = fmt::format("{} \"{}\" is invalid", groupKind, name);
  if (texts.size() == 1) message += ": " + texts.front();
  if (texts.size() > 1) message += fmt::format(": [{}]", fmt::join(texts, ", "));

  json::object details;
  if (!name.empty()) details["name"] = name;
  if (!kind.group.empty()) details["group"] = kind.group;
  if (!kind.kind.empty()) details["kind"] = kind.kind;
  if (!causes.empty()) details["causes"] = std::move(causes);
  return {422, makeStatus(422, "Invalid", std::move(message), std::move(details))};
}

StatusError badRequest(std::string message) {
  return {400, makeStatus(400, "BadRequest", std::move(message))};
}

StatusError forbidden(std::string message, const Kind* kind, std::string_view name) {
  if (!kind) return {403, makeStatus(403, "Forbidden", std::move(message))};
  return {403, makeStatus(403, "Forbidden", std::move(message), detailsOf(*kind, name))};
}

StatusError expired(std::string message) {
  return {410, makeStatus(410, "Expired", std::move(message))};
}

StatusError unsupportedMediaType(std::string message) {
  return {415, makeStatus(415, "UnsupportedMediaType", std::move(message))};
}

StatusError internalError(std::string_view message) {
  json::object cause;
  cause["message"] = message;
  json::array causes;
  causes.push_back(std::move(cause));
  json::object details;
  details["causes"] = std::move(causes);
  return {500, makeStatus(500, "InternalError", fmt::format("Internal error occurred: {}", message),
                          std::move(details))};
}

StatusError tooLargeResourceVersion(std::uint64_t wanted, std::uint64_t current) {
  json::object cause;
  cause["reason"] = "ResourceVersionTooLarge";
  cause["message"] = "Too large resource version";
  json::array causes;
  causes.push_back(std::move(cause));
  json::object details;
  details["causes"] = std::move(causes);
  details["retryAfterSeconds"] = 1;
  return {504, makeStatus(504, "Timeout",
                          fmt::format("Timeout: Too large resource version: {}, current: {}",
                                      wanted, current),
                          std::move(details))};
}

}  // namespace sparklab::lab
