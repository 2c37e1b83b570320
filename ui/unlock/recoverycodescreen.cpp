#include "ui/unlock/recoverycodescreen.h"

#include "core/base/privatefile.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QSaveFile>
#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>

namespace xz {

RecoveryCodeScreen::RecoveryCodeScreen(const QString &code, const QString &workspaceName, Prompts &prompts, QWidget *parent)
    : Screen(QStringLiteral("recovery-code"), tr("Your recovery code"), 520, parent), m_code(code), m_workspace(workspaceName), m_prompts(prompts)
{
    body()->addWidget(new Text(tr("When passphrases are forgotten, only this code opens the workspace again. It is shown this one time. Keep it on paper where you keep the station's seal, "
                                  "not beside the computer."),
                               TextStyle::Body));
    auto *label = new Text(code, TextStyle::Strong);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(18);
    label->setFont(mono);
    label->setObjectName(QStringLiteral("recovery-code-text"));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setMargin(space::m);
    body()->addWidget(label);
    auto *row = new QHBoxLayout;
    auto *print = new Button(tr("&Print ..."), ButtonKind::Outline, QStringLiteral("recovery-print"));
    print->setIconOf(Icon::Printer);
    auto *save = new Button(tr("&Save as a text file ..."), ButtonKind::Plain, QStringLiteral("recovery-save"));
    save->setIconOf(Icon::Save);
    row->addWidget(print);
    row->addWidget(save);
    row->addStretch(1);
    body()->addLayout(row);
    auto *written = new QCheckBox(tr("I have &written it down or printed it."));
    written->setObjectName(QStringLiteral("recovery-written"));
    body()->addWidget(written);
    auto *go = new Button(tr("&Continue"), ButtonKind::Primary, QStringLiteral("recovery-continue"));
    go->setWhyNot(tr("Write the code down first and tick the box."));
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(go);
    body()->addLayout(foot);
    connect(print, &QPushButton::clicked, this, &RecoveryCodeScreen::printCode);
    connect(save, &QPushButton::clicked, this, &RecoveryCodeScreen::saveCode);
    connect(written, &QCheckBox::toggled, this, [go](bool on) { go->setWhyNot(on ? QString() : tr("Write the code down first and tick the box.")); });
    connect(go, &QPushButton::clicked, this, &RecoveryCodeScreen::done);
}

RecoveryCodeScreen::~RecoveryCodeScreen() { m_code.fill(u'\0'); }

QString RecoveryCodeScreen::paperText() const
{
    return tr("Recovery code of the workspace “%1”\n\n%2\n\nWhoever holds this paper can open the workspace. Keep it locked away.").arg(m_workspace, m_code);
}

void RecoveryCodeScreen::printCode()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Recovery code"));
    if (!m_prompts.printer(this, printer))
        return;
    QPainter p;
    if (!p.begin(&printer)) {
        setMessage(tr("The printer did not take the page. Save the code as a file or write it down."));
        return;
    }
    QFont font = uiFont();
    font.setPixelSize(printer.resolution() / 6); // 12 pt
    p.setFont(font);
    const QRect page = p.viewport();
    p.drawText(page.adjusted(page.width() / 10, page.height() / 10, -page.width() / 10, 0), Qt::TextWordWrap, paperText());
}

void RecoveryCodeScreen::saveCode()
{
    const auto path = m_prompts.saveFile(this, {tr("Save the recovery code"), fileNamePart(m_workspace) + u'-' + tr("recovery code") + QStringLiteral(".txt"), {tr("Text (*.txt)")}});
    if (!path)
        return;
    QSaveFile file(*path);
    const bool saved = file.open(QIODevice::WriteOnly) && keepPrivate(file, *path) && file.write("\xEF\xBB\xBF" + paperText().toUtf8()) > 0 && file.commit();
    setMessage(saved ? tr("Saved. Take the file away from this computer.") : tr("The file could not be written: %1. Choose another place or print the code.").arg(file.errorString()), !saved);
}

} // namespace xz

#include "moc_recoverycodescreen.cpp"
