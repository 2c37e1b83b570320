#pragma once
// A project of the test workspace on its way through the cycle: a complete application, the steps up to approval, one call each.
#include "core/funds/fundsservice.h"
#include "core/project/application.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QJsonArray>

namespace xz::test {

// Every mandatory field of the catalogue with something plausible; the budget is what is given: {subject, year, 分}.
inline QJsonObject completeApplication(const ProjectDates &dates, const std::vector<BudgetLine> &budget, const QString &head = QStringLiteral("王敏"))
{
    const auto filler = [&](const ApplicationField &f) -> QJsonValue {
        switch (f.kind) {
        case ApplicationKind::Number: return f.code == u"year" ? dates.startsOn.year() : 60;
        case ApplicationKind::Decimal: return 80.0;
        case ApplicationKind::Money: return qint64(100000);
        case ApplicationKind::Date: return f.code == u"to" ? dates.endsOn.toString(Qt::ISODate) : dates.startsOn.toString(Qt::ISODate);
        case ApplicationKind::Month: return QStringLiteral("2020-09");
        case ApplicationKind::Choice: return f.options.value(0);
        default: return f.code == u"unit" ? QStringLiteral("%") : QString(QStringLiteral("内容") + f.label);
        }
    };
    QJsonObject form;
    for (const ApplicationSection &s : ApplicationCatalogue::shipped().sections()) {
        QJsonObject section;
        for (const ApplicationField &f : s.fields) {
            if (!f.required)
                continue;
            if (f.kind != ApplicationKind::Table) {
                section[f.code] = filler(f);
                continue;
            }
            QJsonObject row;
            for (const ApplicationField &c : f.columns)
                row[c.code] = filler(c);
            section[f.code] = QJsonArray{row};
        }
        form[s.code] = section;
    }
    QJsonObject headSection = form[u"head"].toObject();
    headSection[u"name"] = head;
    form[u"head"] = headSection;
    QJsonArray lines;
    for (const BudgetLine &b : budget)
        lines << QJsonObject{{QStringLiteral("subject"), b.subject}, {QStringLiteral("year"), b.year}, {QStringLiteral("amount"), b.amount}, {QStringLiteral("basis"), QStringLiteral("按需")}};
    form[u"budget"] = QJsonObject{{QStringLiteral("lines"), lines}};
    return withBudgetSums(form);
}

class ProjectWorld : public TestWorkspace {
public:
    ProjectWorld() : affairs(sessionAs(Role::StudentAffairs)), centre(sessionAs(Role::Centre)), secretary(sessionAs(Role::Secretary))
    {
        for (const auto &[s, name] : {std::pair{affairs.get(), "赵处"}, {centre.get(), "钱主任"}, {secretary.get(), "孙书记"}}) {
            Actor a = s->actor();
            a.name = QString::fromUtf8(name);
            s->setActor(a);
        }
    }
    // Begun on 2026-09-01 (the clock stands at 2026-11-23), complete, in front of student affairs.
    ProjectId applied(const std::vector<BudgetLine> &budget = {{QStringLiteral("培训费"), 2026, 300000}, {QStringLiteral("资料费"), 2026, 200000}}, QDate start = QDate(2026, 9, 1))
    {
        ProjectService service(head());
        const ProjectId id = must(service.create(station, QStringLiteral("温暖同行"), start), "create");
        must(service.save(id, QStringLiteral("温暖同行"), completeApplication(proposedDates(start), budget), must(service.project(id)).version), "save");
        must(service.step(id, ProjectEvent::Submit), "submit");
        must(ProjectService(*secretary).step(id, ProjectEvent::CollegeAgree, {.opinion = QStringLiteral("同意")}), "college");
        must(ProjectService(*centre).step(id, ProjectEvent::CentreAgree, {.opinion = QStringLiteral("同意")}), "centre");
        return id;
    }
    ProjectId approved(qint64 amount = 500000)
    {
        const ProjectId id = applied();
        must(FundsService(*affairs).approveProject(id, {.opinion = QStringLiteral("同意立项"), .amount = amount}), "approve");
        return id;
    }
    ProjectState state(const ProjectId &id) { return must(ProjectService(*affairs).project(id)).state; }
    std::unique_ptr<Session> affairs, centre, secretary;
};

} // namespace xz::test
