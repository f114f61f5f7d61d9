import { Layout } from "@/app/Layout";
import { Pages } from "@/app/Pages";
import { Providers } from "@/app/providers";
import { useLanguage } from "@/texts/texts";

export function App() {
  useLanguage();
  return (
    <Providers>
      <Layout>
        <Pages />
      </Layout>
    </Providers>
  );
}
