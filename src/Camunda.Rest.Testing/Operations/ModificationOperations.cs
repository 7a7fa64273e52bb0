using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Modifies running process instances, and migrates them.</summary>
internal sealed class ModificationOperations(EngineCluster engine)
{
    public void Register(OperationTable table) => table
        .Add("modifyProcessInstance", ModifyAsync)
        .Add("migrateProcessInstance", MigrateAsync);

    /// <summary>The migration that a body describes.</summary>
    public static MigrateInstance ReadMigration(long processInstanceKey, JsonObject? body) => new(
        processInstanceKey,
        body.Key("targetProcessDefinitionKey")!.Value,
        [.. Each(body, "mappingInstructions").Select(item => (item.Text("sourceElementId")!, item.Text("targetElementId")!))]);

    /// <summary>The moves of a batch operation: an instance without the source is left as it is.</summary>
    public static IReadOnlyList<MoveElement> ReadMoves(JsonObject? body) =>
    [
        .. Each(body, "moveInstructions").Select(move =>
            new MoveElement(new(move.Text("sourceElementId"), null) { MayBeEmpty = true }, move.Text("targetElementId")!)
            {
                Ancestor = AncestorChoice.Inferred,
            }),
    ];

    private async ValueTask<OperationResult> ModifyAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        JsonObject? body = request.Body;
        ModifyInstance command = new(request.Key("processInstanceKey"))
        {
            Activations = [.. Each(body, "activateInstructions").Select(ReadActivation)],
            Moves = [.. Each(body, "moveInstructions").Select(ReadMove)],
            Terminations =
            [
                .. Each(body, "terminateInstructions")
                    .Select(item => new ElementSelection(item.Text("elementId"), item.Key("elementInstanceKey"))),
            ],
        };
        await engine.ModifyInstanceAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> MigrateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.MigrateInstanceAsync(
            ReadMigration(request.Key("processInstanceKey"), request.Body), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private static ActivateElement ReadActivation(JsonObject item) =>
        new(item.Text("elementId")!, ReadAncestor(item), ReadVariables(item));

    private static MoveElement ReadMove(JsonObject item)
    {
        JsonObject? source = item.Object("sourceElementInstruction");
        JsonObject? ancestor = item.Object("ancestorScopeInstruction");
        return new(new(source.Text("sourceElementId"), source.Key("sourceElementInstanceKey")), item.Text("targetElementId")!)
        {
            Ancestor = ancestor.Text("ancestorScopeType") switch
            {
                "inferred" => AncestorChoice.Inferred,
                "sourceParent" => AncestorChoice.SourceParent,
                _ => AncestorChoice.Direct,
            },
            AncestorKey = ReadAncestor(ancestor),
            Variables = ReadVariables(item),
        };
    }

    // A key that is not positive means none.
    private static long? ReadAncestor(JsonObject? item) => item.Key("ancestorElementInstanceKey") is { } key and > 0 ? key : null;

    private static IReadOnlyList<ScopedVariables> ReadVariables(JsonObject item) =>
    [
        .. Each(item, "variableInstructions")
            .Select(entry => new ScopedVariables(entry.Text("scopeId") ?? "", entry.Object("variables")!)),
    ];

    private static IEnumerable<JsonObject> Each(JsonObject? body, string list) =>
        body?[list] is JsonArray items ? items.Select(item => item!.AsObject()) : [];
}
