#include "ui/settings/auditsection.h"

#include "core/security/policy.h"
#include "core/tabular/tablewriter.h"
#include "core/workspace/session.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/longtask.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace xz {
namespace {

QString oneLine(const QJsonObject &detail)
{
    QStringList parts;
    for (auto it = detail.begin(); it != detail.end(); ++it)
        parts.append(it.key() + QStringLiteral("=") + (it.value().isString() ? it.value().toString() : QString::fromUtf8(QJsonDocument(QJsonObject{{it.key(), it.value()}}).toJson(QJsonDocument::Compact)).section(u':', 1).chopped(1)));
    return parts.join(QStringLiteral("; "));
}

} // namespace

AuditSection::AuditSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_model(nullptr), m_table(new DataTable(QStringLiteral("audit"), tr("Audit trail"))), m_from(new DateEdit), m_to(new DateEdit), m_actor(new QLineEdit),
      m_refused(new QCheckBox(tr("Refused &only"))), m_verify(new Button(tr("&Verify the chain"), ButtonKind::Primary, QStringLiteral("audit-verify"))),
      m_older(new Button(tr("&Older entries"), ButtonKind::Plain, QStringLiteral("audit-older"))), m_verdict(new Text)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto named = [row](QLineEdit *edit, const QString &name, const QString &label, int width) {
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setPlaceholderText(label);
        edit->setMaximumWidth(width);
        row->addWidget(edit);
    };
    named(m_from, QStringLiteral("audit-from"), tr("From"), 150);
    named(m_to, QStringLiteral("audit-to"), tr("To"), 150);
    named(m_actor, QStringLiteral("audit-actor"), tr("Login"), 120);
    m_refused->setObjectName(QStringLiteral("audit-refused"));
    row->addWidget(m_refused);
    row->addStretch(1);
    layout->addLayout(row);
    auto *chain = new QHBoxLayout;
    m_verdict->setObjectName(QStringLiteral("audit-verdict"));
    m_verdict->setText(tr("Not verified since the program was opened."));
    m_verdict->setTint(Token::Secondary);
    chain->addWidget(m_verdict, 1);
    chain->addWidget(m_verify);
    layout->addLayout(chain);

    m_model = new ListModel({{QStringLiteral("seq"), tr("No."), 70, true}, {QStringLiteral("at"), tr("Time"), 160}, {QStringLiteral("actor"), tr("Login"), 100}, {QStringLiteral("action"), tr("Action"), 150},
                             {QStringLiteral("outcome"), tr("Outcome"), 90}, {QStringLiteral("entity"), tr("Record"), 110}, {QStringLiteral("detail"), tr("Old and new"), 260}},
                            [this](int row, int column, int role) -> QVariant {
                                const AuditEntry &e = m_entries[size_t(row)];
                                if (column == 4 && role == ChipRole)
                                    return QVariant::fromValue(e.refused ? ChipLook{tr("Refused"), Tone::Level1, Shape::None} : ChipLook{tr("Done"), Tone::Done, Shape::None});
                                if (role == Qt::ToolTipRole && column == 6)
                                    return oneLine(e.detail);
                                if (role != Qt::DisplayRole)
                                    return {};
                                switch (column) {
                                case 0: return e.seq;
                                case 1: return e.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
                                case 2: return e.actor;
                                case 3: return e.action;
                                case 5: return e.entity;
                                case 6: return oneLine(e.detail);
                                default: return {};
                                }
                            },
                            this);
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("No entry fits these filters."));
    m_table->addToolWidget(m_older);
    m_table->setExport([this](const ShownTable &shown) {
        const auto path = prompts().saveFile(this, {tr("Export the audit trail"), tr("audit trail") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)"), tr("Text table (*.csv)")}});
        if (!path)
            return;
        Sheet sheet;
        sheet.name = tr("Audit trail");
        std::vector<Cell> header;
        for (const QString &h : shown.headers)
            header.push_back(Cell::ofText(h));
        sheet.rows.push_back(std::move(header));
        for (const auto &r : shown.rows) {
            std::vector<Cell> cells;
            for (const QVariant &v : r)
                cells.push_back(Cell::ofVariant(v));
            sheet.rows.push_back(std::move(cells));
        }
        Workbook book;
        book.sheets.push_back(std::move(sheet));
        if (!this->page().presented(writeTable(*path, book)))
            host().toast(tr("Exported what the table shows."));
    });
    layout->addWidget(m_table, 1);

    connect(m_from, &QLineEdit::editingFinished, this, &AuditSection::refresh);
    connect(m_to, &QLineEdit::editingFinished, this, &AuditSection::refresh);
    connect(m_actor, &QLineEdit::editingFinished, this, &AuditSection::refresh);
    connect(m_refused, &QCheckBox::toggled, this, &AuditSection::refresh);
    connect(m_verify, &QPushButton::clicked, this, &AuditSection::verify);
    connect(m_older, &QPushButton::clicked, this, &AuditSection::readOn);
    connect(m_table, &DataTable::activated, this, [this](int row) {
        const AuditEntry &e = m_entries[size_t(row)];
        auto *content = new QWidget;
        auto *box = new QVBoxLayout(content);
        box->setContentsMargins(0, 0, space::s, 0);
        for (const QString &line : {tr("Time: %1").arg(e.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))), tr("Login: %1").arg(e.actor), tr("Action: %1").arg(e.action), tr("Record: %1 %2").arg(e.entity, e.entityId ? rawIdToString(*e.entityId) : QString())})
            box->addWidget(new Text(line));
        for (auto it = e.detail.begin(); it != e.detail.end(); ++it)
            box->addWidget(new Text(oneLine({{it.key(), it.value()}}), TextStyle::Secondary));
        box->addStretch(1);
        this->page().drawer()->open(tr("Entry %1").arg(e.seq), content, 420);
    });
}

