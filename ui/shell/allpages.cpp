#include "ui/shell/allpages.h"

#include "ui/activities/activitiespage.h"
#include "ui/assessment/assessmentpage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/handover/handoverpage.h"
#include "ui/honours/honourspage.h"
#include "ui/ledger/ledgerpage.h"
#include "ui/members/memberspage.h"
#include "ui/people/peoplepage.h"
#include "ui/project/projectpage.h"
#include "ui/reports/reportspage.h"
#include "ui/review/reviewpage.h"
#include "ui/school/schoolpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/projecttabs.h"
#include "ui/station/stationpage.h"
#include "ui/today/todaypage.h"
#include "ui/training/trainingpage.h"
#include "ui/weekly/weeklypage.h"

namespace xz {

PageRegistry allPages()
{
    PageRegistry pages;
    registerTodayPage(pages);
    registerWeeklyPage(pages);
    registerLedgerPage(pages);
    registerPeoplePage(pages);
    registerMembersPage(pages);
    registerAssessmentPage(pages);
    registerHandoverPage(pages);
    registerStationPage(pages);
    registerCalendarPage(pages);
    registerTrainingPage(pages);
    registerProjectPage(pages, projectTabs());
    registerActivitiesPage(pages);
    registerHonoursPage(pages);
    registerReportsPage(pages);
    registerReviewPage(pages);
    registerSchoolPage(pages);
    registerSettingsPage(pages);
    return pages;
}

} // namespace xz
