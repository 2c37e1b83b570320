<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssessmentRound</name>
    <message numerus="yes">
        <source>%n sheet(s) are not complete: %1 and others. Score them, or leave them out with a reason.</source>
        <translation>
            <numerusform>%n sheet are not complete: %1 and others. Score them, or leave them out with a reason.</numerusform>
            <numerusform>%n sheets are not complete: %1 and others. Score them, or leave them out with a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are not complete: %1. Score them, or leave them out with a reason.</source>
        <translation>
            <numerusform>%n sheet are not complete: %1. Score them, or leave them out with a reason.</numerusform>
            <numerusform>%n sheets are not complete: %1. Score them, or leave them out with a reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseService</name>
    <message numerus="yes">
        <source>%1 asks for a follow-up every %n day(s). Choose a day up to %2.</source>
        <translation>
            <numerusform>%1 asks for a follow-up every %n day. Choose a day up to %2.</numerusform>
            <numerusform>%1 asks for a follow-up every %n days. Choose a day up to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF with %n page(s): %1</source>
        <translation>
            <numerusform>PDF with %n page: %1</numerusform>
            <numerusform>PDF with %n pages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) reported nothing to report.</source>
        <translation>
            <numerusform>%n class reported nothing to report.</numerusform>
            <numerusform>%n classes reported nothing to report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made.</source>
        <translation>
            <numerusform>%n sheet made.</numerusform>
            <numerusform>%n sheets made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 added: %n people are expected.</source>
        <translation>
            <numerusform>%1 on %2 added: %n people are expected.</numerusform>
            <numerusform>%1 on %2 added: %n people are expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) recorded.</source>
        <translation>
            <numerusform>%n person recorded.</numerusform>
            <numerusform>%n persons recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Portfolio of %1 with %n page(s): %2</source>
        <translation>
            <numerusform>Portfolio of %1 with %n page: %2</numerusform>
            <numerusform>Portfolio of %1 with %n pages: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: all %n page(s) are as they were bound.</source>
        <translation>
            <numerusform>%1, %2: all %n page are as they were bound.</numerusform>
            <numerusform>%1, %2: all %n pages are as they were bound.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ.</source>
        <translation>
            <numerusform>%n field differ.</numerusform>
            <numerusform>%n fields differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) recorded.</source>
        <translation>
            <numerusform>%n declaration recorded.</numerusform>
            <numerusform>%n declarations recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) published.</source>
        <translation>
            <numerusform>%n result published.</numerusform>
            <numerusform>%n results published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 points (%3), %n standard(s) not met</source>
        <translation>
            <numerusform>%1 of %2 points (%3), %n standard not met</numerusform>
            <numerusform>%1 of %2 points (%3), %n standards not met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>The certificate ends on %1, in %n day(s).</source>
        <translation>
            <numerusform>The certificate ends on %1, in %n day.</numerusform>
            <numerusform>The certificate ends on %1, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) on leave</source>
        <translation>
            <numerusform>%n time on leave</numerusform>
            <numerusform>%n times on leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent</source>
        <translation>
            <numerusform>%n time absent</numerusform>
            <numerusform>%n times absent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageService</name>
    <message numerus="yes">
        <source>%n meeting(s) only</source>
        <translation>
            <numerusform>%n meeting only</numerusform>
            <numerusform>%n meetings only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train the %n student helper(s) of the gap list before they graduate; meetings do not count.</source>
        <translation>
            <numerusform>Train the %n student helper of the gap list before they graduate; meetings do not count.</numerusform>
            <numerusform>Train the %n student helpers of the gap list before they graduate; meetings do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverService</name>
    <message numerus="yes">
        <source>%n new open item(s) came to %1 meanwhile. Pass them on first: they are in the ledger and in the drills.</source>
        <translation>
            <numerusform>%n new open item came to %1 meanwhile. Pass them on first: they are in the ledger and in the drills.</numerusform>
            <numerusform>%n new open items came to %1 meanwhile. Pass them on first: they are in the ledger and in the drills.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) came up since and are not passed on yet. Pass them on again first.</source>
        <translation>
            <numerusform>%n open item came up since and are not passed on yet. Pass them on again first.</numerusform>
            <numerusform>%n open items came up since and are not passed on yet. Pass them on again first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HonoursService</name>
    <message numerus="yes">
        <source>%n place(s) are awarded already; the number lies between that and 999.</source>
        <translation>
            <numerusform>%n place are awarded already; the number lies between that and 999.</numerusform>
            <numerusform>%n places are awarded already; the number lies between that and 999.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n place(s) of %1 are given. Take one back, or set more places for the year.</source>
        <translation>
            <numerusform>All %n place of %1 are given. Take one back, or set more places for the year.</numerusform>
            <numerusform>All %n places of %1 are given. Take one back, or set more places for the year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberImport</name>
    <message numerus="yes">
        <source>%n people are called %1; give the number.</source>
        <translation>
            <numerusform>%n people are called %1; give the number.</numerusform>
            <numerusform>%n people are called %1; give the number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) are given.</source>
        <translation>
            <numerusform>%n office are given.</numerusform>
            <numerusform>%n offices are given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff or external experts are not known yet and will be added.</source>
        <translation>
            <numerusform>%n member of staff or external experts are not known yet and will be added.</numerusform>
            <numerusform>%n members of staff or external experts are not known yet and will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are put on record.</source>
        <translation>
            <numerusform>%n certificate are put on record.</numerusform>
            <numerusform>%n certificates are put on record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MidtermService</name>
    <message numerus="yes">
        <source>The form was due on %1 and was handed in on %2, %n day(s) late.</source>
        <translation>
            <numerusform>The form was due on %1 and was handed in on %2, %n day late.</numerusform>
            <numerusform>The form was due on %1 and was handed in on %2, %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form was due on %1 and is not handed in, %n day(s) late.</source>
        <translation>
            <numerusform>The form was due on %1 and is not handed in, %n day late.</numerusform>
            <numerusform>The form was due on %1 and is not handed in, %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application; a change was granted.</source>
        <translation>
            <numerusform>%n part of the plan differ from the approved application; a change was granted.</numerusform>
            <numerusform>%n parts of the plan differ from the approved application; a change was granted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application; a change was asked for and is not decided.</source>
        <translation>
            <numerusform>%n part of the plan differ from the approved application; a change was asked for and is not decided.</numerusform>
            <numerusform>%n parts of the plan differ from the approved application; a change was asked for and is not decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application without a request for it.</source>
        <translation>
            <numerusform>%n part of the plan differ from the approved application without a request for it.</numerusform>
            <numerusform>%n parts of the plan differ from the approved application without a request for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) of failure are pointed out. Say in the opinion why the project passes all the same.</source>
        <translation>
            <numerusform>%n condition of failure are pointed out. Say in the opinion why the project passes all the same.</numerusform>
            <numerusform>%n conditions of failure are pointed out. Say in the opinion why the project passes all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkService</name>
    <message numerus="yes">
        <source>%1 has %n deputy head(s) at that time, as many as the settings allow. End one of these terms first.</source>
        <translation>
            <numerusform>%1 has %n deputy head at that time, as many as the settings allow. End one of these terms first.</numerusform>
            <numerusform>%1 has %n deputy heads at that time, as many as the settings allow. End one of these terms first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectService</name>
    <message numerus="yes">
        <source>The application is not complete. %1 And %n more.</source>
        <translation>
            <numerusform>The application is not complete. %1 And %n more.</numerusform>
            <numerusform>The application is not complete. %1 And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message numerus="yes">
        <source>%n office(s) are filled from the file (counsellors, class teachers, committee members, weather reporters).</source>
        <translation>
            <numerusform>%n office are filled from the file (counsellors, class teachers, committee members, weather reporters).</numerusform>
            <numerusform>%n offices are filled from the file (counsellors, class teachers, committee members, weather reporters).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) already held by somebody else stay as they are; change them in the network.</source>
        <translation>
            <numerusform>%n office already held by somebody else stay as they are; change them in the network.</numerusform>
            <numerusform>%n offices already held by somebody else stay as they are; change them in the network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with identity card numbers are left out: the station's work does not need them.</source>
        <translation>
            <numerusform>%n column with identity card numbers are left out: the station's work does not need them.</numerusform>
            <numerusform>%n columns with identity card numbers are left out: the station's work does not need them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) stay: people, offices or reports belong to them by now.</source>
        <translation>
            <numerusform>%n class stay: people, offices or reports belong to them by now.</numerusform>
            <numerusform>%n classes stay: people, offices or reports belong to them by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dorm(s) stay: people live in them by now.</source>
        <translation>
            <numerusform>%n dorm stay: people live in them by now.</numerusform>
            <numerusform>%n dorms stay: people live in them by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n college(s) stay: classes belong to them by now.</source>
        <translation>
            <numerusform>%n college stay: classes belong to them by now.</numerusform>
            <numerusform>%n colleges stay: classes belong to them by now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) stay: changed after the import.</source>
        <translation>
            <numerusform>%n office stay: changed after the import.</numerusform>
            <numerusform>%n offices stay: changed after the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreRules</name>
    <message numerus="yes">
        <source>%1 share rank %2 with %3 points, and %n place(s) are left for them: the station decides.</source>
        <translation>
            <numerusform>%1 share rank %2 with %3 points, and %n place are left for them: the station decides.</numerusform>
            <numerusform>%1 share rank %2 with %3 points, and %n places are left for them: the station decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and count as empty. Open the file in Excel or WPS, save it and import it again.</source>
        <translation>
            <numerusform>%n formula have no stored result and count as empty. Open the file in Excel or WPS, save it and import it again.</numerusform>
            <numerusform>%n formulas have no stored result and count as empty. Open the file in Excel or WPS, save it and import it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayAssessment</name>
    <message numerus="yes">
        <source>Assessment “%1” ended on %2: %n sheet(s) not complete</source>
        <translation>
            <numerusform>Assessment “%1” ended on %2: %n sheet not complete</numerusform>
            <numerusform>Assessment “%1” ended on %2: %n sheets not complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for a decision, the first since %1</source>
        <translation>
            <numerusform>%n candidate wait for a decision, the first since %1</numerusform>
            <numerusform>%n candidates wait for a decision, the first since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayProject</name>
    <message numerus="yes">
        <source>“%1”: %n expense(s) wait for approval, %2 yuan</source>
        <translation>
            <numerusform>“%1”: %n expense wait for approval, %2 yuan</numerusform>
            <numerusform>“%1”: %n expenses wait for approval, %2 yuan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayReview</name>
    <message numerus="yes">
        <source>Review day “%1” on %2: %n declaration(s) of interest are missing</source>
        <translation>
            <numerusform>Review day “%1” on %2: %n declaration of interest are missing</numerusform>
            <numerusform>Review day “%1” on %2: %n declarations of interest are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1” on %2: %n score sheet(s) not handed in</source>
        <translation>
            <numerusform>Review day “%1” on %2: %n score sheet not handed in</numerusform>
            <numerusform>Review day “%1” on %2: %n score sheets not handed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1”: %n project(s) are scored and wait for the decision</source>
        <translation>
            <numerusform>Review day “%1”: %n project are scored and wait for the decision</numerusform>
            <numerusform>Review day “%1”: %n projects are scored and wait for the decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1”: %n result(s) are decided and not published; the colleges do not see them</source>
        <translation>
            <numerusform>Review day “%1”: %n result are decided and not published; the colleges do not see them</numerusform>
            <numerusform>Review day “%1”: %n results are decided and not published; the colleges do not see them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %2: %n declaration(s) of interest wait for you</source>
        <translation>
            <numerusform>“%1” on %2: %n declaration of interest wait for you</numerusform>
            <numerusform>“%1” on %2: %n declarations of interest wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %2: %n score sheet(s) to fill and hand in</source>
        <translation>
            <numerusform>“%1” on %2: %n score sheet to fill and hand in</numerusform>
            <numerusform>“%1” on %2: %n score sheets to fill and hand in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayService</name>
    <message numerus="yes">
        <source>Case %1, %2: follow-up every %n day(s)</source>
        <translation>
            <numerusform>Case %1, %2: follow-up every %n day</numerusform>
            <numerusform>Case %1, %2: follow-up every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have not reported for %1</source>
        <translation>
            <numerusform>%n class have not reported for %1</numerusform>
            <numerusform>%n classes have not reported for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no %2 for %n day(s)</source>
        <translation>
            <numerusform>%1: no %2 for %n day</numerusform>
            <numerusform>%1: no %2 for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more follow-up(s)</source>
        <translation>
            <numerusform>and %n more follow-up</numerusform>
            <numerusform>and %n more follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more vacant office(s)</source>
        <translation>
            <numerusform>and %n more vacant office</numerusform>
            <numerusform>and %n more vacant offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more missing weekly report(s)</source>
        <translation>
            <numerusform>and %n more missing weekly report</numerusform>
            <numerusform>and %n more missing weekly reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of this kind</source>
        <translation>
            <numerusform>and %n more of this kind</numerusform>
            <numerusform>and %n more of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of rooms are over: mark whether they took place</source>
        <translation>
            <numerusform>%n booking of rooms are over: mark whether they took place</numerusform>
            <numerusform>%n bookings of rooms are over: mark whether they took place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayTraining</name>
    <message numerus="yes">
        <source>%n student helper(s) without a training while enrolled; the first graduates on %1</source>
        <translation>
            <numerusform>%n student helper without a training while enrolled; the first graduates on %1</numerusform>
            <numerusform>%n student helpers without a training while enrolled; the first graduates on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student helper(s) without a training while enrolled</source>
        <translation>
            <numerusform>%n student helper without a training while enrolled</numerusform>
            <numerusform>%n student helpers without a training while enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingService</name>
    <message numerus="yes">
        <source>%n people on the list are called so; give the number.</source>
        <translation>
            <numerusform>%n people on the list are called so; give the number.</numerusform>
            <numerusform>%n people on the list are called so; give the number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeeklyRules</name>
    <message numerus="yes">
        <source>%n class(es) have not reported: %1.</source>
        <translation>
            <numerusform>%n class have not reported: %1.</numerusform>
            <numerusform>%n classes have not reported: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n more wrong one(s), and this login is locked for a while.</source>
        <translation>
            <numerusform>%n more wrong one, and this login is locked for a while.</numerusform>
            <numerusform>%n more wrong ones, and this login is locked for a while.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ActivitiesPage</name>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n activity(ies)</numerusform>
            <numerusform>%n activity(ies)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::AssessmentPage</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made.</source>
        <translation>
            <numerusform>%n sheet made.</numerusform>
            <numerusform>%n sheets made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) commended.</source>
        <translation>
            <numerusform>%n person commended.</numerusform>
            <numerusform>%n persons commended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> And %n more.</source>
        <translation>
            <numerusform> And %n more.</numerusform>
            <numerusform> And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::AuditSection</name>
    <message numerus="yes">
        <source>The chain is whole: %n entries, none changed, missing or swapped.</source>
        <translation>
            <numerusform>The chain is whole: %n entries, none changed, missing or swapped.</numerusform>
            <numerusform>The chain is whole: %n entries, none changed, missing or swapped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::CaseView</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::CoverageView</name>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n group missing</numerusform>
            <numerusform>%n groups missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::DataTable</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::DefenceTimer</name>
    <message numerus="yes">
        <source>Presentation, %n minute(s)</source>
        <translation>
            <numerusform>Presentation, %n minute</numerusform>
            <numerusform>Presentation, %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions, %n minute(s)</source>
        <translation>
            <numerusform>Questions, %n minute</numerusform>
            <numerusform>Questions, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::FundsView</name>
    <message numerus="yes">
        <source>%n expense(s) wait for approval.</source>
        <translation>
            <numerusform>%n expense wait for approval.</numerusform>
            <numerusform>%n expenses wait for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) with an overdraft, marked with the reason.</source>
        <translation>
            <numerusform>%n entry with an overdraft, marked with the reason.</numerusform>
            <numerusform>%n entrys with an overdraft, marked with the reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::HandoverPage</name>
    <message numerus="yes">
        <source>%n handover(s), none under way.</source>
        <translation>
            <numerusform>%n handover, none under way.</numerusform>
            <numerusform>%n handovers, none under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) passed on.</source>
        <translation>
            <numerusform>%n open item passed on.</numerusform>
            <numerusform>%n open items passed on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pass on %n new item(s)</source>
        <translation>
            <numerusform>Pass on %n new item</numerusform>
            <numerusform>Pass on %n new items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::HonoursPage</name>
    <message numerus="yes">
        <source>places given; %n nomination(s) wait</source>
        <translation>
            <numerusform>places given; %n nomination wait</numerusform>
            <numerusform>places given; %n nominations wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ImportWizard</name>
    <message numerus="yes">
        <source>%n column(s) bear the same name or mean the same: please choose.</source>
        <translation>
            <numerusform>%n column bear the same name or mean the same: please choose.</numerusform>
            <numerusform>%n columns bear the same name or mean the same: please choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new dorm(s)</source>
        <translation>
            <numerusform>%n new dorm</numerusform>
            <numerusform>%n new dorms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the file are not understood: say what they mean, and the program remembers it.</source>
        <translation>
            <numerusform>%n word of the file are not understood: say what they mean, and the program remembers it.</numerusform>
            <numerusform>%n words of the file are not understood: say what they mean, and the program remembers it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %n office(s) were given.</source>
        <translation>
            <numerusform>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %n office were given.</numerusform>
            <numerusform>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %n offices were given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::LedgerPage</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::MembersPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entries</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::NewCaseForm</name>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>%n case opened.</numerusform>
            <numerusform>%n cases opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::PaperPreview</name>
    <message numerus="yes">
        <source>%1 · %n page(s)</source>
        <translation>
            <numerusform>%1 · %n page</numerusform>
            <numerusform>%1 · %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::PaperSheets</name>
    <message numerus="yes">
        <source>Preview with %n page(s)</source>
        <translation>
            <numerusform>Preview with %n page</numerusform>
            <numerusform>Preview with %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::PeoplePage</name>
    <message numerus="yes">
        <source>%n vacant office(s)</source>
        <translation>
            <numerusform>%n vacant office</numerusform>
            <numerusform>%n vacant offices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ProjectPage</name>
    <message numerus="yes">
        <source>; &lt;b&gt;%n day(s)&lt;/b&gt; left</source>
        <translation>
            <numerusform>; &lt;b&gt;%n day&lt;/b&gt; left</numerusform>
            <numerusform>; &lt;b&gt;%n days&lt;/b&gt; left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; &lt;b&gt;over for %n day(s)&lt;/b&gt;</source>
        <translation>
            <numerusform>; &lt;b&gt;over for %n day&lt;/b&gt;</numerusform>
            <numerusform>; &lt;b&gt;over for %n days&lt;/b&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ReportsPage</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Portfolio saved: %1 (%n page(s))</source>
        <translation>
            <numerusform>Portfolio saved: %1 (%n page)</numerusform>
            <numerusform>Portfolio saved: %1 (%n pages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ReviewerPage</name>
    <message numerus="yes">
        <source>%n declaration(s) of interest waiting</source>
        <translation>
            <numerusform>%n declaration of interest waiting</numerusform>
            <numerusform>%n declarations of interest waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to fill</source>
        <translation>
            <numerusform>%n sheet to fill</numerusform>
            <numerusform>%n sheets to fill</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::RoomsView</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::RowsEditor</name>
    <message numerus="yes">
        <source>“%1” has at most %n row(s).</source>
        <translation>
            <numerusform>“%1” has at most %n row.</numerusform>
            <numerusform>“%1” has at most %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>%n row pasted.</numerusform>
            <numerusform>%n rows pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::SchoolPage</name>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::ScoreEditor</name>
    <message numerus="yes">
        <source>%n item(s) without points</source>
        <translation>
            <numerusform>%n item without points</numerusform>
            <numerusform>%n items without points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::SessionView</name>
    <message numerus="yes">
        <source>%n person(s) came or went.</source>
        <translation>
            <numerusform>%n person came or went.</numerusform>
            <numerusform>%n persons came or went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to record</source>
        <translation>
            <numerusform>%n to record</numerusform>
            <numerusform>%n to record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not expected</source>
        <translation>
            <numerusform>%n of them not expected</numerusform>
            <numerusform>%n of them not expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded so already</source>
        <translation>
            <numerusform>%n recorded so already</numerusform>
            <numerusform>%n recorded so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, see why below</source>
        <translation>
            <numerusform>%n left out, see why below</numerusform>
            <numerusform>%n left out, see why below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) recorded.</source>
        <translation>
            <numerusform>%n person recorded.</numerusform>
            <numerusform>%n persons recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::SupervisionView</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n standard(s)&lt;/b&gt; not met</source>
        <translation>
            <numerusform>&lt;b&gt;%n standard&lt;/b&gt; not met</numerusform>
            <numerusform>&lt;b&gt;%n standards&lt;/b&gt; not met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::TodayPage</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::TrainingForm</name>
    <message numerus="yes">
        <source>Expected: exactly the %n chosen student helper(s).</source>
        <translation>
            <numerusform>Expected: exactly the %n chosen student helper.</numerusform>
            <numerusform>Expected: exactly the %n chosen student helpers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::TrainingPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n student helper(s)&lt;/b&gt; never trained while enrolled.</source>
        <translation>
            <numerusform>&lt;b&gt;%n student helper&lt;/b&gt; never trained while enrolled.</numerusform>
            <numerusform>&lt;b&gt;%n student helpers&lt;/b&gt; never trained while enrolled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::UnlockScreen</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::UsersSection</name>
    <message numerus="yes">
        <source>%n user(s). Enter or a double click opens one.</source>
        <translation>
            <numerusform>%n user. Enter or a double click opens one.</numerusform>
            <numerusform>%n users. Enter or a double click opens one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::VisitPanel</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::WeeklyPage</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: same as last week</source>
        <translation>
            <numerusform>%n chosen: same as last week</numerusform>
            <numerusform>%n chosen: same as last week</numerusform>
        </translation>
    </message>
</context>
</TS>
