namespace Camunda.Rest.Tests.Shared.Http;

/// <summary>The least that a response of success has to hold to pass for the cluster's.</summary>
internal static class LeastResult
{
    private static readonly HashSet<string> Lists = new(
        [
            "items", "jobs", "brokers", "tenants", "createdDocuments", "failedDocuments", "checkpointStates", "physicalTenants",
            "scheduledSnapshots", "plannedChanges", "createdHistory", "resolved", "references",
        ],
        StringComparer.Ordinal);

    public static string Of(CamundaOperation operation) => operation.Result switch
    {
        CamundaResultKind.None => "",
        CamundaResultKind.List => "[]",
        CamundaResultKind.Xml => "<xml/>",
        CamundaResultKind.Text or CamundaResultKind.Stream => "text",
        _ => $"{{{string.Join(',', operation.ResultMembers.Take(operation.IsAnyResultMemberEnough ? 1 : int.MaxValue).Select(name => $"\"{name}\":{ValueOf(name)}"))}}}",
    };

    private static string ValueOf(string member) => Lists.Contains(member) ? "[]" : member == "validLicense" ? "true" : "\"1\"";
}
