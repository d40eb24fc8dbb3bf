#include "lab/registry/quantity.hpp"

#include <gtest/gtest.h>

namespace sparklab::lab {
namespace {

std::string canonical(std::string_view text) {
  const auto quantity = Quantity::parse(text);
  return quantity ? quantity->text() : "refused";
}

TEST(Quantity, HasOneCanonicalForm) {
  EXPECT_EQ(canonical("1408Mi"), "1408Mi");
  EXPECT_EQ(canonical("1024Mi"), "1Gi");
  EXPECT_EQ(canonical("2048Ki"), "2Mi");
  EXPECT_EQ(canonical("512Ki"), "512Ki");
  EXPECT_EQ(canonical("1000m"), "1");
  EXPECT_EQ(canonical("0.5"), "500m");
  EXPECT_EQ(canonical("1.5Gi"), "1536Mi");
  EXPECT_EQ(canonical("0.5Gi"), "512Mi");
  EXPECT_EQ(canonical("1000"), "1k");
  EXPECT_EQ(canonical("1e3"), "1e3");
  EXPECT_EQ(canonical("1E"), "1E");
  EXPECT_EQ(canonical("+2"), "2");
  EXPECT_EQ(canonical("-1"), "-1");
  EXPECT_EQ(canonical("0"), "0");
  EXPECT_EQ(canonical("100n"), "100n");
  EXPECT_EQ(canonical(".5"), "500m");
}

TEST(Quantity, RefusesWhatIsNone) {
  for (const std::string_view text :
       {"", "Mi", "1Mb", "1 Gi", "1i", "one", "1.2.3", "--1", "1e", "0x10", "1KiB"})
    EXPECT_EQ(canonical(text), "refused") << text;
}

TEST(Quantity, RoundsUp) {
  EXPECT_EQ(Quantity::parse("1500m")->value(), 2);
  EXPECT_EQ(Quantity::parse("1408Mi")->value(), 1476395008);
  EXPECT_EQ(Quantity::parse("250m")->milliValue(), 250);
  EXPECT_EQ(Quantity::parse("1u")->milliValue(), 1);
}

TEST(Quantity, StaysWithinItsLimits) {
  EXPECT_EQ(Quantity::parse("99999999999999999999999999999Ei")->value(), 9223372036854775807);
  EXPECT_EQ(Quantity::parse("1e999")->value(), 9223372036854775807);
  EXPECT_EQ(Quantity::parse("0e999")->value(), 0);
}

}  // namespace
}  // namespace sparklab::lab
