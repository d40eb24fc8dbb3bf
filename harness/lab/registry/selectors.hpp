// Label and field selectors as the API's query parameters write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

class LabelSelector {
 public:
  /// "a=b,c!=d,e in (f,g),!h". Throws StatusError 400 with the API's own text.
  static LabelSelector parse(std::string_view text);
  /// From a metav1.LabelSelector object (matchLabels, matchExpressions).
  static LabelSelector fromObject(const json::value& selector);
  bool matches(const json::value& object) const;
  bool empty() const noexcept { return terms_.empty(); }

 private:
  struct Term {
    std::string key;
    enum class Op { In, NotIn, Exists, NotExists, Less, Greater } op;
    std::vector<std::string> values;
  };
  std::vector<Term> terms_;
};

class FieldSelector {
 public:
  /// "metadata.name=x,status.phase!=Failed". Throws StatusError 400
  /// `field label not supported: spec.foo` for fields that `kind` does not offer.
  static FieldSelector parse(const Kind& kind, std::string_view text);
  bool matches(const json::value& object) const;
  bool empty() const noexcept { return terms_.empty(); }
  /// The name that metadata.name must equal, if the selector says so: one object at most matches.
  std::optional<std::string_view> exactName() const noexcept;

 private:
  struct Term {
    std::vector<std::string> path;
    bool equal;
    std::string value;
  };
  std::vector<Term> terms_;
};

struct Selectors {
  LabelSelector labels;
  FieldSelector fields;
  bool matches(const json::value& object) const {
    return labels.matches(object) && fields.matches(object);
  }
};

}  // namespace sparklab::lab
