#include "scenario/spark_id.hpp"

#include <charconv>
#include <cstdint>

namespace sparklab::scenario {

std::optional<WallTime> timeOfSparkId(std::string_view id, WallTime near) {
  constexpr std::size_t kRandomDigits = 6;
  constexpr std::size_t kTimeDigits = 10;
  if (id.size() <= kRandomDigits || id.size() > kRandomDigits + kTimeDigits) return {};
  if (id.find_first_not_of("0123456789abcdef") != id.npos) return {};
  const auto digits = id.substr(kRandomDigits);
  std::int64_t low = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), low, 16);

  constexpr std::int64_t kWrap = std::int64_t{1} << 40;
  using std::chrono::milliseconds;
  const auto nearMillis = std::chrono::duration_cast<milliseconds>(near.time_since_epoch()).count();
  auto millis = (nearMillis & ~(kWrap - 1)) | low;
  if (millis - nearMillis > kWrap / 2) millis -= kWrap;
  if (nearMillis - millis > kWrap / 2) millis += kWrap;
  return WallTime(milliseconds(millis));
}

}  // namespace sparklab::scenario
