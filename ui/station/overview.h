#pragma once
// The station's card and what the regulation asks of it, clause by clause, each with the button that goes where it is mended.
#include "ui/station/stationparts.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace xz {
class Button;
class Card;
class Text;

class StationOverview : public QWidget {
    Q_OBJECT
public:
    explicit StationOverview(StationParts parts, QWidget *parent = nullptr);
    void setContent(const StationCard &card, const Completeness &verdict);
    void editCard();

signals:
    void mendWanted(xz::MendAt at, const QString &key);
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight(); // wrapped texts need more height than a scrolling page grants by itself
    void fillCard(const StationCard &card);
    void fillCheck(const Completeness &verdict);
    StationParts m_parts;
    std::optional<StationCard> m_shown;
    Card *m_card;
    Button *m_edit;
    QWidget *m_facts = nullptr;
    Card *m_check;
    Text *m_summary;
    QWidget *m_clauses = nullptr;
};

} // namespace xz
