import { Link } from "wouter";
import { signedIn } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { SidePanel } from "@/console/parts/SidePanel";
import { Access } from "@/console/people/Access";
import { PersonFacts } from "@/console/people/PersonFacts";
import { type PersonDetailsQuery, usePersonDetailsQuery } from "@/console/people/people.generated";
import classes from "@/console/people/people.module.css";
import { RoleForm } from "@/console/people/RoleForm";
import { t } from "@/console/people/texts";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

type PersonPanelProps = { username: string; onChange: () => void; onClose: () => void };
export type Person = NonNullable<PersonDetailsQuery["person"]>;
export type Known = NonNullable<Person["admin"]>;
export type OfPerson = { username: string; admin: Known; onChange: () => void };

/** One person beside the list: what they may do, and what can be given and taken. */
export function PersonPanel({ username, onChange, onClose }: PersonPanelProps) {
  const [{ data, error, fetching }, ask] = usePersonDetailsQuery({ variables: { username } });
  const person = useLast(data)?.person;
  const again = () => ask({ requestPolicy: "network-only" });
  const changed = () => {
    again();
    onChange();
  };
  return (
    <SidePanel title={username} onClose={onClose}>
      <div className={classes.detail}>
        {error && (
          <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={again} />
        )}
        {!data && !error && <Skeletons label={t("people.loading")} />}
        {person === null && <p className="muted">{t("people.notFound")}</p>}
        {person?.admin && <Detail person={person} admin={person.admin} onChange={changed} />}
      </div>
    </SidePanel>
  );
}

type DetailProps = { person: Person; admin: Known; onChange: () => void };

function Detail({ person, admin, onChange }: DetailProps) {
  const { username } = person;
  const isOneself = username === signedIn()?.username;
  return (
    <>
      <PersonFacts person={person} admin={admin} />
      <p>
        <Link href={`/console/audit?${new URLSearchParams({ person: username })}`}>
          {t("people.audit")}
        </Link>
      </p>
      {isOneself && <p className="muted">{t("people.oneself")}</p>}
      {!isOneself && <RoleForm {...{ username, admin, onChange }} key={admin.role} />}
      <Access {...{ username, admin, onChange, isOneself }} />
    </>
  );
}
