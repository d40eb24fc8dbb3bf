#include "lab/address_plan.hpp"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "lab/pod_addresses.hpp"

namespace sparklab::lab {

namespace {

TEST(AddressPlan, TwoLabsNeverShareARange) {
  std::vector<AddressPlan> plans;
  std::set<std::string> prefixes;
  for (int i = 0; i < 20; ++i) {
    plans.push_back(AddressPlan::take());
    prefixes.insert(plans.back().prefix());
  }
  EXPECT_EQ(prefixes.size(), 20u);
}

TEST(AddressPlan, LeavesTheFirstRangeToTheMachine) {
  std::vector<AddressPlan> plans;
  for (int i = 0; i < 20; ++i) plans.push_back(AddressPlan::take());
  for (const auto& plan : plans) EXPECT_NE(plan.prefix(), "127.0");
}

TEST(AddressPlan, NodeServiceAndPodsAreApart) {
  const auto plan = AddressPlan::take();
  PodAddresses pods(plan.prefix());
  EXPECT_EQ(plan.node(), plan.prefix() + ".0.1");
  EXPECT_EQ(plan.node(1), plan.prefix() + ".255.1");
  EXPECT_EQ(plan.service(), plan.prefix() + ".0.2");
  EXPECT_EQ(pods.take(), plan.prefix() + ".0.10");
}

TEST(PodAddresses, AreUsedAgainOnlyWhenAllOthersWere) {
  PodAddresses pods("127.42");
  const auto first = pods.take();
  pods.giveBack(first);
  std::set<std::string> seen{first};
  // 255 blocks of 254, without the ten that stand before the first pod (0 is not an address).
  for (int i = 0; i < 255 * 254 - 9 - 1; ++i) {
    const auto address = pods.take();
    EXPECT_TRUE(seen.insert(address).second) << address;
  }
  EXPECT_TRUE(seen.contains("127.42.254.254"));
  EXPECT_FALSE(seen.contains("127.42.1.0"));
  EXPECT_FALSE(seen.contains("127.42.0.255"));
  EXPECT_EQ(pods.take(), first);
  EXPECT_ANY_THROW(pods.take());
}

}  // namespace

}  // namespace sparklab::lab
