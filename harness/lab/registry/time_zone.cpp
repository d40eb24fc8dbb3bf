#include "lab/registry/time_zone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/file.hpp"

namespace sparklab::lab {

using namespace std::chrono;

namespace {

constexpr std::size_t kHeader = 44;

/// Big-endian numbers from the front of a text; zeros behind its end.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::int64_t number(int bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i)
      value = value << 8 | (at_ < text_.size() ? static_cast<unsigned char>(text_[at_++]) : 0);
    if (bytes == 4) return static_cast<std::int32_t>(value);
    return static_cast<std::int64_t>(value);
  }
  void skip(std::size_t bytes) { at_ = std::min(text_.size(), at_ + bytes); }
  bool fits(std::size_t bytes) const { return bytes <= text_.size() - at_; }
  std::string_view rest() const { return text_.substr(at_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

struct Counts {
  std::size_t utIndicators, standardIndicators, leaps, times, types, characters;

  explicit Counts(Reader& reader) {
    reader.skip(20);
    for (auto* count : {&utIndicators, &standardIndicators, &leaps, &times, &types, &characters})
      *count = static_cast<std::size_t>(reader.number(4));
  }
  std::size_t size(std::size_t timeSize) const {
    return times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) +
           standardIndicators + utIndicators;
  }
};

/// Reads the parts of a TZ string of POSIX ("CET-1CEST,M3.5.0,M10.5.0/3").
struct RuleText {
  std::string_view text;

  bool eat(char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
  }

  bool name() {
    const auto end = text.starts_with('<')
                         ? text.find('>')
                         : std::find_if(text.begin(), text.end(), [](unsigned char c) {
                             return !std::isalpha(c);
                           }) - text.begin();
    if (end == std::string_view::npos || end == 0) return false;
    text.remove_prefix(static_cast<std::size_t>(end) + (text.starts_with('<') ? 1 : 0));
    return true;
  }

  std::optional<int> number() {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 4 &&
           std::isdigit(static_cast<unsigned char>(text[digits])))
      value = value * 10 + (text[digits++] - '0');
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    return value;
  }

  /// "-1", "3:30", "02:00:00".
  std::optional<seconds> time() {
    const int sign = eat('-') ? -1 : (eat('+'), 1);
    auto result = seconds(0);
    for (int unit = 3600; unit >= 1; unit /= 60) {
      if (unit < 3600 && !eat(':')) break;
      const auto part = number();
      if (!part) return std::nullopt;
      result += seconds(*part * unit);
    }
    return sign * result;
  }
};

}  // namespace

TimeZone::Ptr TimeZone::utc() {
  static const auto zone = std::make_shared<const TimeZone>();
  return zone;
}

TimeZone::Ptr TimeZone::find(std::string_view name) {
  if (name.empty() || name == "UTC") return utc();
  if (name.find("..") != name.npos || name.starts_with('/')) return nullptr;
  for (const auto* folder : {"/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"}) {
    const auto path = fmt::format("{}/{}", folder, name);
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) continue;  // "Europe" is a folder
    if (auto zone = parse(contentOf(path))) return zone;
  }
  return nullptr;
}

TimeZone::Ptr TimeZone::parse(std::string_view file) {
  if (file.size() < kHeader || !file.starts_with("TZif") || file[4] < '2') return nullptr;
  Reader reader(file);
  const auto size = Counts(reader).size(4);  // the same again for 32 bits, which is passed over
  if (!reader.fits(size)) return nullptr;
  reader.skip(size);
  const Counts counts(reader);
  if (!reader.fits(counts.size(8)) || counts.types == 0) return nullptr;

  auto zone = std::make_shared<TimeZone>();
  for (std::size_t i = 0; i < counts.times; ++i)
    zone->transitions_.emplace_back(reader.number(8), 0);
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < counts.times; ++i)
    types.push_back(static_cast<std::size_t>(reader.number(1)));
  std::vector<seconds> offsets;
  for (std::size_t i = 0; i < counts.types; ++i) {
    offsets.emplace_back(reader.number(4));
    reader.skip(2);
  }
  for (std::size_t i = 0; i < counts.times; ++i) {
    if (types[i] >= offsets.size()) return nullptr;
    zone->transitions_[i].second = offsets[types[i]];
  }
  zone->first_ = offsets[0];
  reader.skip(counts.characters + counts.leaps * 12 + counts.standardIndicators +
              counts.utIndicators);
  auto footer = reader.rest();
  if (footer.starts_with('\n')) footer.remove_prefix(1);
  zone->rule_ = parseRule(footer.substr(0, footer.find('\n')));
  return zone;
}

