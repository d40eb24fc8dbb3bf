#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

class ListTest : public RegistryTest {
 protected:
  ListTest() {
    for (const auto name : {"a", "b", "c", "d", "e"})
      create("configmaps", "default", std::string(R"({"metadata": {"name": ")") + name + R"("}})");
  }
  ListResult list(const ListOptions& options) {
    return registry.list(kindOf("configmaps"), "default", options);
  }
  static std::string names(const ListResult& result) {
    std::string out;
    for (const auto& item : result.items) out += item->name();
    return out;
  }
  void remove(const char* name) { registry.remove(kindOf("configmaps"), "default", name, {}); }
};

TEST_F(ListTest, PagesShowTheStateOfTheFirstPage) {
  ListOptions options;
  options.limit = 2;
  auto page = list(options);
  EXPECT_EQ(names(page), "ab");
  EXPECT_EQ(page.remaining, 3);
  remove("c");
  create("configmaps", "default", R"({"metadata": {"name": "bb"}})");
  options.continueToken = page.continueToken;
  page = list(options);
  EXPECT_EQ(names(page), "cd");
  EXPECT_EQ(page.remaining, 1);
  options.continueToken = page.continueToken;
  page = list(options);
  EXPECT_EQ(names(page), "e");
  EXPECT_TRUE(page.continueToken.empty());
  EXPECT_FALSE(page.remaining);
}

TEST_F(ListTest, ATokenOlderThanTheHistoryIsExpiredButCanBeContinuedInconsistently) {
  ListOptions options;
  options.limit = 2;
  options.continueToken = list(options).continueToken;
  remove("c");
  store.compact();
  const auto status = refusal([&] { list(options); });
  EXPECT_EQ(num(status, {"code"}), 410);
  EXPECT_EQ(str(status, {"reason"}), "Expired");
  options.continueToken = str(status, {"metadata", "continue"});
  EXPECT_EQ(names(list(options)), "de");
}

TEST_F(ListTest, ResourceVersionsAreHonoured) {
  ListOptions options;
  options.resourceVersion = std::to_string(store.revision());
  options.resourceVersionMatch = "Exact";
  remove("a");
  EXPECT_EQ(names(list(options)), "abcde");
  options.resourceVersionMatch = "NotOlderThan";
  EXPECT_EQ(names(list(options)), "bcde");
  options.resourceVersion = std::to_string(store.revision() + 100);
  const auto status = refusal([&] { list(options); });
  EXPECT_EQ(num(status, {"code"}), 504);
  EXPECT_EQ(str(status, {"reason"}), "Timeout");
  EXPECT_EQ(num(status, {"details", "retryAfterSeconds"}), 1);
  EXPECT_EQ(str(sparklab::list(status, {"details", "causes"}).at(0), {"reason"}),
            "ResourceVersionTooLarge");
}

TEST_F(ListTest, AnyVersionIsNotPaged) {
  ListOptions options;
  options.limit = 2;
  options.resourceVersion = "0";
  EXPECT_EQ(names(list(options)), "abcde");
}

TEST_F(ListTest, SelectionHidesHowManyRemain) {
  ListOptions options;
  options.limit = 1;
  options.selectors.fields = FieldSelector::parse(kindOf("configmaps"), "metadata.name!=a");
  const auto page = list(options);
  EXPECT_EQ(names(page), "b");
  EXPECT_FALSE(page.remaining);
  EXPECT_FALSE(page.continueToken.empty());
}

TEST_F(ListTest, OneObjectIsFoundByName) {
  ListOptions options;
  options.selectors.fields = FieldSelector::parse(kindOf("configmaps"), "metadata.name=c");
  EXPECT_EQ(names(list(options)), "c");
  options.selectors.labels = LabelSelector::parse("a=b");
  EXPECT_EQ(names(list(options)), "");
  EXPECT_EQ(names(registry.list(kindOf("configmaps"), "", {})), "abcde");
}

TEST_F(ListTest, NonsenseIsRefused) {
  ListOptions options;
  options.continueToken = "!!";
  EXPECT_EQ(num(refusal([&] { list(options); }), {"code"}), 400);
  options.continueToken = "e30=";
  EXPECT_EQ(num(refusal([&] { list(options); }), {"code"}), 400);
  options = {};
  options.resourceVersion = "abc";
  EXPECT_THAT(message([&] { list(options); }), testing::HasSubstr("Invalid value: \"abc\""));
  options = {};
  options.resourceVersionMatch = "Exact";
  EXPECT_EQ(message([&] { list(options); }),
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: "
            "resourceVersionMatch is forbidden unless resourceVersion is provided");
}

}  // namespace
}  // namespace sparklab::lab
