#include "commands/leftovers.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fstream>

#include "lab/kubelet/sandbox.hpp"
#include "lab/kubelet/sandbox_trial.hpp"
#include "program.hpp"
#include "scratch_root.hpp"

namespace sparklab::commands {

namespace {

namespace fs = std::filesystem;

class LeftoversTest : public ScratchRoot {
 protected:
  LeftoversTest() {
    adoptOrphans();
    fs::create_directories(lab() / "pods");
    std::ofstream(lab() / "pods" / "hosts") << "127.0.0.1 localhost\n";
  }
  ~LeftoversTest() override { ::unsetenv(lab::kSandboxOf); }

  fs::path lab() const { return root() / "lab"; }

  /// A sandbox whose bubblewrap asks for nothing when it dies, as if it died too early for that.
  std::vector<std::string> sandbox(std::vector<std::string> options,
                                   const std::vector<std::string>& command) {
    std::vector<std::string> argv{"/usr/bin/bwrap", "--unshare-pid", "--as-pid-1"};
    if (lab::sandboxesNeedUserNamespace()) argv.emplace_back("--unshare-user");
    argv.insert(argv.end(), {"--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"});
    argv.insert(argv.end(), options.begin(), options.end());
    argv.emplace_back("--");
    argv.insert(argv.end(), command.begin(), command.end());
    return argv;
  }
};

TEST_F(LeftoversTest, ASandboxThatRunsIsToldByItsMounts) {
  Program bubblewrap(sandbox({"--bind", lab() / "pods" / "hosts", "/dev/hosts"},
                             {"sh", "-c", "echo up; exec tail -f /dev/null"}));
  ASSERT_TRUE(bubblewrap.says("up")) << bubblewrap.said();
  bubblewrap.kill(SIGKILL);
  bubblewrap.wait();
  EXPECT_EQ(endSandboxesOf(root() / "other"), 0);
  EXPECT_EQ(endSandboxesOf(root() / "la"), 0) << "a name that only begins like it";
  EXPECT_EQ(endSandboxesOf(lab()), 1);
  waitForOrphans();
  EXPECT_EQ(endSandboxesOf(lab()), 0);
}

TEST_F(LeftoversTest, ASandboxInTheMakingIsToldByItsVariable) {
  // Nothing is ever written to the pipe: bubblewrap stays just before the command.
  int gate[2], info[2];
  ASSERT_EQ(::pipe(gate), 0);
  ASSERT_EQ(::pipe(info), 0);
  ::setenv(lab::kSandboxOf, (lab() / "nodes" / "log").c_str(), 1);
  Program bubblewrap(
      sandbox({"--block-fd", std::to_string(gate[0]), "--info-fd", std::to_string(info[1])},
              {"true"}),
      {gate[0], info[1]});
  ::unsetenv(lab::kSandboxOf);
  char byte;
  ASSERT_EQ(::read(info[0], &byte, 1), 1) << "process 1 exists";
  bubblewrap.kill(SIGKILL);
  bubblewrap.wait();
  EXPECT_EQ(endSandboxesOf(root() / "other"), 0);
  EXPECT_EQ(endSandboxesOf(lab()), 1);
  waitForOrphans();
  for (const int fd : {gate[0], gate[1], info[0], info[1]}) ::close(fd);
}

TEST_F(LeftoversTest, WhoeverOnlyWorksInTheFolderLivesOn) {
  ::setenv(lab::kSandboxOf, lab().c_str(), 1);
  Program user({"/bin/sh", "-c", "cd \"$0\"; echo up; exec tail -f /dev/null", lab().string()});
  ::unsetenv(lab::kSandboxOf);
  ASSERT_TRUE(user.says("up")) << user.said();
  EXPECT_EQ(endSandboxesOf(lab()), 0);
  user.kill(SIGTERM);
  EXPECT_EQ(user.wait(), 128 + SIGTERM);
}

}  // namespace

}  // namespace sparklab::commands
