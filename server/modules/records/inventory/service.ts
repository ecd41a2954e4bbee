import type { Inventory } from "./entry";

const EMPLOYERS = "An employer's own. Kept as long as it works with the service.";
const MEMBERS = "A member of an employer's or of staff, in their work. Taken out by a manager when they leave or ask.";
const REFERENCE = "A public list.";

/** What is the service's, the employers' and everybody's: nothing here is about a client. */
export const service: Inventory = {
  provider: { erasure: "elsewhere", why: "The service itself.", ours: "id name created_at" },
  provider_setting: { erasure: "elsewhere", why: "The service itself.", ours: "provider_id phone hours email colour sharing_notice referral_notice start_needs_risk_assessment first_contact_within_days first_contact_prompt_day" },
  team: { erasure: "elsewhere", why: "The service itself.", ours: "id provider_id name kind" },
  staff_member: { erasure: "elsewhere", why: "Staff in their work. Their names stay in what they did, as long as that is kept.", others: { staff: "display_name job_title phone email" }, ours: "id provider_id team_id state created_at" },
  registration: { erasure: "elsewhere", why: "An employer's registration until its address is proved.", others: { visitor: "email display_name organisation password_hash" }, ours: "id created_at" },
  employer: { erasure: "elsewhere", why: EMPLOYERS, ours: "id provider_id parent_id name state relationship sector size website disability_confident disability_confident_until trusted about created_at", others: { staff: "lead_staff_id" } },
  employer_contact: { erasure: "elsewhere", why: MEMBERS, others: { member: "name job_title phone email" }, ours: "id employer_id state created_at" },
  employer_event: { erasure: "elsewhere", why: EMPLOYERS, others: { staff: "actor" }, ours: "id employer_id kind was became reason at" },
  employer_offer: { erasure: "elsewhere", why: EMPLOYERS, ours: "employer_id adjustment" },
  site: { erasure: "elsewhere", why: EMPLOYERS, ours: "id employer_id name place_text place_id postcode latitude longitude created_at" },
  vacancy: {
    erasure: "elsewhere", why: EMPLOYERS, others: { member: "contact_name contact_email contact_phone", staff: "reviewed_by" },
    ours: `id employer_id site_id status title kind positions summary duties occupation_code place_text postcode latitude longitude place_exactness workplace hours_least hours_most week_grid week_fixed when_note
      pay_least_pence pay_most_pence pay_period pay_pence_an_hour_least pay_note contract starts_on closes_on publish_on how_to_apply apply_link apply_note answer_within_days setting_seen offer_seen submitted_at reviewed_at
      review_reason published_at closed_at outcome outcome_note positions_filled relisted_from source source_url source_id fingerprint version created_at updated_at words`,
  },
  vacancy_adjustment: { erasure: "elsewhere", why: EMPLOYERS, ours: "vacancy_id code" },
  vacancy_setting: { erasure: "elsewhere", why: EMPLOYERS, ours: "vacancy_id feature says" },
  vacancy_event: { erasure: "elsewhere", why: EMPLOYERS, others: { member: "actor_membership_id actor_name" }, ours: "id vacancy_id kind from_status to_status reason changes at" },
  vacancy_question: { erasure: "elsewhere", why: "A visitor's question is kept only as its kind: no word of theirs.", others: { staff: "asked_by", member: "answered_by" }, ours: "id vacancy_id dimension feature wording asked_via times_asked asked_at sent_at answered_at answer" },
  vacancy_import: { erasure: "elsewhere", why: EMPLOYERS, others: { member: "started_by" }, ours: "id provider_id employer_id file_name format columns mapping employer_name state problem rows_total rows_read taken questioned refused run alive_at created_at finished_at" },
  vacancy_import_piece: { erasure: "elsewhere", why: EMPLOYERS, ours: "import_id piece bytes" },
  vacancy_import_row: { erasure: "elsewhere", why: EMPLOYERS, ours: "import_id row_number outcome title reason questions cells vacancy_id" },
  bank_holiday: { erasure: "elsewhere", why: REFERENCE, ours: "held_on division name" },
  minimum_wage: { erasure: "elsewhere", why: REFERENCE, ours: "from_on to_on age_min age_max pence_an_hour" },
  occupation: { erasure: "elsewhere", why: REFERENCE, ours: "code title level parent" },
  occupation_word: { erasure: "elsewhere", why: REFERENCE, ours: "code phrase kind words" },
  outcode: { erasure: "elsewhere", why: REFERENCE, ours: "outcode latitude longitude" },
  place: { erasure: "elsewhere", why: REFERENCE, ours: "id name district nation latitude longitude search_key" },
  postcode_area: { erasure: "elsewhere", why: REFERENCE, ours: "area post_town place_id" },
};
