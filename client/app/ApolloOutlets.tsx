import { Outlet } from "react-router";
import { ApolloForAudience } from "./ApolloForAudience";

/** The pages of one audience, with its API. Fetched with the first page that asks for anything. */
export const PublicPages = () => <ApolloForAudience audience="public"><Outlet /></ApolloForAudience>;
export const EmployersPages = () => <ApolloForAudience audience="employers"><Outlet /></ApolloForAudience>;
export const SpecialistsPages = () => <ApolloForAudience audience="specialists"><Outlet /></ApolloForAudience>;
export const ClientsPages = () => <ApolloForAudience audience="clients"><Outlet /></ApolloForAudience>;
