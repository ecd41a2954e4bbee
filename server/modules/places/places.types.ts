import { Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";

@ObjectType("Place", { description: "A town, village or postcode in the United Kingdom. Names and points by GeoNames, CC BY 4.0." })
@Class("public")
export class PlaceType {
  @Field(() => ID, { description: "The same for the same place; of no meaning outside the portal." })
  id!: string;

  @Field(() => String, { description: "Its name alone: Newport." })
  name!: string;

  @Field(() => String, { description: "What to show and to send back as a form's answer: `Newport, Telford and Wrekin`, or a postcode." })
  label!: string;

  @Field(() => String, { nullable: true, description: "The council area or county it lies in; null where it is not known." })
  district!: string | null;

  @Field(() => String, { nullable: true, description: "England, Scotland, Wales or Northern Ireland; null for a postcode." })
  nation!: string | null;

  @Field(() => Float, { description: "Degrees north, WGS 84." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east, WGS 84." })
  longitude!: number;
}

export enum OccupationLevel {
  minor = "minor",
  unit = "unit",
}

registerEnumType(OccupationLevel, {
  name: "OccupationLevel",
  description: "How wide a group of occupations is.",
  valuesConfig: {
    minor: { description: "A minor group, three digits: caring personal services." },
    unit: { description: "A unit group, four digits: care workers and home carers." },
  },
});

@ObjectType("Occupation", { description: "A group of occupations in SOC 2020, by the Office for National Statistics (Open Government Licence v3.0)." })
@Class("public")
export class OccupationType {
  @Field(() => ID, { description: "Its SOC 2020 code: 6135." })
  code!: string;

  @Field(() => String, { description: "The ONS's title: Care workers and home carers." })
  title!: string;

  @Field(() => OccupationLevel, { description: "How wide it is." })
  level!: OccupationLevel;

  @Field(() => ID, { nullable: true, description: "The code of the minor group a unit group is in; null for a minor group." })
  parent!: string | null;
}
