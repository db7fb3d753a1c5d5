//! The values of each enumeration, as the contract numbers and names them.

use super::{Numbered, UnknownName, deserialize};

numbered! {
    /// Where a session stands, as tables show it.
    SessionSummaryStatus, "summary status" {
        /// Nothing is known of it.
        Unknown = 0 "Unknown",
        /// Runs.
        Active = 1 "Active",
        /// Runs, and nobody has connected.
        ActiveNoLogon = 2 "ActiveNoLogon",
        /// Was asked to end; its last steps are not done yet.
        Cancelling = 3 "Cancelling",
        /// Ended by its schedule or by its own requester.
        Completed = 4 "Completed",
        /// Failed.
        CompletedWithErrors = 5 "CompletedWithErrors",
        /// Will start, at once or when scheduled.
        Pending = 6 "Pending",
        /// Ended by somebody else.
        Cancelled = 7 "Cancelled",
        /// Waits for somebody's approval.
        ApprovalRequired = 8 "ApprovalRequired",
        /// Was not approved.
        ApprovalDenied = 9 "ApprovalDenied",
        /// Could not be put to approval.
        ApprovalFailed = 10 "ApprovalFailed",
        /// Runs, but an administrator has locked it.
        Locked = 11 "Locked",
    }

    /// Whether somebody is connected.
    LoginSessionState, "login state" {
        /// Nobody is.
        Inactive = 0 "Inactive",
        /// Somebody is.
        Active = 1 "Active",
        /// Not known.
        Unknown = 2 "Unknown",
    }

    /// How grave a line of a log is.
    ActionLogType, "log level" {
        /// Of use to whoever looks for a fault.
        Debug = 0 "Debug",
        /// As it should be.
        Info = 1 "Info",
        /// Not as it should be, but it goes on.
        Warn = 2 "Warn",
        /// It failed.
        Error = 3 "Error",
    }

    /// How many of the accounts with the most sessions to tell about.
    ActivitySessionTopUsersTypes, "choice of top users" {
        /// None of them.
        None = 0 "None",
        /// All of them.
        Everyone = 1 "Everyone",
        /// The first five.
        Top5 = 2 "Top5",
        /// The first ten.
        Top10 = 3 "Top10",
    }

    /// What an approver has said.
    ApprovalWorkflowApprovalState, "approval state" {
        /// Nothing yet.
        Pending = 0 "Pending",
        /// Yes.
        Approved = 1 "Approved",
        /// No.
        Denied = 2 "Denied",
    }

    /// In what part somebody was asked to approve.
    ApprovalWorkflowApproverType, "kind of approver" {
        /// As an approver of the tier.
        Normal = 0 "Normal",
        /// After the tier was left unanswered.
        Escalated = 1 "Escalated",
        /// As the requester, where they may approve their own.
        Requester = 2 "Requester",
    }

    /// What kind of activity it is.
    ActivityType, "activity type" {
        /// Somebody works on the resource.
        Interactive = 0 "Interactive",
        /// Somebody works in one program there.
        InteractiveAppLaunch = 1 "InteractiveAppLaunch",
        /// Something is done there without anybody.
        TaskAutomation = 2 "TaskAutomation",
        /// A password is lent.
        CredentialRelease = 3 "CredentialRelease",
    }

    /// Whose account the login is.
    ActivityLoginType, "login type" {
        /// The requester's.
        Requester = 0 "Requester",
        /// One that is made and managed for it.
        Managed = 1 "Managed",
        /// The activity's own.
        ActivityIdentity = 2 "ActivityIdentity",
        /// One from a vault.
        Vault = 3 "Vault",
        /// The resource's.
        Resource = 4 "Resource",
    }

    /// How a requester's login name is written.
    RequesterLoginFormat, "login format" {
        /// `domain\user`.
        Samaccountname = 0 "Samaccountname",
        /// `user@domain`.
        Upn = 1 "UPN",
        /// The mail address.
        Email = 2 "Email",
        /// `user`.
        SamAccountNameOnly = 3 "SamAccountNameOnly",
        /// By a format of the activity's.
        Custom = 4 "Custom",
    }

    /// Whether sessions need an approval.
    ApprovalType, "approval type" {
        /// None is granted.
        Deny = 0 "Deny",
        /// None is needed.
        Allow = 1 "Allow",
        /// A workflow decides.
        Workflow = 2 "Workflow",
    }

    /// What a configuration is for.
    ActivityConfigurationType, "configuration type" {
        /// Whatever it is used for.
        Generic = 0 "Generic",
        /// The rules of sessions.
        ConnectionProfile = 1 "ConnectionProfile",
        /// Mail.
        EmailSettings = 2 "EmailSettings",
        /// The product itself.
        System = 3 "System",
    }

    /// How a setting's text is to be read.
    ActivityConfigurationSettingType, "setting type" {
        /// As it is.
        String = 0 "String",
        /// As a whole number.
        Integer = 1 "Integer",
        /// As a whole number from 0.
        UnsignedInteger = 2 "UnsignedInteger",
        /// As true or false.
        Boolean = 3 "Boolean",
        /// As a UUID.
        Guid = 4 "Guid",
    }

    /// What an answer to a custom field is.
    CustomFieldDataType, "kind of custom field" {
        /// A whole number.
        Integer = 0 "Integer",
        /// A text.
        String = 1 "String",
        /// One of the field's options.
        Options = 2 "Options",
    }

    /// What kind of resource it is.
    ManagedResourceType, "resource type" {
        /// A computer.
        Host = 0 "Host",
        /// A Windows domain.
        Domain = 1 "Domain",
        /// A website.
        Website = 2 "Website",
        /// An Azure AD tenant.
        AzureAdTenant = 3 "AzureAdTenant",
        /// A vault of secrets.
        SecretVault = 4 "SecretVault",
        /// A database.
        Database = 5 "Database",
    }

    /// What an account stands for.
    ManagedAccountType, "kind of managed account" {
        /// A person.
        HostUser = 0 "HostUser",
        /// A service; an application, for hangup.
        HostService = 1 "HostService",
        /// A scheduled task.
        HostScheduledTask = 2 "HostScheduledTask",
    }

    /// What kind of account it is: the vendor's `SbPAMAccountType`.
    SbPamAccountType, "account type" {
        /// A person from a directory.
        User = 0 "User",
        /// An application.
        Application = 1 "Application",
        /// A person that is known here alone.
        Local = 2 "Local",
    }

    /// What part of a recording it is.
    StreamType, "stream type" {
        /// Every part.
        All = 0 "All",
        /// Windows events.
        WindowsAudit = 1 "Windows_Audit",
        /// What was typed.
        StdIn = 2 "StdIn",
        /// What was shown.
        StdOut = 3 "StdOut",
        /// Not known.
        Unknown = 4 "Unknown",
    }
}
