// Values as Go prints them; some of kube-apiserver's messages quote them so.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// What Go's %v makes of the value once it is decoded into interface{}: "map[a:1 b:[x y]]", keys
/// sorted, strings bare, null as "<nil>".
std::string goText(const json::value& value);

/// What encoding/json calls the value when it is of the wrong type: "array", "bool", "null" ...
std::string_view jsonKind(const json::value& value);

}  // namespace sparklab::lab
