using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>What a mock does with a job.</summary>
internal delegate Task<JobOutcome> MockStep(MockedJob job, CancellationToken cancellationToken);