std::optional<TimeZone::Rule> TimeZone::parseRule(std::string_view text) {
  RuleText in{text};
  Rule rule;
  if (!in.name()) return std::nullopt;
  const auto standard = in.time();
  if (!standard) return std::nullopt;
  rule.standard = -*standard;
  if (in.text.empty()) return rule;
  if (!in.name()) return std::nullopt;
  rule.summer = rule.standard + hours(1);
  if (!in.text.starts_with(',')) {
    const auto summer = in.time();
    if (!summer) return std::nullopt;
    rule.summer = -*summer;
  }
  std::array<Change, 2> changes{};
  for (auto& change : changes) {
    if (!in.eat(',') || !in.eat('M')) return std::nullopt;
    const auto month = in.number();
    if (!month || !in.eat('.')) return std::nullopt;
    const auto week = in.number();
    if (!week || !in.eat('.')) return std::nullopt;
    const auto weekday = in.number();
    if (!weekday || *month < 1 || *month > 12 || *week < 1 || *week > 5 || *weekday > 6)
      return std::nullopt;
    change = {static_cast<unsigned>(*month), static_cast<unsigned>(*week),
              static_cast<unsigned>(*weekday), hours(2)};
    if (!in.eat('/')) continue;
    const auto time = in.time();
    if (!time) return std::nullopt;
    change.time = *time;
  }
  rule.changes = {changes[0], changes[1]};
  return rule;
}

seconds TimeZone::offsetBy(const Rule& rule, seconds time) {
  if (!rule.changes) return rule.standard;
  const auto year = year_month_day(floor<days>(sys_seconds(time + rule.standard))).year();
  const auto at = [&](const Change& change, seconds before) {
    const auto inMonth = year / month(change.month);
    const auto day = change.week == 5 ? sys_days(inMonth / weekday(change.weekday)[last])
                                      : sys_days(inMonth / weekday(change.weekday)[change.week]);
    return day.time_since_epoch() + change.time - before;
  };
  const auto begin = at(rule.changes->first, rule.standard);
  const auto end = at(rule.changes->second, rule.summer);
  const bool summer = begin < end ? time >= begin && time < end : time >= begin || time < end;
  return summer ? rule.summer : rule.standard;
}

seconds TimeZone::offsetAt(WallTime time) const {
  const auto since = floor<seconds>(time.time_since_epoch());
  if (!transitions_.empty() && since.count() < transitions_.front().first) return first_;
  if (rule_ && (transitions_.empty() || since.count() >= transitions_.back().first))
    return offsetBy(*rule_, since);
  if (transitions_.empty()) return first_;
  const auto next = std::upper_bound(
      transitions_.begin(), transitions_.end(), since.count(),
      [](std::int64_t wanted, const auto& transition) { return wanted < transition.first; });
  return std::prev(next)->second;
}

WallTime TimeZone::fromLocal(seconds local) const {
  auto offset = offsetAt(WallTime(local));
  if (offset == seconds(0)) return WallTime(local);
  offset = offsetAt(WallTime(local - offset));
  return WallTime(local - offset);
}

std::string TimeZone::rfc3339(WallTime time) const {
  const auto offset = offsetAt(time);
  auto text = sparklab::rfc3339(time + offset);
  if (offset == seconds(0)) return text;
  text.pop_back();
  const auto minutesOff = std::abs(offset.count()) / 60;
  return fmt::format("{}{}{:02}:{:02}", text, offset < seconds(0) ? '-' : '+', minutesOff / 60,
                     minutesOff % 60);
}

}  // namespace sparklab::lab
