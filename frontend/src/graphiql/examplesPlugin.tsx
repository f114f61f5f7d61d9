import type { GraphiQLPlugin } from "@graphiql/react";
import { ExampleList } from "@/graphiql/ExampleList";

function ExamplesIcon() {
  return (
    <svg width="1em" height="1em" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path
        d="M4 5h2M4 10h2M4 15h2M9 5h7M9 10h7M9 15h7"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}

export const examplesPlugin: GraphiQLPlugin = {
  title: "Examples",
  icon: ExamplesIcon,
  content: ExampleList,
};
