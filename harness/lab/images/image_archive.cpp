#include "lab/images/image_archive.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "lab/images/images.hpp"

namespace sparklab::lab {
namespace {

using Members = std::map<std::string, Member>;

constexpr std::uint64_t kLargestDocument = 8 << 20;
constexpr int kDeepestIndex = 4;

/// As Go names it.
std::string thisArchitecture() {
  utsname system = {};
  ::uname(&system);
  const std::string machine = system.machine;
  return machine == "x86_64" ? "amd64" : machine == "aarch64" ? "arm64" : machine;
}

const Member& require(const Members& members, const std::string& path) {
  const auto found = members.find(path);
  if (found == members.end()) throw Error(fmt::format("the archive lacks {}", path));
  return found->second;
}

json::value document(const Member& member, const std::string& what) {
  if (member.size > kLargestDocument) throw Error(fmt::format("{} is too large", what));
  return parseJson(contentOf(member.file), what);
}

bool isDigest(std::string_view text) {
  return text.size() == 71 && text.starts_with("sha256:") &&
         text.find_first_not_of("0123456789abcdef", 7) == text.npos;
}

void requireDigest(const Member& member, const std::string& digest, const std::string& what) {
  if (member.digest != digest)
    throw Error(
        fmt::format("{} is damaged: its digest is {} instead of {}", what, member.digest, digest));
}

/// The blob that a descriptor of an OCI layout names.
const Member& blob(const Members& members, const json::value& descriptor) {
  const std::string digest(str(descriptor, {"digest"}));
  if (!isDigest(digest)) throw Error(fmt::format("the archive names a blob '{}'", digest));
  const auto path = "blobs/sha256/" + digest.substr(7);
  const auto& member = require(members, path);
  requireDigest(member, digest, path);
  return member;
}

void addName(ArchivedImage& image, std::string_view name) {
  if (auto whole = normalizedImage(std::string(name)); !whole.empty())
    image.names.push_back(std::move(whole));
}

/// Everything of an image but where its files are.
void readConfig(ArchivedImage& image, const Member& member) {
  image.id = member.digest;
  image.config = document(member, "the image's config");
  image.size += member.size;
  image.diffIds = strings(image.config, {"rootfs", "diff_ids"});
  if (image.diffIds.size() != image.layers.size())
    throw Error(fmt::format("the image has {} layers, but its config tells of {}",
                            image.layers.size(), image.diffIds.size()));
  for (const auto& layer : image.layers) image.size += layer.size;
}

bool isForUs(const json::value& platform) {
  return str(platform, {"os"}, "linux") == "linux" &&
         str(platform, {"architecture"}, thisArchitecture()) == thisArchitecture();
}

// ---------------------------------------------------------------- docker save

/// "<hex>.json" or "blobs/sha256/<hex>" promise a digest.
std::string promisedDigest(const std::string& path) {
  auto name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".json")) name.resize(name.size() - 5);
  const auto digest = "sha256:" + name;
  return isDigest(digest) ? digest : std::string();
}

const Member& promised(const Members& members, const std::string& name) {
  const auto path = pathInTree(name);
  const auto& member = require(members, path);
  // Of "<hex>/layer.tar" the number is another one.
  if (const auto digest = promisedDigest(path); !digest.empty() && !path.ends_with("layer.tar"))
    requireDigest(member, digest, path);
  return member;
}

std::vector<ArchivedImage> dockerImages(const Members& members, const json::value& manifest) {
  if (!manifest.is_array()) throw Error("manifest.json is not a list of images");
  std::vector<ArchivedImage> images;
  for (const auto& entry : manifest.as_array()) {
    ArchivedImage image;
    for (const auto& name : strings(entry, {"RepoTags"})) addName(image, name);
    for (const auto& layer : strings(entry, {"Layers"}))
      image.layers.push_back(promised(members, layer));
    readConfig(image, promised(members, std::string(str(entry, {"Config"}))));
    images.push_back(std::move(image));
  }
  return images;
}

// ---------------------------------------------------------------- OCI

/// Attestations and the like look like images for a machine that does not exist.
bool isImage(const json::value& descriptor) {
  const auto type = str(descriptor, {"mediaType"});
  return (type.empty() || type.find("manifest") != type.npos || type.find("index") != type.npos) &&
         str(descriptor, {"annotations", "vnd.docker.reference.type"}).empty() &&
         str(descriptor, {"platform", "architecture"}) != "unknown";
}

std::vector<std::string_view> namesOf(const json::value& descriptor) {
  if (const auto name = str(descriptor, {"annotations", "io.containerd.image.name"}); !name.empty())
    return {name};
  const auto name = str(descriptor, {"annotations", "org.opencontainers.image.ref.name"});
  // Many tools write the tag alone, which names nothing.
  if (name.find_first_of("/:") == name.npos) return {};
  return {name};
}

void addImages(std::vector<ArchivedImage>& images, const Members& members, const json::value& index,
               const std::vector<std::string>& names, int depth) {
  if (depth > kDeepestIndex) throw Error("the archive's indexes are nested too deeply");
  for (const auto& descriptor : list(index, {"manifests"})) {
    if (!isImage(descriptor) || !isForUs(map(descriptor, {"platform"}))) continue;
    auto all = names;
    for (const auto name : namesOf(descriptor)) all.emplace_back(name);
    const auto& member = blob(members, descriptor);
    const auto manifest = document(member, "an image's manifest");
    if (find(manifest, {"manifests"})) {
      addImages(images, members, manifest, all, depth + 1);
      continue;
    }
    // Two names of one image are two entries.
    for (auto& known : images)
      if (known.manifest == member.digest)
        for (const auto& name : std::exchange(all, {})) addName(known, name);
    if (std::any_of(images.begin(), images.end(),
                    [&](const auto& known) { return known.manifest == member.digest; }))
      continue;
    ArchivedImage image;
    image.manifest = member.digest;
    for (const auto& name : all) addName(image, name);
    for (const auto& layer : list(manifest, {"layers"}))
      image.layers.push_back(blob(members, layer));
    const auto* config = find(manifest, {"config"});
    if (!config) throw Error("an image's manifest names no config");
    readConfig(image, blob(members, *config));
    images.push_back(std::move(image));
  }
}

}  // namespace

std::vector<ArchivedImage> imagesOf(const Members& members) {
  std::vector<ArchivedImage> images;
  if (const auto docker = members.find("manifest.json"); docker != members.end())
    images = dockerImages(members, document(docker->second, "manifest.json"));
  else if (const auto oci = members.find("index.json"); oci != members.end())
    addImages(images, members, document(oci->second, "index.json"), {}, 0);
  else
    throw Error("the archive holds neither manifest.json nor index.json: it is no image",
                "what `docker export` writes is a root filesystem: unpack it, and add the folder");
  std::string others;
  std::erase_if(images, [&](const ArchivedImage& image) {
    if (isForUs(image.config)) return false;
    others = fmt::format("{}/{}", std::string(str(image.config, {"os"})),
                         std::string(str(image.config, {"architecture"})));
    return true;
  });
  if (images.empty())
    throw Error(fmt::format("the archive holds no image for linux/{}{}", thisArchitecture(),
                            others.empty() ? "" : ": it is for " + others));
  return images;
}

}  // namespace sparklab::lab
