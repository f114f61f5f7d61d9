import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useState } from "react";
import classes from "@/graphiql/ExampleList.module.css";
import { type Example, examples, grouped } from "@/graphiql/examples";
import { exampleVariables } from "@/graphiql/exampleVariables";
import { ask } from "@/graphiql/fetcher";

export function ExampleList() {
  const { addTab, setVisiblePlugin } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [search, setSearch] = useState("");
  const open = async ({ query }: Example) => {
    if (!queryEditor) return;
    const variables = await exampleVariables(query, ask);
    if (queryEditor.getValue().trim() !== "") addTab();
    queryEditor.setValue(query);
    variableEditor?.setValue(JSON.stringify(variables, null, 2));
    if (window.matchMedia("(max-width: 700px)").matches) setVisiblePlugin(null); // it covers the editors there
    queryEditor.focus();
  };
  return (
    <section aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      <input
        type="search"
        className={classes.search}
        placeholder="Search examples"
        aria-label="Search examples"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {grouped(examples, search).map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h3 className={classes.group}>{group}</h3>
          <ul className={classes.list}>
            {members.map((example) => (
              <li key={example.name}>
                <button
                  type="button"
                  className={classes.example}
                  disabled={!queryEditor}
                  onClick={() => open(example)}
                >
                  <code>{example.name}</code>
                  <span>{example.purpose}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
