#include "lab/printers/custom_columns.hpp"

#include "lab/printers/row.hpp"

namespace sparklab::lab {

namespace {

/// The words of metadata.name and of creationTimestamp.
const Column& nameColumn() {
  return columnsOf("v1", "Pod")[0];
}
const Column& ageColumn() {
  return columnsOf("v1", "Pod")[4];
}

std::string printed(const json::value& value) {
  return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
}

json::value cell(const std::string& type, const json::value& value, WallTime now) {
  if (value.is_null()) return nullptr;
  if (type == "string") return json::value(printed(value));
  if (type == "integer") {
    if (value.is_double()) return json::value(static_cast<std::int64_t>(value.get_double()));
    return value.is_number() ? value : json::value(nullptr);
  }
  if (type == "number") return value.is_number() ? value : json::value(nullptr);
  if (type == "boolean") return value.is_bool() ? value : json::value(nullptr);
  if (type == "date" && value.is_string()) {
    if (!parseRfc3339(value.get_string())) return "<invalid>";
    return json::value(printers::Row(value, now).since(value.get_string()));
  }
  return nullptr;
}

}  // namespace

CustomColumns::CustomColumns(const json::array& definitions) {
  columns_.push_back({"Name", "string", "name", nameColumn().description, 0});
  if (definitions.empty()) {
    columns_.push_back({"Age", "date", "", ageColumn().description, 0});
    paths_.push_back(*JsonPath::parse(".metadata.creationTimestamp"));
    return;
  }
  for (const auto& definition : definitions) {
    const auto text = str(definition, {"jsonPath"});
    auto path = JsonPath::parse(text);
    if (!path) return;
    Column column;
    column.name = str(definition, {"name"});
    column.type = str(definition, {"type"});
    column.format = str(definition, {"format"});
    column.description = str(definition, {"description"});
    if (column.description.empty())
      column.description =
          "Custom resource definition column (in JSONPath format): " + std::string(text);
    column.priority = static_cast<int>(num(definition, {"priority"}));
    columns_.push_back(std::move(column));
    paths_.push_back(std::move(*path));
  }
}

json::array CustomColumns::cells(const json::value& object, WallTime now) const {
  json::array out;
  out.reserve(columns_.size());
  out.emplace_back(str(object, {"metadata", "name"}));
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    const auto found = paths_[i].find(object);
    out.push_back(found.empty() ? json::value(nullptr)
                                : cell(columns_[i + 1].type, *found.front(), now));
  }
  return out;
}

}  // namespace sparklab::lab
