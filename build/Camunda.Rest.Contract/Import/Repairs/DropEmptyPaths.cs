using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>Drops a path without an operation: there is nothing to call. Descriptions keep one where an operation was taken back.</summary>
internal sealed class DropEmptyPaths : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (string path in document.Paths
            .Where(path => !path.Value!.AsObject().Any(member => HttpMethods.All.Contains(member.Key)))
            .Select(path => path.Key)
            .ToList())
        {
            document.Paths.Remove(path);
        }
    }
}
