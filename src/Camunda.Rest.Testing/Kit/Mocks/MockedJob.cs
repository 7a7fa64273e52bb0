using Camunda.Rest.Models;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>A job as a handler receives it, although nobody has activated it.</summary>
internal sealed record MockedJob(ActivatedJobResult Activated, ResourceContext Context, string? ExampleData)
{
    /// <exception cref="CamundaVariablesException">The variables do not match the type.</exception>
    public Job<T> As<T>()
    {
        Job<T> job = new(Activated, Context, NoServices.Instance);
        job.Bind();
        return job;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
