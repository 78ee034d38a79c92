import { commands, type RecordKind, type UserDetails, type UserView } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import { EditDialog } from "../editing/EditDialog";
import { NameField } from "../editing/NameField";
import { useEditing } from "../editing/use-editing";
import { useKeptForm, type KeptForms } from "../editing/use-kept-forms";
import { useOutcome } from "../use-outcome.mutation";
import { RolesField } from "./RolesField";
import { roleId, tidied, userProblems } from "./user-draft";

const KINDS: readonly RecordKind[] = ["user"];

type Props = {
  user: UserView;
  namesAdmins: boolean;
  forms: KeptForms<UserDetails>;
  onClose: () => void;
  announce: (words: string) => void;
};

/** Changes somebody's name and roles. */
export function ChangeUserDialog({ user, namesAdmins, forms, onClose, announce }: Props) {
  const t = useWords();
  const settle = useOutcome(KINDS);
  const editing = useEditing<UserDetails>({
    stands: user.details,
    first: user.details,
    kept: useKeptForm(forms, user.id),
    problemsOf: (draft) => userProblems(t, draft),
    send: (from, to) => settle(commands.changeUser({ user: user.id, from: from ?? user.details, to: tidied(to) })),
    onDone: () => {
      announce(t("settings-saved", { name: `${editing.draft.given} ${editing.draft.family}` }));
      onClose();
    },
  });
  const { draft, change, problems } = editing;
  const describe = ({ given, family, roles, active }: UserDetails) => [
    { label: t("user-given"), value: given },
    { label: t("user-family"), value: family },
    { label: t("user-roles"), value: roles.map((role) => t(`role-${roleId(role)}`)).join(", ") },
    { label: t("user-may-sign-in"), value: t(active ? "user-active" : "user-inactive") },
  ];
  return (
    <EditDialog
      title={t("settings-change-what", { name: user.user_name })}
      editing={editing}
      describe={describe}
      sendWords={t("settings-save")}
      onClose={onClose}
    >
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
      <RolesField
        chosen={draft.roles}
        namesAdmins={namesAdmins}
        error={problems.roles}
        onChange={(roles) => change({ roles })}
      />
    </EditDialog>
  );
}
