import { useNavigate } from "react-router";
import { Link } from "react-router";
import { Button, Checkboxes, Details, Form, SelectField, TextField } from "../../ui";
import { contracts, hours, kinds, like, miles, pay, when } from "./roleSearch";

const FIELDS = ["q", "place", "miles", "hours", "pay"] as const;
const LISTS = ["when", "like", "contract", "kind"] as const;

/** The search, as a form. Pressing the button puts it into the address. */
export function RoleFilters({ address }: { address: URLSearchParams }) {
  const navigate = useNavigate();
  const rare = [...address.getAll("contract"), ...address.getAll("kind")].length > 0;
  return (
    <Form
      aria-label="Filters"
      onSubmit={(values) => {
        const asked = new URLSearchParams();
        for (const name of FIELDS) if (values.text(name)) asked.set(name, values.text(name));
        for (const name of LISTS) for (const value of values.list(name)) asked.append(name, value);
        if (address.get("sort") === "nearest" && asked.get("place")) asked.set("sort", "nearest");
        void navigate(`?${asked.toString()}`, { preventScrollReset: true });
      }}
    >
      <TextField name="q" label="Words" hint="A job, a skill or an employer" type="search" defaultValue={address.get("q")} maxLength={200} />
      <TextField name="place" label="Town or postcode" defaultValue={address.get("place")} autoComplete="postal-code" maxLength={100} />
      <SelectField name="miles" label="How far you’d travel" options={miles} empty="Any distance" defaultValue={address.get("miles")} />
      <SelectField name="hours" label="Hours a week" options={hours} empty="Any hours" defaultValue={address.get("hours")} />
      <SelectField name="pay" label="Pay, at least" options={pay} empty="Any pay" defaultValue={address.get("pay")} />
      <Checkboxes small name="when" label="When" options={when} defaultValue={address.getAll("when")} />
      <Checkboxes small name="like" label="What it’s like" options={like} defaultValue={address.getAll("like")} />
      <Details summary="Contract and kind" open={rare}>
        <Checkboxes small name="contract" label="Contract" options={contracts} defaultValue={address.getAll("contract")} />
        <Checkboxes small name="kind" label="Kind" options={kinds} defaultValue={address.getAll("kind")} />
      </Details>
      <Button>Show roles</Button>
      <p><Link to="?">Clear all filters</Link></p>
    </Form>
  );
}
