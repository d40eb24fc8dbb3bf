#include "lab/images/layer.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>

#include "base/error.hpp"
#include "lab/images/digest.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

struct FreeArchive {
  void operator()(archive* reader) const noexcept { ::archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

/// libarchive translates names to the locale's characters: UTF-8, for as long as this lives.
class Utf8Names {
 public:
  Utf8Names() : own_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (own_) before_ = ::uselocale(own_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    if (!own_) return;
    ::uselocale(before_);
    ::freelocale(own_);
  }

 private:
  locale_t own_, before_{};
};

[[noreturn]] void damaged(archive* reader, const fs::path& file) {
  const char* why = ::archive_error_string(reader);
  throw Error(fmt::format("{} cannot be read: {}", file.filename().string(),
                          why ? why : "it is no archive that sparklab knows"));
}

void addFilters(archive* reader) {
  ::archive_read_support_filter_gzip(reader);
  ::archive_read_support_filter_bzip2(reader);
  ::archive_read_support_filter_xz(reader);
  // ARCHIVE_WARN: this libarchive would start a program for it. Then it is no archive we know.
  const Reader trial(::archive_read_new());
  if (::archive_read_support_filter_zstd(trial.get()) == ARCHIVE_OK)
    ::archive_read_support_filter_zstd(reader);
}

/// The bytes of a tar, without the compression around it.
class Stream {
 public:
  Stream(const fs::path& file, const UnpackBudget& budget)
      : file_(file), most_(2 * budget.left() + (64 << 20)) {
    addFilters(raw_.get());
    ::archive_read_support_format_raw(raw_.get());
    archive_entry* whole = nullptr;
    if (::archive_read_open_filename(raw_.get(), file.c_str(), 64 * 1024) != ARCHIVE_OK ||
        ::archive_read_next_header(raw_.get(), &whole) != ARCHIVE_OK)
      damaged(raw_.get(), file);
  }

  /// The tar in it. Used once; must not outlive this.
  Reader tar() {
    Reader reader(::archive_read_new());
    ::archive_read_support_format_tar(reader.get());
    if (::archive_read_open(reader.get(), this, nullptr, &Stream::give, nullptr) != ARCHIVE_OK)
      damaged(reader.get(), file_);
    return reader;
  }

  /// The digest of all of it.
  std::string digest() {
    const void* block = nullptr;
    ssize_t got = 0;
    while ((got = next(&block)) > 0) continue;
    if (got < 0) damaged(raw_.get(), file_);
    return digest_.text();
  }

 private:
  static la_ssize_t give(archive* reader, void* self, const void** block) {
    auto& stream = *static_cast<Stream*>(self);
    const auto got = stream.next(block);
    if (got < 0) {
      const char* why = ::archive_error_string(stream.raw_.get());
      ::archive_set_error(reader, EIO, "%s", why ? why : "it is larger than the lab unpacks");
    }
    return got;
  }

  ssize_t next(const void** block) {
    std::size_t size = 0;
    la_int64_t offset = 0;
    do {
      const int result = ::archive_read_data_block(raw_.get(), block, &size, &offset);
      if (result == ARCHIVE_EOF) return 0;
      if (result < ARCHIVE_WARN) return -1;
    } while (size == 0);
    // Not spent: most of it is the content of files, which is. But a bomb of padding ends here.
    passed_ += size;
    if (passed_ > most_) return -1;
    digest_.add(*block, size);
    return static_cast<ssize_t>(size);
  }

  fs::path file_;
  std::uint64_t most_;
  Reader raw_{::archive_read_new()};
  Digest digest_;
  std::uint64_t passed_ = 0;
};

/// The next entry, or nullptr at the end.
archive_entry* nextEntry(archive* reader, const fs::path& file) {
  archive_entry* entry = nullptr;
  const int result = ::archive_read_next_header(reader, &entry);
  if (result == ARCHIVE_EOF) return nullptr;
  if (result < ARCHIVE_WARN) damaged(reader, file);
  return entry;
}

/// One of an entry's names; "" when it has none.
template <class Get, class GetUtf8>
std::string nameFrom(archive_entry* entry, Get get, GetUtf8 getUtf8) {
  if (const char* name = get(entry)) return name;
  const char* name = getUtf8(entry);
  return name ? name : "";
}

std::string pathOf(archive_entry* entry) {
  return pathInTree(nameFrom(entry, ::archive_entry_pathname, ::archive_entry_pathname_utf8));
}

std::string hardLinkOf(archive_entry* entry) {
  return nameFrom(entry, ::archive_entry_hardlink, ::archive_entry_hardlink_utf8);
}

std::string linkOf(archive_entry* entry) {
  return nameFrom(entry, ::archive_entry_symlink, ::archive_entry_symlink_utf8);
}

/// Copies an entry's content into `fd`, holes left out.
std::uint64_t copyContent(archive* reader, archive_entry* entry, int fd, const fs::path& file,
                          UnpackBudget& budget, Digest* digest) {
  const auto size =
      static_cast<std::uint64_t>(std::max<la_int64_t>(::archive_entry_size(entry), 0));
  budget.spend(size);
  std::uint64_t end = 0;
  for (;;) {
    const void* block = nullptr;
    std::size_t length = 0;
    la_int64_t offset = 0;
    const int result = ::archive_read_data_block(reader, &block, &length, &offset);
    if (result == ARCHIVE_EOF) break;
    if (result < ARCHIVE_WARN) damaged(reader, file);
    if (offset < 0 || static_cast<std::uint64_t>(offset) + length > size)
      throw Error(
          fmt::format("{} holds a file that is larger than it says", file.filename().string()));
    if (digest) digest->add(block, length);
    const auto* bytes = static_cast<const char*>(block);
    for (std::size_t done = 0; done < length;) {
      const auto written =
          ::pwrite(fd, bytes + done, length - done, offset + static_cast<off_t>(done));
      if (written < 0) throw Error(fmt::format("cannot unpack: {}", std::strerror(errno)));
      done += static_cast<std::size_t>(written);
    }
    end = static_cast<std::uint64_t>(offset) + length;
  }
  if (end < size && ::ftruncate(fd, static_cast<off_t>(size)) != 0)
    throw Error(fmt::format("cannot unpack: {}", std::strerror(errno)));
  return size;
}

/// Puts one entry into the tree.
class Writer {
 public:
  Writer(ImageTree& tree, UnpackBudget& budget, const fs::path& from)
      : tree_(tree), budget_(budget), from_(from) {}

  void put(archive* reader, archive_entry* entry, const std::string& path,
           Digest* digest = nullptr) {
    const auto mode = ::archive_entry_perm(entry);
    if (const auto target = hardLinkOf(entry); !target.empty())
      return tree_.addHardLink(path, pathInTree(target));
    switch (::archive_entry_filetype(entry)) {
      case AE_IFDIR:
        return tree_.addFolder(path, mode);
      case AE_IFLNK: {
        const auto target = linkOf(entry);
        if (target.empty()) throw Error(fmt::format("/{} is a link to nothing", path));
        if (digest) digest->add(target.data(), target.size());
        return tree_.addLink(path, target);
      }
      case AE_IFREG: {
        const auto fd = tree_.addFile(path, mode);
        result.bytes += copyContent(reader, entry, fd.get(), from_, budget_, digest);
        const timespec times[2] = {
            {0, UTIME_OMIT}, {::archive_entry_mtime(entry), ::archive_entry_mtime_nsec(entry)}};
        ::futimens(fd.get(), times);
        return;
      }
      default:
        ++result.leftOut;
    }
  }

  Unpacked result;

 private:
  ImageTree& tree_;
  UnpackBudget& budget_;
  const fs::path& from_;
};

constexpr std::string_view kWhiteout = ".wh.";
constexpr std::string_view kOpaque = ".wh..wh..opq";

/// Carries out what a marker file of a layer says. False when `path` is none.
bool whiteOut(ImageTree& tree, const std::string& path, const std::set<std::string>& written) {
  const auto slash = path.rfind('/');
  const auto name = std::string_view(path).substr(slash + 1);  // npos + 1 is 0
  if (!name.starts_with(kWhiteout)) return false;
  const auto folder = slash == std::string::npos ? std::string() : path.substr(0, slash);
  if (name == kOpaque) {
    tree.clear(folder, written);
  } else if (!name.starts_with(".wh..wh.")) {  // aufs kept notes of its own under such names
    const auto removed = name.substr(kWhiteout.size());
    if (removed.empty() || removed == "." || removed == "..")
      throw Error(fmt::format("the whiteout /{} names nothing", path));
    tree.remove(folder.empty() ? std::string(removed) : fmt::format("{}/{}", folder, removed));
  }
  return true;
}

}  // namespace

void UnpackBudget::spend(std::uint64_t bytes) {
  if (bytes > bytes_)
    throw Error(fmt::format("an image of more than {} MiB is not unpacked", limit_ >> 20));
  bytes_ -= bytes;
}

void UnpackBudget::count() {
  if (entries_ == 0) throw Error("the image has more files than are unpacked");
  --entries_;
}

Unpacked applyLayer(const fs::path& archive, ImageTree& tree, UnpackBudget& budget) {
  const Utf8Names utf8;
  Stream stream(archive, budget);
  Writer writer(tree, budget, archive);
  {
    const auto tar = stream.tar();
    std::set<std::string> written;
    while (auto* entry = nextEntry(tar.get(), archive)) {
      budget.count();
      const auto path = pathOf(entry);
      if (whiteOut(tree, path, written)) continue;
      writer.put(tar.get(), entry, path);
      written.insert(path);
    }
  }
  writer.result.digest = stream.digest();
  return writer.result;
}

Unpacked applyFolder(const fs::path& folder, ImageTree& tree, UnpackBudget& budget) {
  const Utf8Names utf8;
  const auto root = fs::canonical(folder);
  const Reader disk(::archive_read_disk_new());
  ::archive_read_disk_set_symlink_physical(disk.get());
  ::archive_read_disk_set_behavior(disk.get(),
                                   ARCHIVE_READDISK_NO_TRAVERSE_MOUNTS | ARCHIVE_READDISK_NO_XATTR |
                                       ARCHIVE_READDISK_NO_ACL | ARCHIVE_READDISK_NO_FFLAGS);
  if (::archive_read_disk_open(disk.get(), root.c_str()) != ARCHIVE_OK) damaged(disk.get(), root);
  Writer writer(tree, budget, root);
  std::map<std::string, std::string> lines;  // by path: the order of a folder is chance
  std::map<std::pair<dev_t, la_int64_t>, std::string> seen;
  while (auto* entry = nextEntry(disk.get(), root)) {
    budget.count();
    ::archive_read_disk_descend(disk.get());
    const auto whole = nameFrom(entry, ::archive_entry_pathname, ::archive_entry_pathname_utf8);
    const auto path = pathInTree(fs::path(whole).lexically_relative(root).string());
    if (::archive_entry_filetype(entry) == AE_IFREG && ::archive_entry_nlink(entry) > 1) {
      const auto [first, isFirst] =
          seen.emplace(std::pair(::archive_entry_dev(entry), ::archive_entry_ino64(entry)), path);
      if (!isFirst) ::archive_entry_copy_hardlink(entry, first->second.c_str());
    }
    Digest content;
    const auto link = hardLinkOf(entry);
    content.add(link.data(), link.size());
    writer.put(disk.get(), entry, path, &content);
    lines[path] = fmt::format("{:o} {}", ::archive_entry_mode(entry), content.text());
  }
  Digest digest;
  for (const auto& [path, line] : lines) {
    const auto text = fmt::format("{} {}\n", line, path);
    digest.add(text.data(), text.size());
  }
  writer.result.digest = digest.text();
  return writer.result;
}

std::map<std::string, Member> unpackMembers(const fs::path& archive, const fs::path& folder,
                                            UnpackBudget& budget) {
  const Utf8Names utf8;
  std::map<std::string, Member> members;
  std::map<std::string, std::string> links;
  int number = 0;
  const Reader reader(::archive_read_new());
  addFilters(reader.get());
  ::archive_read_support_format_tar(reader.get());
  if (::archive_read_open_filename(reader.get(), archive.c_str(), 64 * 1024) != ARCHIVE_OK)
    damaged(reader.get(), archive);
  while (auto* entry = nextEntry(reader.get(), archive)) {
    budget.count();
    const auto path = pathOf(entry);
    if (const auto target = hardLinkOf(entry); !target.empty()) {
      links[path] = pathInTree(target);
    } else if (::archive_entry_filetype(entry) == AE_IFLNK) {
      const auto target = (fs::path("/") / path).parent_path() / linkOf(entry);
      links[path] = pathInTree(target.lexically_normal().string());
    } else if (::archive_entry_filetype(entry) == AE_IFREG) {
      Member member{folder / std::to_string(++number), {}, 0};
      const UniqueFd fd(
          ::open(member.file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
      if (!fd)
        throw Error(fmt::format("cannot write {}: {}", member.file.string(), std::strerror(errno)));
      Digest digest;
      member.size = copyContent(reader.get(), entry, fd.get(), archive, budget, &digest);
      member.digest = digest.text();
      members.insert_or_assign(path, std::move(member));
    }
  }
  for (const auto& [path, first] : links) {
    auto target = first;
    for (int steps = 0; steps < 8 && links.contains(target); ++steps) target = links[target];
    if (const auto found = members.find(target); found != members.end())
      members.emplace(path, found->second);
  }
  return members;
}

}  // namespace sparklab::lab
