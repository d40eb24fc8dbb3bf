// A YAML file whose nodes know where they stand, for errors that a person can follow.
#pragma once

#include <yaml-cpp/yaml.h>

#include <memory>
#include <string>
#include <string_view>

namespace sparklab::kube {

/// A node of a file, which may be missing. Copies are cheap.
class YamlView {
 public:
  /// Reads and parses `path`. Throws Error (kBadInput) with file:line:col.
  static YamlView parseFile(const std::string& path);

  const std::string& file() const noexcept { return *file_; }
  bool present() const { return node_.IsDefined() && !node_.IsNull(); }

  /// The value of `key`; missing when there is none. Fails when this is not a mapping.
  YamlView operator[](const std::string& key) const;

  /// The text of a scalar, "" when missing.
  std::string text() const;
  bool truth() const;  ///< of "true" or "false"; false when missing

  /// Calls `each(YamlView)` for the items of a sequence; nothing when missing.
  template <class Each>
  void forEach(Each each) const {
    if (!present()) return;
    if (!node_.IsSequence()) fail("a list is expected here");
    for (const auto& item : node_) each(YamlView(file_, item, item.Mark()));
  }

  /// Throws Error (kBadInput) "file:line:col: what".
  [[noreturn]] void fail(const std::string& what, const std::string& hint = {}) const;

 private:
  YamlView(std::shared_ptr<const std::string> file, YAML::Node node, YAML::Mark mark)
      : file_(std::move(file)), node_(std::move(node)), mark_(mark) {}

  std::shared_ptr<const std::string> file_;
  YAML::Node node_;
  YAML::Mark mark_;  ///< of the parent when this node is missing
};

}  // namespace sparklab::kube
