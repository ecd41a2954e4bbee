import { countUnread } from "../../messages";
import { count, type WorkSource } from "./workLine";

/** Conversations with something new in them. */
export const messages: WorkSource = async (session) => {
  const unread = await countUnread(session);
  return unread === 0 ? [] : [{ kind: "messages", id: "messages", title: count(unread, "new message"), note: "From clients and employers" }];
};
