import { useMutation, useQueryClient } from "@tanstack/react-query";

import {
  commands,
  type ChangeInsurance,
  type ChangePatient,
  type Outcome,
  type PictureWanted,
  type RecordInsurance,
} from "../../../api/bindings";
import { call } from "../../../api/call";
import { reloadChanged } from "../../../api/reads";

type Asked<T> = (input: T) => ReturnType<typeof commands.changePatient>;

/** One change of a record; what it changed is read again before it counts as done. */
function useRecordMutation<T>(ask: Asked<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: T): Promise<Outcome> => {
      const outcome = await call(ask(input));
      if (outcome.result === "done") await reloadChanged(client, outcome.changed);
      return outcome;
    },
  });
}

export const useChangePatient = () => useRecordMutation<ChangePatient>(commands.changePatient);
export const useRecordInsurance = () => useRecordMutation<RecordInsurance>(commands.recordInsurance);
export const useChangeInsurance = () => useRecordMutation<ChangeInsurance>(commands.changeInsurance);
export const useSetPicture = () => useRecordMutation<PictureWanted>(commands.setPicture);
