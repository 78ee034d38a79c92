import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type Outcome } from "../../api/bindings";
import { call } from "../../api/call";
import { reloadChanged } from "../../api/reads";

type Answer = ReturnType<typeof commands.offerTime>;

/** One operation; once done, waits until the screen shows it. A refusal is an outcome, not an error. */
function useOperation<Input>(run: (input: Input) => Answer) {
  const client = useQueryClient();
  return useMutation<Outcome, Error, Input>({
    mutationFn: async (input) => {
      const outcome = await call(run(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      // Somebody else was faster: show what stands now.
      else await reloadChanged(client, ["waitlist_entry", "hold"]);
      return outcome;
    },
  });
}

export const useAddToWaitlist = () => useOperation(commands.addToWaitlist);
export const useChangeEntry = () => useOperation(commands.changeWaitlistEntry);
export const useRemoveFromWaitlist = () => useOperation(commands.removeFromWaitlist);
export const useOfferTime = () => useOperation(commands.offerTime);
export const useAcceptOffer = () => useOperation(commands.acceptOffer);
export const useDeclineOffer = () => useOperation(commands.declineOffer);
export const useReleaseHold = () => useOperation(commands.releaseHold);
