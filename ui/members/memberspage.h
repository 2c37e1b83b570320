#pragma once
// The team of the station: who holds which office with certificate and contract, the drawer of one member, terms over the years, lists from files,
// and the papers (member list, eligibility sheet).
#include "core/members/eligibilityservice.h"
#include "core/members/memberservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class AppointForm;
class DataTable;
class ListModel;
class MemberDrawer;
class TimelineView;

class MembersPage : public Page {
    Q_OBJECT
public:
    explicit MembersPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // person: id; appoint: role code; file: path to import
    void saveNow() override;
    QString help() const override;
    bool takeFile(const QString &path) override;

private:
    enum Tab { Team, Terms };
    MemberFilter filter() const;
    void load();
    void openMember(const PersonId &id);
    void appoint(std::optional<PostRole> role);
    void importFile(const QString &path = {});
    void saveTemplate();
    void previewList();
    void previewEligibility(const std::vector<EligibilityVerdict> &verdicts);
    void exportTable(const struct ShownTable &shown);
    QVariant cell(int row, int column, int role) const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_role;
    QComboBox *m_when;
    Button *m_appoint;
    Button *m_import;
    DataTable *m_table;
    ListModel *m_model;
    TimelineView *m_timeline;
    std::vector<MemberRow> m_rows;
    QPointer<MemberDrawer> m_member;
};

void registerMembersPage(PageRegistry &registry);

} // namespace xz
