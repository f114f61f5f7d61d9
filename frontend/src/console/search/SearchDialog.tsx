import { Modal } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import "@/console/parts/overlays";
import { FailureNotice } from "@/components/FailureNotice";
import { ResultList } from "@/console/search/ResultList";
import classes from "@/console/search/Search.module.css";
import { t } from "@/console/search/texts";
import { useSearch } from "@/console/search/useSearch";
import { t as ofConsole } from "@/console/texts";

const LONGEST_TEXT = 100;

/** Finds pages, models, providers, accounts and revisions as one types. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation();
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const list = useId();
  const search = useSearch(text);
  const entries = search.groups.flatMap((group) => group.entries);
  const active = Math.min(place, entries.length - 1);
  const open = (path: string) => {
    onClose();
    navigate(path);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = entries[active];
    if (step && entries.length > 0) setPlace((active + step + entries.length) % entries.length);
    else if (event.key === "Enter" && chosen) open(chosen.path);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("search.title")}
      // A header outside the page would be a second banner of it.
      attributes={{ header: { role: "presentation" } }}
      size="lg"
      closeButtonProps={{ "aria-label": ofConsole("change.close") }}
    >
      <input
        className={classes.input}
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={entries.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        maxLength={LONGEST_TEXT}
        placeholder={t("search.label")}
        data-autofocus
        value={text}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPlace(0);
        }}
      />
      <ResultList id={list} groups={search.groups} active={active} onOpen={open} />
      {search.failure && (
        <FailureNotice
          failure={search.failure}
          isRetrying={search.isSearching}
          onRetry={search.again}
        />
      )}
      <p className="muted" role="status">
        {search.isSearching && t("search.searching")}
        {!search.isSearching && !search.failure && entries.length === 0 && t("search.nothing")}
      </p>
    </Modal>
  );
}
