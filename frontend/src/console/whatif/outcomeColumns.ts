import type { Column } from "@/console/parts/DataTable";
import { t } from "@/console/whatif/texts";
import type { Simulation } from "@/console/whatif/useWhatIf";
import { dollarText, numberText, shareText } from "@/texts/numbers";

type Measure = { name: string; before: string; after: string; difference: string };
type Effect = Simulation["accounts"][number];

const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text);

function measure(name: string, before: number, after: number, textOf: (value: number) => string) {
  const difference = after - before;
  return {
    name,
    before: textOf(before),
    after: textOf(after),
    difference: signed(textOf(difference), difference),
  };
}

export function measuresOf({ recorded, simulated }: Simulation): Measure[] {
  const dollars = (name: string, before: string, after: string) =>
    measure(name, Number(before), Number(after), dollarText);
  const share = (ratio: string | null) => (ratio === null ? "–" : shareText(Number(ratio)));
  return [
    measure(t("whatIf.credits"), recorded.credits, simulated.credits, numberText),
    dollars(t("whatIf.revenue"), recorded.revenueUsd, simulated.revenueUsd),
    dollars(t("whatIf.cost"), recorded.providerCostUsd, simulated.providerCostUsd),
    dollars(t("whatIf.margin"), recorded.marginUsd, simulated.marginUsd),
    {
      name: t("whatIf.share"),
      before: share(recorded.ratio),
      after: share(simulated.ratio),
      difference: "",
    },
  ];
}

/** Made when they are shown: their names are of the language that is chosen. */
export function measureColumns(): Column<Measure>[] {
  return [
    { name: t("whatIf.measure"), cell: ({ name }) => name },
    { name: t("whatIf.before"), isNumber: true, cell: ({ before }) => before },
    { name: t("whatIf.after"), isNumber: true, cell: ({ after }) => after },
    { name: t("whatIf.difference"), isNumber: true, cell: ({ difference }) => difference },
  ];
}

export function accountColumns(): Column<Effect>[] {
  return [
    { name: t("whatIf.account"), cell: ({ account }) => account.name || account.externalId },
    { name: t("whatIf.before"), isNumber: true, cell: ({ credits }) => numberText(credits) },
    {
      name: t("whatIf.after"),
      isNumber: true,
      cell: ({ simulatedCredits }) => numberText(simulatedCredits),
    },
    {
      name: t("whatIf.difference"),
      isNumber: true,
      cell: ({ credits, simulatedCredits }) =>
        signed(numberText(simulatedCredits - credits), simulatedCredits - credits),
    },
  ];
}
