#pragma once
// A paper of the review or the school's view on the screen, with its xlsx, and its line in the audit.
#include "core/document/document.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>
#include <functional>

namespace xz {

Result<void> previewReviewPaper(QWidget *over, const PageContext &context, const QString &title, const Result<QString> &fileName, const QString &what, std::function<Result<paper::Document>()> make);

} // namespace xz
