import { Link, useLocation } from "wouter";
import { signedIn } from "@/browser/person";
import classes from "@/components/Header.module.css";
import { type MessageId, t } from "@/texts/texts";

const PLACES: [path: string, name: MessageId][] = [
  ["/", "nav.images"],
  ["/create", "nav.create"],
  ["/automations", "nav.automations"],
  ["/usage", "nav.usage"],
  ["/settings", "nav.settings"],
];

export function Navigation() {
  const [location] = useLocation();
  const isAt = (path: string) =>
    path === "/" ? location === "/" : `${location}/`.startsWith(`${path}/`);
  return (
    <nav className={classes.nav} aria-label={t("nav.label")}>
      {PLACES.map(([path, name]) => (
        <Link key={path} href={path} aria-current={isAt(path) ? "page" : undefined}>
          {t(name)}
        </Link>
      ))}
      {signedIn()?.is_staff && (
        <>
          <Link href="/console" aria-current={isAt("/console") ? "page" : undefined}>
            {t("nav.console")}
          </Link>
          <a href="/admin/">{t("nav.admin")}</a>
        </>
      )}
    </nav>
  );
}
