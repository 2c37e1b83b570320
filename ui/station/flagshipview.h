#pragma once
// 一院一品: the flagship in force with its evidence, and the ones before it.
#include "ui/station/stationparts.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace xz {
class Button;
class Card;
class DataTable;
class ListModel;

class FlagshipView : public QWidget {
    Q_OBJECT
public:
    explicit FlagshipView(StationParts parts, QWidget *parent = nullptr);
    void refresh();
    void edit(std::optional<Flagship> flagship);
    Button *setButton() const { return m_set; }

signals:
    void changed();

private:
    void showCurrent(const std::optional<Flagship> &flagship);
    void addEvidence(const FlagshipId &id);
    void saveCopy(const Attachment &file);
    void removeEvidence(const FlagshipId &id, const Attachment &file);
    void end(const Flagship &flagship);

    StationParts m_parts;
    std::vector<Flagship> m_all;
    Card *m_card;
    Button *m_set;
    QWidget *m_current = nullptr;
    DataTable *m_table;
    ListModel *m_model;
};

} // namespace xz
