import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { Clock } from "../clock";

type Props = {
  times: readonly string[];
  /** The time that was wanted: those of another day are named with it. */
  near: string;
  clock: Clock;
  isPending: boolean;
  onTake: (at: string) => void;
};

/** The next free times as buttons; one press takes the time. */
export function NextFree({ times, near, clock, isPending, onTake }: Props) {
  const t = useWords();
  if (times.length === 0) return <p>{t("next-free-none")}</p>;
  const words = (at: number) =>
    clock.day(at) === clock.day(Date.parse(near)) ? clock.time(at) : `${clock.day(at)}, ${clock.time(at)}`;
  return (
    <div className="next-free">
      <span>{t("next-free")}</span>
      {times.map((at) => (
        <Button key={at} isDisabled={isPending} onPress={() => onTake(at)}>
          {words(Date.parse(at))}
        </Button>
      ))}
    </div>
  );
}
