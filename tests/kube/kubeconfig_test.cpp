#include "kube/kubeconfig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "kube/url.hpp"

namespace sparklab::kube {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

struct KubeconfigTest : testing::Test {
  fs::path folder = makeFolder();

  KubeconfigTest() {
    ::unsetenv("KUBECONFIG");
    ::setenv("HOME", folder.c_str(), 1);
  }
  ~KubeconfigTest() override { fs::remove_all(folder); }

  static fs::path makeFolder() {
    std::string name = testing::TempDir() + "kubeconfigXXXXXX";
    return ::mkdtemp(name.data());
  }
  std::string file(const std::string& name, const std::string& text) const {
    const auto path = folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
    return path;
  }
  /// A kubeconfig with the context "lab" whose cluster and user have these fields.
  std::string config(const std::string& cluster, const std::string& user,
                     const std::string& name = "config") const {
    return file(name,
                "apiVersion: v1\nkind: Config\ncurrent-context: lab\ncontexts:\n"
                "- {name: lab, context: {cluster: c, user: u, namespace: spark}}\n"
                "clusters:\n- name: c\n  cluster:\n" +
                    cluster + "users:\n- name: u\n  user:\n" + user);
  }
  static std::string failure(const std::string& path, const std::string& context = "") {
    try {
      loadKubeconfig(path, context);
    } catch (const Error& error) {
      return std::string(error.what()) + " | " + error.hint();
    }
    return "no error";
  }
};

const std::string kServer = "    server: https://127.0.0.1:8443/\n";
const std::string kToken = "    token: abc\n";

TEST_F(KubeconfigTest, ReadsServerCertificatesAndToken) {
  const auto path = config(kServer +
                               "    certificate-authority-data: Y2EgcGVt\n"
                               "    tls-server-name: kubernetes\n",
                           "    client-certificate-data: Y2VydA==\n"
                           "    client-key-data: a2V5MQ==\n" +
                               kToken);
  const auto cluster = loadKubeconfig(path, "");
  EXPECT_EQ(cluster.server, "https://127.0.0.1:8443");
  EXPECT_TRUE(cluster.https);
  EXPECT_EQ(cluster.context, "lab");
  EXPECT_EQ(cluster.ns, "spark");
  EXPECT_EQ(cluster.kubeconfigPath, path);
  EXPECT_EQ(cluster.tls.ca, "ca pem");
  EXPECT_EQ(cluster.tls.certificate, "cert");
  EXPECT_EQ(cluster.tls.privateKey, "key1");
  EXPECT_EQ(cluster.tls.serverName, "kubernetes");
  EXPECT_EQ(cluster.bearerToken, "abc");
}

TEST_F(KubeconfigTest, ReadsJson) {
  const auto path = file("json", R"({"current-context":"a","contexts":[{"name":"a","context":
    {"cluster":"c"}}],"clusters":[{"name":"c","cluster":{"server":"http://h:1"}}]})");
  const auto cluster = loadKubeconfig(path, "");
  EXPECT_FALSE(cluster.https);
  EXPECT_EQ(cluster.ns, "default");
  EXPECT_EQ(cluster.bearerToken, "");
}

TEST_F(KubeconfigTest, FindsFilesBesideTheKubeconfig) {
  file("sub/pki/ca.pem", "the ca");
  file("sub/token", "from a file\n");
  const auto path = config(kServer + "    certificate-authority: pki/ca.pem\n",
                           "    tokenFile: token\n", "sub/config");
  const auto cluster = loadKubeconfig(path, "");
  EXPECT_EQ(cluster.tls.ca, "the ca");
  EXPECT_EQ(cluster.bearerToken, "from a file");
}

TEST_F(KubeconfigTest, PrefersDataToFiles) {
  const auto path = config(kServer +
                               "    certificate-authority: missing.pem\n"
                               "    certificate-authority-data: Y2EgcGVt\n",
                           kToken);
  EXPECT_EQ(loadKubeconfig(path, "").tls.ca, "ca pem");
}

