#pragma once
// Honours of a year: places, nominations, decisions, certificates, the publication list and the annual assessment of the colleges.
#include "core/honours/honoursdocument.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

class QComboBox;
class QHBoxLayout;

namespace xz {
class Card;
class DataTable;
class ListModel;

class HonoursPage : public Page {
    Q_OBJECT
public:
    explicit HonoursPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // honour: id
    QString help() const override;

private:
    int year() const;
    void fillPlaces();
    void nominate();
    void open(const HonourId &id);
    void decide(const HonourId &id, const QString &title, const QString &text, bool needsReason, const std::function<Result<void>(HonoursService &, const QString &)> &then);
    void preview(const QString &title, std::function<Result<HonourPaper>()> make);
    QVariant cell(int row, int column, int role) const;

    QComboBox *m_year;
    Button *m_nominate;
    Button *m_list;
    Button *m_annual;
    QHBoxLayout *m_placesRow;
    DataTable *m_table;
    ListModel *m_model;
    std::vector<HonourRow> m_rows;
    std::vector<HonourPlaces> m_places;
};

void registerHonoursPage(PageRegistry &registry);

} // namespace xz
