export type Line = { mark: "same" | "gone" | "new"; text: string };

/** The lines of two texts in one list: those that only the one has beside those that only the other has. */
export function lineDiff(before: string, after: string): Line[] {
  const [old, next] = [before ? before.split("\n") : [], after ? after.split("\n") : []];
  const common = commonLengths(old, next);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      lines.push({ mark: "same", text: old[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1)) {
      lines.push({ mark: "gone", text: old[i++] ?? "" });
    } else if (j < next.length) {
      lines.push({ mark: "new", text: next[j++] ?? "" });
    } else lines.push({ mark: "gone", text: old[i++] ?? "" });
  }
  return lines;
}

const at = (lengths: number[][], i: number, j: number) => lengths[i]?.[j] ?? 0;

/** How many lines the rests of both texts, from each pair of places on, have in common. */
function commonLengths(old: string[], next: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array<number>(next.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--) {
      const longest = Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
      const row = lengths[i];
      if (row) row[j] = old[i] === next[j] ? at(lengths, i + 1, j + 1) + 1 : longest;
    }
  return lengths;
}
