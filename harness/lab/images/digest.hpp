// SHA-256, as OCI names content by it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

struct evp_md_ctx_st;

namespace sparklab::lab {

/// Takes bytes as they come. Not thread-safe.
class Digest {
 public:
  Digest();
  void add(const void* bytes, std::size_t size);

  /// "sha256:" and 64 hex digits; nothing may be added any more.
  std::string text();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const noexcept;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace sparklab::lab
