import { useState } from "react";

import type { ProviderColumn, SavedSheet, SheetRequest } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Actions, Button, Checkbox, Dialog, FailureNote, Note, Select } from "../../../shared/components";
import { usePreferences } from "../../../shared/preferences";
import { useWords } from "../../../shared/use-words";
import { mondayOf } from "../views/views";
import { paperOf } from "./paper";
import { useOpenSheet, useSaveSheet } from "./use-save-sheet.mutation";

type Props = {
  clinic: string;
  providers: readonly ProviderColumn[];
  date: string;
  /** The provider whose week is on the screen; null for any other view. */
  week: string | null;
  onClose: () => void;
  announce: (words: string) => void;
};

const EVERYBODY = "everybody";

/** The schedule on paper: what of it, of whom; then a file, and the viewer from which it is printed. */
export function PrintDialog({ clinic, providers, date, week, onClose, announce }: Props) {
  const t = useWords();
  const { language } = usePreferences();
  const [what, setWhat] = useState<"day" | "week">(week === null ? "day" : "week");
  const [whose, setWhose] = useState<string>(week ?? EVERYBODY);
  const [withCancelled, setWithCancelled] = useState(false);
  const [apart, setApart] = useState(false);
  const [paper, setPaper] = useState(() => paperOf(navigator.languages));
  const save = useSaveSheet();
  const open = useOpenSheet();
  // A week is always somebody's.
  const provider =
    what === "week" && whose === EVERYBODY ? (providers[0]?.id ?? null) : whose === EVERYBODY ? null : whose;

  const make = async (show: boolean) => {
    const days = what === "week" ? { date: mondayOf(date), days: 7 } : { date, days: 1 };
    const how = { with_cancelled: withCancelled, apart: apart && provider === null, paper, language };
    const request: SheetRequest = { clinic, ...days, provider, ...how };
    const saved = await save.mutateAsync(request).catch(() => null);
    if (!saved) return;
    announce(t("printing-saved", { pages: saved.pages, visits: saved.visits }));
    if (show) open.mutate();
  };
  const failed = save.error ?? open.error;
  return (
    <Dialog title={t("printing-title")} isOpen onClose={onClose}>
      <div className="printing-form">
        <Select
          label={t("printing-what")}
          choices={[
            { id: "day", label: t("printing-day") },
            { id: "week", label: t("printing-week") },
          ]}
          value={what}
          onChange={setWhat}
        />
        <Select
          label={t("printing-provider")}
          choices={[
            ...(what === "day" ? [{ id: EVERYBODY, label: t("printing-everybody") }] : []),
            ...providers.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={provider ?? EVERYBODY}
          onChange={setWhose}
        />
        <Select
          label={t("printing-paper")}
          choices={[
            { id: "letter", label: t("printing-paper-letter") },
            { id: "a4", label: t("printing-paper-a4") },
          ]}
          value={paper}
          onChange={setPaper}
        />
        <Checkbox isSelected={withCancelled} onChange={setWithCancelled}>
          {t("printing-cancelled")}
        </Checkbox>
        {provider === null && (
          <Checkbox isSelected={apart} onChange={setApart}>
            {t("printing-apart")}
          </Checkbox>
        )}
      </div>
      {save.data && <Saved sheet={save.data} />}
      {failed && <FailureNote failure={failureOf(failed)} />}
      <p className="quiet small">{t("printing-how")}</p>
      <Actions>
        <Button variant="quiet" onPress={onClose}>
          {t("close")}
        </Button>
        <Button isPending={save.isPending} onPress={() => void make(false)}>
          {t("printing-save")}
        </Button>
        {save.data ? (
          <Button variant="primary" autoFocus isPending={open.isPending} onPress={() => open.mutate()}>
            {t("printing-show")}
          </Button>
        ) : (
          <Button
            variant="primary"
            autoFocus
            isPending={save.isPending || open.isPending}
            onPress={() => void make(true)}
          >
            {t("printing-print")}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}

/** Where the file lies, and what of it a reader should know. */
function Saved({ sheet }: { sheet: SavedSheet }) {
  const t = useWords();
  return (
    <Note kind={sheet.unprintable > 0 ? "attention" : "good"}>
      <p>{t("printing-saved", { pages: sheet.pages, visits: sheet.visits })}</p>
      <p className="printing-path">
        <bdi>{sheet.path}</bdi>
      </p>
      {sheet.unprintable > 0 && <p>{t("printing-unprintable", { count: sheet.unprintable })}</p>}
      <p>{t("printing-careful")}</p>
    </Note>
  );
}
