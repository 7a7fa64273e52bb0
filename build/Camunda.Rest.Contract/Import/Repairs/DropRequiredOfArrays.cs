using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Drops <c>required</c> from an array, where it has no meaning: it names members, and an array has none. NSwag takes it for a list
/// of properties that it then cannot find.
/// </summary>
internal sealed class DropRequiredOfArrays : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema.Text("type") == "array"))
        {
            site.Schema.Remove("required");
        }
    }
}
