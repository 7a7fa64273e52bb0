using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Operations;

/// <summary>Names the member of an operation by the API's naming convention; <c>operations.yaml</c> has the exceptions.</summary>
internal static class MemberNames
{
    private const string Search = "search";
    private const string Statistics = "statistics";

    /// <returns>The name without <c>Async</c>.</returns>
    public static string Of(ContractOperation operation, OperationShape shape, ResourcePath path)
    {
        string[] words = [.. path.Words];
        string method = operation.Method;
        if (words is [.., Search])
        {
            return "Search" + Join(words[..^1]);
        }

        if (words.Contains(Statistics) || shape == OperationShape.Membership)
        {
            return WithoutEntity(operation.Id, path.Entity);
        }

        if (shape == OperationShape.Batch && words is [var batch] && CamundaNaming.TryGetVerb(batch, out string? plural))
        {
            return plural + "Batch";
        }

        return (method, words) switch
        {
            ("post", []) => "Create",
            ("put" or "patch", []) => "Update",
            ("delete", []) => "Delete",
            ("get", []) => shape == OperationShape.List ? "List" : "Get",
            ("get", _) => "Get" + Join(words),
            ("post", [var action]) when CamundaNaming.TryGetVerb(action, out string? verb) => verb,
            _ => WithoutEntity(operation.Id, path.Entity),
        };
    }

    /// <summary>
    /// The operation's own name without the thing that the resource is about: <c>suspendQuota</c> on a quota is <c>Suspend</c>.
    /// </summary>
    public static string WithoutEntity(string operationId, string entity)
    {
        string member = CamundaNaming.ToMemberName(operationId);
        int start = member.IndexOf(entity, 1, StringComparison.Ordinal);
        if (start < 0 || (start + entity.Length < member.Length && !char.IsUpper(member[start + entity.Length])))
        {
            return member;
        }

        return member.Remove(start, entity.Length);
    }

    private static string Join(IEnumerable<string> segments) => string.Concat(segments.Select(CamundaNaming.ToMemberName));
}
