# Bundle and disk image. Built by the workflow in .github only: nobody of us has run it on a Mac.
set_target_properties(xinzhan PROPERTIES MACOSX_BUNDLE ON OUTPUT_NAME XinZhan
  MACOSX_BUNDLE_INFO_PLIST ${CMAKE_SOURCE_DIR}/installer/macos/Info.plist.in
  MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
if(xz_icon_pngs)
  target_sources(xinzhan PRIVATE ${xz_icon_folder}/xinzhan.icns)
  set_source_files_properties(${xz_icon_folder}/xinzhan.icns PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
  add_dependencies(xinzhan xz_icons)
endif()
install(TARGETS xinzhan BUNDLE DESTINATION .)
install(TARGETS xinzhan-cli RUNTIME DESTINATION XinZhan.app/Contents/MacOS)
install(DIRECTORY ${xz_licence_folder}/ DESTINATION XinZhan.app/Contents/Resources/licences FILES_MATCHING PATTERN "*.txt")
# Qt's frameworks and plugins go into the bundle; macdeployqt comes with Qt
find_program(XINZHAN_MACDEPLOYQT macdeployqt HINTS ${QT6_INSTALL_PREFIX}/bin)
if(XINZHAN_MACDEPLOYQT)
  install(CODE "execute_process(COMMAND \"${XINZHAN_MACDEPLOYQT}\" \"\${CMAKE_INSTALL_PREFIX}/XinZhan.app\" \"-executable=\${CMAKE_INSTALL_PREFIX}/XinZhan.app/Contents/MacOS/xinzhan-cli\" COMMAND_ERROR_IS_FATAL ANY)")
endif()
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "xinzhan-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "XinZhan ${PROJECT_VERSION}")
