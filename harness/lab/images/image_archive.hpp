// What an archive of images says about them: the manifest.json of `docker save`, or an OCI image
// layout (opencontainers/image-spec, image-layout.md).
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"
#include "lab/images/layer.hpp"

namespace sparklab::lab {

struct ArchivedImage {
  std::vector<std::string> names;    ///< normalized; empty when the archive gives none
  std::string id;                    ///< digest of `config`
  std::string manifest;              ///< digest of its OCI manifest, if it has one
  json::value config;                ///< architecture, os, config, rootfs
  std::vector<Member> layers;        ///< the lowest first
  std::vector<std::string> diffIds;  ///< of the layers' tars
  std::uint64_t size = 0;            ///< of config and layers as they are in the archive
};

/// Every image of the archive that is for this machine. Digests that are given have been compared.
/// Throws Error when there is none, or something of one is missing or wrong.
std::vector<ArchivedImage> imagesOf(const std::map<std::string, Member>& members);

}  // namespace sparklab::lab
