#include "ui/shared/paperpreview.h"

#include "core/pdf/pdfwriter.h"
#include "ui/shared/button.h"
#include "ui/shared/papersheets.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace xz {

PaperPreview::PaperPreview(QWidget *over, Prompts &prompts, PageHost &host, const Clock &clock, PaperJob job)
    : QFrame(over), m_prompts(prompts), m_host(host), m_clock(clock), m_job(std::move(job)), m_title(new Text(m_job.title, TextStyle::CardTitle)),
      m_notice(new Text({}, TextStyle::Secondary)), m_namesBox(new QCheckBox(tr("Show &names"))), m_lockBox(new QCheckBox(tr("&Protect with a password"))),
      m_scroll(new QScrollArea), m_sheets(new PaperSheets)
{
    setObjectName(QStringLiteral("paperPreview"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview: %1").arg(m_job.title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::m);
    layout->setSpacing(space::s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addWidget(m_title, 1);
    auto *smaller = new Button(QStringLiteral("−"), ButtonKind::Plain, QStringLiteral("previewSmaller"));
    smaller->setAccessibleName(tr("Smaller"));
    auto *larger = new Button(QStringLiteral("+"), ButtonKind::Plain, QStringLiteral("previewLarger"));
    larger->setAccessibleName(tr("Larger"));
    auto *print = new Button(tr("P&rint…"), ButtonKind::Plain, QStringLiteral("previewPrint"));
    auto *xlsx = new Button(tr("Save as &Excel…"), ButtonKind::Plain, QStringLiteral("previewXlsx"));
    auto *save = new Button(tr("&Save PDF…"), ButtonKind::Primary, QStringLiteral("previewSave"));
    auto *close = new Button(tr("&Close"), ButtonKind::Plain, QStringLiteral("previewClose"));
    m_namesBox->setObjectName(QStringLiteral("previewNames"));
    m_namesBox->setVisible(m_job.offersNames);
    m_namesBox->setToolTip(tr("Codes stand for students unless this is ticked. It asks for a reason and is written into the audit."));
    m_lockBox->setObjectName(QStringLiteral("previewLock"));
    m_lockBox->setToolTip(tr("The PDF is encrypted with AES-256 and opens with this password only."));
    xlsx->setVisible(bool(m_job.xlsx));
    for (QWidget *w : std::initializer_list<QWidget *>{m_namesBox, m_lockBox, smaller, larger, print, xlsx, close, save})
        bar->addWidget(w);
    layout->addLayout(bar);
    m_notice->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("previewNotice"));
    m_notice->hide();
    layout->addWidget(m_notice);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_sheets);
    m_scroll->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_scroll, 1);
    connect(smaller, &QPushButton::clicked, this, [this] { zoom(1 / 1.25); });
    connect(larger, &QPushButton::clicked, this, [this] { zoom(1.25); });
    connect(print, &QPushButton::clicked, this, &PaperPreview::print);
    connect(xlsx, &QPushButton::clicked, this, &PaperPreview::saveXlsx);
    connect(save, &QPushButton::clicked, this, &PaperPreview::savePdf);
    connect(close, &QPushButton::clicked, this, [this] {
        emit closed();
        hide();
        deleteLater();
    });
    connect(m_namesBox, &QCheckBox::clicked, this, &PaperPreview::askNames);
    connect(m_lockBox, &QCheckBox::clicked, this, [this](bool on) {
        m_password.clear();
        if (on)
            m_password = m_prompts.passphrase(this, tr("Password of the PDF"), tr("Whoever gets the file needs this password. Tell it on another way than the file.")).value_or(QString());
        m_lockBox->setChecked(!m_password.isEmpty());
    });
    over->installEventFilter(this);
    hide();
}

int PaperPreview::pageCount() const { return m_pages ? m_pages->pageCount() : 0; }

