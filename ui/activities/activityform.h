#pragma once
// One activity: its facts, goals, evidence files; cancelling and taking that back. What is typed is a draft within a second.
#include "core/activities/activityservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QVBoxLayout;

namespace xz {
class Button;
class Form;
class Text;

class ActivityForm : public QWidget {
    Q_OBJECT
public:
    ActivityForm(const PageContext &context, std::optional<ActivityRow> row, QWidget *parent = nullptr); // empty row: a new one
    void saveDrafts();
    void save();
    bool mayWrite() const { return m_mayWrite; }

signals:
    void saved(const xz::ActivityId &id);
    void changed(); // files, cancelled or restored: the page reads again

private:
    QString subject() const { return m_row ? m_row->id.toString() : QString(); }
    QJsonObject body() const;
    void restore();
    void showFiles();
    void addFile();
    void kindChosen();
    bool complained(const Error &error);
    PageContext m_context;
    std::optional<ActivityRow> m_row;
    bool m_mayWrite = true;
    Form *m_form;
    std::vector<std::pair<QString, QCheckBox *>> m_goals;
    Text *m_goalError;
    QWidget *m_files = nullptr;
    QVBoxLayout *m_filesPlace = nullptr;
};

} // namespace xz
