// Proposals for a new term: ordinary dates of a Chinese school year, for the user to correct by the school's own calendar.
#include "core/calendar/calendarservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

QDate mondayOnOrAfter(QDate day) { return day.addDays((8 - day.dayOfWeek()) % 7); }

// The windows as shipped (their kinds are the codes of the windows dictionary), and the weeks of which term they usually take.
QJsonArray shippedWindows()
{
    QFile file(QStringLiteral(":/xinzhan/data/calendar/windows.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"windows"_qs).toArray();
}

} // namespace

std::vector<TermProposal::ProposedWeek> proposeWeeks(QDate firstDay, QDate lastDay)
{
    std::vector<TermProposal::ProposedWeek> out;
    for (QDate from = firstDay; from.isValid() && from <= lastDay;) {
        const QDate sunday = from.addDays(7 - from.dayOfWeek());
        const QDate to = qMin(sunday, lastDay);
        out.push_back({from, to});
        from = to.addDays(1);
    }
    return out;
}

TermProposal proposeTerm(int year, int number)
{
    TermProposal p{year, number};
    p.startsOn = number == 1 ? mondayOnOrAfter(QDate(year, 9, 1)) : number == 2 ? mondayOnOrAfter(QDate(year + 1, 2, 20)) : mondayOnOrAfter(QDate(year + 1, 7, 6));
    const int weeks = number == 1 ? 20 : number == 2 ? 19 : 4;
    p.weeks = proposeWeeks(p.startsOn, p.startsOn.addDays(weeks * 7 - 1));
    const QJsonArray windows = shippedWindows();
    for (const QJsonValue &v : windows) {
        const QJsonObject w = v.toObject();
        const QString name = w.value(u"name"_qs).toString();
        if (w.contains(u"holiday"_qs)) { // a public holiday of fixed date makes its week free of reports
            const QStringList md = w.value(u"holiday"_qs).toString().split(u'-');
            for (int y = year; y <= year + 1 && md.size() == 2; ++y) {
                const QDate day(y, md[0].toInt(), md[1].toInt());
                for (auto &week : p.weeks) {
                    if (week.startsOn <= day && day <= week.endsOn) {
                        week.name = name;
                        week.reporting = false;
                    }
                }
            }
            continue;
        }
        if (w.value(u"term"_qs).toInt() != number)
            continue;
        const int first = w.value(u"firstWeek"_qs).toInt();
        const int last = w.value(u"lastWeek"_qs).toInt();
        if (first >= 1 && last >= first && last <= int(p.weeks.size()))
            p.windows.push_back({w.value(u"kind"_qs).toString(), name, p.weeks[first - 1].startsOn, p.weeks[last - 1].endsOn});
    }
    return p;
}

std::pair<int, int> termOfDay(QDate day)
{
    for (int year = day.year() - 1; year <= day.year(); ++year) {
        for (int number = 1; number <= 2; ++number) {
            const TermProposal p = proposeTerm(year, number);
            if (day <= p.weeks.back().endsOn)
                return {year, number};
        }
    }
    return {day.year(), 1};
}

} // namespace xz