Result<void> PaperPreview::layOut()
{
    XZ_TRY(const paper::Document document, m_job.make(m_names, m_reason));
    XZ_TRY(auto pages, paper::PagedDocument::layOut(document));
    m_sheets->setPages(nullptr);
    m_pages = std::move(pages);
    m_sheets->setPages(&*m_pages);
    const QStringList notices = m_pages->fonts().sentences();
    m_notice->setText(notices.join(u' '));
    m_notice->setVisible(!notices.isEmpty());
    m_title->setText(tr("%1 · %n page(s)", nullptr, m_pages->pageCount()).arg(m_job.title));
    return {};
}

Result<void> PaperPreview::open()
{
    XZ_CHECK(layOut());
    place();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    return {};
}

void PaperPreview::place() { setGeometry(parentWidget()->rect()); }

bool PaperPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void PaperPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        hide();
        deleteLater();
    } else if (event->matches(QKeySequence::Print)) {
        print();
    } else if (event->matches(QKeySequence::Save)) {
        savePdf();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void PaperPreview::report(const Error &error) { m_prompts.message(this, MessageKind::Failure, m_job.title, error.message); }

void PaperPreview::askNames(bool on)
{
    QString reason;
    if (on) {
        const auto given = m_prompts.reason(this, {tr("Names on paper"), tr("Say why this print shows names. The reason is kept in the audit."), {tr("Asked for by the school's centre")}});
        if (!given) {
            m_namesBox->setChecked(false);
            return;
        }
        reason = *given;
    }
    m_names = on;
    m_reason = reason;
    if (const auto done = layOut(); !done) {
        m_names = false;
        m_namesBox->setChecked(false);
        report(done.error());
    }
}

void PaperPreview::savePdf()
{
    const auto path = m_prompts.saveFile(this, {tr("Save PDF"), m_job.fileName + QStringLiteral(".pdf"), {tr("PDF (*.pdf)")}});
    if (!path || !m_pages)
        return;
    paper::PdfOptions options;
    options.created = m_clock.now();
    options.password = m_password;
    const auto done = paper::writePdfFile(*m_pages, options, *path);
    if (!done)
        return report(done.error());
    if (m_job.done)
        m_job.done(QStringLiteral("pdf"));
    m_host.toast(tr("Saved: %1").arg(*path));
}

void PaperPreview::saveXlsx()
{
    const auto path = m_prompts.saveFile(this, {tr("Save as Excel"), m_job.fileName + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)")}});
    if (!path)
        return;
    if (const auto done = m_job.xlsx(*path, m_names, m_reason); !done)
        return report(done.error());
    if (m_job.done)
        m_job.done(QStringLiteral("xlsx"));
    m_host.toast(tr("Saved: %1").arg(*path));
}

void PaperPreview::print()
{
    if (!m_pages)
        return;
    QPrinter printer(QPrinter::HighResolution);
    const QSizeF size = m_pages->pageSizePt();
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(m_job.fileName);
    printer.setFromTo(1, m_pages->pageCount());
    if (!m_prompts.printer(this, printer))
        return;
    QPainter painter;
    if (!painter.begin(&printer))
        return report({Errc::Io, tr("The printer did not take the paper. Look whether it is switched on and connected, or save a PDF and print that.")});
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), m_pages->pageCount()) - 1 : m_pages->pageCount() - 1;
    const double scale = printer.logicalDpiX() / 72.0;
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        m_pages->paintPage(painter, page);
        painter.restore();
    }
    painter.end();
    if (m_job.done)
        m_job.done(QStringLiteral("print"));
    m_host.toast(tr("Sent to the printer: %1").arg(printer.printerName()));
}

void PaperPreview::zoom(double factor)
{
    const double middle = m_scroll->verticalScrollBar()->maximum() ? double(m_scroll->verticalScrollBar()->value()) / m_scroll->verticalScrollBar()->maximum() : 0;
    m_sheets->setZoom(m_sheets->zoom() * factor);
    m_scroll->verticalScrollBar()->setValue(int(middle * m_scroll->verticalScrollBar()->maximum()));
}

} // namespace xz

#include "moc_paperpreview.cpp"
