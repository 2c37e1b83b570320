#pragma once
// The selection tab: candidates of the three teams, their criteria, and what is decided about them.
#include "core/assessment/selectionservice.h"
#include "ui/shared/pagehost.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>
#include <functional>
#include <map>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace xz {
class DataTable;
class Drawer;
class ListModel;
class Text;

class SelectionView : public QWidget {
    Q_OBJECT
public:
    SelectionView(const PageContext &context, std::function<Drawer *()> drawer, QWidget *parent = nullptr);
    void load();
    void propose(std::optional<PersonId> person = {});
    void saveDraft(); // of a candidate that is being proposed
    std::optional<PostRole> shownRole() const;
    QString summary() const;

signals:
    void failed(const xz::Error &error);

private:
    QVariant cell(int row, int column, int role) const;
    void open(const CandidacyId &id);
    void decide(const CandidacyRow &row, CandidacyEvent event);
    void appoint(const CandidacyRow &row);
    std::map<QString, QCheckBox *> addCriteria(QWidget *into, PostRole role, const QStringList &ticked, bool enabled);
    void done(const QString &sentence, const CandidacyId &id);

    PageContext m_context;
    std::function<Drawer *()> m_drawer;
    QComboBox *m_role;
    QComboBox *m_state;
    DataTable *m_table;
    ListModel *m_model;
    std::vector<CandidacyRow> m_rows;
    std::vector<SelectionCriterion> m_criteria;
    std::function<void()> m_saveDraft;
    QPointer<QWidget> m_proposal;
};

} // namespace xz
