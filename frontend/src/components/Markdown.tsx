import { Fragment, type ReactNode } from "react";
import classes from "@/components/Markdown.module.css";

const MARKS = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

/** What models write of Markdown: headings, lists, paragraphs, bold, italic and code. Nothing of it is read as HTML. */
export function Markdown({ text }: { text: string }) {
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <div className={classes.markdown}>
      {/* A heading may have its paragraph in the next line. */}
      {blocks.flatMap(parts).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text stay in their places.
        <Block key={place} text={block} />
      ))}
    </div>
  );
}

function parts(block: string): string[] {
  const [first = "", ...rest] = block.split("\n");
  return HEADING.test(first) && rest.length > 0 ? [first, rest.join("\n")] : [block];
}

function Block({ text }: { text: string }) {
  const heading = HEADING.exec(text);
  // Under the titles of the page and of the result.
  if (heading) return <h4 data-level={heading[1]?.length}>{inline(heading[2] ?? "")}</h4>;
  const lines = text.split("\n");
  if (lines.every((line) => BULLET.test(line))) return <ul>{items(lines, BULLET)}</ul>;
  if (lines.every((line) => NUMBER.test(line))) return <ol>{items(lines, NUMBER)}</ol>;
  return <p>{inline(text)}</p>;
}

function items(lines: readonly string[], mark: RegExp): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text stay in their places.
  return lines.map((line, place) => <li key={place}>{inline(line.replace(mark, ""))}</li>);
}

function inline(text: string): ReactNode {
  return text.split(MARKS).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stay in their places.
    <Fragment key={place}>{marked(part)}</Fragment>
  ));
}

function marked(part: string): ReactNode {
  if (!MARKS.test(part)) return part;
  if (part.startsWith("**")) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith("*")) return <em>{part.slice(1, -1)}</em>;
  return <code>{part.slice(1, -1)}</code>;
}
