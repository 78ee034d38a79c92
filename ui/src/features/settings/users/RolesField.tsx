import type { Role } from "../../../api/bindings";
import { Checkbox } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { roleId, ROLES } from "./user-draft";

type Props = {
  chosen: readonly Role[];
  /** Whether the person at the keyboard may name owners and administrators. */
  namesAdmins: boolean;
  error: string | undefined;
  onChange: (roles: Role[]) => void;
};

/** What somebody may do, role by role. */
export function RolesField({ chosen, namesAdmins, error, onChange }: Props) {
  const t = useWords();
  const offered = ROLES.filter((role) => namesAdmins || (role !== "owner" && role !== "clinic_admin"));
  return (
    <fieldset className="edit-choices" data-invalid={error ? true : undefined}>
      <legend className="field-label">{t("user-roles")}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          isSelected={chosen.includes(role)}
          onChange={(on) => onChange(on ? [...chosen, role] : chosen.filter((each) => each !== role))}
          hint={t(`role-${roleId(role)}-may`)}
        >
          {t(`role-${roleId(role)}`)}
        </Checkbox>
      ))}
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
