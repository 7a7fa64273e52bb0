namespace Camunda.Rest.Json;

/// <summary>What members read as that a response left out although their types have no null. Shared by all instances, since models do not
/// change.</summary>
internal static class JsonEmpty
{
    /// <summary>A link that leads nowhere.</summary>
    public static readonly Uri Uri = new("", UriKind.Relative);
}
