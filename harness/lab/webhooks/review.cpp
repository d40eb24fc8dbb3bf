#include "lab/webhooks/review.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"

namespace sparklab::lab {

namespace {

json::object kindReference(const json::value& object, const Kind& otherwise) {
  const auto version = str(object, {"apiVersion"});
  const auto slash = version.find('/');
  json::object reference;
  if (version.empty()) {
    reference["group"] = otherwise.group;
    reference["version"] = otherwise.version;
  } else {
    reference["group"] = slash == version.npos ? std::string_view() : version.substr(0, slash);
    reference["version"] = slash == version.npos ? version : version.substr(slash + 1);
  }
  reference["kind"] = str(object, {"kind"}, otherwise.kind);
  return reference;
}

json::object resourceReference(const Kind& kind) {
  return json::object{
      {"group", kind.group}, {"version", kind.version}, {"resource", kind.resource}};
}

[[noreturn]] void bad(const std::string& why) {
  throw WebhookFailure("received invalid webhook response: " + why);
}

void checkPatch(const json::value& response, bool mutating) {
  const bool patch = !str(response, {"patch"}).empty();
  const auto* type = find(response, {"patchType"});
  const bool typed = type && !type->is_null();
  if (!mutating) {
    if (patch) bad("validating webhook may not return response.patch");
    if (typed) bad("validating webhook may not return response.patchType");
    return;
  }
  if (patch && !typed) bad("webhook returned response.patch but not response.patchType");
  if (!patch && typed) bad("webhook returned response.patchType but not response.patch");
  if (patch && str(response, {"patchType"}) != "JSONPatch")
    bad(fmt::format("webhook returned invalid response.patchType of \"{}\"",
                    str(response, {"patchType"})));
}

}  // namespace

json::value admissionRequest(const AdmissionAttributes& attributes, const Kind& shown,
                             const std::string& uid) {
  const auto& kind = *attributes.kind;
  json::object request;
  request["uid"] = uid;
  request["kind"] = kindReference(attributes.subject(), shown);
  request["resource"] = resourceReference(shown);
  if (!attributes.subresource.empty()) request["subResource"] = attributes.subresource;
  auto asked = kindReference(attributes.subject(), shown);
  if (&shown != &kind) {
    asked["group"] = kind.group;
    asked["version"] = kind.version;
  }
  request["requestKind"] = std::move(asked);
  request["requestResource"] = resourceReference(kind);
  if (!attributes.subresource.empty()) request["requestSubResource"] = attributes.subresource;
  if (!attributes.name.empty()) request["name"] = attributes.name;
  if (!attributes.ns.empty()) request["namespace"] = attributes.ns;
  request["operation"] = attributes.operation;
  request["userInfo"] = attributes.userInfo;
  request["object"] = attributes.object;
  request["oldObject"] = attributes.oldObject;
  request["dryRun"] = attributes.dryRun;
  request["options"] = attributes.options;
  return request;
}

json::value admissionReview(std::string_view version, json::value request) {
  json::object review;
  review["kind"] = "AdmissionReview";
  review["apiVersion"] = fmt::format("admission.k8s.io/{}", version);
  review["request"] = std::move(request);
  return review;
}

json::value admissionResponse(const json::value& answer, std::string_view version,
                              const std::string& uid, bool mutating) {
  const auto* response = find(answer, {"response"});
  if (!response || !response->is_object()) bad("webhook response was absent");
  if (version == "v1beta1") return *response;  // there was less to check then
  if (str(*response, {"uid"}) != uid)
    bad(fmt::format("expected response.uid=\"{}\", got \"{}\"", uid, str(*response, {"uid"})));
  if (str(answer, {"kind"}) != "AdmissionReview" ||
      str(answer, {"apiVersion"}) != "admission.k8s.io/v1")
    bad(
        fmt::format("expected webhook response of admission.k8s.io/v1, Kind=AdmissionReview, got "
                    "{}, Kind={}",
                    str(answer, {"apiVersion"}), str(answer, {"kind"})));
  checkPatch(*response, mutating);
  return *response;
}

StatusError denial(std::string_view webhook, const json::value& response) {
  json::value status = json::object();
  if (const auto* sent = find(response, {"status"}); sent && sent->is_object()) status = *sent;
  auto code = num(status, {"code"});
  if (code < 400) code = 400;
  const auto by = fmt::format("admission webhook \"{}\" denied the request", webhook);
  const auto message = str(status, {"message"});
  const auto reason = str(status, {"reason"});
  std::string text = by + " without explanation";
  if (!message.empty())
    text = fmt::format("{}: {}", by, message);
  else if (!reason.empty())
    text = fmt::format("{}: {}", by, reason);
  json::value details;
  if (const auto* sent = find(status, {"details"}); sent && sent->is_object()) details = *sent;
  auto answer = makeStatus(static_cast<int>(code), std::string(reason), text, std::move(details));
  return StatusError(static_cast<int>(code), std::move(answer));
}

}  // namespace sparklab::lab
