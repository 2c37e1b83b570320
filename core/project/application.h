#pragma once
// The application 申报书 (domain F1, 13 sections) as a catalogue: every field is declared once, in resources/core/project/application.json, and read by the
// editor, the completeness bar, the checks, the comparison of versions, the paper and the tables. The form itself is a JSON object: one object for each
// section, in it one value for each field; a table is an array of objects. Money is 分 as a whole number, dates 'YYYY-MM-DD', months 'YYYY-MM'.
// The labels are the wording of an official form: data, like all paper.
#include "core/base/money.h"

#include <QtCore/QDate>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace xz {

enum class ApplicationKind { Line, Text, Number, Decimal, Money, Date, Month, Choice, Table };

struct ApplicationField {
    QString code, label;
    ApplicationKind kind = ApplicationKind::Line;
    int limit = 200;         // characters; of a table: rows
    bool required = false;
    bool fill = false;       // the program can draft it (S05)
    double width = 1;        // of a column on paper
    QStringList options = {}; // Choice
    std::vector<ApplicationField> columns = {}; // Table
};
struct ApplicationSection {
    QString code, title, hint;
    std::vector<ApplicationField> fields;
    const ApplicationField *find(const QString &field) const;
};

class ApplicationCatalogue {
public:
    static const ApplicationCatalogue &shipped(); // read once
    const std::vector<ApplicationSection> &sections() const { return m_sections; }
    const ApplicationSection *section(const QString &code) const;
    const ApplicationField *field(const QString &section, const QString &field) const;

private:
    explicit ApplicationCatalogue(const QJsonObject &data);
    std::vector<ApplicationSection> m_sections;
};

// Place of a value: "section.field", in a table "section.field.ROW.column" with rows from 1. Errors name it as their field.
struct ApplicationGap {
    QString section, place;
    QString sentence; // whole sentence
};
struct ApplicationProgress {
    int filled = 0, wanted = 0; // required fields
    int percent() const { return wanted ? filled * 100 / wanted : 100; }
};

// One value as a person typed it, in the form's own shape. InvalidInput with `place` as the field.
Result<QJsonValue> applicationValue(const ApplicationField &field, const QString &typed, const QString &place);
// The value as text: amounts in yuan, dates as they are.
QString applicationText(const ApplicationField &field, const QJsonValue &value);
// Cleans every text, refuses what is too long or no number, drops empty table rows; what the catalogue does not know is refused by name.
Result<QJsonObject> checkedApplication(const QJsonObject &form);
// What is missing before it can be handed in: required fields, sums that do not agree, days outside the cycle. Empty: complete.
std::vector<ApplicationGap> applicationGaps(const QJsonObject &form, QDate startsOn, QDate endsOn);
ApplicationProgress applicationProgress(const QJsonObject &form);
ApplicationProgress applicationProgress(const ApplicationSection &section, const QJsonObject &form);

// The budget's arithmetic, in 分.
struct BudgetSums {
    std::vector<std::pair<int, qint64>> years; // from the lines, by year
    qint64 total = 0;
};
BudgetSums budgetSums(const QJsonObject &form);
// Sets years and total from the lines.
QJsonObject withBudgetSums(QJsonObject form);

// Two forms field by field (S06). A table is compared row by row.
struct ApplicationDifference {
    QString section, place; // titles, for people: "经费预算", "预算明细 第2行 金额（元）"
    QString before, after;
};
std::vector<ApplicationDifference> applicationDifferences(const QJsonObject &before, const QJsonObject &after);

} // namespace xz
