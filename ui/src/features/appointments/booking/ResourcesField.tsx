import { Checkbox, CheckboxGroup } from "react-aria-components";

import type { Resource, VisitType } from "../../../api/bindings";
import { FieldLabel, FieldNotes } from "../../../shared/components/FieldParts";
import { Check } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import type { BookingEntry } from "./booking-entry";

type Props = {
  entry: BookingEntry;
  type: VisitType | undefined;
  resources: readonly Resource[];
  change: (patch: Partial<BookingEntry>) => void;
};

/** Rooms and equipment. What the visit type needs is chosen when it is booked; somebody may choose others or more. */
export function ResourcesField({ entry, type, resources, change }: Props) {
  const t = useWords();
  const offered = resources.filter(({ id, details }) => details.active || entry.resources.includes(id));
  if (offered.length === 0) return null;
  const chosen = offered.filter(({ id }) => entry.resources.includes(id)).map(({ details }) => details.kind);
  const open = (type?.details.needs ?? []).filter((kind) => !chosen.includes(kind));
  return (
    <CheckboxGroup className="field" value={[...entry.resources]} onChange={(ids) => change({ resources: ids })}>
      <FieldLabel label={t("booking-resources")} optional />
      <div className="resources">
        {offered.map(({ id, details }) => (
          <Checkbox key={id} value={id} className="checkbox">
            {({ isSelected }) => (
              <>
                <span className="checkbox-box">{isSelected ? <Check /> : null}</span>
                <bdi>{details.name}</bdi>
              </>
            )}
          </Checkbox>
        ))}
      </div>
      <FieldNotes hint={open.length > 0 ? t("booking-resources-needs", { kinds: open.join(", ") }) : undefined} />
    </CheckboxGroup>
  );
}
