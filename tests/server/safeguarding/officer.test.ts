import { randomUUID } from "node:crypto";
import { print } from "graphql";
import { expect, it } from "vitest";
import { AcknowledgeSafeguardingDocument, NameDataProtectionOfficerDocument } from "../../../schema/generated/specialists";
import { type Actor } from "../../support/portal";
import { filled, list, portal, portalOfItsOwn, record, service } from "./story";

portalOfItsOwn();

it("waits for the officer, who acknowledges each, but none of their own", async () => {
  const { client, manager, officer } = await service();
  const { disclosure } = await record(manager, filled(client.id));
  const acknowledge = async (by: Actor, id: string) => (await portal.send(by, AcknowledgeSafeguardingDocument, { id })).acknowledgeSafeguarding;
  expect((await list(officer, client))[0]).toMatchObject({ clientName: expect.any(String), canAcknowledge: true, canTell: false });
  expect((await acknowledge(manager, disclosure!.id)).userErrors[0]!.kind).toBe("NotAllowed");
  expect((await acknowledge(officer, disclosure!.id)).disclosure).toMatchObject({ acknowledgedByName: "Idris Vaughan", canAcknowledge: false });
  await portal.send(manager, NameDataProtectionOfficerDocument, { staffId: manager.id });
  const { disclosure: own } = await record(manager, filled(client.id));
  expect(own!.canAcknowledge).toBe(false);
  expect((await acknowledge(manager, own!.id)).userErrors[0]!.message).toContain("yourself");
});

it("lets managers name an officer among colleagues with an account, and nobody else", async () => {
  const { staff, manager } = await service();
  const name = async (by: Actor, staffId: string) => (await portal.send(by, NameDataProtectionOfficerDocument, { staffId })).nameDataProtectionOfficer;
  expect((await name(manager, randomUUID())).userErrors).toMatchObject([{ path: "staffId" }]);
  const { body } = await portal.ask(staff, print(NameDataProtectionOfficerDocument), { staffId: staff.id });
  expect(body.errors![0]!.extensions.code).toBe("FORBIDDEN");
});
