import { Select, type Choice } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "./booking-entry";

type Props = { minutes: number; onChange: (minutes: number) => void };
const EVERY = 5;

/** Length of a visit in steps of five minutes; another length that it already has is offered too. */
export function LengthSelect({ minutes, onChange }: Props) {
  const t = useWords();
  const lengths = new Set([minutes]);
  for (let length = SHORTEST_MINUTES; length <= LONGEST_MINUTES; length += EVERY) lengths.add(length);
  const choices: Choice[] = [...lengths]
    .sort((a, b) => a - b)
    .map((length) => ({ id: String(length), label: t("visit-minutes", { minutes: length }) }));
  return (
    <Select
      label={t("booking-length")}
      choices={choices}
      value={String(minutes)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
