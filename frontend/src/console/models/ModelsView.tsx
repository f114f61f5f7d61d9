import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import { useLocation, useParams } from "wouter";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { CreatePanel } from "@/console/models/CreatePanel";
import { ModelFilters } from "@/console/models/ModelFilters";
import { ModelPanel } from "@/console/models/ModelPanel";
import { ModelTable, type Selected } from "@/console/models/ModelTable";
import {
  type ModelLineFragment,
  ModelsDocument,
  type ModelsQuery,
} from "@/console/models/models.generated";
import classes from "@/console/models/models.module.css";
import { RaisePanel } from "@/console/models/RaisePanel";
import { t } from "@/console/models/texts";
import { useModelFilter } from "@/console/models/useModelFilter";
import { usePages } from "@/graphql/usePages";

const connection = ({ aiModels }: ModelsQuery) => aiModels;

type Panel = "create" | "raise" | null;

/** All models; one of them beside the list where the address names it. */
export function ModelsView() {
  const { choice, choose, filter } = useModelFilter();
  const [variables, setVariables] = useState({ filter });
  if (variables.filter !== filter) setVariables({ filter });
  const pages = usePages({ document: ModelsDocument, variables, connection });
  const { selected, select } = useSelected();
  const [panel, setPanel] = useState<Panel>(null);
  const [, go] = useLocation();
  const name = useParams().name;
  const refetch = () => pages.refetch();
  const close = () => setPanel(null);
  const canChange = may("configuration:write");
  return (
    <PageFrame title={t("models.title")} intro={t("models.intro")}>
      <ModelFilters choice={choice} onChoose={choose} />
      {canChange && (
        <div className={classes.buttons}>
          <Button onClick={() => setPanel("create")}>{t("models.create")}</Button>
          <Button variant="default" onClick={() => setPanel("raise")}>
            {t("models.raise")}
          </Button>
        </div>
      )}
      {pages.failure && (
        <FailureNotice failure={pages.failure} isRetrying={pages.isFetching} onRetry={refetch} />
      )}
      {(pages.rows || !pages.failure) && (
        <ModelTable pages={pages} selected={selected} onSelect={select} canSelect={canChange} />
      )}
      {name && (
        <ModelPanel
          key={name}
          name={decodeURIComponent(name)}
          onChanged={refetch}
          onClose={() => go("/console/models")}
        />
      )}
      {panel === "create" && <CreatePanel onChanged={refetch} onClose={close} />}
      {panel === "raise" && (
        <RaisePanel
          selected={[...selected.values()]}
          filter={filter}
          onChanged={refetch}
          onClose={close}
        />
      )}
    </PageFrame>
  );
}

function useSelected() {
  const [selected, setSelected] = useState<Selected>(new Map());
  const select = useCallback((model: ModelLineFragment) => {
    setSelected((known) => {
      const next = new Map(known);
      if (!next.delete(model.modelName)) next.set(model.modelName, model);
      return next;
    });
  }, []);
  return { selected, select };
}
