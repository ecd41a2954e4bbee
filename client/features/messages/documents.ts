import type { TypedDocumentNode } from "@apollo/client";
import * as clients from "../../../schema/generated/clients";
import * as employers from "../../../schema/generated/employers";
import * as specialists from "../../../schema/generated/specialists";

type Of<Document> = Document extends TypedDocumentNode<infer Data, infer Variables> ? TypedDocumentNode<Data, Variables> : never;

/** What the pages of messages ask for. The audiences' documents are the same but for the schema they are checked against. */
export interface MessageDocuments {
  /** Where the pages stand: `/me/messages`. */
  base: string;
  threads: Of<typeof clients.ThreadsDocument>;
  thread: Of<typeof clients.ThreadDocument>;
  write: Of<typeof clients.WriteMessageDocument>;
  markRead: Of<typeof clients.MarkThreadReadDocument>;
}

type Generated = Pick<typeof clients, "ThreadsDocument" | "ThreadDocument" | "WriteMessageDocument" | "MarkThreadReadDocument">;
const of = (base: string, made: Generated): MessageDocuments => ({ base, threads: made.ThreadsDocument, thread: made.ThreadDocument, write: made.WriteMessageDocument, markRead: made.MarkThreadReadDocument });

export const forClients = of("/me/messages", clients);
export const forEmployers = of("/employer/messages", employers as unknown as Generated);
export const forSpecialists = of("/staff/messages", specialists as unknown as Generated);
