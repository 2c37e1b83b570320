#pragma once
// Strongly typed UUIDv7 ids: time-ordered, made on any computer without asking another, never mixed up between nouns.
#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>
#include <QtCore/QString>
#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace xz {

using RawId = std::array<unsigned char, 16>;
// A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a counter within the millisecond, then random bits.
RawId newRawId(qint64 msSinceEpoch);
QString rawIdToString(const RawId &id);
std::optional<RawId> rawIdFromString(const QString &text);

template <class Tag>
class Id {
public:
    static Id make(qint64 msSinceEpoch) { return Id(newRawId(msSinceEpoch)); }
    explicit constexpr Id(const RawId &raw) : m_raw(raw) {}
    static std::optional<Id> fromBytes(QByteArrayView b)
    {
        if (b.size() != 16)
            return std::nullopt;
        RawId r;
        std::memcpy(r.data(), b.data(), 16);
        return Id(r);
    }
    static std::optional<Id> fromString(const QString &text)
    {
        const auto r = rawIdFromString(text);
        return r ? std::optional<Id>(Id(*r)) : std::nullopt;
    }
    const RawId &raw() const { return m_raw; }
    QByteArray bytes() const { return QByteArray(reinterpret_cast<const char *>(m_raw.data()), 16); }
    QString toString() const { return rawIdToString(m_raw); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHashBits(id.m_raw.data(), 16, seed); }

private:
    RawId m_raw;
};

// One tag per noun; the ids' names are what code uses.
using SchoolId = Id<struct SchoolTag>;
using CollegeId = Id<struct CollegeTag>;
using StationId = Id<struct StationTag>;
using ClassId = Id<struct ClassTag>;
using DormId = Id<struct DormTag>;
using PostId = Id<struct PostTag>;
using PersonId = Id<struct PersonTag>;
using UserId = Id<struct UserTag>;
using TermId = Id<struct TermTag>;
using WeekId = Id<struct WeekTag>;
using WindowId = Id<struct WindowTag>;
using CaseId = Id<struct CaseTag>;
using CaseEventId = Id<struct CaseEventTag>;
using ClassReportId = Id<struct ClassReportTag>;
using ReportId = Id<struct ReportTag>;
using ImportId = Id<struct ImportTag>;
using DictionaryId = Id<struct DictionaryTag>;
using AttachmentId = Id<struct AttachmentTag>;
using RoomId = Id<struct RoomTag>;
using RoomUseId = Id<struct RoomUseTag>;
using FlagshipId = Id<struct FlagshipTag>;
using CertificateId = Id<struct CertificateTag>;
using ContractId = Id<struct ContractTag>;
using EligibilityMarkId = Id<struct EligibilityMarkTag>;
using TrainingId = Id<struct TrainingTag>;
using DrillPointId = Id<struct DrillPointTag>;
using CandidacyId = Id<struct CandidacyTag>;
using RoundId = Id<struct RoundTag>;
using SheetId = Id<struct SheetTag>;
using UndertakingId = Id<struct UndertakingTag>;
using CustodianId = Id<struct CustodianTag>;
using HandoverId = Id<struct HandoverTag>;
using HandoverItemId = Id<struct HandoverItemTag>;
using ActivityId = Id<struct ActivityTag>;
using ProjectId = Id<struct ProjectTag>;
using ProjectVersionId = Id<struct ProjectVersionTag>;
using ProjectStepId = Id<struct ProjectStepTag>;
using ChangeRequestId = Id<struct ChangeRequestTag>;
using FundEntryId = Id<struct FundEntryTag>;
using MidtermId = Id<struct MidtermTag>;
using RubricId = Id<struct RubricTag>;
using ReviewId = Id<struct ReviewTag>;
using ScoreSheetId = Id<struct ScoreSheetTag>;
using VisitId = Id<struct VisitTag>;
using FindingId = Id<struct FindingTag>;
using SelfCheckId = Id<struct SelfCheckTag>;
using HonourId = Id<struct HonourTag>;
using PortfolioId = Id<struct PortfolioTag>;
using PanellistId = Id<struct PanellistTag>;
using ReviewEntryId = Id<struct ReviewEntryTag>;

} // namespace xz
