import { useEffect, useRef } from "react";

import { Button } from "../../../shared/components";
import { Close } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { UNDO_MS, type Done } from "./use-undo";

import "./undo.css";

type Props = { done: Done; onUndo: () => void; onLeave: () => void };

/** What was just done, and the way back; gone by itself after ten seconds, unless somebody is on it. */
export function UndoBar({ done, onUndo, onLeave }: Props) {
  const t = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isUsed = () => bar.current?.matches(":hover, :focus-within") ?? false;
    const timer = setInterval(() => {
      if (!isUsed()) onLeave();
    }, UNDO_MS);
    return () => clearInterval(timer);
  }, [done, onLeave]);
  return (
    <div ref={bar} className="undo-bar" role="group" aria-label={t("undo-title")} data-trouble={done.isTrouble}>
      <span className="undo-words" dir="auto">
        {done.words}
      </span>
      {done.undo && (
        <Button variant="quiet" onPress={onUndo} aria-keyshortcuts="Control+Z">
          {t("undo")} <kbd>{t("undo-key")}</kbd>
        </Button>
      )}
      <Button variant="quiet" onPress={onLeave} aria-label={t("undo-close")}>
        <Close />
      </Button>
    </div>
  );
}
