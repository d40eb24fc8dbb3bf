// Archives and folders become images, whole or not at all, and never write elsewhere.
#include "lab/images/user_images.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "archives.hpp"
#include "base/error.hpp"
#include "lab/images/inside.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr mode_t kFolder = S_IFDIR | 0755, kFile = S_IFREG | 0644, kLink = S_IFLNK | 0777;

class UserImagesTest : public ::testing::Test {
 protected:
  UserImagesTest() {
    char name[] = "/tmp/user-images-XXXXXX";
    folder_ = ::mkdtemp(name);
  }
  ~UserImagesTest() override { fs::remove_all(folder_); }

  std::vector<UserImages::Added> add(const std::vector<TarEntry>& archive,
                                     const std::string& name = {}, bool gzip = false) {
    return images_().add(writeFile(folder_ / "image.tar", tar(archive, gzip)), name);
  }

  /// Why the image of these layers is refused; nothing may be left of it.
  std::string refused(const std::vector<TarEntry>& layer) {
    return refusedArchive(tar(dockerEntries({LayerOf(tar(layer))}, {"hostile"})));
  }

  std::string refusedArchive(const std::string& archive, UnpackBudget budget = UnpackBudget()) {
    std::string why;
    try {
      images_().add(writeFile(folder_ / "image.tar", archive), "", budget);
    } catch (const Error& error) {
      why = error.what();
    }
    EXPECT_THAT(images_().names(), IsEmpty());
    EXPECT_THAT(images_().list(), IsEmpty());
    std::vector<std::string> left;
    for (const auto& entry : fs::directory_iterator(folder_ / "images"))
      left.push_back(entry.path().filename());
    EXPECT_THAT(left, UnorderedElementsAre("content", "names", "lock"));
    EXPECT_FALSE(fs::exists(folder_ / "escaped"));
    EXPECT_FALSE(fs::exists("/tmp/user-images-escaped"));
    return why;
  }

  UserImages images_() const { return UserImages(folder_ / "images"); }

  fs::path rootOf(const std::string& name) const { return images_().find(name)->rootfs; }

  static std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  fs::path folder_;
};

TEST_F(UserImagesTest, TakeWhatDockerSaves) {
  const auto lower =
      tar({{"etc", kFolder},
           {"etc/passwd", kFile, "root:x:0:0:r:/root:/bin/sh\napp:x:7:7::/srv/app:/bin/sh\n"},
           {"bin/tool", S_IFREG | 0755, "#!"},
           {"old", kFile, "x"},
           {"full/a", kFile, "a"},
           {"full/deep/b", kFile, "b"}});
  const auto upper = tar({{"bin/tool", S_IFREG | 04755, "new"},
                          {".wh.old", kFile, ""},
                          {"full/c", kFile, "c"},
                          {"full/.wh..wh..opq", kFile, ""},
                          {"bin/other", S_IFREG | 0755, "", "bin/tool"}});
  const auto added = add(dockerEntries({LayerOf(lower), LayerOf(upper)}, {"shop/app:1", "app"},
                                       {{"Entrypoint", json::array{"tool"}},
                                        {"Cmd", json::array{"-x"}},
                                        {"Env", json::array{"A=1=2", "B="}},
                                        {"WorkingDir", "/srv"},
                                        {"User", "app:app"}}));
  ASSERT_EQ(added.size(), 1u);
  EXPECT_THAT(images_().names(),
              UnorderedElementsAre("docker.io/library/app:latest", "docker.io/shop/app:1"));
  const auto image = images_().find("shop/app:1");
  ASSERT_TRUE(image);
  EXPECT_EQ(image->id, added[0].id);
  EXPECT_EQ(image->name, "docker.io/shop/app:1");
  EXPECT_THAT(image->entrypoint, ElementsAre("tool"));
  EXPECT_THAT(image->command, ElementsAre("-x"));
  EXPECT_EQ(image->env.at("A"), "1=2");
  EXPECT_EQ(image->env.at("B"), "");
  EXPECT_EQ(image->workingDirectory, "/srv");
  EXPECT_EQ(image->user, "app");
  EXPECT_EQ(image->uid, 7);
  EXPECT_EQ(image->home, "/srv/app");
  EXPECT_EQ(read(image->rootfs / "bin/tool"), "new");
  EXPECT_EQ(fs::hard_link_count(image->rootfs / "bin/other"), 2u);
  EXPECT_EQ(fs::status(image->rootfs / "bin/tool").permissions(), fs::perms(0755));
  EXPECT_FALSE(fs::exists(image->rootfs / "old"));
  EXPECT_FALSE(fs::exists(image->rootfs / "full/a"));
  EXPECT_FALSE(fs::exists(image->rootfs / "full/deep"));
  EXPECT_EQ(read(image->rootfs / "full/c"), "c");
  EXPECT_TRUE(fs::is_directory(image->rootfs / "proc"));
}

