// Request bodies of every content type: JSON, YAML, protobuf and the four kinds of patches.
#include "base/error.hpp"
#include "fuzz.hpp"
#include "lab/apiserver/body.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  constexpr const char* kTypes[] = {
      "application/json",
      "application/yaml",
      "application/vnd.kubernetes.protobuf",
      "application/json-patch+json",
      "application/merge-patch+json",
      "application/strategic-merge-patch+json",
      "application/apply-patch+yaml",
  };
  net::HttpRequest request;
  const auto type = takeChoice(bytes) % std::size(kTypes);
  request.headers.add("Content-Type", kTypes[type]);
  request.body = bytes;
  try {
    lab::Body body;
    if (type < 3)
      body = lab::readObject(request, "Pod");
    else
      lab::readPatch(request, body, true);
    // What was read can be written, and read again (numbers of many digits are rounded).
    const auto text = json::serialize(body.value);
    mustHold(lab::parseJsonBody(text, "Pod").value.kind() == body.value.kind());
  } catch (const lab::StatusError&) {
  }
}
