#include "kube/yaml_view.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/error.hpp"

namespace sparklab::kube {

namespace {

[[noreturn]] void failAt(const std::string& file, const YAML::Mark& mark, const std::string& what,
                         const std::string& hint) {
  if (mark.is_null()) throw Error(fmt::format("{}: {}", file, what), hint, kBadInput);
  throw Error(fmt::format("{}:{}:{}: {}", file, mark.line + 1, mark.column + 1, what), hint,
              kBadInput);
}

}  // namespace

YamlView YamlView::parseFile(const std::string& path) {
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  if (in) text << in.rdbuf();
  if (!in)
    throw Error(fmt::format("cannot read {}: {}", path, std::strerror(errno ? errno : EIO)), "",
                kBadInput);
  try {
    auto node = YAML::Load(text.str());
    const auto mark = node.Mark();
    return YamlView(std::make_shared<const std::string>(path), std::move(node), mark);
  } catch (const YAML::Exception& error) {
    failAt(path, error.mark, error.msg, "");
  }
}

YamlView YamlView::operator[](const std::string& key) const {
  if (!present()) return YamlView(file_, YAML::Node(YAML::NodeType::Undefined), mark_);
  if (!node_.IsMap()) fail(fmt::format("a mapping with \"{}\" is expected here", key));
  const auto child = node_[key];
  return YamlView(file_, child, child.IsDefined() ? child.Mark() : mark_);
}

std::string YamlView::text() const {
  if (!present()) return {};
  if (!node_.IsScalar()) fail("a text is expected here");
  return node_.Scalar();
}

bool YamlView::truth() const {
  const auto word = text();
  if (word != "true" && word != "false" && !word.empty()) fail("true or false is expected here");
  return word == "true";
}

void YamlView::fail(const std::string& what, const std::string& hint) const {
  failAt(*file_, mark_, what, hint);
}

}  // namespace sparklab::kube
