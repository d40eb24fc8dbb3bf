// CEL expressions of CustomResourceDefinitions; the first line is the value of self.
#include "base/error.hpp"
#include "fuzz.hpp"
#include "lab/apiextensions/cel.hpp"
#include "lab/apiserver/body.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  const auto end = bytes.find('\n');
  json::value self;
  try {
    self = lab::parseJsonBody(bytes.substr(0, end), "X").value;
  } catch (const lab::StatusError&) {
    self = json::parse(R"({"a": 1, "b": "text", "c": [1, 2, 3], "d": {"e": true}})");
  }
  bytes.remove_prefix(end == bytes.npos ? 0 : end + 1);
  try {
    const auto expression = lab::CelExpression::parse(bytes);
    expression.evaluate(self, nullptr, false);
    expression.evaluate(self, &self, true);
  } catch (const lab::CelUnsupported&) {
  } catch (const lab::CelError&) {
  }
}
