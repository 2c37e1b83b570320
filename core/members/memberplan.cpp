// Preview: cells to persons, offices, profiles and certificates, every refusal with its reason.
#include "core/members/memberplan.h"

#include "core/base/text.h"
#include "core/members/memberlookup.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/people/personrules.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <QtCore/QRegularExpression>
#include <algorithm>

namespace xz {

namespace {

bool saysYes(const QString &word)
{
    static const QSet<QString> yes = {u"是"_qs, u"√"_qs, u"✓"_qs, u"✔"_qs, u"1"_qs, u"y"_qs, u"yes"_qs, u"true"_qs, u"有"_qs, u"对"_qs};
    return yes.contains(word.toLower());
}
bool saysNo(const QString &word)
{
    static const QSet<QString> no = {u"否"_qs, u"×"_qs, u"0"_qs, u"n"_qs, u"no"_qs, u"无"_qs, u"-"_qs, u"/"_qs};
    return no.contains(word.toLower());
}
QStringList listed(const QString &text)
{
    static const QRegularExpression between(u"[、,，;；/\\n]"_qs);
    QStringList out;
    for (const QString &part : text.split(between))
        if (const QString one = cleanLine(part); !one.isEmpty())
            out << one;
    return out;
}
class Planner {
public:
    Planner(MemberImport::Private &d, const Station &station, std::vector<PlannedMember> &plan, RosterPreview &preview);
    Result<void> run(const TableImport::Progress &progress);

private:
    struct Subject { // whom and what one entry speaks of
        PostRole role;
        QString name, number;
        bool ofTheRow = true; // the row's own person: profile, certificate and contract belong to them
    };
    QString cell(int row, const QString &key) const
    {
        const int column = m_columns.value(key, -1);
        return column < 0 ? QString() : cleanLine(m_d.sheet.text(row, column));
    }
    QString header(const QString &key) const
    {
        for (const RosterColumn &c : m_d.columns)
            if (c.use == ColumnUse::Field && c.fieldKey == key)
                return c.header;
        return {};
    }
    template <class T>
    void read(int row, T &into, const Field<T> &field, const QString &key, PlannedMember &m);
    void refuse(PlannedMember &m, const QString &key, const QString &reason, bool rowToo = true);
    Result<void> plan(int row, const Subject &subject);
    Result<bool> findPerson(int row, const Subject &subject, const std::optional<ClassId> &in, PlannedMember &m);
    Result<bool> findPlace(int row, const Subject &subject, PlannedMember &m, QString &placeName);
    void placeTerm(PlannedMember &m, const QString &placeName);
    Result<void> readPapers(int row, PlannedMember &m);

