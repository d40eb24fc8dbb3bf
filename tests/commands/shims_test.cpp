#include "commands/shims.hpp"

#include <stdio.h>
#include <sys/wait.h>

#include <fstream>
#include <string>

#include "scratch_root.hpp"

namespace sparklab::commands {

namespace {

struct Ran {
  int code;
  std::string output;
};

Ran shell(const std::string& command) {
  FILE* pipe = ::popen(("{ " + command + "; } 2>&1").c_str(), "r");
  std::string output;
  char buffer[512];
  while (const auto got = ::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, got);
  const int status = ::pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
}

class ShimsTest : public ScratchRoot {
 protected:
  ShimsTest() {
    // Stands for sparklab: says how it was called.
    program_ = scratch() / "spark lab";
    std::ofstream(program_) << "#!/bin/sh\necho \"$@\"\n";
    std::filesystem::permissions(program_, std::filesystem::perms::owner_all);
    std::filesystem::create_directory(root());
    bin_ = writeShims({root(), program_, "lab", "127.42.0.1"});
  }

  Ran minikube(const std::string& arguments) {
    return shell(shellQuote((bin_ / "minikube").string()) + " " + arguments);
  }

  std::filesystem::path program_, bin_;
};

TEST_F(ShimsTest, MinikubeIpIsTheNode) {
  const auto ran = minikube("ip");
  EXPECT_EQ(ran.output, "127.42.0.1\n");
  EXPECT_EQ(ran.code, 0);
}

TEST_F(ShimsTest, NetcatInsideMinikubeIsTheWordServer) {
  EXPECT_EQ(minikube("ssh nc -lk 9999").output, "words --bind 127.42.0.1 -lk 9999\n");
  EXPECT_EQ(minikube("ssh -- nc -k -l 9999").output, "words --bind 127.42.0.1 -k -l 9999\n");
  EXPECT_EQ(minikube("ssh 'exit 7'").code, 7);
}

TEST_F(ShimsTest, ANetcatThatConnectsIsTheMachinesOwn) {
  const auto own = scratch() / "own";
  std::filesystem::create_directory(own);
  std::ofstream(own / "nc") << "#!/bin/sh\necho own \"$@\"\n";
  std::filesystem::permissions(own / "nc", std::filesystem::perms::owner_all);
  const auto ran = shell("PATH=" + own.string() + ":$PATH; export PATH; " +
                         (bin_ / "minikube").string() + " ssh nc 127.0.0.1 9999");
  EXPECT_EQ(ran.output, "own 127.0.0.1 9999\n");
}

TEST_F(ShimsTest, AShellInsideMinikubeReadsCommands) {
  EXPECT_NE(shell("echo 'nc -l 1' | " + (bin_ / "minikube").string() + " ssh")
                .output.find("words --bind 127.42.0.1 -l 1"),
            std::string::npos);
}

TEST_F(ShimsTest, WhatMinikubeCannotDoIsSaid) {
  const auto ran = minikube("dashboard --url");
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("not 'dashboard --url'"), std::string::npos) << ran.output;
}

TEST(ShellQuote, KeepsEveryCharacter) {
  const std::string text = "it's $HOME \"quoted\" `and` \\ more\n*";
  EXPECT_EQ(shell("printf %s " + shellQuote(text)).output, text);
}

}  // namespace

}  // namespace sparklab::commands
