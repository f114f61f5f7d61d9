import { Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from "graphql";
import values from "@/graphiql/values.json";

type Step = string | Record<string, unknown>;
type Answer = Record<string, unknown>;

/** Variables with which an example runs as it opens: its own defaults, and ids that exist on this server. */
export async function exampleVariables(query: string, ask: (query: string) => Promise<Answer>) {
  const definition = parse(query).definitions.find(isOperation);
  const variables = definition?.variableDefinitions ?? [];
  const names = variables.map(({ variable }) => variable.name.value);
  const needsAnswer = names.some((name) => name in values.paths);
  const answer = needsAnswer ? await ask(values.query) : {};
  const filled: Answer = {};
  for (const { variable, defaultValue, type } of variables) {
    const name = variable.name.value;
    if (defaultValue) filled[name] = valueFromASTUntyped(defaultValue);
    else if (type.kind === Kind.NON_NULL_TYPE) filled[name] = valueFor(name, answer);
  }
  return filled;
}

function isOperation(node: { kind: string }): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

function valueFor(name: string, answer: Answer): unknown {
  if (name === "file") return values.file;
  if (values.unique.includes(name)) return `graphiql-${crypto.randomUUID().slice(0, 8)}`;
  const paths: Record<string, Step[]> = values.paths;
  return paths[name]?.reduce<unknown>(follow, answer) ?? null;
}

/** A member by its name, or an item of a list by what it has; the first where none has that. */
function follow(found: unknown, step: Step): unknown {
  if (typeof step === "string") return (found as Answer | undefined)?.[step];
  const items = (found ?? []) as Answer[];
  const fits = (item: Answer) => Object.entries(step).every(([key, value]) => item[key] === value);
  return items.find(fits) ?? items[0];
}
