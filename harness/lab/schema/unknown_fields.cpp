#include <fmt/format.h>

#include <algorithm>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

// sigs.k8s.io/json collects no more than this.
constexpr std::size_t kMaxProblems = 100;

class Finder {
 public:
  void object(const TypeInfo& type, const json::value& value, const std::string& path) {
    const auto* object = value.if_object();
    if (!object) return;
    for (const auto& [key, child] : *object) {
      const auto here = path.empty() ? std::string(key) : fmt::format("{}.{}", path, key_view(key));
      if (const auto* field = type.byJson(key))
        fieldOf(*field, child, here);
      else
        add(here);
    }
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  static std::string_view key_view(json::string_view key) { return {key.data(), key.size()}; }

  void add(const std::string& path) {
    auto text = fmt::format("unknown field {}", quoted(path));
    if (found_.size() < kMaxProblems && std::ranges::find(found_, text) == found_.end())
      found_.push_back(std::move(text));
  }

  /// As strconv.Quote writes it, but for its \x and \u forms of unprintable characters.
  static std::string quoted(const std::string& text) { return json::serialize(json::string(text)); }

  void fieldOf(const Field& field, const json::value& value, const std::string& path) {
    if (!field.message) return;
    if (field.map && value.is_object()) {
      for (const auto& [key, child] : value.get_object())
        itemOf(field, child, fmt::format("{}.{}", path, key_view(key)));
    } else if (field.repeated && value.is_array()) {
      std::size_t i = 0;
      for (const auto& child : value.get_array())
        itemOf(field, child, fmt::format("{}[{}]", path, i++));
    } else if (!field.map && !field.repeated) {
      itemOf(field, value, path);
    }
  }

  void itemOf(const Field& field, const json::value& value, const std::string& path) {
    // JSONSchemaPropsOr... decode themselves in Go, where strictness does not reach.
    if (field.shape == Shape::Message) object(*field.message, value, path);
  }

  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> unknownFields(const TypeInfo& type, const json::value& body) {
  Finder finder;
  finder.object(type, body, {});
  return finder.take();
}

}  // namespace sparklab::lab
