namespace Camunda.Rest.Json;

/// <summary>Something in a response that could not be read and was left out.</summary>
/// <param name="Path">Where it was.</param>
/// <param name="Reason">Why, without the value; to follow a colon.</param>
/// <param name="IsItem">Whether it was an item of a list, and not an optional member that is null or empty now.</param>
/// <param name="KeyName">The name of the item's own key or id, if it has one.</param>
/// <param name="Key">The item's own key or id, if it has one.</param>
internal sealed record JsonLoss(string Path, string Reason, bool IsItem = false, string? KeyName = null, string? Key = null)
{
    /// <summary>The item verbatim, for whoever can make something of it; null for a member.</summary>
    public string? Item { get; init; }

    /// <summary>Names the place and the reason; no value is in it.</summary>
    public override string ToString() => $"{Path}: {Reason}";
}
