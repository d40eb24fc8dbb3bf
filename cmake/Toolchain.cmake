# Compiler settings that every target shares.
add_library(sparklab_options INTERFACE)
target_compile_options(sparklab_options INTERFACE -Wall -Wextra -Werror -Wno-tsan
                                                   -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(
  sparklab_options
  INTERFACE SPARKLAB_VERSION="${PROJECT_VERSION}" BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED BOOST_BEAST_SEPARATE_COMPILATION
            BOOST_PROCESS_V2_SEPARATE_COMPILATION)
target_include_directories(sparklab_options INTERFACE "${CMAKE_SOURCE_DIR}/harness")

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # What g++ 12 to 14 guess about the inside of std::string and of coroutine frames at -O2 is wrong
  # too often to be an error; the sanitizers are the judges of these.
  target_compile_options(
    sparklab_options
    INTERFACE -Wno-array-bounds -Wno-dangling-reference -Wno-maybe-uninitialized
              -Wno-mismatched-new-delete -Wno-restrict -Wno-stringop-overflow
              -Wno-stringop-overread)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ itself uses what it calls deprecated.
  target_compile_options(sparklab_options INTERFACE -Wno-unknown-warning-option
                                                    -Wno-deprecated-declarations)
endif()

set(SPARKLAB_SANITIZE "" CACHE STRING "address,undefined or thread")
if(SPARKLAB_SANITIZE)
  target_compile_options(sparklab_options INTERFACE -fsanitize=${SPARKLAB_SANITIZE}
                                                    -fno-omit-frame-pointer)
  target_link_options(sparklab_options INTERFACE -fsanitize=${SPARKLAB_SANITIZE})
endif()

option(SPARKLAB_FUZZ "Build the fuzz targets (clang)" OFF)
if(SPARKLAB_FUZZ)
  add_custom_target(fuzz)
  target_compile_options(sparklab_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# ccache and mold are used when they are there; nothing depends on them.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()
find_program(MOLD mold)
if(MOLD AND NOT SPARKLAB_SANITIZE)
  add_link_options(-fuse-ld=mold)
endif()

# Parsing Boost.JSON, Asio and fmt is half of the work of compiling a file. Off by default because
# precompiled headers and ccache together need a relaxed ccache; the presets switch it on.
option(SPARKLAB_PCH "Precompile the headers that nearly every file includes" OFF)
if(SPARKLAB_PCH AND CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
                                  CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE}")
endif()

# Several sources in one go share what they include and instantiate, a third less work for a whole
# build, and more for a change of one file: for building from scratch. Off in the dev preset, so
# that every source also stands on its own.
option(SPARKLAB_UNITY "Compile several sources of a layer as one" OFF)
if(SPARKLAB_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ takes a second source's unnamed namespace for a header's.
  target_compile_options(sparklab_options INTERFACE -Wno-subobject-linkage)
endif()
