#pragma once
// Who held which office when: one line a place, one bar a term, years along the top. The list of all terms says the same in words.
#include "core/members/member.h"

#include <QtWidgets/QAbstractScrollArea>

namespace xz {

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setTerms(std::vector<MemberRow> rows, QDate today);
    int lineCount() const { return int(m_lines.size()); }
    QRect barOf(const PostId &post) const; // in the viewport; empty when it is not shown

signals:
    void activated(const xz::PersonId &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Bar {
        MemberRow row;
        int lane = 0; // terms of one place that overlap (several deputies) lie below each other
    };
    struct Line {
        QString label;
        std::vector<Bar> bars;
        int lanes = 1;
        int top = 0;
    };
    double xOf(QDate day) const;
    QRectF rectOf(const Line &line, const Bar &bar) const;
    const Bar *barAt(const QPoint &at) const;
    void updateScroll();
    int labelWidth() const;
    std::vector<Line> m_lines;
    QDate m_from, m_to, m_today;
    int m_height = 0;
};

} // namespace xz
