// What faults do to the nodes of a lab and to its images.
#pragma once

#include <memory>

#include "lab/faults/faults.hpp"
#include "lab/images/images.hpp"
#include "lab/nodes.hpp"

namespace sparklab::lab {

/// Faults of the kind `node` stop and start nodes. `nodes` must outlive the last turn of `faults`.
void addNodeFaults(Faults& faults, Nodes& nodes);

/// `images` without those that a fault has made unavailable: a node does not have them, and finds
/// them in no registry. `faults` must outlive it.
std::unique_ptr<ImageStore> withImageFaults(std::unique_ptr<ImageStore> images, Faults& faults);

}  // namespace sparklab::lab
