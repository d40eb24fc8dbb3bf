// Base64 with the standard alphabet and padding, as Go's encoding/json uses for []byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sparklab::lab {

std::string base64(std::string_view bytes);
/// Nothing when `text` is not base64. Newlines are skipped, as Go does.
std::optional<std::string> unbase64(std::string_view text);

}  // namespace sparklab::lab
