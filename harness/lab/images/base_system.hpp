// The root filesystem that all the lab's images share: this machine's programs and libraries, and
// nothing of its users.
#pragma once

#include <vector>

#include "lab/images/images.hpp"

namespace sparklab::lab {

/// /usr, /bin, /lib* ... read-only, the parts of /etc that programs need, and empty /tmp, /var,
/// /run, /root, /home. The kubelet adds /proc, /dev and the files of /etc that differ by pod.
std::vector<Mount> baseSystem();

}  // namespace sparklab::lab
