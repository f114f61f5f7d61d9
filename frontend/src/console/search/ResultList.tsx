import { useEffect } from "react";
import type { Entry, Group } from "@/console/search/entries";
import classes from "@/console/search/Search.module.css";
import { t } from "@/console/search/texts";

type ResultListProps = {
  id: string;
  groups: readonly Group[];
  /** The place of the entry that Enter opens, over all groups. */
  active: number;
  onOpen: (path: string) => void;
};

export function ResultList({ id, groups, active, onOpen }: ResultListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div id={id} role="listbox" aria-label={t("search.results")} className={classes.list}>
      {numbered(groups).map(({ name, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own here.
        <div key={name} role="group" aria-label={name}>
          <span aria-hidden="true" className={classes.group}>
            {name}
          </span>
          {entries.map(({ entry, place }) => (
            // The keyboard is the combobox's: it stays in its input.
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            <div
              key={entry.path}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === active}
              className={classes.option}
              onClick={() => onOpen(entry.path)}
            >
              <span>{entry.name}</span>
              <span className="muted">{entry.hint}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

type Numbered = { name: string; entries: { entry: Entry; place: number }[] };

/** Each entry with its place over all groups. */
function numbered(groups: readonly Group[]): Numbered[] {
  let place = 0;
  return groups.map(({ name, entries }) => ({
    name,
    entries: entries.map((entry) => ({ entry, place: place++ })),
  }));
}
