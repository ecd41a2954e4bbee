import type { GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import type { Audience } from "../kernel/viewer";
import { OwnPages, PublicReferrals, StaffClients, StaffReferrals } from "../modules/clients";
import { OwnPreferences, StaffPreferences } from "../modules/preferences";
import { AccountResolver, EmployerInvitationsResolver, IdentityResolver, JoiningResolver, SpecialistInvitationsResolver } from "../modules/identity";
import { ContactsResolver, EmployerActsForStaffResolver, EmployersForStaffResolver, OwnEmployerResolver } from "../modules/employers";
import { IntroductionsForClients, IntroductionsForEmployers, IntroductionsForSpecialists } from "../modules/introductions";
import { MeetingActsForSpecialists, MeetingsForClients, MeetingsForEmployers, MeetingsForSpecialists } from "../modules/meetings";
import { PlacementsForClients, PlacementsForEmployers, PlacementsForSpecialists } from "../modules/placements";
import { PlacesResolver } from "../modules/places";
import { ServiceResolver } from "../modules/providers";
import { VacancyImportForSpecialists, VacancyImportResolver } from "../modules/vacancies/import";
import { ConsentForClients, ConsentForEmployers, ConsentForSpecialists, SharingIsOpenResolver, StatementsForClients } from "../modules/consent";
import { MatchingForClients, MatchingForSpecialists } from "../modules/matching";
import { EmployersVacanciesResolver, KeptVacanciesResolver, OpenVacanciesResolver, SpecialistsVacanciesResolver } from "../modules/vacancies";
import { BeginThreadResolver, MessagesResolver, StaffBeginThreadResolver } from "../modules/messages";
import { AdjustmentsForClients, AdjustmentsForEmployers, AdjustmentsForSpecialists } from "../modules/adjustments";
import { RetentionCasesForSpecialists, RetentionForClients, RetentionForEmployers, RetentionForThePublic, RetentionRequestsForSpecialists } from "../modules/retention";
import { NewsResolver, WaitingResolver, WorklistResolver } from "../modules/notifications";
import { ErasureResolver, MyRecordResolver, RecordRequestsResolver } from "../modules/records";
import { SafeguardingForClients, SafeguardingForSpecialists } from "../modules/safeguarding";
import { ReportsResolver } from "../modules/reports";
import { ChangedResolver } from "./changed.resolver";

type ResolverClass = new () => object;

/**
 * Which resolvers each audience has. An audience's schema holds only what its resolvers reach, so what is not
 * listed here cannot be asked for.
 */
export const resolvers: Record<Audience, NonEmptyArray<ResolverClass>> = {
  public: [
    IdentityResolver,
    AccountResolver,
    JoiningResolver,
    PlacesResolver,
    PublicReferrals,
    OpenVacanciesResolver,
    RetentionForThePublic,
  ],
  employers: [
    IdentityResolver,
    EmployerInvitationsResolver,
    OwnEmployerResolver,
    WaitingResolver,
    PlacesResolver,
    KeptVacanciesResolver,
    EmployersVacanciesResolver,
    VacancyImportResolver,
    NewsResolver,
    MessagesResolver,
    BeginThreadResolver,
    ChangedResolver,
    IntroductionsForEmployers,
    PlacementsForEmployers,
    MeetingsForEmployers,
    AdjustmentsForEmployers,
    ConsentForEmployers,
    SharingIsOpenResolver,
    RetentionForEmployers,
  ],
  specialists: [
    IdentityResolver,
    SpecialistInvitationsResolver,
    ServiceResolver,
    EmployersForStaffResolver,
    EmployerActsForStaffResolver,
    ContactsResolver,
    WorklistResolver,
    ReportsResolver,
    PlacesResolver,
    KeptVacanciesResolver,
    SpecialistsVacanciesResolver,
    VacancyImportResolver,
    VacancyImportForSpecialists,
    RecordRequestsResolver,
    ErasureResolver,
    NewsResolver,
    MessagesResolver,
    StaffBeginThreadResolver,
    ChangedResolver,
    ConsentForSpecialists,
    SharingIsOpenResolver,
    SafeguardingForSpecialists,
    MatchingForSpecialists,
    StaffClients,
    StaffReferrals,
    IntroductionsForSpecialists,
    PlacementsForSpecialists,
    MeetingsForSpecialists,
    MeetingActsForSpecialists,
    AdjustmentsForSpecialists,
    StaffPreferences,
    RetentionRequestsForSpecialists,
    RetentionCasesForSpecialists,
  ],
  clients: [
    IdentityResolver,
    PlacesResolver,
    OpenVacanciesResolver,
    MyRecordResolver,
    NewsResolver,
    MessagesResolver,
    BeginThreadResolver,
    ChangedResolver,
    ConsentForClients,
    StatementsForClients,
    SafeguardingForClients,
    MatchingForClients,
    OwnPages,
    IntroductionsForClients,
    PlacementsForClients,
    MeetingsForClients,
    AdjustmentsForClients,
    OwnPreferences,
    RetentionForClients,
  ],
};

export const audiences = Object.keys(resolvers) as Audience[];

const noPubSub = { publish: () => undefined, subscribe: () => { throw new Error("subscriptions name their own source"); } };

/** Builds one audience's schema. Apollo checks it when it starts, so TypeGraphQL need not do so too. */
export const schemaFor = (audience: Audience): Promise<GraphQLSchema> =>
  buildSchema({ resolvers: resolvers[audience], orphanedTypes: [], validate: false, skipCheck: true, pubSub: noPubSub, emitSchemaFile: false });
