import { Outlet } from "react-router";
import { ChangedDocument } from "../../schema/generated/employers";
import { ApolloForAudience } from "./ApolloForAudience";

/** The employers' pages with their API. Fetched with the first of them. */
export const EmployersPages = () => <ApolloForAudience audience="employers" changes={ChangedDocument}><Outlet /></ApolloForAudience>;
