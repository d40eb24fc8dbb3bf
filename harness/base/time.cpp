#include "base/time.hpp"

#include <fmt/format.h>

#include <cctype>

namespace sparklab {

using namespace std::chrono;

namespace {

std::string civil(WallTime time) {
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<seconds>(time - day)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// Reads exactly `width` digits from the front of `text`.
bool digits(std::string_view& text, std::size_t width, int& out) {
  if (text.size() < width) return false;
  out = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (!std::isdigit(static_cast<unsigned char>(text[i]))) return false;
    out = out * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return true;
}

bool eat(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::string rfc3339(WallTime time) {
  return civil(time) + "Z";
}

std::string rfc3339Micro(WallTime time) {
  const auto micros = floor<microseconds>(time - floor<seconds>(time)).count();
  return fmt::format("{}.{:06}Z", civil(time), micros);
}

std::optional<WallTime> parseRfc3339(std::string_view text) {
  int y, mo, d, h, mi, s;
  if (!digits(text, 4, y) || !eat(text, '-') || !digits(text, 2, mo) || !eat(text, '-') ||
      !digits(text, 2, d) || !(eat(text, 'T') || eat(text, 't')) || !digits(text, 2, h) ||
      !eat(text, ':') || !digits(text, 2, mi) || !eat(text, ':') || !digits(text, 2, s))
    return {};
  const year_month_day date{year{y}, month(static_cast<unsigned>(mo)),
                            day(static_cast<unsigned>(d))};
  if (!date.ok() || h > 23 || mi > 59 || s > 60) return {};
  Nanos fraction{0};
  if (eat(text, '.')) {
    std::int64_t unit = 100'000'000;
    if (text.empty() || !std::isdigit(static_cast<unsigned char>(text.front()))) return {};
    while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.front()))) {
      fraction += Nanos{(text.front() - '0') * unit};
      unit /= 10;
      text.remove_prefix(1);
    }
  }
  minutes offset{0};
  if (!eat(text, 'Z') && !eat(text, 'z')) {
    if (text.empty()) return {};
    const int sign = text.front() == '+' ? 1 : text.front() == '-' ? -1 : 0;
    text.remove_prefix(1);
    int oh, om;
    if (!sign || !digits(text, 2, oh) || !eat(text, ':') || !digits(text, 2, om)) return {};
    offset = sign * (hours{oh} + minutes{om});
  }
  if (!text.empty()) return {};
  return sys_days{date} + hours{h} + minutes{mi} + seconds{s} - offset +
         duration_cast<system_clock::duration>(fraction);
}

std::optional<Nanos> parseDuration(std::string_view text) {
  if (text.empty()) return {};
  Nanos total{0};
  while (!text.empty()) {
    std::size_t i = 0;
    double amount = 0;
    bool any = false;
    for (; i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])); ++i, any = true)
      amount = amount * 10 + (text[i] - '0');
    if (i < text.size() && text[i] == '.') {
      double unit = 0.1;
      for (++i; i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]));
           ++i, any = true, unit /= 10)
        amount += (text[i] - '0') * unit;
    }
    if (!any) return {};
    text.remove_prefix(i);
    double unit = 0;
    if (text.starts_with("ms")) {
      unit = 1e6;
      text.remove_prefix(2);
    } else if (text.starts_with("us")) {
      unit = 1e3;
      text.remove_prefix(2);
    } else if (eat(text, 's')) {
      unit = 1e9;
    } else if (eat(text, 'm')) {
      unit = 60e9;
    } else if (eat(text, 'h')) {
      unit = 3600e9;
    } else {
      return {};
    }
    const double nanos = amount * unit;
    if (nanos > 9e17) return {};  // about 28 years: a slip, and it must not overflow
    total += Nanos{static_cast<std::int64_t>(nanos + 0.5)};
  }
  return total;
}

std::string formatDuration(Nanos duration) {
  if (duration < Nanos{0}) return "-" + formatDuration(-duration);
  const auto millis = duration_cast<milliseconds>(duration).count();
  if (millis == 0)
    return duration.count() == 0 ? "0s" : fmt::format("{}us", duration.count() / 1000);
  if (millis < 1000) return fmt::format("{}ms", millis);
  const auto total = millis / 1000;
  const auto rest = millis % 1000;
  std::string out;
  if (total >= 3600) out += fmt::format("{}h", total / 3600);
  if (total / 60 % 60) out += fmt::format("{}m", total / 60 % 60);
  if (rest)
    out += fmt::format("{:g}s", static_cast<double>(total % 60) + static_cast<double>(rest) / 1000);
  else if (total % 60)
    out += fmt::format("{}s", total % 60);
  return out;
}

std::string humanAge(Nanos age) {
  const auto s = duration_cast<seconds>(age).count();
  if (s < -1) return "<invalid>";
  if (s < 0) return "0s";
  if (s < 60 * 2) return fmt::format("{}s", s);
  const auto m = s / 60;
  if (m < 10) return s % 60 ? fmt::format("{}m{}s", m, s % 60) : fmt::format("{}m", m);
  if (m < 60 * 3) return fmt::format("{}m", m);
  const auto h = m / 60;
  if (h < 8) return m % 60 ? fmt::format("{}h{}m", h, m % 60) : fmt::format("{}h", h);
  if (h < 48) return fmt::format("{}h", h);
  const auto d = h / 24;
  if (h < 24 * 8) return h % 24 ? fmt::format("{}d{}h", d, h % 24) : fmt::format("{}d", d);
  if (h < 24 * 365 * 2) return fmt::format("{}d", d);
  if (h < 24 * 365 * 8) {
    const auto dy = d % 365;
    return dy ? fmt::format("{}y{}d", d / 365, dy) : fmt::format("{}y", d / 365);
  }
  return fmt::format("{}y", d / 365);
}

}  // namespace sparklab
