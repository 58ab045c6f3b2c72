// The main program of the tests where Catch2 v2 brings none as a library.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
