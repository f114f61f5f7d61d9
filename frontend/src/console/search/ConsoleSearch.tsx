import { useEffect, useState } from "react";
import { may } from "@/browser/person";
import classes from "@/console/search/Search.module.css";
import { SearchDialog } from "@/console/search/SearchDialog";
import { t } from "@/console/search/texts";

/** Opens the search by a button, Ctrl or Cmd with K, or / where nothing has the focus. */
export function ConsoleSearch() {
  const [isOpen, setOpen] = useState(false);
  const isAllowed = may("configuration:read");
  useEffect(() => {
    if (!isAllowed) return;
    const press = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isAllowed]);
  if (!isAllowed) return null;
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => setOpen(true)}
      >
        {t("search.title")}
        <kbd>{/mac/i.test(navigator.platform) ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      {isOpen && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function opensSearch(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
  return event.key === "/" && isNothingFocused();
}

function isNothingFocused(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.tagName === "MAIN";
}
