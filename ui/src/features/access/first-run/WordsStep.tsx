import { useState } from "react";

import type { SetUpKit } from "../../../api/bindings";
import { failureOf } from "../../../api/call";
import { Button, FailureNote, TextField } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { CodeField } from "../CodeField";
import { useFinishSetUp } from "../use-access.mutation";
import { RecoverySheet } from "./RecoverySheet";
import { Step } from "./Step";

type Props = { kit: SetUpKit; clinicName: string; onBack: () => void };

/** The recovery words: shown to print, then some of them asked back, with a code of the second factor. */
export function WordsStep({ kit, clinicName, onBack }: Props) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState<string[]>(() => kit.ask_back.map(() => ""));
  const [code, setCode] = useState("");
  if (!asking) {
    return <ShowWords kit={kit} clinicName={clinicName} onBack={onBack} onNext={() => setAsking(true)} />;
  }
  return (
    <AskBack
      kit={kit}
      typed={typed}
      onTyped={(index, word) => setTyped((before) => before.map((one, at) => (at === index ? word : one)))}
      code={code}
      onCode={setCode}
      onBack={() => setAsking(false)}
    />
  );
}

function ShowWords({ kit, clinicName, onBack, onNext }: Props & { onNext: () => void }) {
  const t = useWords();
  return (
    <Step
      title={t("first-run-words-title", { count: kit.words.length })}
      reason={t("first-run-words-reason")}
      onSubmit={onNext}
      actions={
        <>
          <Button size="large" onPress={onBack}>
            {t("back")}
          </Button>
          <Button size="large" onPress={() => window.print()}>
            {t("first-run-words-print")}
          </Button>
          <Button type="submit" variant="primary" size="large">
            {t("first-run-words-kept")}
          </Button>
        </>
      }
    >
      <RecoverySheet words={kit.words} clinicName={clinicName} />
      <p className="small quiet">{t("first-run-words-keep")}</p>
    </Step>
  );
}

type AskProps = {
  kit: SetUpKit;
  typed: string[];
  onTyped: (index: number, word: string) => void;
  code: string;
  onCode: (code: string) => void;
  onBack: () => void;
};

type AskProblems = { words?: string; code?: string };

function AskBack({ kit, typed, onTyped, code, onCode, onBack }: AskProps) {
  const t = useWords();
  const finish = useFinishSetUp();
  const [problems, setProblems] = useState<AskProblems>({});
  const submit = () => {
    const missing: AskProblems = {
      ...(typed.every((word) => word.trim()) ? {} : { words: "first-run-ask-missing" }),
      ...(code.length === 6 ? {} : { code: "code-missing" }),
    };
    setProblems(missing);
    if (Object.keys(missing).length > 0) return;
    finish.mutate(
      { words: typed.map((word) => word.trim().toLowerCase()), code },
      {
        onError: (error) => {
          const failure = failureOf(error);
          if (failure.code === "wrong_words") setProblems({ words: "first-run-ask-wrong" });
          if (failure.code === "wrong_code") setProblems({ code: "code-wrong" });
        },
      },
    );
  };
  const failure = finish.error ? failureOf(finish.error) : null;
  const atField = failure?.code === "wrong_words" || failure?.code === "wrong_code";
  return (
    <Step
      title={t("first-run-ask-title")}
      reason={t("first-run-ask-reason")}
      problems={problems}
      onSubmit={submit}
      actions={
        <>
          <Button size="large" onPress={onBack} isDisabled={finish.isPending}>
            {t("first-run-ask-back")}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={finish.isPending}>
            {finish.isPending ? t("first-run-finishing") : t("first-run-finish")}
          </Button>
        </>
      }
    >
      {failure && !atField ? <FailureNote failure={failure} /> : null}
      <div role="group" className="field" data-invalid={problems.words ? true : undefined}>
        <div className="asked-words">
          {kit.ask_back.map((position, index) => (
            <TextField
              key={position}
              label={t("first-run-ask-word", { number: position + 1 })}
              value={typed[index] ?? ""}
              onChange={(word) => {
                onTyped(index, word);
                setProblems({});
              }}
              autoFocus={index === 0}
              // Which of the words is wrong is not told; the reason stands under all of them.
              error={problems.words ? "" : undefined}
            />
          ))}
        </div>
        {problems.words ? (
          <p role="alert" className="field-error">
            {t(problems.words)}
          </p>
        ) : null}
      </div>
      <CodeField
        value={code}
        onChange={(value) => {
          onCode(value);
          setProblems({});
        }}
        error={problems.code ? t(problems.code) : undefined}
      />
    </Step>
  );
}
