#include <exception>
#include <iostream>

#include "searchd/search_cli.h"

int main(int argc, char** argv) {
  try {
    return gfmd::run_search_cli({argv + 1, argv + argc}, std::cout, std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "gfmd-search: " << error.what() << '\n';
    return 1;
  }
}
