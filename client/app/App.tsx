import { createBrowserRouter, RouterProvider } from "react-router";
import { Loading } from "../ui";
import { routes } from "./routes";
import { SessionProvider } from "./session";

const First = () => <div className="nhsuk-width-container"><Loading what="the page" /></div>;

const router = createBrowserRouter(routes.map((route) => ({ ...route, HydrateFallback: First })));

/** The whole portal. */
export const App = () => <SessionProvider><RouterProvider router={router} /></SessionProvider>;
