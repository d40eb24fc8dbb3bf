// The words of `kubectl get pods`.
#pragma once

#include "lab/printers/row.hpp"

namespace sparklab::lab::printers {

void printPod(Row& row);

}  // namespace sparklab::lab::printers
