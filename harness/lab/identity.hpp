// What makes a lab the same one after a restart: keys, tokens and addresses.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "lab/store/persistence.hpp"
#include "net/pki.hpp"

namespace sparklab::lab {

/// Reads each part from `data` or makes it and keeps it there; without `data` everything is new.
class Identity {
 public:
  explicit Identity(Persistence* data) : data_(data) {}

  net::CertificateAuthority authority();
  std::string token();  ///< of the administrator
  std::shared_ptr<const net::TokenSigner> signer();

  std::optional<net::Credential> client() const;  ///< of the administrator
  void keepClient(const net::Credential& client);

  int range() const;  ///< 127.<range>.0.0/16; 0: none was used yet
  void keepRange(int range);
  std::uint16_t port() const;  ///< of the API; 0: none was used yet
  void keepPort(std::uint16_t port);

 private:
  std::string get(const char* name) const { return data_ ? data_->setting(name) : std::string(); }
  void keep(const char* name, const std::string& value) {
    if (data_ && data_->setting(name) != value) data_->set(name, value);
  }

  Persistence* data_;
};

}  // namespace sparklab::lab
