import type { ReactNode } from "react";
import { ErrorBoundary } from "@/app/ErrorBoundary";
import { Header } from "@/components/Header";

export function Layout({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <Header />
      <main tabIndex={-1}>
        <ErrorBoundary>{children}</ErrorBoundary>
      </main>
    </div>
  );
}
