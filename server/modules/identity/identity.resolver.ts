import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { ViewerType } from "./identity.types";

@Resolver()
export class IdentityResolver {
  @Query(() => ViewerType, { description: "Who is asking." })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    return Object.assign(new ViewerType(), { membershipId: viewer.membershipId, role: viewer.role });
  }
}
