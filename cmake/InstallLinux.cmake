# Files of the Debian package; the same rules serve cmake --install --prefix /usr/local.
include(GNUInstallDirs)
set(generated ${CMAKE_BINARY_DIR}/linux)
file(MAKE_DIRECTORY ${generated})
set(installer ${CMAKE_SOURCE_DIR}/installer/linux)
configure_file(${installer}/xinzhan.metainfo.xml.in ${generated}/cn.xinzhan.xinzhan.metainfo.xml @ONLY)
configure_file(${installer}/xinzhan.1.in ${generated}/xinzhan.1 @ONLY)
execute_process(COMMAND date -u -R -d ${XINZHAN_RELEASE_DATE} OUTPUT_VARIABLE release_time OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
file(CONFIGURE OUTPUT ${generated}/changelog CONTENT
"xinzhan (@PROJECT_VERSION@) unstable; urgency=medium

  * Release @PROJECT_VERSION@.

 -- @CPACK_PACKAGE_CONTACT@  @release_time@
" @ONLY)
# What is compiled into the programs needs its notice here; shared libraries bring their own package.
set(copyright "XinZhan\n\n")
foreach(text ${CMAKE_SOURCE_DIR}/LICENSE ${xz_licence_folder}/sqlite3-multiple-ciphers.txt ${xz_licence_folder}/lucide.txt ${xz_licence_folder}/unicode-character-database.txt)
  if(EXISTS ${text})
    file(READ ${text} one)
    get_filename_component(name ${text} NAME_WE)
    if(NOT text MATCHES "/LICENSE$")
      string(APPEND copyright "\n----------------------------------------\nThe programs contain ${name}, under these terms:\n\n")
    endif()
    string(APPEND copyright "${one}")
  endif()
endforeach()
file(WRITE ${generated}/copyright "${copyright}")

# The command line's manual is written from its own help.
add_custom_command(OUTPUT ${generated}/xinzhan-cli.1
  COMMAND ${installer}/cli-manpage.py $<TARGET_FILE:xinzhan-cli> ${PROJECT_VERSION} ${XINZHAN_RELEASE_DATE} ${generated}/xinzhan-cli.1
  DEPENDS xinzhan-cli ${installer}/cli-manpage.py VERBATIM)
set(zipped "")
foreach(file xinzhan.1 xinzhan-cli.1 changelog)
  add_custom_command(OUTPUT ${generated}/${file}.gz COMMAND gzip -9nc ${generated}/${file} > ${generated}/${file}.gz DEPENDS ${generated}/${file} VERBATIM)
  list(APPEND zipped ${generated}/${file}.gz)
endforeach()
add_custom_target(xz_linux_files ALL DEPENDS ${zipped})

install(TARGETS xinzhan xinzhan-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${installer}/xinzhan.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${generated}/cn.xinzhan.xinzhan.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${installer}/xinzhan-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME xinzhan.xml)
install(FILES ${generated}/xinzhan.1.gz ${generated}/xinzhan-cli.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/xinzhan)
install(FILES ${generated}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/xinzhan)
if(xz_icon_pngs)
  install(FILES ${xz_icon_svg} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  foreach(size ${xz_icon_sizes})
    install(FILES ${xz_icon_folder}/xinzhan-${size}.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME xinzhan.png)
  endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"XinZhan is the program a college's psychological counselling station runs
on: people and the four-level network, the crisis ledger, and the weekly
crisis report from the class to the signed paper. One encrypted file on one
office computer, no network. The package holds the window (xinzhan) and the
command line (xinzhan-cli).")
