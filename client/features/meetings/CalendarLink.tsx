import { Button } from "../../ui";

/** Saves a calendar file. It says that there is an appointment and when; no name and no place. */
export function CalendarLink({ file, about }: { file: string; about?: string }) {
  function save(): void {
    const address = URL.createObjectURL(new Blob([file], { type: "text/calendar" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: "appointment.ics" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }
  return <Button type="button" kind="secondary" small about={about} onClick={save}>Add to my calendar</Button>;
}
