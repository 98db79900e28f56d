//! What each call of the API needs. One table: the description of the API says it, and a test tries every role, tenant and
//! mode against it.

use super::role::Permission::{
    self, Export, GenerateLinks, ManagePlatforms, ReadAccounts, ReadAudit, ReadEvents, ReadLinks, ReadSubmissions,
    ResetIdentity, RevokeLinks, Settings, WriteAccounts,
};

/// Each call by its `operationId`, with what its caller must be allowed to.
pub const CALLS: [(&str, Permission); 43] = [
    ("createAccount", WriteAccounts),
    ("listAccounts", ReadAccounts),
    ("retrieveAccount", ReadAccounts),
    ("updateAccount", WriteAccounts),
    ("upsertAccount", WriteAccounts),
    ("rejectAccount", WriteAccounts),
    ("listPersons", ReadAccounts),
    ("createPerson", WriteAccounts),
    ("retrievePerson", ReadAccounts),
    ("updatePerson", WriteAccounts),
    ("deletePerson", WriteAccounts),
    ("listSubmissions", ReadSubmissions),
    ("retrieveSubmission", ReadSubmissions),
    ("answerSubmission", WriteAccounts),
    ("retrieveFile", ReadSubmissions),
    ("listAuditRecords", ReadAudit),
    ("retrieveIdentityCheck", ReadAccounts),
    ("resetIdentityCheck", ResetIdentity),
    ("updateAccountReminders", GenerateLinks),
    ("createRemediationLink", GenerateLinks),
    ("listRemediationLinks", ReadLinks),
    ("retrieveRemediationLink", ReadLinks),
    ("revokeRemediationLink", RevokeLinks),
    ("createAccountLink", GenerateLinks),
    ("createAccountExport", Export),
    ("listAccountExports", Export),
    ("retrieveAccountExport", Export),
    ("retrieveOwnPlatform", ReadAccounts),
    ("updateOwnPlatform", Settings),
    ("retrieveInsight", ReadLinks),
    ("createPlatform", ManagePlatforms),
    ("retrievePlatform", ManagePlatforms),
    ("updatePlatform", ManagePlatforms),
    ("listEvents", ReadEvents),
    ("retrieveEvent", ReadEvents),
    ("retryEvent", Settings),
    ("createWebhookEndpoint", Settings),
    ("listWebhookEndpoints", ReadEvents),
    ("retrieveWebhookEndpoint", ReadEvents),
    ("updateWebhookEndpoint", Settings),
    ("deleteWebhookEndpoint", Settings),
    ("rotateWebhookEndpointSecret", Settings),
    ("listWebhookDeliveries", ReadEvents),
];

/// What a call needs; none for one that isn't in the table.
pub fn needs(operation: &str) -> Option<Permission> {
    CALLS.iter().find(|(name, _)| *name == operation).map(|(_, permission)| *permission)
}
