import { Link } from "wouter";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { FactorBadge, RoleBadge, StateBadge } from "@/console/people/badges";
import type { PersonLineFragment } from "@/console/people/people.generated";
import { t } from "@/console/people/texts";
import type { Pages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type PeopleTableProps = {
  pages: Pages<PersonLineFragment>;
  addressOf: (username: string) => string;
};

const FACTS = (): Column<PersonLineFragment>[] => [
  { name: t("people.name"), cell: ({ admin }) => admin?.name ?? "–" },
  { name: t("people.email"), cell: ({ admin }) => admin?.email ?? "–" },
  { name: t("people.role"), cell: (person) => <RoleBadge person={person} /> },
  { name: t("people.factor"), cell: (person) => <FactorBadge person={person} /> },
  {
    name: t("people.lastSignIn"),
    cell: ({ admin }) => (admin?.lastSignInAt ? momentText(admin.lastSignInAt) : t("people.never")),
  },
  {
    name: t("people.accounts"),
    isNumber: true,
    cell: ({ admin }) => numberText(admin?.accountCount ?? 0),
  },
  { name: t("people.state"), cell: (person) => <StateBadge person={person} /> },
];

export function PeopleTable({ pages, addressOf }: PeopleTableProps) {
  const person: Column<PersonLineFragment> = {
    name: t("people.username"),
    cell: ({ username }) => <Link href={addressOf(username)}>{username}</Link>,
  };
  return (
    <DataTable
      label={t("people.title")}
      columns={[person, ...FACTS()]}
      rows={pages.rows}
      keyOf={({ id }) => id}
      empty={<p className="muted">{t("people.none")}</p>}
      hasMore={pages.hasMore}
      isFetching={pages.isFetching}
      onMore={pages.more}
    />
  );
}
