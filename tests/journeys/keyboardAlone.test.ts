import { afterAll, beforeAll, it } from "vitest";
import { press, type, tabTo } from "../support/keyboard";
import { PASSWORD, type WalkedPortal, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const NARROW = 320;

it("an employer signs in and posts a role from its task list by keyboard alone, on a screen 320 pixels wide", async () => {
  const moira = await portal.walker("f-employer", NARROW);
  const { page } = moira;
  const email = await portal.account(await portal.given.member(await portal.given.employer({ name: "Larkhill Nursery" })), "moira@larkhill.example", "Moira Bell");
  await moira.goTo("/sign-in");
  await moira.at("Sign in");
  await type(page, "Email address", email);
  await type(page, "Password", PASSWORD);
  await page.keyboard.press("Enter");
  await moira.at("Today");
  await press(page, "Post a role");

  await moira.at("What is the job?");
  await type(page, "Job title", "Nursery assistant");
  await type(page, "What is the work?", "Water, pot and label plants with two others.");
  await press(page, "Contract: Permanent", "Space");
  await press(page, "Save and come back later");
  await moira.at("Nursery assistant");

  await press(page, "Go on: where");
  await moira.at("Where is the work done?");
  await press(page, "Where is the work done?: At the workplace", "Space");
  await type(page, "Town, or street and town", "Beeston, Nottinghamshire");
  await press(page, "Save and come back later");
  await moira.at("Nursery assistant");
  await moira.sees("2 of 7 parts done");

  await press(page, "When and how much");
  await moira.at("When, and how many hours?");
  await type(page, "Hours a week, at least", "16");
  await type(page, "Hours a week, at most", "20");
  await press(page, "Weekday mornings", "Space");
  await press(page, "Save and go on");
  await moira.at("What does it pay?");
  await type(page, "Pay, or the least of it", "12.90");
  await press(page, "Save and go on");
  await moira.at("What is it like to work here?");
  await tabTo(page, "Working with the public");
  await page.keyboard.press("ArrowLeft"); // from "Not said" to "No"
  await moira.sees("1 of 24 said.");
  await press(page, "Save and go on");
  await moira.at("What can you offer?");
  await press(page, "A later start", "Space");
  await press(page, "Save and go on");
  await moira.at("How do people apply?");
  await press(page, "Save and go on");
  await moira.at("Check your answers");
  await press(page, "Send the role");
  await moira.sees("The role is sent");
  await moira.fine();
  portal.nothingWrong();
}, 240_000);
