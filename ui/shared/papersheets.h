#pragma once
// The pages one under the other at a zoom; only those in sight are drawn, and kept while they stay in sight.
#include "core/pdf/pageddocument.h"

#include <QtCore/QHash>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace xz {

class PaperSheets : public QWidget {
    Q_OBJECT
public:
    explicit PaperSheets(QWidget *parent = nullptr);
    void setPages(const paper::PagedDocument *pages); // not owned; null = nothing
    void setZoom(double pixelsPerPoint);
    double zoom() const { return m_zoom; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect pageRect(int page) const;
    void resizeToPages();
    const paper::PagedDocument *m_pages = nullptr;
    double m_zoom = 1.2;
    QHash<int, QPixmap> m_drawn;
};

} // namespace xz
