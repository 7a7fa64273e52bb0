using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Listeners of all user tasks.</summary>
internal sealed class GlobalListenerOperations(EngineCluster engine)
{
    private const int DefaultRetries = 3;
    private const int DefaultPriority = 50;

    private readonly EntityView<GlobalListenerRecord> _view = new EntityView<GlobalListenerRecord>("key")
        .SearchedBy("key", FieldKind.Key, listener => [listener.Key])
        .Text("id", listener => listener.Id)
        .Text("type", listener => listener.Type)
        .Number("retries", listener => listener.Retries)
        .Flag("afterNonGlobal", listener => listener.AfterNonGlobal)
        .Number("priority", listener => listener.Priority)
        .Texts("eventTypes", listener => listener.EventTypes)
        .Filter("eventTypes", CompileEventTypes)
        .Text("source", _ => "API");

    public void Register(OperationTable table) => table
        .Add("createGlobalTaskListener", CreateAsync)
        .Add("updateGlobalTaskListener", UpdateAsync)
        .Add("getGlobalTaskListener", request => OperationResult.Ok(_view.ToJson(Find(request.PathValues["id"]))))
        .Add("deleteGlobalTaskListener", DeleteAsync)
        .Add(
            "searchGlobalTaskListeners",
            request => EntitySearch.Answer(_view, [.. engine.Snapshot.GlobalListeners.Values], request.Body));

    private static Func<GlobalListenerRecord, bool> CompileEventTypes(JsonNode operand)
    {
        Func<IReadOnlyList<IComparable>, bool>[] conditions =
            [.. operand.AsArray().Select(item => FilterCondition.Compile(FieldKind.Text, item!))];
        return listener => Array.TrueForAll(conditions, condition => condition([.. listener.EventTypes]));
    }

    private async ValueTask<OperationResult> CreateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        GlobalListenerRecord listener = Read(request, request.Body.Text("id")!);
        return OperationResult.Ok(
            _view.ToJson(await engine.SetGlobalListenerAsync(listener, mustExist: false, cancellationToken).ConfigureAwait(false))) with
        {
            Status = 201,
        };
    }

    private async ValueTask<OperationResult> UpdateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        GlobalListenerRecord listener = Read(request, request.PathValues["id"]);
        return OperationResult.Ok(
            _view.ToJson(await engine.SetGlobalListenerAsync(listener, mustExist: true, cancellationToken).ConfigureAwait(false)));
    }

    private async ValueTask<OperationResult> DeleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.DeleteGlobalListenerAsync(request.PathValues["id"], cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private static GlobalListenerRecord Read(OperationRequest request, string id)
    {
        JsonObject? body = request.Body;
        body.RequirePositive("retries");
        IReadOnlyList<string> eventTypes = body.Texts("eventTypes")!;
        return eventTypes.Count == 0
            ? throw ProblemException.InvalidArgument("$.eventTypes: must not be empty.")
            : new()
            {
                Id = id,
                Key = 0,
                Type = body.FilledText("type"),
                Retries = body.Number("retries") ?? DefaultRetries,
                AfterNonGlobal = body.Flag("afterNonGlobal") ?? false,
                Priority = body.Number("priority") ?? DefaultPriority,
                EventTypes = eventTypes,
            };
    }

    private GlobalListenerRecord Find(string id) =>
        engine.Snapshot.GlobalListeners.TryGetValue(id, out GlobalListenerRecord? listener)
            ? listener
            : throw ProblemException.NotFound($"There is no global task listener '{id}'.");
}
