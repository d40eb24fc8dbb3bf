// The certificates of one lab, made new each time it starts.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace sparklab::lab {

/// A certificate with its private key, both PEM.
struct KeyPair {
  std::string certificate;
  std::string key;
};

/// What a certificate vouches for. Kubernetes reads a client's common name as user name and its
/// organizations as groups.
struct Subject {
  std::string commonName;
  std::vector<std::string> organizations;
};

/// A certificate authority. Its own key and the servers' are P-256, made in well under a
/// millisecond; clients' are RSA 2048, since the fabric8 client in Spark cannot read EC client keys
/// without BouncyCastle. Immutable after create(), so that issueClient() may run on another thread.
class Pki {
 public:
  /// `validDays` counts from an hour ago (clocks differ). Throws Error when OpenSSL fails.
  static std::shared_ptr<const Pki> create(const std::string& commonName, int validDays = 365);
  virtual ~Pki() = default;

  virtual const std::string& caCertificate() const noexcept = 0;

  /// For TLS servers; `names` are DNS names and IP addresses.
  virtual KeyPair issueServer(const Subject& subject,
                              const std::vector<std::string>& names) const = 0;

  /// For TLS clients. Takes a tenth of a second or so.
  virtual KeyPair issueClient(const Subject& subject) const = 0;
};

}  // namespace sparklab::lab
