#include "core/project/application.h"

#include "core/base/codedwords.h"
#include "core/base/money.h"
#include "core/base/text.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>

namespace xz {
namespace {

struct ApplicationWords {
    Q_DECLARE_TR_FUNCTIONS(Application)
};
using K = ApplicationKind;

constexpr CodedWord<K> kinds[] = {{K::Line, "line", ""}, {K::Text, "text", ""}, {K::Number, "number", ""}, {K::Decimal, "decimal", ""}, {K::Money, "money", ""},
                                  {K::Date, "date", ""}, {K::Month, "month", ""}, {K::Choice, "choice", ""}, {K::Table, "table", ""}};

ApplicationField fieldOf(const QJsonObject &o)
{
    ApplicationField f{.code = o[u"code"].toString(), .label = o[u"label"].toString(), .kind = fromCode(kinds, o[u"kind"].toString()).value_or(K::Line), .limit = o[u"limit"].toInt(200),
                       .required = o[u"required"].toBool(), .fill = o[u"fill"].toBool(), .width = o[u"width"].toDouble(1)};
    for (const QJsonValue &v : o[u"options"].toArray())
        f.options << v.toString();
    for (const QJsonValue &v : o[u"columns"].toArray())
        f.columns.push_back(fieldOf(v.toObject()));
    return f;
}

bool isEmptyValue(const QJsonValue &v)
{
    return v.isUndefined() || v.isNull() || (v.isString() && v.toString().trimmed().isEmpty()) || (v.isArray() && v.toArray().isEmpty());
}

QString placeOf(const QString &section, const QString &field) { return section + u'.' + field; }
QString placeOf(const QString &table, int row, const QString &column) { return QStringLiteral("%1.%2.%3").arg(table).arg(row).arg(column); }

// A value that came as JSON (a file, a draft) through the same door as what is typed.
Result<QJsonValue> checkedValue(const ApplicationField &f, const QJsonValue &v, const QString &place)
{
    if (isEmptyValue(v))
        return QJsonValue(QJsonValue::Undefined);
    if (f.kind == K::Money && v.isDouble()) {
        const double d = v.toDouble();
        if (d < 0 || d != std::floor(d) || d > 1e13)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: an amount is a whole number of 分 from 0.").arg(f.label), place);
        return QJsonValue(qint64(d));
    }
    if (v.isDouble())
        return applicationValue(f, QString::number(v.toDouble(), 'g', 12), place);
    if (!v.isString())
        return fail(Errc::InvalidInput, ApplicationWords::tr("%1: this is no text and no number.").arg(f.label), place);
    return applicationValue(f, v.toString(), place);
}

Result<QJsonArray> checkedRows(const ApplicationField &f, const QJsonArray &rows, const QString &place)
{
    QJsonArray out;
    int n = 0;
    for (const QJsonValue &v : rows) {
        ++n;
        const QJsonObject row = v.toObject();
        QJsonObject clean;
        for (const QString &key : row.keys())
            if (std::ranges::find(f.columns, key, &ApplicationField::code) == f.columns.end())
                return fail(Errc::InvalidInput, ApplicationWords::tr("%1, row %2: there is no column “%3”.").arg(f.label).arg(n).arg(key), placeOf(place, n, key));
        for (const ApplicationField &c : f.columns) {
            XZ_TRY(const QJsonValue value, checkedValue(c, row[c.code], placeOf(place, n, c.code)));
            if (!value.isUndefined())
                clean.insert(c.code, value);
        }
        if (!clean.isEmpty())
            out << clean;
    }
    if (out.size() > f.limit)
        return fail(Errc::InvalidInput, ApplicationWords::tr("%1: at most %2 rows; there are %3.").arg(f.label).arg(f.limit).arg(out.size()), place);
    return out;
}

} // namespace

const ApplicationField *ApplicationSection::find(const QString &field) const
{
    const auto it = std::ranges::find(fields, field, &ApplicationField::code);
    return it == fields.end() ? nullptr : &*it;
}

ApplicationCatalogue::ApplicationCatalogue(const QJsonObject &data)
{
    for (const QJsonValue &v : data[u"sections"].toArray()) {
        const QJsonObject o = v.toObject();
        ApplicationSection s{o[u"code"].toString(), o[u"title"].toString(), o[u"hint"].toString(), {}};
        for (const QJsonValue &f : o[u"fields"].toArray())
            s.fields.push_back(fieldOf(f.toObject()));
        m_sections.push_back(std::move(s));
    }
}

const ApplicationCatalogue &ApplicationCatalogue::shipped()
{
    static const ApplicationCatalogue catalogue = [] {
        QFile file(QStringLiteral(":/xinzhan/data/project/application.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the catalogue of the application is missing");
        return ApplicationCatalogue(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return catalogue;
}

const ApplicationSection *ApplicationCatalogue::section(const QString &code) const
{
    const auto it = std::ranges::find(m_sections, code, &ApplicationSection::code);
    return it == m_sections.end() ? nullptr : &*it;
}

const ApplicationField *ApplicationCatalogue::field(const QString &sectionCode, const QString &fieldCode) const
{
    const ApplicationSection *s = section(sectionCode);
    return s ? s->find(fieldCode) : nullptr;
}

// Figures as spreadsheets and input methods write them: full-width, thousands set apart.
static QString figuresOf(const QString &text)
{
    static const QRegularExpression thousands(QStringLiteral("^\\d{1,3}(,\\d{3})+(\\.\\d+)?%?$"));
    QString plain = text.normalized(QString::NormalizationForm_KC);
    if (thousands.match(plain).hasMatch())
        plain.remove(u',');
    return plain;
}

Result<QJsonValue> applicationValue(const ApplicationField &f, const QString &typed, const QString &place)
{
    const QString text = f.kind == K::Text ? cleanText(typed) : cleanLine(typed);
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    switch (f.kind) {
    case K::Line:
    case K::Text:
        if (text.size() > f.limit)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: %2 characters; at most %3 are allowed. Shorten it by %4.").arg(f.label).arg(text.size()).arg(f.limit).arg(text.size() - f.limit), place);
        return QJsonValue(text);
    case K::Number: {
        bool ok = false;
        const int n = figuresOf(text).toInt(&ok);
        if (!ok || n < 0 || n > 10'000'000)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: “%2” is no whole number. Enter it in figures, for example 60.").arg(f.label, text), place);
        return QJsonValue(n);
    }
    case K::Decimal: {
        QString plain = figuresOf(text);
        if (plain.endsWith(u'%'))
            plain.chop(1);
        bool ok = false;
        const double d = plain.trimmed().toDouble(&ok);
        if (!ok || !std::isfinite(d) || d < 0 || d > 1e9)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: “%2” is no number. Enter it in figures, for example 98.3.").arg(f.label, text), place);
        return QJsonValue(d);
    }
    case K::Money: {
        const auto fen = parseYuan(text, place);
        if (!fen)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: %2").arg(f.label, fen.error().message), place);
        return QJsonValue(*fen);
    }
    case K::Date: {
        const auto date = parseDate(text);
        if (!date)
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: “%2” is no date. Enter it like 2026-09-01.").arg(f.label, text), place);
        return QJsonValue(isoDate(*date));
    }
    case K::Month: {
        static const QRegularExpression re(QStringLiteral("^(\\d{4})\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月].*)?$"));
        const auto m = re.match(text);
        const QDate first(m.captured(1).toInt(), m.captured(2).toInt(), 1);
        if (!m.hasMatch() || !first.isValid())
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: “%2” is no month. Enter it like 2019-07.").arg(f.label, text), place);
        return QJsonValue(first.toString(QStringLiteral("yyyy-MM")));
    }
    case K::Choice:
        if (!f.options.contains(text))
            return fail(Errc::InvalidInput, ApplicationWords::tr("%1: “%2” is not one of: %3.").arg(f.label, text, f.options.join(QChar(0x3001))), place);
        return QJsonValue(text);
    case K::Table: break;
    }
    return fail(Errc::InvalidInput, ApplicationWords::tr("%1 is a table: fill its rows.").arg(f.label), place);
}

QString applicationText(const ApplicationField &f, const QJsonValue &v)
{
    if (isEmptyValue(v))
        return {};
    if (f.kind == K::Money)
        return yuanText(v.toInteger());
    if (v.isDouble())
        return QString::number(v.toDouble(), 'g', 12);
    return v.toString();
}

Result<QJsonObject> checkedApplication(const QJsonObject &form)
{
    const ApplicationCatalogue &all = ApplicationCatalogue::shipped();
    for (const QString &section : form.keys()) {
        const ApplicationSection *s = all.section(section);
        if (!s)
            return fail(Errc::InvalidInput, ApplicationWords::tr("The application has no section “%1”.").arg(section), section);
        for (const QString &field : form[section].toObject().keys())
            if (!s->find(field))
                return fail(Errc::InvalidInput, ApplicationWords::tr("The section %1 has no field “%2”.").arg(s->title, field), placeOf(section, field));
    }
    QJsonObject out;
    for (const ApplicationSection &s : all.sections()) {
        const QJsonObject given = form[s.code].toObject();
        QJsonObject clean;
        for (const ApplicationField &f : s.fields) {
            const QString place = placeOf(s.code, f.code);
            if (f.kind == K::Table) {
                XZ_TRY(const QJsonArray rows, checkedRows(f, given[f.code].toArray(), place));
                if (!rows.isEmpty())
                    clean.insert(f.code, rows);
                continue;
            }
            XZ_TRY(const QJsonValue value, checkedValue(f, given[f.code], place));
            if (!value.isUndefined())
                clean.insert(f.code, value);
        }
        if (!clean.isEmpty())
            out.insert(s.code, clean);
    }
    return out;
}

BudgetSums budgetSums(const QJsonObject &form)
{
    std::map<int, qint64> years;
    BudgetSums sums;
    for (const QJsonValue &v : form[u"budget"][u"lines"].toArray()) {
        years[v[u"year"].toInt()] += v[u"amount"].toInteger();
        sums.total += v[u"amount"].toInteger();
    }
    sums.years.assign(years.begin(), years.end());
    return sums;
}

QJsonObject withBudgetSums(QJsonObject form)
{
    const BudgetSums sums = budgetSums(form);
    QJsonObject budget = form[u"budget"].toObject();
    QJsonArray years;
    for (const auto &[year, amount] : sums.years)
        years << QJsonObject{{QStringLiteral("year"), year}, {QStringLiteral("amount"), amount}};
    budget[u"years"] = years;
    budget[u"total"] = sums.total;
    form[u"budget"] = budget;
    return form;
}

std::vector<ApplicationGap> applicationGaps(const QJsonObject &form, QDate startsOn, QDate endsOn)
{
    std::vector<ApplicationGap> gaps;
    const auto add = [&gaps](const QString &section, const QString &place, const QString &sentence) { gaps.push_back({section, place, sentence}); };
    for (const ApplicationSection &s : ApplicationCatalogue::shipped().sections())
        for (const ApplicationField &f : s.fields) {
            const QJsonValue v = form[s.code][f.code];
            const QString place = placeOf(s.code, f.code);
            if (f.required && isEmptyValue(v))
                add(s.code, place, ApplicationWords::tr("%1: fill in “%2”.").arg(s.title, f.label));
            int n = 0;
            for (const QJsonValue &row : v.toArray()) {
                ++n;
                for (const ApplicationField &c : f.columns)
                    if (c.required && isEmptyValue(row[c.code]))
                        add(s.code, placeOf(place, n, c.code), ApplicationWords::tr("%1, row %2: fill in “%3”.").arg(f.label).arg(n).arg(c.label));
            }
        }

    int n = 0;
    const QString rows = placeOf(QStringLiteral("schedule"), QStringLiteral("rows"));
    for (const QJsonValue &row : form[u"schedule"][u"rows"].toArray()) {
        ++n;
        const QDate from = QDate::fromString(row[u"from"].toString(), Qt::ISODate), to = QDate::fromString(row[u"to"].toString(), Qt::ISODate);
        if (!from.isValid() || !to.isValid())
            continue;
        if (to < from)
            add(QStringLiteral("schedule"), placeOf(rows, n, QStringLiteral("to")), ApplicationWords::tr("Schedule, row %1: the end %2 lies before the beginning %3.").arg(n).arg(isoDate(to), isoDate(from)));
        else if (from < startsOn || to > endsOn)
            add(QStringLiteral("schedule"), placeOf(rows, n, QStringLiteral("from")),
                ApplicationWords::tr("Schedule, row %1: %2 to %3 lies outside the cycle from %4 to %5.").arg(n).arg(isoDate(from), isoDate(to), isoDate(startsOn), isoDate(endsOn)));
    }

    const QString budget = QStringLiteral("budget"), yearTable = placeOf(budget, QStringLiteral("years"));
    const BudgetSums sums = budgetSums(form);
    n = 0;
    for (const QJsonValue &line : form[u"budget"][u"lines"].toArray()) {
        ++n;
        const int year = line[u"year"].toInt();
        if (year && (year < startsOn.year() || year > endsOn.year()))
            add(budget, placeOf(placeOf(budget, QStringLiteral("lines")), n, QStringLiteral("year")),
                ApplicationWords::tr("Budget, row %1: the year %2 lies outside the cycle (%3 to %4).").arg(n).arg(year).arg(startsOn.year()).arg(endsOn.year()));
    }
    std::map<int, qint64> stated;
    qint64 statedTotal = 0;
    for (const QJsonValue &y : form[u"budget"][u"years"].toArray()) {
        stated[y[u"year"].toInt()] += y[u"amount"].toInteger();
        statedTotal += y[u"amount"].toInteger();
    }
    if (!sums.years.empty() && !stated.empty()) {
        for (const auto &[year, amount] : sums.years)
            if (const qint64 said = stated.contains(year) ? stated[year] : 0; said != amount)
                add(budget, yearTable, ApplicationWords::tr("Budget %1: the lines add up to %2 yuan, the year's total says %3.").arg(year).arg(yuanText(amount), yuanText(said)));
        for (const auto &[year, amount] : stated)
            if (amount && std::ranges::none_of(sums.years, [y = year](const auto &s) { return s.first == y; }))
                add(budget, yearTable, ApplicationWords::tr("Budget %1: there is a total of %2 yuan, but no line.").arg(year).arg(yuanText(amount)));
    }
    const QJsonValue total = form[u"budget"][u"total"];
    if (!isEmptyValue(total) && total.toInteger() != (stated.empty() ? sums.total : statedTotal))
        add(budget, placeOf(budget, QStringLiteral("total")),
            ApplicationWords::tr("Budget: the years add up to %1 yuan, the total says %2.").arg(yuanText(stated.empty() ? sums.total : statedTotal), yuanText(total.toInteger())));
    return gaps;
}

ApplicationProgress applicationProgress(const ApplicationSection &section, const QJsonObject &form)
{
    ApplicationProgress p;
    for (const ApplicationField &f : section.fields) {
        if (!f.required)
            continue;
        ++p.wanted;
        p.filled += !isEmptyValue(form[section.code][f.code]);
    }
    return p;
}

ApplicationProgress applicationProgress(const QJsonObject &form)
{
    ApplicationProgress all;
    for (const ApplicationSection &s : ApplicationCatalogue::shipped().sections()) {
        const ApplicationProgress p = applicationProgress(s, form);
        all.filled += p.filled;
        all.wanted += p.wanted;
    }
    return all;
}

std::vector<ApplicationDifference> applicationDifferences(const QJsonObject &before, const QJsonObject &after)
{
    std::vector<ApplicationDifference> out;
    for (const ApplicationSection &s : ApplicationCatalogue::shipped().sections())
        for (const ApplicationField &f : s.fields) {
            const QJsonValue a = before[s.code][f.code], b = after[s.code][f.code];
            if (f.kind != K::Table) {
                if (const QString was = applicationText(f, a), is = applicationText(f, b); was != is)
                    out.push_back({s.title, f.label, was, is});
                continue;
            }
            const QJsonArray was = a.toArray(), is = b.toArray();
            for (qsizetype i = 0; i < std::max(was.size(), is.size()); ++i)
                for (const ApplicationField &c : f.columns)
                    if (const QString x = applicationText(c, was.at(i)[c.code]), y = applicationText(c, is.at(i)[c.code]); x != y)
                        out.push_back({s.title, ApplicationWords::tr("%1, row %2, %3").arg(f.label).arg(i + 1).arg(c.label), x, y});
        }
    return out;
}

} // namespace xz
