import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [
    page("/me/sharing", () => import("./WhatISharePage"), "WhatISharePage"),
    page("/me/sharing/requests/:id", () => import("./SharingRequestPage"), "SharingRequestPage"),
    page("/me/sharing/receipts", () => import("./ReceiptPage"), "AllReceiptsPage"),
    page("/me/sharing/receipts/:id", () => import("./ReceiptPage"), "ReceiptPage"),
    page("/me/sharing/words", () => import("./MyWordsPage"), "MyWordsPage"),
  ],
  specialists: [
    page("/staff/clients/:id/sharing", () => import("./ClientSharingPage"), "ClientSharingPage"),
    page("/staff/clients/:id/sharing/ask", () => import("./AskToSharePage"), "AskToSharePage"),
    page("/staff/clients/:id/sharing/stop", () => import("./StopAllPage"), "StopAllPage"),
    page("/staff/clients/:id/sharing/:sharingId", () => import("./RecordSharingPage"), "RecordSharingPage"),
    page("/staff/clients/:id/sharing/:sharingId/renewal", () => import("./RecordRenewalPage"), "RecordRenewalPage"),
    page("/staff/clients/:id/sharing/:sharingId/paper", () => import("./PaperFormPage"), "PaperFormPage"),
  ],
  employers: [page("/employer/no-longer-shared", () => import("./SharingNotices"), "SharingNoticesPage")],
};
