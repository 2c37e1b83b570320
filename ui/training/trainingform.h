#pragma once
// A session's facts: new, edited, or a catch-up session for certain people. What is typed and ticked is a draft within a second.
#include "core/training/trainingservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QCheckBox;

namespace xz {
class Form;
class Text;

class TrainingForm : public QWidget {
    Q_OBJECT
public:
    // `row` empty: a new session. `people` not empty: exactly these are expected.
    TrainingForm(const PageContext &context, std::optional<TrainingRow> row, std::vector<PersonId> people = {}, QWidget *parent = nullptr);
    void saveDrafts();
    void save();

signals:
    void saved(const xz::TrainingId &id);

private:
    QJsonObject body() const;
    void restore();
    QString subject() const;
    PageContext m_context;
    std::optional<TrainingRow> m_row;
    std::vector<PersonId> m_people;
    Form *m_form;
    std::vector<std::pair<PostRole, QCheckBox *>> m_audience;
    Text *m_audienceError;
};

} // namespace xz
