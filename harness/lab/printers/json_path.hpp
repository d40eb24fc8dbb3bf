// JSONPath as Kubernetes writes it (k8s.io/client-go, util/jsonpath), as far as the columns of
// custom resources use it: members, indices, slices, wildcards, filters with one comparison, and
// recursive descent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

class JsonPath {
 public:
  /// Of ".spec.list[?(@.type=='A')].value"; nothing when it cannot be understood.
  static std::optional<JsonPath> parse(std::string_view text);

  /// What is there, in order; views into `root`.
  std::vector<const json::value*> find(const json::value& root) const;

 private:
  enum class Op { Exists, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
  struct Step {
    enum class Kind { Member, Index, Slice, All, Descend, Filter } kind = Kind::Member;
    std::string name;
    std::int64_t first = 0;
    std::optional<std::int64_t> end;
    std::vector<Step> path;  ///< of a filter's left side, below @
    Op op = Op::Exists;
    json::value right;
  };

  static bool parseSteps(std::string_view text, std::vector<Step>& steps);
  static bool parseBracket(std::string_view inside, Step& step);
  static bool parseFilter(std::string_view text, Step& step);
  static std::vector<const json::value*> walk(const std::vector<Step>& steps,
                                              std::vector<const json::value*> from);
  static void apply(const Step& step, const json::value& value,
                    std::vector<const json::value*>& out);
  static bool accepts(const Step& step, const json::value& item);

  std::vector<Step> steps_;
};

}  // namespace sparklab::lab
