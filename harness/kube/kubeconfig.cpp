#include "kube/kubeconfig.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "base/json.hpp"
#include "kube/exec_credential.hpp"
#include "kube/url.hpp"
#include "kube/yaml_view.hpp"

namespace sparklab::kube {

namespace fs = std::filesystem;

namespace {

constexpr const char* kExecGroup = "client.authentication.k8s.io/";

std::vector<std::string> splitList(const std::string& list) {
  std::vector<std::string> out;
  std::stringstream in(list);
  for (std::string item; std::getline(in, item, ':');)
    if (!item.empty()) out.push_back(item);
  return out;
}

/// The files to read, in order of precedence. Files of a KUBECONFIG list may be missing, as they
/// may for kubectl; one that was named may not.
std::vector<std::string> filesToRead(const std::string& path) {
  if (!path.empty()) return {path};
  std::vector<std::string> candidates;
  const char* list = std::getenv("KUBECONFIG");
  const char* home = std::getenv("HOME");
  if (list && *list)
    candidates = splitList(list);
  else if (home)
    candidates.push_back(std::string(home) + "/.kube/config");
  std::vector<std::string> out;
  for (const auto& candidate : candidates)
    if (::access(candidate.c_str(), F_OK) == 0) out.push_back(candidate);
  if (out.empty())
    throw Error(list && *list ? fmt::format("no file of KUBECONFIG={} exists", list)
                              : std::string("no kubeconfig found"),
                "Name one with --kubeconfig, or set KUBECONFIG.", kBadInput);
  return out;
}

/// A path in a kubeconfig is relative to the file that holds it.
std::string resolve(const YamlView& node) {
  const fs::path path(node.text());
  if (path.is_absolute()) return path;
  return (fs::absolute(node.file()).parent_path() / path).lexically_normal();
}

std::string readFile(const YamlView& node) {
  const auto path = resolve(node);
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  if (!in || !(text << in.rdbuf())) node.fail(fmt::format("cannot read {}", path));
  return text.str();
}

std::string decodeBase64(const YamlView& node) {
  std::string text;
  for (const char c : node.text())
    if (!std::isspace(static_cast<unsigned char>(c))) text += c;
  auto bytes = unbase64(text);
  if (!bytes) node.fail("this is not base64");
  return std::move(*bytes);
}

/// `<name>-data` if it is there (it takes precedence for kubectl), else the file that `<name>` is.
std::string dataOrFile(const YamlView& node, const std::string& name) {
  if (const auto data = node[name + "-data"]; data.present()) return decodeBase64(data);
  if (const auto file = node[name]; file.present() && !file.text().empty()) return readFile(file);
  return {};
}

struct Named {
  std::string name;
  YamlView node;
};

std::optional<Named> findNamed(const std::vector<YamlView>& files, const std::string& list,
                               const std::string& name) {
  std::optional<Named> out;
  for (const auto& file : files) {
    file[list].forEach([&](const YamlView& item) {
      if (!out && item["name"].text() == name) out = Named{name, item};
    });
    if (out) break;  // the first file that has it gives all of it
  }
  return out;
}

std::string contextNames(const std::vector<YamlView>& files) {
  std::string out;
  for (const auto& file : files)
    file["contexts"].forEach([&](const YamlView& item) {
      if (!out.empty()) out += ", ";
      out += item["name"].text();
    });
  return out;
}

YamlView pickContext(const std::vector<YamlView>& files, std::string& name) {
  for (const auto& file : files)
    if (name.empty()) name = file["current-context"].text();
  const auto names = contextNames(files);
  const auto hint = names.empty() ? std::string("The kubeconfig has no contexts.")
                                  : fmt::format("There are: {}.", names);
  if (name.empty())
    throw Error(fmt::format("{} names no current-context", files.front().file()),
                hint + " Choose one with --context.", kBadInput);
  const auto found = findNamed(files, "contexts", name);
  if (!found)
    throw Error(fmt::format("{} has no context \"{}\"", files.front().file(), name), hint,
                kBadInput);
  return found->node["context"];
}

void readCluster(const YamlView& node, Cluster& out) {
  const auto server = node["server"];
  if (server.text().empty()) node.fail("the cluster has no server");
  try {
    out.https = parseServerUrl(server.text()).https;
  } catch (const Error& error) {
    server.fail(error.what(), error.hint());
  }
  out.server = server.text();
  while (out.server.ends_with('/')) out.server.pop_back();
  if (const auto proxy = node["proxy-url"]; !proxy.text().empty())
    proxy.fail("sparklab does not speak to clusters through a proxy",
               "Remove proxy-url, or forward a local port to the API server.");
  out.tls.insecureSkipVerify = node["insecure-skip-tls-verify"].truth();
  out.tls.serverName = node["tls-server-name"].text();
  out.tls.ca = dataOrFile(node, "certificate-authority");
  if (out.tls.insecureSkipVerify && !out.tls.ca.empty())
    node["insecure-skip-tls-verify"].fail(
        "a certificate authority together with insecure-skip-tls-verify",
        "Remove one of the two, as kubectl demands.");
}

/// spec.cluster of an ExecCredential, for plugins that ask for it.
std::string clusterInfo(const YamlView& node, const Cluster& cluster) {
  json::value info;
  at(info, {"server"}) = cluster.server;
  if (!cluster.tls.serverName.empty()) at(info, {"tls-server-name"}) = cluster.tls.serverName;
  if (cluster.tls.insecureSkipVerify) at(info, {"insecure-skip-tls-verify"}) = true;
  if (const auto data = node["certificate-authority-data"]; data.present())
    at(info, {"certificate-authority-data"}) = data.text();
  return json::serialize(info);
}

ExecPlugin readPlugin(const YamlView& exec, const YamlView& clusterNode, const Cluster& cluster) {
  ExecPlugin plugin;
  plugin.apiVersion = exec["apiVersion"].text();
  if (plugin.apiVersion != std::string(kExecGroup) + "v1" &&
      plugin.apiVersion != std::string(kExecGroup) + "v1beta1")
    exec["apiVersion"].fail(
        fmt::format("\"{}\" is not a version of credential plugins that is known",
                    plugin.apiVersion),
        fmt::format("Known are {}v1 and v1beta1.", kExecGroup));
  const auto command = exec["command"];
  plugin.command = command.text();
  if (plugin.command.empty()) exec.fail("the credential plugin has no command");
  if (plugin.command.find('/') != std::string::npos) plugin.command = resolve(command);
  if (exec["interactiveMode"].text() == "Always")
    exec["interactiveMode"].fail("this credential plugin needs a terminal",
                                 "Log in by hand first, and use a context with a token.");
  exec["args"].forEach([&](const YamlView& arg) { plugin.args.push_back(arg.text()); });
  exec["env"].forEach(
      [&](const YamlView& item) { plugin.env[item["name"].text()] = item["value"].text(); });
  plugin.installHint = exec["installHint"].text();
  if (exec["provideClusterInfo"].truth()) plugin.clusterInfo = clusterInfo(clusterNode, cluster);
  return plugin;
}

void readUser(const YamlView& node, const YamlView& clusterNode, Cluster& out) {
  const auto refuse = [&](const char* key, const char* hint) {
    if (const auto found = node[key]; found.present())
      found.fail(fmt::format("sparklab cannot log in with \"{}\"", key), hint);
  };
  refuse("auth-provider", "kubectl dropped it in 1.26 as well: use an exec plugin.");
  refuse("username", "Kubernetes dropped passwords in 1.19: use a token or a certificate.");
  refuse("as", "Use a context that needs no impersonation.");

  out.tls.certificate = dataOrFile(node, "client-certificate");
  out.tls.privateKey = dataOrFile(node, "client-key");
  out.bearerToken = node["token"].text();
  if (const auto file = node["tokenFile"]; !file.text().empty()) out.bearerToken = readFile(file);
  if (const auto exec = node["exec"]; exec.present() && out.bearerToken.empty()) {
    auto credential = runExecPlugin(readPlugin(exec, clusterNode, out));
    out.bearerToken = std::move(credential.token);
    if (!credential.clientCertificate.empty()) {
      out.tls.certificate = std::move(credential.clientCertificate);
      out.tls.privateKey = std::move(credential.clientKey);
    }
  }
  while (!out.bearerToken.empty() &&
         std::isspace(static_cast<unsigned char>(out.bearerToken.back())))
    out.bearerToken.pop_back();
  if (out.bearerToken.find_first_of("\r\n") != std::string::npos)
    node.fail("the token has more than one line");
  if (out.tls.certificate.empty() != out.tls.privateKey.empty())
    node.fail("a client certificate and its key belong together, one of them is missing");
}

}  // namespace

Cluster loadKubeconfig(const std::string& path, const std::string& context) {
  const auto paths = filesToRead(path);
  std::vector<YamlView> files;
  for (const auto& file : paths) files.push_back(YamlView::parseFile(file));

  Cluster out;
  for (const auto& file : paths) {
    if (!out.kubeconfigPath.empty()) out.kubeconfigPath += ':';
    out.kubeconfigPath += fs::absolute(file);
  }
  out.context = context;
  const auto chosen = pickContext(files, out.context);
  if (const auto ns = chosen["namespace"].text(); !ns.empty()) out.ns = ns;

  const auto clusterName = chosen["cluster"];
  const auto cluster = findNamed(files, "clusters", clusterName.text());
  if (!cluster)
    clusterName.fail(fmt::format("context \"{}\" names the cluster \"{}\", which is not there",
                                 out.context, clusterName.text()));
  const auto clusterNode = cluster->node["cluster"];
  readCluster(clusterNode, out);

  const auto userName = chosen["user"];
  if (userName.text().empty()) return out;  // anonymous
  const auto user = findNamed(files, "users", userName.text());
  if (!user)
    userName.fail(fmt::format("context \"{}\" names the user \"{}\", who is not there", out.context,
                              userName.text()));
  readUser(user->node["user"], clusterNode, out);
  return out;
}

}  // namespace sparklab::kube