QString AuditSection::title() const { return tr("Audit trail"); }

AuditFilter AuditSection::filter() const
{
    AuditFilter f;
    f.from = m_from->date().value_or(QDate());
    f.to = m_to->date().value_or(QDate());
    f.actor = m_actor->text().trimmed();
    f.refusedOnly = m_refused->isChecked();
    // Who may read only own actions gets only those.
    if (allowedScope(session().actor().role, Action::ReadAudit) == Scope::None) {
        f.actor = session().actor().login;
        m_actor->setText(f.actor);
        m_actor->setReadOnly(true);
        m_actor->setToolTip(whyNot(Action::ReadAudit));
    }
    return f;
}

void AuditSection::refresh()
{
    m_verify->setWhyNot(whyNot(Action::VerifyAudit));
    auto entries = session().audit().list(filter());
    if (page().presented(entries))
        return;
    m_entries = std::move(*entries);
    m_model->setRowCount(int(m_entries.size()));
    const bool more = int(m_entries.size()) >= AuditFilter().limit;
    m_older->setWhyNot(more ? QString() : tr("There are no older entries."));
    page().setStateLine(tr("Who did what and when. Nothing here can be changed or deleted."));
}

void AuditSection::readOn()
{
    if (m_entries.empty())
        return;
    AuditFilter f = filter();
    f.beforeSeq = m_entries.back().seq;
    auto more = session().audit().list(f);
    if (page().presented(more))
        return;
    if (int(more->size()) < f.limit)
        m_older->setWhyNot(tr("There are no older entries."));
    m_entries.insert(m_entries.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
    m_model->setRowCount(int(m_entries.size()));
}

void AuditSection::verify()
{
    AuditVerdict verdict;
    const auto done = host().runTask(tr("Verifying the audit trail"), [&](LongTask &) -> Result<void> {
        XZ_TRY(verdict, session().audit().verify());
        return {};
    }, false);
    if (page().presented(done))
        return;
    m_verdict->setTint(verdict.intact ? Token::DoneInk : Token::Level1Ink);
    QString text = verdict.intact ? tr("The chain is whole: %n entries, none changed, missing or swapped.", nullptr, int(verdict.entries)) : verdict.finding;
    if (verdict.prunedTo > 0)
        text += u' ' + tr("Entries up to %1 ended their retention on %2 and lie in an archive among the backups.").arg(verdict.prunedTo).arg(verdict.prunedAt.toString(QStringLiteral("yyyy-MM-dd")));
    m_verdict->setText(text);
}

} // namespace xz

#include "moc_auditsection.cpp"
