#pragma once
// The review tab of the project's page. The station writes its final report and its own score and later reads the published result; the centre and
// student affairs see the newest round.
#include "core/document/document.h"
#include "core/review/finalreport.h"
#include "core/review/reviewservice.h"
#include "ui/shared/projecttab.h"

#include <QtCore/QPointer>

class QLineEdit;
class QVBoxLayout;

namespace xz {
class Button;
class Card;
class Form;
class Text;

class SelfScoreForm : public QWidget {
    Q_OBJECT
public:
    SelfScoreForm(const ProjectTabParts &parts, const ProjectId &project, const Rubric &rubric, const SelfScore &self, QWidget *parent = nullptr);
    bool save();

private:
    void recount();
    std::optional<QMap<QString, double>> typed();
    ProjectTabParts m_parts;
    ProjectId m_project;
    Rubric m_rubric;
    SelfScore m_self;
    std::vector<std::pair<QString, QLineEdit *>> m_fields;
    QLineEdit *m_note;
    Text *m_total;
    Text *m_error;
};

class ReviewView : public ProjectTabView {
    Q_OBJECT
public:
    explicit ReviewView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;
    void saveNow() override;

private:
    void showReport();
    void showResult();
    void editReport();
    void editSelf();
    void handIn();
    void takeBack();
    void addButtons(QVBoxLayout *box, const std::vector<Button *> &buttons);
    void preview(const QString &title, const Result<QString> &name, const QString &what, std::function<Result<paper::Document>()> make);

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    Card *m_report;
    Card *m_result;
    QWidget *m_reportBody = nullptr, *m_resultBody = nullptr;
    QPointer<Form> m_form;
};

ProjectTab reviewTab();

} // namespace xz
