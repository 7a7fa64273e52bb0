using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>The jobs of an activation.</summary>
/// <param name="Readable">The jobs that can be handled.</param>
/// <param name="Unreadable">The malformed jobs. They are locked too.</param>
internal sealed record SalvagedJobs(IReadOnlyList<ActivatedJobResult> Readable, IReadOnlyList<UnreadableJob> Unreadable);
