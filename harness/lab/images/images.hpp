// An image name maps to a root filesystem to show to a pod, and what to run in it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sparklab::lab {

/// Something to put at a path inside the pod.
struct Mount {
  enum class Kind { ReadOnly, ReadWrite, Tmpfs, File, Symlink, Directory } kind;
  std::string target;            ///< absolute, inside
  std::filesystem::path source;  ///< on this machine; the link's text for Symlink
  std::string content;           ///< of File
  int mode = 0644;               ///< of File
};

/// What `docker inspect` would call the image's config, plus its filesystem.
struct Image {
  std::string name;         ///< normalized, with tag
  std::vector<Mount> root;  ///< of a recipe: in order, later ones lie on top
  /// Instead of `root`: a folder that holds all of it and is never written to. Each container gets
  /// a writable layer of its own over it.
  std::filesystem::path rootfs;
  /// Keeps `rootfs` from being removed as long as what it returns lives; null when it is gone. Set
  /// together with `rootfs`.
  std::function<std::shared_ptr<void>()> hold;
  std::vector<std::string> entrypoint;
  std::vector<std::string> command;
  /// Values may hold $(POD_IP), which the kubelet replaces.
  std::map<std::string, std::string> env;
  std::string workingDirectory;
  std::string user;             ///< shown by `id -un`; the real user is ours
  int uid = 0;                  ///< of `user`, where the sandbox can show another than ours
  std::string home;             ///< of `user`
  std::string id;               ///< "sha256:...", of the config or the recipe
  std::uint64_t sizeBytes = 0;  ///< for the Pulled event and node status
};

/// Knows the images of the lab's node. Cheap lookups; not thread-safe.
class ImageStore {
 public:
  virtual ~ImageStore() = default;
  /// The image, or nothing for a name that none has (ErrImagePull).
  virtual std::optional<Image> find(const std::string& name) const = 0;
  virtual std::vector<std::string> names() const = 0;
};

/// What a Spark image is made of.
struct SparkRecipe {
  std::filesystem::path sparkHome, javaHome, examplesJar;
  /// A class-data-sharing archive, shown at /opt/sparklab/pod.jsa; `jvmOptions` make use of it.
  std::filesystem::path jvmArchive;
  std::string sparkVersion, scalaVersion;
  std::string jvmOptions;  ///< added to the Spark JVMs' command lines
};

/// The recipes that come with sparklab, made of what is on this machine: every `spark` and
/// `apache/spark` tag of each distribution's version (`latest` is the first one's), and a
/// `busybox`-like one with this machine's own tools (busybox, debian, ubuntu, alpine: names people
/// use in examples). `driverMaster` is what drivers in cluster mode use instead of
/// https://kubernetes.default.svc when that port cannot be bound (empty: leave it).
struct LocalImagesOptions {
  std::vector<SparkRecipe> sparks;
  std::string driverMaster;
};
std::unique_ptr<ImageStore> localImages(const LocalImagesOptions& options);

/// The images of both; those of `first` go before others of the same name.
std::unique_ptr<ImageStore> imagesTogether(std::unique_ptr<ImageStore> first,
                                           std::unique_ptr<ImageStore> second);

/// A reference as containerd writes it: "spark" is "docker.io/library/spark:latest". Empty for what
/// is not a reference (InvalidImageName).
std::string normalizedImage(const std::string& name);

}  // namespace sparklab::lab
