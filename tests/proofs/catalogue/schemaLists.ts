/** Types of the public schema that are not public: what the visitor's own session, or the link in their hand, opens. */
export const OWN_OF_THE_VISITOR: Readonly<Record<string, string>> = {
  Account: "own account", SignedInBrowser: "own sessions", Viewer: "own membership", JoinedMembership: "own membership", OfferedInvitation: "by the link's secret", ReadyToSignIn: "by the link's secret",
  SupportInvitation: "by the link's secret", ReferralReceipt: "the number of what was just sent",
};

/** What each argument of employers' and visitors' lists narrows by: a field that the same reader may read. */
export const NARROWS_BY: Readonly<Record<string, string>> = {
  "occupations(matching)": "Occupation.title", "places(matching)": "Place.label", "openVacancy(id)": "Vacancy.id", "vacancy(id)": "Vacancy.id", "adjustment(id)": "Adjustment.id", "person(id)": "Person.id",
  "people(vacancyId)": "PersonSummary.vacancyId", "sharedForSupport(requestId)": "RetentionRequest.id", "sharedMark(handle)": "PersonSummary.handle", "sharingNotices(handle)": "SharingNotice.handle",
  "supportRequest(id)": "RetentionRequest.id", "supportRequests(open)": "RetentionRequest.state", "thread(id)": "Thread.id", "vacancies(statuses)": "Vacancy.status", "vacancyImport(id)": "VacancyImport.id",
  "vacancyImportRows(id)": "VacancyImport.id", "vacancyImportRows(outcome)": "VacancyImportRow.outcome", "offeredInvitation(secret)": "a secret", "supportInvitation(link)": "a secret",
  "openVacancies(search.chooseTimes)": "Vacancy.weekFixed", "openVacancies(search.contracts)": "Vacancy.contract", "openVacancies(search.has)": "VacancySetting.feature", "openVacancies(search.hasNot)": "VacancySetting.says",
  "openVacancies(search.hoursLeast)": "Vacancy.hoursLeast", "openVacancies(search.hoursMost)": "Vacancy.hoursMost", "openVacancies(search.kinds)": "Vacancy.kind", "openVacancies(search.near)": "VacancyPlace.latitude",
  "openVacancies(search.nearestFirst)": "Vacancy.distanceKm", "openVacancies(search.parts)": "Vacancy.weekGrid", "openVacancies(search.payAtLeastPence)": "VacancyPay.penceAnHourLeast", "openVacancies(search.weekdays)": "Vacancy.weekGrid",
  "openVacancies(search.weekends)": "Vacancy.weekGrid", "openVacancies(search.withinKm)": "Vacancy.distanceKm", "openVacancies(search.words)": "Vacancy.title", "openVacancies(search.workplaces)": "VacancyPlace.workplace",
};

/** Numbers over rows that the reader sees one by one as well. */
export const COUNTS_OF_OWN: Readonly<Record<string, string>> = {
  "VacancyCount.count": "its own vacancies", "VacancyImport.rowsTotal": "its own file", "OpenVacancies.total": "open vacancies, which everybody may read",
};

export const SCALARS: readonly string[] = ["String", "ID", "Boolean", "Int", "Float", "DateTimeISO", "LocalDate"];
