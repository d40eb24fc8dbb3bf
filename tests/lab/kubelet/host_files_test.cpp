// What pods see of this machine's files, parts of volumes, and what they leave as a message.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <fstream>

#include "base/unique_fd.hpp"
#include "node_lab.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;

class HostFiles : public NodeLab {
 protected:
  HostFiles() {
    startKubelet();
    fs::create_directories(host() / "folder");
    std::ofstream(host() / "file") << "of the host\n";
  }

  fs::path host() const { return folder_ / "host"; }

  json::object mounted(const std::string& path, const char* type, bool readOnly = false) {
    json::object source{{"path", path}};
    if (type) source["type"] = type;
    json::object more;
    more["volumes"] = json::array{json::object{{"name", "v"}, {"hostPath", std::move(source)}}};
    more["volumeMounts"] =
        json::array{json::object{{"name", "v"}, {"mountPath", "/v"}, {"readOnly", readOnly}}};
    return more;
  }

  std::string run(const std::string& script, json::object more) {
    createPod("p", shellSpec(script, std::move(more)));
    return outputOf("p");
  }

  /// Why the volume can't be mounted.
  std::string refused(const std::string& path, const char* type) {
    const auto name = "p" + std::to_string(++refusals_);
    createPod(name, shellSpec("true", mounted(path, type)));
    const std::string before = "Warning FailedMount MountVolume.SetUp failed for volume \"v\" : ";
    std::string why;
    until([&] {
      for (const auto& event : events(name))
        if (event.starts_with(before)) why = event.substr(before.size());
      return !why.empty();
    });
    EXPECT_EQ(str(container(name), {"state", "waiting", "reason"}), "ContainerCreating");
    deletePod(name, 0);
    return why;
  }

  std::string configError() {
    until([&] {
      return str(container("p"), {"state", "waiting", "reason"}) == "CreateContainerConfigError";
    });
    return std::string(str(container("p"), {"state", "waiting", "message"}));
  }

  int refusals_ = 0;
};

TEST_F(HostFiles, AreMountedAndWritten) {
  EXPECT_EQ(run("echo x > /v/new; echo done", mounted(host() / "folder", "Directory")), "done\n");
  EXPECT_TRUE(fs::exists(host() / "folder/new"));
}

TEST_F(HostFiles, AreMountedReadOnly) {
  EXPECT_EQ(
      run("exec 2>&1; cat /v; echo x > /v || echo refused", mounted(host() / "file", "File", true)),
      "of the host\nbash: line 1: /v: Read-only file system\nrefused\n");
}

TEST_F(HostFiles, AreMadeWhereTheTypeSaysSo) {
  EXPECT_EQ(run("stat -c %a /v", mounted(host() / "a/b", "DirectoryOrCreate")), "755\n");
  deletePod("p", 0);
  until([&] { return pod("p").is_null(); });
  EXPECT_EQ(run("test -f /v; echo $?", mounted(host() / "made", "FileOrCreate")), "0\n");
  deletePod("p", 0);
  until([&] { return pod("p").is_null(); });
  EXPECT_EQ(run("test -d /v; echo $?", mounted(host() / "untyped", nullptr)), "0\n");
}

TEST_F(HostFiles, OfAnotherTypeAreRefusedInKubeletsWords) {
  const auto file = (host() / "file").string(), folder = (host() / "folder").string();
  const auto failed = [](const std::string& path, const char* what) {
    return "hostPath type check failed: " + path + " is not a " + what;
  };
  EXPECT_EQ(refused(file, "Directory"), failed(file, "directory"));
  EXPECT_EQ(refused(file, "DirectoryOrCreate"), failed(file, "directory"));
  EXPECT_EQ(refused(folder, "File"), failed(folder, "file"));
  EXPECT_EQ(refused(folder, "FileOrCreate"), failed(folder, "file"));
  EXPECT_EQ(refused(file, "Socket"), failed(file, "socket file"));
  EXPECT_EQ(refused(file, "CharDevice"), failed(file, "character device"));
  EXPECT_EQ(refused(file, "BlockDevice"), failed(file, "block device"));
  const auto missing = (host() / "none/file").string();
  EXPECT_EQ(refused(missing, "FileOrCreate"), "open " + missing + ": no such file or directory");
  EXPECT_EQ(refused(host() / "none", "Directory"), failed(host() / "none", "directory"));
}

