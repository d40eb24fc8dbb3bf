#include "lab/kubelet/volumes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/base64.hpp"
#include "base/file.hpp"
#include "base/unique_fd.hpp"
#include "lab/scheduling/volumes.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string content;
  int mode = 0644;
};
using Files = std::map<std::string, File>;  ///< by relative path

[[noreturn]] void refuse(const json::value& volume, const std::string& why) {
  throw MountError(
      fmt::format("MountVolume.SetUp failed for volume \"{}\" : {}", str(volume, {"name"}), why));
}

/// The decoded data of a ConfigMap or Secret.
std::map<std::string, std::string> dataOf(const json::value& object, bool secret) {
  std::map<std::string, std::string> data;
  for (const char* field : {"data", "binaryData"}) {
    for (const auto& [key, value] : map(object, {field})) {
      if (!value.is_string()) continue;
      const std::string text(value.as_string());
      const bool encoded = secret || std::string_view(field) == "binaryData";
      data[std::string(key)] = encoded ? unbase64(text).value_or("") : text;
    }
  }
  return data;
}

/// The files that a configMap or secret source stands for.
void addKeys(Files& files, const json::value& volume, const json::value& source, bool secret,
             int defaultMode, const VolumeSources& sources) {
  const auto name = str(source, {secret && find(source, {"secretName"}) ? "secretName" : "name"});
  const char* kind = secret ? "secret" : "configmap";
  const bool optional = flag(source, {"optional"});
  const auto* object = secret ? sources.secret(name) : sources.configMap(name);
  if (!object) {
    if (optional) return;
    refuse(volume, fmt::format("{} \"{}\" not found", kind, name));
  }
  const auto data = dataOf(*object, secret);
  const auto& items = list(source, {"items"});
  if (items.empty())
    for (const auto& [key, content] : data) files[key] = {content, defaultMode};
  for (const auto& item : items) {
    const std::string key(str(item, {"key"}));
    const auto found = data.find(key);
    if (found != data.end())
      files[std::string(str(item, {"path"}))] = {
          found->second, static_cast<int>(num(item, {"mode"}, defaultMode))};
    else if (!optional)
      refuse(volume,
             fmt::format("{} references non-existent {} key: {}", secret ? "secret" : "configmap",
                         secret ? "secret" : "config", key));
  }
}

void addFields(Files& files, const json::value& volume, const json::value& source, int defaultMode,
               const VolumeSources& sources) {
  for (const auto& item : list(source, {"items"})) {
    File file{{}, static_cast<int>(num(item, {"mode"}, defaultMode))};
    try {
      if (const auto* field = find(item, {"fieldRef"})) {
        file.content =
            fieldValue(sources.pod, str(*field, {"fieldPath"}), sources.podIP, sources.hostIP);
      } else if (const auto* resource = find(item, {"resourceFieldRef"})) {
        static const Image kNoImage;
        EnvironmentSources limits{sources.pod, kNoImage, {}, {}, {}, {}, 443, {}, {}, {}, 0, 0};
        for (const auto& container : list(sources.pod, {"spec", "containers"}))
          if (str(container, {"name"}) == str(*resource, {"containerName"}))
            file.content = resourceValue(container, *resource, limits);
      }
    } catch (const ConfigError& error) {
      refuse(volume, error.what());
    }
    files[std::string(str(item, {"path"}))] = std::move(file);
  }
}

void addProjected(Files& files, const json::value& volume, const json::value& projected,
                  const VolumeSources& sources) {
  const int mode = static_cast<int>(num(projected, {"defaultMode"}, 0644));
  for (const auto& source : list(projected, {"sources"})) {
    if (const auto* token = find(source, {"serviceAccountToken"}))
      files[std::string(str(*token, {"path"}))] = {sources.token(*token), mode};
    if (const auto* configMap = find(source, {"configMap"}))
      addKeys(files, volume, *configMap, false, mode, sources);
    if (const auto* secret = find(source, {"secret"}))
      addKeys(files, volume, *secret, true, mode, sources);
    if (const auto* fields = find(source, {"downwardAPI"}))
      addFields(files, volume, *fields, mode, sources);
  }
}

/// Writes the file whole or not at all: readers see the old content or the new.
void replaceFile(const fs::path& path, const File& file) {
  struct stat info = {};
  if (::stat(path.c_str(), &info) == 0 && static_cast<int>(info.st_mode & 0777) == file.mode &&
      contentOf(path) == file.content)
    return;
  fs::create_directories(path.parent_path());
  const fs::path next = path.string() + ".next";
  {
    UniqueFd fd(::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    std::string_view rest = file.content;
    while (fd && !rest.empty()) {
      const auto written = ::write(fd.get(), rest.data(), rest.size());
      if (written < 0) break;
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    if (!fd || !rest.empty() || ::fchmod(fd.get(), static_cast<mode_t>(file.mode)) != 0)
      throw MountError(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)));
  }
  fs::rename(next, path);
}

