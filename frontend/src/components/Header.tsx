import type { ReactNode } from "react";
import { Link } from "wouter";
import { ColorSchemeToggle } from "@/components/ColorSchemeToggle";
import classes from "@/components/Header.module.css";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { SignedIn } from "@/components/SignedIn";

export function Header({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Link href="/" className={classes.brand}>
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="currentColor" />
            <path d="M9 11h14M9 16h14M9 21h8" className={classes.lines} />
          </svg>
          Ratecard
        </Link>
        <div className={classes.actions}>
          {account}
          <LanguageSwitch />
          <SignedIn />
          <ColorSchemeToggle />
        </div>
      </div>
      {children}
    </header>
  );
}
