#include "lab/kubeconfig_file.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <fstream>

#include "kube/kubeconfig.hpp"

namespace sparklab::lab {

namespace {

class KubeconfigFile : public testing::Test {
 protected:
  KubeconfigFile() {
    const int fd = ::mkstemp(path_.data());
    ::close(fd);
  }
  ~KubeconfigFile() override { ::unlink(path_.c_str()); }

  kube::Cluster read(const KubeconfigContent& content, const std::string& context = "") {
    std::ofstream(path_) << kubeconfigText(content);
    return kube::loadKubeconfig(path_, context);
  }

  std::string path_ = "/tmp/sparklab-kubeconfig-XXXXXX";
};

TEST_F(KubeconfigFile, IsReadBackByAClient) {
  KubeconfigContent content;
  content.server = "https://127.0.0.1:8443";
  content.caCertificate = "-----BEGIN CERTIFICATE-----\n...\n";
  content.token = "secret";
  const auto cluster = read(content);
  EXPECT_EQ(cluster.context, "sparklab");
  EXPECT_EQ(cluster.server, content.server);
  EXPECT_EQ(cluster.ns, "default");
  EXPECT_EQ(cluster.tls.ca, content.caCertificate);
  EXPECT_EQ(cluster.bearerToken, "secret");
  EXPECT_EQ(cluster.tls.certificate, "");
}

TEST_F(KubeconfigFile, HasASecondContextOnceThereIsACertificate) {
  KubeconfigContent content;
  content.server = "https://127.0.0.1:8443";
  content.caCertificate = "ca";
  content.token = "secret";
  content.client = {"certificate", "key"};
  EXPECT_EQ(read(content).bearerToken, "secret");
  const auto second = read(content, "sparklab-certificate");
  EXPECT_EQ(second.tls.certificate, "certificate");
  EXPECT_EQ(second.tls.privateKey, "key");
  EXPECT_EQ(second.bearerToken, "");
}

}  // namespace

}  // namespace sparklab::lab
