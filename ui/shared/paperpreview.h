#pragma once
// Paper on the screen before it is saved or printed: the very pages that go into the PDF. Covers the page it was opened from; Esc closes.
// Says which font stood in for which, and which characters no font has (domain Q06).
#include "core/base/clock.h"
#include "core/document/xlsx.h"
#include "core/pdf/pageddocument.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QFrame>
#include <optional>

class QCheckBox;
class QScrollArea;

namespace xz {
class Button;
class Clock;
class PaperSheets;
class Text;

struct PaperJob {
    QString title;
    QString fileName; // proposed, without its ending
    // Made again when the user asks for names (reason given) or takes them away.
    std::function<Result<paper::Document>(bool names, const QString &reason)> make;
    bool offersNames = false;
    std::function<Result<void>(const QString &path, bool names, const QString &reason)> xlsx = {}; // the same content as a table
    std::function<void(const QString &how)> done = {}; // printed, saved: for the audit
};

// A paper that brings its document and sheet name (TrainingPaper, HonourPaper ...) as a job: made anew for each use.
template <class Paper>
PaperJob paperJob(const QString &title, const QString &fileName, std::function<Result<Paper>()> make)
{
    PaperJob job;
    job.title = title;
    job.fileName = fileName;
    job.make = [make](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(Paper made, make());
        return std::move(made.document);
    };
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const Paper made, make());
        return paper::writeXlsx(made.document, path, made.sheetName);
    };
    return job;
}

class PaperPreview : public QFrame {
    Q_OBJECT
public:
    PaperPreview(QWidget *over, Prompts &prompts, PageHost &host, const Clock &clock, PaperJob job);
    // Lays the paper out and shows it; errors are shown by the caller.
    Result<void> open();
    int pageCount() const;

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Result<void> layOut();
    void place();
    void savePdf();
    void saveXlsx();
    void print();
    void askNames(bool on);
    void zoom(double factor);
    void report(const Error &error);

    Prompts &m_prompts;
    PageHost &m_host;
    const Clock &m_clock;
    PaperJob m_job;
    std::optional<paper::PagedDocument> m_pages;
    bool m_names = false;
    QString m_reason;
    QString m_password;
    Text *m_title;
    Text *m_notice;
    QCheckBox *m_namesBox;
    QCheckBox *m_lockBox;
    QScrollArea *m_scroll;
    PaperSheets *m_sheets;
};

} // namespace xz
