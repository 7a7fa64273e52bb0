using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Operations;

internal sealed class MemberNamesTests
{
    private static IEnumerable<string> Versions => Repository.Contracts.Versions.Select(known => known.ToString());

    [TestCase("post", "", "createQuota", "Create", OperationShape.Create)]
    [TestCase("get", "", "getQuota", "Get", OperationShape.Read)]
    [TestCase("get", "", "listQuotas", "List", OperationShape.List)]
    [TestCase("put", "", "updateQuota", "Update", OperationShape.Update)]
    [TestCase("patch", "", "changeQuota", "Update", OperationShape.Update)]
    [TestCase("delete", "", "deleteQuota", "Delete", OperationShape.Delete)]
    [TestCase("post", "search", "searchQuotas", "Search", OperationShape.Search)]
    [TestCase("post", "wait-states/search", "searchQuotaWaitStates", "SearchWaitStates", OperationShape.Search)]
    [TestCase("post", "suspension", "suspendQuota", "Suspend", OperationShape.Action)]
    [TestCase("post", "incident-resolution", "resolveQuotaIncident", "ResolveIncident", OperationShape.Action)]
    [TestCase("post", "cancellation", "cancelQuotasBatchOperation", "CancelBatch", OperationShape.Batch)]
    [TestCase("get", "call-hierarchy", "getQuotaCallHierarchy", "GetCallHierarchy", OperationShape.List)]
    [TestCase("post", "statistics/by-types", "getQuotaTypeStatistics", "GetTypeStatistics", OperationShape.Statistics)]
    [TestCase("delete", "assignee", "unassignQuota", "Unassign", OperationShape.Action)]
    [TestCase("post", "frobnication", "frobnicateQuota", "Frobnicate", OperationShape.Action)]
    [TestCase("post", "frobnication", "frobnicate", "Frobnicate", OperationShape.Action)]
    public void Of_AnyPath_FollowsTheConvention(string method, string rest, string operationId, string member, OperationShape shape)
    {
        var operation = new ContractOperation("/quotas", [], method, new() { ["operationId"] = operationId });
        var path = new ResourcePath("Quotas", "Quota", null, rest.Split('/', StringSplitOptions.RemoveEmptyEntries), false);

        Assert.That(MemberNames.Of(operation, shape, path), Is.EqualTo(member));
    }

    [TestCase("searchUserTaskAuditLogs", "UserTask", "SearchAuditLogs")]
    [TestCase("getGroupingKey", "Group", "GetGroupingKey", Description = "The entity is a whole word.")]
    [TestCase("group", "Group", "Group", Description = "Nothing would be left.")]
    public void WithoutEntity_AnyOperation_LosesTheWholeWordOnly(string operationId, string entity, string member) =>
        Assert.That(MemberNames.WithoutEntity(operationId, entity), Is.EqualTo(member));

    [TestCaseSource(nameof(Versions))]
    public void Members_OfEveryResource_AreDistinct(string version) => Assert.That(
        ComposedContract.Of(ApiVersion.Parse(version)).Operations
            .Where(operation => !operation.Json.IsTrue("x-handwritten")
                && operation.Json.Text("x-shape") != nameof(OperationShape.Membership)
                && operation.Json.Text("x-rest")?.Contains("/search", StringComparison.Ordinal) != true)
            .Select(operation => $"{operation.Json.Text("x-resource")}[{operation.Json.Text("x-key")}].{operation.Json.Text("x-member")}"),
        Is.Unique);
}
