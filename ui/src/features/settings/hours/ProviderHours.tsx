import type { ClinicHours, ClinicView } from "../../../api/bindings";
import { useKeptForms } from "../editing/use-kept-forms";
import { DatesPart } from "./DatesPart";
import { TimeOffPart } from "./TimeOffPart";
import { availabilityOf } from "./use-clinic-hours.query";
import type { WeekDraft } from "./week-draft";
import { WeekEditor } from "./WeekEditor";

type Props = {
  provider: string;
  hours: ClinicHours;
  clinic: ClinicView;
  canChange: boolean;
  announce: (words: string) => void;
};

/** The week of a provider, dates with other hours, and time off. */
export function ProviderHours({ provider, hours, clinic, canChange, announce }: Props) {
  const forms = useKeptForms<WeekDraft>("week");
  const { week, dates, time_off: timeOff } = availabilityOf(hours, provider);
  const shared = { provider, clinic, canChange, announce };
  if (!forms.isRead) return null;
  return (
    <>
      <WeekEditor {...shared} week={week} forms={forms} />
      <DatesPart {...shared} dates={dates} />
      <TimeOffPart {...shared} timeOff={timeOff} />
    </>
  );
}
