import { sayHours, sayPay } from "../../lib/amounts";
import type { PayPeriod } from "../../../schema/generated/clients";

interface Facts {
  readonly payLeastPence?: number | null;
  readonly payMostPence?: number | null;
  readonly payPeriod?: PayPeriod | null;
  readonly hoursLeast?: number | null;
  readonly hoursMost?: number | null;
}

/** What a role pays, or that it is not known: never guessed. */
export const payOf = ({ payLeastPence, payMostPence, payPeriod }: Facts): string =>
  payLeastPence && payPeriod ? sayPay(payLeastPence, payPeriod, payMostPence) : "Pay not known yet";

/** Its hours a week, or that they are not known. */
export const hoursOf = ({ hoursLeast, hoursMost }: Facts): string => sayHours(hoursLeast, hoursMost) ?? "Hours not known yet";
