#pragma once
// What is attached to the application: certificates, photos, rules, material of activities; added, saved as a copy, removed (with a way back).
#include "core/project/projectservice.h"
#include "ui/shared/projecttab.h"

#include <QtWidgets/QWidget>

namespace xz {

class ApplicationFiles : public QWidget {
    Q_OBJECT
public:
    ApplicationFiles(const ProjectTabParts &parts, const ProjectId &project, bool mayWrite, QWidget *parent = nullptr);

signals:
    void changed(); // the owner reads the project again and makes the list anew

private:
    void add();
    void remove(Attachment file);
    ProjectService service() const { return ProjectService(m_parts.session()); }

    ProjectTabParts m_parts;
    ProjectId m_project;
};

} // namespace xz
