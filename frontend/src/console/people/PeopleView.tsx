import { useParams } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { PeopleFilters } from "@/console/people/PeopleFilters";
import { PeopleTable } from "@/console/people/PeopleTable";
import { PersonPanel } from "@/console/people/PersonPanel";
import { PersonLinesDocument, type PersonLinesQuery } from "@/console/people/people.generated";
import { t } from "@/console/people/texts";
import { usePeopleFilter } from "@/console/people/usePeopleFilter";
import { usePages } from "@/graphql/usePages";

const connection = (data: PersonLinesQuery) => data.people;

/** Who signs in; one of them beside the list where the address names them. */
export function PeopleView() {
  const { choice, choose, variables, addressOf, close } = usePeopleFilter();
  const pages = usePages({ document: PersonLinesDocument, variables, connection });
  const username = useParams().username;
  return (
    <PageFrame title={t("people.title")} intro={t("people.intro")}>
      <PeopleFilters key={choice.search} choice={choice} onChoose={choose} />
      <p>
        <a href="/admin/accounts/user/add/">{t("people.add")}</a>
      </p>
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && <PeopleTable pages={pages} addressOf={addressOf} />}
      {username && (
        <PersonPanel
          key={username}
          username={username}
          onChange={() => pages.refetch()}
          onClose={close}
        />
      )}
    </PageFrame>
  );
}
