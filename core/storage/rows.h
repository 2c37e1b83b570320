#pragma once
// The rows of a bound statement as values: all of them, or the first if there is one. An error of the statement is the answer's error.
#include "core/storage/statement.h"

#include <type_traits>
#include <vector>

namespace xz {

template <class Read>
auto allRows(Statement &s, Read &&read) -> Result<std::vector<std::invoke_result_t<Read, const Statement &>>>
{
    std::vector<std::invoke_result_t<Read, const Statement &>> rows;
    while (s.next())
        rows.push_back(read(s));
    XZ_CHECK(s.error());
    return rows;
}

template <class Read>
auto firstRow(Statement &s, Read &&read) -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    std::optional<std::invoke_result_t<Read, const Statement &>> row;
    if (s.next())
        row = read(s);
    XZ_CHECK(s.error());
    return row;
}

} // namespace xz
