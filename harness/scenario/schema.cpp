#include "scenario/schema.hpp"

#include <fmt/format.h>

#include "scenario/keywords.hpp"

namespace sparklab::scenario {

namespace {

json::string text(std::string_view view) {
  return json::string(view.data(), view.size());
}

json::object reference(const Shape& shape) {
  return {{"$ref", fmt::format("#/$defs/{}", shape.name)}};
}

json::object scalar() {
  return {{"type", json::array{"string", "number", "boolean"}}};
}

json::object withPattern(std::string_view pattern) {
  auto schema = scalar();
  schema["pattern"] = text(pattern);
  return schema;
}

json::object integer(int max) {
  return {{"type", "integer"}, {"minimum", 0}, {"maximum", max}};
}

json::object typeSchema(const Keyword& keyword) {
  switch (keyword.type) {
    case Type::Prose:
    case Type::Value:
    case Type::Pattern:
    case Type::Regex: {
      if (keyword.allowed.empty()) return scalar();
      json::array allowed;
      for (const auto word : words(keyword.allowed)) allowed.push_back(text(word));
      json::object schema;
      schema["enum"] = std::move(allowed);
      return schema;
    }
    case Type::Name:
      return withPattern("^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$");
    case Type::Bool:
      return {{"type", "boolean"}};
    case Type::Integer:
      return integer(1000000);
    case Type::Port:
      return integer(65535);
    case Type::ExitCode:
      return integer(255);
    case Type::Duration:
      return withPattern("^([0-9]+(\\.[0-9]+)?(us|ms|s|m|h))+$");
    case Type::Count:
      return withPattern("^(([<>]= *)?[0-9]+|[0-9]+ *\\.\\. *[0-9]+)$");
    case Type::Texts: {
      json::object schema{{"type", "array"}, {"minItems", 1}};
      schema["items"] = scalar();
      return schema;
    }
    case Type::TextMap:
    case Type::ProseMap: {
      json::object schema{{"type", "object"}};
      schema["additionalProperties"] = scalar();
      return schema;
    }
    case Type::One: {
      if (keyword.shape->shorthand.empty()) return reference(*keyword.shape);
      const auto* meant = keyword.shape->find(keyword.shape->shorthand);
      json::array either;
      either.push_back(reference(*keyword.shape));
      either.push_back(typeSchema(*meant));
      json::object schema;
      schema["oneOf"] = std::move(either);
      return schema;
    }
    case Type::Many:
    case Type::OneOrMany: {
      json::object list{{"type", "array"}, {"minItems", 1}};
      list["items"] = reference(*keyword.shape);
      if (keyword.type == Type::Many) return list;
      json::array either;
      either.push_back(reference(*keyword.shape));
      either.push_back(std::move(list));
      json::object schema;
      schema["oneOf"] = std::move(either);
      return schema;
    }
    case Type::Json:
      return {};
  }
  return {};
}

json::array requireEach(const std::vector<std::string_view>& names) {
  json::array result;
  for (const auto name : names) {
    json::array one;
    one.push_back(text(name));
    json::object schema;
    schema["required"] = std::move(one);
    result.push_back(std::move(schema));
  }
  return result;
}

/// The rules of one shape.
json::object shapeSchema(const Shape& shape) {
  json::object properties;
  json::array required;
  for (const auto& keyword : shape.keywords) {
    auto schema = typeSchema(keyword);
    schema["description"] =
        fmt::format("{}, e.g. {}: {}", keyword.meaning, keyword.name, keyword.example);
    properties[text(keyword.name)] = std::move(schema);
    if (keyword.required) required.push_back(text(keyword.name));
  }
  json::object result{{"type", "object"}, {"additionalProperties", false}};
  result["description"] = text(shape.meaning);
  result["properties"] = std::move(properties);
  // A file that `use` names may bring what is required.
  const bool completedByUse = shape.find("use") != nullptr;
  if (!required.empty() && !completedByUse) result["required"] = std::move(required);
  if (!shape.exactlyOne.empty()) result["oneOf"] = requireEach(shape.exactlyOne);
  if (!shape.atLeastOne.empty()) result["anyOf"] = requireEach(shape.atLeastOne);
  return result;
}

std::string cell(std::string_view view) {
  std::string result;
  for (const char c : view) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

std::string typeText(const Keyword& keyword) {
  std::string result;
  if (keyword.shape) {
    const auto link = fmt::format("[{0}](#{0})", keyword.shape->name);
    result = keyword.type == Type::Many        ? "list of " + link
             : keyword.type == Type::OneOrMany ? link + " or a list of them"
                                               : link;
    if (!keyword.shape->shorthand.empty())
      result += fmt::format(", or its `{}` alone", keyword.shape->shorthand);
  } else if (!keyword.allowed.empty()) {
    result = "`" + std::string(keyword.allowed) + "`";
    for (std::size_t at = 0; (at = result.find(' ', at)) != std::string::npos; at += 5)
      result.replace(at, 1, "` or `");
    if (words(keyword.allowed).size() > 3)
      result = fmt::format("`{}`", fmt::join(words(keyword.allowed), "`, `"));
  } else {
    result = typeName(keyword.type);
  }
  return result;
}

std::string ruleText(const Shape& shape) {
  std::string result;
  if (!shape.exactlyOne.empty())
    result += fmt::format("\nExactly one of `{}`.\n", fmt::join(shape.exactlyOne, "`, `"));
  if (!shape.atLeastOne.empty())
    result += fmt::format("\nAt least one of `{}`.\n", fmt::join(shape.atLeastOne, "`, `"));
  return result;
}

}  // namespace

json::value jsonSchema() {
  json::object schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                      {"title", "sparklab scenario"}};
  json::object shapes;
  for (const auto* shape : allShapes()) shapes[text(shape->name)] = shapeSchema(*shape);
  json::array files;
  files.push_back(reference(scenarioShape()));
  files.push_back(reference(fragmentShape()));
  schema["oneOf"] = std::move(files);
  schema["$defs"] = std::move(shapes);
  return schema;
}

std::string languageTables() {
  std::string out;
  for (const auto* shape : allShapes()) {
    out += fmt::format("### {}\n\n{}\n{}\n", shape->name, shape->meaning, ruleText(*shape));
    out += "| keyword | value | meaning | example |\n|---|---|---|---|\n";
    for (const auto& keyword : shape->keywords)
      out += fmt::format("| `{}`{} | {} | {} | `{}` |\n", keyword.name,
                         keyword.required ? " (required)" : "", typeText(keyword),
                         cell(keyword.meaning), cell(keyword.example));
    out += '\n';
  }
  out.pop_back();
  return out;
}

}  // namespace sparklab::scenario
