import { useState } from "react";

import { commands, type RecordKind, type UserDetails, type UserView } from "../../../api/bindings";
import { Button } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import { useKeptForms } from "../editing/use-kept-forms";
import { RecordList } from "../list/RecordList";
import { RowTrouble } from "../list/RowTrouble";
import { SectionHead } from "../list/SectionHead";
import { useRowChange } from "../list/use-row-change";
import type { SectionProps } from "../section";
import { useUsers } from "../use-people.query";
import { AddUserDialog } from "./AddUserDialog";
import { ChangeUserDialog } from "./ChangeUserDialog";
import { StartingPasswordDialog } from "./StartingPasswordDialog";
import { TakeOffDialog } from "./TakeOffDialog";
import { administers, roleId, type NewUser } from "./user-draft";
import { UserActions, type Act } from "./UserActions";

const KINDS: readonly RecordKind[] = ["user"];

type Open = { act: "add" } | { act: Exclude<Act, "bring-back">; user: string };

/** Who signs in, with which roles. */
export function UsersSection({ overview, announce }: SectionProps) {
  const t = useWords();
  const users = useUsers();
  const newForms = useKeptForms<NewUser>("new-user");
  const forms = useKeptForms<UserDetails>("user");
  const [open, setOpen] = useState<Open | null>(null);
  const row = useRowChange(KINDS);
  const { me, providers } = overview;
  const canChange = me.permissions.includes("manage_clinic");
  const namesAdmins = me.roles.includes("owner");
  const all = users.data ?? [];
  const close = () => {
    setOpen(null);
    void forms.readAgain();
  };
  const act = (user: UserView, wanted: Act) => {
    if (wanted !== "bring-back") return setOpen({ act: wanted, user: user.id });
    const { details } = user;
    row.change(commands.changeUser({ user: user.id, from: details, to: { ...details, active: true } }), () => {
      announce(t("user-is-back", { name: user.user_name }));
      setOpen({ act: "password", user: user.id });
    });
  };
  const rows = all.map((user) => {
    const { details } = user;
    const books = user.providers.flatMap((id) => providers.find((each) => each.id === id)?.name ?? []);
    const mayChange = canChange && (namesAdmins || !administers(details.roles));
    return {
      id: user.id,
      name: `${details.given} ${details.family}`,
      note: details.active ? (user.enrolled ? undefined : t("user-not-enrolled")) : t("user-inactive"),
      isOff: !details.active,
      isBegun: forms.begun.has(user.id),
      facts: [
        { label: t("user-name"), value: user.user_name },
        { label: t("user-roles"), value: details.roles.map((role) => t(`role-${roleId(role)}`)).join(", ") },
        ...(books.length > 0 ? [{ label: t("user-book"), value: t("user-book-is", { name: books.join("; ") }) }] : []),
      ],
      actions: mayChange ? (
        <UserActions
          user={user}
          isMe={user.id === me.id}
          isPending={row.isPending}
          onAct={(wanted) => act(user, wanted)}
        />
      ) : canChange ? (
        <span className="small quiet">{t("user-owner-only")}</span>
      ) : null,
    };
  });
  const shown = open && open.act !== "add" ? all.find(({ id }) => id === open.user) : undefined;
  return (
    <>
      <SectionHead title={t("settings-users")} lead={t("users-lead")}>
        {canChange ? <Button onPress={() => setOpen({ act: "add" })}>{t("user-add")}</Button> : null}
      </SectionHead>
      <RowTrouble failure={users.error ?? row.failure} refusal={row.refusal} />
      {users.data ? <RecordList label={t("settings-users")} rows={rows} empty="" /> : null}
      {open?.act === "add" ? (
        <AddUserDialog
          namesAdmins={namesAdmins}
          forms={newForms}
          onAdded={(user) => setOpen({ act: "password", user })}
          onClose={close}
          announce={announce}
        />
      ) : null}
      {shown && open?.act === "change" ? (
        <ChangeUserDialog
          key={shown.id}
          user={shown}
          namesAdmins={namesAdmins}
          forms={forms}
          onClose={close}
          announce={announce}
        />
      ) : null}
      {shown && open?.act === "password" ? (
        <StartingPasswordDialog key={shown.id} user={shown} onClose={close} />
      ) : null}
      {shown && open?.act === "take-off" ? <TakeOffDialog user={shown} onClose={close} announce={announce} /> : null}
    </>
  );
}
