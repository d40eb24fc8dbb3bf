// Pods of images that a user has added, on real sandboxes.
#include "lab/images/user_images.hpp"
#include "lab/kubelet/sandbox_trial.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../images/archives.hpp"
#include "node_lab.hpp"
#include "small_root.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

class UserImagePods : public NodeLab {
 protected:
  UserImagePods() : own_(folder_ / "images") {
    imageStore_ = &own_;
    makeSmallRoot(folder_ / "root");
  }

  /// Adds the small root as an archive with this config.
  std::string add(const std::string& name, json::object config = {}) {
    std::vector<TarEntry> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / "root")) {
      TarEntry file{entry.path().lexically_relative(folder_ / "root"), S_IFREG | 0755};
      if (entry.is_symlink())
        file.mode = S_IFLNK | 0777, file.text = fs::read_symlink(entry.path());
      else if (entry.is_directory())
        file.mode = S_IFDIR | 0755;
      else
        file.text = read(entry.path());
      files.push_back(std::move(file));
    }
    const auto archive = tar(dockerEntries({LayerOf(tar(files))}, {name}, std::move(config)));
    return own_.add(writeFile(folder_ / "image.tar", archive), "")[0].id;
  }

  static std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  static json::value specOf(const std::string& image, json::object more = {}) {
    json::object container{{"name", "c"}, {"image", image}};
    json::object spec{{"restartPolicy", "Never"}};
    for (auto& [key, value] : more)
      (key == "volumes" || key == "restartPolicy" ? spec : container)[key] = value;
    spec["containers"] = json::array{std::move(container)};
    return json::value(std::move(spec));
  }

  static json::array shell(const std::string& script) { return {"sh", "-c", script}; }

  UserImages own_;
};

TEST_F(UserImagePods, RunTheImagesCommandAsItsConfigSays) {
  if (!userNamespacesHoldSandboxes(folder_, "bwrap"))
    GTEST_SKIP() << "no user namespaces with a /proc of their own here";
  const auto id = add("shop/app:1", {{"Entrypoint", json::array{"sh", "-c"}},
                                     {"Cmd", json::array{"echo $A $HOME $PWD; id -un; id -u"}},
                                     {"Env", json::array{"A=b", "PATH=/bin"}},
                                     {"User", "app"},
                                     {"WorkingDir", "/made/here"}});
  startKubelet();
  createPod("p", specOf("shop/app:1"));
  EXPECT_EQ(outputOf("p"), "b /srv/app /made/here\napp\n7\n");
  EXPECT_EQ(str(container("p"), {"imageID"}), id);
  EXPECT_EQ(str(container("p"), {"image"}), "docker.io/shop/app:1");
  EXPECT_THAT(events("p"), Contains("Normal Pulled Container image \"shop/app:1\" already present "
                                    "on machine"));
}

TEST_F(UserImagePods, CanBeAddedWhileTheNodeRuns) {
  startKubelet();
  createPod("p", specOf("late:1", {{"command", shell("echo here")}}));
  ASSERT_TRUE(until([&] {
    return str(container("p"), {"state", "waiting", "reason"}) == "ErrImagePull";
  }));
  add("late:1", {{"Env", json::array{"PATH=/bin"}}});
  ASSERT_TRUE(until([&] { return phase("p") == "Succeeded" || (clock_.advanceToNext(), false); }));
  EXPECT_EQ(logs("p", {}), "here\n");
  // The node tells of it with the next look at itself.
  const auto images = list(store_.get("nodes", "", "lab")->value(), {"status", "images"});
  ASSERT_EQ(images.size(), 1u);
  EXPECT_THAT(strings(images[0], {"names"}), ElementsAre("docker.io/library/late:1"));
  EXPECT_GT(num(images[0], {"sizeBytes"}), 1'000'000);
}

