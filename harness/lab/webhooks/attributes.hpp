// What admission is asked about: one operation on one object (k8s.io/apiserver, pkg/admission,
// Attributes).
#pragma once

#include <string>

#include "base/json.hpp"
#include "lab/registry/kind_table.hpp"

namespace sparklab::lab {

struct AdmissionAttributes {
  std::string operation;  ///< "CREATE", "UPDATE", "DELETE" or "CONNECT"
  KindPtr kind;           ///< whose resource is asked for
  std::string subresource;
  std::string ns;
  std::string name;
  json::value object;     ///< null when there is none, as for DELETE
  json::value oldObject;  ///< null when there is none, as for CREATE
  json::value userInfo;   ///< a UserInfo of authentication.k8s.io
  json::value options;    ///< CreateOptions and their like
  bool dryRun = false;

  /// apiVersion and kind of what is sent, which a subresource may have of its own.
  const json::value& subject() const noexcept { return object.is_null() ? oldObject : object; }
};

}  // namespace sparklab::lab
