#pragma once
// The certificates of one person with their scans: put on record, looked at, saved, taken out with a reason.
#include "core/members/eligibility.h"
#include "core/members/memberservice.h"
#include "ui/shared/card.h"
#include "ui/shared/pagehost.h"

namespace xz {
class Form;

class CertificatesCard : public Card {
    Q_OBJECT
public:
    CertificatesCard(const PageContext &context, const PersonId &person, bool mayWrite, QWidget *parent = nullptr);
    void reload();

signals:
    void changed();

private:
    void addEntry(const Certificate &certificate, const EligibilityRule &rule);
    void openForm(const std::optional<Certificate> &certificate);
    void addScan(const CertificateId &id);
    void showError(const Error &error);
    PageContext m_context;
    PersonId m_person;
    bool m_mayWrite;
    QWidget *m_list = nullptr;
    QWidget *m_formBox = nullptr;
};

} // namespace xz
