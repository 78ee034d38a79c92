import type { Failure } from "../../api/bindings";
import { Actions, Button, FailureNote } from "../../shared/components";
import { useWords } from "../../shared/use-words";
import { AccessFrame } from "./AccessFrame";

/** The program cannot say where it stands: why, what to do, and another try. */
export function Trouble({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  const t = useWords();
  return (
    <AccessFrame>
      <FailureNote failure={failure} />
      <Actions>
        <Button variant="primary" size="large" autoFocus onPress={onTryAgain}>
          {t("try-again")}
        </Button>
      </Actions>
    </AccessFrame>
  );
}
