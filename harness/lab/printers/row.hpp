// One row of a Table while its cells are written.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab::printers {

class Row {
 public:
  /// `object` must outlive the row.
  Row(const json::value& object, WallTime now) : object_(object), now_(now) { cells_.reserve(10); }

  const json::value& object() const noexcept { return object_; }
  json::array take() { return std::move(cells_); }

  void add(std::int64_t number) { cells_.emplace_back(number); }
  void add(bool truth) { cells_.emplace_back(truth); }
  void add(std::string_view text) { cells_.emplace_back(text); }

  /// The string at `path`; `otherwise` when it is missing or empty.
  void text(Path path, std::string_view otherwise = {});
  void number(Path path, std::int64_t otherwise = 0) { add(num(object_, path, otherwise)); }
  void boolean(Path path, bool otherwise = false) { add(flag(object_, path, otherwise)); }
  /// "True", "False" or "<unset>".
  void boolText(Path path);
  /// How many items the array or object at `path` has.
  void count(Path path);
  void name() { text({"metadata", "name"}); }
  void age() { add(since(str(object_, {"metadata", "creationTimestamp"}))); }
  /// The names and the images of the containers at `path`, two cells.
  void containers(Path path);

  /// The age of an RFC 3339 time, "<unknown>" when there is none.
  std::string since(std::string_view time) const;
  WallTime now() const noexcept { return now_; }

 private:
  const json::value& object_;
  WallTime now_;
  json::array cells_;
};

/// "a=b,c=d" in the order of the keys; "<none>" when there are no labels.
std::string formatLabels(const json::object& labels);

/// A metav1.LabelSelector as `kubectl get -o wide` shows it; "" when it selects everything or is
/// missing.
std::string formatSelector(const json::value* selector);

std::string_view orNone(std::string_view text);

/// Whether there is anything but null at `path`.
bool has(const json::value& value, Path path) noexcept;

/// The value at `path` as text: strings as they are, numbers in digits, "" when missing.
std::string scalar(const json::value& value, Path path);

using Printer = void (*)(Row&);

/// Writes the cells of a kind; nullptr for the kinds that only have a name and a creation time.
Printer printerOf(std::string_view apiVersion, std::string_view kind) noexcept;

}  // namespace sparklab::lab::printers
