import type { Session } from "../../database/session";

/** What anybody may know of the service: how it is called and reached, and how its pages look. */
export interface ProviderFace {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  /** In words: "Monday to Friday, 9am to 5pm". */
  readonly hours: string;
  readonly email: string;
  readonly colour: string;
  /** The provider's own words on the pages where somebody chooses what to share, or is referred; may be empty. */
  readonly sharingNotice: string;
  readonly referralNotice: string;
}

/**
 * The service whose portal this is.
 *
 * @param id - the viewer's own provider; left out, the one that runs the portal.
 */
export async function readProvider({ db }: Session, id: string | null = null): Promise<ProviderFace> {
  const [row] = (await db.query(
    `select p.id, p.name, coalesce(s.phone, '') as phone, coalesce(s.hours, '') as hours, coalesce(s.email, '') as email, coalesce(s.colour, 'teal') as colour,
            coalesce(s.sharing_notice, '') as "sharingNotice", coalesce(s.referral_notice, '') as "referralNotice"
     from provider p left join provider_setting s on s.provider_id = p.id
     where $1::uuid is null or p.id = $1 order by p.created_at, p.id limit 1`,
    [id],
  )) as ProviderFace[];
  return row!;
}
