#include <fmt/format.h>

#include <boost/json/basic_parser_impl.hpp>
#include <set>

#include "lab/apiserver/body.hpp"

namespace sparklab::lab {

namespace {

/// Builds nothing; notes the keys that an object has more than once, with their paths.
class DuplicateFinder {
 public:
  static constexpr std::size_t max_array_size = -1;
  static constexpr std::size_t max_object_size = -1;
  static constexpr std::size_t max_string_size = -1;
  static constexpr std::size_t max_key_size = -1;

  using error_code = json::error_code;
  using string_view = json::string_view;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return enter(false); }
  bool on_object_end(std::size_t, error_code&) { return leave(); }
  bool on_array_begin(error_code&) { return enter(true); }
  bool on_array_end(std::size_t, error_code&) { return leave(); }
  bool on_key_part(string_view part, std::size_t, error_code&) {
    key_.append(part.data(), part.size());
    return true;
  }
  bool on_key(string_view part, std::size_t, error_code&) {
    key_.append(part.data(), part.size());
    auto& level = levels_.back();
    level.key = key_;
    if (!level.seen.insert(std::move(key_)).second) found.push_back(path());
    key_.clear();
    return true;
  }
  bool on_string_part(string_view, std::size_t, error_code&) { return true; }
  bool on_string(string_view, std::size_t, error_code&) { return item(); }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t, string_view, error_code&) { return item(); }
  bool on_uint64(std::uint64_t, string_view, error_code&) { return item(); }
  bool on_double(double, string_view, error_code&) { return item(); }
  bool on_bool(bool, error_code&) { return item(); }
  bool on_null(error_code&) { return item(); }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  std::vector<std::string> found;

 private:
  struct Level {
    bool array;
    std::size_t index = 0;
    std::string key;
    std::set<std::string> seen;
  };

  bool enter(bool array) {
    levels_.push_back(Level{array, 0, {}, {}});
    return true;
  }
  bool leave() {
    levels_.pop_back();
    return item();
  }
  bool item() {
    if (!levels_.empty() && levels_.back().array) ++levels_.back().index;
    return true;
  }
  std::string path() const {
    std::string out;
    for (const auto& level : levels_) {
      if (level.array)
        out += fmt::format("[{}]", level.index);
      else
        out += out.empty() ? level.key : "." + level.key;
    }
    return out;
  }

  std::vector<Level> levels_;
  std::string key_;
};

}  // namespace

Body parseJsonBody(std::string_view text, std::string_view expected) {
  Body body;
  json::error_code error;
  json::parse_options options;
  options.max_depth = 200;  // schemas of custom resources nest deeper than Boost's 32
  json::stream_parser parser({}, options);
  parser.write(text.data(), text.size(), error);
  if (!error) parser.finish(error);
  if (error)
    throw badRequest(
        fmt::format("the object provided is unrecognized (must be of type {}): couldn't get "
                    "version/kind; json parse error: {}",
                    expected, error.message()));
  body.value = parser.release();

  json::basic_parser<DuplicateFinder> finder{options};
  finder.write_some(false, text.data(), text.size(), error);
  body.duplicates = std::move(finder.handler().found);
  return body;
}

}  // namespace sparklab::lab
