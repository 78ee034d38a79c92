// The commands that lead from one stage to another. After each, successful or not, the core is asked where it
// stands: a lock that could not be written down has locked nevertheless.
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { commands, type SetUpForm } from "../../api/bindings";
import { call } from "../../api/call";
import { askStage } from "../../api/reads";
import { draftsSettled } from "../../shared/drafts";

function useStageChange<Input>(run: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => askStage(client) });
}

export function useOpenDemoClinic() {
  return useStageChange(() => call(commands.openDemoClinic()));
}

/** Makes the keys of a new clinic; nothing is on the disk yet. */
export function useBeginSetUp() {
  return useMutation({ mutationFn: (form: SetUpForm) => call(commands.beginSetUp(form)) });
}

export function useFinishSetUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { words: string[]; code: string }) => call(commands.finishSetUp(input.words, input.code)),
    onSuccess: () => askStage(client),
  });
}

export type SignInInput = { userName: string; password: string; code: string };

export function useSignIn() {
  return useStageChange((input: SignInInput) => call(commands.signIn(input.userName, input.password, input.code)));
}

export function useUnlock() {
  return useStageChange((password: string) => call(commands.unlock(password)));
}

export function useLock() {
  return useStageChange(async () => {
    await draftsSettledSoon();
    return call(commands.lock());
  });
}

export function useSignOut() {
  return useStageChange(async () => {
    await draftsSettledSoon();
    return call(commands.signOut());
  });
}

/** What was typed last reaches the core before the session ends; a disk that hangs does not keep the screen open. */
const LONGEST_WAIT_MS = 400;

function draftsSettledSoon(): Promise<void> {
  const soon = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
  return Promise.race([draftsSettled(), soon]);
}

export type RecoveryInput = { words: string[]; userName: string; newPassword: string };

export function useRecover() {
  return useMutation({
    mutationFn: (input: RecoveryInput) =>
      call(commands.recoverWithWords(input.words, input.userName, input.newPassword)),
  });
}

/** Checks a starting password; the second factor that is to be confirmed comes back. */
export function useBeginFirstSignIn() {
  return useMutation({
    mutationFn: (input: { userName: string; password: string }) =>
      call(commands.beginFirstSignIn(input.userName, input.password)),
  });
}

export type FirstSignInInput = { userName: string; password: string; newPassword: string; code: string };

export function useFinishFirstSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: FirstSignInInput) =>
      call(commands.finishFirstSignIn(input.userName, input.password, input.newPassword, input.code)),
    onSuccess: () => askStage(client),
  });
}
