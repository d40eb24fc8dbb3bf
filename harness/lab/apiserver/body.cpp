#include "lab/apiserver/body.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "lab/apiserver/negotiation.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

StatusError unknownFormat(std::string_view accepted) {
  return unsupportedMediaType(fmt::format(
      "the body of the request was in an unknown format - accepted media types include: {}",
      accepted));
}

}  // namespace

Body readObject(const net::HttpRequest& request, std::string_view expected) {
  const auto media = parseMediaType(request.headers.get("Content-Type"));
  const bool json = media.type.empty() || media.type == "application/json";
  const bool yaml = media.type == "application/yaml";
  const bool protobuf = media.type == "application/vnd.kubernetes.protobuf";
  if (!json && !yaml && !protobuf)
    throw unknownFormat("application/json, application/yaml, application/vnd.kubernetes.protobuf");
  if (request.body.empty()) return Body();
  if (json) return parseJsonBody(request.body, expected);
  if (yaml) return parseYaml(request.body);
  Body body;
  try {
    body.value = decodeProtobuf(request.body);
  } catch (const Error& malformed) {
    throw badRequest(malformed.what());
  }
  return body;
}

PatchType readPatch(const net::HttpRequest& request, Body& body, bool strategic) {
  const auto media = parseMediaType(request.headers.get("Content-Type"));
  if (media.type == "application/apply-patch+yaml") {
    body = parseYaml(request.body);  // of which JSON is a part
    return PatchType::Apply;
  }
  PatchType type = PatchType::Json;
  if (media.type == "application/merge-patch+json")
    type = PatchType::Merge;
  else if (strategic && media.type == "application/strategic-merge-patch+json")
    type = PatchType::StrategicMerge;
  else if (media.type != "application/json-patch+json")
    throw unknownFormat(
        fmt::format("application/json-patch+json, application/merge-patch+json, {}"
                    "application/apply-patch+yaml",
                    strategic ? "application/strategic-merge-patch+json, " : ""));
  json::error_code error;
  body.value = json::parse(request.body, error);
  if (error) throw badRequest(fmt::format("error decoding patch: {}", error.message()));
  return type;
}

}  // namespace sparklab::lab
