// resource.Quantity: "1408Mi", "500m", "2" (k8s.io/apimachinery/pkg/api/resource).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sparklab::lab {

/// An exact decimal, kept to nano precision as the original does; values beyond +-9.2e18 units are
/// cut off at that limit.
class Quantity {
 public:
  enum class Format { DecimalSi, BinarySi, DecimalExponent };

  /// Nothing for anything that is not a quantity.
  static std::optional<Quantity> parse(std::string_view text);

  /// The canonical form: "1" for "1000m", "1Gi" for "1024Mi".
  std::string text() const;

  /// Whole units, rounded up (Quantity.Value()); thousandths, rounded up (MilliValue()).
  std::int64_t value() const noexcept;
  std::int64_t milliValue() const noexcept;
  bool isZero() const noexcept { return nanos_ == 0; }
  bool isNegative() const noexcept { return nanos_ < 0; }
  friend bool operator==(const Quantity& a, const Quantity& b) noexcept {
    return a.nanos_ == b.nanos_;
  }
  friend bool operator<(const Quantity& a, const Quantity& b) noexcept {
    return a.nanos_ < b.nanos_;
  }
  Quantity& operator+=(const Quantity& other) noexcept {
    nanos_ += other.nanos_;
    return *this;
  }
  Quantity& operator-=(const Quantity& other) noexcept {
    nanos_ -= other.nanos_;
    return *this;
  }

 private:
  __extension__ using Wide = __int128;
  Wide nanos_ = 0;
  Format format_ = Format::DecimalSi;
};

}  // namespace sparklab::lab
