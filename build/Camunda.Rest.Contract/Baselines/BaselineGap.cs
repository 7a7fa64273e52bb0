using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Baselines;

/// <summary>A version that a contract does not cover.</summary>
/// <param name="Version">The version.</param>
/// <param name="Missing">The operations that this version added and the contract lacks, in ordinal order.</param>
internal sealed record BaselineGap(ApiVersion Version, IReadOnlyList<string> Missing);
