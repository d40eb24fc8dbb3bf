#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cmath>

#include "lab/apiserver/body.hpp"

namespace sparklab::lab {

namespace {

constexpr int kMaxDepth = 100;
constexpr std::size_t kFreeNodes = 10'000;  ///< beyond one for each byte of text; aliases count

bool oneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (text == word) return true;
  return false;
}

json::value plainScalar(const std::string& text) {
  if (oneOf(text, {"", "~", "null", "Null", "NULL"})) return nullptr;
  if (oneOf(text, {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})) return true;
  if (oneOf(text, {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})) return false;
  const std::string_view digits = text.starts_with('+') ? std::string_view(text).substr(1) : text;
  const auto* end = digits.data() + digits.size();
  std::int64_t integer = 0;
  if (const auto [at, error] = std::from_chars(digits.data(), end, integer);
      error == std::errc() && at == end) {
    const auto unsignedPart = digits.starts_with('-') ? digits.substr(1) : digits;
    if (unsignedPart.size() > 1 && unsignedPart[0] == '0') {  // YAML 1.1: octal, as in mode: 0644
      std::int64_t octal = 0;
      const auto [octalEnd, bad] = std::from_chars(unsignedPart.data(), end, octal, 8);
      if (bad == std::errc() && octalEnd == end) return digits[0] == '-' ? -octal : octal;
    }
    return integer;
  }
  if (digits.starts_with("0x")) {
    const auto [at, error] = std::from_chars(digits.data() + 2, end, integer, 16);
    if (error == std::errc() && at == end) return integer;
  }
  double number = 0;
  if (digits.find_first_not_of("0123456789+-.eE") == std::string_view::npos) {
    const auto [at, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc() && at == end && std::isfinite(number)) return number;
  }
  return json::value(json::string_view(text));
}

struct Converter {
  Body& body;
  std::size_t nodesLeft;

  json::value convert(const YAML::Node& node, const std::string& path, int depth) {
    if (depth > kMaxDepth || nodesLeft-- == 0)
      throw badRequest("error converting YAML to JSON: yaml: document contains excessive aliasing");
    switch (node.Type()) {
      case YAML::NodeType::Map: {
        json::object object;
        for (const auto& entry : node) {
          const auto key = entry.first.Scalar();
          auto inner = path.empty() ? key : path + "." + key;
          if (object.contains(key)) body.duplicates.push_back(inner);
          object[key] = convert(entry.second, inner, depth + 1);
        }
        return object;
      }
      case YAML::NodeType::Sequence: {
        json::array array;
        for (const auto& item : node)
          array.push_back(convert(item, fmt::format("{}[{}]", path, array.size()), depth + 1));
        return array;
      }
      case YAML::NodeType::Scalar:
        // A quoted scalar has the tag "!": it stays a string whatever it looks like.
        if (node.Tag() == "!" || node.Tag() == "tag:yaml.org,2002:str")
          return json::value(json::string_view(node.Scalar()));
        return plainScalar(node.Scalar());
      default:
        return nullptr;
    }
  }
};

}  // namespace

Body parseYaml(std::string_view text) {
  Body body;
  try {
    const auto root = YAML::Load(std::string(text));
    Converter converter{body, kFreeNodes + text.size()};
    body.value = converter.convert(root, "", 0);
  } catch (const YAML::Exception& error) {
    throw badRequest(fmt::format("error converting YAML to JSON: yaml: line {}: {}",
                                 error.mark.line + 1, error.msg));
  }
  return body;
}

}  // namespace sparklab::lab
