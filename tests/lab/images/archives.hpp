// Archives of images, made in memory.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "lab/images/digest.hpp"

namespace sparklab::lab {

struct TarEntry {
  std::string path;
  mode_t mode = S_IFREG | 0644;  ///< with its type
  std::string text{};            ///< content, or a link's target
  std::string hardLink{};
};

inline std::string tar(const std::vector<TarEntry>& entries, bool gzip = false, bool zstd = false) {
  std::vector<char> buffer(32 << 20);
  std::size_t used = 0;
  auto* writer = ::archive_write_new();
  ::archive_write_set_format_pax_restricted(writer);
  if (gzip) ::archive_write_add_filter_gzip(writer);
  if (zstd) ::archive_write_add_filter_zstd(writer);
  ::archive_write_open_memory(writer, buffer.data(), buffer.size(), &used);
  for (const auto& entry : entries) {
    auto* header = ::archive_entry_new();
    ::archive_entry_set_pathname(header, entry.path.c_str());
    ::archive_entry_set_mode(header, entry.mode);
    if (!entry.hardLink.empty()) ::archive_entry_set_hardlink(header, entry.hardLink.c_str());
    if (S_ISLNK(entry.mode)) ::archive_entry_set_symlink(header, entry.text.c_str());
    const bool file = S_ISREG(entry.mode) && entry.hardLink.empty();
    ::archive_entry_set_size(header, file ? static_cast<la_int64_t>(entry.text.size()) : 0);
    ::archive_write_header(writer, header);
    if (file) ::archive_write_data(writer, entry.text.data(), entry.text.size());
    ::archive_entry_free(header);
  }
  ::archive_write_free(writer);
  return {buffer.data(), used};
}

inline std::string digestOf(const std::string& text) {
  Digest digest;
  digest.add(text.data(), text.size());
  return digest.text();
}

struct LayerOf {
  std::string tar;   ///< what its diff ID is of
  std::string blob;  ///< as it is stored
  explicit LayerOf(std::string plain) : tar(plain), blob(std::move(plain)) {}
  LayerOf(std::string plain, std::string compressed)
      : tar(std::move(plain)), blob(std::move(compressed)) {}
};

inline json::value configOf(const std::vector<LayerOf>& layers, json::object config) {
  json::array ids;
  for (const auto& layer : layers) ids.emplace_back(digestOf(layer.tar));
#if defined(__aarch64__)
  const char* architecture = "arm64";
#else
  const char* architecture = "amd64";
#endif
  json::object whole{{"architecture", architecture}, {"os", "linux"}};
  whole["config"] = std::move(config);
  whole["rootfs"] = json::object{{"type", "layers"}, {"diff_ids", std::move(ids)}};
  return json::value(std::move(whole));
}

/// As `docker save` writes it, with the names given.
inline std::vector<TarEntry> dockerEntries(const std::vector<LayerOf>& layers,
                                           const std::vector<std::string>& names,
                                           json::object config = {}) {
  const auto text = json::serialize(configOf(layers, std::move(config)));
  const auto configFile = digestOf(text).substr(7) + ".json";
  std::vector<TarEntry> entries{{configFile, S_IFREG | 0644, text}};
  json::array files;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto file = std::to_string(i) + "/layer.tar";
    entries.push_back({file, S_IFREG | 0644, layers[i].blob});
    files.emplace_back(file);
  }
  json::object image{{"Config", configFile}, {"Layers", std::move(files)}};
  image["RepoTags"] = names.empty() ? json::value() : json::value(jsonArray(names));
  entries.push_back({"manifest.json", S_IFREG | 0644, json::serialize(json::array{image})});
  return entries;
}

/// An OCI layout with one image.
inline std::vector<TarEntry> ociEntries(const std::vector<LayerOf>& layers,
                                        const json::object& annotations, json::object config = {}) {
  std::vector<TarEntry> entries{
      {"oci-layout", S_IFREG | 0644, R"({"imageLayoutVersion":"1.0.0"})"}};
  const auto blob = [&](const std::string& text, const char* type) {
    const auto digest = digestOf(text);
    entries.push_back({"blobs/sha256/" + digest.substr(7), S_IFREG | 0644, text});
    return json::object{{"mediaType", type}, {"digest", digest}, {"size", text.size()}};
  };
  json::object manifest{{"schemaVersion", 2}};
  manifest["config"] = blob(json::serialize(configOf(layers, std::move(config))),
                            "application/vnd.oci.image.config.v1+json");
  json::array list;
  for (const auto& layer : layers)
    list.push_back(blob(layer.blob, "application/vnd.oci.image.layer.v1.tar+gzip"));
  manifest["layers"] = std::move(list);
  auto descriptor = blob(json::serialize(manifest), "application/vnd.oci.image.manifest.v1+json");
  descriptor["annotations"] = annotations;
  entries.push_back({"index.json", S_IFREG | 0644,
                     json::serialize(json::object{{"schemaVersion", 2},
                                                  {"manifests", json::array{descriptor}}})});
  return entries;
}

inline std::filesystem::path writeFile(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace sparklab::lab
