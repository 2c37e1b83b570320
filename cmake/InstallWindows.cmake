# One folder with the programs, Qt's DLLs and plugins, Qt's own Chinese words and the licence texts; CPack makes a per-user installer of it.
install(TARGETS xinzhan xinzhan-cli RUNTIME DESTINATION .)
install(DIRECTORY ${xz_licence_folder}/ DESTINATION licences FILES_MATCHING PATTERN "*.txt")
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION licences RENAME xinzhan.txt)
install(FILES ${CMAKE_SOURCE_DIR}/installer/windows/qt.conf DESTINATION .)
find_file(XINZHAN_QT_WORDS qtbase_zh_CN.qm PATHS /usr/share/qt6/translations ${QT6_INSTALL_PREFIX}/translations NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(XINZHAN_QT_WORDS)
  install(FILES ${XINZHAN_QT_WORDS} DESTINATION translations)
endif()
if(CMAKE_CROSSCOMPILING) # on Windows itself, windeployqt does it
  install(CODE "execute_process(COMMAND \"${CMAKE_SOURCE_DIR}/installer/windows/deploy\" \"${XINZHAN_WINDOWS_ROOT}/qt\" \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\" COMMAND_ERROR_IS_FATAL ANY)")
endif()

set(CPACK_GENERATOR NSIS)
list(PREPEND CPACK_MODULE_PATH ${CMAKE_SOURCE_DIR}/installer/windows) # NSIS.template.in of ours: the stock one asks for an administrator
set(CPACK_PACKAGE_FILE_NAME "xinzhan-${PROJECT_VERSION}-windows-x86_64-setup")
set(CPACK_PACKAGE_INSTALL_DIRECTORY XinZhan)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY XinZhan)
set(CPACK_NSIS_PACKAGE_NAME "XinZhan ${PROJECT_VERSION}")
set(CPACK_NSIS_DISPLAY_NAME "XinZhan")
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_EXECUTABLE_PRE_ARGUMENTS -INPUTCHARSET UTF8)
file(WRITE ${CMAKE_BINARY_DIR}/cpack-windows.cmake "set(XZ_ICON \"${xz_icon_folder}/xinzhan.ico\")\n")
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_BINARY_DIR}/cpack-windows.cmake)
