import {
  commands,
  type Outcome,
  type ProviderDetails,
  type ProviderView,
  type RecordKind,
  type UserView,
} from "../../../api/bindings";
import { useWords, type Words } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import type { Fact } from "../editing/facts";
import { nameProblem } from "../editing/name-problem";
import { useEditing, type Problems } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { npiDigits, npiProblem } from "./npi";
import { ProviderFields } from "./ProviderFields";
import { providerName } from "./provider-name";

const KINDS: readonly RecordKind[] = ["provider"];
const FIRST: ProviderDetails = {
  given: "",
  family: "",
  title: null,
  user: null,
  profile: { npi: null, specialty: null, languages: [], default_minutes: null, accepting_new: true },
  active: true,
};

type Props = {
  clinic: string;
  /** `null` for a new one. */
  provider: ProviderView | null;
  users: readonly UserView[];
  forms: KeptForms<ProviderDetails>;
  describe: (details: ProviderDetails) => Fact[];
  onClose: () => void;
  announce: (words: string) => void;
};

/** Adds a provider's book, or changes what is known about a provider. */
export function ProviderDialog({ clinic, provider, users, forms, describe, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const send = (from: ProviderDetails | null, typed: ProviderDetails): Promise<Outcome> => {
    const to = tidied(typed);
    if (provider !== null && from !== null) return settle(commands.changeProvider({ provider: provider.id, from, to }));
    const { given, family, title, user, profile } = to;
    return settle(commands.addProvider({ clinic, given, family, title, user, profile }));
  };
  const editing = useEditing<ProviderDetails>({
    stands: provider?.details ?? null,
    first: FIRST,
    kept: useKeptForm(forms, provider?.id ?? `new:${clinic}`),
    problemsOf: (draft) => problemsOf(t, draft),
    send,
    onDone: () => {
      announce(t("settings-saved", { name: providerName(editing.draft) }));
      onClose();
    },
  });
  return (
    <EditDialog
      title={provider ? t("settings-change-what", { name: providerName(provider.details) }) : t("provider-add")}
      editing={editing}
      describe={describe}
      sendWords={provider ? t("settings-save") : t("provider-add")}
      onClose={onClose}
    >
      <ProviderFields editing={editing} users={users} />
    </EditDialog>
  );
}

function problemsOf(t: Words, { given, family, title, profile }: ProviderDetails): Problems {
  const optional = (field: string, text: string | null | undefined, most: number) =>
    text?.trim() ? nameProblem(t, field, text, most) : {};
  const npi = profile.npi?.trim() ? npiProblem(profile.npi) : undefined;
  return {
    ...nameProblem(t, "given", given, 100),
    ...nameProblem(t, "family", family, 100),
    ...optional("title", title, 40),
    ...optional("specialty", profile.specialty, 100),
    ...(npi ? { npi: t(`provider-npi-${npi}`) } : {}),
  };
}

/** Without spaces around, and nothing where nothing was typed. */
function tidied(draft: ProviderDetails): ProviderDetails {
  const { given, family, title, profile } = draft;
  const orNull = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);
  const npi = npiDigits(profile.npi ?? "");
  return {
    ...draft,
    given: given.trim(),
    family: family.trim(),
    title: orNull(title),
    profile: { ...profile, npi: npi === "" ? null : npi, specialty: orNull(profile.specialty) },
  };
}
