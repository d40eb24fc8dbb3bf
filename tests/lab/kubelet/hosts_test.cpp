#include "lab/kubelet/hosts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lab/kubelet/back_off.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

json::value podWith(std::string_view name, std::string_view ip, bool ready) {
  auto pod = json::parse(R"({"metadata":{"namespace":"ns","labels":{"app":"a"}},
      "spec":{},"status":{"phase":"Running"}})");
  at(pod, {"metadata", "name"}) = name;
  at(pod, {"status", "podIP"}) = ip;
  at(pod, {"status", "conditions"}) =
      json::array{json::object{{"type", "Ready"}, {"status", ready ? "True" : "False"}}};
  return pod;
}

class Hosts : public ::testing::Test {
 protected:
  std::vector<std::string> addresses() const {
    const auto hosts = serviceHosts({&service_}, {&ready_, &unready_});
    return hosts.empty() ? std::vector<std::string>() : hosts[0].addresses;
  }
  json::value service_ = json::parse(R"({"metadata":{"name":"svc","namespace":"ns"},
      "spec":{"clusterIP":"None","selector":{"app":"a"}}})");
  json::value ready_ = podWith("r", "127.0.1.1", true), unready_ = podWith("u", "127.0.1.2", false);
};

TEST_F(Hosts, AServiceHasTheAddressesOfItsReadyPods) {
  EXPECT_THAT(addresses(), ElementsAre("127.0.1.1"));
  at(service_, {"spec", "publishNotReadyAddresses"}) = true;
  EXPECT_THAT(addresses(), ElementsAre("127.0.1.1", "127.0.1.2"));
}

TEST_F(Hosts, EndedPodsAndPodsOfOthersDoNotCount) {
  at(ready_, {"status", "phase"}) = "Succeeded";
  EXPECT_THAT(addresses(), IsEmpty());
  at(ready_, {"status", "phase"}) = "Running";
  at(ready_, {"metadata", "namespace"}) = "other";
  EXPECT_THAT(addresses(), IsEmpty());
  at(ready_, {"metadata", "namespace"}) = "ns";
  at(ready_, {"metadata", "labels", "app"}) = "b";
  EXPECT_THAT(addresses(), IsEmpty());
}

TEST_F(Hosts, AServiceWithoutSelectorHasNone) {
  at(service_, {"spec"}) = json::object();
  EXPECT_THAT(addresses(), IsEmpty());
}

TEST_F(Hosts, TheFileNamesThePodTheApiServerAndTheServices) {
  const auto services = serviceHosts({&service_}, {&ready_});
  const auto own = hostsFile(ready_, "127.0.1.1", "127.0.0.2", services);
  EXPECT_THAT(own, HasSubstr("\n127.0.1.1\tr\n"));
  EXPECT_THAT(own, HasSubstr("\n127.0.0.2\tkubernetes.default.svc.cluster.local\t"
                             "kubernetes.default.svc\tkubernetes.default\tkubernetes\n"));
  EXPECT_THAT(own, HasSubstr("\n127.0.1.1\tsvc.ns.svc.cluster.local\tsvc.ns.svc\tsvc.ns\tsvc\n"));

  auto other = ready_;
  at(other, {"metadata", "namespace"}) = "other";
  EXPECT_THAT(hostsFile(other, "127.0.1.9", "127.0.0.2", services), Not(HasSubstr("\tsvc\n")));
}

TEST_F(Hosts, TheFileHoldsSubdomainAndAliases) {
  at(ready_, {"spec", "hostname"}) = "h";
  at(ready_, {"spec", "subdomain"}) = "sub";
  at(ready_, {"spec", "hostAliases"}) = json::parse(R"([{"ip":"1.2.3.4","hostnames":["a","b"]}])");
  const auto text = hostsFile(ready_, "127.0.1.1", "127.0.0.2", {});
  EXPECT_THAT(text, HasSubstr("\n127.0.1.1\th.sub.ns.svc.cluster.local\th\n"));
  EXPECT_THAT(text, HasSubstr("\n1.2.3.4\ta\tb\n"));
}

TEST(HostName, IsCutTo63Characters) {
  auto pod = podWith(std::string(62, 'x') + "-yz", "", true);
  EXPECT_EQ(hostNameOf(pod), std::string(62, 'x'));
}

TEST(BackOff, DoublesUpToFiveMinutesAndForgetsAfterTenQuietOnes) {
  BackOff backOff;
  WallTime now{};
  EXPECT_FALSE(backOff.active("c", now, now));
  for (const auto expected : {10s, 20s, 40s, 80s, 160s, 300s, 300s}) {
    backOff.next("c", now, now);
    EXPECT_EQ(backOff.get("c"), expected);
    EXPECT_TRUE(backOff.active("c", now, now + expected - 1s));
    EXPECT_FALSE(backOff.active("c", now, now + expected));
    now += expected;
  }
  now += 11min;
  backOff.next("c", now, now);
  EXPECT_EQ(backOff.get("c"), 10s);
}

}  // namespace
}  // namespace sparklab::lab
