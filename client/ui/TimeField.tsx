import { sayTime } from "../lib/dates";
import { TextField, type TextFieldProps } from "./TextField";

/**
 * A time of day, typed as people write it ("10:30am", "2pm"). Read it with `values.time(name)`, as `HH:MM`.
 *
 * @param defaultTime - `HH:MM`.
 */
export function TimeField({ defaultTime, hint = "For example, 10:30am", ...rest }: Omit<TextFieldProps, "type" | "kind" | "defaultValue"> & { defaultTime?: string | null }) {
  return <TextField {...rest} hint={hint} kind="time" width={10} autoComplete="off" defaultValue={defaultTime ? sayTime(defaultTime) : ""} />;
}
