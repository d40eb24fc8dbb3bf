// `sparklab image`: root filesystems of one's own for the pods of every lab.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/time.hpp"
#include "commands/command.hpp"
#include "commands/images_folder.hpp"
#include "commands/lab_control.hpp"
#include "kube/client.hpp"
#include "lab/images/user_images.hpp"
#include "process/child.hpp"
#include "spark/distribution.hpp"

namespace sparklab::commands {

std::filesystem::path imagesFolder(const std::map<std::string, std::string>& env) {
  return spark::cacheFolder(env) / "images";
}

namespace {

struct ImageOptions {
  std::string lab;
  std::vector<std::string> words;
};

lab::UserImages userImages() {
  return lab::UserImages(imagesFolder(process::currentEnvironment()));
}

std::string size(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

void row(std::string_view name, std::string_view id, std::string_view size, std::string_view age) {
  fmt::print("{:<48} {:<14} {:>11}  {}\n", name, id, size, age);
}

/// What the nodes of a lab say that they have, the lab's own recipes too.
int lsOf(const std::string& name) {
  const auto nodes = onLab(name, [](kube::Client& api) { return api.get("/api/v1/nodes"); });
  fmt::print("{:<16} {:<60} {:>11}\n", "NODE", "IMAGE", "SIZE");
  for (const auto& node : list(nodes, {"items"}))
    for (const auto& image : list(node, {"status", "images"}))
      for (const auto& one : strings(image, {"names"}))
        fmt::print("{:<16} {:<60} {:>11}\n", str(node, {"metadata", "name"}), one,
                   size(static_cast<std::uint64_t>(num(image, {"sizeBytes"}))));
  return kPassed;
}

int ls(const ImageOptions& options) {
  if (!options.lab.empty()) return lsOf(options.lab);
  const auto images = userImages().list();
  if (images.empty()) {
    fmt::print("You have added no image. A lab has its own: sparklab image ls --name lab\n");
    return kPassed;
  }
  row("IMAGE", "ID", "SIZE", "ADDED");
  const auto now = std::chrono::system_clock::now();
  for (const auto& image : images) {
    const auto added = parseRfc3339(image.added);
    const auto age = added ? humanAge(now - *added) + " ago" : std::string();
    const auto id = image.id.substr(7, 12);
    if (image.names.empty()) row("<none>", id, size(image.sizeBytes), age);
    for (const auto& name : image.names) row(name, id, size(image.sizeBytes), age);
  }
  return kPassed;
}

int add(const ImageOptions& options) {
  const auto& words = options.words;
  const auto added = userImages().add(words.back(), words.size() > 1 ? words.front() : "");
  for (const auto& image : added) {
    for (const auto& name : image.names)
      fmt::print("{} is {} {} ({})\n", name,
                 image.known ? "the known image" : "added:", image.id.substr(7, 12),
                 size(image.sizeBytes));
    if (image.leftOut > 0)
      fmt::print("  {} devices, sockets or pipes were left out\n", image.leftOut);
  }
  return kPassed;
}

int rm(const ImageOptions& options) {
  auto images = userImages();
  for (const auto& name : options.words) fmt::print("removed {}\n", images.remove(name));
  return kPassed;
}

}  // namespace

void addImage(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ImageOptions>();
  auto* command = app.add_subcommand("image", "images of your own, for the pods of all your labs");
  command->require_subcommand(1);
  const auto verb = [&](const char* name, const char* help, int (*run)(const ImageOptions&)) {
    auto* sub = command->add_subcommand(name, help);
    sub->callback([options, &action, run] { action = [options, run] { return run(*options); }; });
    return sub;
  };
  verb("ls", "the images that you have added", ls)
      ->add_option("--name", options->lab, "what the nodes of this lab have instead");
  verb("add", "add an archive (docker save, or OCI) or a folder with a root filesystem", add)
      ->add_option("image", options->words, "[NAME] ARCHIVE, or NAME FOLDER")
      ->required()
      ->expected(1, 2);
  verb("rm", "remove images that no pod uses", rm)
      ->add_option("image", options->words, "names or IDs")
      ->required();
}

}  // namespace sparklab::commands
