export { calendarFile } from "./calendarFile";
export { MeetingsForClients } from "./meetings.clients";
export { MeetingsForEmployers } from "./meetings.employers";
export { MeetingActsForSpecialists, MeetingsForSpecialists } from "./meetings.specialists";
