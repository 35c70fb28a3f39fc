#include <exception>
#include <iostream>

#include "searchd/evaluate_cli.h"

int main(int argc, char** argv) {
  try {
    return gfmd::run_evaluate_cli({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "gfmd-evaluate: " << error.what() << '\n';
    return 1;
  }
}
