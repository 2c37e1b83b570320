#pragma once
// Construction projects for tests: an application that is complete, and a project brought to any point of its life.
#include "core/project/application.h"
#include "core/project/projectservice.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QJsonArray>

namespace xz::test {

// Complete for a cycle that begins on that day; the budget asks for 5,000.00 yuan in each of two years.
inline QJsonObject completeApplication(QDate start = QDate(2026, 9, 1))
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    const auto o = [](std::initializer_list<std::pair<QString, QJsonValue>> pairs) { return QJsonObject(pairs); };
    const QDate end = proposedDates(start).endsOn;
    const int year = start.year();
    return {{s("cover"), o({{s("college"), s("会计金融学院")}, {s("station"), s("会计金融学院心理辅导站")}, {s("leader"), s("王敏")}, {s("phone"), s("027-81234567")}, {s("filled_on"), s("2026-06-20")}})},
            {s("basics"), o({{s("students"), 2150}, {s("classes"), 60}, {s("counsellors"), 12}})},
            {s("head"), o({{s("name"), s("王敏")}, {s("eligibility"), s("满足任职条件：应用心理学专业，专职辅导员，学生工作满6年。")}})},
            {s("members"), o({{s("rows"), QJsonArray{o({{s("name"), s("王敏")}, {s("role"), s("站长")}, {s("task"), s("统筹")}})}}})},
            {s("rooms"), o({{s("rows"), QJsonArray{o({{s("name"), s("明德楼305")}, {s("area"), 32.5}, {s("use"), s("专用")}})}}})},
            {s("foundation"), o({{s("rules"), s("已建立值班、保密和周报制度。")}, {s("team"), s("四级网络齐全。")}, {s("crisis"), s("周报按时报送。")}, {s("shortcomings"), s("团体辅导场地不足。")}})},
            {s("goals"), o({{s("overall"), s("两年建成标准化辅导站。")},
                            {s("targets"), QJsonArray{o({{s("year"), year + 1}, {s("indicator"), s("班级覆盖率")}, {s("measure"), s("班级覆盖率")}, {s("baseline"), 90}, {s("target"), 100}, {s("unit"), s("%")}, {s("evidence"), s("心理委员名册")}})}}})},
            {s("measures"), o({{s("build"), s("完善场地与制度。")}, {s("use"), s("常态开展个体与团体辅导。")}, {s("effect"), s("以学生成长检验成效。")}, {s("flagship_name"), s("向阳花开")}, {s("flagship_text"), s("每学期八次朋辈成长小组。")}})},
            {s("schedule"), o({{s("rows"), QJsonArray{o({{s("stage"), s("启动")}, {s("from"), start.toString(Qt::ISODate)}, {s("to"), end.toString(Qt::ISODate)}, {s("task"), s("建设与运行")}, {s("owner"), s("王敏")}})}}})},
            {s("budget"), o({{s("lines"), QJsonArray{o({{s("subject"), s("培训费")}, {s("year"), year}, {s("amount"), 500000}, {s("basis"), s("外聘专家4次")}}),
                                                     o({{s("subject"), s("材料费")}, {s("year"), year + 1}, {s("amount"), 500000}, {s("basis"), s("沙盘与书籍")}})}},
                             {s("years"), QJsonArray{o({{s("year"), year}, {s("amount"), 500000}}), o({{s("year"), year + 1}, {s("amount"), 500000}})}}, {s("total"), 1000000}})},
            {s("results"), o({{s("outcomes"), s("标准化辅导站一个、特色品牌一项。")}, {s("indicators"), s("覆盖率100%，周报及时率100%。")}})}};
}

// Drives projects of the workspace's station as the offices that may do each step.
class ProjectDriver {
public:
    explicit ProjectDriver(TestWorkspace &workspace)
        : w(workspace), secretary(w.sessionAs(Role::Secretary)), centre(w.sessionAs(Role::Centre)), affairs(w.sessionAs(Role::StudentAffairs)) {}

    ProjectService head() { return ProjectService(w.head()); }
    ProjectService student_affairs() { return ProjectService(*affairs); }
    ProjectId draft(QDate start = QDate(2026, 9, 1))
    {
        const ProjectId id = must(head().create(w.station, QString::fromUtf8("标准化心理辅导站建设"), start), "create");
        const ProjectRow p = must(head().project(id));
        must(head().save(id, p.title, completeApplication(start), p.version), "save");
        return id;
    }
    ProjectId submitted(QDate start = QDate(2026, 9, 1))
    {
        const ProjectId id = draft(start);
        must(head().step(id, ProjectEvent::Submit), "submit");
        return id;
    }
    ProjectId deciding(QDate start = QDate(2026, 9, 1))
    {
        const ProjectId id = submitted(start);
        must(ProjectService(*secretary).step(id, ProjectEvent::CollegeAgree), "college");
        must(ProjectService(*centre).step(id, ProjectEvent::CentreAgree), "centre");
        return id;
    }
    ProjectId approved(QDate start = QDate(2026, 9, 1), std::optional<qint64> amount = {})
    {
        const ProjectId id = deciding(start);
        must(ProjectService(*affairs).step(id, ProjectEvent::Approve, {.amount = amount}), "approve");
        return id;
    }
    void handInMidterm(const ProjectId &id) { must(head().step(id, ProjectEvent::HandInMidterm, {.formComplete = true}), "mid-term"); }
    void reviewMidterm(const ProjectId &id) { must(ProjectService(*secretary).step(id, ProjectEvent::CollegeReviewMidterm, {.opinion = QString::fromUtf8("情况属实")}), "review"); }
    void handInFinal(const ProjectId &id) { must(head().step(id, ProjectEvent::HandInFinal, {.formComplete = true}), "final"); }
    void decide(const ProjectId &id, ProjectEvent event, StepInput input = {})
    {
        const bool midterm = event == ProjectEvent::PassMidterm || event == ProjectEvent::OrderRectification || event == ProjectEvent::FailMidterm;
        if (midterm && !must(ProjectService(*affairs).situation(id)).midtermReviewedAt.isValid())
            reviewMidterm(id);
        if (input.opinion.isEmpty())
            input.opinion = QString::fromUtf8("经研究决定。");
        must(ProjectService(*affairs).step(id, event, input), "decide");
    }
    ProjectState stateOf(const ProjectId &id) { return must(ProjectService(*affairs).project(id)).state; }

    TestWorkspace &w;
    std::unique_ptr<Session> secretary, centre, affairs;
};

} // namespace xz::test
