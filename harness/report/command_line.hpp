// A command line as the article prints it: one option a line, ready to paste.
#pragma once

#include <string>
#include <vector>

namespace sparklab::report {

/// `word` quoted for a shell when it must be.
std::string shellQuoted(const std::string& word);

/// "$ spark-submit \", "  --master k8s://... \", ...; a short command stays on one line.
std::vector<std::string> commandLines(const std::vector<std::string>& argv, int width);

}  // namespace sparklab::report
