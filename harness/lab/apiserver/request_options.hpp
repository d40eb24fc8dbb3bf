// The options that query parameters and bodies carry for each verb.
#pragma once

#include <string>
#include <vector>

#include "lab/apiserver/body.hpp"
#include "lab/apiserver/request_info.hpp"
#include "lab/registry/registry.hpp"
#include "net/http.hpp"

namespace sparklab::lab {

/// Of create, update and patch. `warnings` must outlive what is returned. Throws StatusError 400.
WriteOptions writeOptions(const net::HttpRequest& request, const RequestInfo& info,
                          std::vector<std::string>& warnings);

/// Warns of, or refuses, keys that came twice: they are the body reader's to complain about,
/// unknown ones the registry's.
void checkDuplicates(const Kind& kind, const Body& body, const WriteOptions& options);

DeleteOptions deleteOptions(const net::HttpRequest& request, const RequestInfo& info);
Selectors selectorsOf(const Kind& kind, const Query& query);
ListOptions listOptions(const Kind& kind, const Query& query);

/// The refusal of a list or watch parameter, as of a field of meta.k8s.io's ListOptions.
StatusError invalidListOption(const std::string& field, const std::string& why);

}  // namespace sparklab::lab
