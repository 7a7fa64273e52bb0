namespace Camunda.Rest.Json;

/// <summary>A malformed part of a response that was omitted.</summary>
/// <param name="Path">The path of the part.</param>
/// <param name="Reason">Why it is malformed, without the value; follows a colon.</param>
/// <param name="IsItem">Whether it is an item of a list, rather than an optional member that is now null or empty.</param>
/// <param name="KeyName">The name of the item's own key or id, if it has one.</param>
/// <param name="Key">The item's own key or id, if it has one.</param>
internal sealed record JsonLoss(string Path, string Reason, bool IsItem = false, string? KeyName = null, string? Key = null)
{
    /// <summary>The item verbatim, for further processing; null for a member.</summary>
    public string? Item { get; init; }

    /// <summary>Returns the path and the reason, without the value.</summary>
    public override string ToString() => $"{Path}: {Reason}";
}
