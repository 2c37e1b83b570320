# What is installed, and where: /usr on Linux, one folder on Windows, a bundle on macOS. Packages are made by CPack (./dev package).
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # a package needs the programs, not the tests
set(XINZHAN_RELEASE_DATE 2026-11-24)      # of the version in CMakeLists.txt; in the manual pages and the store's description

set(CPACK_PACKAGE_NAME xinzhan)
set(CPACK_PACKAGE_VENDOR XinZhan)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desk of a college's counselling station")
set(CPACK_PACKAGE_CONTACT "XinZhan founders <founders@xinzhan.cn>")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/out/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
  include(InstallWindows)
elseif(APPLE)
  include(InstallMacos)
else()
  include(InstallLinux)
endif()
include(CPack)