TEST_F(HostFiles, MayBeSockets) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  const auto path = (host() / "s").string();
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const UniqueFd listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  ASSERT_EQ(::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(run("test -S /v && echo socket", mounted(path, "Socket")), "socket\n");
}

TEST_F(HostFiles, ArePartsOfVolumesBySubPath) {
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","emptyDir":{}}])");
  more["volumeMounts"] = json::parse(R"json([{"name":"v","mountPath":"/all"},
      {"name":"v","mountPath":"/a","subPath":"x/y"},
      {"name":"v","mountPath":"/b","subPathExpr":"of/$(WHO)"
}])json");
  more["env"] = json::parse(R"([{"name":"WHO","valueFrom":{"fieldRef":{"fieldPath":
      "metadata.name"}}}])");
  EXPECT_EQ(run("touch /a/1 /b/2; cd /all; ls x/y of/p; stat -c %a x/y", std::move(more)),
            "of/p:\n2\n\nx/y:\n1\n777\n");
}

TEST_F(HostFiles, SubPathsNeedTheirVariables) {
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","emptyDir":{}}])");
  more["volumeMounts"] =
      json::parse(R"json([{"name":"v","mountPath":"/b","subPathExpr":"$(B)/$(A)/$$(C)"
}])json");
  createPod("p", shellSpec("true", std::move(more)));
  EXPECT_EQ(configError(), "missing value for A, B");
}

TEST_F(HostFiles, SubPathsDoNotClimbByVariables) {
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","emptyDir":{}}])");
  more["env"] = json::parse(R"([{"name":"UP","value":"../.."}])");
  more["volumeMounts"] =
      json::parse(R"json([{"name":"v","mountPath":"/b","subPathExpr":"$(UP)/x"}])json");
  createPod("p", shellSpec("true", std::move(more)));
  EXPECT_EQ(configError(), "unable to provision SubPath `../../x`: must not contain '..'");
}

TEST_F(HostFiles, SubPathsDoNotFollowAContainersLinksOutOfTheVolume) {
  auto more = mounted(host() / "folder", "Directory");
  fs::create_directory_symlink("/", host() / "folder/out");
  fs::create_directory_symlink("inner", host() / "folder/in");
  fs::create_directory(host() / "folder/inner");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/v","subPath":"in"},
      {"name":"v","mountPath":"/w","subPath":"out/etc"}])");
  createPod("p", shellSpec("true", std::move(more)));
  EXPECT_EQ(configError(), "failed to prepare subPath for volumeMount \"v\" of container \"c\"");
}

TEST_F(HostFiles, MessagesAreTheEndOfTheirFileOrLog) {
  run("printf '%5000s' end > /dev/termination-log; exit 1", {});
  const std::string message(str(container("p"), {"state", "terminated", "message"}));
  EXPECT_EQ(message.size(), 4096u);
  EXPECT_TRUE(message.ends_with(" end"));
}

TEST_F(HostFiles, MessagesOfLogsAreEightyLinesAndNoMoreThanTwoThousandBytes) {
  run("for i in {1..200}; do echo $i; done; exit 1",
      {{"terminationMessagePolicy", "FallbackToLogsOnError"}});
  std::string message(str(container("p"), {"state", "terminated", "message"}));
  EXPECT_TRUE(message.starts_with("121\n122\n") && message.ends_with("\n200\n")) << message;
  deletePod("p", 0);
  until([&] { return pod("p").is_null(); });
  run("for i in {1..80}; do echo $i $(printf '%060d' 0); done; exit 1",
      {{"terminationMessagePolicy", "FallbackToLogsOnError"}});
  message = str(container("p"), {"state", "terminated", "message"});
  EXPECT_EQ(message.size(), 2048u);
}

TEST_F(HostFiles, MessagesOfSuccessAreNotTheLog) {
  run("echo fine", {{"terminationMessagePolicy", "FallbackToLogsOnError"}});
  EXPECT_FALSE(find(container("p"), {"state", "terminated", "message"}));
}

}  // namespace
}  // namespace sparklab::lab
