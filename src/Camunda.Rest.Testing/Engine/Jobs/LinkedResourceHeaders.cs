using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>The header that tells a job the keys of the resources that its task links.</summary>
internal sealed class LinkedResourceHeaders(BoundVersions versions, ExpressionEvaluator expressions)
{
    private const string Header = "linkedResources";

    private static readonly ResourceKind[] Kinds = [ResourceKind.File, ResourceKind.Script];

    /// <summary>The headers of the task, and that of its resources.</summary>
    /// <exception cref="ElementFailure">A resource is missing.</exception>
    public IReadOnlyDictionary<string, string> Create(ElementInstanceRecord element)
    {
        IReadOnlyList<LinkedResource> links = ((JobTask)element.Node).LinkedResources;
        if (links.Count == 0)
        {
            return element.Node.Headers;
        }

        JsonArray resources =
        [
            .. links.Select(link => new JsonObject
            {
                ["resourceKey"] = $"{Find(element, link).ResourceKey}",
                ["resourceType"] = link.ResourceType,
                ["linkName"] = link.LinkName,
            }),
        ];
        return element.Node.Headers.ToImmutableSortedDictionary(StringComparer.Ordinal).SetItem(Header, resources.ToJsonString());
    }

    private ResourceRecord Find(ElementInstanceRecord element, LinkedResource link)
    {
        string id = expressions.Text(element, link.ResourceId);
        return versions.FindResource(Kinds, id, link.Binding, element.Process) ?? throw new ElementFailure(
            IncidentErrorType.ResourceNotFound, $"There is no resource '{id}'{BoundVersions.Describe(link.Binding)} to link.");
    }
}
