using Camunda.Rest.Models;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>A job as a handler receives it, although nobody has activated it.</summary>
internal sealed record MockedJob(ActivatedJobResult Activated, ResourceContext Context, string? ExampleData)
{
    public Job<T> As<T>() => new(Activated, Context, NoServices.Instance);

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
