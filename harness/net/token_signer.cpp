#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <stdexcept>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "net/pki.hpp"

namespace sparklab::net {

namespace {

constexpr std::size_t kHalf = 32;  ///< bytes of r, s, x and y on P-256

struct FreeSsl {
  void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
  void operator()(ECDSA_SIG* signature) const noexcept { ECDSA_SIG_free(signature); }
  void operator()(BIGNUM* number) const noexcept { BN_free(number); }
};

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string padded(const BIGNUM* number) {
  std::string out(kHalf, '\0');
  BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), kHalf);
  return out;
}

/// JWS wants r and s side by side where OpenSSL has them in DER.
std::string rawSignature(std::string_view der) {
  const auto* at = bytesOf(der);
  const std::unique_ptr<ECDSA_SIG, FreeSsl> signature(
      d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
  if (!signature) throw std::runtime_error("unreadable ECDSA signature");
  return padded(ECDSA_SIG_get0_r(signature.get())) + padded(ECDSA_SIG_get0_s(signature.get()));
}

std::string derSignature(std::string_view raw) {
  const std::unique_ptr<ECDSA_SIG, FreeSsl> signature(ECDSA_SIG_new());
  ECDSA_SIG_set0(signature.get(), BN_bin2bn(bytesOf(raw), kHalf, nullptr),
                 BN_bin2bn(bytesOf(raw) + kHalf, kHalf, nullptr));
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(signature.get(), &der);
  std::string out(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  return out;
}

std::string coordinate(EVP_PKEY& key, const char* name) {
  BIGNUM* number = nullptr;
  EVP_PKEY_get_bn_param(&key, name, &number);
  const std::unique_ptr<BIGNUM, FreeSsl> owner(number);
  return base64Url(padded(number));
}

}  // namespace

TokenSigner::TokenSigner(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {
  keyId_ = coordinate(*key_, OSSL_PKEY_PARAM_EC_PUB_X);
}

TokenSigner TokenSigner::create() {
  std::shared_ptr<EVP_PKEY> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  if (!key) throw std::runtime_error("cannot make a key for service account tokens");
  return TokenSigner(std::move(key));
}

TokenSigner TokenSigner::load(const std::string& privateKey) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> pem(
      BIO_new_mem_buf(privateKey.data(), static_cast<int>(privateKey.size())), BIO_free);
  std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr),
                                EVP_PKEY_free);
  ERR_clear_error();
  if (!key || EVP_PKEY_is_a(key.get(), "EC") != 1)
    throw Error("the key of service account tokens is not a PEM key on P-256", "", kBadInput);
  return TokenSigner(std::move(key));
}

std::string TokenSigner::privateKey() const {
  const std::unique_ptr<BIO, decltype(&BIO_free)> pem(BIO_new(BIO_s_mem()), BIO_free);
  PEM_write_bio_PKCS8PrivateKey(pem.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr);
  char* bytes = nullptr;
  const auto size = BIO_get_mem_data(pem.get(), &bytes);
  return std::string(bytes, static_cast<std::size_t>(size));
}

std::string TokenSigner::sign(const json::object& claims) const {
  json::object header;
  header["alg"] = "ES256";
  header["kid"] = keyId_;
  const auto signedPart =
      base64Url(json::serialize(header)) + "." + base64Url(json::serialize(claims));
  const std::unique_ptr<EVP_MD_CTX, FreeSsl> context(EVP_MD_CTX_new());
  std::size_t size = 0;
  if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) != 1 ||
      EVP_DigestSign(context.get(), nullptr, &size, bytesOf(signedPart), signedPart.size()) != 1)
    throw std::runtime_error("cannot sign a token");
  std::string der(size, '\0');
  if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(der.data()), &size,
                     bytesOf(signedPart), signedPart.size()) != 1)
    throw std::runtime_error("cannot sign a token");
  der.resize(size);
  return signedPart + "." + base64Url(rawSignature(der));
}

std::optional<json::object> TokenSigner::verify(std::string_view token) const {
  const auto first = token.find('.');
  const auto last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const auto header = unbase64Url(token.substr(0, first));
  const auto payload = unbase64Url(token.substr(first + 1, last - first - 1));
  const auto raw = unbase64Url(token.substr(last + 1));
  if (!header || !payload || !raw || raw->size() != 2 * kHalf) return std::nullopt;
  json::error_code error;
  const auto head = json::parse(*header, error);
  if (error || str(head, {"alg"}) != "ES256") return std::nullopt;
  const auto der = derSignature(*raw);
  const auto signedPart = token.substr(0, last);
  const std::unique_ptr<EVP_MD_CTX, FreeSsl> context(EVP_MD_CTX_new());
  const bool good =
      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1 &&
      EVP_DigestVerify(context.get(), bytesOf(der), der.size(), bytesOf(signedPart),
                       signedPart.size()) == 1;
  ERR_clear_error();
  if (!good) return std::nullopt;
  auto claims = json::parse(*payload, error);
  if (error || !claims.is_object()) return std::nullopt;
  return std::move(claims.get_object());
}

json::object TokenSigner::keySet() const {
  json::object key;
  key["use"] = "sig";
  key["kty"] = "EC";
  key["kid"] = keyId_;
  key["crv"] = "P-256";
  key["alg"] = "ES256";
  key["x"] = coordinate(*key_, OSSL_PKEY_PARAM_EC_PUB_X);
  key["y"] = coordinate(*key_, OSSL_PKEY_PARAM_EC_PUB_Y);
  json::object set;
  set["keys"].emplace_array().push_back(std::move(key));
  return set;
}

}  // namespace sparklab::net
