#include "lab/kubelet/environment.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/base64.hpp"

namespace sparklab::lab {
namespace {

/// "my-svc" -> "MY_SVC"
std::string variableName(std::string_view name) {
  std::string result(name);
  for (char& c : result) c = c == '-' ? '_' : static_cast<char>(std::toupper(c));
  return result;
}

struct ServicePort {
  std::string name, protocol;
  std::int64_t number;
};

/// The variables of one service: <NAME>_SERVICE_HOST and the older ones of Docker links.
void addService(Environment& env, std::string_view name, const std::string& ip,
                const std::vector<ServicePort>& ports) {
  if (ports.empty()) return;
  const auto prefix = variableName(name);
  env[prefix + "_SERVICE_HOST"] = ip;
  env[prefix + "_SERVICE_PORT"] = std::to_string(ports[0].number);
  for (std::size_t i = 0; i < ports.size(); ++i) {
    const auto& port = ports[i];
    if (!port.name.empty())
      env[prefix + "_SERVICE_PORT_" + variableName(port.name)] = std::to_string(port.number);
    std::string lower = port.protocol;
    std::transform(lower.begin(), lower.end(), lower.begin(), ::tolower);
    const auto url = fmt::format("{}://{}:{}", lower, ip, port.number);
    if (i == 0) env[prefix + "_PORT"] = url;
    const auto link = fmt::format("{}_PORT_{}_{}", prefix, port.number, port.protocol);
    env[link] = url;
    env[link + "_PROTO"] = lower;
    env[link + "_PORT"] = std::to_string(port.number);
    env[link + "_ADDR"] = ip;
  }
}

Environment serviceVariables(const EnvironmentSources& sources) {
  Environment env;
  addService(env, "kubernetes", sources.serviceHost, {{"https", "TCP", sources.servicePort}});
  if (!flag(sources.pod, {"spec", "enableServiceLinks"}, true)) return env;
  for (const auto* service : sources.services) {
    const std::string ip(str(*service, {"spec", "clusterIP"}));
    const auto name = str(*service, {"metadata", "name"});
    if (ip.empty() || ip == "None" || name == "kubernetes") continue;
    std::vector<ServicePort> ports;
    for (const auto& port : list(*service, {"spec", "ports"}))
      ports.push_back({std::string(str(port, {"name"})),
                       std::string(str(port, {"protocol"}, "TCP")), num(port, {"port"})});
    addService(env, name, ip, ports);
  }
  return env;
}

bool isVariableName(std::string_view name) {
  return !name.empty() && std::none_of(name.begin(), name.end(), [](char c) {
    return c == '=' || c < ' ' || static_cast<unsigned char>(c) >= 127;
  });
}

/// The data of a ConfigMap or Secret as text.
std::map<std::string, std::string> dataOf(const json::value& object, bool secret) {
  std::map<std::string, std::string> data;
  for (const auto& [key, value] : map(object, {"data"})) {
    if (!value.is_string()) continue;
    const std::string text(value.as_string());
    data[std::string(key)] = secret ? unbase64(text).value_or("") : text;
  }
  return data;
}

void addAll(Environment& env, const json::value& from, const EnvironmentSources& sources) {
  const std::string prefix(str(from, {"prefix"}));
  for (const bool secret : {false, true}) {
    const auto* reference = find(from, {secret ? "secretRef" : "configMapRef"});
    if (!reference) continue;
    const auto name = str(*reference, {"name"});
    const auto* object = secret ? sources.secret(name) : sources.configMap(name);
    if (!object) {
      if (flag(*reference, {"optional"})) continue;
      throw ConfigError(fmt::format("{} \"{}\" not found", secret ? "secret" : "configmap", name));
    }
    for (const auto& [key, value] : dataOf(*object, secret))
      if (isVariableName(prefix + key)) env[prefix + key] = value;
  }
}

/// The value of a key, or nothing when it is optional and missing.
std::optional<std::string> keyValue(const json::value& reference, bool secret,
                                    const EnvironmentSources& sources) {
  const auto name = str(reference, {"name"});
  const std::string key(str(reference, {"key"}));
  const bool optional = flag(reference, {"optional"});
  const auto* object = secret ? sources.secret(name) : sources.configMap(name);
  if (!object) {
    if (optional) return {};
    throw ConfigError(fmt::format("{} \"{}\" not found", secret ? "secret" : "configmap", name));
  }
  const auto data = dataOf(*object, secret);
  if (const auto found = data.find(key); found != data.end()) return found->second;
  if (optional) return {};
  throw ConfigError(fmt::format("couldn't find key {} in {} {}/{}", key,
                                secret ? "Secret" : "ConfigMap",
                                str(sources.pod, {"metadata", "namespace"}), name));
}

std::optional<std::string> valueFrom(const json::value& from, const json::value& container,
                                     const EnvironmentSources& sources) {
  if (const auto* field = find(from, {"fieldRef"}))
    return fieldValue(sources.pod, str(*field, {"fieldPath"}), sources.podIP, sources.hostIP);
  if (const auto* resource = find(from, {"resourceFieldRef"}))
    return resourceValue(container, *resource, sources);
  if (const auto* key = find(from, {"configMapKeyRef"})) return keyValue(*key, false, sources);
  if (const auto* key = find(from, {"secretKeyRef"})) return keyValue(*key, true, sources);
  return {};
}

std::vector<std::string> strings(const json::array& values, const Environment& env) {
  std::vector<std::string> result;
  for (const auto& value : values)
    if (value.is_string()) result.push_back(expandVariables(value.as_string(), env));
  return result;
}

}  // namespace

std::string expandVariables(std::string_view text, const Environment& environment) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '$' || i + 1 == text.size()) {
      result += text[i];
    } else if (text[i + 1] == '$') {
      result += text[i++];
    } else if (text[i + 1] == '(') {
      const auto close = text.find(')', i);
      if (close == text.npos) {
        result += text[i];
        continue;
      }
      const auto found = environment.find(std::string(text.substr(i + 2, close - i - 2)));
      result += found == environment.end() ? text.substr(i, close - i + 1) : found->second;
      i = close;
    } else {
      result += text[i];
    }
  }
  return result;
}

