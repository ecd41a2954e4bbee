import { useQuery } from "@apollo/client/react";
import { OwnSitesDocument } from "../../../schema/generated/employers";
import { SitesOfEmployerDocument } from "../../../schema/generated/specialists";
import { useKeeping } from "./keeping";

export interface RoleSite {
  readonly id: string;
  readonly name: string;
  readonly placeText: string;
}

/** The employer's sites, to choose from; none while they are fetched, and a place can be typed all the same. */
export function useSites(employerId: string | null): readonly RoleSite[] {
  const { staff } = useKeeping();
  const own = useQuery(OwnSitesDocument, { skip: staff });
  const theirs = useQuery(SitesOfEmployerDocument, { variables: { id: employerId ?? "" }, skip: !staff || !employerId });
  return (staff ? theirs.data?.employer?.sites : own.data?.organisation?.sites) ?? [];
}