void writeFiles(const json::value& volume, const fs::path& folder, const Files& files) {
  fs::create_directories(folder);
  for (const auto& [name, file] : files) {
    const auto path = fs::path(name).lexically_normal();
    if (path.is_absolute() || path.empty() || *path.begin() == "..")
      refuse(volume,
             fmt::format("invalid path {}: must be relative and not leave the volume", name));
    replaceFile(folder / path, file);
  }
  std::vector<fs::path> stale;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory() && !files.contains(entry.path().lexically_relative(folder)))
      stale.push_back(entry.path());
  for (const auto& path : stale) fs::remove(path);
}

/// As Go writes it: "no such file or directory".
std::string goError(int error) {
  std::string text = std::strerror(error);
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(text[0]));
  return text;
}

fs::path hostPath(const json::value& volume, const json::value& source) {
  const fs::path path = std::string(str(source, {"path"}));
  const auto type = str(source, {"type"});
  auto fail = [&](const char* what) {
    refuse(volume, fmt::format("hostPath type check failed: {} is not {}", path.string(), what));
  };
  if (type == "DirectoryOrCreate" && !fs::exists(path)) fs::create_directories(path);
  if (type == "FileOrCreate" && !fs::exists(path) && !std::ofstream(path))
    refuse(volume, fmt::format("open {}: {}", path.string(), goError(errno)));
  if ((type == "Directory" || type == "DirectoryOrCreate") && !fs::is_directory(path))
    fail("a directory");
  if ((type == "File" || type == "FileOrCreate") && !fs::is_regular_file(path)) fail("a file");
  if (type == "Socket" && !fs::is_socket(path)) fail("a socket file");
  if (type == "CharDevice" && !fs::is_character_file(path)) fail("a character device");
  if (type == "BlockDevice" && !fs::is_block_file(path)) fail("a block device");
  // Without a type a runtime makes what is missing.
  if (type.empty() && !fs::exists(path)) fs::create_directories(path);
  return path;
}

/// The folder of the volume that is bound to the pod's claim.
fs::path claimedFolder(const json::value& volume, const VolumeSources& sources) {
  const auto name = claimNameOf(volume, str(sources.pod, {"metadata", "name"}));
  const auto fail = [&](std::string_view why) {
    const auto which = str(volume, {"name"});
    throw MountError(fmt::format(
        "Unable to attach or mount volumes: unmounted volumes=[{0}], unattached "
        "volumes=[], failed to process volumes=[{0}]: error processing PVC {1}/{2}: {3}",
        which, str(sources.pod, {"metadata", "namespace"}), name, why));
  };
  const auto* claim = sources.claim(name);
  if (!claim)
    fail(fmt::format("failed to fetch PVC from API server: persistentvolumeclaims \"{}\" not found",
                     name));
  const auto chosen = str(*claim, {"spec", "volumeName"});
  if (chosen.empty() || str(*claim, {"status", "phase"}) != "Bound") fail("PVC is not bound");
  const auto* bound = sources.persistentVolume(chosen);
  if (!bound)
    fail(fmt::format("failed to fetch PV {0} from API server: persistentvolumes \"{0}\" not found",
                     chosen));
  if (const auto* source = find(*bound, {"spec", "hostPath"})) return hostPath(volume, *source);
  const fs::path local(std::string(str(*bound, {"spec", "local", "path"})));
  if (local.empty())
    refuse(volume, fmt::format("the lab has no volumes like {}: only hostPath and local", chosen));
  if (!fs::exists(local)) refuse(volume, fmt::format("path \"{}\" does not exist", local.string()));
  return local;
}

}  // namespace

bool followsObjects(const json::value& volume) {
  return find(volume, {"configMap"}) || find(volume, {"secret"}) || find(volume, {"projected"}) ||
         find(volume, {"downwardAPI"});
}

fs::path setUpVolume(const json::value& volume, const fs::path& folder,
                     const VolumeSources& sources) {
  try {
    Files files;
    if (const auto* source = find(volume, {"configMap"})) {
      addKeys(files, volume, *source, false, static_cast<int>(num(*source, {"defaultMode"}, 0644)),
              sources);
    } else if (const auto* source = find(volume, {"secret"})) {
      addKeys(files, volume, *source, true, static_cast<int>(num(*source, {"defaultMode"}, 0644)),
              sources);
    } else if (const auto* source = find(volume, {"projected"})) {
      addProjected(files, volume, *source, sources);
    } else if (const auto* source = find(volume, {"downwardAPI"})) {
      addFields(files, volume, *source, static_cast<int>(num(*source, {"defaultMode"}, 0644)),
                sources);
    } else if (const auto* source = find(volume, {"hostPath"})) {
      return hostPath(volume, *source);
    } else if (find(volume, {"persistentVolumeClaim"}) || find(volume, {"ephemeral"})) {
      return claimedFolder(volume, sources);
    } else if (find(volume, {"emptyDir"})) {
      fs::create_directories(folder);
      fs::permissions(folder, fs::perms::all);
      return folder;
    } else {
      std::string kind = "unknown";
      for (const auto& [key, value] : volume.as_object())
        if (key != "name") kind = key;
      refuse(volume, fmt::format("the lab has no volumes of type {}", kind));
    }
    writeFiles(volume, folder, files);
    return folder;
  } catch (const fs::filesystem_error& error) {
    refuse(volume, error.what());
  }
}

}  // namespace sparklab::lab
