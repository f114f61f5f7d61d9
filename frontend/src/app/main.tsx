import "@/app/mantine.css";
import "@/app/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { applyColorScheme } from "@/app/colorScheme";
import { applyLanguage } from "@/texts/texts";

applyColorScheme();
applyLanguage();

const root = document.getElementById("root");
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
