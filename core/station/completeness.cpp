#include "core/station/completeness.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"

#include <algorithm>

namespace xz {

namespace {

class Judge {
public:
    Judge() : f(FormTexts::of("station")) {}

    // Texts of a clause are clause_KEY_source, _title, _met, _missing, _fix.
    void add(const char *key, bool met, MendAt at, std::initializer_list<std::pair<const char *, QString>> values)
    {
        const auto text = [&](const char *part) { return f.text(QByteArray("clause_" + QByteArray(key) + '_' + part).constData(), values); };
        out.clauses.push_back({QString::fromLatin1(key), text("source"), text("title"), met, text(met ? "met" : "missing"), met ? QString() : text("fix"), at});
    }
    void everyPlace(const char *key, int places, const QStringList &without, MendAt at)
    {
        constexpr qsizetype shown = 6;
        QString names = without.mid(0, shown).join(u'、');
        if (without.size() > shown)
            names = f.text("and_more", {{"names", names}, {"n", QString::number(without.size())}});
        add(key, places > 0 && without.isEmpty(), at, {{"have", QString::number(places - without.size())}, {"need", QString::number(places)}, {"names", names}});
    }

    const FormTexts &f;
    Completeness out;
};

} // namespace

int Completeness::met() const { return int(std::ranges::count_if(clauses, &CompletenessClause::met)); }

const CompletenessClause *Completeness::find(const QString &key) const
{
    const auto it = std::ranges::find(clauses, key, &CompletenessClause::key);
    return it == clauses.end() ? nullptr : &*it;
}

QString Completeness::summary() const
{
    QStringList missing;
    for (const CompletenessClause &c : clauses)
        if (!c.met)
            missing << c.title;
    return FormTexts::of("station").text(missing.isEmpty() ? "complete" : "incomplete",
                                         {{"need", QString::number(clauses.size())}, {"have", QString::number(met())}, {"missing", QString::number(missing.size())},
                                          {"names", missing.join(u'、')}});
}

Completeness judge(const StationFacts &facts, const std::optional<HeadFinding> &head)
{
    Judge j;
    const Station &s = facts.station;
    j.add("founded", s.foundedOn.isValid(), MendAt::Card, {{"date", chineseDate(s.foundedOn)}});
    j.add("head", facts.heads == 1, MendAt::Members, {{"name", facts.head}, {"n", QString::number(facts.heads)}});
    if (head && facts.heads == 1) {
        j.add("eligible", head->met, MendAt::Members, {{"datum", head->datum}, {"fix", head->fix}});
    }
    j.add("secretary", !facts.secretary.isEmpty(), MendAt::Members, {{"name", facts.secretary}});
    j.add("room", !facts.rooms.isEmpty(), MendAt::Rooms, {{"n", QString::number(facts.rooms.size())}, {"names", facts.rooms.mid(0, 6).join(u'、')}});
    j.everyPlace("counsellor", facts.classes, facts.classesWithoutCounsellor, MendAt::Network);
    j.everyPlace("class_teacher", facts.classes, facts.classesWithoutTeacher, MendAt::Network);
    j.everyPlace("committee", facts.classes, facts.classesWithoutCommittee, MendAt::Network);
    if (facts.dorms > 0)
        j.everyPlace("dorm_reporter", facts.dorms, facts.dormsWithoutReporter, MendAt::Network);
    j.add("department", facts.department > 0, MendAt::Members, {{"n", QString::number(facts.department)}});
    j.add("flagship", !facts.flagship.isEmpty(), MendAt::Flagship, {{"name", facts.flagship}});
    j.add("custodian", !facts.custodian.isEmpty(), MendAt::Card, {{"name", facts.custodian}, {"date", chineseDate(s.custodianSince)}});
    j.add("contact", !s.contact.isEmpty() && !s.phone.isEmpty(), MendAt::Card, {{"name", s.contact}, {"phone", s.phone}});
    return std::move(j.out);
}

} // namespace xz
