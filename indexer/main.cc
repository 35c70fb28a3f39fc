#include <unistd.h>

#include <iostream>

#include "indexer/indexer_cli.h"

int main(int argc, char** argv) {
  const bool terminal = isatty(STDERR_FILENO) == 1;
  return gfmd::run_indexer_cli({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr, terminal});
}
