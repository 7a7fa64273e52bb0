using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>What became of the jobs of an activation.</summary>
/// <param name="Readable">Those that can be worked.</param>
/// <param name="Unreadable">The others. They are locked all the same.</param>
internal sealed record SalvagedJobs(IReadOnlyList<ActivatedJobResult> Readable, IReadOnlyList<UnreadableJob> Unreadable);
