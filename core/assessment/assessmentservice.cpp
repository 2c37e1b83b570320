// Reading: templates, rounds, sheets with their sums, proposals. assessmentrounds.cpp and assessmentscores.cpp write.
#include "core/assessment/assessmentservice.h"

#include "core/assessment/assessmentdata.h"
#include "core/assessment/assessmentrules.h"
#include "core/organization/reach.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz {

Result<std::vector<AssessmentTemplate>> AssessmentService::templates() const
{
    AssessmentData data(m_session);
    XZ_TRY(const auto dictionary, data.dictionary());
    std::vector<AssessmentTemplate> out;
    for (const QString &code : AssessmentTemplate::codes(dictionary.rows)) {
        XZ_TRY(auto form, AssessmentTemplate::parse(code, dictionary.rows, dictionary.version));
        out.push_back(std::move(form));
    }
    return out;
}

Result<std::vector<RoundRow>> AssessmentService::rounds(std::optional<StationId> station) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadAssessment, AssessmentData::entity));
    const AssessmentRepository rows(m_session.db());
    XZ_TRY(auto stored, rows.rounds(station ? station : m_session.actor().station));
    AssessmentData data(m_session);
    std::vector<RoundRow> out;
    for (auto &s : stored) {
        XZ_TRY(const auto college, data.collegeOf(s.round.station));
        if (!reach.onlyClasses() && !reach.holds(college ? *college : CollegeId(RawId{})))
            continue;
        if (reach.onlyClasses() && m_session.actor().station != s.round.station)
            continue;
        XZ_TRY(auto round, data.withForm(std::move(s)));
        RoundRow row{std::move(round)};
        XZ_TRY(const auto sheets, data.sheets(row, reach));
        row.sheets = int(sheets.size());
        row.complete = int(std::ranges::count_if(sheets, [](const SheetRow &x) { return x.state == SheetState::LeftOut || x.result.complete(); }));
        row.commended = int(std::ranges::count_if(sheets, &SheetRow::commended));
        out.push_back(std::move(row));
    }
    return out;
}

Result<AssessmentRound> AssessmentService::round(const RoundId &id) const { return AssessmentData(m_session).round(id, Action::ReadAssessment); }

Result<AssessmentRound> AssessmentService::roundNamed(const QString &name) const
{
    XZ_TRY(const auto all, rounds());
    for (const RoundRow &r : all)
        if (r.name == name.trimmed() || r.id.toString() == name.trimmed())
            return static_cast<const AssessmentRound &>(r);
    QStringList names;
    for (const RoundRow &r : all)
        names << r.name;
    return fail(Errc::NotFound, names.isEmpty() ? tr("There is no round of assessment yet; create one first.")
                                                : tr("There is no round “%1”. There are: %2.").arg(name, names.join(tr(", "))));
}

Result<std::vector<SheetRow>> AssessmentService::sheets(const RoundId &id) const
{
    AssessmentData data(m_session);
    XZ_TRY(const AssessmentRound round, data.round(id, Action::ReadAssessment));
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadAssessment, AssessmentData::entity));
    return data.sheets(round, reach);
}

Result<SheetRow> AssessmentService::sheet(const SheetId &id) const
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::ReadAssessment));
    return found.second;
}

Result<std::vector<RoundChoice>> AssessmentService::choices(const AssessmentRound &round) const
{
    AssessmentData data(m_session);
    XZ_TRY(const RoundSituation situation, data.situation(round));
    std::vector<RoundChoice> out;
    for (const RoundEvent e : allRoundEvents)
        out.push_back(roundChoice(situation, e, m_session.actor()));
    return out;
}

Result<std::vector<ProposedScore>> AssessmentService::proposals(const SheetRow &sheet) const
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(sheet.id, Action::ReadAssessment));
    const auto &[round, row] = found;
    XZ_TRY(const auto known, AssessmentRepository(m_session.db()).attendance(row.person, round.startsOn, round.endsOn));
    std::vector<ProposedScore> out;
    for (const TemplateItem &item : round.form.items) {
        std::optional<ProposedScore> best;
        const auto by = [&](ProposalSource source, double figure, const QString &why) {
            const ScoreProposal *hit = nullptr;
            for (const ScoreProposal &p : item.proposals)
                if (p.source == source && figure >= p.from && (!hit || p.from > hit->from))
                    hit = &p;
            if (hit && (!best || hit->score < best->score)) // leave and absence: the lower one holds
                best = ProposedScore{item.code, hit->score, why};
        };
        if (known.best)
            by(ProposalSource::Score, *known.best, tr("best training score %1").arg(scoreText(*known.best)));
        if (known.expected > 0) {
            by(ProposalSource::Leave, known.leave, tr("%1 of %2 trainings and meetings missed with leave").arg(known.leave).arg(known.expected));
            if (known.absent > 0)
                by(ProposalSource::Absence, known.absent, tr("%1 of %2 trainings and meetings missed without leave").arg(known.absent).arg(known.expected));
        }
        if (best)
            out.push_back(*best);
    }
    return out;
}

Result<CommendationProposal> AssessmentService::commendations(const RoundId &id) const
{
    AssessmentData data(m_session);
    XZ_TRY(const AssessmentRound round, data.round(id, Action::RunAssessment));
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::RunAssessment, AssessmentData::entity));
    XZ_TRY(const auto sheets, data.sheets(round, reach));
    return proposeCommendations(round, sheets);
}

} // namespace xz
