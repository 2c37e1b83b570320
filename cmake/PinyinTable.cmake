# Readings of Chinese characters for search and sorting, from the Unicode Character Database (Debian: unicode-data, bzip2).
# The table is made by a small plain C++ program on the building machine; a cross build compiles it with the host's compiler.
find_file(XINZHAN_UNIHAN NAMES Unihan_Readings.txt Unihan_Readings.txt.bz2 PATHS /usr/share/unicode NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
  DOC "Unihan_Readings.txt of the Unicode Character Database, plain or .bz2")
if(NOT XINZHAN_UNIHAN)
  message(FATAL_ERROR "Unihan_Readings.txt is missing: install the packages unicode-data and bzip2, or set XINZHAN_UNIHAN to the file")
endif()
set(pinyin_dir ${CMAKE_SOURCE_DIR}/cmake/pinyin)
set(pinyin_cpp ${CMAKE_CURRENT_BINARY_DIR}/pinyintable.cpp)
if(CMAKE_CROSSCOMPILING)
  find_program(XINZHAN_HOST_CXX NAMES g++ c++ clang++ REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set(pinyin_tool ${CMAKE_CURRENT_BINARY_DIR}/pinyintable-host)
  add_custom_command(OUTPUT ${pinyin_tool} COMMAND ${XINZHAN_HOST_CXX} -std=c++17 -O1 -o ${pinyin_tool} ${pinyin_dir}/pinyintable.cpp
    DEPENDS ${pinyin_dir}/pinyintable.cpp VERBATIM)
else()
  add_executable(pinyintable ${pinyin_dir}/pinyintable.cpp)
  set_target_properties(pinyintable PROPERTIES AUTOMOC OFF AUTORCC OFF)
  set(pinyin_tool $<TARGET_FILE:pinyintable>)
endif()
if(XINZHAN_UNIHAN MATCHES "\\.bz2$")
  find_program(XINZHAN_BZIP2 bzip2 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set(pinyin_read ${XINZHAN_BZIP2} -dc ${XINZHAN_UNIHAN})
else()
  set(pinyin_read ${CMAKE_COMMAND} -E cat ${XINZHAN_UNIHAN})
endif()
add_custom_command(OUTPUT ${pinyin_cpp} COMMAND ${pinyin_read} | ${pinyin_tool} ${pinyin_dir}/surnames.txt ${pinyin_cpp}
  DEPENDS ${pinyin_tool} ${pinyin_dir}/surnames.txt ${XINZHAN_UNIHAN} COMMENT "Readings of Chinese characters" VERBATIM)
target_sources(xinzhan_core PRIVATE ${pinyin_cpp})
set_source_files_properties(${pinyin_cpp} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_AUTOMOC ON)
