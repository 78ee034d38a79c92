import type { ProviderDetails, ProviderProfile, UserView } from "../../../api/bindings";
import { Button, Checkbox, ComboBox, Select, TextField } from "../../../shared/components";
import { Close } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { NameField } from "../editing/NameField";
import type { Editing } from "../editing/use-editing";
import { useLanguages } from "./languages";

const LENGTHS = [15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 105, 120];
const NOBODY = "nobody";
const USUAL_MINUTES = 30;

type Props = { editing: Editing<ProviderDetails>; users: readonly UserView[] };

/** Name, title, NPI, specialty, languages, usual length, new patients, and the account of the same person. */
export function ProviderFields({ editing, users }: Props) {
  const t = useWords();
  const { draft, change, problems } = editing;
  const { profile } = draft;
  const put = (patch: Partial<ProviderProfile>) => change({ profile: { ...profile, ...patch } });
  const accounts = users.filter(({ id, details }) => details.active || id === draft.user);
  return (
    <>
      <div className="edit-pair">
        <NameField
          label={t("provider-given")}
          value={draft.given}
          onChange={(given) => change({ given })}
          error={problems.given}
          autoFocus
        />
        <NameField
          label={t("provider-family")}
          value={draft.family}
          onChange={(family) => change({ family })}
          error={problems.family}
        />
      </div>
      <div className="edit-pair">
        <NameField
          label={t("provider-title")}
          hint={t("provider-title-hint")}
          optional
          value={draft.title ?? ""}
          onChange={(title) => change({ title })}
          error={problems.title}
        />
        <TextField
          label={t("provider-npi")}
          hint={t("provider-npi-hint")}
          optional
          value={profile.npi ?? ""}
          onChange={(npi) => put({ npi })}
          inputMode="numeric"
          error={problems.npi}
        />
      </div>
      <NameField
        label={t("provider-specialty")}
        optional
        value={profile.specialty ?? ""}
        onChange={(specialty) => put({ specialty })}
        error={problems.specialty}
      />
      <Languages chosen={profile.languages ?? []} onChange={(languages) => put({ languages })} />
      <div className="edit-pair">
        <Select
          label={t("provider-minutes")}
          choices={LENGTHS.map((each) => ({ id: String(each), label: t("settings-minutes", { minutes: each }) }))}
          value={String(profile.default_minutes ?? USUAL_MINUTES)}
          onChange={(id) => put({ default_minutes: Number(id) === USUAL_MINUTES ? null : Number(id) })}
        />
        <Select
          label={t("provider-account")}
          hint={t("provider-account-hint")}
          choices={[
            { id: NOBODY, label: t("provider-no-account") },
            ...accounts.map(({ id, user_name: name, details }) => ({
              id,
              label: `${details.given} ${details.family} (${name})`,
            })),
          ]}
          value={draft.user ?? NOBODY}
          onChange={(id) => change({ user: id === NOBODY ? null : id })}
        />
      </div>
      <Checkbox isSelected={profile.accepting_new ?? true} onChange={(accepting_new) => put({ accepting_new })}>
        {t("provider-accepting")}
      </Checkbox>
    </>
  );
}

type LanguagesProps = { chosen: readonly string[]; onChange: (languages: string[]) => void };

/** The languages in which visits can be held: chosen from a list, each taken away again by its button. */
function Languages({ chosen, onChange }: LanguagesProps) {
  const t = useWords();
  const { nameOf, choices } = useLanguages(chosen);
  return (
    <div className="section-part">
      <ComboBox
        key={chosen.join(" ")}
        label={t("provider-languages")}
        hint={t("provider-languages-hint")}
        optional
        choices={choices}
        value={null}
        onChange={(tag) => onChange([...chosen, tag])}
      />
      {chosen.length > 0 ? (
        <div className="edit-offers" role="group" aria-label={t("provider-languages")}>
          {chosen.map((tag) => (
            <Button
              key={tag}
              aria-label={t("provider-language-remove", { language: nameOf(tag) })}
              onPress={() => onChange(chosen.filter((each) => each !== tag))}
            >
              {nameOf(tag)}
              <Close />
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
