#pragma once
// The rubric of a year in the drawer: names, weights, ★, bonus cap, grade bands, minutes. Saving makes the year's next version; reviews keep theirs.
#include "core/review/reviewservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace xz {
class Text;

class RubricEditor : public QWidget {
    Q_OBJECT
public:
    RubricEditor(const PageContext &context, const Rubric &rubric, int year, QWidget *parent = nullptr);
    bool save();

signals:
    void saved(int version);

private:
    struct Line {
        QString code;
        QLineEdit *name;
        QLineEdit *max;
        QCheckBox *must;
        QLineEdit *bands;
    };
    void recount();
    PageContext m_context;
    Rubric m_rubric;
    int m_year;
    std::vector<Line> m_lines;
    std::vector<std::pair<QString, QLineEdit *>> m_figures; // key of the JSON
    QComboBox *m_mean;
    Text *m_sum;
    Text *m_error;
};

} // namespace xz
