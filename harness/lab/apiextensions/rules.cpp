#include "lab/apiextensions/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "lab/apiextensions/cel.hpp"

namespace sparklab::lab {

namespace {

/// What a rule is called in messages.
std::string nameOf(const json::value& rule) {
  const auto message = trimmed(str(rule, {"message"}));
  return std::string(message.empty() ? trimmed(str(rule, {"rule"})) : message);
}

std::string refusal(const Structural& schema, const json::value& rule, std::string message) {
  const auto reason = str(rule, {"reason"});
  if (reason == "FieldValueRequired") return "Required value: " + message;
  if (reason == "FieldValueForbidden") return "Forbidden: " + message;
  if (reason == "FieldValueDuplicate") return "Duplicate value: " + goQuoted(schema.type);
  return fmt::format("Invalid value: {}: {}", goQuoted(schema.type), message);
}

class Checker {
 public:
  explicit Checker(SchemaErrors& errors) : errors_(errors) {}

  /// `unchanged`: this or something around it is as it was.
  void check(const Structural& schema, const json::value& value, const json::value* old,
             const std::string& path, bool unchanged) {
    if (value.is_null()) return;
    unchanged = unchanged || (old && *old == value);
    for (const auto& rule : schema.rules) apply(schema, rule, value, old, path, unchanged);
    if (const auto* array = value.if_array(); array && schema.items) {
      for (std::size_t i = 0; i < array->size(); ++i)
        check(*schema.items, (*array)[i], correlated(schema, (*array)[i], old),
              fmt::format("{}[{}]", path, i), unchanged);
    } else if (const auto* object = value.if_object()) {
      for (const auto& [key, member] : *object) {
        const bool declared = schema.properties.contains(std::string_view(key));
        const auto* inner = schema.member(key);
        if (!inner || !hasRules(*inner)) continue;
        check(*inner, member, old ? find(*old, {std::string_view(key)}) : nullptr,
              declared ? below(path, key) : fmt::format("{}[{}]", path, std::string_view(key)),
              unchanged);
      }
    }
  }

 private:
  static const json::value* correlated(const Structural& schema, const json::value& item,
                                       const json::value* old) {
    const auto* before = old ? old->if_array() : nullptr;
    if (!before || schema.listType != "map") return nullptr;
    for (const auto& candidate : *before)
      if (std::ranges::all_of(schema.listMapKeys, [&](const std::string& key) {
            const auto* left = find(item, {key});
            const auto* right = find(candidate, {key});
            return left && right && *left == *right;
          }))
        return &candidate;
    return nullptr;
  }

  void apply(const Structural& schema, const json::value& rule, const json::value& value,
             const json::value* old, const std::string& path, bool unchanged) {
    try {
      const auto expression = CelExpression::parse(str(rule, {"rule"}));
      const bool optional = flag(rule, {"optionalOldSelf"});
      if (expression.usesOldSelf() && !old && !optional) return;
      const auto result = expression.evaluate(value, old, optional);
      if (result == json::value(true)) return;
      if (!expression.usesOldSelf() && unchanged) return;
      auto where = path;
      if (auto field = str(rule, {"fieldPath"}); !field.empty())
        where = below(path, field.starts_with('.') ? field.substr(1) : field);
      add(where, refusal(schema, rule, messageOf(rule, value, old, optional)));
    } catch (const CelError& error) {
      const std::string_view what = error.what();
      add(path, what == "no such overload"
                    ? fmt::format("Invalid value: {}: '{}': call arguments did not match a "
                                  "supported operator, function or macro signature for rule: {}",
                                  goQuoted(schema.type), what, nameOf(rule))
                    : fmt::format("Invalid value: {}: {} evaluating rule: {}",
                                  goQuoted(schema.type), what, nameOf(rule)));
    } catch (const CelUnsupported&) {
      // Not known here: taken as fulfilled, as rules.hpp says.
    }
  }

  static std::string messageOf(const json::value& rule, const json::value& value,
                               const json::value* old, bool optional) {
    if (const auto text = str(rule, {"messageExpression"}); !text.empty()) {
      try {
        const auto made = CelExpression::parse(text).evaluate(value, old, optional);
        if (made.is_string()) {
          std::string message(trimmed(made.get_string()));
          if (!message.empty() && message.find('\n') == message.npos) return message;
        }
      } catch (const CelError&) {
      } catch (const CelUnsupported&) {
      }
    }
    std::string message(trimmed(str(rule, {"message"})));
    return message.empty() ? "failed rule: " + nameOf(rule) : message;
  }

  void add(const std::string& path, std::string body) {
    errors_.emplace_back(path.empty() ? "<nil>" : path, std::move(body));
  }

  SchemaErrors& errors_;
};

}  // namespace

bool hasRules(const Structural& schema) {
  if (!schema.rules.empty()) return true;
  if (schema.items && hasRules(*schema.items)) return true;
  if (schema.additionalProperties && hasRules(*schema.additionalProperties)) return true;
  return std::ranges::any_of(schema.properties,
                             [](const auto& property) { return hasRules(property.second); });
}

void validateRules(const Structural& schema, const json::value& value, const json::value* old,
                   SchemaErrors& errors) {
  if (hasRules(schema)) Checker(errors).check(schema, value, old, "", false);
}

}  // namespace sparklab::lab
