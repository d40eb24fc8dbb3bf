#include "lab/apiserver/remote_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/json.hpp"

namespace sparklab::lab {

namespace {

/// A metav1.Status as Go writes it, without kind and version.
json::object status(const char* result, std::string message, const char* reason) {
  json::object object;
  object["metadata"] = json::object();
  object["status"] = result;
  if (!message.empty()) object["message"] = std::move(message);
  if (*reason) object["reason"] = reason;
  return object;
}

json::object internalStatus(const std::string& cause) {
  auto object = status("Failure", "Internal error occurred: " + cause, "InternalError");
  json::object inner;
  inner["message"] = cause;
  object["details"].emplace_object()["causes"].emplace_array().emplace_back(std::move(inner));
  object["code"] = 500;
  return object;
}

json::object exitStatus(const std::string& why, int code) {
  auto object =
      status("Failure", "command terminated with non-zero exit code: " + why, "NonZeroExitCode");
  json::object cause;
  cause["reason"] = "ExitCode";
  cause["message"] = std::to_string(code);
  object["details"].emplace_object()["causes"].emplace_array().emplace_back(std::move(cause));
  return object;
}

}  // namespace

std::string commandStatus(StatusStyle style, const CommandOptions& options,
                          const ExecResult& result) {
  json::object object;
  if (!result.problem.empty()) {
    const auto* what = options.attach ? "error attaching to container: "
                                      : "error executing command in container: ";
    object = internalStatus(what + result.problem);
    // The API server takes the message for an error of its own.
    if (style == StatusStyle::Translated)
      object = internalStatus(std::string(object["message"].as_string()));
  } else if (result.exitCode != 0) {
    const auto why = style == StatusStyle::Translated
                         ? fmt::format("command terminated with exit code {}", result.exitCode)
                         : fmt::format("error executing command [{}], exit code {}",
                                       fmt::join(options.command, " "), result.exitCode);
    object = exitStatus(why, result.exitCode);
  } else if (style == StatusStyle::Text) {
    return {};
  } else {
    object = status("Success", "", "");
  }
  return style == StatusStyle::Text ? std::string(object["message"].as_string())
                                    : json::serialize(object);
}

std::string refusedStatus(const std::string& kubeletsText) {
  return json::serialize(internalStatus("unable to upgrade connection: " + kubeletsText));
}

}  // namespace sparklab::lab
