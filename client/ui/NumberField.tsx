import { TextField, type TextFieldProps } from "./TextField";

/** A number. Read it with `values.number(name)`; what is not a number is refused in words. */
export const NumberField = ({ width = 5, ...rest }: Omit<TextFieldProps, "type" | "kind" | "inputMode">) => (
  <TextField {...rest} width={width} kind="number" inputMode="decimal" autoComplete="off" />
);
