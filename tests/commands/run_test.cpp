// sparklab run as a person or a program calls it, where it cannot begin.
#include <fstream>

#include "commands/program.hpp"
#include "commands/scratch_root.hpp"

namespace sparklab::commands {
namespace {

const std::string kNegatives = std::string(SPARKLAB_SOURCE_DIR) + "/scenarios/negative";

class RunTest : public ScratchRoot {
 protected:
  /// A kubeconfig for port 1, at which nobody listens.
  std::string deadCluster() {
    const auto path = (scratch() / "config").string();
    std::ofstream(path) << "apiVersion: v1\nkind: Config\ncurrent-context: dead\n"
                           "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\n"
                           "users: [{name: u, user: {token: t}}]\n"
                           "contexts: [{name: dead, context: {cluster: c, user: u}}]\n";
    return path;
  }

  int run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {SPARKLAB_BINARY, "run", kNegatives});
    Program program(std::move(arguments));
    said_ = program.everything();
    return program.wait();
  }

  std::string said_;
};

TEST_F(RunTest, AClusterThatCannotBeReachedIsToldOnceAndEndsWithThree) {
  EXPECT_EQ(run({"--kubeconfig", deadCluster(), "--quiet"}), 3);
  EXPECT_EQ(said_,
            "sparklab: the Kubernetes API at http://127.0.0.1:1 (context dead) cannot be reached: "
            "cannot connect to 127.0.0.1:1: Connection refused\n"
            "  Is the server running?\n");
}

TEST_F(RunTest, AContextThatTheKubeconfigLacksNamesThoseThatThereAre) {
  const auto config = deadCluster();
  EXPECT_EQ(run({"--kubeconfig", config, "--context", "prod"}), 2);
  EXPECT_EQ(said_, "sparklab: " + config +
                       " has no context \"prod\"\n"
                       "  There are: dead.\n");
}

}  // namespace
}  // namespace sparklab::commands
