import { Ctx, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";

/** False after a restore, until the journal of withdrawals has been replayed: nothing about anybody leaves. */
export async function sharingIsOpen({ db }: Session): Promise<boolean> {
  const [row] = (await db.query("select access.disclosures_open() as open")) as [{ open: boolean }];
  return row.open;
}

@Resolver()
export class SharingIsOpenResolver {
  @Query(() => Boolean, { description: "False while nothing can be shared by anybody with anybody: the service's records were restored and are being checked. It says nothing about any person." })
  @Class("public")
  sharingIsOpen(@Ctx() { read }: Context): Promise<boolean> {
    return read(sharingIsOpen);
  }
}
