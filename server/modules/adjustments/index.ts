export { Adjustment } from "./adjustment.entity";
export { type AdjustmentRow, readAdjustments, readRaisedAdjustments } from "./adjustment.reads";
export { AdjustmentsForClients } from "./adjustments.clients";
export { AdjustmentsForEmployers } from "./adjustments.employers";
export { AdjustmentsForSpecialists } from "./adjustments.specialists";
