import type { ReactNode } from "react";

import { LampMark, PreferencesMenu } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import "./access.css";

type Props = {
  /** What stands beside the form: steps, or the clinic that is locked. */
  side?: ReactNode;
  children: ReactNode;
};

/** The frame of every screen where nobody is signed in. */
export function AccessFrame({ side, children }: Props) {
  const t = useWords();
  return (
    <div className="access" data-side={side ? true : undefined}>
      <header className="access-bar">
        <span className="access-brand">
          <LampMark size={22} />
          {t("product")}
        </span>
        <PreferencesMenu />
      </header>
      <div className="access-body">
        {side ? <aside className="access-side">{side}</aside> : null}
        <main className="access-main">{children}</main>
      </div>
    </div>
  );
}
