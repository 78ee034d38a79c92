import { useRef, useState, type ChangeEvent } from "react";

import type { PicturePlace } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, Note } from "../../../shared/components";
import { useRefusalWords } from "../../../shared/use-refusal-words";
import { useWords } from "../../../shared/use-words";
import { scalePicture } from "./scale-picture";
import { useSetPicture } from "./use-record.mutation";

type Props = {
  patient: string;
  place: PicturePlace;
  /** The picture that hangs there. */
  picture: string | null | undefined;
  /** What it is a picture of. */
  name: string;
  announce: (words: string) => void;
};

/** A face in a banner; a card whose small print has to be read. */
const LONGEST = { photo: 512, card_front: 1400, card_back: 1400 } as const;

/** Adds, replaces or takes off a picture. */
export function PictureField({ patient, place, picture, name, announce }: Props) {
  const t = useWords();
  const refusalWords = useRefusalWords();
  const file = useRef<HTMLInputElement>(null);
  const set = useSetPicture();
  const [problem, setProblem] = useState<string | null>(null);
  const from = picture ?? null;

  const send = async (content: string | null) => {
    const outcome = await set.mutateAsync({ patient, place, from, content });
    setProblem(outcome.result === "refused" ? refusalWords(outcome.refusal) : null);
    if (outcome.result === "done") announce(t(content === null ? "picture-removed" : "picture-saved", { name }));
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = "";
    if (!chosen) return;
    const scaled = await scalePicture(chosen, LONGEST[place.of]);
    if (scaled.is === "scaled") await send(scaled.content).catch(() => undefined);
    else setProblem(t(`picture-${scaled.is}`));
  };
  return (
    <div className="picture-field">
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        aria-label={name}
        onChange={(event) => void choose(event)}
      />
      <div className="picture-actions">
        <Button
          variant="quiet"
          isPending={set.isPending}
          aria-label={t(from === null ? "picture-add-of" : "picture-replace-of", { name })}
          onPress={() => file.current?.click()}
        >
          {t(from === null ? "picture-add" : "picture-replace", { name })}
        </Button>
        {from !== null && (
          <Button
            variant="quiet"
            aria-label={t("picture-remove-of", { name })}
            onPress={() => void send(null).catch(() => undefined)}
          >
            {t("picture-remove")}
          </Button>
        )}
      </div>
      {problem !== null && <Note kind="danger" title={problem} />}
      {set.error && <FailureNote failure={failureOf(set.error)} />}
    </div>
  );
}
