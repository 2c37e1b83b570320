#pragma once
// One case of the weekly report, edited in place: code, level, change, this week's situation, measures, contact with the parents.
// Under it a yellow line for each name of the roll that its texts hold: replace it with the code, or keep it knowingly (N09).
#include "core/report/weekly.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace xz {
class Button;
class Chip;
class Text;

class LineRow : public QWidget {
    Q_OBJECT
public:
    LineRow(const WeeklyLine &line, bool editable, QWidget *parent = nullptr);
    CaseId caseId() const { return m_line.caseId; }
    bool isChosen() const;
    void setChosen(bool on);
    void setLine(const WeeklyLine &line, bool editable); // keeps what is being typed when the stored text is the same
    void readInto(WeeklyLine &line) const;               // what the editors hold
    void setHits(const std::vector<ReportNameHit> &hits);
    static void makeHeader(QWidget *parent, QVBoxLayout *into, QCheckBox **all);

signals:
    void edited();
    void chosenChanged();
    void replaceName(const xz::ReportNameHit &hit);
    void keepName(const xz::ReportNameHit &hit);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fitHeights();
    WeeklyLine m_line;
    bool m_editable;
    bool m_filling = false;
    QCheckBox *m_chosen;
    Text *m_code;
    Chip *m_level;
    Chip *m_change;
    Chip *m_carried;
    QPlainTextEdit *m_situation;
    QPlainTextEdit *m_measures;
    QComboBox *m_parent;
    Text *m_responsible;
    QWidget *m_hits;
    QVBoxLayout *m_hitRows;
};

} // namespace xz
