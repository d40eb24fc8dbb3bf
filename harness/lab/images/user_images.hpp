// The images that a user has added: root filesystems in a folder, which every lab of the user
// shares.
//
//   <folder>/content/<hex>/rootfs      by image ID; never changed once it is there
//   <folder>/content/<hex>/image.json  what is known about it
//   <folder>/content/<hex>/lock        shared by whoever runs it
//   <folder>/names/<name>              links to ../content/<hex>
//   <folder>/lock                      of whoever adds or removes
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lab/images/images.hpp"
#include "lab/images/layer.hpp"

namespace sparklab::lab {

/// Reading sees what any process has added up to now, whole or not at all. Not thread-safe.
class UserImages final : public ImageStore {
 public:
  /// The folder is made when the first image is added.
  explicit UserImages(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::optional<Image> find(const std::string& name) const override;
  std::vector<std::string> names() const override;

  struct Listed {
    std::vector<std::string> names;  ///< empty: its name was given to another image since
    std::string id;
    std::uint64_t sizeBytes = 0;
    std::string added;  ///< RFC 3339
  };
  std::vector<Listed> list() const;

  struct Added {
    std::vector<std::string> names;
    std::string id;
    std::uint64_t sizeBytes = 0;
    bool known = false;  ///< its content was there already
    int leftOut = 0;     ///< devices, sockets and pipes
  };

  /// Adds a folder, which needs a `name`, or the images of an archive; `name` is for the only one.
  /// Waits for others that add or remove. Throws Error, and then nothing was added.
  std::vector<Added> add(const std::filesystem::path& source, const std::string& name,
                         UnpackBudget budget = UnpackBudget());

  /// Takes a name away, and the content with its last one; or by ID, with all its names. Returns
  /// what was removed. Throws Error for what is not there, and for content that a pod uses.
  std::string remove(const std::string& nameOrId);

 private:
  std::filesystem::path contentOf(const std::string& id) const;
  void nameIt(const std::string& name, const std::string& id);
  bool dropContent(const std::string& hex);
  std::vector<std::string> namesOf(const std::string& hex) const;

  std::filesystem::path folder_;
};

}  // namespace sparklab::lab
