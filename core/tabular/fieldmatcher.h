#pragma once
// Finds the field that a header's wording means.
#include "core/tabular/headermapping.h"

namespace xz {

struct FieldMatch {
    QString key; // empty = none (or, when learned, "leave it out")
    HeaderMatch match = HeaderMatch::None;
    double confidence = 0;
};

class FieldMatcher {
public:
    FieldMatcher(const std::vector<FieldInfo> &fields, const LearnedHeaders &learned);

    FieldMatch find(const QString &header) const;
    // The same without the costly comparison of parts: for judging rows.
    FieldMatch findExact(const QString &header) const;
    // Without what stands in brackets; the whole when nothing else is there.
    static QString withoutBrackets(const QString &text);

private:
    struct Name {
        QString text;
        QString key;
    };
    FieldMatch findFuzzy(const QString &normalised) const;

    QHash<QString, QString> m_exact; // normalised name -> key; of two fields with one name the first has it
    std::vector<Name> m_names;
    LearnedHeaders m_learned;
};

} // namespace xz
