#include "net/pki.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <boost/asio/ip/address.hpp>

#include "base/error.hpp"

namespace sparklab::net {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Certificate = std::shared_ptr<X509>;
constexpr long kDay = 24 * 3600;

void check(bool ok, std::string_view what) {
  if (ok) return;
  const auto code = ERR_get_error();
  const char* reason = code ? ERR_reason_error_string(code) : nullptr;
  ERR_clear_error();
  throw Error(fmt::format("cannot {}: {}", what, reason ? reason : "unknown reason"), "",
              kEnvironment);
}

Key own(EVP_PKEY* key) {
  check(key != nullptr, "make a key");
  return Key(key, EVP_PKEY_free);
}

std::string text(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return std::string(data, static_cast<std::size_t>(size));
}

std::string pemOf(X509& certificate) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
  check(PEM_write_bio_X509(bio.get(), &certificate) == 1, "write a certificate");
  return text(bio.get());
}

std::string pemOf(EVP_PKEY& key) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
  check(PEM_write_bio_PrivateKey_traditional(bio.get(), &key, nullptr, nullptr, 0, nullptr,
                                             nullptr) == 1,
        "write a key");
  return text(bio.get());
}

void addName(X509_NAME* name, const char* field, const std::string& value) {
  check(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(value.data()),
                                   static_cast<int>(value.size()), -1, 0) == 1,
        fmt::format("put '{}' into a certificate", value));
}

void addExtension(X509& certificate, X509& issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
  auto* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
  check(extension != nullptr, fmt::format("make the certificate extension '{}'", value));
  X509_add_ext(&certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

Certificate blank(EVP_PKEY& key, const std::string& commonName,
                  const std::vector<std::string>& organizations, long days) {
  Certificate certificate(X509_new(), X509_free);
  X509_set_version(certificate.get(), X509_VERSION_3);
  std::array<unsigned char, 16> serial{};
  RAND_bytes(serial.data(), serial.size());
  serial[0] = (serial[0] & 0x3F) | 0x40;  // positive and of full length
  auto* number = BN_bin2bn(serial.data(), serial.size(), nullptr);
  BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
  BN_free(number);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);  // clocks may differ
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * kDay);
  auto* subject = X509_get_subject_name(certificate.get());
  for (const auto& organization : organizations) addName(subject, "O", organization);
  addName(subject, "CN", commonName);
  check(X509_set_pubkey(certificate.get(), &key) == 1, "put a key into a certificate");
  return certificate;
}

void sign(X509& certificate, X509& issuer, EVP_PKEY& key) {
  X509_set_issuer_name(&certificate, X509_get_subject_name(&issuer));
  addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
  addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
  check(X509_sign(&certificate, &key, EVP_sha256()) > 0, "sign a certificate");
}

/// Extension values are a small language; a name that could end its item has no business in one.
std::string subjectAltName(const std::vector<std::string>& names) {
  std::string value;
  for (const auto& name : names) {
    check(name.find_first_of(", \n:") == std::string::npos ||
              name.find_first_not_of("0123456789abcdefABCDEF:.") == std::string::npos,
          fmt::format("use '{}' as a name of a server", name));
    boost::system::error_code notAnAddress;
    boost::asio::ip::make_address(name, notAnAddress);
    value += fmt::format("{}{}:{}", value.empty() ? "" : ",", notAnAddress ? "DNS" : "IP", name);
  }
  return value;
}

}  // namespace

CertificateAuthority::CertificateAuthority(Certificate certificate, Key key)
    : certificate_(std::move(certificate)), key_(std::move(key)) {
  credential_.certificate = pemOf(*certificate_);
  credential_.privateKey = pemOf(*key_);
}

CertificateAuthority CertificateAuthority::create(const std::string& commonName) {
  auto key = own(EVP_EC_gen("P-256"));
  auto certificate = blank(*key, commonName, {}, 3650);
  addExtension(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE");
  addExtension(*certificate, *certificate, NID_key_usage,
               "critical,digitalSignature,keyEncipherment,keyCertSign");
  sign(*certificate, *certificate, *key);
  return CertificateAuthority(std::move(certificate), std::move(key));
}

CertificateAuthority CertificateAuthority::load(const Credential& credential) {
  const auto bio = [](const std::string& pem) {
    return std::unique_ptr<BIO, decltype(&BIO_free)>(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
  };
  Certificate certificate(
      PEM_read_bio_X509(bio(credential.certificate).get(), nullptr, nullptr, nullptr), X509_free);
  Key key(PEM_read_bio_PrivateKey(bio(credential.privateKey).get(), nullptr, nullptr, nullptr),
          EVP_PKEY_free);
  const bool fits = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
  ERR_clear_error();
  if (!fits)
    throw Error("the certificate authority is not a PEM certificate with its own key",
                "remove its files to have new ones made", kBadInput);
  return CertificateAuthority(std::move(certificate), std::move(key));
}

Credential CertificateAuthority::issueServer(const std::string& commonName,
                                             const std::vector<std::string>& names) const {
  const auto key = own(EVP_EC_gen("P-256"));
  const auto certificate = blank(*key, commonName, {}, 365);
  addExtension(*certificate, *certificate_, NID_basic_constraints, "critical,CA:FALSE");
  addExtension(*certificate, *certificate_, NID_key_usage, "critical,digitalSignature");
  addExtension(*certificate, *certificate_, NID_ext_key_usage, "serverAuth");
  if (!names.empty())
    addExtension(*certificate, *certificate_, NID_subject_alt_name, subjectAltName(names));
  sign(*certificate, *certificate_, *key_);
  Credential credential;
  credential.certificate = pemOf(*certificate);
  credential.privateKey = pemOf(*key);
  return credential;
}

Credential CertificateAuthority::issueClient(const std::string& commonName,
                                             const std::vector<std::string>& organizations) const {
  const auto key = own(EVP_RSA_gen(2048));
  const auto certificate = blank(*key, commonName, organizations, 365);
  addExtension(*certificate, *certificate_, NID_basic_constraints, "critical,CA:FALSE");
  addExtension(*certificate, *certificate_, NID_key_usage,
               "critical,digitalSignature,keyEncipherment");
  addExtension(*certificate, *certificate_, NID_ext_key_usage, "clientAuth");
  sign(*certificate, *certificate_, *key_);
  Credential credential;
  credential.certificate = pemOf(*certificate);
  credential.privateKey = pemOf(*key);
  return credential;
}

}  // namespace sparklab::net
