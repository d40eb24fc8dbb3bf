#include "lab/images/reference.hpp"

#include <algorithm>
#include <string_view>

#include "lab/images/images.hpp"

namespace sparklab::lab {
namespace {

bool isLower(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// A path component: lower-case letters and digits with single separators between them.
bool isComponent(std::string_view text) {
  if (text.empty() || !isLower(text.front()) || !isLower(text.back())) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return isLower(c) || c == '.' || c == '_' || c == '-'; });
}

bool isHost(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == ':';
  });
}

bool isTag(std::string_view text) {
  if (text.empty() || text.size() > 128 || text[0] == '.' || text[0] == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
  });
}

bool isPath(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('/', begin), text.size());
    if (!isComponent(text.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::optional<ImageReference> parseReference(const std::string& name) {
  ImageReference reference;
  std::string rest = name;
  if (const auto at = rest.find('@'); at != std::string::npos) {
    reference.digest = rest.substr(at + 1);
    rest.resize(at);
    if (!reference.digest.starts_with("sha256:") || reference.digest.size() != 71) return {};
  }
  const auto slash = rest.rfind('/');
  if (const auto colon = rest.rfind(':');
      colon != std::string::npos && (slash == std::string::npos || colon > slash)) {
    reference.tag = rest.substr(colon + 1);
    rest.resize(colon);
    if (!isTag(reference.tag)) return {};
  } else if (reference.digest.empty()) {
    reference.tag = "latest";
  }

  // The first part is a host when it looks like one: with a dot or a port, or localhost.
  std::string host = "docker.io";
  const auto first = rest.find('/');
  const auto head = rest.substr(0, first);
  if (first != std::string::npos &&
      (head.find_first_of(".:") != std::string::npos || head == "localhost")) {
    host = head;
    rest.erase(0, first + 1);
  }
  if (!isHost(host) || !isPath(rest)) return {};
  if (host == "docker.io" && rest.find('/') == std::string::npos) rest = "library/" + rest;
  reference.repository = host + "/" + rest;
  return reference;
}

std::string normalizedImage(const std::string& name) {
  const auto reference = parseReference(name);
  return reference ? reference->text() : std::string();
}

}  // namespace sparklab::lab
