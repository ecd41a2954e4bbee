import { Outlet } from "react-router";
import { ApolloForAudience } from "./ApolloForAudience";

/** The public pages that ask the API for something. Fetched with the first of them. */
export const PublicPages = () => <ApolloForAudience audience="public"><Outlet /></ApolloForAudience>;
