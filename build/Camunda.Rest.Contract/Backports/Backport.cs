using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>A place of an older contract, and the type that a newer one has there.</summary>
/// <param name="Slot">The place in the older contract.</param>
/// <param name="Type">The type that it can take over.</param>
internal sealed record Backport(TypeSlot Slot, string Type);
