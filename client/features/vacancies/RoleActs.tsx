import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Actions, Button, Confirm, ErrorSummary, LinkButton } from "../../ui";
import { type KeptRole, useKeeping } from "./keeping";

/** What can be done with a role now: only what the server said would be let through. */
export function RoleActs({ role }: { role: KeptRole }) {
  const { staff, base, documents } = useKeeping();
  const navigate = useNavigate();
  const [pause] = useMutation(documents.PauseRole);
  const [reopen, reopening] = useMutation(documents.ReopenRole);
  const [withdraw] = useMutation(documents.WithdrawRole);
  const [relist, relisting] = useMutation(documents.RelistRole);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key, renew] = useIdempotencyKey();
  const at = { id: role.id, version: role.version };
  const may = (act: string): boolean => role.viewerCan.includes(act);

  async function postAgain(): Promise<void> {
    const { data } = await relist({ variables: { input: { ...at, idempotencyKey: key } } });
    setErrors(data?.relistVacancy.userErrors ?? []);
    if (!data?.relistVacancy.vacancy) return;
    renew();
    await navigate(`${base}/${data.relistVacancy.vacancy.id}/edit`);
  }

  return (
    <div className="al-mb">
      <ErrorSummary errors={errors} title="Nothing was changed" />
      <Actions>
        {may("edit") && <LinkButton to={`${base}/${role.id}/edit`} kind={may("send") ? "primary" : "secondary"}>{may("send") ? "Go on writing" : "Change it"}</LinkButton>}
        {may("reopen") && (
          <Button type="button" busy={reopening.loading} onClick={() => void reopen({ variables: { input: at } }).then(({ data }) => setErrors(data?.reopenVacancy.userErrors ?? []))}>Open it again</Button>
        )}
        {may("pause") && (
          <Confirm
            label="Pause it" question="Nobody can find the role while it is paused. You can open it again at any time." yes="Yes, pause it" no="No, keep it open" done="Paused." failed="That did not work. The role is still open."
            act={async () => (await pause({ variables: { input: { ...at, reason: "" } } })).data?.pauseVacancy.userErrors[0]?.message}
          />
        )}
        {may("close") && <LinkButton kind="secondary" to={`${base}/${role.id}/close`}>{role.status === "expired" ? "Say what came of it" : "Close it"}</LinkButton>}
        {may("relist") && <Button type="button" kind="secondary" busy={relisting.loading} onClick={() => void postAgain()}>Post it again</Button>}
        {may("withdraw") && role.status !== "draft" && (
          <Confirm
            label={staff ? "Withdraw it" : "Take it back"} question="The role will not be shown to anyone. You can post it again later." yes={staff ? "Yes, withdraw it" : "Yes, take it back"} no="No, keep it" done="Taken back." failed="That did not work. The role is as it was."
            act={async () => (await withdraw({ variables: { input: at } })).data?.withdrawVacancy.userErrors[0]?.message}
          />
        )}
      </Actions>
      {role.status === "open" && <p className="nhsuk-u-margin-top-4"><Link to={`/roles/${role.id}`}>See it as everyone does</Link></p>}
    </div>
  );
}
