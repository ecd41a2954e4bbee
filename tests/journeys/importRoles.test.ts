import fs from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { accessibilityProblems } from "../support/browser";
import { opened, openPortal, portal } from "../support/pages";

openPortal();

const choose = (page: Page, content: string | Buffer, name = "roles.csv") =>
  page.getByLabel("Your file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const look = (page: Page) => page.getByRole("button", { name: "Look through the file" }).click();

it("an employer imports a file, and learns what became of each row", async () => {
  const page = await opened(await portal.given.member(), "/employer/roles/import");
  await look(page);
  await page.getByRole("link", { name: "Choose a file" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await choose(page, Buffer.from([0x74, 0x0a, 0xe9, 0x0a]));
  await look(page);
  await page.getByRole("link", { name: /not in UTF-8/ }).waitFor();

  await choose(page, "Wanted,Where,Money\nKitchen assistant,Leeds,£13 per hour\n,York,\nPorter,Selby,competitive\n");
  await look(page);
  await page.getByRole("heading", { level: 1, name: "roles.csv" }).waitFor();
  expect(await page.getByLabel("Where").inputValue()).toBe("place");
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByRole("link", { name: "Choose which column holds the job title" }).waitFor();
  await page.getByLabel("Wanted").selectOption({ label: "Job title" });
  await page.getByLabel("Money").selectOption({ label: "Pay, in words or pounds" });
  await page.getByRole("button", { name: "Start the import" }).click();

  await page.getByRole("heading", { name: "What became of the rows" }).waitFor();
  await page.getByRole("row", { name: /Row 3/ }).getByText("It has no job title.").waitFor();
  await page.getByRole("row", { name: /Row 4/ }).getByText(/only words such as “competitive”/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Download the refused rows/ }).click()]);
  expect(fs.readFileSync((await file.path())!, "utf8")).toContain("3,It has no job title.,,York,");
  expect(await page.title()).toBe("Import of roles – Alongside");
}, 60_000);

it("staff cancel an import they did not mean", async () => {
  const page = await opened(await portal.given.staff(), "/staff/roles/import");
  await choose(page, JSON.stringify({ "@type": "JobPosting", title: "Night porter" }), "roles.json");
  await look(page);
  await page.getByLabel("Whose roles are these?").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Do not import this file" }).click();
  await page.getByRole("button", { name: "Yes, cancel it" }).click();
  await page.getByText("This import was cancelled").waitFor();
  expect(await portal.database.owner.query("select from vacancy where title = 'Night porter'")).toEqual([]);
}, 60_000);

it("staff say whose an imported role is", async () => {
  const page = await opened(await portal.given.staff(), "/staff/roles/import");
  await choose(page, "Job title,City\nLeaflet deliverer,Leeds\n");
  await look(page);
  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByRole("link", { name: /Say whose role it is/ }).click();
  await page.getByText("Employer not named").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Write the employer’s name" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel("The employer’s name").fill("Larkfield Leaflets");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/staff\/roles\/[0-9a-f-]{36}$/);
  expect(await portal.database.owner.query("select e.name, e.relationship from vacancy v join employer e on e.id = v.employer_id where v.title = 'Leaflet deliverer'")).toEqual([{ name: "Larkfield Leaflets", relationship: "prospect" }]);
}, 60_000);
