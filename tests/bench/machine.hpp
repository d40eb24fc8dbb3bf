// What this machine itself can do, measured in the same run as what is built on it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sparklab::bench {

/// Milliseconds from the start of a program to its first output: fork/exec, and what `argv` does.
double startToOutput(const std::vector<std::string>& argv);

/// TLS over loopback: one thread writes `text` to each of `connections` in turn, another reads.
/// Writes per second, of all connections together.
double tlsWritesPerSecond(const std::string& text, std::size_t connections, double seconds);

double median(std::vector<double> values);
double percentile(const std::vector<double>& ascending, double share);

}  // namespace sparklab::bench
