// Base64 (RFC 4648): the standard alphabet with padding, as Go's encoding/json writes []byte, and
// the alphabet for URLs without padding, as JSON Web Tokens want it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sparklab {

std::string base64(std::string_view bytes);
std::string base64Url(std::string_view bytes);

/// Nothing when `text` is not padded base64. Line ends are skipped, as Go does.
std::optional<std::string> unbase64(std::string_view text);
/// Padding is optional here; nothing else is skipped.
std::optional<std::string> unbase64Url(std::string_view text);

}  // namespace sparklab
