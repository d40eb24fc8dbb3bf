// The config of an image (opencontainers/image-spec, config.md), as a recipe for pods.
#pragma once

#include "base/json.hpp"
#include "lab/images/image_tree.hpp"
#include "lab/images/images.hpp"

namespace sparklab::lab {

/// Who runs in the image: `user` as the config names it, looked up in the image's /etc/passwd.
/// Throws Error when it names nobody.
struct ImageUser {
  std::string name;
  int uid = 0;
  std::string home;
};
ImageUser imageUser(const json::value& config, const ImageTree& tree);

/// Entrypoint, Cmd, Env and WorkingDir.
void takeConfig(Image& image, const json::value& config);

}  // namespace sparklab::lab
