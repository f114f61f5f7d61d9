import classes from "@/components/Header.module.css";
import { chooseLanguage, LANGUAGES, type Language, t, useLanguage } from "@/texts/texts";

const NAMES = Object.entries(LANGUAGES) as [Language, string][];

/** The language of the pages; numbers and dates stay those of the browser. */
export function LanguageSwitch() {
  return (
    <select
      className={classes.select}
      aria-label={t("shell.language")}
      value={useLanguage()}
      onChange={(event) => chooseLanguage(event.target.value as Language)}
    >
      {NAMES.map(([language, name]) => (
        <option key={language} value={language} lang={language}>
          {name}
        </option>
      ))}
    </select>
  );
}
