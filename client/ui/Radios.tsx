import { Choice, type ChoiceProps } from "./Choice";

/** One answer of a few. Read it with `values.text(name)`. */
export const Radios = ({ defaultValue, onChange, ...props }: Omit<ChoiceProps, "onChange"> & { defaultValue?: string | null; onChange?: (value: string) => void }) => (
  <Choice {...props} type="radio" chosenFirst={defaultValue ? [defaultValue] : []} onChange={onChange && (([value = ""]) => onChange(value))} />
);
