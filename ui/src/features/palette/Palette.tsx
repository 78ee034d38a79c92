import { useRef, useState } from "react";
import { Button as AriaButton, Dialog, Modal, ModalOverlay } from "react-aria-components";

import type { Overview } from "../../api/bindings";
import { useOffered } from "../../shared/commands";
import { Magnifier } from "../../shared/components/icons";
import { useShortcut } from "../../shared/hooks/use-shortcut";
import { useWords } from "../../shared/use-words";
import { PaletteBox } from "./PaletteBox";
import { usePalette } from "./use-palette";

import "./palette.css";

type Props = {
  overview: Overview;
  /** Leads to a day of the schedule. */
  onDay: (clinic: string, date: string) => void;
};

/** The field for everything: people, places, commands, and booking in words. In the bar, and under Ctrl+K. */
export function Palette({ overview, onDay }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const offered = useOffered();
  const line = usePalette(overview, offered, isOpen);
  const bar = useRef<HTMLButtonElement>(null);
  useShortcut({ key: "k", ctrl: true }, () => {
    // Not over a dialog, which keeps everything else out of reach until it is answered.
    if (isOpen || !bar.current?.closest("[inert], [aria-hidden=true]")) setOpen(!isOpen);
  });
  return (
    <>
      <AriaButton ref={bar} className="palette-bar" aria-keyshortcuts="Control+K" onPress={() => setOpen(true)}>
        <Magnifier />
        <span className="palette-bar-words">{t("palette-open")}</span>
        <kbd>{t("palette-key")}</kbd>
      </AriaButton>
      <ModalOverlay className="palette-scrim" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="palette-frame">
          <Dialog className="palette" aria-label={t("palette-title")}>
            <PaletteBox line={line} overview={overview} onDay={onDay} onClose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
