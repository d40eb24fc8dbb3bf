// A place of the test's own for the folders of labs.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "base/remove_tree.hpp"

namespace sparklab::commands {

class ScratchRoot : public testing::Test {
 protected:
  ScratchRoot() {
    std::string name = "/tmp/sparklab-test-XXXXXX";
    scratch_ = ::mkdtemp(name.data());
    ::setenv("SPARKLAB_STATE_DIR", root().c_str(), 1);
  }
  ~ScratchRoot() override {
    ::unsetenv("SPARKLAB_STATE_DIR");
    removeTree(scratch_);
  }

  const std::filesystem::path& scratch() const { return scratch_; }
  std::filesystem::path root() const { return scratch_ / "labs"; }

 private:
  std::filesystem::path scratch_;
};

}  // namespace sparklab::commands
