// Who was there: ticked, pasted as numbers, or read from a file. One mark is one row; a batch is one transaction.
#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/people/peopleservice.h"
#include "core/tabular/table.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <algorithm>

namespace xz {

namespace {

// Finds people by what a list says of them: those on the session's list, and by number anybody of the college.
class Finder {
public:
    Finder(const Session &session, const TrainingRow &row, std::vector<AttendanceRow> list) : m_session(session), m_row(row), m_list(std::move(list))
    {
        for (const AttendanceRow &r : m_list) {
            if (!r.number.isEmpty())
                m_byNumber.insert(r.number, &r);
            m_byName.insert(r.name, &r);
        }
    }

    // Fills verdict, name and the person; a duplicate names where it stood first.
    Result<void> find(MarkLine &line, const QString &number, const QString &name, AttendanceMark mark)
    {
        const AttendanceRow *row = nullptr;
        if (!number.isEmpty()) {
            row = m_byNumber.value(number);
            if (!row) {
                XZ_TRY(const auto found, TrainingRepository(m_session.db()).byNumber(number));
                const auto mine = std::ranges::find_if(found, [&](const auto &f) { return f.college == m_row.college; });
                if (mine == found.end()) {
                    line.verdict = MarkVerdict::Unknown;
                    line.sentence = TrainingService::tr("Nobody of the college has the number %1.").arg(number);
                    return {};
                }
                if (!name.isEmpty() && mine->name != name)
                    return wrongName(line, number, mine->name, name);
                line.name = mine->name;
                line.verdict = MarkVerdict::Guest;
                line.sentence = TrainingService::tr("%1 is not on the expected list and is added as a guest.").arg(mine->name);
                mark.person = mine->person;
                return once(line, std::move(mark));
            }
            if (!name.isEmpty() && row->name != name)
                return wrongName(line, number, row->name, name);
        } else {
            const auto same = m_byName.values(name);
            if (same.size() != 1) {
                line.verdict = same.isEmpty() ? MarkVerdict::Unknown : MarkVerdict::Ambiguous;
                line.sentence = same.isEmpty() ? TrainingService::tr("Nobody called %1 is on the list; give the number.").arg(name)
                                               : TrainingService::tr("%n people on the list are called so; give the number.", nullptr, int(same.size()));
                return {};
            }
            row = same.first();
        }
        line.name = row->name;
        mark.person = row->person;
        if (row->state == mark.state && row->reason == mark.reason && !mark.score && mark.certificate.isEmpty() && !mark.certificateUntil.isValid()) {
            line.verdict = MarkVerdict::Same;
            line.sentence = TrainingService::tr("%1 is recorded as: %2, already.").arg(row->name, attendanceStateLabel(row->state));
        }
        return once(line, std::move(mark));
    }

private:
    static Result<void> wrongName(MarkLine &line, const QString &number, const QString &found, const QString &given)
    {
        line.verdict = MarkVerdict::Invalid;
        line.sentence = TrainingService::tr("The number %1 belongs to %2, but the list says %3.").arg(number, found, given);
        return {};
    }

    Result<void> once(MarkLine &line, AttendanceMark mark)
    {
        if (const auto it = m_seen.constFind(mark.person); it != m_seen.constEnd()) {
            line.verdict = MarkVerdict::Duplicate;
            line.sentence = TrainingService::tr("%1 stands here twice; the first time at no. %2.").arg(line.name).arg(*it);
            return {};
        }
        m_seen.insert(mark.person, line.row);
        if (line.verdict != MarkVerdict::Same)
            line.mark = std::move(mark);
        return {};
    }

