import type { ContactMode, ContactOutcome, ContactPurpose, DisabilityConfident, EmployerSize, EmployerState, Relationship, Sector } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

export const stateWords: Record<EmployerState, string> = { invited: "Invited", pending: "Waiting for approval", active: "Active", suspended: "Suspended", closed: "Closed" };
export const stateColour: Record<EmployerState, TagColour> = { invited: "blue", pending: "yellow", active: "green", suspended: "red", closed: "grey" };

export const stageWords: Record<Relationship, string> = { prospect: "Prospect", contacted: "Contacted", met: "Met", partner: "Partner", key_partner: "Key partner", dormant: "Dormant" };
export const stageColour: Record<Relationship, TagColour> = { prospect: "grey", contacted: "blue", met: "blue", partner: "green", key_partner: "green", dormant: "grey" };

export const sectorWords: Record<Sector, string> = {
  retail: "Shops and wholesale", hospitality: "Hotels, cafés and catering", health_and_care: "Health and care", education: "Schools and training", office: "Office and business services",
  manufacturing: "Making things", transport: "Transport, warehouses and post", construction: "Building and repair", land_and_animals: "Farming, gardens and animals",
  arts_and_leisure: "Arts, sport and leisure", technology: "Computing and telecoms", finance: "Banks and insurance", public_services: "Councils and public services",
  charity: "Charities and community groups", cleaning: "Cleaning and looking after buildings", other: "Something else",
};
export const sizeWords: Record<EmployerSize, string> = { micro: "1 to 9 people", small: "10 to 49 people", medium: "50 to 249 people", large: "250 people or more" };
export const levelWords: Record<DisabilityConfident, string> = { none: "Not in the scheme", committed: "Level 1, Committed", employer: "Level 2, Employer", leader: "Level 3, Leader" };

export const modeWords: Record<ContactMode, string> = { face_to_face: "Face to face", phone: "Phone", video: "Video", email: "Email", letter: "Letter" };
export const outcomeWords: Record<ContactOutcome, string> = {
  got_to_know: "Got to know us", role_coming: "Role coming", about_person: "About a person", about_support: "About support", not_now: "Not now", no_answer: "No answer",
};
export const purposeWords: Record<ContactPurpose, string> = {
  job_development: "Job development", follow_up: "Follow-up", in_work_support: "In-work support", adjustments: "Adjustments", retention: "Keeping a job", other: "Something else",
};

/** Words by code as a field's options, in the order they are written here. */
export const optionsOf = <Code extends string>(words: Record<Code, string>): { value: Code; label: string }[] =>
  (Object.entries(words) as [Code, string][]).map(([value, label]) => ({ value, label }));

/** Who an employer's people are in the portal. */
export const roleWords = { owner: "Owner", recruiter: "Recruiter", line_manager: "Line manager" } as const;
export const roleHints = {
  owner: "Everything, members and organisation too",
  recruiter: "Roles, and the people introduced to you",
  line_manager: "The people they work with: adjustments and support",
} as const;
