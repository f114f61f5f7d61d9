import { useMemo } from "react";
import {
  AutomationListDocument,
  type AutomationListQuery,
} from "@/features/automations/automations.generated";
import { type Pages, usePages } from "@/graphql/usePages";

export type ListedAutomation = AutomationListQuery["automations"]["nodes"][number];

const A_PAGE = 25;
const automationsOf = (data: AutomationListQuery) => data.automations;

/** The automations of an account, the newest first. */
export function useAutomations(account: string): Pages<ListedAutomation> {
  return usePages({
    document: AutomationListDocument,
    variables: useMemo(() => ({ account }), [account]),
    connection: automationsOf,
    pageSize: A_PAGE,
  });
}
