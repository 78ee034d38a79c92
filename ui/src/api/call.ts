// What every hook does with a command's answer: the data, or a thrown `FailureError` with the typed failure.
import type { Failure } from "./bindings";

type CommandResult<T> = { status: "ok"; data: T } | { status: "error"; error: Failure };

/** Carries the core's failure through TanStack Query. Its message is the code, never content. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = "FailureError";
    this.failure = failure;
  }
}

/** Waits for a command and throws `FailureError` unless it succeeded. */
export async function call<T>(result: Promise<CommandResult<T>>): Promise<T> {
  const answer = await result.catch((defect: unknown) => {
    throw new FailureError(failureOf(defect));
  });
  if (answer.status === "ok") return answer.data;
  throw new FailureError(answer.error);
}

/** The failure inside whatever was thrown. What is not one is a defect of the program: `internal`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  return { code: "internal", field: null, reference: null };
}
