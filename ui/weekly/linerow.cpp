#include "ui/weekly/linerow.h"

#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/text.h"

#include <QtGui/QTextBlock>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

constexpr int codeWidth = 104, levelWidth = 72, changeWidth = 56, parentWidth = 132; // a whole date beside the arrow

Tone changeTone(LineChange change)
{
    switch (change) {
    case LineChange::Added: return Tone::Level2;
    case LineChange::Raised: return Tone::Level1;
    case LineChange::Lowered: return Tone::Info;
    case LineChange::Released: return Tone::Done;
    case LineChange::Same: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QPlainTextEdit *editor(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *e = new QPlainTextEdit(parent);
    e->setObjectName(name);
    e->setAccessibleName(accessible);
    e->setTabChangesFocus(true);
    e->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    e->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    e->document()->setDocumentMargin(4);
    e->setFont(uiFont(TextSize::Table));
    e->setMinimumWidth(60);
    return e;
}

QWidget *fixed(QWidget *w, int width)
{
    w->setFixedWidth(width);
    return w;
}

} // namespace

void LineRow::makeHeader(QWidget *parent, QVBoxLayout *into, QCheckBox **all)
{
    auto *header = new QWidget(parent);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    *all = new QCheckBox(header);
    (*all)->setObjectName(QStringLiteral("chooseAll"));
    (*all)->setAccessibleName(tr("Choose all cases without a change"));
    row->addWidget(fixed(*all, 22));
    row->addWidget(fixed(new Text(tr("Case"), TextStyle::Secondary), codeWidth));
    row->addWidget(fixed(new Text(tr("Level"), TextStyle::Secondary), levelWidth));
    row->addWidget(fixed(new Text(tr("Change"), TextStyle::Secondary), changeWidth));
    row->addWidget(new Text(tr("This week's situation"), TextStyle::Secondary), 5);
    row->addWidget(new Text(tr("Measures taken"), TextStyle::Secondary), 4);
    row->addWidget(fixed(new Text(tr("Parents / who"), TextStyle::Secondary), parentWidth));
    into->addWidget(header);
}

LineRow::LineRow(const WeeklyLine &line, bool editable, QWidget *parent)
    : QWidget(parent), m_line(line), m_editable(editable), m_chosen(new QCheckBox(this)), m_code(new Text({}, TextStyle::Strong, this)), m_level(new Chip({}, this)),
      m_change(new Chip({}, this)), m_carried(new Chip({}, this)), m_situation(editor(QStringLiteral("situation"), {}, this)),
      m_measures(editor(QStringLiteral("measures"), {}, this)), m_parent(new QComboBox(this)), m_responsible(new Text({}, TextStyle::Secondary, this)),
      m_hits(new QWidget(this)), m_hitRows(new QVBoxLayout(m_hits))
{
    setObjectName(QStringLiteral("line-") + line.code);
    m_chosen->setObjectName(QStringLiteral("choose"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::xs, 0, space::xs);
    outer->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(fixed(m_chosen, 22), 0, Qt::AlignTop);
    row->addWidget(fixed(m_code, codeWidth), 0, Qt::AlignTop);
    auto *level = new QWidget(this);
    auto *levelBox = new QVBoxLayout(level);
    levelBox->setContentsMargins(0, 0, 0, 0);
    levelBox->addWidget(m_level, 0, Qt::AlignLeft);
    levelBox->addStretch(1);
    row->addWidget(fixed(level, levelWidth));
    auto *change = new QWidget(this);
    auto *changeBox = new QVBoxLayout(change);
    changeBox->setContentsMargins(0, 0, 0, 0);
    changeBox->addWidget(m_change, 0, Qt::AlignLeft);
    changeBox->addStretch(1);
    row->addWidget(fixed(change, changeWidth));
    auto *situation = new QVBoxLayout;
    situation->setSpacing(2);
    situation->addWidget(m_carried, 0, Qt::AlignLeft);
    situation->addWidget(m_situation);
    situation->addStretch(1);
    row->addLayout(situation, 5);
    auto *measures = new QVBoxLayout;
    measures->addWidget(m_measures);
    measures->addStretch(1);
    row->addLayout(measures, 4);
    m_parent->setEditable(true);
    m_parent->setObjectName(QStringLiteral("parent"));
    auto *people = new QVBoxLayout; // two lines, as high as the texts beside them at the least
    people->setSpacing(2);
    people->addWidget(fixed(m_parent, parentWidth));
    people->addWidget(fixed(m_responsible, parentWidth));
    people->addStretch(1);
    row->addLayout(people);
    outer->addLayout(row);
    m_hitRows->setContentsMargins(22 + space::s, 0, 0, 0);
    outer->addWidget(m_hits);
    m_hits->hide();
    auto *line1 = new QFrame(this);
    line1->setProperty("xzKind", QStringLiteral("line"));
    line1->setFixedHeight(1);
    outer->addWidget(line1);

    fill();
    const auto changed = [this] {
        fitHeights();
        if (!m_filling)
            emit edited();
    };
    connect(m_situation, &QPlainTextEdit::textChanged, this, changed);
    connect(m_measures, &QPlainTextEdit::textChanged, this, changed);
    connect(m_parent, &QComboBox::currentTextChanged, this, changed);
    connect(m_chosen, &QCheckBox::toggled, this, &LineRow::chosenChanged);
}

bool LineRow::isChosen() const { return m_chosen->isChecked(); }
void LineRow::setChosen(bool on)
{
    if (m_chosen->isEnabled())
        m_chosen->setChecked(on);
}

void LineRow::fill()
{
    m_filling = true;
    m_code->setText(m_line.code);
    m_level->setLook(levelLook(m_line.level));
    m_change->setLook({lineChangeLabel(m_line.change), changeTone(m_line.change)});
    m_carried->setVisible(m_line.carriedFrom.has_value());
    m_carried->setLook({tr("as in %1").arg(m_line.carriedLabel), Tone::Neutral});
    const QString situation = tr("Situation of %1 this week").arg(m_line.code), measures = tr("Measures taken for %1").arg(m_line.code);
    m_situation->setAccessibleName(situation);
    m_measures->setAccessibleName(measures);
    m_parent->setAccessibleName(tr("Contact with the parents, %1").arg(m_line.code));
    m_chosen->setAccessibleName(tr("Choose %1").arg(m_line.code));
    const bool editable = m_editable && m_line.mayEdit;
    m_chosen->setEnabled(editable && m_line.change == LineChange::Same && m_line.last);
    m_chosen->setToolTip(m_chosen->isEnabled() ? QString() : tr("Only a case without a change and with a text of an earlier week can be carried forward."));
    for (QPlainTextEdit *e : {m_situation, m_measures}) {
        e->setReadOnly(!editable);
        const QString &text = e == m_situation ? m_line.text.situation : m_line.text.measures;
        if (e->toPlainText() != text)
            e->setPlainText(text);
        e->setPlaceholderText(editable ? (e == m_situation ? (m_line.last ? tr("%1: %2").arg(m_line.last->weekLabel, m_line.last->text.situation) : tr("What was seen this week; facts, no names")) : QString()) : QString());
    }
    if (m_parent->count() == 0) {
        m_parent->addItem(QString(), QString());
        m_parent->addItem(tr("not contacted"), QStringLiteral("no"));
    }
    m_parent->setEnabled(editable);
    const QString shown = m_line.parent == u"no" ? tr("not contacted") : m_line.parent;
    if (m_parent->currentText() != shown)
        m_parent->setCurrentText(shown);
    m_parent->lineEdit()->setCursorPosition(0); // a long word shows its beginning
    m_parent->lineEdit()->setPlaceholderText(tr("date"));
    m_responsible->setText(m_line.responsibleName);
    m_filling = false;
    fitHeights();
}

void LineRow::setLine(const WeeklyLine &line, bool editable)
{
    const bool typing = m_situation->hasFocus() || m_measures->hasFocus() || m_parent->hasFocus() || m_parent->lineEdit()->hasFocus();
    WeeklyLine held = line;
    if (typing) { // what stands in the editors is newer than what was stored a moment ago
        readInto(held);
    }
    m_line = line;
    m_line.text = held.text;
    m_line.parent = held.parent;
    m_editable = editable;
    fill();
}

void LineRow::readInto(WeeklyLine &line) const
{
    line.text.situation = m_situation->toPlainText();
    line.text.measures = m_measures->toPlainText();
    const QString parent = m_parent->currentText().trimmed();
    line.parent = parent == tr("not contacted") ? QStringLiteral("no") : parent;
}

void LineRow::setHits(const std::vector<ReportNameHit> &hits)
{
    while (QLayoutItem *item = m_hitRows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    QList<QTextEdit::ExtraSelection> situationMarks, measureMarks;
    for (const ReportNameHit &hit : hits) {
        QPlainTextEdit *e = hit.field == u"measures" ? m_measures : m_situation;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(e->document());
        const int length = int(e->toPlainText().size());
        if (hit.start + hit.length > length)
            continue;
        mark.cursor.setPosition(int(hit.start));
        mark.cursor.setPosition(int(hit.start + hit.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(colour(Token::Level3Wash));
        mark.format.setForeground(colour(Token::Level3Ink));
        (e == m_measures ? measureMarks : situationMarks) << mark;
        if (hit.confirmed)
            continue;
        auto *bar = new QFrame(m_hits);
        bar->setObjectName(QStringLiteral("nameHit"));
        auto *row = new QHBoxLayout(bar);
        row->setContentsMargins(space::s, 2, space::s, 2);
        auto *text = new Text(tr("The name of a student of the roll stands in the text: %1. Replace it before handing in, or keep it knowingly.").arg(hit.name), TextStyle::Small, bar);
        text->setTint(Token::Level3Ink);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        auto *replace = new Button(tr("Replace with %1").arg(hit.replacement), ButtonKind::Link, QStringLiteral("replaceName"), bar);
        auto *keep = new Button(tr("Keep"), ButtonKind::Link, QStringLiteral("keepName"), bar);
        row->addWidget(replace);
        row->addWidget(keep);
        connect(replace, &QPushButton::clicked, this, [this, hit] { emit replaceName(hit); });
        connect(keep, &QPushButton::clicked, this, [this, hit] { emit keepName(hit); });
        bar->setAutoFillBackground(true);
        QPalette palette = bar->palette();
        palette.setColor(QPalette::Window, colour(Token::Level3Wash));
        bar->setPalette(palette);
        m_hitRows->addWidget(bar);
    }
    m_situation->setExtraSelections(situationMarks);
    m_measures->setExtraSelections(measureMarks);
    m_hits->setVisible(m_hitRows->count() > 0);
}

void LineRow::fitHeights()
{
    for (QPlainTextEdit *e : {m_situation, m_measures}) {
        // QPlainTextDocumentLayout counts in lines; two at least, so that a row looks like a row
        int lines = 0;
        for (QTextBlock b = e->document()->begin(); b.isValid(); b = b.next())
            lines += std::max(1, b.layout() ? b.layout()->lineCount() : 1);
        const int height = std::clamp(lines, 2, 8) * e->fontMetrics().lineSpacing() + 2 * 4 + 2 * e->frameWidth() + 2;
        if (e->height() != height)
            e->setFixedHeight(height);
    }
}

void LineRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeights();
}

} // namespace xz
