import { TextField } from "../../ui";

/** A password being chosen, with the only rule there is. */
export const NewPassword = ({ error, label = "Password" }: { error: string | null; label?: string }) => (
  <TextField name="password" label={label} hint="At least 10 characters. Three words you can remember will do." type="password" autoComplete="new-password" required="Choose a password" error={error} width={20} />
);
