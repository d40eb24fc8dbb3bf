#include "lab/pki.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "base/error.hpp"

namespace sparklab::lab {

namespace {

struct Free {
  void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const noexcept { X509_free(certificate); }
  void operator()(X509_EXTENSION* extension) const noexcept { X509_EXTENSION_free(extension); }
  void operator()(BIO* bio) const noexcept { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

void require(bool ok, const char* what) {
  if (ok) return;
  char text[256];
  ERR_error_string_n(ERR_get_error(), text, sizeof text);
  throw Error(fmt::format("cannot make the lab's certificates: {}: {}", what, text));
}

template <class Writer>
std::string pem(Writer write) {
  const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
  require(bio && write(bio.get()) == 1, "writing PEM");
  char* data = nullptr;
  const auto size = BIO_get_mem_data(bio.get(), &data);
  return std::string(data, static_cast<std::size_t>(size));
}

std::string pemOf(X509& certificate) {
  return pem([&](BIO* bio) { return PEM_write_bio_X509(bio, &certificate); });
}

std::string pemOf(EVP_PKEY& key) {
  // The traditional form ("BEGIN RSA PRIVATE KEY"), which every fabric8 and client-go version
  // reads.
  return pem([&](BIO* bio) {
    return PEM_write_bio_PrivateKey_traditional(bio, &key, nullptr, nullptr, 0, nullptr, nullptr);
  });
}

void extend(X509& certificate, X509& issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
  const std::unique_ptr<X509_EXTENSION, Free> extension(
      X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
  require(extension && X509_add_ext(&certificate, extension.get(), -1) == 1, "an extension");
}

void addName(X509_NAME* name, const char* field, const std::string& value) {
  require(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                     reinterpret_cast<const unsigned char*>(value.data()),
                                     static_cast<int>(value.size()), -1, 0) == 1,
          "a name");
}

// The common part; the caller adds extensions and signs.
Certificate blank(EVP_PKEY& key, const Subject& subject, int validDays) {
  Certificate certificate(X509_new());
  require(certificate != nullptr, "a certificate");
  X509_set_version(certificate.get(), X509_VERSION_3);
  std::uint64_t serial = 0;
  require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "a serial");
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86400L * validDays);
  auto* name = X509_get_subject_name(certificate.get());
  for (const auto& organization : subject.organizations) addName(name, "O", organization);
  addName(name, "CN", subject.commonName);
  require(X509_set_pubkey(certificate.get(), &key) == 1, "a public key");
  return certificate;
}

std::string alternativeNames(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) {
    in6_addr address;
    const bool ip = ::inet_pton(AF_INET, name.c_str(), &address) == 1 ||
                    ::inet_pton(AF_INET6, name.c_str(), &address) == 1;
    text += fmt::format("{}{}:{}", text.empty() ? "" : ",", ip ? "IP" : "DNS", name);
  }
  return text;
}

class OpenSslPki final : public Pki {
 public:
  OpenSslPki(const std::string& commonName, int validDays)
      : validDays_(validDays), key_(EVP_EC_gen("P-256")) {
    require(key_ != nullptr, "a key");
    ca_ = blank(*key_, Subject{commonName, {}}, validDays);
    X509_set_issuer_name(ca_.get(), X509_get_subject_name(ca_.get()));
    extend(*ca_, *ca_, NID_basic_constraints, "critical,CA:TRUE");
    extend(*ca_, *ca_, NID_key_usage, "critical,digitalSignature,keyEncipherment,keyCertSign");
    extend(*ca_, *ca_, NID_subject_key_identifier, "hash");
    require(X509_sign(ca_.get(), key_.get(), EVP_sha256()) != 0, "a signature");
    text_ = pemOf(*ca_);
  }

  const std::string& caCertificate() const noexcept override { return text_; }

  KeyPair issueServer(const Subject& subject,
                      const std::vector<std::string>& names) const override {
    const Key key(EVP_EC_gen("P-256"));
    require(key != nullptr, "a key");
    return issue(*key, subject, "serverAuth", names);
  }

  KeyPair issueClient(const Subject& subject) const override {
    const Key key(EVP_RSA_gen(2048));
    require(key != nullptr, "a key");
    return issue(*key, subject, "clientAuth", {});
  }

 private:
  KeyPair issue(EVP_PKEY& key, const Subject& subject, const std::string& usage,
                const std::vector<std::string>& names) const {
    const auto certificate = blank(key, subject, validDays_);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(ca_.get()));
    extend(*certificate, *ca_, NID_basic_constraints, "critical,CA:FALSE");
    extend(*certificate, *ca_, NID_key_usage, "critical,digitalSignature,keyEncipherment");
    extend(*certificate, *ca_, NID_ext_key_usage, usage);
    extend(*certificate, *ca_, NID_authority_key_identifier, "keyid");
    if (!names.empty()) {
      extend(*certificate, *ca_, NID_subject_alt_name, alternativeNames(names));
    }
    require(X509_sign(certificate.get(), key_.get(), EVP_sha256()) != 0, "a signature");
    return {pemOf(*certificate), pemOf(key)};
  }

  int validDays_;
  Key key_;
  Certificate ca_;
  std::string text_;
};

}  // namespace

std::shared_ptr<const Pki> Pki::create(const std::string& commonName, int validDays) {
  return std::make_shared<OpenSslPki>(commonName, validDays);
}

}  // namespace sparklab::lab
