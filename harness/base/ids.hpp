// Random names: object UIDs, tokens, generateName suffixes.
#pragma once

#include <cstddef>
#include <string>

namespace sparklab {

/// A random (version 4) UUID, lower case, from the kernel's random source.
std::string uuid();

/// `bytes` random bytes as lower-case hex, from the kernel's random source.
std::string randomHex(std::size_t bytes);

/// `length` characters of the alphabet that Kubernetes uses for generated names
/// ("bcdfghjklmnpqrstvwxz2456789": no vowels, nothing to misread).
std::string nameSuffix(std::size_t length = 5);

}  // namespace sparklab
