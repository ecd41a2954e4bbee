import { Outlet } from "react-router";
import { ChangedDocument } from "../../schema/generated/clients";
import { ApolloForAudience } from "./ApolloForAudience";

/** The clients' pages with their API. Fetched with the first of them. */
export const ClientsPages = () => <ApolloForAudience audience="clients" changes={ChangedDocument}><Outlet /></ApolloForAudience>;
