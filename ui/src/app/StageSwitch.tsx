import { useQuery } from "@tanstack/react-query";

import { commands } from "../api/bindings";
import { call, failureOf } from "../api/call";
import { FailureNote } from "../shared/components";

/** Shows the screen of the stage that the core is in. */
export function StageSwitch() {
  const stage = useQuery({ queryKey: ["stage"], queryFn: () => call(commands.stage()) });
  if (stage.error) return <FailureNote failure={failureOf(stage.error)} />;
  return null;
}
