// What the API offers, told in the forms that clients ask for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lab/registry/kind_table.hpp"

namespace sparklab::lab {

/// What a subresource takes and returns, for discovery.
struct Subresource {
  std::string name;
  std::string group, version, kind;  ///< of its body
  std::vector<std::string> verbs;
};

std::vector<std::string> verbsOf(const Kind& kind);
std::vector<Subresource> subresourcesOf(const Kind& kind);

json::value apiVersions(const std::string& serverAddress);  ///< /api
json::value apiGroupList(const KindTable& kinds);           ///< /apis
/// /apis/apps; null: none.
json::value apiGroup(const KindTable& kinds, std::string_view group);
/// /api/v1, /apis/apps/v1; null: none.
json::value apiResourceList(const KindTable& kinds, std::string_view group,
                            std::string_view version);
/// APIGroupDiscoveryList of /api or /apis.
json::value aggregatedDiscovery(const KindTable& kinds, bool core);

json::value versionInfo();                      ///< /version
json::value rootPaths(const KindTable& kinds);  ///< /

/// A text that changes when `content` does, in quotes: an ETag.
std::string entityTag(std::string_view content);

}  // namespace sparklab::lab
