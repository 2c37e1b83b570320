#pragma once
// One visit in the drawer: its facts, its findings with everything that can be done about them now, and what was done.
#include "core/supervision/supervisionservice.h"
#include "ui/shared/projecttab.h"

class QVBoxLayout;

namespace xz {

class VisitPanel : public QWidget {
    Q_OBJECT
public:
    VisitPanel(ProjectTabParts parts, const VisitId &id, QWidget *parent = nullptr);

signals:
    void changed(); // the panel is stale: open it again

private:
    void showFacts(const VisitRow &visit, QVBoxLayout *box);
    void showFinding(const VisitRow &visit, const FindingRow &finding, QVBoxLayout *box);
    void hold(const VisitRow &visit);
    void record(const VisitRow &visit);
    void move(const FindingRow &finding);
    template <class T>
    void done(const Result<T> &result);
    // Asks for a text and hands it on; nothing happens when the question is left.
    void ask(const QString &title, const QString &text, const std::function<Result<void>(SupervisionService &, const QString &)> &then, const QString &initial = {});

    ProjectTabParts m_parts;
    VisitId m_id;
};

} // namespace xz
