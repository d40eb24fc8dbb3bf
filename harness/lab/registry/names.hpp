// The rules for names, labels and label values (k8s.io/apimachinery v0.34, util/validation), with
// the texts that kube-apiserver gives when they are broken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sparklab::lab {

/// Each returns what is wrong with `value`; nothing when it is valid.
std::vector<std::string> isDns1123Subdomain(std::string_view value);
std::vector<std::string> isDns1123Label(std::string_view value);
std::vector<std::string> isDns1035Label(std::string_view value);
std::vector<std::string> isQualifiedName(std::string_view value);
std::vector<std::string> isLabelValue(std::string_view value);
/// Of names that only have to be usable in a URL: roles and their bindings.
std::vector<std::string> isPathSegment(std::string_view value);
/// Of environment variables since 1.34: any printable ASCII but "=".
std::vector<std::string> isEnvVarName(std::string_view value);
/// Keys of ConfigMaps and Secrets.
std::vector<std::string> isConfigMapKey(std::string_view value);
/// Names of container ports: at most 15 characters, lower case, one letter at least.
std::vector<std::string> isPortName(std::string_view value);

/// `value` as Go's %q (and field.Error) writes it.
std::string inQuotes(std::string_view value);

}  // namespace sparklab::lab
