#pragma once
// Shapes of a person's values, each with the sentence that says what is wrong. Used by forms, service and import alike.
#include "core/base/field.h"

namespace xz {

struct PersonRules {
    Q_DECLARE_TR_FUNCTIONS(PersonRules)
public:
    // Letters, digits and - _ . / without spaces; 2.02E+09 is what a spreadsheet made of a long number and is refused.
    static Result<QString> number(const QString &text);
    static Result<QString> name(const QString &text);       // must hold a letter
    static Result<QString> phone(const QString &text, const char *key);      // mobile 11 digits, or a line with area code, or +country
    static Result<QString> email(const QString &text);
    static Result<int> grade(const QString &text);          // 2023, 2023级, 23级
    // 梅园3栋-502, 12#304, 南苑5号楼 402室 -> building and room; no separator: room only.
    static std::pair<QString, QString> splitDorm(const QString &text);
};

} // namespace xz
