import { afterAll, beforeAll, it } from "vitest";
import { sharingIn } from "../support/sharing";
import { type WalkedPortal, type Walker, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const interview = "The questions in writing the day before, please.";
const job = "Starting at 10am rather than 8am.";
const alternative = "A start at 9:30am for the first eight weeks.";

it("an adjustment for the interview and one for the job are agreed; the second by something else that the employer offers", async () => {
  const { ruth, dani, priya, marta, client } = await people();
  await suggest(ruth, client, { of: /Fernhill/, what: "Recruiting: Interview questions in advance", barrier: "I freeze when I am asked without warning.", wording: interview });
  await suggest(ruth, client, { of: /Castle Row/, what: "Hours and breaks: A later start", barrier: "Mornings are slow.", wording: job });

  await dani.menu("My plan");
  await dani.at("My plan");
  for (const [name, said] of [["Fernhill Garden Centre", interview], ["Castle Row Bakery", job]] as const) {
    const asked = dani.page.locator("section, div").filter({ has: dani.page.getByRole("heading", { name: `Shall we ask ${name} for this?` }) }).last();
    await asked.getByText(said).waitFor();
    await asked.getByRole("button", { name: "Yes, ask them" }).click();
    await dani.page.getByRole("heading", { name: `Shall we ask ${name} for this?` }).waitFor({ state: "detached" });
  }
  await dani.page.getByRole("heading", { name: "Asked for" }).waitFor();
  await dani.fine();

  await openAdjustment(priya, interview);
  await priya.press("Send answer"); // nothing chosen yet
  await priya.page.getByRole("link", { name: "Choose an answer" }).waitFor();
  await priya.choose("Agree");
  await priya.fine();
  await priya.press("Send answer");
  await priya.sees("Your answer is sent");
  await priya.fine();

  await openAdjustment(marta, job);
  await marta.choose("Offer something else");
  await marta.write("What you can offer", alternative);
  await marta.press("Send answer");
  await marta.sees("Your answer is sent");

  await dani.goTo("/me");
  await dani.at("Hello, Dani");
  await dani.goTo("/me/plan");
  await dani.at("My plan");
  await dani.sees(alternative);
  await dani.press("Yes, that works");
  await dani.page.getByRole("heading", { name: "What you agreed with Castle Row Bakery" }).waitFor();
  await dani.page.getByRole("heading", { name: "What you agreed with Fernhill Garden Centre" }).waitFor();
  await dani.sees(alternative);
  await dani.fine();
  await marta.sees("Agreed"); // her open page learns of it
  await ruth.goTo(`/staff/clients/${client}/adjustments`);
  await ruth.at("Adjustments");
  await ruth.page.getByText("Agreed", { exact: true }).nth(1).waitFor();
  portal.nothingWrong();
}, 240_000);

/** Dani has an interview booked with one employer and an offer of another. */
async function people() {
  const { given } = portal;
  const sharing = sharingIn(given, portal.database.owner);
  const team = await given.team();
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const client = await given.person({ team_id: team.id, specialist_id: specialist.id, state: "job_search", approach: "named" });
  const name = await sharing.statement(client, "name", "Dani Whitlock");
  const members = [];
  for (const [called, state] of [["Fernhill Garden Centre", "booked"], ["Castle Row Bakery", "offered"]] as const) {
    const employer = await given.employer({ name: called });
    await sharing.introduced(client, employer, state);
    await sharing.consent(client, employer, [name]);
    members.push(await given.member(employer));
  }
  const [ruth, dani, priya, marta] = [await portal.walker("d-staff"), await portal.walker("d-client", 320), await portal.walker("d-employer"), await portal.walker("d-other-employer")];
  await ruth.signIn(await portal.account(specialist, "ruth@service.example", "Ruth Adeyemi"));
  await dani.signIn(await portal.account(client, "dani@home.example", "Dani Whitlock"));
  await priya.signIn(await portal.account(members[0]!, "priya@fernhill.example", "Priya Nair"));
  await marta.signIn(await portal.account(members[1]!, "marta@castlerow.example", "Marta Kowal"));
  return { ruth, dani, priya, marta, client: client.id };
}

async function suggest(ruth: Walker, client: string, { of, what, barrier, wording }: { of: RegExp; what: string; barrier: string; wording: string }): Promise<void> {
  await ruth.goTo(`/staff/clients/${client}/adjustments`);
  await ruth.at("Adjustments");
  const belongsTo = ruth.page.getByLabel("What is it for?");
  await belongsTo.selectOption({ label: (await belongsTo.getByRole("option", { name: of }).textContent()) ?? "" });
  await ruth.page.getByLabel("Adjustment", { exact: true }).selectOption({ label: what });
  await ruth.write("What gets in the way?", barrier);
  await ruth.write("What is asked for?", wording);
  await ruth.press("Put it to the client");
  await ruth.sees("Put to the client");
  await ruth.fine();
}

async function openAdjustment(employer: Walker, wording: string): Promise<void> {
  await employer.menu("Adjustments");
  await employer.at("Adjustments");
  await employer.follow(new RegExp(`Answer about “${wording.replace(".", "\\.")}”`));
  await employer.at(wording);
}