    const Session &m_session;
    const TrainingRow &m_row;
    std::vector<AttendanceRow> m_list;
    QHash<QString, const AttendanceRow *> m_byNumber;
    QMultiHash<QString, const AttendanceRow *> m_byName;
    QHash<PersonId, int> m_seen;
};

// The columns of one file, as mapped.
struct Columns {
    int number, name, state, reason, score, certificate, until;
    Columns(const HeaderMapping &m, const QHash<QString, int> &chosen)
    {
        const auto of = [&](const char *key) { return chosen.value(QLatin1String(key), m.columnOf(QLatin1String(key))); };
        number = of("number");
        name = of("name");
        state = of("state");
        reason = of("reason");
        score = of("score");
        certificate = of("certificate");
        until = of("certificate_until");
    }
};

QString cell(const Sheet &sheet, int row, int column) { return column < 0 ? QString() : cleanLine(sheet.text(row, column)); }

std::optional<QString> readMark(const Sheet &sheet, int r, const Columns &c, AttendanceMark &mark)
{
    if (const QString words = cell(sheet, r, c.state); !words.isEmpty()) {
        const auto state = attendanceStateFromWords(words);
        if (!state)
            return TrainingService::tr("“%1” says neither present, on leave nor absent.").arg(words);
        mark.state = *state;
    } else if (c.state >= 0) {
        mark.state = AttendanceState::Absent; // the file has a column for it and left it blank
    }
    mark.reason = cell(sheet, r, c.reason).left(200);
    if (const QString score = cell(sheet, r, c.score); !score.isEmpty()) {
        bool ok = false;
        const double value = score.toDouble(&ok);
        if (!ok || !(value >= 0 && value <= 1000))
            return TrainingService::tr("“%1” is no score; a score is a number from 0 to 1000.").arg(score);
        mark.score = value;
    }
    mark.certificate = cell(sheet, r, c.certificate).left(60);
    if (const QString until = cell(sheet, r, c.until); !until.isEmpty()) {
        const auto day = parseDate(until);
        if (!day)
            return TrainingService::tr("“%1” is no date that exists; write it like 2027-09-01.").arg(until);
        mark.certificateUntil = *day;
    }
    if (mark.state == AttendanceState::Leave && mark.reason.isEmpty())
        return TrainingService::tr("A leave needs its reason.");
    return std::nullopt;
}

} // namespace

Result<MarkOutcome> TrainingService::mark(const TrainingId &id, const std::vector<AttendanceMark> &marks, const QString &method)
{
    XZ_TRY(const TrainingRow row, get(id));
    const TrainingRepository rows(m_session.db());
    XZ_TRY(const auto list, rows.attendance(id));
    if (row.state == TrainingState::Cancelled)
        return fail(Errc::Refused, tr("The session is cancelled. Put it back on the plan before recording who was there."));
    const QDate today = m_session.clock().today();
    std::vector<Attendance> changed;
    int present = row.present;
    QJsonObject counts;
    for (const AttendanceMark &m : marks) {
        XZ_TRY(const auto person, rows.person(m.person));
        if (!person || !isAllowed(m_session.actor(), Action::RecordAttendance, targetOf(row, person->classId))) {
            m_session.audit().refused(m_session.actor(), actionCode(Action::RecordAttendance), u"training"_qs, id.raw());
            return fail(Errc::Denied, tr("You record the attendance of your own sessions and of people of your own classes."));
        }
        const auto old = std::ranges::find(list, m.person, &AttendanceRow::person);
        if (old == list.end() && person->college && person->college != row.college)
            return fail(Errc::Denied, tr("One of these people does not exist, or is not of your college."));
        if (m.state == AttendanceState::Present && row.onDate > today)
            return fail(Errc::Refused, tr("The session takes place on %1; nobody was there yet. Leave can be noted beforehand.").arg(isoDate(row.onDate)));
        Attendance a = old != list.end() ? Attendance(*old) : Attendance{.training = id, .person = m.person, .expected = false};
        if (old == list.end()) {
            XZ_TRY(a.roles, rows.officesOf(m.person, row.onDate));
        }
        const QString reason = cleanLine(m.reason);
        if (m.state == AttendanceState::Leave && reason.isEmpty())
            return fail(Errc::InvalidInput, tr("Write down why %1 is on leave.").arg(person->name), u"reason"_qs);
        if (reason.size() > 200)
            return fail(Errc::InvalidInput, tr("The reason may have at most 200 characters."), u"reason"_qs);
        if (m.score && !(*m.score >= 0 && *m.score <= 1000))
            return fail(Errc::InvalidInput, tr("A score is a number from 0 to 1000."), u"score"_qs);
        present += (m.state == AttendanceState::Present) - (a.state == AttendanceState::Present);
        a.state = m.state;
        a.reason = m.state == AttendanceState::Present ? QString() : reason;
        a.method = method;
        if (m.score)
            a.score = m.score;
        if (!m.certificate.isEmpty())
            a.certificate = cleanLine(m.certificate).left(60);
        if (m.certificateUntil.isValid())
            a.certificateUntil = m.certificateUntil;
        a.at = m_session.clock().now();
        const QString code = attendanceStateCode(m.state);
        counts.insert(code, counts.value(code).toInt() + 1);
        changed.push_back(std::move(a));
    }
    if (changed.empty())
        return MarkOutcome{};
    MarkOutcome out{.changed = int(changed.size()), .becameHeld = row.state == TrainingState::Planned && present > 0};
    counts.insert(u"method"_qs, method);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    for (const Attendance &a : changed) {
        if (!a.expected && a.state == AttendanceState::Open)
            XZ_CHECK(TrainingRepository::erase(tx, id, a.person)); // a guest marked by mistake
        else
            XZ_CHECK(TrainingRepository::put(tx, a, m_session.actor().user));
    }
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.attend"_qs, u"training"_qs, id.raw(), counts));
    if (out.becameHeld) {
        XZ_CHECK(TrainingRepository::setState(tx, id, TrainingState::Held, {}));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.hold"_qs, u"training"_qs, id.raw(), {{u"old"_qs, u"planned"_qs}, {u"new"_qs, u"held"_qs}}));
    }
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return out;
}

Result<MarkPreview> TrainingService::previewNumbers(const TrainingId &id, const QString &text, AttendanceState state, const QString &reason) const
{
    XZ_TRY(const TrainingRow row, get(id));
    XZ_TRY(auto list, attendance(id));
    Finder finder(m_session, row, std::move(list));
    MarkPreview out{.lines = {}, .method = u"paste"_qs};
    static const QRegularExpression between(u"[\\s,，;；、|/]+"_qs);
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        MarkLine line{.row = int(out.lines.size()) + 1, .given = word};
        const QString number = cleanNumber(word);
        const bool digits = std::ranges::any_of(number, [](QChar c) { return c.isDigit(); });
        XZ_CHECK(finder.find(line, digits ? number : QString(), digits ? QString() : cleanLine(word), {.person = PersonId(RawId{}), .state = state, .reason = cleanLine(reason)}));
        out.lines.push_back(std::move(line));
    }
    if (out.lines.empty())
        return fail(Errc::InvalidInput, tr("Paste the numbers of those who were there, with spaces, commas or line breaks between."), u"numbers"_qs);
    return out;
}

