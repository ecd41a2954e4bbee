import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { findOccupations } from "./findOccupations";
import { findPlaces } from "./findPlaces";
import { presentOccupation, presentPlace } from "./places.presenter";
import { OccupationType, PlaceType } from "./places.types";

@Resolver()
export class PlacesResolver {
  @Query(() => [PlaceType], { description: "Places to choose from while somebody types one. The likeliest come first; none is no error." })
  async places(
    @Arg("matching", () => String, { description: "The beginning of a name, with a county after a comma if need be, or a postcode." }) matching: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many to give, 1 to 50." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<PlaceType[]> {
    return (await read((session) => findPlaces(session, matching, first))).map(presentPlace);
  }

  @Query(() => [OccupationType], { description: "Occupations by everyday words. The likeliest come first; none is no error." })
  async occupations(
    @Arg("matching", () => String, { description: "Words such as `carer`, `till` or `warehouse`, or a SOC 2020 code." }) matching: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many to give, 1 to 50." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<OccupationType[]> {
    return (await read((session) => findOccupations(session, matching, first))).map(presentOccupation);
  }
}