TEST_F(KubeconfigTest, MergesAListAsKubectlDoes) {
  const auto first =
      file("first", "current-context: two\nusers:\n- name: u\n  user: {token: one}\n");
  const auto second = file("second",
                           "current-context: one\n"
                           "users:\n- name: u\n  user: {token: two, username: ignored}\n"
                           "contexts:\n- name: two\n  context: {cluster: c, user: u}\n"
                           "clusters:\n- name: c\n  cluster: {server: 'https://h'}\n");
  ::setenv("KUBECONFIG", (first + ":" + (folder / "missing").string() + ":" + second).c_str(), 1);
  const auto cluster = loadKubeconfig("", "");
  EXPECT_EQ(cluster.context, "two");
  EXPECT_EQ(cluster.bearerToken, "one");
  EXPECT_EQ(cluster.kubeconfigPath, first + ":" + second);
}

TEST_F(KubeconfigTest, ReadsTheFileInTheHomeFolder) {
  config(kServer, kToken, ".kube/config");
  EXPECT_EQ(loadKubeconfig("", "").bearerToken, "abc");
}

TEST_F(KubeconfigTest, SaysThatThereIsNone) {
  EXPECT_THAT(failure(""), HasSubstr("no kubeconfig found | Name one with --kubeconfig"));
  EXPECT_THAT(failure(folder / "missing"), HasSubstr("missing: No such file"));
  ::setenv("KUBECONFIG", "/nowhere/config", 1);
  EXPECT_THAT(failure(""), HasSubstr("no file of KUBECONFIG=/nowhere/config exists"));
}

TEST_F(KubeconfigTest, ListsTheContextsWhenOneIsMissing) {
  const auto path = config(kServer, kToken);
  EXPECT_THAT(failure(path, "prod"), HasSubstr("has no context \"prod\" | There are: lab."));
  EXPECT_THAT(failure(file("empty", "")), HasSubstr("names no current-context"));
}

TEST_F(KubeconfigTest, SaysWhereAFileIsBroken) {
  EXPECT_THAT(failure(file("a", "contexts:\n- name: x\n context: {}\n")),
              StartsWith((folder / "a:").string()));
  EXPECT_THAT(failure(config(kServer + "    certificate-authority-data: '*'\n", kToken)),
              HasSubstr("config:10:33: this is not base64"));
  EXPECT_THAT(failure(config("    server: 'ftp://x'\n", kToken)), HasSubstr("config:9:13: "));
  EXPECT_THAT(failure(config("    server: [1]\n", kToken)),
              HasSubstr("config:9:13: a text is expected here"));
  EXPECT_THAT(failure(file("list", "- a\n- b\n")), HasSubstr("list:1:1: a mapping"));
  EXPECT_THAT(failure(config(kServer, "    client-certificate: nowhere.pem\n")),
              HasSubstr("nowhere.pem"));
  EXPECT_THAT(failure(config(kServer, "    client-certificate-data: Y2VydA==\n")),
              HasSubstr("belong together"));
}

TEST_F(KubeconfigTest, SaysWhatAContextNamesInVain) {
  const auto path = file("c",
                         "current-context: a\ncontexts:\n"
                         "- {name: a, context: {cluster: nope, user: u}}\n");
  EXPECT_THAT(failure(path), HasSubstr("c:3:32: context \"a\" names the cluster \"nope\""));
}

TEST_F(KubeconfigTest, RefusesWhatItCannotDo) {
  EXPECT_THAT(failure(config(kServer + "    proxy-url: http://proxy:1\n", kToken)),
              HasSubstr("through a proxy"));
  EXPECT_THAT(failure(config(kServer, "    auth-provider: {name: gcp}\n")),
              HasSubstr("exec plugin"));
  EXPECT_THAT(failure(config(kServer, "    username: me\n    password: x\n")),
              HasSubstr("\"username\""));
  EXPECT_THAT(failure(config(kServer, kToken + "    as: somebody\n")), HasSubstr("impersonation"));
  EXPECT_THAT(failure(config(kServer + "    insecure-skip-tls-verify: true\n"
                                       "    certificate-authority-data: Y2E=\n",
                             kToken)),
              HasSubstr("Remove one of the two"));
}