Result<MarkPreview> TrainingService::previewFile(const TrainingId &id, const QString &path, const QHash<QString, int> &columns) const
{
    XZ_TRY(const TrainingRow row, get(id));
    XZ_TRY(auto list, attendance(id));
    XZ_TRY(Workbook book, readTable(path));
    const auto fields = attendanceFields();
    const int index = likeliestSheet(book, fields);
    if (index < 0)
        return fail(Errc::FileNotUnderstood, tr("The file holds no rows."));
    Sheet &sheet = book.sheets[size_t(index)];
    MarkPreview out{.lines = {}, .method = u"file"_qs, .sheet = sheet.name, .mapping = mapHeader(sheet, fields), .notes = book.notes};
    const Columns at(out.mapping, columns);
    if (at.number < 0 && at.name < 0)
        return fail(Errc::FileNotUnderstood, tr("No column with the number or the name was found. Name one of the columns so in the header, or choose it."));
    Finder finder(m_session, row, std::move(list));
    for (int r = out.mapping.firstDataRow; r < int(sheet.rows.size()); ++r) {
        const QString number = cleanNumber(cell(sheet, r, at.number)), name = cell(sheet, r, at.name);
        if (number.isEmpty() && name.isEmpty())
            continue;
        MarkLine line{.row = r + 1, .given = number.isEmpty() ? name : number};
        AttendanceMark mark{.person = PersonId(RawId{})};
        if (const auto wrong = readMark(sheet, r, at, mark)) {
            line.verdict = MarkVerdict::Invalid;
            line.name = name;
            line.sentence = *wrong;
        } else {
            XZ_CHECK(finder.find(line, number, name, std::move(mark)));
        }
        out.lines.push_back(std::move(line));
    }
    if (out.lines.empty())
        return fail(Errc::FileNotUnderstood, tr("Below the header the file holds no row with a number or a name."));
    return out;
}

Result<MarkOutcome> TrainingService::apply(const TrainingId &id, const MarkPreview &preview)
{
    std::vector<AttendanceMark> marks;
    for (const MarkLine &l : preview.lines)
        if (l.mark && (l.verdict == MarkVerdict::Ready || l.verdict == MarkVerdict::Guest))
            marks.push_back(*l.mark);
    if (marks.empty())
        return fail(Errc::Refused, tr("There is nothing to record: no row names somebody whose attendance would change."));
    return mark(id, marks, preview.method);
}

} // namespace xz
