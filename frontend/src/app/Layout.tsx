import { Outlet } from "react-router";
import { ErrorBoundary } from "@/app/ErrorBoundary";
import { Header } from "@/components/Header";

export function Layout() {
  return (
    <div className="shell">
      <Header />
      <main>
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
    </div>
  );
}
