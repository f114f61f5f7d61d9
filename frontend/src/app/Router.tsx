import { BrowserRouter, Route, Routes } from "react-router";
import { Layout } from "@/app/Layout";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { SettingsView } from "@/pages/settings/SettingsView";

export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Layout />}>
          <Route index element={<SettingsView />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
