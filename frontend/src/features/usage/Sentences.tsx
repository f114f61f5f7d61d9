import { sentenceText } from "@/features/usage/sentenceText";
import type { ChargeSentenceFragment } from "@/features/usage/usage.generated";

type SentencesProps = { sentences: readonly ChargeSentenceFragment[]; className?: string };

/** Why a charge is what it is. */
export function Sentences({ sentences, className }: SentencesProps) {
  return (
    <ol className={className}>
      {sentences.map((sentence) => (
        <li key={sentence.text}>{sentenceText(sentence)}</li>
      ))}
    </ol>
  );
}
