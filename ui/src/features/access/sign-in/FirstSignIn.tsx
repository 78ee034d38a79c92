import { useState } from "react";

import { failureOf } from "../../../api/call";
import { useBeginFirstSignIn } from "../use-access.mutation";
import { FactorStep } from "../first-run/FactorStep";
import { OwnPasswordStep } from "./OwnPasswordStep";
import { StartingStep } from "./StartingStep";

type Props = {
  /** What was typed on the sign-in screen already. */
  startsWith: { userName: string; password: string };
  onBack: () => void;
};

/** The first sign-in: the starting password, a second factor, and a password of one's own. */
export function FirstSignIn({ startsWith, onBack }: Props) {
  const begin = useBeginFirstSignIn();
  const [typed, setTyped] = useState(startsWith);
  const [scanned, setScanned] = useState(false);
  if (!begin.data) {
    return (
      <StartingStep
        typed={typed}
        onType={(patch) => setTyped({ ...typed, ...patch })}
        failure={begin.error ? failureOf(begin.error) : null}
        isPending={begin.isPending}
        onBack={onBack}
        onNext={() => begin.mutate({ userName: typed.userName.trim(), password: typed.password.trim() })}
      />
    );
  }
  if (!scanned) return <FactorStep kit={begin.data} onBack={() => begin.reset()} onNext={() => setScanned(true)} />;
  const starting = { userName: typed.userName.trim(), password: typed.password.trim() };
  return <OwnPasswordStep starting={starting} onBack={() => setScanned(false)} />;
}
