import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { ErrorBoundary } from "@/app/ErrorBoundary";
import { Header } from "@/components/Header";
import { Navigation } from "@/components/Navigation";
import { AccountSwitch } from "@/features/accounts/AccountSwitch";

export function Layout({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const main = useFocusOn(location);
  const isConsole = `${location}/`.startsWith("/console/");
  return (
    <div className={isConsole ? "shell wide" : "shell"}>
      <Header account={!isConsole && <AccountSwitch />}>
        <Navigation />
      </Header>
      <main tabIndex={-1} ref={main}>
        {/* Another page is another chance. */}
        <ErrorBoundary key={location}>{children}</ErrorBoundary>
      </main>
    </div>
  );
}

/** Reading begins at the new page when another one is opened, as it would when it were loaded. */
function useFocusOn(location: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [location]);
  return main;
}
