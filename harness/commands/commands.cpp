#include "commands/commands.hpp"

namespace sparklab::commands {

int run(int, char**) {
  return 0;
}

}  // namespace sparklab::commands