TEST_F(UserImagePods, WriteToALayerOfTheirOwnThatEndsWithTheRun) {
  add("app:1");
  startKubelet();
  const auto script =
      "test ! -e /new && echo clean; echo x > /new; rm -r /config/deep /bin/touch; mkdir "
      "/config/deep && ls /config/deep; echo y >> /config/passwd; exit 1";
  createPod("p", specOf("app:1", {{"command", shell(script)}, {"restartPolicy", "OnFailure"}}));
  ASSERT_TRUE(until([&] {
    return num(container("p"), {"restartCount"}) == 1 &&
           find(container("p"), {"state", "terminated"});
  }));
  EXPECT_EQ(logs("p", {}), "clean\n");
  const auto rootfs = own_.find("app:1")->rootfs;
  EXPECT_TRUE(fs::exists(rootfs / "bin/touch"));
  EXPECT_FALSE(fs::exists(rootfs / "new"));
  EXPECT_EQ(read(rootfs / "config/passwd").find('y'), std::string::npos);
  deletePod("p", 0);
  ASSERT_TRUE(
      until([&] { return fs::is_empty(folder_ / "pods") || (clock_.advanceToNext(), false); }));
}

TEST_F(UserImagePods, WriteToACopyWhereThereAreNoOverlays) {
  add("app:1");
  options_.overlays = false;
  startKubelet();
  createPod("p", specOf("app:1", {{"command", shell("echo x > /new; rm /bin/touch; cat /new")}}));
  EXPECT_EQ(outputOf("p"), "x\n");
  const auto rootfs = own_.find("app:1")->rootfs;
  EXPECT_TRUE(fs::exists(rootfs / "bin/touch"));
  EXPECT_FALSE(fs::exists(rootfs / "new"));
}

TEST_F(UserImagePods, HaveTheirOwnFilesAndTheNodesOnTop) {
  put("configmaps", "default", R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cm"},
      "data":{"a":"mounted\n"}})");
  add("app:1");
  startKubelet();
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","configMap":{"name":"cm"}}])");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/var/run/cm"}])");
  more["command"] = shell(
      "cat /run/cm/a /config/hostname; read -r x < /config/hosts; echo $x; cat < "
      "/var/run/secrets/kubernetes.io/serviceaccount/namespace; echo; test -e /usr/bin/id || echo "
      "no programs of this machine; echo bye > /dev/termination-log");
  createPod("p", specOf("app:1", std::move(more)));
  EXPECT_EQ(outputOf("p"),
            "mounted\np\n# Kubernetes-managed hosts file.\ndefault\nno programs of this machine\n");
  EXPECT_EQ(str(container("p"), {"state", "terminated", "message"}), "bye\n");
}

TEST_F(UserImagePods, FailToStartWhenTheirProgramIsNotInTheImage) {
  add("app:1");
  fs::create_symlink("/bin/id", folder_ / "root/bin/out");  // unlike a link of the image's own
  startKubelet();
  createPod("p", specOf("app:1", {{"command", json::array{"/usr/bin/env"}}}));
  ASSERT_TRUE(untilPhase("p", "Failed"));
  EXPECT_THAT(std::string(str(container("p"), {"state", "terminated", "message"})),
              HasSubstr("exec: \"/usr/bin/env\": stat /usr/bin/env: no such file or directory"));
}

TEST_F(UserImagePods, KeepTheirImageFromBeingRemovedUntilTheyEnd) {
  add("app:1");
  startKubelet();
  createPod("p", specOf("app:1", {{"command", json::array{"sleep", "100"}}}));
  ASSERT_TRUE(untilPhase("p", "Running"));
  EXPECT_ANY_THROW(own_.remove("app:1"));
  deletePod("p", 0);
  ASSERT_TRUE(
      until([&] { return fs::is_empty(folder_ / "pods") || (clock_.advanceToNext(), false); }));
  own_.remove("app:1");
  EXPECT_TRUE(own_.list().empty());
}

TEST_F(UserImagePods, AreProbedAsTheImagesUser) {
  if (!userNamespacesHoldSandboxes(folder_, "bwrap"))
    GTEST_SKIP() << "no user namespaces with a /proc of their own here";
  add("app:1", {{"User", "app"}});
  startKubelet();
  const char* probe = R"({"exec":{"command":["sh","-c","test $(id -u) = 7 && test -e /made"]},
                          "periodSeconds":1})";
  createPod("p", specOf("app:1", {{"command", shell("touch /made; sleep 100")},
                                  {"readinessProbe", json::parse(probe)}}));
  ASSERT_TRUE(until(
      [&] { return flag(container("p"), {"ready"}) || (io_.poll(), clock_.advance(1s), false); }));
}

}  // namespace
}  // namespace sparklab::lab
