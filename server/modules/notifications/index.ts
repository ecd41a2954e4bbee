export { outboxPost, smtpPost, type Mail, type Outbox, type Post } from "./post";
export { sendNextMail } from "./sendMail";
export { WaitingResolver } from "./waiting.employers";
export { WorklistResolver } from "./worklist.specialists";
export { NewsResolver } from "./news.resolver";
