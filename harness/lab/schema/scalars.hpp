// The JSON forms of the protobuf messages that are no objects in JSON.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab::scalars {

/// `bytes` as Go's encoder writes a string: what is no UTF-8 becomes U+FFFD.
json::string utf8(std::string_view bytes);

/// metav1.Time and MicroTime: null for Go's zero time.
json::value time(std::string_view message, bool micro);
json::value quantity(std::string_view message);
json::value intOrString(std::string_view message);

/// The `raw` field of RawExtension, FieldsV1 and JSON.
std::string_view raw(std::string_view message);

/// JSON text inside of a message; null when it is empty.
json::value embeddedJson(std::string_view text);

}  // namespace sparklab::lab::scalars
