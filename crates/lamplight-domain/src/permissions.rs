//! Roles and what each may do: the matrix of the catalogue (45 CFR 164.312(a)(1), access control), as far as
//! the operations of this version need it. One function answers; nothing else compares roles.

use serde::{Deserialize, Serialize};

/// A role that a user holds in the organisation.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Owner,
    ClinicAdmin,
    Provider,
    Nurse,
    FrontDesk,
    Compliance,
    Viewer,
}

impl Role {
    pub const ALL: [Role; 7] =
        [Role::Owner, Role::ClinicAdmin, Role::Provider, Role::Nurse, Role::FrontDesk, Role::Compliance, Role::Viewer];
}

/// What an operation or a query asks for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// See provider schedules.
    ReadSchedule,
    /// Book, move, cancel.
    WriteSchedule,
    /// See demographics.
    ReadDemographics,
    /// Register and correct patients.
    WriteDemographics,
    /// Settings, users, providers.
    ManageClinic,
    /// Read and verify the audit log.
    ReadAudit,
    /// See settings and users.
    ReadSettings,
}

impl Permission {
    pub const ALL: [Permission; 7] = [
        Permission::ReadSchedule,
        Permission::WriteSchedule,
        Permission::ReadDemographics,
        Permission::WriteDemographics,
        Permission::ManageClinic,
        Permission::ReadAudit,
        Permission::ReadSettings,
    ];
}

/// Whether one role carries a permission. The owner has what the clinic admin has.
pub fn grants(role: Role, permission: Permission) -> bool {
    use Permission::{
        ManageClinic, ReadAudit, ReadDemographics, ReadSchedule, ReadSettings, WriteDemographics, WriteSchedule,
    };
    use Role::{ClinicAdmin, Compliance, FrontDesk, Nurse, Owner, Provider, Viewer};
    match role {
        Owner | ClinicAdmin => {
            matches!(
                permission,
                ReadSchedule | WriteSchedule | ReadDemographics | ManageClinic | ReadAudit | ReadSettings
            )
        }
        Provider | Nurse | FrontDesk => {
            matches!(permission, ReadSchedule | WriteSchedule | ReadDemographics | WriteDemographics)
        }
        Compliance => matches!(permission, ReadSchedule | ReadDemographics | ReadAudit | ReadSettings),
        Viewer => matches!(permission, ReadSchedule | ReadDemographics),
    }
}

/// Whether any of a user's roles carries the permission.
pub fn allowed(roles: &[Role], permission: Permission) -> bool {
    roles.iter().any(|role| grants(*role, permission))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells of the catalogue's matrix for the resources that exist, written out a second time by hand.
    #[test]
    fn every_cell_of_the_matrix() {
        let expected = [
            (Role::Owner, [true, true, true, false, true, true, true]),
            (Role::ClinicAdmin, [true, true, true, false, true, true, true]),
            (Role::Provider, [true, true, true, true, false, false, false]),
            (Role::Nurse, [true, true, true, true, false, false, false]),
            (Role::FrontDesk, [true, true, true, true, false, false, false]),
            (Role::Compliance, [true, false, true, false, false, true, true]),
            (Role::Viewer, [true, false, true, false, false, false, false]),
        ];
        assert_eq!(expected.len(), Role::ALL.len());
        for (role, row) in expected {
            for (permission, cell) in Permission::ALL.into_iter().zip(row) {
                assert_eq!(grants(role, permission), cell, "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn roles_add_up() {
        assert!(allowed(&[Role::Owner, Role::FrontDesk], Permission::WriteDemographics));
        assert!(!allowed(&[], Permission::ReadSchedule));
    }
}
