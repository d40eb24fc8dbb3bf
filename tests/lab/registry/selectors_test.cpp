#include "lab/registry/selectors.hpp"

#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

json::value labelled(std::string_view labels) {
  json::value object(json::object{});
  at(object, {"metadata", "labels"}) = json::parse(labels);
  return object;
}

bool selects(std::string_view selector, std::string_view labels) {
  return LabelSelector::parse(selector).matches(labelled(labels));
}

TEST(LabelSelector, MatchesByEqualityAndAbsence) {
  EXPECT_TRUE(selects("", "{}"));
  EXPECT_TRUE(selects("a=1", R"({"a": "1"})"));
  EXPECT_TRUE(selects("a==1,b!=2", R"({"a": "1"})"));
  EXPECT_FALSE(selects("a=1", R"({"a": "2"})"));
  EXPECT_FALSE(selects("a!=1", R"({"a": "1"})"));
  EXPECT_TRUE(selects("spark-exec-inactive!=true", R"({"spark-role": "executor"})"));
  EXPECT_TRUE(selects("a=", R"({"a": ""})"));
}

TEST(LabelSelector, MatchesSetsAndExistence) {
  EXPECT_TRUE(selects("spark-exec-id in (1, 2,3)", R"({"spark-exec-id": "2"})"));
  EXPECT_FALSE(selects("id in (1,2)", "{}"));
  EXPECT_TRUE(selects("id notin (1,2)", "{}"));
  EXPECT_TRUE(selects("x in (),y", R"({"x": "", "y": "z"})"));
  EXPECT_TRUE(selects("x,!y", R"({"x": "1"})"));
  EXPECT_FALSE(selects("!x", R"({"x": "1"})"));
  EXPECT_TRUE(selects("n>3,n<10", R"({"n": "7"})"));
  EXPECT_FALSE(selects("n>3", "{}"));
  EXPECT_TRUE(selects("in in (in,notin)", R"({"in": "notin"})"));
}

std::string mistake(std::string_view selector) {
  try {
    LabelSelector::parse(selector);
  } catch (const StatusError& error) {
    EXPECT_EQ(error.code(), 400);
    return error.what();
  }
  return "no mistake";
}

TEST(LabelSelector, SaysWhatIsWrongAsTheApiDoes) {
  EXPECT_EQ(mistake("a b"),
            "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt");
  EXPECT_EQ(mistake("a,,b"), "found ',', expected: identifier after ','");
  EXPECT_EQ(mistake("=a"), "found '=', expected: !, identifier, or 'end of string'");
  EXPECT_EQ(mistake("a in b"), "unable to parse requirement: found 'b' expected: '('");
  EXPECT_EQ(mistake("a>x"),
            "unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' "
            "operators, the value must be an integer");
  EXPECT_EQ(mistake("a=b=c"), "found '=', expected: ',' or 'end of string'");
  EXPECT_THAT(
      mistake("-a=1"),
      testing::StartsWith(
          "unable to parse requirement: <nil>: Invalid value: \"-a\": name part must consist of"));
  EXPECT_THAT(mistake("a=_"), testing::StartsWith("unable to parse requirement: values[0][a]: "
                                                  "Invalid value: \"_\": a valid label must be"));
}

TEST(LabelSelector, SurvivesAnyBytes) {
  for (const std::string_view text : {"(", ")", "a in (", "a in (b", "a in (,", "!", "!!", "a!",
                                      "a=\xff", ",", "a notin (((", "=="})
    EXPECT_NE(mistake(text), "") << text;
}

TEST(LabelSelector, ReadsASelectorObject) {
  const auto selector = LabelSelector::fromObject(json::parse(R"({"matchLabels": {"app": "web"},
    "matchExpressions": [{"key": "tier", "operator": "In", "values": ["a", "b"]},
                         {"key": "old", "operator": "DoesNotExist"}]})"));
  EXPECT_TRUE(selector.matches(labelled(R"({"app": "web", "tier": "b"})")));
  EXPECT_FALSE(selector.matches(labelled(R"({"app": "web", "tier": "c"})")));
  EXPECT_FALSE(selector.matches(labelled(R"({"app": "web", "tier": "a", "old": "1"})")));
}

TEST(FieldSelector, ComparesFieldsOfPods) {
  const auto& pods = kindOf("pods");
  const auto pod = json::parse(R"({"metadata": {"name": "x", "namespace": "default"},
      "spec": {"nodeName": "lab"}, "status": {"phase": "Running", "podIPs": [{"ip": "127.10.0.2"}]}})");
  EXPECT_TRUE(FieldSelector::parse(pods, "metadata.name=x,status.phase!=Failed").matches(pod));
  EXPECT_TRUE(FieldSelector::parse(pods, "spec.host==lab").matches(pod));
  EXPECT_TRUE(FieldSelector::parse(pods, "spec.hostNetwork=false").matches(pod));
  EXPECT_TRUE(FieldSelector::parse(pods, "status.podIPs=127.10.0.2").matches(pod));
  EXPECT_FALSE(FieldSelector::parse(pods, "status.phase=Pending").matches(pod));
  EXPECT_EQ(FieldSelector::parse(pods, "metadata.name=x").exactName(), "x");
  EXPECT_FALSE(FieldSelector::parse(pods, "metadata.name!=x").exactName());
}

TEST(FieldSelector, KnowsBothNamesOfTheFieldsOfEvents) {
  const auto event = json::parse(R"({"metadata": {"name": "e"}, "involvedObject": {"name": "x"},
      "source": {"component": "kubelet"}, "reason": "Killing"})");
  EXPECT_TRUE(FieldSelector::parse(kindOf("events"), "involvedObject.name=x,source=kubelet")
                  .matches(event));
  EXPECT_TRUE(
      FieldSelector::parse(kindOf("events.events.k8s.io"), "regarding.name=x").matches(event));
}

TEST(FieldSelector, RefusesFieldsThatAKindDoesNotOffer) {
  const auto words = [](const char* key, const char* text) {
    try {
      FieldSelector::parse(kindOf(key), text);
    } catch (const StatusError& error) {
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  EXPECT_EQ(words("pods", "spec.foo=1"), "field label not supported: spec.foo");
  EXPECT_EQ(
      words("configmaps", "data=1"),
      "\"data\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
  EXPECT_EQ(words("jobs.batch", "spec.x=1"), "field label \"spec.x\" not supported for Job");
  EXPECT_EQ(words("pods", "metadata.name"),
            "invalid selector: 'metadata.name'; can't understand 'metadata.name'");
  EXPECT_THAT(words("pods", "metadata.name=a\\"), testing::StartsWith("invalid field selector"));
}

}  // namespace
}  // namespace sparklab::lab
