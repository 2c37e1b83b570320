#include "core/assessment/assessmentdata.h"

#include "core/assessment/assessmentrules.h"
#include "core/assessment/candidacyrepository.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz {

Result<AssessmentData::Dictionary> AssessmentData::dictionary() const
{
    const QString kind = QStringLiteral("assessment_templates");
    if (const auto found = DictionaryService(m_session).inForce(kind, m_session.clock().today()))
        return Dictionary{found->body[u"entries"].toArray(), found->version};
    QFile file(u":/xinzhan/data/dictionaries/"_qs + kind + u".json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, AssessmentService::tr("The assessment templates are missing from the program. Install the program again."));
    const QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
    return Dictionary{body[u"entries"].toArray(), body[u"version"].toInt(1)};
}

Result<std::optional<CollegeId>> AssessmentData::collegeOf(const StationId &station) const { return CandidacyRepository(m_session.db()).collegeOf(station); }

Target AssessmentData::targetOf(const AssessmentRound &round) const
{
    return {.station = round.station, .college = collegeOf(round.station).value_or(std::nullopt)};
}

std::unexpected<Error> AssessmentData::nothing()
{
    return fail(Errc::Denied, QCoreApplication::translate("Policy", "This does not exist, or it is not open to you. If you need it for your work, ask the station head or the administrator."));
}

Result<AssessmentRound> AssessmentData::withForm(AssessmentRepository::StoredRound stored) const
{
    AssessmentRound round = std::move(stored.round);
    if (round.state != RoundState::Draft) {
        XZ_TRY(round.form, AssessmentTemplate::fromJson(stored.form));
        return round;
    }
    XZ_TRY(const Dictionary words, dictionary());
    if (auto form = AssessmentTemplate::parse(stored.form[u"code"].toString(), words.rows, words.version))
        round.form = std::move(*form);
    else
        round.form.code = stored.form[u"code"].toString(); // a broken template is reported when the round is to open
    return round;
}

Result<AssessmentRound> AssessmentData::round(const RoundId &id, Action action) const
{
    XZ_TRY(auto stored, AssessmentRepository(m_session.db()).round(id));
    const Actor &me = m_session.actor();
    Target target;
    if (stored) {
        target = targetOf(stored->round);
        target.own = action == Action::ReadAssessment && me.station == stored->round.station; // the round itself names no person
    }
    XZ_CHECK(permit(m_session, action, target, entity, id.raw()));
    if (!stored)
        return nothing();
    return withForm(std::move(*stored));
}

Result<std::vector<SheetRow>> AssessmentData::sheets(const AssessmentRound &round, const Reach &reach) const
{
    XZ_TRY(auto stored, AssessmentRepository(m_session.db()).sheets(round.id));
    XZ_TRY(const auto college, collegeOf(round.station));
    const Actor &me = m_session.actor();
    std::vector<SheetRow> out;
    for (auto &s : stored) {
        SheetResult result = evaluate(round.form, s.row.scores);
        if (s.fixed) {
            result.total = s.row.result.total;
            result.grade = s.row.result.grade;
        }
        s.row.result = std::move(result);
        s.row.mayScore = round.state == RoundState::Open && s.row.state == SheetState::Open
            && isAllowed(me, Action::WriteAssessment, {.station = round.station, .college = college, .classId = s.row.classId});
        out.push_back(std::move(s.row));
    }
    rankSheets(out);
    std::erase_if(out, [&](const SheetRow &s) { return !reach.holds(college, s.classId); });
    return out;
}

Result<std::pair<AssessmentRound, SheetRow>> AssessmentData::sheet(const SheetId &id, Action action) const
{
    XZ_TRY(const auto stored, AssessmentRepository(m_session.db()).sheet(id));
    std::optional<AssessmentRepository::StoredRound> found;
    if (stored) {
        XZ_TRY(found, AssessmentRepository(m_session.db()).round(stored->row.round));
    }
    Target target;
    if (found) {
        target = targetOf(found->round);
        target.classId = stored->row.classId;
    }
    XZ_CHECK(permit(m_session, action, target, entity, id.raw()));
    if (!found)
        return nothing();
    XZ_TRY(AssessmentRound round, withForm(std::move(*found)));
    XZ_TRY(const Reach reach, Reach::of(m_session, action, entity));
    XZ_TRY(const auto all, sheets(round, reach));
    for (const SheetRow &s : all)
        if (s.id == id)
            return std::pair(std::move(round), s);
    return nothing();
}

Result<RoundSituation> AssessmentData::situation(const AssessmentRound &round) const
{
    RoundSituation s{.state = round.state, .target = targetOf(round)};
    XZ_TRY(const auto stored, AssessmentRepository(m_session.db()).sheets(round.id));
    for (const auto &row : stored) {
        s.hasScores = s.hasScores || !row.row.scores.empty();
        if (row.row.state == SheetState::Open && !evaluate(round.form, row.row.scores).complete())
            s.incomplete << row.row.name;
    }
    return s;
}

} // namespace xz
