import { concatAST, Kind, print, separateOperations } from "graphql";

const HEAD = `export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}`;

/**
 * A plugin of graphql-codegen: each operation as text, with the types of its variables and its data.
 * @type {import("@graphql-codegen/plugin-helpers").PluginFunction}
 */
export function plugin(_schema, files) {
  const document = concatAST(files.flatMap((file) => file.document ?? []));
  const constants = Object.entries(separateOperations(document)).map(([name, { definitions }]) => {
    const { operation } = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const types = `${name}${operation[0].toUpperCase()}${operation.slice(1)}`;
    const text = JSON.stringify(definitions.map(print).join("\n"));
    return `export const ${name}: Operation<${types}, ${types}Variables> = { name: "${name}", text: ${text} };`;
  });
  return [HEAD, ...constants].join("\n\n");
}
