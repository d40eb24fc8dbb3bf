#include "commands/commands.hpp"

int main(int argc, char** argv) {
  return sparklab::commands::run(argc, argv);
}
