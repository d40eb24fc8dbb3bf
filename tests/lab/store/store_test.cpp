#include "lab/store/store.hpp"

#include <gmock/gmock.h>

#include <chrono>

namespace sparklab::lab {
namespace {

json::value object(std::string_view ns, std::string_view name, int payload = 0) {
  json::object metadata;
  metadata["name"] = name;
  if (!ns.empty()) metadata["namespace"] = ns;
  return json::object{{"metadata", metadata}, {"payload", payload}};
}

std::vector<std::string> namesOf(const std::vector<ObjectPtr>& objects) {
  std::vector<std::string> out;
  for (const auto& item : objects)
    out.push_back(std::string(item->ns()) + "/" + std::string(item->name()));
  return out;
}

TEST(Store, GivesEveryChangeANewRevisionAndWritesItIntoTheObject) {
  Store store;
  const auto first = store.put("pods", object("a", "x"));
  const auto second = store.put("configmaps", object("a", "y"));
  EXPECT_EQ(second->revision(), first->revision() + 1);
  EXPECT_EQ(store.revision(), second->revision());
  EXPECT_EQ(str(first->value(), {"metadata", "resourceVersion"}),
            std::to_string(first->revision()));
}

TEST(Store, ListsByNamespaceAndName) {
  Store store;
  for (const auto& [ns, name] : std::vector<std::pair<const char*, const char*>>{
           {"b", "2"}, {"a", "9"}, {"b", "1"}, {"a-b", "0"}, {"a", "1"}})
    store.put("pods", object(ns, name));
  EXPECT_THAT(namesOf(store.list("pods")),
              testing::ElementsAre("a/1", "a/9", "a-b/0", "b/1", "b/2"));
  EXPECT_THAT(namesOf(store.list("pods", "a")), testing::ElementsAre("a/1", "a/9"));
  EXPECT_TRUE(store.list("pods", "c").empty());
  EXPECT_TRUE(store.list("nodes").empty());
}

TEST(Store, KeepsOldVersionsUnchangedForThoseWhoHoldThem) {
  Store store;
  const auto before = store.put("pods", object("a", "x", 1));
  store.put("pods", object("a", "x", 2));
  EXPECT_EQ(num(before->value(), {"payload"}), 1);
  EXPECT_EQ(num(store.get("pods", "a", "x")->value(), {"payload"}), 2);
}

TEST(Store, TellsListenersInTheOrderInWhichTheySubscribed) {
  Store store;
  std::string heard;
  const auto all =
      store.subscribe("", [&](const auto& key, const Event&) { heard += "all:" + key + " "; });
  const auto pods = store.subscribe("pods", [&](const auto&, const Event& event) {
    heard += event.type == Event::Type::Added      ? "added "
             : event.type == Event::Type::Modified ? "modified "
                                                   : "deleted ";
  });
  store.put("pods", object("a", "x"));
  store.put("pods", object("a", "x"));
  store.put("nodes", object("", "n"));
  store.remove("pods", "a", "x");
  EXPECT_EQ(heard, "all:pods added all:pods modified all:nodes all:pods deleted ");
}

TEST(Store, EventsCarryTheStateBeforeAndTheRevisionOfADeletion) {
  Store store;
  store.put("pods", object("a", "x", 1));
  store.put("pods", object("a", "x", 2));
  const auto gone = store.remove("pods", "a", "x");
  const auto events = store.since("pods", 0);
  ASSERT_TRUE(events);
  ASSERT_EQ(events->size(), 3u);
  EXPECT_EQ((*events)[0].previous, nullptr);
  EXPECT_EQ(num((*events)[1].previous->value(), {"payload"}), 1);
  EXPECT_EQ((*events)[2].object, gone);
  EXPECT_EQ(gone->revision(), store.revision());
  EXPECT_EQ(str(gone->value(), {"metadata", "resourceVersion"}), std::to_string(store.revision()));
  EXPECT_EQ(store.remove("pods", "a", "x"), nullptr);
}

TEST(Store, AListenerMayLeaveOrSubscribeWhileItIsCalled) {
  Store store;
  int late = 0, early = 0;
  Store::Subscription second;
  Store::Subscription first = store.subscribe("pods", [&](const auto&, const Event&) {
    ++early;
    if (!second) second = store.subscribe("pods", [&](const auto&, const Event&) { ++late; });
  });
  store.put("pods", object("a", "x"));
  EXPECT_EQ(late, 0);  // it lists what is there; only later changes concern it
  store.put("pods", object("a", "x"));
  EXPECT_EQ(late, 1);
  first.reset();
  store.put("pods", object("a", "x"));
  EXPECT_EQ(early, 2);
  EXPECT_EQ(late, 2);
}

TEST(Store, ForgetsHistoryBeyondItsBoundAndSaysSo) {
  Store store(3);
  for (int i = 0; i < 5; ++i) store.put("pods", object("a", "x", i));
  const auto last = store.revision();
  EXPECT_FALSE(store.since("pods", last - 4));
  const auto events = store.since("pods", last - 3);
  ASSERT_TRUE(events);
  EXPECT_EQ(events->size(), 3u);
  EXPECT_TRUE(store.since("pods", last)->empty());
}

TEST(Store, CompactionEndsEveryOlderWatch) {
  Store store;
  store.put("pods", object("a", "x"));
  const auto before = store.revision() - 1;
  store.compact();
  EXPECT_FALSE(store.since("pods", before));
  EXPECT_FALSE(store.since("nodes", before));  // also of kinds that have no objects
  EXPECT_TRUE(store.since("pods", store.revision()));
  EXPECT_TRUE(store.since("nodes", store.revision()));
}

TEST(Store, MakesTheTextOfAnObjectOnce) {
  Store store;
  const auto made = store.put("pods", object("a", "x"));
  EXPECT_EQ(&made->text(), &made->text());
  EXPECT_EQ(json::parse(made->text()), made->value());
}

}  // namespace
}  // namespace sparklab::lab
