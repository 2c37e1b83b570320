#pragma once
// A form made from a noun's field catalogue: labels, editors by kind, errors at the field, and a draft that saves itself.
#include "core/base/clock.h"
#include "core/base/field.h"

#include <QtCore/QTimer>
#include <QtCore/QVariantMap>
#include <QtWidgets/QWidget>

class QGridLayout;

namespace xz {
class Text;

struct FormOption {
    QString code;
    QString label;
};

class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(const QString &name, QWidget *parent = nullptr);

    void addField(const FieldInfo &field);
    template <class T>
    void addFields(const FieldCatalogue<T> &catalogue, const QStringList &keys) // in the order of `keys`
    {
        for (const QString &key : keys)
            if (const Field<T> *f = catalogue.find(key))
                addField(*f);
    }
    void setOptions(const QString &key, const std::vector<FormOption> &options); // Choice, Reference
    void setReadOnly(const QString &key, bool readOnly, const QString &why = {});
    void setHint(const QString &key, const QString &hint); // one quiet line under the editor
    void setLabel(const QString &key, const QString &label); // other words than the catalogue's
    void setTwoColumns(bool on); // before the first field; long texts span both

    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);
    QVariantMap values() const;
    void setValues(const QVariantMap &values);
    bool isChanged() const { return m_changed; }
    void setUnchanged();
    QWidget *editor(const QString &key) const;
    void focusField(const QString &key);

    void setError(const QString &key, const QString &sentence); // under the field; empty clears
    void clearErrors();
    // Shows the error at its field; false when the field is not of this form.
    bool showError(const Error &error);
    // Fills `T` from the editors through the catalogue's setters; all fields that fail show their sentence.
    template <class T>
    bool apply(const FieldCatalogue<T> &catalogue, T &target)
    {
        clearErrors();
        bool ok = true;
        for (const QString &key : keys())
            if (const Field<T> *f = catalogue.find(key))
                if (auto r = f->set(target, value(key)); !r) {
                    setError(key, r.error().message);
                    ok = false;
                }
        return ok;
    }
    template <class T>
    void fill(const FieldCatalogue<T> &catalogue, const T &source)
    {
        for (const QString &key : keys())
            if (const Field<T> *f = catalogue.find(key))
                setValue(key, f->get(source));
        setUnchanged();
    }
    QStringList keys() const;

    // `save` is called at most once a second while somebody types and at once on saveDraftNow(); the time of the last save shows
    // in draftLine() ("Saved automatically 10:32:08"), or the error that kept it from being saved.
    void setDraft(const Clock &clock, std::function<Result<void>(const QVariantMap &)> save);
    void touch(); // something beside the fields was edited that the draft keeps, too
    void saveDraftNow();
    Text *draftLine() const { return m_draftLine; } // the page places it

signals:
    void edited(const QString &key);

protected:
    void hideEvent(QHideEvent *event) override; // leaving the page or locking saves the draft

private:
    struct Row {
        FieldInfo field;
        QWidget *editor = nullptr;
        QWidget *label = nullptr;
        Text *error = nullptr;
        Text *hint = nullptr;
    };
    Row *row(const QString &key);
    const Row *row(const QString &key) const;
    void changed(const QString &key);
    QWidget *makeEditor(const FieldInfo &field);
    std::vector<Row> m_rows;
    QGridLayout *m_grid;
    bool m_twoColumns = false;
    int m_nextCell = 0;
    bool m_changed = false;
    bool m_filling = false;
    QTimer m_draftTimer;
    const Clock *m_clock = nullptr;
    std::function<Result<void>(const QVariantMap &)> m_saveDraft;
    Text *m_draftLine;
};

} // namespace xz
