import { Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../graphql/context";
import { Change, changesFor } from "../graphql/live";

@Resolver()
export class ChangedResolver {
  @Subscription(() => Change, {
    subscribe: ({ context }) => changesFor((context as Context).viewer),
    description: "Says that something the viewer can see may have changed; it carries no fact of it.",
  })
  changed(@Root() change: Change): Change {
    return change;
  }
}
