# One INTERFACE target carries the house's compile flags; every target of ours links it.
add_library(xinzhan_flags INTERFACE)
target_compile_definitions(xinzhan_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(xinzhan_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-missing-field-initializers)
if(XINZHAN_WERROR)
  target_compile_options(xinzhan_flags INTERFACE -Werror)
endif()
if(XINZHAN_SANITIZE)
  target_compile_options(xinzhan_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(xinzhan_flags INTERFACE -fsanitize=address,undefined)
endif()
if(XINZHAN_FUZZ)
  # clang 16 hides libstdc++ 12's std::expected behind its older claim about concepts
  target_compile_options(xinzhan_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
    -fno-sanitize=vptr -Wno-macro-redefined -D__cpp_concepts=202002L)
  target_link_options(xinzhan_flags INTERFACE -fsanitize=address,undefined)
endif()
