# Toolchain: Windows x86_64 from Linux, with Debian's mingw-w64 (POSIX threads), a Qt of the host's own version built for it and the libraries of
# installer/windows/libraries. XINZHAN_WINDOWS_ROOT (environment or cache) is the folder that installer/windows/libraries made: qt/ and deps/ are in it.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES XINZHAN_WINDOWS_ROOT)
if(NOT XINZHAN_WINDOWS_ROOT)
  set(XINZHAN_WINDOWS_ROOT "$ENV{XINZHAN_WINDOWS_ROOT}")
endif()
if(NOT XINZHAN_WINDOWS_ROOT)
  set(XINZHAN_WINDOWS_ROOT "$ENV{HOME}/.cache/xinzhan/windows")
endif()
set(XINZHAN_WINDOWS_ROOT "${XINZHAN_WINDOWS_ROOT}" CACHE PATH "Folder with qt/ and deps/ for Windows")

set(xz_triple x86_64-w64-mingw32)
find_program(CMAKE_C_COMPILER NAMES ${xz_triple}-gcc-posix REQUIRED)
find_program(CMAKE_CXX_COMPILER NAMES ${xz_triple}-g++-posix REQUIRED)
find_program(CMAKE_RC_COMPILER NAMES ${xz_triple}-windres REQUIRED)

set(CMAKE_FIND_ROOT_PATH ${XINZHAN_WINDOWS_ROOT}/deps ${XINZHAN_WINDOWS_ROOT}/qt /usr/${xz_triple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# pkg-config knows nothing of root paths: it is shown the one folder
set(ENV{PKG_CONFIG_LIBDIR} ${XINZHAN_WINDOWS_ROOT}/deps/lib/pkgconfig)

# moc, rcc, lrelease and the rest come from the host's Qt, which must be of the same version
set(QT_HOST_PATH /usr CACHE PATH "Qt of the building machine")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "CMake packages of that Qt")

# the host's rcc knows zstd, the Qt of Windows does not
set(CMAKE_AUTORCC_OPTIONS --no-zstd)

# tests run through wine
if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/../installer/windows/run-in-wine)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/../installer/windows/run-in-wine)
endif()
