// Kubeconfig files. Those with a credential plugin are left out: it would be run.
#include <sys/mman.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "fuzz.hpp"
#include "kube/kubeconfig.hpp"

FUZZ(bytes) {
  using namespace sparklab;
  if (bytes.find("exec") != bytes.npos || bytes.find("\\") != bytes.npos) return;
  const UniqueFd file(::memfd_create("kubeconfig", 0));
  mustHold(::write(file.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  try {
    kube::loadKubeconfig("/proc/self/fd/" + std::to_string(file.get()), "");
  } catch (const Error&) {
  }
}
