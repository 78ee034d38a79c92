//! The people who sign in: adding them, their roles, and taking them off. How they sign in is the vault's.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{Provider, User};
use crate::facts::{FactKey, Facts};
use crate::ids::{ProviderId, UserId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::permissions::Role;
use crate::records::Record;
use crate::text::{PersonName, UserName};

/// Adds a person who is to sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddUser {
    pub user_name: UserName,
    pub given: PersonName,
    pub family: PersonName,
    pub roles: Vec<Role>,
    /// The book of the same person, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderId>,
}

/// Everything about a user that a person can change; it changes as one group. The name for signing in stays: the
/// keys of this computer are tied to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct UserDetails {
    pub given: PersonName,
    pub family: PersonName,
    pub roles: Vec<Role>,
    /// Whether they may sign in.
    pub active: bool,
}

impl UserDetails {
    pub fn of(user: &User) -> Self {
        UserDetails {
            given: user.given.clone(),
            family: user.family.clone(),
            roles: user.roles.clone(),
            active: user.active,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeUser {
    pub user: UserId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: UserDetails,
    pub to: UserDetails,
}

pub fn needs_of_new_user(input: &AddUser) -> Vec<FactKey> {
    let mut keys = vec![FactKey::Users];
    keys.extend(input.provider.map(FactKey::Provider));
    keys
}

pub fn add_user(op: &Operation, input: &AddUser, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let everybody = facts.users()?.known_or(Refusal::UserUnknown)?;
    if everybody.iter().any(|other| folded(&other.user_name) == folded(&input.user_name)) {
        return Err(Refusal::UserNameTaken.into());
    }
    let roles = sound_roles(&input.roles)?;
    may_name(op, everybody, &roles)?;
    let user = User {
        id: op.new_id("user", 0).into(),
        user_name: input.user_name.clone(),
        given: input.given.clone(),
        family: input.family.clone(),
        roles,
        active: true,
    };
    let id = user.id;
    let mut changes = vec![Change::Created(Record::User(user))];
    if let Some(provider) = input.provider {
        let before = facts.provider(provider)?.known_or(Refusal::ProviderUnknown)?;
        if before.user.is_some() {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let after = Provider { user: Some(id), ..before.clone() };
        changes.push(Change::Updated { before: Record::Provider(before.clone()), after: Record::Provider(after) });
    }
    Ok(changes)
}

pub fn change_user(op: &Operation, input: &ChangeUser, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let everybody = facts.users()?.known_or(Refusal::UserUnknown)?;
    let before = everybody.iter().find(|each| each.id == input.user).ok_or(Refusal::UserUnknown)?;
    if UserDetails::of(before) != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let roles = sound_roles(&input.to.roles)?;
    let UserDetails { given, family, active, .. } = input.to.clone();
    let after = User { given, family, roles, active, ..before.clone() };
    if !after.active && after.id == op.actor {
        return Err(Refusal::OwnAccount.into());
    }
    if before.roles != after.roles || before.active != after.active {
        may_name(op, everybody, &before.roles)?;
        may_name(op, everybody, &after.roles)?;
    }
    let is_owner = |user: &User| user.active && user.roles.contains(&Role::Owner);
    if !is_owner(&after) && !everybody.iter().any(|other| other.id != after.id && is_owner(other)) {
        return Err(Refusal::LastOwner.into());
    }
    Ok(vec![Change::Updated { before: Record::User(before.clone()), after: Record::User(after) }])
}

/// The owner has what the clinic administrator has, and names administrators.
pub fn names_admins(roles: &[Role]) -> bool {
    roles.contains(&Role::Owner)
}

/// Whoever is not an owner neither gives nor takes what an administrator has.
fn may_name(op: &Operation, everybody: &[User], roles: &[Role]) -> Result<(), Refusal> {
    let is_admin = roles.iter().any(|role| matches!(role, Role::Owner | Role::ClinicAdmin));
    let actor = everybody.iter().find(|each| each.id == op.actor).ok_or(Refusal::ActorUnknown)?;
    if is_admin && !names_admins(&actor.roles) { Err(Refusal::OnlyOwnerNamesAdmins) } else { Ok(()) }
}

/// At least one, each once, in the order of the list of roles: two people who tick the same boxes agree.
fn sound_roles(roles: &[Role]) -> Result<Vec<Role>, Refusal> {
    let sound: Vec<Role> = Role::ALL.into_iter().filter(|role| roles.contains(role)).collect();
    if sound.is_empty() { Err(Refusal::RolesMissing) } else { Ok(sound) }
}

/// As sign-in compares names.
fn folded(name: &UserName) -> String {
    name.as_str().nfkc().collect::<String>().trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::subsequence;
    use uuid::Uuid;

    use super::*;
    use crate::facts::Fact;
    use crate::ids::OperationId;
    use crate::operations::{Intent, Minted};
    use crate::permissions::{Permission, allowed};
    use crate::time::HybridTime;

    fn user(number: u128, roles: &[Role], active: bool) -> User {
        let name = |text: &str| PersonName::new(text).expect("a name");
        User {
            id: Uuid::from_u128(number).into(),
            user_name: UserName::new(&format!("user{number}")).expect("a user name"),
            given: name("Irene"),
            family: name("Lindqvist"),
            roles: roles.to_vec(),
            active,
        }
    }

    fn operation(actor: UserId, input: &ChangeUser) -> Operation {
        Operation {
            id: OperationId { device: Uuid::nil().into(), number: 1 },
            actor,
            at: HybridTime { wall_ms: 0, counter: 0 },
            builds_on: Vec::new(),
            minted: Minted { seed: [0; 16], mrns: Vec::new(), namesakes: Vec::new() },
            intent: Intent::ChangeUser(input.clone()),
        }
    }

    fn is_admin(user: &User) -> bool {
        user.roles.iter().any(|role| matches!(role, Role::Owner | Role::ClinicAdmin))
    }

    proptest! {
        /// Whatever those who manage the clinic do to each other and to themselves, somebody can still name
        /// administrators, and nobody but an owner makes or unmakes one.
        #[test]
        fn there_is_always_an_owner_who_signs_in_and_only_owners_touch_administrators(
            steps in vec((0_usize..4, 0_usize..4, subsequence(Role::ALL.to_vec(), 0..=3), any::<bool>()), 1..40),
        ) {
            let mut everybody = vec![
                user(1, &[Role::Owner], true),
                user(2, &[Role::ClinicAdmin], true),
                user(3, &[Role::FrontDesk], true),
                user(4, &[Role::Owner, Role::Provider], false),
            ];
            for (actor, target, roles, active) in steps {
                let (by, before) = (everybody[actor].clone(), everybody[target].clone());
                if !by.active || !allowed(&by.roles, Permission::ManageClinic) {
                    continue;
                }
                let from = UserDetails::of(&before);
                let to = UserDetails { roles, active, ..from.clone() };
                let input = ChangeUser { user: before.id, from, to };
                let mut facts = Facts::default();
                facts.put_users(Fact::Known(everybody.clone()));
                let Ok(changes) = change_user(&operation(by.id, &input), &input, &facts) else { continue };
                let Record::User(after) = changes[0].after().clone() else { panic!("a user was changed") };
                prop_assert!(!after.roles.is_empty());
                if !by.roles.contains(&Role::Owner) && (after.roles != before.roles || after.active != before.active) {
                    prop_assert!(!is_admin(&before) && !is_admin(&after));
                }
                everybody[target] = after;
                prop_assert!(everybody.iter().any(|each| each.active && each.roles.contains(&Role::Owner)));
            }
        }
    }
}
