import { Layout } from "@/app/Layout";
import { Providers } from "@/app/providers";
import { SettingsView } from "@/pages/settings/SettingsView";

export function App() {
  return (
    <Providers>
      <Layout>
        <SettingsView />
      </Layout>
    </Providers>
  );
}
