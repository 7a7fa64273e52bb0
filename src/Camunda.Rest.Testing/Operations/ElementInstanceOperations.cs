using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Element instances and the variables in their scope.</summary>
internal sealed class ElementInstanceOperations(EngineCluster engine)
{
    private const string Noun = "element instance";
    private readonly EntityView<ElementInstanceRecord> _view = ElementInstanceView.Create();

    public void Register(OperationTable table) => table
        .Add(
            "getElementInstance",
            request => OperationResult.Ok(_view.ToJson(Find(request))))
        .Add("searchElementInstances", request => EntitySearch.Answer(_view, [.. engine.Snapshot.FlowNodeInstances], request.Body))
        .Add("createElementInstanceVariables", SetVariablesAsync)
        .Add("activateAdHocSubProcessActivities", ActivateAdHocAsync);

    /// <summary>The elements of an ad-hoc sub-process that are to begin; null means none.</summary>
    public static IReadOnlyList<AdHocBeginning> ReadBeginnings(JsonNode? elements) =>
        [
            .. elements?.AsArray()
                .Select(element => element!.AsObject())
                .Select(element => new AdHocBeginning(element.FilledText("elementId"), element.Object("variables"))) ?? [],
        ];

    private ElementInstanceRecord Find(OperationRequest request)
    {
        long key = request.Key("elementInstanceKey");
        ElementInstanceRecord element = engine.Snapshot.ElementInstances.Get(Noun, key);
        return element.IsProcess ? throw ProblemException.NotFound($"There is no {Noun} with the key {key}.") : element;
    }

    private async ValueTask<OperationResult> ActivateAdHocAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.ActivateAdHocAsync(
            request.Key("adHocSubProcessInstanceKey"),
            ReadBeginnings(request.Body!["elements"]),
            request.Body.Flag("cancelRemainingInstances") ?? false,
            cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> SetVariablesAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.SetVariablesAsync(
            request.Key("elementInstanceKey"),
            request.Body.Object("variables")!,
            request.Body.Flag("local") ?? false,
            cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
