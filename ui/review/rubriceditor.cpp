#include "ui/review/rubriceditor.h"

#include "core/base/text.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
constexpr QChar bandMark(0xff5c); // between the bands in their one line
} // namespace

RubricEditor::RubricEditor(const PageContext &context, const Rubric &rubric, int year, QWidget *parent)
    : QWidget(parent), m_context(context), m_rubric(rubric), m_year(year), m_mean(new QComboBox), m_sum(new Text({}, TextStyle::CardTitle)), m_error(new Text({}, TextStyle::Error))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    auto *origin = new Text(rubric.version > 0 ? tr("Version %1 of %2").arg(rubric.version).arg(rubric.year) : tr("The rubric that comes with the program"), TextStyle::Secondary);
    box->addWidget(origin);
    m_sum->setObjectName(QStringLiteral("rubricSum"));
    box->addWidget(m_sum);
    auto *figures = new QGridLayout;
    figures->setHorizontalSpacing(space::m);
    const auto figure = [&](int row, int column, const char *key, const QString &label, const QString &value) {
        auto *edit = new QLineEdit(value);
        edit->setObjectName(QStringLiteral("figure-") + QString::fromLatin1(key));
        edit->setAccessibleName(label);
        figures->addWidget(new Text(label, TextStyle::Secondary), row * 2, column);
        figures->addWidget(edit, row * 2 + 1, column);
        m_figures.emplace_back(QString::fromLatin1(key), edit);
    };
    figure(0, 0, "excellent", tr("Excellent from"), pointsText(rubric.excellentFrom));
    figure(0, 1, "qualified", tr("Qualified from"), pointsText(rubric.qualifiedFrom));
    figure(0, 2, "bonus_cap", tr("Bonus at most"), pointsText(rubric.bonusCap));
    figure(1, 0, "present_minutes", tr("Minutes of the presentation"), QString::number(rubric.presentMinutes));
    figure(1, 1, "question_minutes", tr("Minutes of questions"), QString::number(rubric.questionMinutes));
    figure(1, 2, "trim_from", tr("Trimmed from sheets"), QString::number(rubric.trimFrom));
    box->addLayout(figures);
    m_mean->setObjectName(QStringLiteral("rubricMean"));
    m_mean->setAccessibleName(tr("Mean"));
    for (const MeanRule r : {MeanRule::Average, MeanRule::Trimmed})
        m_mean->addItem(meanRuleLabel(r), meanRuleCode(r));
    m_mean->setCurrentIndex(m_mean->findData(meanRuleCode(rubric.mean)));
    box->addWidget(m_mean);
    const auto line = [&](const RubricItem &i) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(space::s);
        Line l{i.code, new QLineEdit(i.name), new QLineEdit(pointsText(i.max)), nullptr, nullptr};
        l.name->setObjectName(QStringLiteral("name-") + i.code);
        l.name->setAccessibleName(tr("Wording"));
        l.max->setObjectName(QStringLiteral("max-") + i.code);
        l.max->setAccessibleName(tr("%1, points").arg(i.name));
        l.max->setFixedWidth(56);
        l.max->setAlignment(Qt::AlignRight);
        grid->addWidget(l.name, 0, 0);
        grid->addWidget(l.max, 0, 1);
        if (!i.bonus) {
            l.must = new QCheckBox(QStringLiteral("★"));
            l.must->setObjectName(QStringLiteral("must-") + i.code);
            l.must->setAccessibleName(tr("%1 must be met").arg(i.name));
            l.must->setChecked(i.must);
            grid->addWidget(l.must, 0, 2);
            l.bands = new QLineEdit(i.bands.join(bandMark));
            l.bands->setObjectName(QStringLiteral("bands-") + i.code);
            l.bands->setAccessibleName(tr("%1, bands").arg(i.name));
            l.bands->setToolTip(tr("Bands from the best down, separated by ｜"));
            l.bands->setCursorPosition(0);
            grid->addWidget(l.bands, 1, 0, 1, 3);
        }
        l.name->setCursorPosition(0);
        connect(l.max, &QLineEdit::textEdited, this, &RubricEditor::recount);
        box->addLayout(grid);
        m_lines.push_back(l);
    };
    for (const RubricSection &s : rubric.sections) {
        box->addSpacing(space::s);
        box->addWidget(new Text(s.name, TextStyle::CardTitle));
        for (const RubricItem &i : rubric.items)
            if (i.section == s.code && !i.bonus)
                line(i);
    }
    box->addSpacing(space::s);
    box->addWidget(new Text(tr("Bonus"), TextStyle::CardTitle));
    for (const RubricItem &i : rubric.items)
        if (i.bonus)
            line(i);
    m_error->setObjectName(QStringLiteral("rubricError"));
    m_error->setWordWrap(true);
    m_error->hide();
    box->addWidget(m_error);
    box->addStretch(1);
    recount();
}

void RubricEditor::recount()
{
    double sum = 0;
    for (const Line &l : m_lines)
        if (l.must)
            sum += l.max->text().toDouble();
    m_sum->setText(tr("%1 of %2 points").arg(pointsText(sum), pointsText(m_rubric.full)));
    m_sum->setTint(sum == m_rubric.full ? Token::Text : Token::Level1);
}

bool RubricEditor::save()
{
    QJsonObject body = m_rubric.toJson();
    const auto number = [](const QLineEdit *edit) {
        bool ok = false;
        const double v = cleanLine(edit->text()).toDouble(&ok);
        return ok ? v : -1;
    };
    for (const auto &[key, edit] : m_figures)
        body[key] = number(edit);
    body[u"mean"_qs] = m_mean->currentData().toString();
    const auto taken = [&](QJsonArray items, double *sum) {
        for (qsizetype i = 0; i < items.size(); ++i) {
            QJsonObject o = items[i].toObject();
            for (const Line &l : m_lines)
                if (l.code == o[u"code"].toString()) {
                    o[u"name"_qs] = cleanLine(l.name->text());
                    o[u"max"_qs] = number(l.max);
                    if (l.must)
                        o[u"must"_qs] = l.must->isChecked();
                    if (l.bands)
                        o[u"bands"_qs] = QJsonArray::fromStringList(l.bands->text().split(bandMark, Qt::SkipEmptyParts));
                    *sum += number(l.max);
                }
            items[i] = o;
        }
        return items;
    };
    QJsonArray sections = body[u"sections"].toArray();
    for (qsizetype i = 0; i < sections.size(); ++i) {
        QJsonObject s = sections[i].toObject();
        double sum = 0;
        s[u"items"_qs] = taken(s[u"items"].toArray(), &sum);
        s[u"max"_qs] = sum; // a section has what its items have
        sections[i] = s;
    }
    body[u"sections"_qs] = sections;
    double bonus = 0;
    body[u"bonus"_qs] = taken(body[u"bonus"].toArray(), &bonus);
    const auto version = ReviewService(m_context.session).saveRubric(m_year, body);
    if (!version) {
        m_error->setText(version.error().message);
        m_error->show();
        return false;
    }
    m_error->hide();
    emit saved(*version);
    return true;
}

} // namespace xz

#include "moc_rubriceditor.cpp"
