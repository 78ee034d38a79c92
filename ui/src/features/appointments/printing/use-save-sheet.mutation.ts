import { useMutation } from "@tanstack/react-query";

import { commands, type SheetRequest } from "../../../api/bindings";
import { call } from "../../../api/call";

/** Prints into a new file of this computer's documents. */
export function useSaveSheet() {
  return useMutation({ mutationFn: (request: SheetRequest) => call(commands.saveSheet(request)) });
}

/** Hands the sheet that was saved last to this computer's viewer. */
export function useOpenSheet() {
  return useMutation({ mutationFn: () => call(commands.openSavedSheet()) });
}