Environment containerEnvironment(const json::value& container, const EnvironmentSources& sources) {
  const auto services = serviceVariables(sources);
  Environment own;
  for (const auto& from : list(container, {"envFrom"})) addAll(own, from, sources);
  for (const auto& variable : list(container, {"env"})) {
    const std::string name(str(variable, {"name"}));
    if (const auto* from = find(variable, {"valueFrom"})) {
      if (auto value = valueFrom(*from, container, sources)) own[name] = std::move(*value);
      continue;
    }
    auto known = services;
    for (const auto& [key, value] : own) known[key] = value;
    own[name] = expandVariables(str(variable, {"value"}), known);
  }

  Environment env{{"HOSTNAME", sources.hostName}};
  const Environment lab{{"POD_IP", sources.podIP}};
  for (const auto& [name, value] : sources.image.env) env[name] = expandVariables(value, lab);
  for (const auto& [name, value] : services) env[name] = value;
  for (const auto& [name, value] : own) env[name] = value;
  env.try_emplace("HOME", sources.image.home.empty() ? "/" : sources.image.home);
  env.try_emplace("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  return env;
}

std::vector<std::string> containerCommand(const json::value& container, const Image& image,
                                          const Environment& environment) {
  auto command = strings(list(container, {"command"}), environment);
  auto args = strings(list(container, {"args"}), environment);
  if (command.empty()) {
    command = image.entrypoint;
    if (args.empty()) args = image.command;
  }
  command.insert(command.end(), args.begin(), args.end());
  return command;
}

}  // namespace sparklab::lab
