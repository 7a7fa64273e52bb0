namespace Camunda.Rest.Contract.Document;

/// <summary>The methods that an operation can stand under.</summary>
internal static class HttpMethods
{
    public static IReadOnlyList<string> All { get; } = ["get", "put", "post", "delete", "patch", "head", "options"];
}
