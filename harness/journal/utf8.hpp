// What containers and processes write is bytes; JSON is UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace sparklab::journal {

/// `text` with every byte that is no part of well-formed UTF-8 (RFC 3629) replaced by U+FFFD.
std::string validUtf8(std::string_view text);

}  // namespace sparklab::journal
