#pragma once
// A reviewer's own page: the projects of own panels, the declaration of interests, own score sheets and the redacted evidence. Nothing of anybody else.
#include "core/review/reviewservice.h"
#include "ui/review/scoreeditor.h"
#include "ui/shared/page.h"

#include <QtCore/QPointer>

namespace xz {
class DataTable;
class ListModel;

class ReviewerPage : public Page {
    Q_OBJECT
public:
    explicit ReviewerPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void saveNow() override;
    QString help() const override;

private:
    QVariant cell(int row, int column, int role) const;
    void showActions();
    void openRow(int row);
    void openSheet(const MySheet &mine);
    void declare(bool conflict);
    void declareAll();
    void print();
    void evidence();
    const MySheet *current() const;

    DataTable *m_table;
    ListModel *m_model;
    Button *m_evidence;
    Button *m_print;
    Button *m_conflict;
    Button *m_free;
    Button *m_all;
    std::vector<MySheet> m_rows;
    QPointer<ScoreEditor> m_editor;
};

} // namespace xz