TEST_F(UserImagesTest, TakeOciLayoutsWithCompressedLayers) {
  const std::vector<TarEntry> files{{"a", kFile, std::string(100'000, 'a')}};
  const std::vector<TarEntry> more{{"b", kFile, "b"}};
  const auto added = add(ociEntries({LayerOf(tar(files), tar(files, true)),
                                     LayerOf(tar(more), tar(more, false, true))},
                                    {{"io.containerd.image.name", "quay.io/x/y:2"},
                                     {"org.opencontainers.image.ref.name", "2"}}),
                         "", true);
  EXPECT_THAT(added[0].names, ElementsAre("quay.io/x/y:2"));
  EXPECT_EQ(read(rootOf("quay.io/x/y:2") / "a").size(), 100'000u);
  EXPECT_EQ(read(rootOf("quay.io/x/y:2") / "b"), "b");
  EXPECT_TRUE(images_().find("quay.io/x/y@" + added[0].id));
  EXPECT_FALSE(images_().find("quay.io/x/y@sha256:" + std::string(64, '0')));
}

TEST_F(UserImagesTest, NeedANameWhenTheArchiveHasNone) {
  const auto archive = ociEntries({LayerOf(tar({{"a", kFile, "a"}}))},
                                  {{"org.opencontainers.image.ref.name", "latest"}});
  EXPECT_THAT(refusedArchive(tar(archive)), HasSubstr("does not name its image"));
  EXPECT_THAT(add(archive, "mine:1")[0].names, ElementsAre("docker.io/library/mine:1"));
  EXPECT_TRUE(add(archive, "again")[0].known);
  EXPECT_EQ(images_().list().size(), 1u);
}

TEST_F(UserImagesTest, TakeFoldersWithLinksAndTheSameContentOnlyOnce) {
  writeFile(folder_ / "root/bin/a", "a");
  fs::create_hard_link(folder_ / "root/bin/a", folder_ / "root/bin/b");
  fs::create_symlink("/bin/a", folder_ / "root/init");
  const auto first = images_().add(folder_ / "root", "mine");
  EXPECT_EQ(fs::hard_link_count(rootOf("mine") / "bin/b"), 2u);
  EXPECT_EQ(fs::read_symlink(rootOf("mine") / "init"), "/bin/a");
  EXPECT_EQ(images_().add(folder_ / "root", "other")[0].id, first[0].id);
  writeFile(folder_ / "root/bin/c", "c");
  EXPECT_NE(images_().add(folder_ / "root", "mine")[0].id, first[0].id);
  EXPECT_EQ(images_().list().size(), 2u);  // `other` keeps the first
  images_().remove("other");
  EXPECT_EQ(images_().list().size(), 1u);
  EXPECT_THROW(images_().add(folder_ / "root", ""), Error);
  EXPECT_THROW(images_().add(folder_ / "root", "Not A Name"), Error);
}

TEST_F(UserImagesTest, AreNotRemovedWhileAPodHoldsThem) {
  const auto id = add(dockerEntries({LayerOf(tar({{"a", kFile, "a"}}))}, {"a", "b"}))[0].id;
  auto held = images_().find("a")->hold();
  ASSERT_TRUE(held);
  images_().remove("a");  // b is left
  EXPECT_THROW(images_().remove("b"), Error);
  EXPECT_TRUE(images_().find("b"));
  // Its name goes to another image, and it stays without one.
  add(dockerEntries({LayerOf(tar({{"a", kFile, "other"}}))}, {"b"}));
  EXPECT_EQ(images_().list().size(), 2u);
  const auto image = images_().find("b");
  held.reset();
  EXPECT_THAT(images_().remove(id.substr(7, 12)), HasSubstr("sha256:"));
  images_().remove("b");
  EXPECT_FALSE(image->hold());
  EXPECT_THROW(images_().remove("b"), Error);
}

TEST_F(UserImagesTest, KeepLinksThatAreAbsoluteAndFollowThemInside) {
  // As Debian's images do: var/run is a link to /run, and later layers write through it.
  const auto lower = tar({{"run", kFolder},
                          {"var", kFolder},
                          {"var/run", kLink, "/run"},
                          {"lock", kLink, "run/lock"}});
  const auto upper = tar({{"var/run/x", kFile, "x"}, {"lock/y", kFile, "y"}});
  add(dockerEntries({LayerOf(lower), LayerOf(upper)}, {"a"}));
  EXPECT_EQ(read(rootOf("a") / "run/x"), "x");
  EXPECT_EQ(read(rootOf("a") / "run/lock/y"), "y");
  EXPECT_FALSE(fs::exists("/run/lock/y"));
}

TEST_F(UserImagesTest, LeaveOutDevicesAndSetUserIdBits) {
  const auto added = add(dockerEntries({LayerOf(tar({{"dev/sda", S_IFBLK | 0666, ""},
                                                     {"pipe", S_IFIFO | 0666, ""},
                                                     {"su", S_IFREG | 06755, "x"}}))},
                                       {"a"}));
  EXPECT_EQ(added[0].leftOut, 2);
  EXPECT_FALSE(fs::exists(rootOf("a") / "dev/sda"));
  EXPECT_EQ(fs::status(rootOf("a") / "su").permissions(), fs::perms(0755));
}

TEST_F(UserImagesTest, NeverWriteOutside) {
  const auto outside = folder_.string() + "/escaped";
  EXPECT_THAT(refused({{"../escaped", kFile, "x"}}), HasSubstr("leaves the image"));
  EXPECT_THAT(refused({{"a/../../escaped", kFile, "x"}}), HasSubstr("leaves the image"));
  EXPECT_THAT(refused({{"a", kFile, "", "../../../../../../etc/passwd"}}),
              HasSubstr("leaves the image"));
  EXPECT_THAT(refused({{"a", kFile, "", "/etc/passwd"}}), HasSubstr("no file of the image"));
  EXPECT_THAT(refused({{"etc", kLink, "/etc"}, {"a", kFile, "", "etc/passwd"}}),
              HasSubstr("no file of the image"));
  EXPECT_THAT(refused({{".wh...", kFile, ""}}), HasSubstr("names nothing"));
  EXPECT_THAT(refused({{".wh..", kFile, ""}}), HasSubstr("names nothing"));
  EXPECT_THAT(refused({{"a", kLink, "b"}, {"b", kLink, "a"}, {"a/x", kFile, "x"}}),
              HasSubstr("cannot"));

  // Absolute paths and links mean the image's own root.
  add(dockerEntries({LayerOf(tar({{"out", kLink, folder_.string()},
                                  {"up", kLink, "../../../../../../../.." + folder_.string()},
                                  {"out/escaped", kFile, "x"},
                                  {"up/escaped", kFile, "y"},
                                  {"/tmp/user-images-escaped", kFile, "z"},
                                  {"file", kLink, outside},
                                  {"file", kFile, "replaced"}}))},
                    {"a"}));
  EXPECT_FALSE(fs::exists(outside));
  EXPECT_FALSE(fs::exists("/tmp/user-images-escaped"));
  EXPECT_EQ(read(rootOf("a") / "file"), "replaced");
  EXPECT_EQ(read(rootOf("a").string() + outside), "y");
}

TEST_F(UserImagesTest, NeverRemoveOutside) {
  writeFile(folder_ / "mine/kept", "x");
  add(dockerEntries(
      {LayerOf(tar({{"out", kLink, (folder_ / "mine").string()}})),
       LayerOf(tar({{"out/.wh.kept", kFile, ""}})), LayerOf(tar({{"out/.wh..wh..opq", kFile, ""}})),
       LayerOf(tar({{".wh.out", kFile, ""}}))},
      {"a"}));
  EXPECT_TRUE(fs::exists(folder_ / "mine/kept"));
}

TEST_F(UserImagesTest, RefuseWhatIsDamaged) {
  const auto good =
      tar(dockerEntries({LayerOf(tar({{"a", kFile, std::string(5000, 'a')}}))}, {"a"}));
  EXPECT_THAT(refusedArchive(good.substr(0, good.size() / 2)), testing::Not(IsEmpty()));
  EXPECT_THAT(refusedArchive("not a tar at all, but long enough to be looked at"),
              HasSubstr("cannot be read"));
  EXPECT_THAT(refusedArchive(tar({{"x", kFile, "x"}})), HasSubstr("neither manifest.json nor"));
  EXPECT_THAT(refusedArchive(tar({{"manifest.json", kFile, "[{]"}})), HasSubstr("manifest.json"));
  EXPECT_THAT(refusedArchive(tar({{"manifest.json", kFile, R"([{"Config":"c","Layers":[]}])"}})),
              HasSubstr("lacks c"));

  auto other = dockerEntries({LayerOf(tar({{"a", kFile, "a"}}))}, {"a"});
  for (auto& entry : other)
    if (entry.path.ends_with("layer.tar")) entry.text = tar({{"a", kFile, "b"}});
  EXPECT_THAT(refusedArchive(tar(other)), HasSubstr("layer 1 is damaged: its digest is"));

  auto config = dockerEntries({LayerOf(tar({{"a", kFile, "a"}}))}, {"a"});
  config[0].text += " ";
  EXPECT_THAT(refusedArchive(tar(config)), HasSubstr("is damaged: its digest is"));

  auto blob = ociEntries({LayerOf(tar({{"a", kFile, "a"}}))}, {{"io.containerd.image.name", "a"}});
  for (auto& entry : blob)
    if (entry.text.find("mediaType") != std::string::npos && entry.path != "index.json")
      entry.text += " ";
  EXPECT_THAT(refusedArchive(tar(blob)), HasSubstr("is damaged: its digest is"));

  const std::vector<TarEntry> files{{"a", kFile, std::string(100'000, 'a')}};
  auto zipped = tar(files, true);
  zipped.resize(zipped.size() - 10);
  EXPECT_THAT(refusedArchive(tar(dockerEntries({LayerOf(tar(files), zipped)}, {"a"}))),
              testing::Not(IsEmpty()));
}

TEST_F(UserImagesTest, RefuseWhatIsTooLarge) {
  const auto archive =
      tar(dockerEntries({LayerOf(tar({{"a", kFile, std::string(1 << 20, 'a')}}))}, {"a"}));
  EXPECT_THAT(refusedArchive(archive, UnpackBudget(1 << 20, 1000)),
              HasSubstr("more than 1 MiB is not unpacked"));
  EXPECT_THAT(refusedArchive(archive, UnpackBudget(1 << 30, 2)), HasSubstr("more files"));
  // A header that promises 8 GiB less a byte, and nothing behind it.
  auto huge = tar({{"manifest.json", kFile, "x"}});
  huge.replace(124, 11, "77777777777");
  unsigned sum = 0;
  huge.replace(148, 8, "        ");
  for (int i = 0; i < 512; ++i)
    sum += static_cast<unsigned char>(huge[static_cast<std::size_t>(i)]);
  char digits[8];
  std::snprintf(digits, sizeof digits, "%06o", sum);
  huge.replace(148, 7, digits, 7);
  EXPECT_THAT(refusedArchive(huge), testing::Not(IsEmpty()));
  EXPECT_THAT(refusedArchive(huge, UnpackBudget(1 << 20, 10)), HasSubstr("not unpacked"));
}

TEST_F(UserImagesTest, AreForThisMachine) {
  const std::vector<LayerOf> layers{LayerOf(tar({{"a", kFile, "a"}}))};
  auto config = configOf(layers, {});
  config.as_object()["architecture"] = "s390x";
  const auto text = json::serialize(config);
  auto archive = dockerEntries(layers, {"a"});
  archive[0] = {"c", kFile, text};
  archive.back().text = R"([{"Config":"c","Layers":["0/layer.tar"],"RepoTags":["a"]}])";
  EXPECT_THAT(refusedArchive(tar(archive)), HasSubstr("it is for linux/s390x"));
}

TEST_F(UserImagesTest, NeedTheirUser) {
  EXPECT_THAT(refusedArchive(tar(dockerEntries({LayerOf(tar({{"a", kFile, "a"}}))}, {"a"},
                                               {{"User", "nobody-there"}}))),
              HasSubstr("user nobody-there is not in its /etc/passwd"));
}

TEST(ResolvedInside, FollowsLinksOfTheRootOnly) {
  char name[] = "/tmp/inside-XXXXXX";
  const fs::path root = ::mkdtemp(name);
  fs::create_directories(root / "usr/bin");
  fs::create_symlink("usr/bin", root / "bin");
  fs::create_symlink("/bin/tool", root / "usr/bin/sh");
  fs::create_symlink("../../../../../etc", root / "etc");
  fs::create_symlink("loop", root / "loop");
  EXPECT_EQ(resolvedInside(root, "/bin/sh"), "/usr/bin/tool");
  EXPECT_EQ(resolvedInside(root, "/bin/../bin/./x/y"), "/usr/bin/x/y");
  EXPECT_EQ(resolvedInside(root, "/../../x"), "/x");
  EXPECT_THROW(resolvedInside(root, "/etc/hosts"), Error);  // /etc leads to itself
  EXPECT_THROW(resolvedInside(root, "/loop"), Error);
  fs::remove_all(root);
}

}  // namespace
}  // namespace sparklab::lab
