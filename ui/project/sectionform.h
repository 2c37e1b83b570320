#pragma once
// The fields of one section of the application, made from the catalogue: labels, editors by kind, how many characters are left, errors at the field.
#include "core/project/application.h"

#include <QtWidgets/QWidget>

namespace xz {
class RowsEditor;
class Text;

class SectionForm : public QWidget {
    Q_OBJECT
public:
    explicit SectionForm(const ApplicationSection &section, QWidget *parent = nullptr);
    void setValues(const QJsonObject &section); // stored values or texts as typed
    QJsonObject values() const;                 // texts as typed
    void setReadOnly(bool readOnly);
    void clearErrors();
    bool showError(const Error &error);         // at the field that its place names; false when it is not of this section
    void focusPlace(const QString &place);

signals:
    void edited();

private:
    struct Row {
        const ApplicationField *field;
        QWidget *editor;
        Text *count;
        Text *error;
    };
    QWidget *makeEditor(const ApplicationField &field);
    QString textOf(const Row &row) const;
    void count(const Row &row);
    void changed();
    Row *rowAt(const QString &place);
    const ApplicationSection &m_section;
    std::vector<Row> m_rows;
    bool m_filling = false;
};

} // namespace xz
