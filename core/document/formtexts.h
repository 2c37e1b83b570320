#pragma once
// The official wording of a paper form: data in resources/core/forms, a JSON object of texts with {named} places.
#include <QtCore/QHash>
#include <QtCore/QString>
#include <initializer_list>
#include <utility>

namespace xz {

class FormTexts {
public:
    static const FormTexts &of(const char *form); // forms/FORM.json, read once
    static const FormTexts &weekly();             // forms/weekly.json
    // The text with its places filled; a key that the form lacks is a fault of ours and comes back as «key».
    QString text(const char *key, std::initializer_list<std::pair<const char *, QString>> values = {}) const;
    bool has(const QString &key) const { return m_texts.contains(key); }

private:
    explicit FormTexts(const QString &resource);
    QHash<QString, QString> m_texts;
};

} // namespace xz
