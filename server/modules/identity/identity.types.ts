import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";

@ObjectType("Viewer", { description: "Who is asking, and what they act as." })
@Class("tenant")
export class ViewerType {
  @Field(() => ID, { nullable: true, description: "The membership acted as; null for a visitor." })
  membershipId!: string | null;

  @Field(() => String, { nullable: true, description: "The role in it, such as `owner` or `team_leader`; null for a visitor." })
  role!: string | null;
}
