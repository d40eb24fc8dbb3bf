// The Spark image, made of the distribution on this machine.
#pragma once

#include "lab/images/images.hpp"

namespace sparklab::lab {

/// The image without its name.
Image sparkImage(const SparkRecipe& recipe, const std::string& driverMaster);

/// True for the tags under which Apache publishes `version`: "4.0.1",
/// "4.0.1-scala2.13-java21-ubuntu" ...
bool isSparkTag(const std::string& tag, const std::string& version);

}  // namespace sparklab::lab
