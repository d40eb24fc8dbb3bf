#include "scenario/pattern.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <charconv>
#include <map>

namespace sparklab::scenario {

struct NamePattern::Compiled {
  enum class Group { Hash, Number };
  std::vector<Group> groups;
  std::unique_ptr<re2::RE2> regex;
};

NamePattern::NamePattern(std::string_view text) : text_(text) {
  constexpr auto kKnown = "use {hash} (same hex in all names), {n} (distinct numbers) or {*}";
  auto compiled = std::make_shared<Compiled>();
  std::string regex;
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '}') throw PatternError("'}' without '{' in the name pattern", i, 1, kKnown);
    if (text[i] != '{') continue;
    const auto end = text.find('}', i);
    if (end == text.npos) {
      throw PatternError("unclosed '{' in the name pattern", i, text.size() - i, kKnown);
    }
    regex += re2::RE2::QuoteMeta(re2::StringPiece(text.data() + plain, i - plain));
    const auto name = text.substr(i, end - i + 1);
    if (name == "{hash}") {
      regex += "([0-9a-f]+)";
      compiled->groups.push_back(Compiled::Group::Hash);
    } else if (name == "{n}") {
      regex += "(0|[1-9][0-9]*)";
      compiled->groups.push_back(Compiled::Group::Number);
    } else if (name == "{*}") {
      regex += ".*";
    } else {
      throw PatternError(fmt::format("unknown placeholder '{}' in the name pattern", name), i,
                         name.size(), kKnown);
    }
    i = end;
    plain = end + 1;
  }
  regex += re2::RE2::QuoteMeta(re2::StringPiece(text.data() + plain, text.size() - plain));
  compiled->regex = std::make_unique<re2::RE2>(regex, re2::RE2::Quiet);
  if (!compiled->regex->ok()) throw PatternError("the name pattern is too long", 0, 1, "");
  compiled_ = std::move(compiled);
}

bool NamePattern::hasHash() const noexcept {
  for (const auto group : compiled_->groups) {
    if (group == Compiled::Group::Hash) return true;
  }
  return false;
}

bool NamePattern::hasNumber() const noexcept {
  for (const auto group : compiled_->groups) {
    if (group == Compiled::Group::Number) return true;
  }
  return false;
}

std::optional<NamePattern::Match> NamePattern::match(std::string_view name) const {
  const auto& groups = compiled_->groups;
  std::vector<re2::StringPiece> pieces(groups.size());
  std::vector<re2::RE2::Arg> args(groups.size());
  std::vector<const re2::RE2::Arg*> pointers(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    args[i] = &pieces[i];
    pointers[i] = &args[i];
  }
  if (!re2::RE2::FullMatchN(re2::StringPiece(name.data(), name.size()), *compiled_->regex,
                            pointers.data(), static_cast<int>(pointers.size()))) {
    return {};
  }
  Match match;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto& piece = pieces[i];
    if (groups[i] == Compiled::Group::Hash) {
      const std::string hash(piece.data(), piece.size());
      if (!match.hash.empty() && match.hash != hash) return {};
      match.hash = hash;
    } else {
      std::uint64_t n = 0;
      const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), n);
      if (error != std::errc() || (match.n && *match.n != n)) return {};
      match.n = n;
    }
  }
  return match;
}

NamePattern::SetMatch NamePattern::matchAll(const std::vector<std::string>& names) const {
  SetMatch result;
  std::map<std::string, std::vector<std::string>> byHash;
  std::map<std::uint64_t, std::vector<std::string>> byNumber;
  for (const auto& name : names) {
    const auto found = match(name);
    if (!found) {
      result.misfits.push_back(name);
      continue;
    }
    byHash[found->hash].push_back(name);
    if (found->n) byNumber[*found->n].push_back(name);
  }
  if (!result.misfits.empty()) {
    result.why = fmt::format("{} not of the form {}: {}",
                             result.misfits.size() == 1 ? "a name is" : "names are", text_,
                             fmt::join(result.misfits, ", "));
    return result;
  }
  if (byHash.size() > 1) {
    result.misfits = names;
    result.why = fmt::format("the names have {} different {{hash}} values: {}", byHash.size(),
                             fmt::join(names, ", "));
    return result;
  }
  if (!byHash.empty()) result.hash = byHash.begin()->first;
  for (const auto& [n, same] : byNumber) {
    if (same.size() < 2) continue;
    result.misfits.insert(result.misfits.end(), same.begin(), same.end());
    result.why =
        fmt::format("{} names have the same number {}: {}", same.size(), n, fmt::join(same, ", "));
  }
  return result;
}

}  // namespace sparklab::scenario
