// A core for tests of the window: answers by command name, and keeps what was asked.
import type { Failure } from "../src/api/bindings";

export type Answers = Record<string, (args: never) => unknown>;

/** Puts `answers` where the shell's commands are; returns the list of calls, growing as they come. */
export function mockCore(answers: Answers): [string, unknown][] {
  const calls: [string, unknown][] = [];
  const invoke = async (command: string, args: unknown): Promise<unknown> => {
    if (command.startsWith("plugin:")) return null;
    calls.push([command, args]);
    await Promise.resolve();
    return (answers[command] ?? (() => refuse("internal")))(args as never);
  };
  Object.assign(window, {
    __TAURI_INTERNALS__: { invoke, metadata: { currentWindow: { label: "main" }, currentWebview: { label: "main" } } },
  });
  return calls;
}

export function failure(code: Failure["code"], field: string | null = null): Failure {
  return { code, field, reference: code === "internal" ? "REF-1" : null };
}

/** Throws a failure the way the shell does: as a plain object. */
export function refuse(code: Failure["code"], field: string | null = null): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw failure(code, field);
}

/** `null` with the type of any success. */
export const done = () => null;
