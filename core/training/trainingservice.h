#pragma once
// Sessions and attendance. Every call asks the policy; every write is one transaction with its audit entry (codes and counts, no names).
// A counsellor sees sessions of own making and those in which people of own classes are expected or were present, and of the list
// only those people; what is not theirs looks like what is not there (A29). A counsellor's own session may address the whole station.
// Errors: Denied, InvalidInput (field = catalogue key), Refused (a whole sentence), Conflict (changed by somebody else).
#include "core/attachments/attachments.h"
#include "core/training/traininglifecycle.h"
#include "core/workspace/session.h"
#include "core/tabular/headermapping.h"

#include <vector>

namespace xz {

struct TrainingFilter {
    std::optional<StationId> station = {};
    QDate from = {}, to = {};                     // both days belong to it; invalid = open
    std::optional<TrainingCategory> category = {};
    std::optional<TrainingState> state = {};
    std::optional<PostRole> audience = {};
};

struct AttendanceMark {
    PersonId person;
    AttendanceState state = AttendanceState::Present;
    QString reason = {};
    std::optional<double> score = {};
    QString certificate = {};
    QDate certificateUntil = {};
};

// What a pasted number or a row of a file means, told one by one before anything is written.
enum class MarkVerdict { Ready, Same, Guest, Duplicate, Unknown, Ambiguous, Invalid };
struct MarkLine {
    int row = 0;          // of the file, or the position in the text; from 1
    QString given;        // as it was written
    MarkVerdict verdict = MarkVerdict::Ready;
    QString name = {};    // of who was found
    QString sentence = {}; // translated; empty for Ready
    std::optional<AttendanceMark> mark = {}; // Ready, Guest
};
struct MarkPreview {
    std::vector<MarkLine> lines;
    QString method;       // paste, file
    QString sheet = {};
    HeaderMapping mapping = {};
    QStringList notes = {}; // of the reader
    int count(MarkVerdict v) const
    {
        int n = 0;
        for (const MarkLine &l : lines)
            n += l.verdict == v;
        return n;
    }
    int writable() const { return count(MarkVerdict::Ready) + count(MarkVerdict::Guest); }
};
struct MarkOutcome {
    int changed = 0;
    bool becameHeld = false; // somebody was present: the session took place
};

class TrainingService {
    Q_DECLARE_TR_FUNCTIONS(TrainingService)
public:
    explicit TrainingService(Session &session) : m_session(session) {}

    Result<std::vector<TrainingRow>> list(const TrainingFilter &filter = {}) const; // newest first
    Result<TrainingRow> get(const TrainingId &id) const;
    Result<std::optional<TrainingRow>> latest(std::optional<StationId> station = {}) const; // the last one on or before today, not cancelled
    Result<std::vector<AttendanceRow>> attendance(const TrainingId &id) const;      // expected first, by office, class and number

    // The expected list is made from the offices held on the session's date; `named` gives exactly these people instead.
    Result<TrainingId> add(const Training &draft, const std::vector<PersonId> &named = {});
    Result<void> update(const Training &value); // date or audience of a planned session: its list is made again, what is recorded stays
    Result<int> remakeExpected(const TrainingId &id); // after appointments changed; how many people are new or gone
    Result<void> addExpected(const TrainingId &id, const std::vector<PersonId> &people);
    Result<void> removeExpected(const TrainingId &id, const PersonId &person); // only who has nothing recorded
    Result<void> advance(const TrainingId &id, TrainingEvent event, const QString &reason = {});
    Result<TrainingChoice> choice(const TrainingId &id, TrainingEvent event) const;

    // Presence counts from the session's day on; leave may be noted before. A planned session with somebody present becomes held.
    Result<MarkOutcome> mark(const TrainingId &id, const std::vector<AttendanceMark> &marks, const QString &method = QStringLiteral("tick"));
    // Numbers with anything between them.
    Result<MarkPreview> previewNumbers(const TrainingId &id, const QString &text, AttendanceState state = AttendanceState::Present, const QString &reason = {}) const;
    // xlsx, xls or csv; columns by their headers (attendanceFields), `columns` overrides: field key -> column.
    Result<MarkPreview> previewFile(const TrainingId &id, const QString &path, const QHash<QString, int> &columns = {}) const;
    Result<MarkOutcome> apply(const TrainingId &id, const MarkPreview &preview);

    Result<std::vector<DrillPoint>> points(const TrainingId &id) const; // scenario, timeline, review points, in their order
    Result<void> savePoints(const TrainingId &id, const std::vector<DrillPoint> &points); // replaces; done ones stay done
    Result<void> finishPoint(const DrillPointId &id, const QString &note);
    Result<void> reopenPoint(const DrillPointId &id, const QString &reason);
    Result<std::vector<DrillTask>> openTasks() const; // of the actor's scope, earliest first

    // Notice, slides, photos, the scanned sign-in sheet: kind is one of materialKinds().
    Result<std::vector<Attachment>> materials(const TrainingId &id) const;
    Result<AttachmentId> addMaterial(const TrainingId &id, const QString &kind, const QString &fileName, const QByteArray &bytes);
    Result<QByteArray> material(const TrainingId &id, const AttachmentId &file) const;
    Result<void> removeMaterial(const TrainingId &id, const AttachmentId &file);

    bool mayWrite(const TrainingRow &row) const;
    bool mayAdd() const;

private:
    Result<TrainingRow> writable(const TrainingId &id, Action action, const QString &entity = QStringLiteral("training")) const;
    Target targetOf(const TrainingRow &row, std::optional<ClassId> classId = {}) const;
    Session &m_session;
};

QStringList materialKinds(); // notice, slides, photo, sheet, other
QString materialLabel(const QString &kind);
Result<void> checkTraining(const Training &value); // InvalidInput, field = key

} // namespace xz
