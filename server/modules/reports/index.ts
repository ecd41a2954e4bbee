export { monthOf } from "./months";
export { fidelityCsv, figuresCsv } from "./report.csv";
export { ReportsResolver } from "./reports.specialists";
