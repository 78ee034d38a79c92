import { useIsMutating, useQuery } from "@tanstack/react-query";
import { useLocale } from "react-aria-components";

import { commands, type StatusStrip as Status } from "../../api/bindings";
import { call, failureOf } from "../../api/call";
import { reads } from "../../api/reads";
import { useAllDrafts } from "../../shared/drafts";
import { useFailureWords } from "../../shared/use-failure-words";
import { useFormats } from "../../shared/use-formats";
import { useWords } from "../../shared/use-words";
import "./StatusStrip.css";

const ASK_EVERY_MS = 5_000;

/** The strip at the foot of every screen. It says what the core says, and says so when it cannot know. */
export function StatusStrip({ locked = false }: { locked?: boolean }) {
  const t = useWords();
  const word = useFailureWords();
  const status = useQuery({
    queryKey: reads.status,
    queryFn: () => call(commands.status()),
    refetchInterval: ASK_EVERY_MS,
    staleTime: 0,
  });
  const drafts = useAllDrafts();
  const writing = useIsMutating() > 0;
  const work = drafts === "saved" && writing ? "saving" : drafts;
  const failure = status.error ? failureOf(status.error) : null;
  const behindLock = locked && failure?.code === "signed_out";
  return (
    <footer className="strip" role="contentinfo" aria-label={t("status-title")}>
      {behindLock ? <p>{t("status-behind-lock")}</p> : null}
      {failure && !behindLock ? (
        <p className="strip-trouble" role="status">
          {t("status-unknown", { why: word(failure).title })}
        </p>
      ) : null}
      {status.data && !failure ? <Truth status={status.data} work={work} /> : null}
    </footer>
  );
}

type Work = "saved" | "saving" | "failed";

function Truth({ status, work }: { status: Status; work: Work }) {
  const t = useWords();
  return (
    <>
      <p className="strip-line">
        <span className="strip-dot" data-state={work} aria-hidden="true" />
        {status.stand_alone ? <span>{t("status-stand-alone")}</span> : null}
        <span>{t(`status-${work}`)}</span>
        <LastSaved at={status.last_saved_at} />
      </p>
      {status.clock_was_set_back ? (
        <p className="strip-trouble" role="status">
          {t("status-clock")}
        </p>
      ) : null}
    </>
  );
}

/** The time alone for today, with its day for earlier ones. */
function LastSaved({ at }: { at: string | null }) {
  const t = useWords();
  const formats = useFormats();
  const { locale } = useLocale();
  if (at === null) return <span>{t("status-never-saved")}</span>;
  const day = (date: Date) => date.toLocaleDateString(locale);
  const shown = day(new Date(at)) === day(new Date()) ? formats.time(at) : formats.dateTime(at);
  return <span>{t("status-last-saved", { at: shown })}</span>;
}
