#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lab/images/base_system.hpp"
#include "lab/images/images.hpp"
#include "lab/images/reference.hpp"
#include "lab/images/spark_image.hpp"

namespace sparklab::lab {
namespace {

/// Shaped like an image's digest and the same for the same recipe; nobody verifies it.
std::string recipeId(const Image& image) {
  std::string text;
  for (const auto& mount : image.root)
    text += fmt::format("{} {} {} {}\n", static_cast<int>(mount.kind), mount.target,
                        mount.source.string(), mount.content);
  for (const auto& [name, value] : image.env) text += name + "=" + value + "\n";
  for (const auto& word : image.entrypoint) text += word + "\n";
  for (const auto& word : image.command) text += word + "\n";
  std::string id = "sha256:";
  for (std::uint64_t part = 0; part < 4; ++part) {
    std::uint64_t hash = 0xcbf29ce484222325 + part * 0x9e3779b97f4a7c15;  // FNV-1a
    for (const unsigned char byte : text) hash = (hash ^ byte) * 0x100000001b3;
    id += fmt::format("{:016x}", hash);
  }
  return id;
}

struct PlainImage {
  const char* repository;
  const char* tag;  ///< the one that names() lists
  const char* shell;
};

constexpr std::array kPlainImages{
    PlainImage{"docker.io/library/alpine", "latest", "/bin/sh"},
    PlainImage{"docker.io/library/busybox", "latest", "sh"},
    PlainImage{"docker.io/library/debian", "latest", "bash"},
    PlainImage{"docker.io/library/ubuntu", "latest", "/bin/bash"},
};

constexpr std::array kSparkRepositories{"docker.io/apache/spark", "docker.io/library/spark"};

class LocalImages final : public ImageStore {
 public:
  explicit LocalImages(const LocalImagesOptions& options) {
    plain_.root = baseSystem();
    plain_.env = {{"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}};
    plain_.user = "root";
    plain_.home = "/root";
    plain_.sizeBytes = 4'000'000;
    for (const auto& recipe : options.sparks) {
      auto image = sparkImage(recipe, options.driverMaster);
      image.id = recipeId(image);
      sparks_.emplace_back(recipe.sparkVersion, std::move(image));
    }
  }

  std::optional<Image> find(const std::string& name) const override {
    const auto reference = parseReference(name);
    if (!reference || !reference->digest.empty()) return {};
    std::optional<Image> image;
    if (std::count(kSparkRepositories.begin(), kSparkRepositories.end(), reference->repository))
      for (const auto& [version, spark] : sparks_)
        if (!image && (reference->tag == "latest" || isSparkTag(reference->tag, version)))
          image = spark;
    for (const auto& plain : kPlainImages) {
      if (reference->repository != plain.repository) continue;
      image = plain_;
      image->command = {plain.shell};
      image->id = recipeId(*image);
    }
    if (image) image->name = reference->text();
    return image;
  }

  std::vector<std::string> names() const override {
    std::vector<std::string> names;
    for (const auto& [version, spark] : sparks_)
      for (const char* repository : kSparkRepositories)
        names.push_back(fmt::format("{}:{}", repository, version));
    for (const auto& plain : kPlainImages)
      names.push_back(fmt::format("{}:{}", plain.repository, plain.tag));
    return names;
  }

 private:
  Image plain_;
  std::vector<std::pair<std::string, Image>> sparks_;  ///< by version
};

class Together final : public ImageStore {
 public:
  Together(std::unique_ptr<ImageStore> first, std::unique_ptr<ImageStore> second)
      : first_(std::move(first)), second_(std::move(second)) {}

  std::optional<Image> find(const std::string& name) const override {
    auto image = first_->find(name);
    return image ? image : second_->find(name);
  }

  std::vector<std::string> names() const override {
    auto names = first_->names();
    for (auto& name : second_->names())
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    return names;
  }

 private:
  std::unique_ptr<ImageStore> first_, second_;
};

}  // namespace

std::unique_ptr<ImageStore> localImages(const LocalImagesOptions& options) {
  return std::make_unique<LocalImages>(options);
}

std::unique_ptr<ImageStore> imagesTogether(std::unique_ptr<ImageStore> first,
                                           std::unique_ptr<ImageStore> second) {
  return std::make_unique<Together>(std::move(first), std::move(second));
}

}  // namespace sparklab::lab
