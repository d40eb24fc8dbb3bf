#include "lab/registry/go_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <vector>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

std::string goText(const json::value& value) {
  switch (value.kind()) {
    case json::kind::object: {
      std::map<std::string, std::string> sorted;
      for (const auto& [key, child] : value.get_object()) sorted.emplace(key, goText(child));
      std::vector<std::string> parts;
      for (const auto& [key, text] : sorted) parts.push_back(key + ":" + text);
      return fmt::format("map[{}]", fmt::join(parts, " "));
    }
    case json::kind::array: {
      std::vector<std::string> parts;
      for (const auto& item : value.get_array()) parts.push_back(goText(item));
      return fmt::format("[{}]", fmt::join(parts, " "));
    }
    case json::kind::string:
      return std::string(value.get_string());
    case json::kind::null:
      return "<nil>";
    case json::kind::double_:
      return goNumber(value.get_double());
    default:
      return json::serialize(value);
  }
}

std::string_view jsonKind(const json::value& value) {
  switch (value.kind()) {
    case json::kind::object:
      return "object";
    case json::kind::array:
      return "array";
    case json::kind::string:
      return "string";
    case json::kind::bool_:
      return "bool";
    case json::kind::null:
      return "null";
    default:
      return "number";
  }
}

}  // namespace sparklab::lab
