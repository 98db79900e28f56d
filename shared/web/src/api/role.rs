//! What each role may do: one table.

/// A member of staff's role at a platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything at a platform.
    Administrator,
    /// Onboards accounts.
    ConnectOnboardingAnalyst,
    /// Builds on the API.
    Developer,
    /// Moves accounts in.
    DataMigrationSpecialist,
    /// Answers owners.
    SupportAssociate,
    /// Answers owners, and reads what they gave.
    SupportSpecialist,
    /// Looks.
    ViewOnly,
    /// Looks and counts.
    Analyst,
    /// The deployer: makes platforms, and nothing at any of them.
    Operator,
}

/// Something that a call needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Make links.
    GenerateLinks,
    /// Write accounts into files, with their representatives' e-mail addresses.
    Export,
    /// Revoke links.
    RevokeLinks,
    /// See links.
    ReadLinks,
    /// See accounts.
    ReadAccounts,
    /// Write accounts.
    WriteAccounts,
    /// See what owners gave.
    ReadSubmissions,
    /// See who did what on an account, when and from where: owners too, with their addresses.
    ReadAudit,
    /// Allow new tries at the identity check.
    ResetIdentity,
    /// See events, webhook endpoints and deliveries.
    ReadEvents,
    /// Change a platform's settings.
    Settings,
    /// Make platforms.
    ManagePlatforms,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::ConnectOnboardingAnalyst,
        Self::Developer,
        Self::DataMigrationSpecialist,
        Self::SupportAssociate,
        Self::SupportSpecialist,
        Self::ViewOnly,
        Self::Analyst,
        Self::Operator,
    ];

    /// As a token writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::ConnectOnboardingAnalyst => "connect_onboarding_analyst",
            Self::Developer => "developer",
            Self::DataMigrationSpecialist => "data_migration_specialist",
            Self::SupportAssociate => "support_associate",
            Self::SupportSpecialist => "support_specialist",
            Self::ViewOnly => "view_only",
            Self::Analyst => "analyst",
            Self::Operator => "operator",
        }
    }

    /// Reads a token's word; none for a role that this version doesn't know, which then allows nothing.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == raw)
    }

    /// Whether it allows something.
    pub fn allows(self, permission: Permission) -> bool {
        use Permission::{
            Export, GenerateLinks, ManagePlatforms, ReadAccounts, ReadAudit, ReadEvents, ReadLinks, ReadSubmissions,
            ResetIdentity, RevokeLinks, Settings, WriteAccounts,
        };
        let allowed: &[Permission] = match self {
            Self::Administrator => &[
                GenerateLinks,
                Export,
                RevokeLinks,
                ResetIdentity,
                ReadLinks,
                ReadEvents,
                ReadAccounts,
                ReadAudit,
                WriteAccounts,
                ReadSubmissions,
                Settings,
            ],
            Self::ConnectOnboardingAnalyst => &[
                GenerateLinks,
                Export,
                RevokeLinks,
                ResetIdentity,
                ReadLinks,
                ReadEvents,
                ReadAccounts,
                ReadAudit,
                WriteAccounts,
                ReadSubmissions,
            ],
            Self::Developer => &[
                GenerateLinks,
                Export,
                RevokeLinks,
                ResetIdentity,
                ReadLinks,
                ReadEvents,
                ReadAccounts,
                ReadAudit,
                WriteAccounts,
                Settings,
            ],
            Self::DataMigrationSpecialist => {
                &[GenerateLinks, Export, RevokeLinks, ResetIdentity, ReadLinks, ReadEvents, ReadAccounts, WriteAccounts]
            }
            Self::SupportAssociate => {
                &[GenerateLinks, Export, RevokeLinks, ResetIdentity, ReadLinks, ReadEvents, ReadAccounts, ReadAudit]
            }
            Self::SupportSpecialist => &[
                GenerateLinks,
                Export,
                RevokeLinks,
                ResetIdentity,
                ReadLinks,
                ReadEvents,
                ReadAccounts,
                ReadAudit,
                ReadSubmissions,
            ],
            Self::ViewOnly | Self::Analyst => &[ReadLinks, ReadEvents, ReadAccounts],
            Self::Operator => &[ManagePlatforms],
        };
        allowed.contains(&permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(permission: Permission) -> Vec<&'static str> {
        Role::ALL.into_iter().filter(|role| role.allows(permission)).map(Role::as_str).collect()
    }

    #[test]
    fn six_roles_make_links() {
        let six = [
            "administrator",
            "connect_onboarding_analyst",
            "developer",
            "data_migration_specialist",
            "support_associate",
            "support_specialist",
        ];
        assert_eq!(who(Permission::GenerateLinks), six);
        assert_eq!(who(Permission::Export), six);
        assert_eq!(who(Permission::RevokeLinks), six);
        assert_eq!(who(Permission::ResetIdentity), six);
    }

    #[test]
    fn everybody_at_a_platform_reads_and_the_operator_does_not() {
        assert_eq!(who(Permission::ReadLinks).len(), 8);
        assert_eq!(who(Permission::ReadAccounts).len(), 8);
        assert_eq!(who(Permission::ReadEvents), who(Permission::ReadLinks));
        assert!(!who(Permission::ReadAccounts).contains(&"operator"));
    }

    #[test]
    fn the_rarer_permissions_are_for_few() {
        for (permission, few) in [
            (
                Permission::WriteAccounts,
                &["administrator", "connect_onboarding_analyst", "developer", "data_migration_specialist"][..],
            ),
            (Permission::ReadSubmissions, &["administrator", "connect_onboarding_analyst", "support_specialist"]),
            (Permission::Settings, &["administrator", "developer"]),
            (Permission::ManagePlatforms, &["operator"]),
        ] {
            assert_eq!(who(permission), few, "{permission:?}");
        }
    }

    #[test]
    fn every_role_reads_back_and_an_unknown_one_is_none() {
        assert!(Role::ALL.into_iter().all(|role| Role::parse(role.as_str()) == Some(role)));
        assert_eq!(Role::parse("owner"), None);
    }
}
