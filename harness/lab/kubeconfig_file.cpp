#include "lab/kubeconfig_file.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"

namespace sparklab::lab {

namespace {

std::string context(const std::string& name, const std::string& cluster) {
  return fmt::format(
      "- name: {}\n  context:\n    cluster: {}\n    user: {}\n    namespace: default\n", name,
      cluster, name);
}

}  // namespace

std::string kubeconfigText(const KubeconfigContent& content) {
  const auto& name = content.name;
  const auto second = name + "-certificate";
  const bool certificate = !content.client.certificate.empty();

  std::string text = fmt::format(
      "apiVersion: v1\nkind: Config\ncurrent-context: {0}\npreferences: {{}}\nclusters:\n"
      "- name: {0}\n  cluster:\n    server: {1}\n    certificate-authority-data: {2}\ncontexts:\n",
      name, content.server, base64(content.caCertificate));
  text += context(name, name);
  if (certificate) text += context(second, name);
  text += fmt::format("users:\n- name: {}\n  user:\n    token: {}\n", name, content.token);
  if (certificate) {
    text += fmt::format(
        "- name: {}\n  user:\n    client-certificate-data: {}\n    client-key-data: {}\n", second,
        base64(content.client.certificate), base64(content.client.privateKey));
  }
  return text;
}

}  // namespace sparklab::lab
