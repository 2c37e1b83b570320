#pragma once
// Eight colleges, seven stations, a project in each, student affairs and two reviewers with accounts, for tests of the review.
#include "core/organization/networkservice.h"
#include "core/project/projectrepository.h"
#include "core/review/finalreport.h"
#include "core/review/reviewservice.h"
#include "core/review/schoolview.h"
#include "tests/support/testworkspace.h"

namespace xz::test {

struct ReviewWorld : TestWorkspace {
    ReviewWorld() : affairs(addAccount(QStringLiteral("xgb"), QStringLiteral("学工部"), Role::StudentAffairs)), chen(addAccount(QStringLiteral("chen"), QStringLiteral("陈教授"), Role::Reviewer)),
                    zhou(addAccount(QStringLiteral("zhou"), QStringLiteral("周主任"), Role::Reviewer))
    {
    }
    std::unique_ptr<Session> addAccount(const QString &login, const QString &name, Role role)
    {
        const UserId id = UserId::make(clock.nowMs());
        write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO user(id, login, display_name, role, seal_public, sign_public, created_at) VALUES (?,?,?,?,x'00',x'00',?)")
                .bind(id).bind(login).bind(name).bind(roleCode(role)).bind(clock.now()).exec();
        });
        return session({id, login, name, role, {}, {}, {}, {}});
    }
    StationId addStationOf(const QString &college)
    {
        const CollegeId c = CollegeId::make(clock.nowMs());
        const StationId s = StationId::make(clock.nowMs());
        write([&](Transaction &tx) -> Result<void> {
            XZ_CHECK(NetworkRepository::insert(tx, College{c, school, college, QStringLiteral("9")}));
            return NetworkRepository::insert(tx, Station{s, c, college + QStringLiteral("心理辅导站")});
        });
        return s;
    }
    ProjectId addProject(const StationId &of, ProjectState state, const QString &title = QStringLiteral("心晴驿站建设"))
    {
        const ProjectDates d = proposedDates(QDate(2024, 12, 1));
        Project p{.id = ProjectId::make(clock.nowMs()), .station = of, .title = title, .state = state, .startsOn = d.startsOn, .endsOn = d.endsOn, .midtermOn = d.midtermOn, .finalOn = d.finalOn};
        write([&](Transaction &tx) { return ProjectRepository::insert(tx, p, clock.now(), headUser); });
        return p.id;
    }
    ReviewService service() { return ReviewService(*affairs); }
    // Prepared and opened: the project before reviewers given by name, their accounts where there are some.
    ReviewId opened(const std::vector<ProjectId> &projects, const std::vector<PanellistDraft> &panel, const QString &name = QStringLiteral("2026年期终答辩"))
    {
        ReviewService s = service();
        const ReviewId id = must(s.create({.name = name, .heldOn = QDate(2026, 11, 24)}), "create");
        for (const ProjectId &p : projects)
            must(s.addProject(id, p), "add project");
        for (const PanellistDraft &d : panel) {
            const PanellistId n = must(s.addPanellist(id, d), "add panellist");
            for (const ProjectId &p : projects)
                must(s.declare(id, n, p, false), "declare");
        }
        must(s.draw(id, 7), "draw");
        must(s.open(id), "open");
        return id;
    }
    // Points that give the wanted total: full marks, less what is too much from the last items.
    static ScoreContent content(const Rubric &rubric, double total)
    {
        ScoreContent c;
        double less = rubric.full - total;
        for (auto i = rubric.items.rbegin(); i != rubric.items.rend(); ++i)
            if (!i->bonus) {
                const double off = std::min(less, i->max);
                c.points.insert(i->code, i->max - off);
                less -= off;
            }
        return c;
    }
    void handIn(const ReviewEntryId &entry, const QString &reviewer, const ScoreContent &c)
    {
        ReviewService s = service();
        for (const ScoreSheetRow &row : must(s.sheets(entry), "sheets"))
            if (row.reviewer == reviewer) {
                must(s.score(row.id, row.version, c), "score");
                must(s.handIn(row.id, row.version + 1), "hand in");
            }
    }
    std::unique_ptr<Session> affairs, chen, zhou;
};

inline const std::vector<PanellistDraft> threeReviewers{{.name = QStringLiteral("甲专家")}, {.name = QStringLiteral("乙专家")}, {.name = QStringLiteral("丙专家")}};

} // namespace xz::test
