namespace Camunda.Rest.Json;

/// <summary>The values of non-nullable members that a response omits. Shared by all instances, because models are immutable.</summary>
internal static class JsonEmpty
{
    /// <summary>An empty link.</summary>
    public static readonly Uri Uri = new("", UriKind.Relative);
}
