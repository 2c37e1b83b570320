#pragma once
// The project's page with the tabs of the fund and the mid-term over an approved project: begun on 2026-09-01, 5,000 yuan, today is 2026-11-27.
#include "core/midterm/midtermservice.h"
#include "tests/support/pagestage.h"
#include "tests/support/projectstage.h"
#include "ui/funds/fundsview.h"
#include "ui/midterm/midtermview.h"
#include "ui/project/projectpage.h"

namespace xz::test {

class FundedPage : public ProjectPage {
public:
    explicit FundedPage(const PageContext &context) : ProjectPage(context, {midtermTab(), fundsTab()}) {}
};

struct ProjectPageStage : PageStage<FundedPage> {
    explicit ProjectPageStage(bool approved = true) : id(apply(approved)) {}
    ProjectId apply(bool approved)
    {
        ProjectService service(w.session());
        const ProjectId made = must(service.create(w.station, QStringLiteral("温暖同行"), QDate(2026, 9, 1)));
        must(service.save(made, QStringLiteral("温暖同行"),
                          completeApplication(proposedDates(QDate(2026, 9, 1)), {{QStringLiteral("培训费"), 2026, 300000}, {QStringLiteral("资料费"), 2026, 200000}}), must(service.project(made)).version));
        must(service.step(made, ProjectEvent::Submit));
        w.become(Role::Secretary);
        must(service.step(made, ProjectEvent::CollegeAgree, {.opinion = QStringLiteral("同意")}));
        w.become(Role::Centre);
        must(service.step(made, ProjectEvent::CentreAgree, {.opinion = QStringLiteral("同意")}));
        if (approved) {
            w.become(Role::StudentAffairs);
            must(FundsService(w.session()).approveProject(made, {.opinion = QStringLiteral("同意"), .amount = 500000}));
        }
        w.becomeHead();
        return made;
    }
    void show(const char *tab)
    {
        make();
        page->activate({{QStringLiteral("project"), id.toString()}, {QStringLiteral("tab"), QString::fromLatin1(tab)}});
        settle();
    }
    void again() // what the shell does when a noun changed
    {
        page->refresh();
        settle();
    }
    void hit(const char *name)
    {
        press(name);
        again();
    }
    bool visible(const char *name) const { return find<QWidget>(QString::fromLatin1(name))->isVisibleTo(page.get()); }
    QString label(const char *name) const { return find<QLabel>(QString::fromLatin1(name))->text(); }
    void handMidtermIn()
    {
        MidtermService service(w.session());
        must(service.open(id));
        MidtermForm form = must(service.view(id))->midterm.form;
        for (const MidtermText &t : midtermTexts())
            form.*t.member = QStringLiteral("内容");
        for (MidtermTarget &t : form.targets)
            t.current = QStringLiteral("70%");
        must(service.save(id, form, 1));
        must(service.handIn(id));
        w.become(Role::Secretary);
        must(MidtermService(w.session()).collegeReview(id, QStringLiteral("情况属实")));
        w.becomeHead();
    }
    Midterm midterm() { return must(MidtermService(w.session()).view(id))->midterm; }
    ProjectId id;
};

} // namespace xz::test
