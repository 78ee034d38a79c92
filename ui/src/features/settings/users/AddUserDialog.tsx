import { commands, type Outcome, type RecordKind } from "../../../api/bindings";
import { Select } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { nameProblem } from "../editing/name-problem";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { providerName } from "../providers/provider-name";
import { useProviders } from "../use-people.query";
import { useOutcome } from "../use-outcome.mutation";
import { RolesField } from "./RolesField";
import { newUser, tidied, userProblems, type NewUser } from "./user-draft";

const KINDS: readonly RecordKind[] = ["user", "provider"];
const MOST_OF_USER_NAME = 64;
const NONE = "none";

type Props = {
  namesAdmins: boolean;
  forms: KeptForms<NewUser>;
  onAdded: (user: string) => void;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Adds somebody who is to sign in. How they come to a password follows at once. */
export function AddUserDialog({ namesAdmins, forms, onAdded, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const providers = useProviders();
  const free = (providers.data ?? []).filter(({ details }) => details.active && details.user === null);
  const send = (_: NewUser | null, to: NewUser): Promise<Outcome> => {
    const { given, family, roles } = tidied(to);
    return settle(
      commands.addUser({ user_name: to.userName.trim(), given, family, roles, provider: to.provider ?? null }),
    );
  };
  const editing = useEditing<NewUser>({
    stands: null,
    first: newUser,
    kept: useKeptForm(forms, "new"),
    problemsOf: (draft) => ({
      ...userProblems(t, draft),
      ...nameProblem(t, "userName", draft.userName, MOST_OF_USER_NAME),
    }),
    send,
    onDone: (outcome) => {
      announce(t("user-is-added", { name: editing.draft.userName }));
      onAdded(outcome.created.find(({ kind }) => kind === "user")?.id ?? "");
    },
  });
  const { draft, change, problems } = editing;
  return (
    <EditDialog title={t("user-add")} editing={editing} describe={() => []} sendWords={t("user-add")} onClose={onClose}>
      <div className="edit-pair">
        <NameField
          label={t("user-given")}
          value={draft.given}
          onChange={(given) => change({ given })}
          error={problems.given}
          autoFocus
        />
        <NameField
          label={t("user-family")}
          value={draft.family}
          onChange={(family) => change({ family })}
          error={problems.family}
        />
      </div>
      <NameField
        label={t("user-name")}
        hint={t("user-name-stays")}
        value={draft.userName}
        onChange={(userName) => change({ userName })}
        error={problems.userName}
      />
      <RolesField
        chosen={draft.roles}
        namesAdmins={namesAdmins}
        error={problems.roles}
        onChange={(roles) => change({ roles })}
      />
      {free.length > 0 ? (
        <Select
          label={t("user-book")}
          hint={t("user-book-hint")}
          choices={[
            { id: NONE, label: t("user-no-book") },
            ...free.map(({ id, details }) => ({ id, label: providerName(details) })),
          ]}
          value={draft.provider ?? NONE}
          onChange={(id) => change({ provider: id === NONE ? null : id })}
        />
      ) : null}
    </EditDialog>
  );
}
