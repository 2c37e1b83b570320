#pragma once
// One member in the drawer: offices past and present, the verdict on a head, profile, certificates, contract.
#include "core/members/eligibilityservice.h"
#include "core/members/memberservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace xz {
class Card;
class CertificatesCard;
class Form;

class MemberDrawer : public QWidget {
    Q_OBJECT
public:
    MemberDrawer(const PageContext &context, PersonRow person, std::vector<MemberRow> terms, QWidget *parent = nullptr);
    const PersonId &person() const { return m_person.id; }
    void save(); // the profile
    void saveDrafts();
    bool mayWrite() const { return m_mayWrite; }

signals:
    void changed();
    void termEnded(); // the drawer shows it when it is opened again
    void paperWanted(const std::vector<xz::EligibilityVerdict> &verdicts);

private:
    void addTerms(QVBoxLayout *box);
    void addVerdict(QVBoxLayout *box);
    void fillVerdict();
    void addProfile(QVBoxLayout *box);
    void addContract(QVBoxLayout *box);
    void endTerm(const MemberRow &row);
    void markVerdict(EligibilityMarkKind kind);
    void withdraw();
    void report(const Error &error);
    PageContext m_context;
    PersonRow m_person;
    std::vector<MemberRow> m_terms;
    bool m_mayWrite;
    Form *m_form = nullptr;
    Card *m_verdictCard = nullptr;
    QWidget *m_verdictBody = nullptr;
    std::optional<EligibilityVerdict> m_verdict;
    CertificatesCard *m_certificates = nullptr;
};

} // namespace xz
