namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// A shape at the place that uses it. The shape is resolved on first use, because schemas refer to each other in circles.
/// </summary>
internal sealed class SchemaUse(Func<ApiSchema> resolve, bool nullable)
{
    private readonly Lazy<ApiSchema> _schema = new(resolve);

    public ApiSchema Schema => _schema.Value;

    public bool Nullable { get; } = nullable;
}
