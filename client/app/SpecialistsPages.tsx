import { Outlet } from "react-router";
import { ChangedDocument } from "../../schema/generated/specialists";
import { ApolloForAudience } from "./ApolloForAudience";

/** The specialists' pages with their API. Fetched with the first of them. */
export const SpecialistsPages = () => <ApolloForAudience audience="specialists" changes={ChangedDocument}><Outlet /></ApolloForAudience>;
