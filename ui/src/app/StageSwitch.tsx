import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { commands, type Stage } from "../api/bindings";
import { call, failureOf } from "../api/call";
import { forgetAnswers, reads } from "../api/reads";
import { FirstRun, LockScreen, SignIn, Trouble } from "../features/access";
import { StatusStrip } from "../features/status";
import { KeepProvider } from "../shared/kept";
import { Frame } from "./Frame";
import { useSettledMark } from "./use-settled-mark";

/** A demo clinic's code changes every 30 seconds; the one on its sign-in screen has to be the newest. */
const DEMO_CODE_EVERY_MS = 5_000;

/** Shows the screen of the stage that the core is in. */
export function StageSwitch() {
  const client = useQueryClient();
  const stage = useQuery({
    queryKey: reads.stage,
    queryFn: () => call(commands.stage()),
    refetchInterval: ({ state }) => (state.data && showsDemoCode(state.data) ? DEMO_CODE_EVERY_MS : false),
  });
  const name = stage.data?.stage;
  useEffect(() => {
    // The screen of the open clinic is gone by now; nothing of it stays in memory behind the lock.
    if (name !== undefined && name !== "open") forgetAnswers(client);
  }, [client, name]);
  useSettledMark(stage.isFetched);
  if (stage.error) return <Trouble failure={failureOf(stage.error)} onTryAgain={() => void stage.refetch()} />;
  if (!stage.data) return null;
  // Lock and unlock belong to one person; whoever signs in anew begins anew.
  return (
    <KeepProvider key={name === "open" || name === "locked" ? "inside" : "outside"}>
      <Screen stage={stage.data} />
    </KeepProvider>
  );
}

function showsDemoCode(stage: Stage): boolean {
  return stage.stage === "sign_in" && stage.demo !== null;
}

function Screen({ stage }: { stage: Stage }) {
  switch (stage.stage) {
    case "first_run":
      return <FirstRun suggestedZone={stage.suggested_zone} />;
    case "sign_in":
      return <SignIn demo={stage.demo} />;
    case "locked":
      return (
        <div className="window">
          <div className="window-scroll">
            <LockScreen stage={stage} />
          </div>
          <StatusStrip locked />
        </div>
      );
    case "open":
      return <Frame />;
  }
}
