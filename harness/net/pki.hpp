// Certificates and signed tokens, made with OpenSSL.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

struct evp_pkey_st;
struct x509_st;

namespace sparklab::net {

/// PEM texts. The key is in its traditional form ("BEGIN RSA PRIVATE KEY"), which every Kubernetes
/// client reads.
struct Credential {
  std::string certificate;
  std::string privateKey;
};

/// Issues certificates. Its own key is EC P-256, made in under a millisecond. Immutable, so that
/// it may be used from several threads.
class CertificateAuthority {
 public:
  /// A self-signed authority, valid for ten years.
  static CertificateAuthority create(const std::string& commonName);
  /// One that was made before. Throws Error (kBadInput) for unreadable PEM.
  static CertificateAuthority load(const Credential& credential);

  const Credential& credential() const noexcept { return credential_; }
  const std::string& certificate() const noexcept { return credential_.certificate; }

  /// For a TLS server; `names` are DNS names and IP addresses. EC P-256, valid for a year.
  Credential issueServer(const std::string& commonName,
                         const std::vector<std::string>& names) const;

  /// For a TLS client: user name and groups in Kubernetes' reading. RSA 2048, because the fabric8
  /// client reads EC keys only with BouncyCastle beside it. Takes 50 to 300 ms of computing: keep
  /// it off the way to readiness (a thread of its own may call it).
  Credential issueClient(const std::string& commonName,
                         const std::vector<std::string>& organizations) const;

 private:
  CertificateAuthority(std::shared_ptr<x509_st> certificate, std::shared_ptr<evp_pkey_st> key);

  std::shared_ptr<x509_st> certificate_;
  std::shared_ptr<evp_pkey_st> key_;
  Credential credential_;
};

/// Signs and checks JSON Web Tokens (ES256).
class TokenSigner {
 public:
  static TokenSigner create();
  /// One that was made before. Throws Error (kBadInput) for an unreadable key.
  static TokenSigner load(const std::string& privateKey);

  std::string privateKey() const;  ///< PEM, PKCS#8

  std::string sign(const json::object& claims) const;

  /// The claims of a token that this signer made; nothing for any other text. Times are not
  /// looked at.
  std::optional<json::object> verify(std::string_view token) const;

  /// The public key as a JSON Web Key Set.
  json::object keySet() const;

 private:
  explicit TokenSigner(std::shared_ptr<evp_pkey_st> key);

  std::shared_ptr<evp_pkey_st> key_;
  std::string keyId_;
};

}  // namespace sparklab::net
