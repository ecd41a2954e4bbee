import type { ActingAudience } from "../../lib/session";

/** What an entry says and where it leads. The thing itself stands on its own page. */
export interface NewsWords {
  words: string;
  to: string;
}

type Kinds = Record<string, { words: string; to: (id: string | null) => string }>;

const at = (base: string) => (id: string | null): string => (id ? `${base}/${id}` : base);
const always = (to: string) => (): string => to;

const KINDS: Record<ActingAudience, Kinds> = {
  clients: {
    introduction: { words: "There is news about an introduction", to: at("/me/introductions") },
    meeting: { words: "A meeting was planned or changed", to: always("/me/meetings") },
    sharing_request: { words: "You are asked what you would like to share", to: at("/me/sharing/requests") },
    sharing_recorded: { words: "Something was written down for you. Say if it is right", to: always("/me/sharing") },
    sharing_ends: { words: "Something you share stops by itself soon", to: always("/me/sharing") },
    sharing_closed: { words: "Your support has ended, and so has what you shared", to: always("/me/sharing") },
    erasure_answered: { words: "Somebody answered about what you stopped sharing", to: always("/me/sharing") },
    record_told: { words: "We passed something on about you. Read what and why", to: always("/me/record/rights") },
    record_answer: { words: "We answered what you asked about your record", to: always("/me/record/rights") },
    message: { words: "You have a message", to: always("/me/messages") },
  },
  employers: {
    introduction: { words: "There is news about a person you were introduced to", to: always("/employer/people") },
    meeting: { words: "A meeting was planned or changed", to: always("/employer/people") },
    member_erasure: { words: "A colleague asks for their account to be erased", to: always("/employer/organisation") },
    no_longer_shared: { words: "Something is no longer shared with you", to: always("/employer/no-longer-shared") },
    message: { words: "You have a message", to: always("/employer/messages") },
  },
  specialists: {
    introduction: { words: "An introduction has moved on", to: at("/staff/introductions") },
    meeting: { words: "A meeting was planned or changed", to: always("/staff/meetings") },
    sharing_disputed: { words: "A client says: this is not what I said", to: (id) => (id ? `/staff/clients/${id}/sharing` : "/staff/clients") },
    safeguarding: { words: "Something was passed on without consent. Look at it", to: always("/staff/service/safeguarding") },
    safeguarding_look: { words: "Look again at whether a client can be told", to: always("/staff/service/safeguarding") },
    erasure_unheard: { words: "Nobody is left to hear that something is no longer shared. Ring them", to: (id) => (id ? `/staff/clients/${id}/sharing` : "/staff/clients") },
    sharing_answered: { words: "A client has answered what to share", to: always("/staff") },
    sharing_ends: { words: "What a client shares stops by itself soon", to: (id) => (id ? `/staff/clients/${id}/sharing` : "/staff/clients") },
    member_erasure: { words: "Somebody at an employer asks for their account to be erased", to: (id) => (id ? `/staff/employers/${id}/account` : "/staff/employers") },
    record_request: { words: "Somebody asks about their record", to: always("/staff/service/records") },
    message: { words: "You have a message", to: always("/staff/messages") },
  },
};
const HOME: Record<ActingAudience, string> = { clients: "/me", employers: "/employer", specialists: "/staff" };

/** The words for an entry; of a kind that is not known here, that something is new, with the way home. */
export function newsWords(audience: ActingAudience, kind: string, subjectId: string | null): NewsWords {
  const known = KINDS[audience][kind];
  return known ? { words: known.words, to: known.to(subjectId) } : { words: "There is something new", to: HOME[audience] };
}
