#include "ui/settings/aboutsection.h"

#include "core/base/program.h"
#include "core/base/programlog.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSplitter>

namespace xz {

AboutSection::AboutSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_model(nullptr), m_table(new DataTable(QStringLiteral("libraries"), tr("Libraries"))), m_text(new QPlainTextEdit)
{
    auto *layout = scrollingLayout();

    auto *program = new Card(tr("XinZhan %1").arg(programVersion()));
    program->body()->addWidget(new Text(tr("The desk of a college's counselling station: everything lies in one encrypted file on this computer, nothing leaves it unless you export it.")));
    program->body()->addWidget(new Text(tr("It carries these libraries. Choose one to read its licence; Qt is used under the LGPL and may be replaced by a build of your own."), TextStyle::Secondary));
    auto *log = new Text(tr("The program's own log, without any content of records: %1").arg(QDir::toNativeSeparators(programLogPath())), TextStyle::Small);
    log->setTextInteractionFlags(Qt::TextSelectableByMouse);
    program->body()->addWidget(log);
    layout->addWidget(program);

    m_model = new ListModel({{QStringLiteral("name"), tr("Library"), 220}, {QStringLiteral("version"), tr("Version"), 150}, {QStringLiteral("licence"), tr("Licence"), 220}},
                            [](int row, int column, int role) -> QVariant {
                                if (role != Qt::DisplayRole)
                                    return {};
                                const CarriedLibrary &l = carriedLibraries()[size_t(row)];
                                return column == 0 ? l.name : column == 1 ? l.version : l.licence;
                            },
                            this);
    m_table->setModel(m_model);
    m_table->setToolsVisible(false);
    m_text->setObjectName(QStringLiteral("licence-text"));
    m_text->setAccessibleName(tr("Text of the licence"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto *both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(m_table);
    both->addWidget(m_text);
    both->setSizes({220, 260});
    both->setMinimumHeight(both->minimumSizeHint().height() + 120); // on a small screen the section scrolls instead of cutting its words
    layout->addWidget(both, 1);
    connect(m_table, &DataTable::currentChanged, this, [this](int row) {
        if (row < 0)
            return;
        const QString text = licenceText(carriedLibraries()[size_t(row)]);
        m_text->setPlainText(text.isEmpty() ? tr("The computer this program was built on had no copy of this text; it comes with the library's source.") : text);
    });
}

QString AboutSection::title() const { return tr("About"); }

void AboutSection::refresh()
{
    page().setStateLine(tr("Version %1").arg(programVersion()));
    m_model->setRowCount(int(carriedLibraries().size()));
    if (m_table->currentRow() < 0)
        m_table->selectRow(0);
}

} // namespace xz

#include "moc_aboutsection.cpp"
