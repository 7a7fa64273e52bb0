using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Keeps the commands of clients, those that were rejected included; not what follows from them in the engine.</summary>
internal sealed class AuditLog(EngineCluster engine, string? username)
{
    private ImmutableList<AuditRecord> _records = [];

    public IReadOnlyList<AuditRecord> Records => Volatile.Read(ref _records);

    /// <summary>A handler whose commands are kept.</summary>
    public OperationHandler Keep(AuditedOperation operation, OperationHandler handler) => async (request, cancellationToken) =>
    {
        // What the command deletes is gone afterwards.
        ProcessInstanceRef? before = FindProcess(engine.Snapshot, operation, KeyOf(operation, request, null));
        try
        {
            OperationResult result = await handler(request, cancellationToken).ConfigureAwait(false);
            Add(operation, request, result.Json as JsonObject, before, result.Status < 400);
            return result;
        }
        catch (Exception exception) when (exception is EngineRejectionException or ProblemException)
        {
            Add(operation, request, null, before, succeeded: false);
            throw;
        }
    };

    private void Add(
        AuditedOperation operation, OperationRequest request, JsonObject? response, ProcessInstanceRef? before, bool succeeded)
    {
        string key = KeyOf(operation, request, response);
        ProcessInstanceRef? process = FindProcess(engine.Snapshot, operation, key) ?? before;
        AuditRecord record = new()
        {
            Key = 0,
            Operation = operation,
            Timestamp = engine.Time.GetUtcNow(),
            ActorId = username,
            Succeeded = succeeded,
            EntityKey = key,
            Process = process,
            BatchOperationKey = operation.EntityType == "BATCH" ? ToKey(key) : null,
            BatchOperationType = response?["batchOperationType"]?.GetValue<string>(),
        };
        ImmutableInterlocked.Update(ref _records, records => records.Add(record with { Key = records.Count + 1 }));
    }

    private static string KeyOf(AuditedOperation operation, OperationRequest request, JsonObject? response) =>
        request.PathValues.GetValueOrDefault(operation.KeyName)
        ?? response?[operation.KeyName]?.ToString()
        ?? request.Body?[operation.KeyName]?.ToString()
        ?? "";

    private static ProcessInstanceRef? FindProcess(EngineSnapshot snapshot, AuditedOperation operation, string text)
    {
        if (ToKey(text) is not { } key)
        {
            return null;
        }

        return operation.EntityType switch
        {
            "PROCESS_INSTANCE" => snapshot.ProcessInstances.GetValueOrDefault(key)?.Process,
            "INCIDENT" => snapshot.Incidents.GetValueOrDefault(key)?.Process,
            "JOB" => snapshot.Jobs.GetValueOrDefault(key)?.Process,
            "USER_TASK" => snapshot.UserTasks.GetValueOrDefault(key)?.Process,
            "VARIABLE" => snapshot.ElementInstances.GetValueOrDefault(key)?.Process
                ?? snapshot.ProcessInstances.GetValueOrDefault(key)?.Process,
            _ => null,
        };
    }

    private static long? ToKey(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long key) ? key : null;
}
