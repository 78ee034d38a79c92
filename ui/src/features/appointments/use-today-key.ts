import { useLetterKey } from "../../shared/hooks/use-letter-key";

/** T goes to today. */
export function useTodayKey(goToToday: () => void): void {
  useLetterKey("t", goToToday);
}
