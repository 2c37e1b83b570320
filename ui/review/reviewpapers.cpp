#include "ui/review/reviewpapers.h"

#include "core/document/xlsx.h"
#include "core/review/reviewdocument.h"
#include "core/workspace/session.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"

namespace xz {

Result<void> previewReviewPaper(QWidget *over, const PageContext &context, const QString &title, const Result<QString> &fileName, const QString &what, std::function<Result<paper::Document>()> make)
{
    if (!fileName)
        return std::unexpected(fileName.error());
    PaperJob job;
    job.title = title;
    job.fileName = *fileName;
    job.make = [make](bool, const QString &) { return make(); };
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const auto document, make());
        return paper::writeXlsx(document, path);
    };
    Session &session = context.session;
    job.done = [&session, what](const QString &how) {
        if (const auto noted = recordReviewPaper(session, what, how); !noted)
            qWarning("%s", qPrintable(noted.error().message));
    };
    auto *view = new PaperPreview(over, context.prompts, context.host, session.clock(), std::move(job));
    if (auto opened = view->open(); !opened) {
        view->deleteLater();
        return opened;
    }
    return {};
}

} // namespace xz
