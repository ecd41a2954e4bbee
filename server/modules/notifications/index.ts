export { outboxPost, smtpPost, type Mail, type Outbox, type Post } from "./post";
export { sendNextMail } from "./sendMail";
