// Helpers on Boost.JSON values. Kubernetes objects are plain JSON values everywhere in sparklab;
// these functions read and write nested fields without a C++ struct per kind.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace sparklab {

namespace json = boost::json;

/// A path of object keys, e.g. {"metadata", "labels", "spark-role"}. Keys may hold any character.
using Path = std::initializer_list<std::string_view>;

/// The value at `path`, or nullptr when any part of it is missing or not an object.
const json::value* find(const json::value& root, Path path) noexcept;
json::value* find(json::value& root, Path path) noexcept;

/// The string at `path`; `otherwise` when it is missing or not a string. The view lives as long as
/// `root` is not changed.
std::string_view str(const json::value& root, Path path, std::string_view otherwise = {}) noexcept;
std::int64_t num(const json::value& root, Path path, std::int64_t otherwise = 0) noexcept;
bool flag(const json::value& root, Path path, bool otherwise = false) noexcept;

/// The array or object at `path`, or an empty one that lives for ever.
const json::array& list(const json::value& root, Path path) noexcept;
const json::object& map(const json::value& root, Path path) noexcept;

/// The strings of the array at `path`; other items are passed over.
std::vector<std::string> strings(const json::value& root, Path path);

json::array jsonArray(const std::vector<std::string>& texts);

/// The value at `path`, with every missing object on the way created. A non-object on the way is
/// replaced by an object.
json::value& at(json::value& root, Path path);

/// Removes the last key of `path`; keeps the order of the other keys. False if it was not there.
bool erase(json::value& root, Path path);

/// Parses `text`; throws Error (kBadInput) that names `what` and the byte at which it went wrong.
json::value parseJson(std::string_view text, std::string_view what);

/// Indented by two spaces, keys in stored order, newline at the end.
std::string pretty(const json::value& value);

}  // namespace sparklab
