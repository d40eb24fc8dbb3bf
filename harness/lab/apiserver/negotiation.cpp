#include "lab/apiserver/negotiation.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace sparklab::lab {

namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

/// The next piece of `rest` up to `separator`, which is taken away too.
std::string_view next(std::string_view& rest, char separator) {
  const auto piece = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), piece.size() + 1));
  return trimmed(piece);
}

}  // namespace

std::string_view MediaType::parameter(const std::string& name) const {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string_view() : found->second;
}

MediaType parseMediaType(std::string_view text) {
  MediaType media;
  media.type = lowered(next(text, ';'));
  while (!text.empty()) {
    auto pair = next(text, ';');
    const auto name = lowered(next(pair, '='));
    if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"')
      pair = pair.substr(1, pair.size() - 2);
    media.parameters.emplace(name, pair);
  }
  return media;
}

std::vector<MediaType> parseAccept(std::string_view text) {
  std::vector<MediaType> all;
  while (!text.empty()) {
    const auto one = next(text, ',');
    if (!one.empty()) all.push_back(parseMediaType(one));
  }
  return all;
}

Rendering negotiate(std::string_view accept) {
  Rendering rendering;
  const auto offers = parseAccept(accept);
  if (offers.empty()) return rendering;
  for (const auto& offer : offers) {
    const bool json = offer.type == "application/json" || offer.type == "*/*" ||
                      offer.type == "application/*" ||
                      offer.type == "application/vnd.kubernetes.protobuf";
    const bool yaml = offer.type == "application/yaml";
    if (!json && !yaml) continue;
    const auto as = offer.parameter("as");
    const auto version = offer.parameter("v");
    rendering.yaml = yaml;
    if (as.empty()) return rendering;
    if (offer.parameter("g") != "meta.k8s.io" || (version != "v1" && version != "v1beta1"))
      continue;
    rendering.version = version;
    if (as == "Table") {
      rendering.as = Rendering::As::Table;
      return rendering;
    }
    if (as == "PartialObjectMetadata" || as == "PartialObjectMetadataList") {
      rendering.as = Rendering::As::PartialMetadata;
      return rendering;
    }
  }
  throw notAcceptable();
}

bool wantsAggregatedDiscovery(std::string_view accept) {
  for (const auto& offer : parseAccept(accept)) {
    if (offer.type != "application/json" && offer.type != "*/*") continue;
    if (offer.parameter("as").empty()) return false;
    if (offer.parameter("as") == "APIGroupDiscoveryList" && offer.parameter("v") == "v2" &&
        offer.parameter("g") == "apidiscovery.k8s.io")
      return true;
  }
  return false;
}

StatusError notAcceptable() {
  return StatusError(406, makeStatus(406, "NotAcceptable",
                                     "only the following media types are accepted: "
                                     "application/json, application/yaml, "
                                     "application/vnd.kubernetes.protobuf"));
}

}  // namespace sparklab::lab
