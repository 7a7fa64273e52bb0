using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Leaves out the components that nothing refers to any more: their facts stand where they were used. NSwag would generate a class
/// for each, and nobody could tell it from one that goes over the wire.
/// </summary>
internal sealed class DropUnreachable : IRepair
{
    public void Apply(ApiDocument document)
    {
        HashSet<string> reached = Reachability.From(document, document.Operations.SelectMany(SchemaSites.Of));
        foreach (string name in document.Schemas.Select(schema => schema.Key).Where(name => !reached.Contains(name)).ToList())
        {
            document.Schemas.Remove(name);
        }
    }
}
