import { Link, useLocation } from "wouter";
import classes from "@/console/parts/PartsNavigation.module.css";

type PartsNavigationProps = {
  label: string;
  /** Paths with their names. */
  parts: readonly (readonly [path: string, name: string])[];
  /** What the address of each ends with. */
  query?: string;
};

/** The way between the pages of a room. */
export function PartsNavigation({ label, parts, query = "" }: PartsNavigationProps) {
  const [location] = useLocation();
  return (
    <nav className={classes.parts} aria-label={label}>
      {parts.map(([path, name]) => (
        <Link
          key={path}
          href={`${path}${query}`}
          className={classes.part}
          aria-current={location === path ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
