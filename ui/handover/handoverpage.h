#pragma once
// 换岗交接: one handover step by step, what waits in it, its paper; below, those of before and who keeps which class of data.
// Leaving the page at any time loses nothing: what is typed into the list is saved within a second.
#include "core/handover/handoverservice.h"
#include "core/organization/custodians.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QTimer>

class QComboBox;
class QPlainTextEdit;
class QTableWidget;
class QVBoxLayout;

namespace xz {
class Card;
class DataTable;
class DateEdit;
class Form;
class ListModel;
class PassphraseEdit;
class StepBar;
class Text;

class HandoverPage : public Page {
    Q_OBJECT
public:
    explicit HandoverPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // handover: its id; start: true
    void saveNow() override;
    QString help() const override;

private:
    void show(const Handover &handover);
    void showStep();
    void listStep(QVBoxLayout *box);
    void assignStep(QVBoxLayout *box);
    void switchStep(QVBoxLayout *box);
    void undertakeStep(QVBoxLayout *box);
    void signStep(QVBoxLayout *box);
    void finishStep(QVBoxLayout *box);
    void overStep(QVBoxLayout *box);
    Button *stepButton(QVBoxLayout *box, const QString &text, HandoverEvent event, const QString &name, std::function<void()> act);
    std::vector<HandoverItem> typedItems() const;
    void addLine(const HandoverItem &item);
    void lineEdited();
    void saveList(bool quietly);
    void check();
    void assign();
    void switchAccounts();
    void startForm();
    void changePeople();
    void cancelHandover();
    void preview();
    void custodianForm();
    // Shows the error, else reads again and says so.
    template <class T>
    bool took(const Result<T> &result, const QString &toast)
    {
        return taken(result ? nullptr : &result.error(), toast);
    }
    bool taken(const Error *error, const QString &toast);
    HandoverService service() const { return HandoverService(workspace()); }

    Button *m_start;
    Button *m_print;
    Button *m_cancel;
    Card *m_card;
    StepBar *m_steps;
    Text *m_what;
    Text *m_error;
    QWidget *m_content = nullptr;
    DataTable *m_history;
    ListModel *m_historyModel;
    DataTable *m_keepers;
    ListModel *m_keepersModel;
    Button *m_setKeeper;
    std::vector<Handover> m_all;
    std::vector<Custodian> m_custodians;
    std::optional<Handover> m_shown;
    std::optional<HandoverId> m_wanted;
    QTimer m_save;
    bool m_dirty = false;
    bool m_rebuild = true; // the step is shown anew though it is the same: typing is not interrupted otherwise
    bool m_filling = false;
    // of the step that is shown; null otherwise
    QTableWidget *m_lines = nullptr;
    std::vector<HandoverItem> m_items;
    QPlainTextEdit *m_difference = nullptr;
    Text *m_saved = nullptr;
    QTableWidget *m_open = nullptr;
    Form *m_account = nullptr;
    PassphraseEdit *m_secret = nullptr;
    DateEdit *m_paperOn = nullptr;
};

void registerHandoverPage(PageRegistry &registry);

} // namespace xz
