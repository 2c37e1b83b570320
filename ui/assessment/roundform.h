#pragma once
// Preparing a round in the drawer: name, team, days, template, share of commendations. What is typed is kept as a draft.
#include "core/assessment/assessmentservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

namespace xz {
class Form;
class Text;

class RoundForm : public QWidget {
    Q_OBJECT
public:
    RoundForm(const PageContext &context, std::optional<AssessmentRound> round, QWidget *parent = nullptr);
    void save();
    void saveDraft();

signals:
    void saved(const xz::RoundId &round);

private:
    void restore();
    PageContext m_context;
    std::optional<AssessmentRound> m_round;
    Form *m_form;
    Text *m_error;
};

} // namespace xz
