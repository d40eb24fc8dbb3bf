#include "kube/server_version.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "kube/fake_server.hpp"

namespace sparklab::kube {
namespace {

using namespace sparklab::tests;
using testing::HasSubstr;

struct ServerVersionTest : testing::Test {
  asio::io_context io;

  Task<void> ask(Client& client, std::string& out) { out = co_await serverVersion(client); }

  std::string versionWhenAnswered(int status, const std::string& body) {
    FakeServer server(io, [&](const std::string&) { return answer(status, body); });
    auto cluster = server.cluster();
    cluster.context = "prod";
    const auto client = Client::create(io.get_executor(), cluster);
    std::string out;
    runTask(io, ask(*client, out));
    EXPECT_THAT(server.requests().at(0), HasSubstr("GET /version HTTP/1.1"));
    return out;
  }
};

TEST_F(ServerVersionTest, IsTheOneTheServerNames) {
  EXPECT_EQ(versionWhenAnswered(200, R"({"major":"1","gitVersion":"v1.34.4"})"), "v1.34.4");
}

TEST_F(ServerVersionTest, IsUnknownWhereTheServerKeepsItToItself) {
  EXPECT_EQ(versionWhenAnswered(403, R"({"kind":"Status","code":403})"), "");
}

TEST_F(ServerVersionTest, CredentialsThatAreNotAcceptedAreAnErrorThatNamesTheContext) {
  try {
    versionWhenAnswered(401, R"({"kind":"Status","code":401})");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), kEnvironment);
    EXPECT_THAT(error.what(), HasSubstr("does not accept the credentials of context prod (401"));
  }
}

}  // namespace
}  // namespace sparklab::kube
