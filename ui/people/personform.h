#pragma once
// One person in the drawer: the catalogue's fields, saved as a draft while typed; status changes and moves ask for their reason.
#include "core/people/peopleservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

namespace xz {
class Form;

class PersonForm : public QWidget {
    Q_OBJECT
public:
    PersonForm(const PageContext &context, std::optional<PersonRow> person, PersonKind kind, QWidget *parent = nullptr);
    void saveDrafts();
    void save();

signals:
    void saved(const xz::PersonId &id);

private:
    void fillPlaces();
    void changeStatus();
    PageContext m_context;
    std::optional<PersonRow> m_person;
    PersonKind m_kind;
    Form *m_form;
};

} // namespace xz
