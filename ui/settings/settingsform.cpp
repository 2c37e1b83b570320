#include "ui/settings/settingsform.h"

#include "ui/settings/settingspage.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QLineEdit>

namespace xz {

namespace {
struct SettingsForm {
    Q_DECLARE_TR_FUNCTIONS(SettingsForm)
};
} // namespace

void addSettings(Form &form, const std::function<bool(const QString &key)> &wanted)
{
    for (const SettingInfo &s : settingInfos()) {
        const QString key = QString::fromLatin1(s.key);
        if (!wanted(key))
            continue;
        FieldInfo f;
        f.key = s.key;
        f.label = s.label;
        f.kind = s.low == 0 && s.high == 0 ? FieldKind::Text : s.low == 0 && s.high == 1 ? FieldKind::Flag : FieldKind::Integer;
        form.addField(f);
        // A box needs no "(1 = yes)", which the label has for the command line.
        static const QRegularExpression figures(QStringLiteral("\\s*[(\uff08]1[^)\uff09]*[)\uff09]$"));
        QString label = QCoreApplication::translate("Setting", s.label);
        form.setLabel(key, f.kind == FieldKind::Flag ? label.remove(figures) : label);
        if (s.high > 1)
            form.setHint(key, SettingsForm::tr("%1 to %2").arg(s.low).arg(s.high));
    }
}

void showSettings(Form &form, Session &session, const QString &whyNot)
{
    const SettingsService settings(session);
    const bool changed = form.isChanged();
    for (const QString &key : form.keys()) {
        if (!changed)
            form.setValue(key, qobject_cast<QLineEdit *>(form.editor(key)) ? QVariant(settings.text(qPrintable(key))) : QVariant(settings.number(qPrintable(key)) != 0));
        form.setReadOnly(key, !whyNot.isEmpty(), whyNot);
    }
    if (!changed)
        form.setUnchanged();
}

bool saveSettings(Form &form, Session &session, SettingsPage &page)
{
    SettingsService settings(session);
    form.clearErrors();
    for (const QString &key : form.keys()) {
        const QVariant v = form.value(key);
        const QString value = v.typeId() == QMetaType::Bool ? QString::number(v.toBool() ? 1 : 0) : v.toString();
        if (value == settings.text(qPrintable(key)))
            continue;
        if (const auto saved = settings.set(qPrintable(key), value); !saved) {
            if (!form.showError(saved.error()))
                page.present(saved.error());
            return false;
        }
    }
    form.setUnchanged();
    return true;
}

} // namespace xz
