import { Providers } from "@/app/providers";
import { Router } from "@/app/Router";

export function App() {
  return (
    <Providers>
      <Router />
    </Providers>
  );
}
