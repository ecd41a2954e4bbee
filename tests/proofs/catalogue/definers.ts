/*
 * Every function that looks past a viewer's rows and that an employer or a visitor may call, with the reason it may.
 * One that is not here is a way out that nobody has thought about.
 */
const forEmployers: Readonly<Record<string, string>> = {
  // the way out, and what is said beside it
  disclose: "the choke point, for one person", disclose_many: "the choke point", shared_mark: "a mark that changes; holds no word", still_shared: "ids of its own introductions",
  sharing_notices: "its own notices, by handle, without a word", answer_notice: "its own notice",
  // its own matters with the service
  adjustments_for_me: "adjustments raised with it, without the person's words", answer_adjustment: "its own answer", introduction_contacts: "the specialist's name and telephone", employer_lead: "the service's lead",
  employer_members: "its own colleagues", change_member_role: "its own colleagues", set_membership_state: "its own colleagues", member_erasures: "its own colleagues", erase_member: "its own colleagues", my_account_file: "own account", invite: "its own colleagues", withdraw_invitation: "its own invitation",
  make_retention_link: "a link of its own request", retention_handle: "the handle in its own request", introduction_may_go: "a rule, no row", meeting_may_go: "a rule, no row", retention_may_go: "a rule, no row",
  // who asks
  current_account: "who asks", current_employer: "who asks", current_membership: "who asks", current_role_name: "who asks", viewer: "who asks", memberships: "who asks", revoke_session: "own session",
  // machinery
  attempt: "counts tries", begin_once: "own keys", finish_once: "own keys", disclosures_open: "one word for all", endings: "of this very transaction", journalled: "of this very transaction",
};

const forVisitors: Readonly<Record<string, string>> = {
  // by a link's secret, which only its holder has
  answer_retention_link: "by secret", retention_link: "by secret", finish_email_change: "by secret", finish_registration: "by secret", invitation: "by secret", join_as_me: "by secret and session", join_with_new_account: "by secret",
  reset_password: "by secret",
  // by the session that is shown
  act_as: "own memberships", add_employer: "own account", ask_email_change: "own account", change_name: "own account", change_password: "own account", my_account: "own account", ask_account_erasure: "own account", my_erasure_asked: "own account", my_password_hash: "own account, to compare a password",
  my_sessions: "own account", revoke_other_sessions: "own account", revoke_session: "own session", touch_session: "own session", current_account: "who asks", memberships: "who asks", viewer: "who asks",
  // signing in and coming in
  credentials: "to compare a password, before there is a session", open_session: "proves the password's hash", ask_registration: "sends a link", ask_reset: "sends a link", refer: "takes a referral in, gives its number",
  ask_about_vacancy: "counts a wish, keeps no word",
  // machinery
  attempt: "counts tries", forgive: "counts tries", begin_once: "own keys", finish_once: "own keys", disclosures_open: "one word for all", endings: "of this very transaction", journalled: "of this very transaction",
};

const listed = (persona: string, allowed: Readonly<Record<string, string>>): string =>
  `select '${persona} may call ' || n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ('public', 'access', 'ledger') and p.prosecdef and has_function_privilege('${persona}', p.oid, 'execute') and p.proname <> all (array[${Object.keys(allowed).map((name) => `'${name}'`).join(", ")}])`;

export const closedDefiners = `${listed("persona_employer", forEmployers)} union all ${listed("persona_public", forVisitors)}`;
