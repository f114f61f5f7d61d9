import {
  accountAddress,
  modelAddress,
  providerAddress,
  revisionAddress,
} from "@/console/addresses";
import { openSections } from "@/console/places";
import type { ConsoleSearchQuery } from "@/console/search/search.generated";
import { t } from "@/console/search/texts";
import { t as ofConsole } from "@/console/texts";

export type Entry = { path: string; name: string; hint: string };
export type Group = { name: string; entries: readonly Entry[] };

const MOST = 5;

function has(text: string, ...names: (string | null)[]): boolean {
  return names.some((name) => name?.toLowerCase().includes(text.toLowerCase()));
}

/** The pages whose names have the text in them; all of them where there is none. */
function pages(text: string): Entry[] {
  return openSections()
    .flatMap(({ places }) => places)
    .map(({ path, name }) => ({ path, name: ofConsole(name), hint: "" }))
    .filter(({ name }) => has(text, name));
}

/** What was found, five of a kind. */
export function groupsOf(text: string, found: ConsoleSearchQuery | undefined): Group[] {
  const groups = [
    { name: t("search.pages"), entries: text ? pages(text).slice(0, MOST) : pages("") },
  ];
  if (found) groups.push(...foundGroups(text, found));
  return groups.filter(({ entries }) => entries.length > 0);
}

function foundGroups(
  text: string,
  found: ConsoleSearchQuery,
): { name: string; entries: Entry[] }[] {
  const models = found.aiModels.nodes.map(({ modelName, displayName }) => ({
    path: modelAddress(modelName),
    name: displayName,
    hint: modelName,
  }));
  const accounts = found.accounts.nodes.map(({ id, name, externalId }) => ({
    path: accountAddress(id),
    name: name || externalId,
    hint: name ? externalId : "",
  }));
  return [
    { name: t("search.models"), entries: models },
    { name: t("search.providers"), entries: providers(text, found) },
    { name: t("search.accounts"), entries: accounts },
    { name: t("search.revisions"), entries: revisions(text, found) },
  ];
}

function providers(text: string, found: ConsoleSearchQuery): Entry[] {
  return (found.providers?.nodes ?? [])
    .filter(({ providerId, displayName }) => has(text, providerId, displayName))
    .slice(0, MOST)
    .map(({ providerId, displayName }) => ({
      path: providerAddress(providerId),
      name: displayName,
      hint: providerId,
    }));
}

/** The one of the number that is typed, then the latest whose reasons have the text in them. */
function revisions(text: string, found: ConsoleSearchQuery): Entry[] {
  const numbered = found.catalogRevision;
  const latest = (found.catalogRevisions?.nodes ?? []).filter(
    ({ number, reason }) => number !== numbered?.number && has(text, reason),
  );
  return [...(numbered ? [numbered] : []), ...latest].slice(0, MOST).map(({ number, reason }) => ({
    path: revisionAddress(number),
    name: t("search.revision", { number: String(number) }),
    hint: reason,
  }));
}
