using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Process definitions.</summary>
internal sealed class ProcessDefinitionOperations(EngineCluster engine)
{
    private readonly EntityView<ProcessDefinitionRecord> _view = ProcessDefinitionView.Create(() => engine.Snapshot);

    public void Register(OperationTable table) => table
        .Add("getProcessDefinition", request => OperationResult.Ok(_view.ToJson(Find(request))))
        .Add("getProcessDefinitionXML", request => new(200, Text: Find(request).Xml, TextType: "text/xml"))
        .Add("searchProcessDefinitions", Search);

    private ProcessDefinitionRecord Find(OperationRequest request) =>
        engine.Snapshot.ProcessDefinitions.Get("process definition", request.Key("processDefinitionKey"));

    private OperationResult Search(OperationRequest request)
    {
        if (request.Body?["filter"]?["isLatestVersion"]?.GetValue<bool>() == true)
        {
            RequireLatestVersionSearch(request.Body);
        }

        return EntitySearch.Answer(_view, [.. engine.Snapshot.ProcessDefinitions.Values], request.Body);
    }

    /// <summary>A search for the latest versions goes forward only, and sorts by two fields only.</summary>
    private static void RequireLatestVersionSearch(JsonObject body)
    {
        if (body["page"] is JsonObject page && (page["before"] ?? page["from"]) is not null)
        {
            throw ProblemException.InvalidArgument("$.page: with the filter isLatestVersion only 'after' and 'limit' are supported.");
        }

        if (body["sort"] is JsonArray sort
            && sort.FirstOrDefault(entry => entry!["field"]!.GetValue<string>() is not ("processDefinitionId" or "tenantId")) is { } other)
        {
            throw ProblemException.InvalidArgument(
                $"$.sort: with the filter isLatestVersion only processDefinitionId and tenantId are supported, not {other["field"]}.");
        }
    }
}
