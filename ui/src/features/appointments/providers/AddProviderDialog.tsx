import { useRef, useState } from "react";

import { failureOf } from "../../../api/call";
import { Actions, Button, Dialog, FailureNote, Note, TextField } from "../../../shared/components";
import { useFocusFirstProblem } from "../../../shared/hooks/use-focus-first-problem";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { useAddProvider } from "../use-add-provider.mutation";

type Props = { clinic: string; onClose: () => void; announce: (words: string) => void };

/** Adds the book of a provider to the clinic. */
export function AddProviderDialog({ clinic, onClose, announce }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [given, setGiven] = useState("");
  const [family, setFamily] = useState("");
  const [title, setTitle] = useState("");
  const [problems, setProblems] = useState<{ given?: string; family?: string }>({});
  const add = useAddProvider();
  useFocusFirstProblem(form, problems);

  const send = async () => {
    const missing = {
      ...(given.trim() === "" && { given: t("provider-name-missing") }),
      ...(family.trim() === "" && { family: t("provider-name-missing") }),
    };
    setProblems(missing);
    if (Object.keys(missing).length > 0 || add.isPending) return;
    const input = {
      clinic,
      given: given.trim(),
      family: family.trim(),
      title: title.trim() === "" ? null : title.trim(),
    };
    const outcome = await add.mutateAsync(input).catch(() => null);
    if (outcome?.result !== "done") return;
    announce(t("announce-provider-added", { name: `${input.given} ${input.family}` }));
    onClose();
  };

  return (
    <Dialog title={t("provider-add")} isOpen onClose={onClose} width="narrow">
      <form
        ref={form}
        className="provider-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t("provider-given")}
          value={given}
          onChange={setGiven}
          error={problems.given}
          maxLength={100}
          autoFocus
        />
        <TextField
          label={t("provider-family")}
          value={family}
          onChange={setFamily}
          error={problems.family}
          maxLength={100}
        />
        <TextField
          label={t("provider-title")}
          hint={t("provider-title-hint")}
          optional
          value={title}
          onChange={setTitle}
          maxLength={40}
        />
        {add.data?.result === "refused" && <Note kind="danger" title={refusalWords(add.data.refusal)} />}
        {add.error && <FailureNote failure={failureOf(add.error)} />}
        <Actions>
          <Button variant="quiet" onPress={onClose}>
            {t("cancel")}
          </Button>
          <Button variant="primary" type="submit" isPending={add.isPending}>
            {t("provider-add")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
