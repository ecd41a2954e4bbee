import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [
    page("/me/sharing", () => import("./WhatISharePage"), "WhatISharePage"),
    page("/me/sharing/requests/:id", () => import("./SharingRequestPage"), "SharingRequestPage"),
    page("/me/sharing/receipts", () => import("./ReceiptPage"), "AllReceiptsPage"),
    page("/me/sharing/receipts/:id", () => import("./ReceiptPage"), "ReceiptPage"),
    page("/me/sharing/words", () => import("./MyWordsPage"), "MyWordsPage"),
  ],
};
