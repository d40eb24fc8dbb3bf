// The Spark image, made of the distribution on this machine.
#pragma once

#include "lab/images/images.hpp"

namespace sparklab::lab {

/// The recipe without its name.
Image sparkImage(const LocalImagesOptions& options);

/// True for the tags under which Apache publishes `version`: "4.0.1",
/// "4.0.1-scala2.13-java21-ubuntu"
/// ..., and "latest".
bool isSparkTag(const std::string& tag, const std::string& version);

}  // namespace sparklab::lab
