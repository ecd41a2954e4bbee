import type { Audience } from "../lib/session";
import { hasPage } from "./features";

export interface NavItem {
  to: string;
  label: string;
}

/** The menu of each audience. The first item is its landing page. */
export const navItems: Record<Audience, readonly NavItem[]> = {
  public: [
    { to: "/get-help", label: "Get help" },
    { to: "/roles", label: "Find a role" },
    { to: "/for-employers", label: "For employers" },
    { to: "/refer", label: "Refer someone" },
    { to: "/sign-in", label: "Sign in" },
  ],
  employers: [
    { to: "/employer", label: "Today" },
    { to: "/employer/roles", label: "Roles" },
    { to: "/employer/people", label: "People" },
    { to: "/employer/adjustments", label: "Adjustments" },
    { to: "/employer/support", label: "Support for staff" },
    { to: "/employer/messages", label: "Messages" },
    { to: "/employer/organisation", label: "Organisation" },
  ],
  specialists: [
    { to: "/staff", label: "Today" },
    { to: "/staff/clients", label: "Clients" },
    { to: "/staff/roles", label: "Roles" },
    { to: "/staff/employers", label: "Employers" },
    { to: "/staff/retention", label: "Retention" },
    { to: "/staff/messages", label: "Messages" },
    { to: "/staff/reports", label: "Reports" },
    { to: "/staff/service", label: "Service" },
  ],
  clients: [
    { to: "/me", label: "Home" },
    { to: "/me/roles", label: "Roles for me" },
    { to: "/me/wants", label: "What I want" },
    { to: "/me/sharing", label: "What I share" },
    { to: "/me/plan", label: "My plan" },
    { to: "/me/messages", label: "Messages" },
    { to: "/me/record", label: "My record" },
  ],
};

/** Links at the foot of each audience's pages. */
export const footerItems: Record<Audience, readonly NavItem[]> = {
  public: [
    { to: "/your-data", label: "Your data and your rights" },
    { to: "/accessibility", label: "Accessibility" },
    { to: "/your-data#complaints", label: "Complaints" },
    { to: "/contact", label: "Contact us" },
  ],
  employers: [
    { to: "/your-data", label: "What we keep about you" },
    { to: "/your-data#sharing", label: "How sharing works" },
    { to: "/accessibility", label: "Accessibility" },
    { to: "/your-data#complaints", label: "Complaints" },
    { to: "/contact", label: "Contact us" },
  ],
  specialists: [
    { to: "/your-data#sharing", label: "How sharing works" },
    { to: "/accessibility", label: "Accessibility" },
    { to: "/contact", label: "Report a problem" },
  ],
  clients: [
    { to: "/your-data", label: "Your data and your rights" },
    { to: "/accessibility", label: "Accessibility" },
    { to: "/your-data#complaints", label: "Complaints" },
    { to: "/contact", label: "Contact us" },
  ],
};

/** Pages of a menu that this floor has itself. */
const still = ["/for-employers", "/sign-in"];

/** An audience's menu, without what no feature has a page for. */
export const menuOf = (audience: Audience): readonly NavItem[] => navItems[audience].filter(({ to }) => still.includes(to) || hasPage(to));

/** Which item a page belongs to: the longest address that begins its own. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}
