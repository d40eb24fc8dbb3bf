// x-kubernetes-validations. The fixture holds what kube-apiserver 1.34.4 answered.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "lab/apiextensions/cel.hpp"
#include "lab/controllers/definitions.hpp"
#include "lab/registry/definition.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

class ValidationRulesTest : public ControllerTest {
 protected:
  Definitions definitions{registry, context.get_executor()};

  static json::value recorded() {
    std::ifstream in(std::string(SPARKLAB_SOURCE_DIR) +
                     "/tests/fixtures/validation-rules-1.34.json");
    std::stringstream text;
    text << in.rdbuf();
    return json::parse(text.str());
  }
};

TEST_F(ValidationRulesTest, RefuseWhatTheApiRefuses) {
  const auto all = recorded();
  make(kDefinitions, "", *find(all, {"definition"}));
  settle();
  const auto kind = registry.kinds().find("example.com", "v1", "rules");
  ASSERT_TRUE(kind);
  registry.create(*kind, "default", *find(all, {"base"}), WriteOptions());
  for (const auto& test : list(all, {"cases"})) {
    SCOPED_TRACE(str(test, {"title"}));
    WriteOptions options;
    options.dryRun = true;
    std::vector<std::pair<std::string, std::string>> causes;
    try {
      if (flag(test, {"update"})) {
        json::value change(json::object{});
        at(change, {"spec"}) = *find(test, {"object", "spec"});
        registry.patch(*kind, "default", "base", "", PatchType::Merge, change, options);
      } else {
        registry.create(*kind, "default", *find(test, {"object"}), options);
      }
    } catch (const StatusError& failure) {
      EXPECT_EQ(failure.code(), 422) << failure.what();
      for (const auto& cause : list(failure.status(), {"details", "causes"}))
        causes.emplace_back(str(cause, {"field"}), str(cause, {"message"}));
    }
    std::sort(causes.begin(), causes.end());
    json::array told;
    for (const auto& [field, message] : causes) told.push_back(json::array{field, message});
    EXPECT_EQ(told, *find(test, {"causes"}));
  }
}

std::string evaluated(std::string_view text, const char* self = "{}") {
  try {
    return json::serialize(CelExpression::parse(text).evaluate(json::parse(self), nullptr, false));
  } catch (const CelError& error) {
    return std::string("error: ") + error.what();
  } catch (const CelUnsupported&) {
    return "unsupported";
  }
}

TEST(CelExpressionTest, BindsAsTheLanguageSays) {
  EXPECT_EQ(evaluated("1 + 2 * 3 - 4 / 2"), "5");
  EXPECT_EQ(evaluated("-(2 + 1) % 2"), "-1");
  EXPECT_EQ(evaluated("true || false && false"), "true");
  EXPECT_EQ(evaluated("!true == false"), "true");
  EXPECT_EQ(evaluated("1 < 2 ? 'a' : 'b'"), "\"a\"");
  EXPECT_EQ(evaluated("[1, 2] + [3] == [1, 2, 3]"), "true");
  EXPECT_EQ(evaluated("{'a': 1}.a == 1.0"), "true");
}

TEST(CelExpressionTest, ErrorsGiveWayToADecidingSide) {
  EXPECT_EQ(evaluated("self.x || true"), "true");
  EXPECT_EQ(evaluated("false && self.x"), "false");
  EXPECT_EQ(evaluated("self.x && true"), "error: no such key: x");
  EXPECT_EQ(evaluated("[1, 0].exists(i, 1 / i == 1)"), "true");
  EXPECT_EQ(evaluated("1 / 0"), "error: division by zero");
  EXPECT_EQ(evaluated("9223372036854775807 + 1"), "error: integer overflow");
  EXPECT_EQ(evaluated("self.a[2]", R"({"a":[1]})"), "error: index out of bounds: 2");
  EXPECT_EQ(evaluated("'a' < 1"), "error: no such overload");
}

TEST(CelExpressionTest, HostileTextIsRefused) {
  EXPECT_EQ(evaluated(std::string(10000, '(')), "unsupported");
  EXPECT_EQ(evaluated(std::string(10000, '!')), "unsupported");
  EXPECT_EQ(evaluated("'abc"), "unsupported");
  EXPECT_EQ(evaluated("1 +"), "unsupported");
  EXPECT_EQ(evaluated("duration('1s')"), "unsupported");
  EXPECT_EQ(evaluated(""), "unsupported");
}

}  // namespace

}  // namespace sparklab::lab
