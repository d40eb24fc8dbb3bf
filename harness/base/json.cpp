#include "base/json.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab {

namespace {

const json::array kNoItems;
const json::object kNoFields;

void prettyInto(std::string& out, const json::value& value, int depth) {
  const auto pad = [&](int levels) { out.append(2 * static_cast<std::size_t>(levels), ' '); };
  if (const auto* object = value.if_object(); object && !object->empty()) {
    out += "{\n";
    std::size_t left = object->size();
    for (const auto& [key, child] : *object) {
      pad(depth + 1);
      out += json::serialize(json::string(key)) + ": ";
      prettyInto(out, child, depth + 1);
      out += --left ? ",\n" : "\n";
    }
    pad(depth);
    out += '}';
  } else if (const auto* array = value.if_array(); array && !array->empty()) {
    out += "[\n";
    std::size_t left = array->size();
    for (const auto& child : *array) {
      pad(depth + 1);
      prettyInto(out, child, depth + 1);
      out += --left ? ",\n" : "\n";
    }
    pad(depth);
    out += ']';
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

const json::value* find(const json::value& root, Path path) noexcept {
  const json::value* here = &root;
  for (const auto key : path) {
    const auto* object = here->if_object();
    if (!object) return nullptr;
    here = object->if_contains(key);
    if (!here) return nullptr;
  }
  return here;
}

json::value* find(json::value& root, Path path) noexcept {
  return const_cast<json::value*>(find(std::as_const(root), path));
}

std::string_view str(const json::value& root, Path path, std::string_view otherwise) noexcept {
  const auto* value = find(root, path);
  const auto* text = value ? value->if_string() : nullptr;
  return text ? std::string_view(text->data(), text->size()) : otherwise;
}

std::int64_t num(const json::value& root, Path path, std::int64_t otherwise) noexcept {
  const auto* value = find(root, path);
  if (!value) return otherwise;
  if (const auto* i = value->if_int64()) return *i;
  if (const auto* u = value->if_uint64()) return static_cast<std::int64_t>(*u);
  return otherwise;
}

bool flag(const json::value& root, Path path, bool otherwise) noexcept {
  const auto* value = find(root, path);
  const auto* truth = value ? value->if_bool() : nullptr;
  return truth ? *truth : otherwise;
}

const json::array& list(const json::value& root, Path path) noexcept {
  const auto* value = find(root, path);
  const auto* array = value ? value->if_array() : nullptr;
  return array ? *array : kNoItems;
}

const json::object& map(const json::value& root, Path path) noexcept {
  const auto* value = find(root, path);
  const auto* object = value ? value->if_object() : nullptr;
  return object ? *object : kNoFields;
}

std::vector<std::string> strings(const json::value& root, Path path) {
  std::vector<std::string> texts;
  for (const auto& item : list(root, path))
    if (item.is_string()) texts.emplace_back(item.get_string());
  return texts;
}

json::array jsonArray(const std::vector<std::string>& texts) {
  json::array items;
  for (const auto& text : texts) items.emplace_back(text);
  return items;
}

json::value& at(json::value& root, Path path) {
  json::value* here = &root;
  for (const auto key : path) {
    if (!here->is_object()) *here = json::object();
    here = &here->get_object()[key];
  }
  return *here;
}

bool erase(json::value& root, Path path) {
  if (path.size() == 0) return false;
  json::value* here = &root;
  const auto last = path.end() - 1;
  for (auto key = path.begin(); key != last; ++key) {
    auto* object = here->if_object();
    here = object ? object->if_contains(*key) : nullptr;
    if (!here) return false;
  }
  auto* object = here->if_object();
  if (!object) return false;
  const auto found = object->find(*last);
  if (found == object->end()) return false;
  object->stable_erase(found);
  return true;
}

json::value parseJson(std::string_view text, std::string_view what) {
  json::parse_options options;
  options.max_depth = 200;  // schemas of custom resources nest deeper than Boost's 32
  json::stream_parser parser({}, options);
  json::error_code error;
  const auto used = parser.write_some(text.data(), text.size(), error);
  if (!error && used < text.size()) {
    if (text.find_first_not_of(" \t\r\n", used) != std::string_view::npos)
      error = json::error::extra_data;
  }
  if (!error) parser.finish(error);
  if (error)
    throw Error(fmt::format("{} is not valid JSON at byte {}: {}", what, used, error.message()), "",
                kBadInput);
  return parser.release();
}

std::string pretty(const json::value& value) {
  std::string out;
  prettyInto(out, value, 0);
  return out += '\n';
}

}  // namespace sparklab
