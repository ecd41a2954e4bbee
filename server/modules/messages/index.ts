export { BeginThreadResolver, MessagesResolver, StaffBeginThreadResolver } from "./messages.resolver";
export { countUnread } from "./threads.reads";
