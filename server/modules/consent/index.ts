export { answerSharing } from "./answerSharing";
export { askToShare, takeBackRequest } from "./askToShare";
export { ConsentForClients } from "./consent.clients";
export { ConsentForEmployers } from "./consent.employers";
export { ConsentForSpecialists } from "./consent.specialists";
export { readShared, readSharedOf, sharedMark } from "./readShared";
export { readSharing } from "./sharing.reads";
export { StatementsForClients } from "./statements.clients";
export { stopSharing } from "./stopSharing";
