#pragma once
// Rows of projects (0008): the project, its steps and frozen versions. No policy and no rules here.
#include "core/project/projectservice.h"

namespace xz {

class ProjectRepository {
public:
    explicit ProjectRepository(Database &db) : m_db(db) {}

    Result<std::vector<ProjectRow>> list(std::optional<StationId> station = {}) const; // newest first
    Result<std::optional<ProjectRow>> find(const ProjectId &id) const;
    Result<std::vector<ProjectStepRow>> steps(const ProjectId &id) const; // in order
    Result<std::vector<ProjectVersionRow>> versions(const ProjectId &id) const; // by stage, in order
    struct Version : ProjectVersionRow {
        ProjectId project;
        QByteArray content;
    };
    Result<std::optional<Version>> version(const ProjectVersionId &id) const;
    Result<bool> numberTaken(const QString &number, const ProjectId &except) const;
    // Open classes of the station's college with a committee member in office, open classes; dorms with a weather reporter, dorms with students;
    // open rooms; people in an office of the station or of its college's classes and dorms; of the rooms: not shared, soundproof; of the people: with a
    // certificate in force.
    Result<std::vector<int>> coverage(const StationId &station, QDate day) const;
    // What rests on a decision: entries of the fund that stand (not reversed; tranche 0: an expense), the newest year of an honour put forward on the project.
    struct FundLine {
        int number = 0, tranche = 0;
        qint64 amount = 0;
    };
    Result<std::vector<FundLine>> standingFunds(const ProjectId &id) const;
    Result<std::optional<int>> honourOf(const ProjectId &id) const;
    struct Place {
        CollegeId college;
        QString stationName, collegeName;
    };
    Result<std::optional<Place>> place(const StationId &station) const;

    static Result<void> insert(Transaction &tx, const Project &project, const QDateTime &at, const UserId &by);
    static Result<void> update(Transaction &tx, const Project &project); // everything but the station; counts the version up
    static Result<void> insertStep(Transaction &tx, const ProjectId &project, const ProjectStepRow &step, qint64 ms);
    static Result<void> insertVersion(Transaction &tx, const ProjectId &project, const ProjectVersionRow &version, const QByteArray &content, const UserId &by);
    // A decision on the mid-term is taken back: its row waits again.
    static Result<void> reopenMidterm(Transaction &tx, const ProjectId &project, bool onlyRecheck);

private:
    Database &m_db;
};

} // namespace xz
