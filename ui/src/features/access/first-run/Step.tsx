import { useEffect, useId, useRef, type ReactNode } from "react";

import { Actions } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";

type Props = {
  title: string;
  /** Why this is asked. */
  reason: string;
  problems?: object;
  onSubmit: () => void;
  actions: ReactNode;
  children: ReactNode;
};

const NONE = {};

/** One page of first run: a title, the reason, the fields, and the buttons at its foot. */
export function Step({ title, reason, problems = NONE, onSubmit, actions, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const titleElement = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    // Each page begins at its top; where no field takes the focus, the title does, so that it is read out.
    document.documentElement.scrollTop = 0;
    if (!form.current?.contains(document.activeElement)) titleElement.current?.focus({ preventScroll: true });
  }, []);
  useFocusFirstProblem(form, problems);
  return (
    <form
      ref={form}
      className="access-form"
      noValidate
      autoComplete="off"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <header className="access-heading">
        <h1 id={heading} ref={titleElement} tabIndex={-1}>
          {title}
        </h1>
        <p className="quiet">{reason}</p>
      </header>
      {children}
      <Actions>{actions}</Actions>
    </form>
  );
}
