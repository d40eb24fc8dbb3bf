// AdmissionReview (admission.k8s.io/v1): what a webhook is asked, and what it answers
// (k8s.io/apiserver, pkg/admission/plugin/webhook/request and errors).
#pragma once

#include <stdexcept>
#include <string>

#include "lab/registry/status.hpp"
#include "lab/webhooks/attributes.hpp"

namespace sparklab::lab {

/// Why there is no verdict of a webhook: "failed to call webhook: Post ...".
struct WebhookFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The AdmissionRequest. `shown` is the kind in whose version the objects of `attributes` are.
json::value admissionRequest(const AdmissionAttributes& attributes, const Kind& shown,
                             const std::string& uid);
json::value admissionReview(std::string_view version, json::value request);

/// The `response` of the review `answer` to the request `uid`. Throws WebhookFailure when it is
/// none, or has what it must not have.
json::value admissionResponse(const json::value& answer, std::string_view version,
                              const std::string& uid, bool mutating);

/// The refusal of a webhook that does not allow the request.
StatusError denial(std::string_view webhook, const json::value& response);

}  // namespace sparklab::lab
