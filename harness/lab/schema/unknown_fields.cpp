#include <fmt/format.h>

#include <algorithm>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

// sigs.k8s.io/json collects no more than this.
constexpr std::size_t kMaxProblems = 100;

/// Where the search is; written out only when there is something to report.
struct Place {
  const Place* parent;
  std::string_view key;  // without data: an index
  std::size_t index = 0;

  std::string path() const {
    if (!parent) return {};
    auto out = parent->path();
    if (key.data() == nullptr) return out += fmt::format("[{}]", index);
    if (!out.empty()) out += '.';
    return out += key;
  }
};

class Finder {
 public:
  void object(const TypeInfo& type, const json::value& value, const Place& place) {
    const auto* object = value.if_object();
    if (!object) return;
    for (const auto& [key, child] : *object) {
      const Place here{&place, key};
      if (const auto* field = type.byJson(key))
        fieldOf(*field, child, here);
      else
        add(here);
    }
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  void add(const Place& place) {
    // As strconv.Quote writes it, but for its \x and \u forms of unprintable characters.
    auto text = fmt::format("unknown field {}", json::serialize(json::string(place.path())));
    if (found_.size() < kMaxProblems && std::ranges::find(found_, text) == found_.end())
      found_.push_back(std::move(text));
  }

  void fieldOf(const Field& field, const json::value& value, const Place& place) {
    // The JSONSchemaPropsOr... types decode themselves in Go, where strictness does not reach.
    if (field.shape != Shape::Message) return;
    if (field.map && value.is_object()) {
      for (const auto& [key, child] : value.get_object())
        object(*field.message, child, Place{&place, key});
    } else if (field.repeated && value.is_array()) {
      std::size_t i = 0;
      for (const auto& child : value.get_array())
        object(*field.message, child, Place{&place, {}, i++});
    } else if (!field.map && !field.repeated) {
      object(*field.message, value, place);
    }
  }

  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> unknownFields(const TypeInfo& type, const json::value& body) {
  Finder finder;
  finder.object(type, body, Place{nullptr, {}});
  return finder.take();
}

}  // namespace sparklab::lab
