import { Link, useLocation } from "wouter";
import classes from "@/console/console.module.css";
import { openSections } from "@/console/places";
import { ConsoleSearch } from "@/console/search/ConsoleSearch";
import { t } from "@/console/texts";

/** The pages of the console that the person may open: beside the page, or folded above it on a phone. */
export function ConsoleNavigation() {
  const [location] = useLocation();
  const sections = openSections();
  return (
    <div className={classes.places}>
      <ConsoleSearch />
      <details className={classes.folded} key={location}>
        <summary>{t("console.pages")}</summary>
        <nav aria-label={t("console.pages")}>
          <Sections sections={sections} location={location} />
        </nav>
      </details>
      <nav className={classes.beside} aria-label={t("console.label")}>
        <Sections sections={sections} location={location} />
      </nav>
    </div>
  );
}

type SectionsProps = { sections: ReturnType<typeof openSections>; location: string };

function Sections({ sections, location }: SectionsProps) {
  return sections.map(({ name, places }) => (
    <div key={name} className={classes.section}>
      <h2>{t(name)}</h2>
      {places.map((place) => (
        <Link
          key={place.path}
          href={place.path}
          aria-current={isAt(place.path, location) ? "page" : undefined}
        >
          {t(place.name)}
        </Link>
      ))}
    </div>
  ));
}

function isAt(path: string, location: string): boolean {
  return path === "/console" ? location === path : `${location}/`.startsWith(`${path}/`);
}
