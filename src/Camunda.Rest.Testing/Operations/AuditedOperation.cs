namespace Camunda.Rest.Testing.Operations;

/// <summary>What the audit log says about the commands of one operation.</summary>
/// <param name="EntityType">The kind of entity that it changes.</param>
/// <param name="Type">What it does with it.</param>
/// <param name="Category">The part of the cluster that it belongs to.</param>
/// <param name="KeyName">The name of the entity's key, in the path, the response or the body.</param>
internal sealed record AuditedOperation(string EntityType, string Type, string Category, string KeyName)
{
    private const string Admin = "ADMIN";
    private const string Resources = "DEPLOYED_RESOURCES";
    private const string Tasks = "USER_TASKS";

    /// <summary>All of them by the id of the operation.</summary>
    public static IReadOnlyDictionary<string, AuditedOperation> All { get; } = CreateAll();

    private static Dictionary<string, AuditedOperation> CreateAll()
    {
        Dictionary<string, AuditedOperation> all = new(StringComparer.Ordinal)
        {
            ["createProcessInstance"] = new("PROCESS_INSTANCE", "CREATE", Resources, "processInstanceKey"),
            ["cancelProcessInstance"] = new("PROCESS_INSTANCE", "CANCEL", Resources, "processInstanceKey"),
            ["deleteProcessInstance"] = new("PROCESS_INSTANCE", "DELETE", Resources, "processInstanceKey"),
            ["modifyProcessInstance"] = new("PROCESS_INSTANCE", "MODIFY", Resources, "processInstanceKey"),
            ["migrateProcessInstance"] = new("PROCESS_INSTANCE", "MIGRATE", Resources, "processInstanceKey"),
            ["suspendProcessInstance"] = new("PROCESS_INSTANCE", "SUSPEND", Resources, "processInstanceKey"),
            ["resumeProcessInstance"] = new("PROCESS_INSTANCE", "RESUME", Resources, "processInstanceKey"),
            ["resolveIncident"] = new("INCIDENT", "RESOLVE", Resources, "incidentKey"),
            ["updateJob"] = new("JOB", "UPDATE", Resources, "jobKey"),
            ["createElementInstanceVariables"] = new("VARIABLE", "UPDATE", Resources, "elementInstanceKey"),
            ["evaluateDecision"] = new("DECISION", "EVALUATE", Resources, "decisionEvaluationKey"),
            ["createDeployment"] = new("RESOURCE", "CREATE", Resources, "deploymentKey"),
            ["deleteResource"] = new("RESOURCE", "DELETE", Resources, "resourceKey"),
            ["assignUserTask"] = new("USER_TASK", "ASSIGN", Tasks, "userTaskKey"),
            ["unassignUserTask"] = new("USER_TASK", "UNASSIGN", Tasks, "userTaskKey"),
            ["updateUserTask"] = new("USER_TASK", "UPDATE", Tasks, "userTaskKey"),
            ["completeUserTask"] = new("USER_TASK", "COMPLETE", Tasks, "userTaskKey"),
        };
        foreach (string batch in (ReadOnlySpan<string>)
        [
            "cancelProcessInstances", "deleteProcessInstances", "deleteDecisionInstances", "migrateProcessInstances",
            "modifyProcessInstances", "resolveIncidents", "suspendProcessInstances", "resumeProcessInstances", "updateJobs",
        ])
        {
            all[$"{batch}BatchOperation"] = new("BATCH", "CREATE", Resources, "batchOperationKey");
        }

        foreach ((string noun, string type, string key) in (ReadOnlySpan<(string, string, string)>)
        [
            ("Tenant", "TENANT", "tenantId"), ("Group", "GROUP", "groupId"), ("Role", "ROLE", "roleId"), ("User", "USER", "username"),
            ("MappingRule", "MAPPING_RULE", "mappingRuleId"), ("Authorization", "AUTHORIZATION", "authorizationKey"),
        ])
        {
            all[$"create{noun}"] = new(type, "CREATE", Admin, key);
            all[$"update{noun}"] = new(type, "UPDATE", Admin, key);
            all[$"delete{noun}"] = new(type, "DELETE", Admin, key);
        }

        foreach (string member in (ReadOnlySpan<string>)["User", "Client", "MappingRule", "Group"])
        {
            Add("GROUP", "groupId", $"assign{member}ToGroup", $"unassign{member}FromGroup");
            Add("TENANT", "tenantId", $"assign{member}ToTenant", $"unassign{member}FromTenant");
            Add("ROLE", "roleId", $"assignRoleTo{member}", $"unassignRoleFrom{member}");
        }

        Add("TENANT", "tenantId", "assignRoleToTenant", "unassignRoleFromTenant");
        return all;

        void Add(string type, string key, string assignment, string removal)
        {
            all[assignment] = new(type, "ASSIGN", Admin, key);
            all[removal] = new(type, "UNASSIGN", Admin, key);
        }
    }
}
