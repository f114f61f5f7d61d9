import { GraphiQL } from "graphiql";
import { examples } from "@/graphiql/examples";
import { examplesPlugin } from "@/graphiql/examplesPlugin";
import { fetcher } from "@/graphiql/fetcher";

const plugins = [examplesPlugin];
const defaultTabs = examples.slice(0, 1).map(({ query }) => ({ query }));

/** Headers may hold bearer tokens, so the browser is never asked to remember them. */
export function GraphiQLPage() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={examplesPlugin}
      defaultTabs={defaultTabs}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      schemaDescription
    >
      <GraphiQL.Logo>Ratecard</GraphiQL.Logo>
    </GraphiQL>
  );
}
