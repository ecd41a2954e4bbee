import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import "./ui/styles";

// A page that the browser kept for its Back button may be another person's, who has signed out since.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
