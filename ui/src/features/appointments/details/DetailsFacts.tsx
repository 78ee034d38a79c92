import { useLocale } from "react-aria-components";

import type { AppointmentDetail, VisitTimes } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import { clockOf, type Clock } from "../clock";
import { MINUTE } from "../grid/range";
import { Fact } from "./Fact";
import { MoreFacts } from "./MoreFacts";
import { History } from "../progress/History";
import { dashed, occupies } from "../progress/steps";

type Words = ReturnType<typeof useWords>;
type Props = { detail: AppointmentDetail; providerName: (id: string) => string };

/** When, with whom, why, and how it came to be so. */
export function DetailsFacts({ detail, providerName }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const clock = clockOf(detail.zone, locale);
  const { card } = detail;
  const moment = (at: string) => `${clock.day(Date.parse(at))}, ${clock.time(Date.parse(at))}`;
  return (
    <dl className="facts">
      <Fact name={t("details-time")}>
        <strong className={occupies(card.status) ? "" : "struck"}>{spanOf(card.times, clock)}</strong>{" "}
        {t("visit-minutes", { minutes: card.times.minutes })}
        <br />
        {clock.day(Date.parse(card.times.starts_at))}
      </Fact>
      <Fact name={t("details-provider")}>{detail.provider_name}</Fact>
      {detail.visit_type_name !== null && <Fact name={t("visit-type")}>{detail.visit_type_name}</Fact>}
      <Fact name={t("details-kind")}>{t(`visit-kind-${card.kind.replace("_", "-")}`)}</Fact>
      <Fact name={t("details-status")}>
        <span className={`status status-${card.status}`}>{stateOf(card, t, clock)}</span>
      </Fact>
      <Fact name={t("details-reason")}>
        <span className="details-text" dir="auto">
          {card.reason}
        </span>
      </Fact>
      <MoreFacts detail={detail} />
      {detail.overbook_reason !== null && (
        <Fact name={t("details-overbooked")}>
          <span className="details-text">{detail.overbook_reason}</span>
        </Fact>
      )}
      {detail.cancelled_at !== null && (
        <Fact name={t("visit-status-cancelled")}>
          <span className="details-text">{detail.cancel_reason}</span>
          <br />
          <span className="quiet small">
            {detail.cancelled_by && t(`cancel-wished-by-${detail.cancelled_by}`)} · {moment(detail.cancelled_at)}
            {detail.cancelled_late && <strong className="details-late"> · {t("cancel-late")}</strong>}
          </span>
        </Fact>
      )}
      {detail.history.length > 0 && (
        <Fact name={t("details-history")}>
          <History lines={detail.history} day={clock.day(Date.parse(card.times.starts_at))} clock={clock} />
        </Fact>
      )}
      {detail.earlier_times.length > 0 && (
        <Fact name={t("details-earlier")}>
          <ol className="earlier">
            {detail.earlier_times.map((times, index) => (
              <li key={index}>
                {clock.day(Date.parse(times.starts_at))}, {spanOf(times, clock)}
                {times.provider === card.times.provider ? null : ` · ${providerName(times.provider)}`}
              </li>
            ))}
          </ol>
        </Fact>
      )}
      <Fact name={t("details-booked")}>
        {detail.booked_by}
        <br />
        <span className="quiet small">{moment(detail.booked_at)}</span>
      </Fact>
    </dl>
  );
}

/** `Checked in 09:12`. */
function stateOf({ status, since }: AppointmentDetail["card"], t: Words, clock: Clock): string {
  const state = t(`visit-status-${dashed(status)}`);
  const isFresh = since !== null && status !== "cancelled" && status !== "confirmed";
  return isFresh ? t("visit-state-since", { state, time: clock.time(Date.parse(since)) }) : state;
}

function spanOf(times: VisitTimes, clock: Clock): string {
  const from = Date.parse(times.starts_at);
  return clock.span(from, from + times.minutes * MINUTE);
}
