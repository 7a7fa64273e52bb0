namespace Camunda.Rest.Contract.Lint;

/// <summary>A key or id type of a contract.</summary>
/// <param name="Type">The name of its schema.</param>
/// <param name="Kind">What the contract says it is.</param>
/// <param name="Entity">
/// What it identifies, in PascalCase: by its name, else by the resource whose path it stands in; null where neither says so.
/// </param>
internal sealed record Identifier(string Type, CamundaNameKind Kind, string? Entity)
{
    /// <summary>The name that a field or parameter of this type has by the convention.</summary>
    public string WantedName => Entity is null ? $"a name that ends in '{Kind}'" : CamundaNaming.ToWireName(Entity + Kind);
}
