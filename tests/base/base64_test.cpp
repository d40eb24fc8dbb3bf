#include "base/base64.hpp"

#include <gtest/gtest.h>

namespace sparklab {
namespace {

TEST(Base64, RoundTripsEveryLength) {
  std::string bytes;
  for (int length = 0; length < 70; ++length) {
    EXPECT_EQ(unbase64(base64(bytes)), bytes);
    EXPECT_EQ(unbase64Url(base64Url(bytes)), bytes);
    bytes += static_cast<char>(length * 37 + 200);
  }
}

TEST(Base64, WritesPaddingAndBothAlphabets) {
  EXPECT_EQ(base64("spark"), "c3Bhcms=");
  EXPECT_EQ(base64("\xfb\xff"), "+/8=");
  EXPECT_EQ(base64Url("\xfb\xff"), "-_8");
}

TEST(Base64, ReadsWhatGoReads) {
  EXPECT_EQ(unbase64("c3Bh\r\ncms=\n"), "spark");
  EXPECT_EQ(unbase64Url("-_8="), "\xfb\xff");
}

TEST(Base64, RefusesWhatGoRefuses) {
  for (const auto* text : {"a", "ab", "abc", "ab!d", "a===", "=abc", "ab=c", "abcd=", "-_8="})
    EXPECT_EQ(unbase64(text), std::nullopt) << text;
  for (const auto* text : {"a", "a===", "+/8", "a b"})
    EXPECT_EQ(unbase64Url(text), std::nullopt) << text;
}

}  // namespace
}  // namespace sparklab
