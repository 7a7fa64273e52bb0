using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Turns tags into type names: <c>User task</c> becomes <c>UserTasks</c>, because the API has <c>/user-tasks</c>. NSwag makes one
/// interface per tag, and a tag with a space or a hyphen gives it a name that changes with NSwag's own rules.
/// </summary>
internal sealed class NameTags : IRepair
{
    public void Apply(ApiDocument document)
    {
        HashSet<string> resources = [.. document.Paths.SelectMany(path => path.Key.Split('/')).Select(PascalCase.Of)];
        foreach (ContractOperation operation in document.Operations)
        {
            operation.Json["tags"] = new JsonArray(Name(operation.Json.Texts("tags")[0], resources));
        }
    }

    private static string Name(string tag, HashSet<string> resources)
    {
        string singular = PascalCase.Of(tag);
        string plural = singular.EndsWith('y') ? singular[..^1] + "ies" : singular + "s";
        return resources.Contains(plural) ? plural : singular;
    }
}
