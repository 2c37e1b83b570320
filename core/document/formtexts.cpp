#include "core/document/formtexts.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMutex>
#include <map>

namespace xz {

FormTexts::FormTexts(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        m_texts.insert(it.key(), it.value().toString());
}

const FormTexts &FormTexts::of(const char *form)
{
    static QMutex guard;
    static std::map<QByteArray, FormTexts> forms; // its nodes stay where they are
    const QMutexLocker lock(&guard);
    auto it = forms.find(form);
    if (it == forms.end())
        it = forms.emplace(form, FormTexts(u":/xinzhan/data/forms/%1.json"_qs.arg(QLatin1String(form)))).first;
    return it->second;
}

const FormTexts &FormTexts::weekly() { return of("weekly"); }

QString FormTexts::text(const char *key, std::initializer_list<std::pair<const char *, QString>> values) const
{
    const QString name = QLatin1String(key);
    const auto it = m_texts.find(name);
    if (it == m_texts.end())
        return u'«' + name + u'»';
    // One pass: a value that itself holds braces is never filled again.
    QString out;
    const QString &text = *it;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = text.at(i) == u'{' ? text.indexOf(u'}', i) : -1;
        if (end < 0) {
            out += text.at(i++);
            continue;
        }
        const QStringView place = QStringView(text).mid(i + 1, end - i - 1);
        for (const auto &[k, v] : values)
            if (place == QLatin1String(k))
                out += v;
        i = end + 1;
    }
    return out;
}

} // namespace xz
