import { useEffect, type RefObject } from "react";

/** Puts the focus on the first field with an error whenever `problems` becomes another object with entries. */
export function useFocusFirstProblem(form: RefObject<HTMLElement | null>, problems: object): void {
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid='true'], [data-invalid] button")?.focus();
  }, [form, problems]);
}
