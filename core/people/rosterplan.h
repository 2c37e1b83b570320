#pragma once
// What an import is going to do, row by row: made by preview(), carried out by apply(). Ids of what will be made exist already here.
#include "core/organization/organization.h"
#include "core/people/rosterimport.h"

namespace xz {

struct PlannedRow {
    RosterRow shown;
    Person target;                   // the person as it will be
    std::optional<Person> existing;  // as it is
    RosterAction base = RosterAction::Rejected; // what to do when no conflict stands in the way
    bool nameDiffers = false;        // same number, different name in the workspace
    int twin = -1;                   // index of the first row with the same number
    QString committee, reporter, role; // raw words of the office columns
};

struct PlannedPost {
    PostRole role;
    PersonId person;
    int row = -1; // of the plan, when the holder comes from the file
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
};

struct RosterPlan {
    std::vector<PlannedRow> rows;
    std::vector<College> freshColleges;
    std::vector<ClassGroup> freshClasses;
    std::vector<Dorm> freshDorms;
    QHash<ClassId, QString> counsellors, classTeachers; // names from the file, by class
    std::vector<PlannedPost> posts;
    RosterPreview preview;
    qint64 changesSeen = 0; // of the database when planned: apply() plans again when it moved on
};

struct RosterImport::Private {
    explicit Private(Session &s) : session(s) {}
    Session &session;
    Sheet sheet;
    QString fileName, fileHash;
    RosterOptions options;
    std::vector<FieldInfo> fields;
    HeaderMapping mapping;
    std::vector<RosterColumn> columns;
    QSet<int> chosen; // columns whose use the user has set
    std::optional<RosterPlan> plan;

    Result<void> propose(std::optional<std::pair<int, int>> header);
    // The steps of preview(), in order.
    Result<void> readRows(RosterPlan &plan, const Progress &progress) const;
    Result<void> planPosts(RosterPlan &plan) const;
    static void count(RosterPlan &plan);
    QStringList blockers() const;
};

// What a cell says as the value of a field; serial numbers of days become days.
QVariant importedValue(const Cell &cell, const FieldInfo &field);
bool isMine(const Actor &actor, const ImportBatch &batch); // may see it and take it back
bool willWrite(const RosterPlan &plan, size_t row); // after the user's decisions
Person valueToWrite(const PlannedRow &row);        // Keep leaves the name as it was

// A person's columns as JSON, by name of the column, for what an import changed; and back.
QJsonObject personJson(const Person &person);
void setFromJson(Person &person, const QString &column, const QJsonValue &value);

} // namespace xz