TEST_F(KubeconfigTest, SkipsVerificationWhenToldTo) {
  const auto path = config(kServer + "    insecure-skip-tls-verify: true\n", kToken);
  EXPECT_TRUE(loadKubeconfig(path, "").tls.insecureSkipVerify);
}

struct ExecTest : KubeconfigTest {
  std::string withPlugin(const std::string& script, const std::string& more = "") const {
    const auto plugin = file("bin/plugin", "#!/bin/sh\n" + script);
    ::chmod(plugin.c_str(), 0755);
    return config(kServer,
                  "    exec:\n      apiVersion: client.authentication.k8s.io/v1\n"
                  "      command: bin/plugin\n      args: [get, token]\n"
                  "      env: [{name: PLUGIN, value: set}]\n" +
                      more);
  }
};

TEST_F(ExecTest, RunsACredentialPlugin) {
  const auto path = withPlugin(
      R"(echo "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",)"
      R"(\"status\":{\"token\":\"$PLUGIN-$1-$2\"}}")");
  EXPECT_EQ(loadKubeconfig(path, "").bearerToken, "set-get-token");
}

TEST_F(ExecTest, TellsThePluginWhatItAsksFor) {
  const auto path = withPlugin("printf %s \"$KUBERNETES_EXEC_INFO\" > \"$HOME/info\"; exit 1\n",
                               "      provideClusterInfo: true\n");
  failure(path);
  std::ifstream in(folder / "info");
  std::string info;
  std::getline(in, info);
  EXPECT_THAT(info, HasSubstr(R"("kind":"ExecCredential")"));
  EXPECT_THAT(info, HasSubstr(R"("interactive":false)"));
  EXPECT_THAT(info, HasSubstr(R"("cluster":{"server":"https://127.0.0.1:8443"})"));
}

TEST_F(ExecTest, SaysWhatIsWrongWithAPlugin) {
  EXPECT_THAT(failure(withPlugin("exit 3\n", "      installHint: log in first\n")),
              HasSubstr("exited with 3 | log in first"));
  EXPECT_THAT(failure(withPlugin("echo hello\n")), HasSubstr("gave no ExecCredential"));
  EXPECT_THAT(failure(withPlugin("kill -9 $$\n")), HasSubstr("was killed by signal 9"));
  EXPECT_THAT(failure(withPlugin("", "      interactiveMode: Always\n")),
              HasSubstr("needs a terminal"));
  fs::remove(folder / "bin/plugin");
  EXPECT_THAT(failure(folder / "config"), HasSubstr("needs a terminal"));
  EXPECT_THAT(failure(config(kServer,
                             "    exec: {apiVersion: client.authentication.k8s.io/v1, "
                             "command: ./missing}\n")),
              HasSubstr("cannot be started"));
  EXPECT_THAT(failure(config(kServer, "    exec: {apiVersion: v2, command: x}\n")),
              HasSubstr("Known are client.authentication.k8s.io/v1"));
}

TEST(ServerUrlTest, TakesAnAddressApart) {
  const auto v6 = parseServerUrl("https://[fd00::1]:6443/k8s/clusters/c-1/");
  EXPECT_EQ(v6.host, "fd00::1");
  EXPECT_EQ(v6.port, 6443);
  EXPECT_EQ(v6.prefix, "/k8s/clusters/c-1");
  EXPECT_EQ(v6.authority(), "[fd00::1]:6443");
  EXPECT_EQ(parseServerUrl("https://host").port, 443);
  EXPECT_EQ(parseServerUrl("https://host:443").authority(), "host");
  EXPECT_EQ(parseServerUrl("http://host").port, 80);
  EXPECT_FALSE(parseServerUrl("localhost:8080").https);
}

}  // namespace
}  // namespace sparklab::kube
