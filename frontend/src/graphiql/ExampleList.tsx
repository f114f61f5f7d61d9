import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import classes from "@/graphiql/ExampleList.module.css";
import { type Example, examples } from "@/graphiql/examples";

export function ExampleList() {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const open = ({ query }: Example) => {
    if (!queryEditor) return;
    if (queryEditor.getValue().trim() !== "") addTab();
    queryEditor.setValue(query);
    queryEditor.focus();
  };
  return (
    <section aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      <ul className={classes.list}>
        {examples.map((example) => (
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
  );
}
