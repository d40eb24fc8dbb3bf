#include "base/file.hpp"

#include <gtest/gtest.h>

namespace sparklab {

namespace {

TEST(File, WhatLiesInAFolderIsToldByNames) {
  EXPECT_TRUE(isBelow("/a/b", "/a"));
  EXPECT_TRUE(isBelow("/a", "/a"));
  EXPECT_TRUE(isBelow("/a", "/"));
  EXPECT_TRUE(isBelow("/a/b", "/a/"));
  EXPECT_FALSE(isBelow("/ab", "/a"));
  EXPECT_FALSE(isBelow("/", "/a"));
}

TEST(File, WhatCannotBeReadIsEmpty) {
  EXPECT_EQ(contentOf("/nowhere/at/all"), "");
  EXPECT_EQ(contentOf("/"), "");
  EXPECT_NE(contentOf("/proc/self/stat"), "");
}

}  // namespace

}  // namespace sparklab
