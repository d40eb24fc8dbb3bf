// A root filesystem with a few of this machine's programs, as an image of one's own might be.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>

namespace sparklab::lab {

/// Copies `program` with the libraries that it loads.
inline void copyProgram(const std::filesystem::path& root, const std::string& program) {
  namespace fs = std::filesystem;
  const auto put = [&](const fs::path& file) {
    const auto target = root / file.relative_path();
    fs::create_directories(target.parent_path());
    fs::copy_file(file, target, fs::copy_options::skip_existing);
  };
  const fs::path file = "/usr/bin/" + program;
  fs::create_directories(root / "bin");
  fs::copy_file(file, root / "bin" / program, fs::copy_options::skip_existing);
  const std::unique_ptr<FILE, int (*)(FILE*)> ldd(::popen(("ldd " + file.string()).c_str(), "r"),
                                                  ::pclose);
  char line[1024];
  while (ldd && std::fgets(line, sizeof line, ldd.get())) {
    std::istringstream words(line);
    for (std::string word; words >> word;)
      if (word.starts_with('/')) put(word);
  }
}

/// With users root and app (7), a link in the way of /etc/hosts, and bash as /bin/sh.
inline void makeSmallRoot(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  for (const char* program : {"bash", "cat", "id", "ls", "mkdir", "rm", "sleep", "stat", "touch"})
    copyProgram(root, program);
  fs::create_symlink("bash", root / "bin/sh");
  fs::create_directories(root / "config/deep");
  fs::create_directories(root / "run");
  fs::create_directories(root / "var");
  fs::create_symlink("/run", root / "var/run");
  fs::create_symlink("/config", root / "etc");
  std::FILE* passwd = std::fopen((root / "config/passwd").c_str(), "w");
  std::fputs("root:x:0:0::/root:/bin/sh\napp:x:7:7::/srv/app:/bin/sh\n", passwd);
  std::fclose(passwd);
}

}  // namespace sparklab::lab
