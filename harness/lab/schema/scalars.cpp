#include "lab/schema/scalars.hpp"

#include <fmt/format.h>

#include <chrono>

#include "lab/schema/wire.hpp"

namespace sparklab::lab::scalars {

using wire::malformed;
using wire::Reader;

namespace {

void expect(wire::Tag tag, wire::Type wanted) {
  if (tag.type != wanted) malformed(fmt::format("wrong wireType for field {}", tag.number));
}

/// The length of the UTF-8 sequence at the front of `text`, 0 when it is none.
std::size_t sequence(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const auto first = at(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((at(i) & 0xc0) != 0x80) return 0;
  // Overlong forms, surrogates, beyond U+10FFFF.
  if ((first == 0xe0 && at(1) < 0xa0) || (first == 0xed && at(1) > 0x9f) ||
      (first == 0xf0 && at(1) < 0x90) || (first == 0xf4 && at(1) > 0x8f))
    return 0;
  return length;
}

}  // namespace

json::string utf8(std::string_view bytes) {
  json::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    std::size_t good = 0, length = 0;
    while (good < bytes.size() && (length = sequence(bytes.substr(good)))) good += length;
    out.append(bytes.substr(0, good));
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    out.append("\xef\xbf\xbd");
    bytes.remove_prefix(1);
  }
  return out;
}

json::value time(std::string_view message, bool micro) {
  using namespace std::chrono;
  constexpr std::int64_t kGoZero = -62135596800;  // year 1
  constexpr std::int64_t kYear10000 = 253402300800;
  if (message.empty()) return nullptr;
  std::int64_t whole = 0, nanos = 0;
  for (Reader reader(message); !reader.done();) {
    const auto tag = reader.tag();
    if (tag.number > 2) {
      reader.skip(tag);
      continue;
    }
    expect(tag, wire::Type::Varint);
    (tag.number == 1 ? whole : nanos) = static_cast<std::int64_t>(reader.varint());
  }
  if (whole == kGoZero && (nanos == 0 || !micro)) return nullptr;
  if (whole < kGoZero || whole >= kYear10000) malformed("year outside of range [0,9999]");
  if (nanos < 0 || nanos > 999'999'999) malformed("nanoseconds outside of a second");
  const sys_seconds point{seconds(whole)};
  const auto day = floor<days>(point);
  const year_month_day date{day};
  const hh_mm_ss clock{point - day};
  auto text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                          static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                          clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  if (micro) text += fmt::format(".{:06}", nanos / 1000);
  return json::string(text + "Z");
}

json::value quantity(std::string_view message) {
  const auto text = raw(message);
  return text.empty() ? json::string("0") : utf8(text);
}

json::value intOrString(std::string_view message) {
  std::int64_t type = 0, number = 0;
  std::string_view text;
  for (Reader reader(message); !reader.done();) {
    const auto tag = reader.tag();
    if (tag.number == 1 || tag.number == 2) {
      expect(tag, wire::Type::Varint);
      (tag.number == 1 ? type : number) = static_cast<std::int64_t>(reader.varint());
    } else if (tag.number == 3) {
      expect(tag, wire::Type::Bytes);
      text = reader.bytes();
    } else {
      reader.skip(tag);
    }
  }
  if (type == 1) return utf8(text);
  if (type != 0) malformed("impossible IntOrString.Type");
  return static_cast<std::int32_t>(number);
}

std::string_view raw(std::string_view message) {
  std::string_view found;
  for (Reader reader(message); !reader.done();) {
    const auto tag = reader.tag();
    if (tag.number != 1) {
      reader.skip(tag);
      continue;
    }
    expect(tag, wire::Type::Bytes);
    found = reader.bytes();
  }
  return found;
}

json::value embeddedJson(std::string_view text) {
  if (text.empty()) return nullptr;
  json::parse_options options;
  options.max_depth = 200;
  json::error_code error;
  auto parsed = json::parse(text, error, {}, options);
  if (error) malformed(fmt::format("embedded JSON: {}", error.message()));
  return parsed;
}

}  // namespace sparklab::lab::scalars
