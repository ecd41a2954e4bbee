import { registerEnumType } from "type-graphql";

export enum ContactMode {
  face_to_face = "face_to_face",
  phone = "phone",
  video = "video",
  email = "email",
  letter = "letter",
}
registerEnumType(ContactMode, {
  name: "ContactMode",
  description: "How a contact with an employer was made.",
  valuesConfig: {
    face_to_face: { description: "In one room." },
    phone: { description: "By telephone." },
    video: { description: "By video call." },
    email: { description: "By email." },
    letter: { description: "By post." },
  },
});

export enum ContactPurpose {
  job_development = "job_development",
  follow_up = "follow_up",
  in_work_support = "in_work_support",
  adjustments = "adjustments",
  retention = "retention",
  other = "other",
}
registerEnumType(ContactPurpose, {
  name: "ContactPurpose",
  description: "What a contact with an employer was for.",
  valuesConfig: {
    job_development: { description: "Finding or making a job." },
    follow_up: { description: "Following up an earlier contact." },
    in_work_support: { description: "Support of somebody in work there." },
    adjustments: { description: "Reasonable adjustments." },
    retention: { description: "Helping somebody to keep a job." },
    other: { description: "Anything else." },
  },
});

export enum ContactOutcome {
  got_to_know = "got_to_know",
  role_coming = "role_coming",
  about_person = "about_person",
  about_support = "about_support",
  not_now = "not_now",
  no_answer = "no_answer",
}
registerEnumType(ContactOutcome, {
  name: "ContactOutcome",
  description: "What came of a contact with an employer.",
  valuesConfig: {
    got_to_know: { description: "We got to know each other." },
    role_coming: { description: "A role is coming." },
    about_person: { description: "It was about somebody who looks for work." },
    about_support: { description: "It was about support at work." },
    not_now: { description: "Not now." },
    no_answer: { description: "Nobody answered." },
  },
});

/** What a contact with an outcome is usually for: the quick form does not ask. */
export const usualPurpose: Readonly<Record<ContactOutcome, ContactPurpose>> = {
  got_to_know: ContactPurpose.job_development,
  role_coming: ContactPurpose.job_development,
  about_person: ContactPurpose.job_development,
  about_support: ContactPurpose.in_work_support,
  not_now: ContactPurpose.job_development,
  no_answer: ContactPurpose.follow_up,
};
