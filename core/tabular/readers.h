#pragma once
// The readers one by one, all from memory; readTable() chooses among them. Errors as readTable().
#include "core/tabular/table.h"

namespace xz {

Result<Workbook> readXlsx(const QByteArray &content, const ReadOptions &options = {}); // ECMA-376, transitional and strict
Result<Workbook> readXls(const QByteArray &content, const ReadOptions &options = {});  // [MS-CFB] + [MS-XLS], BIFF8 and BIFF5
Result<Workbook> readCsv(const QByteArray &content, const ReadOptions &options = {});  // RFC 4180 and what people make of it

// What the first bytes say. An OLE container that holds an encrypted xlsx counts as Xls; readXls() names it.
TableFormat sniffFormat(const QByteArray &content);

} // namespace xz
