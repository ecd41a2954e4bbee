import { countUnread } from "../../messages";
import { count } from "../worklist/workLine";
import type { WaitingSource } from "./waitingLine";

/** Conversations with something new in them. */
export const messages: WaitingSource = async (session) => {
  const unread = await countUnread(session);
  return unread === 0 ? [] : [{ kind: "messages", id: "messages", dueOn: null, title: `Read ${count(unread, "new message")}`, note: "From the service." }];
};
