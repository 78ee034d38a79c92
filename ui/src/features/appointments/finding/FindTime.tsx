import { useMemo, useState } from "react";

import type { ClinicView, ProviderColumn } from "../../../api/bindings";
import { useOffer, type Command } from "../../../shared/commands";
import { Button, Dialog } from "../../../shared/components";
import { useLetterKey } from "../../../shared/hooks/use-letter-key";
import { useWords } from "../../../shared/use-words";
import { FindTimeForm } from "./FindTimeForm";

import "./finding.css";

type Props = { clinic: ClinicView; providers: readonly ProviderColumn[] };

/** "When can you see me?": the next free times of everybody, and the booking at one press. Key F. */
export function FindTime({ clinic, providers }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useLetterKey("f", () => setOpen(true));
  const offered = useMemo<Command[]>(
    () => [{ id: "find-time", title: t("find-title"), keys: t("find-key"), run: () => setOpen(true) }],
    [t],
  );
  useOffer(offered);
  return (
    <>
      <Button aria-keyshortcuts="F" onPress={() => setOpen(true)}>
        {t("find-title")} <kbd>{t("find-key")}</kbd>
      </Button>
      <Dialog title={t("find-title")} isOpen={isOpen} width="wide" onClose={() => setOpen(false)}>
        <FindTimeForm clinic={clinic} providers={providers} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
