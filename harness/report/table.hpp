// Tables as kubectl prints them.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"

namespace sparklab::report {

/// Rows of cells in columns that are three blanks apart and at least six wide (kubectl's tab
/// writer), without blanks at the ends of lines.
std::vector<std::string> aligned(const std::vector<std::vector<std::string>>& rows);

/// What `kubectl get` prints for a meta.k8s.io/v1 Table: columns of priority 0, headers in
/// capitals. Without rows: "No resources found in <ns> namespace."
std::vector<std::string> kubectlTable(const json::value& table, const std::string& ns);

}  // namespace sparklab::report
