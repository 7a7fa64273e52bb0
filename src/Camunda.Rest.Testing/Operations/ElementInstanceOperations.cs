using Camunda.Rest.Testing.Engine;
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
        .Add("getElementInstance", request => OperationResult.Ok(_view.ToJson(engine.Snapshot.ElementInstances.Get(Noun, request.Key("elementInstanceKey")))))
        .Add("searchElementInstances", request => EntitySearch.Answer(_view, [.. engine.Snapshot.ElementInstances.Values], request.Body))
        .Add("createElementInstanceVariables", SetVariablesAsync);

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