    MemberImport::Private &m_d;
    const Station &m_station;
    std::vector<PlannedMember> &m_plan;
    RosterPreview &m_preview;
    QHash<QString, int> m_columns;
    MemberLookup m_known;
    EligibilityRule m_rule;
    QHash<QString, Person> m_fresh;                  // made by this file: kind and number or name
    QHash<QByteArray, QString> m_filled;             // single offices this file fills: who
    QHash<PersonId, MemberProfile> m_profiles;       // as this file leaves them
};

Planner::Planner(MemberImport::Private &d, const Station &station, std::vector<PlannedMember> &plan, RosterPreview &preview) : m_d(d), m_station(station), m_plan(plan), m_preview(preview)
{
    for (const RosterColumn &c : d.columns)
        if (c.use == ColumnUse::Field)
            m_columns.insert(c.fieldKey, c.index);
}

void Planner::refuse(PlannedMember &m, const QString &key, const QString &reason, bool rowToo)
{
    m_preview.issues.push_back({m.shown.row, key, header(key), cell(m.shown.row - 1, key).left(80), reason, rowToo});
    if (rowToo)
        m.shown.action = RosterAction::Rejected;
}

template <class T>
void Planner::read(int row, T &into, const Field<T> &field, const QString &key, PlannedMember &m)
{
    const int column = m_columns.value(key, -1);
    if (column < 0)
        return;
    const Cell &c = m_d.sheet.at(row, column);
    if (c.isEmpty() || cleanLine(cellText(c)).isEmpty())
        return;
    if (const auto done = field.set(into, importedValue(c, field)); !done)
        refuse(m, key, done.error().message, false); // the cell is left out, its row is taken
}

Result<void> Planner::run(const TableImport::Progress &progress)
{
    XZ_CHECK(m_known.load(m_d.session, m_station));
    XZ_TRY(m_rule, EligibilityRule::inForce(m_d.session.db(), m_d.session.clock().today()));
    const int first = m_d.mapping.firstDataRow, last = int(m_d.sheet.rows.size());
    std::vector<std::pair<PostRole, QString>> offices; // columns headed by an office
    for (const PostRole role : allPostRoles)
        if (const QString key = u"as_"_qs + postRoleCode(role); m_columns.contains(key))
            offices.emplace_back(role, key);
    const auto titleRole = m_columns.contains(u"role"_qs) || !offices.empty() ? std::nullopt : m_d.meaning(m_d.titleWord);
    for (int r = first; r < last; ++r) {
        if (progress && (r - first) % 64 == 0 && !progress((r - first) * 100 / qMax(1, last - first)))
            return fail(Errc::Cancelled, MemberImport::tr("The import was cancelled; nothing was changed."));
        if (std::ranges::all_of(m_d.sheet.rows[size_t(r)], [](const Cell &c) { return cleanLine(cellText(c)).isEmpty(); }))
            continue;
        const QString name = cell(r, u"name"_qs), number = cleanNumber(cell(r, u"number"_qs)), word = cell(r, u"role"_qs);
        const size_t before = m_plan.size();
        PlannedMember rejected{.shown = {r + 1, RosterAction::Rejected, number, name, {}}};
        bool said = false;
        for (const auto &[role, key] : offices) {
            const QString text = cell(r, key);
            if (text.isEmpty() || saysNo(text))
                continue;
            said = true;
            for (const QString &one : listed(text)) {
                const bool own = saysYes(one) || one == name || m_d.roles.find(one) == role;
                // Without a column of names the office's own column names the row's person.
                const bool ofTheRow = own || (name.isEmpty() && offices.size() == 1);
                if (own && name.isEmpty() && number.isEmpty())
                    continue;
                XZ_CHECK(plan(r, {role, own ? name : one, ofTheRow ? number : QString(), ofTheRow}));
            }
        }
        if (!word.isEmpty()) {
            said = true;
            const QStringList words = m_d.meaning(word) ? QStringList{word} : listed(word);
            for (const QString &one : words) {
                if (const auto role = m_d.meaning(one))
                    XZ_CHECK(plan(r, {*role, name, number}));
                else
                    refuse(rejected, u"role"_qs, MemberImport::tr("“%1” is no office the program knows; say above what it means, or correct the word.").arg(one));
            }
        } else if (titleRole) {
            said = true;
            XZ_CHECK(plan(r, {*titleRole, name, number}));
        }
        if (!said) {
            refuse(rejected, u"role"_qs, MemberImport::tr("The row says no office; fill in the column of offices."));
        } else if (m_plan.size() == before && m_preview.issues.empty()) {
            refuse(rejected, u"name"_qs, MemberImport::tr("The row names nobody."));
        }
        if (m_plan.size() == before)
            m_plan.push_back(std::move(rejected));
    }
    return {};
}

Result<void> Planner::plan(int row, const Subject &s)
{
    PlannedMember m;
    m.shown = {row + 1, RosterAction::Unchanged, s.number, s.name, postRoleLabel(s.role)};
    m.role = s.role;
    const auto take = [&]() -> Result<void> {
        QString placeName;
        const ClassGroup *in = nullptr;
        if (const QString c = cell(row, u"class"_qs); !c.isEmpty() && isStudentRole(s.role))
            in = m_known.classNamed(c);
        XZ_TRY(const bool found, findPerson(row, s, in ? std::optional(in->id) : std::nullopt, m));
        if (!found)
            return {};
        m.shown.number = m.person.number;
        XZ_TRY(const bool placed, findPlace(row, s, m, placeName));
        if (!placed)
            return {};
        m.shown.className = MemberImport::tr("%1, %2").arg(postRoleLabel(s.role), placeName);
        m.post.startsOn = m_d.session.clock().today();
        if (const int column = m_columns.value(u"since"_qs, -1); column >= 0) {
            FieldInfo info{.key = "since", .label = QT_TRANSLATE_NOOP("Field", "In office since"), .kind = FieldKind::Date};
            const Cell &c = m_d.sheet.at(row, column);
            if (!cleanLine(cellText(c)).isEmpty()) {
                const QVariant value = importedValue(c, info);
                const QDate day = value.typeId() == QMetaType::QDate ? value.toDate() : parseDate(value.toString()).value_or(QDate());
                if (day.isValid())
                    m.post.startsOn = day;
                else
                    refuse(m, u"since"_qs, MemberImport::tr("This is no date; the office would begin today. Write it like 2026-09-01."), true);
            }
        }
        if (m.shown.action == RosterAction::Rejected)
            return {};
        placeTerm(m, placeName);
        if (s.ofTheRow)
            XZ_CHECK(readPapers(row, m));
        if (m.shown.action == RosterAction::Unchanged && m.shown.conflict.isEmpty())
            m.shown.action = m.personIsNew || m.postIsNew ? RosterAction::Add : m.changesAnything() ? RosterAction::Change : RosterAction::Unchanged;
        if (!m.shown.conflict.isEmpty() && m.shown.action != RosterAction::Rejected)
            m.shown.action = RosterAction::Conflict;
        return {};
    };
    XZ_CHECK(take());
    m_plan.push_back(std::move(m));
    return {};
}

Result<bool> Planner::findPerson(int row, const Subject &s, const std::optional<ClassId> &in, PlannedMember &m)
{
    const PersonRepository people(m_d.session.db());
    const QDate today = m_d.session.clock().today();
    std::vector<PersonKind> kinds{PersonKind::Staff};
    if (isStudentRole(s.role))
        kinds = {PersonKind::Student};
    else if (s.role == PostRole::Expert)
        kinds = {PersonKind::External, PersonKind::Staff};
    else if (s.role == PostRole::PartTime)
        kinds = {PersonKind::Staff, PersonKind::External};
    const auto take = [&](const PersonId &id) -> Result<bool> {
        XZ_TRY(const auto found, people.get(id, today));
        if (!found)
            return false;
        m.person = *found;
        if (!s.name.isEmpty() && MemberLookup::squeezed(found->name) != MemberLookup::squeezed(s.name))
            m.shown.conflict = MemberImport::tr("The number %1 belongs to %2 in the workspace; the file says %3.").arg(s.number, found->name, s.name);
        m.shown.name = found->name;
        return true;
    };
    if (!s.number.isEmpty()) {
        for (const PersonKind k : kinds)
            if (const auto id = m_known.byNumber(k, s.number))
                return take(*id);
        if (isStudentRole(s.role)) {
            refuse(m, u"number"_qs, MemberImport::tr("No active student has the number %1. Correct it, or import the roster first.").arg(s.number));
            return false;
        }
    }
    if (s.name.isEmpty()) {
        refuse(m, u"name"_qs, MemberImport::tr("The row names nobody."));
        return false;
    }
    for (const PersonKind k : kinds) {
        auto found = m_known.byName(k, s.name, in);
        if (!s.number.isEmpty()) // the number is nobody's: only people without one can be meant
            std::erase_if(found, [&](const PersonId &id) {
                const auto p = people.get(id, today);
                return !p || !*p || !(*p)->number.isEmpty();
            });
        if (found.size() > 1 && s.role == PostRole::DormReporter && (!cell(row, u"room"_qs).isEmpty() || !cell(row, u"dorm"_qs).isEmpty())) {
            QString building = cell(row, u"building"_qs), room = cell(row, u"room"_qs);
            if (room.isEmpty())
                std::tie(building, room) = PersonRules::splitDorm(cell(row, u"dorm"_qs));
            const Dorm *dorm = m_known.dorm(building, room);
            std::erase_if(found, [&](const PersonId &id) {
                const auto p = people.get(id, today);
                return !dorm || !p || !*p || (*p)->dorm != dorm->id;
            });
        }
        if (found.size() == 1)
            return take(found.front());
        if (found.size() > 1) {
            refuse(m, u"name"_qs, MemberImport::tr("%n people are called %1; give the number.", nullptr, int(found.size())).arg(s.name));
            return false;
        }
    }
    if (isStudentRole(s.role)) {
        refuse(m, u"name"_qs, MemberImport::tr("No active student of this college is called %1. Correct the name, give the number, or import the roster first.").arg(s.name));
        return false;
    }
    // Staff and experts come with the list.
    const PersonKind kind = s.role == PostRole::Expert || (s.role == PostRole::PartTime && s.number.isEmpty()) ? PersonKind::External : PersonKind::Staff;
    m.person.kind = kind;
    m.person.name = s.name;
    m.person.number = s.number;
    m.person.college = m_station.college;
    const QString key = personKindCode(kind) + u'\n' + (s.number.isEmpty() ? MemberLookup::squeezed(s.name) : s.number);
    if (const auto it = m_fresh.constFind(key); it != m_fresh.constEnd()) {
        m.person = *it;
        m.personIsNew = true;
        return true;
    }
    PersonRow fresh{m.person};
    for (const QString &k : {u"gender"_qs, u"phone"_qs, u"title"_qs})
        read(row, fresh, *personFields().find(k), k, m);
    m.person = fresh;
    m.person.id = PersonId::make(m_d.session.clock().nowMs());
    m.person.changedAt = m_d.session.clock().now();
    if (const auto good = checkPerson(m.person); !good) {
        refuse(m, good.error().field, good.error().message);
        return false;
    }
    m.personIsNew = true;
    m_fresh.insert(key, m.person);
    return true;
}

Result<bool> Planner::findPlace(int row, const Subject &s, PlannedMember &m, QString &placeName)
{
    m.post.role = s.role;
    m.post.person = m.person.id;
    switch (postPlace(s.role)) {
    case PostPlace::Station:
        m.post.station = m_station.id;
        placeName = m_station.name;
        return true;
    case PostPlace::Class: {
        const QString name = cell(row, u"class"_qs);
        const ClassGroup *c = nullptr;
        if (!name.isEmpty()) {
            c = m_known.classNamed(name);
            if (!c) {
                refuse(m, u"class"_qs, MemberImport::tr("The class “%1” is not known in this college.").arg(name));
                return false;
            }
            if (!c->isOpenOn(m_d.session.clock().today())) {
                refuse(m, u"class"_qs, MemberImport::tr("The class “%1” is closed; reopen it or correct the name.").arg(name));
                return false;
            }
            m.post.classId = c->id;
            placeName = c->name;
        } else if (s.role == PostRole::ClassCommittee && m.person.classId) {
            m.post.classId = m.person.classId;
            XZ_TRY(const auto own, NetworkRepository(m_d.session.db()).classById(*m.person.classId));
            placeName = own ? own->name : QString();
        } else {
            refuse(m, u"class"_qs, MemberImport::tr("The row says no class for the %1.").arg(postRoleLabel(s.role)));
            return false;
        }
        if (s.role == PostRole::ClassCommittee && m.person.classId != m.post.classId) {
            refuse(m, u"class"_qs, MemberImport::tr("The committee member of %1 must be a student of that class; %2 is not.").arg(placeName, m.person.name));
            return false;
        }
        return true;
    }
    case PostPlace::Dorm: {
        QString building = cell(row, u"building"_qs), room = cell(row, u"room"_qs);
        if (room.isEmpty())
            std::tie(building, room) = PersonRules::splitDorm(cell(row, u"dorm"_qs));
        XZ_TRY(const auto dorms, NetworkRepository(m_d.session.db()).dorms());
        const auto nameOf = [&](const DormId &id) {
            const auto it = std::ranges::find(dorms, id, &Dorm::id);
            return it == dorms.end() ? QString() : it->name();
        };
        if (room.isEmpty()) {
            if (!m.person.dorm) {
                refuse(m, u"dorm"_qs, MemberImport::tr("Neither the row nor the roster says in which dorm %1 lives.").arg(m.person.name));
                return false;
            }
            m.post.dorm = m.person.dorm;
            placeName = nameOf(*m.post.dorm);
            return true;
        }
        const Dorm *dorm = m_known.dorm(building, room);
        if (!dorm) {
            refuse(m, m_columns.contains(u"room"_qs) ? u"room"_qs : u"dorm"_qs, MemberImport::tr("The dorm “%1” is not known in this college.").arg(cleanLine(building + u' ' + room)));
            return false;
        }
        if (m.person.dorm != dorm->id) {
            refuse(m, m_columns.contains(u"room"_qs) ? u"room"_qs : u"dorm"_qs, MemberImport::tr("The weather reporter of %1 must live there; %2 does not.").arg(dorm->name(), m.person.name));
            return false;
        }
        m.post.dorm = dorm->id;
        placeName = dorm->name();
        return true;
    }
    }
    Q_UNREACHABLE();
}

void Planner::placeTerm(PlannedMember &m, const QString &placeName)
{
    const auto same = [&](const PostRow &p) { return p.role == m.post.role && p.station == m.post.station && p.classId == m.post.classId && p.dorm == m.post.dorm; };
    for (const PostRow &p : m_known.posts()) {
        if (!same(p) || (p.endsOn.isValid() && p.endsOn < m.post.startsOn))
            continue;
        if (p.person == m.post.person)
            return; // holds it already
        if (!isSingleHolder(m.post.role))
            continue;
        m.shown.conflict = MemberImport::tr("%1 has a %2 since %3: %4. The file names %5.").arg(placeName, postRoleLabel(m.post.role), isoDate(p.startsOn), p.personName, m.person.name);
        if (p.startsOn >= m.post.startsOn) {
            refuse(m, u"since"_qs, MemberImport::tr("%1 has a %2 from %3 on: %4. An office cannot begin before it; give a later day.")
                                       .arg(placeName, postRoleLabel(m.post.role), isoDate(p.startsOn), p.personName));
            m.shown.conflict.clear();
            return;
        }
        m.ends.push_back(p.id);
    }
    const QByteArray key = postRoleCode(m.post.role).toLatin1() + (m.post.classId ? m.post.classId->bytes() : m.post.dorm ? m.post.dorm->bytes() : m.post.station->bytes());
    if (isSingleHolder(m.post.role)) {
        if (const QString other = m_filled.value(key); !other.isEmpty()) {
            refuse(m, u"name"_qs, MemberImport::tr("The file gives this office to %1 already; one place has one %2.").arg(other, postRoleLabel(m.post.role)));
            return;
        }
        m_filled.insert(key, m.person.name);
    } else {
        const QByteArray own = key + m.person.id.bytes();
        if (m_filled.contains(own))
            return; // the same row twice
        m_filled.insert(own, m.person.name);
    }
    m.post.id = PostId::make(m_d.session.clock().nowMs());
    m.postIsNew = true;
}

Result<void> Planner::readPapers(int row, PlannedMember &m)
{
    const MemberRepository members(m_d.session.db());
    // Profile: what the file holds, over what is there.
    MemberRow value;
    std::optional<MemberProfile> stored;
    if (m_profiles.contains(m.person.id)) {
        stored = m_profiles.value(m.person.id);
    } else if (!m.personIsNew) {
        XZ_TRY(stored, members.profile(m.person.id));
    }
    if (stored)
        static_cast<MemberProfile &>(value) = *stored;
    bool given = false;
    for (const QString &key : memberFormKeys()) {
        const int column = m_columns.value(key, -1);
        if (column < 0 || cleanLine(m_d.sheet.text(row, column)).isEmpty())
            continue;
        given = true;
        const QVariant was = memberFields().find(key)->get(value);
        read(row, value, *memberFields().find(key), key, m);
        if (memberFields().find(key)->get(value) != was)
            m.shown.changedFields << key;
    }
    if (given && (!stored || !(static_cast<const MemberProfile &>(value) == *stored))) {
        m.before = stored;
        m.profile = value;
        m_profiles.insert(m.person.id, value);
    }
    // Certificates: several in one cell share the number's and dates' columns only when there is one.
    const QStringList names = listed(cell(row, u"certificate"_qs));
    std::vector<Certificate> present;
    if (!names.isEmpty() && !m.personIsNew) {
        XZ_TRY(present, members.certificates(m.person.id));
    }
    for (const QString &name : names) {
        if (saysNo(name))
            continue;
        const auto code = m_rule.certificateCode(name);
        if (!code) {
            refuse(m, u"certificate"_qs, MemberImport::tr("“%1” is no certificate of the dictionary and is left out; add it to the dictionary, or enter it by hand.").arg(name), false);
            continue;
        }
        Certificate c{CertificateId::make(m_d.session.clock().nowMs()), m.person.id, *code};
        if (names.size() == 1) {
            static constexpr const char *keys[] = {"certificate_number", "certificate_issuer", "certificate_issued_on", "certificate_expires_on"};
            for (size_t i = 0; i < std::size(keys); ++i)
                read(row, c, certificateFields().all()[i + 1], QString::fromLatin1(keys[i]), m);
        }
        const bool there = std::ranges::any_of(present, [&](const Certificate &o) {
            return !o.removedAt.isValid() && o.kind == c.kind && (c.number.isEmpty() || o.number.isEmpty() || o.number == c.number);
        });
        if (!there) {
            m.certificates.push_back(c);
            m.shown.changedFields << u"certificate"_qs;
        }
    }
    // A contract needs both its days.
    if (m.post.role == PostRole::Expert || m.post.role == PostRole::PartTime) {
        Contract c{ContractId::make(m_d.session.clock().nowMs()), m.person.id, m_station.id};
        static constexpr const char *keys[] = {"contract_number", "contract_from", "contract_to", "undertaking_on", "undertaking_to"};
        for (size_t i = 0; i < std::size(keys); ++i)
            read(row, c, contractFields().all()[i], QString::fromLatin1(keys[i]), m);
        if (c.startsOn.isValid() != c.endsOn.isValid() || (c.startsOn.isValid() && c.endsOn < c.startsOn)) {
            refuse(m, c.startsOn.isValid() ? u"contract_to"_qs : u"contract_from"_qs, MemberImport::tr("A contract needs its first and its last day, in this order; it is left out."), false);
        } else if (c.startsOn.isValid()) {
            std::vector<Contract> contracts;
            if (!m.personIsNew) {
                XZ_TRY(contracts, members.contracts(m.person.id));
            }
            const bool overlaps = std::ranges::any_of(contracts, [&](const Contract &o) { return o.station == c.station && o.startsOn <= c.endsOn && c.startsOn <= o.endsOn; });
            if (!overlaps) {
                m.contract = c;
                m.shown.changedFields << u"contract_to"_qs;
            }
        }
    }
    return {};
}

} // namespace

Result<void> MemberImport::Private::makePlan(const Progress &progress)
{
    plan.clear();
    preview = {};
    QStringList asked;
    for (const RosterColumn &c : columns)
        if (c.use == ColumnUse::Ask)
            asked << QStringLiteral("%1 (%2)").arg(c.header, columnName(c.index));
    if (!asked.isEmpty())
        preview.blockers << MemberImport::tr("Say which of these columns counts; several bear the same name or mean the same field: %1.").arg(asked.join(u", "_qs));
    const bool names = columnOf(u"name"_qs) >= 0 || columnOf(u"number"_qs) >= 0 || std::ranges::any_of(columns, [](const RosterColumn &c) { return c.fieldKey.startsWith(u"as_"); });
    if (!names)
        preview.blockers << MemberImport::tr("No column says who is meant: choose the one with names or numbers.");
    XZ_TRY(const Station of, stationOf());
    XZ_CHECK(permit(session, Action::WriteMembers, {.station = of.id, .college = of.college}, u"import"_qs));
    if (names)
        XZ_CHECK(Planner(*this, of, plan, preview).run(progress));
    changesSeen = session.db().totalChanges();
    planned = true;
    count();
    return {};
}

} // namespace xz
