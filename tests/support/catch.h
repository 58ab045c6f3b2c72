// Catch2 v3 and v2 by one name: Debian 12 packages 2.13, which has no catch_test_macros.hpp.
// Tests include this file and nothing else of Catch2.
#pragma once
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#else
#include <catch2/catch.hpp>
#endif
