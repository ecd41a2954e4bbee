import { registerEnumType } from "type-graphql";

export enum RoleAnswer {
  WantsIt = "wants_it",
  NotForMe = "not_for_me",
  TalkAboutIt = "talk_about_it",
  None = "suggested",
}
registerEnumType(RoleAnswer, {
  name: "RoleAnswer",
  description: "What a person makes of a role.",
  valuesConfig: {
    WantsIt: { description: "They want it: the specialist prepares the next step with them." },
    NotForMe: { description: "It is not for them." },
    TalkAboutIt: { description: "They want to talk about it with their specialist." },
    None: { description: "No answer, or an answer taken back." },
  },
});

export enum MatchState {
  Suggested = "suggested",
  Discussed = "discussed",
  WantsIt = "wants_it",
  TalkAboutIt = "talk_about_it",
  NotForMe = "not_for_me",
  Dismissed = "dismissed",
}
registerEnumType(MatchState, {
  name: "MatchState",
  description: "What was made of a role for a client so far.",
  valuesConfig: {
    Suggested: { description: "Nobody has said anything yet." },
    Discussed: { description: "The specialist has talked about it with the client." },
    WantsIt: { description: "The client wants it." },
    TalkAboutIt: { description: "The client asked to talk about it." },
    NotForMe: { description: "The client does not want it." },
    Dismissed: { description: "Staff found it not suitable, with a reason; the client sees it and can bring it back." },
  },
});

export enum NotSuitableReason {
  Days = "days",
  Journey = "journey",
  Setting = "setting",
  Work = "work",
  Pay = "pay",
  Hours = "hours",
  Employer = "employer",
  NotOpen = "not_open",
  Other = "other",
}
registerEnumType(NotSuitableReason, {
  name: "NotSuitableReason",
  description: "Why a role is not for somebody.",
  valuesConfig: {
    Days: { description: "The days or times." },
    Journey: { description: "The journey." },
    Setting: { description: "What the place or the work is like." },
    Work: { description: "The kind of work." },
    Pay: { description: "The pay, after benefits." },
    Hours: { description: "Too few or too many hours." },
    Employer: { description: "The employer." },
    NotOpen: { description: "It is not really open." },
    Other: { description: "Something else." },
  },
});
