#pragma once
// Giving an office: which, who, where, from when. For the head it shows the verdict beforehand and does not forbid: the rule holds in principle; a new head ends the
// term of the one before.
#include "core/organization/networkservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

namespace xz {
class Form;
class Text;
class VerdictView;

class AppointForm : public QWidget {
    Q_OBJECT
public:
    AppointForm(const PageContext &context, std::optional<PostRole> role, QWidget *parent = nullptr);
    void save();

signals:
    void appointed(const xz::PostId &post, const xz::PersonId &person, xz::PostRole role);

private:
    PostRole role() const;
    void roleChanged();
    void fillPeople();
    void showVerdict();
    PageContext m_context;
    Form *m_form;
    Text *m_note;
    VerdictView *m_verdict;
    bool m_filling = false;
};

} // namespace xz
