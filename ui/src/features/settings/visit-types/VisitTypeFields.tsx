import type { Overview, VisitColour, VisitKind, VisitTypeDetails } from "../../../api/bindings";
import { Checkbox, Select } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { NameField } from "../editing/NameField";
import type { Editing } from "../editing/use-editing";
import { useResources } from "../use-resources.query";

const LENGTHS = [15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 105, 120];
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60];
const COLOURS: readonly VisitColour[] = ["teal", "blue", "violet", "rose", "amber", "olive", "slate", "brown"];
const KINDS: readonly VisitKind[] = ["in_person", "video", "phone"];
const USUAL = "usual";

type Props = { editing: Editing<VisitTypeDetails>; overview: Overview };

/** Name, length, colour, kind, buffer, who offers it and what it needs. */
export function VisitTypeFields({ editing, overview }: Props) {
  const t = useWords();
  const { draft, change, problems } = editing;
  const buffer = draft.buffer_after ?? null;
  const minutes = (all: readonly number[], chosen: number | null) =>
    [...new Set(chosen === null ? all : [...all, chosen])]
      .sort((a, b) => a - b)
      .map((each) => ({
        id: String(each),
        label: t("settings-minutes", { minutes: each }),
      }));
  const usual = { id: USUAL, label: t("visit-type-buffer-usual", { minutes: overview.buffer }) };
  return (
    <>
      <NameField
        label={t("visit-type-name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problems.name}
        autoFocus
      />
      <div className="edit-pair">
        <Select
          label={t("visit-type-minutes")}
          choices={minutes(LENGTHS, draft.minutes)}
          value={String(draft.minutes)}
          onChange={(id) => change({ minutes: Number(id) })}
        />
        <Select
          label={t("visit-type-kind")}
          choices={KINDS.map((id) => ({ id, label: t(`visit-kind-${id.replaceAll("_", "-")}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className="edit-pair">
        <div className="edit-colour">
          <Select
            label={t("visit-type-colour")}
            choices={COLOURS.map((id) => ({ id, label: t(`colour-${id}`) }))}
            value={draft.colour}
            onChange={(colour) => change({ colour })}
          />
          <span className={`swatch swatch-${draft.colour}`} aria-hidden="true" />
        </div>
        <Select
          label={t("visit-type-buffer")}
          choices={[usual, ...minutes(BUFFERS, buffer)]}
          value={buffer === null ? USUAL : String(buffer)}
          onChange={(id) => change({ buffer_after: id === USUAL ? null : Number(id) })}
        />
      </div>
      <ProviderChoice editing={editing} overview={overview} />
      <NeedsChoice editing={editing} overview={overview} />
    </>
  );
}

function ProviderChoice({ editing, overview }: Props) {
  const t = useWords();
  const chosen = editing.draft.providers ?? [];
  return (
    <fieldset className="edit-choices">
      <legend className="field-label">{t("visit-type-providers")}</legend>
      <p className="field-hint">{t("visit-type-providers-hint")}</p>
      {overview.providers.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(on) => editing.change({ providers: on ? [...chosen, id] : chosen.filter((each) => each !== id) })}
        >
          <span dir="auto">{name}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** One of each chosen kind; kinds are those of the clinics' rooms and equipment. */
function NeedsChoice({ editing, overview }: Props) {
  const t = useWords();
  const resources = useResources(overview.clinics.map(({ id }) => id));
  const chosen = editing.draft.needs ?? [];
  const kinds = [...new Set([...(resources.data ?? []).map(({ details }) => details.kind), ...chosen])].sort();
  if (kinds.length === 0) return <p className="field-hint">{t("visit-type-needs-no-rooms")}</p>;
  return (
    <fieldset className="edit-choices">
      <legend className="field-label">{t("visit-type-needs")}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          isSelected={chosen.includes(kind)}
          onChange={(on) => editing.change({ needs: on ? [...chosen, kind] : chosen.filter((each) => each !== kind) })}
        >
          <span dir="auto">{kind}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
