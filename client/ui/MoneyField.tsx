import { TextField, type TextFieldProps } from "./TextField";

/**
 * An amount in pounds. Read it with `values.pence(name)`.
 *
 * @param defaultPence - the amount in pence.
 */
export function MoneyField({ defaultPence, width = 10, ...rest }: Omit<TextFieldProps, "type" | "kind" | "inputMode" | "defaultValue" | "prefix"> & { defaultPence?: number | null }) {
  return (
    <TextField
      {...rest}
      width={width}
      kind="money"
      prefix="£"
      inputMode="decimal"
      autoComplete="off"
      defaultValue={defaultPence == null ? "" : (defaultPence / 100).toFixed(2)}
    />
  );
}
