/** The parts of a profile, by the API's field: how staff and how the person's own page call each. */
export const profileSections = [
  { key: "workHistory", label: "Work so far", own: "What I have done so far", hint: "Jobs, voluntary work, caring for others" },
  { key: "skills", label: "Skills", own: "What I can do", hint: "" },
  { key: "strengths", label: "Strengths", own: "What I’m good at", hint: "What others say counts too" },
  { key: "whatMatters", label: "What matters", own: "What matters to me in a job", hint: "" },
  { key: "whatHelps", label: "Support that helps", own: "What helps me", hint: "At work, and in looking for it" },
  { key: "education", label: "Education", own: "School, courses, certificates", hint: "Licences too" },
  { key: "travel", label: "Getting about", own: "How I get about", hint: "" },
  { key: "money", label: "Money", own: "What to think of about money", hint: "" },
] as const;
