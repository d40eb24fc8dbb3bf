#include "lab/images/image_config.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <sstream>

#include "base/error.hpp"

namespace sparklab::lab {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size() || value < 0) return {};
  return value;
}

}  // namespace

ImageUser imageUser(const json::value& config, const ImageTree& tree) {
  std::string asked(str(config, {"config", "User"}));
  asked.resize(std::min(asked.find(':'), asked.size()));  // the group is not shown
  if (asked.empty()) asked = "0";
  const auto uid = number(asked);
  // name:password:uid:gid:comment:home:shell
  std::istringstream passwd(tree.read("etc/passwd", 1 << 20));
  for (std::string line; std::getline(passwd, line);) {
    std::vector<std::string> fields;
    std::istringstream parts(line);
    for (std::string field; std::getline(parts, field, ':');) fields.push_back(std::move(field));
    if (fields.size() < 6 || !number(fields[2])) continue;
    if (uid ? *uid == *number(fields[2]) : asked == fields[0])
      return {fields[0], *number(fields[2]), fields[5].empty() ? "/" : fields[5]};
  }
  if (!uid && asked != "root")
    throw Error(fmt::format("the image's user {} is not in its /etc/passwd", asked));
  const bool root = uid.value_or(0) == 0;
  return {root ? "root" : asked, uid.value_or(0), root ? "/root" : "/"};
}

void takeConfig(Image& image, const json::value& config) {
  image.entrypoint = strings(config, {"config", "Entrypoint"});
  image.command = strings(config, {"config", "Cmd"});
  for (const auto& variable : strings(config, {"config", "Env"})) {
    const auto equals = variable.find('=');
    if (equals != 0 && equals != std::string::npos)
      image.env[variable.substr(0, equals)] = variable.substr(equals + 1);
  }
  image.workingDirectory = str(config, {"config", "WorkingDir"});
}

}  // namespace sparklab::lab
