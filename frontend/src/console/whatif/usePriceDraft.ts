import { useDraft } from "@/browser/useDraft";
import type { Price } from "@/console/whatif/prices";

export type Tried = { price: Price; value: string };

const valueKey = (key: string) => `value:${key}`;
const chosenKey = (key: string) => `chosen:${key}`;

/** The prices that one tries out: they outlive a reload and the end of a session. */
export function usePriceDraft(prices: readonly Price[]) {
  const [draft, change, clear] = useDraft("what-if");
  const isChosen = ({ key }: Price) => draft[chosenKey(key)] === "yes";
  return {
    tried: prices
      .filter(isChosen)
      .map((price): Tried => ({ price, value: draft[valueKey(price.key)] ?? price.now })),
    others: prices.filter((price) => !isChosen(price)),
    choose: ({ key, now }: Price) => change({ [chosenKey(key)]: "yes", [valueKey(key)]: now }),
    set: ({ key }: Price, value: string) => change({ [valueKey(key)]: value }),
    remove: ({ key }: Price) => change({ [chosenKey(key)]: "" }),
    clear,
  };
}
