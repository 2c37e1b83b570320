#pragma once
// New cases: one student, or many from the roll with one level and date (A04). Criteria are ticked, not written.
#include "core/casework/caseservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace xz {
class Button;
class Form;
class SearchIndex;
class Text;

class NewCaseForm : public QWidget {
    Q_OBJECT
public:
    NewCaseForm(const PageContext &context, const StationId &station, const QStringList &students, QWidget *parent = nullptr);
    ~NewCaseForm() override;
    void saveDrafts();
    void open(); // tries to; errors stand at their field

signals:
    void opened(const xz::CaseId &first);

private:
    void addStudent(const PersonId &person);
    void lookUp(const QString &text);
    QJsonObject body() const;
    void restore();
    PageContext m_context;
    StationId m_station;
    std::unique_ptr<SearchIndex> m_index; // for pinyin, built when first needed
    QLineEdit *m_search;
    QListWidget *m_hits;
    QListWidget *m_students;
    Text *m_studentError;
    Form *m_form;
    std::vector<std::pair<QString, QCheckBox *>> m_criteria;
    Text *m_criteriaError;
};

} // namespace xz
