using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The facts about operations that the transport goes by and that the contract does not state.</summary>
internal static class OperationFacts
{
    /// <summary>
    /// Operations beyond reads, searches, puts and deletes that are idempotent: what they end is named by its key and can end only once, so
    /// that a second time is refused with 404 or 409; or they change nothing at all.
    /// </summary>
    private static readonly HashSet<string> s_idempotent = new(
        [
            "cancelBatchOperation", "cancelProcessInstance", "completeJob", "completeUserTask", "createDocumentLink", "deleteDecisionInstance",
            "deleteProcessInstance", "deleteResource", "evaluateExpression", "pauseClusterExporting", "pauseExporting", "resetClock",
            "resolveIncident", "resolveSecrets", "resumeClusterExporting", "resumeExporting", "syncRuntimeBackupState",
            "syncRuntimeBackupStateAsClusterAdmin",
        ],
        StringComparer.Ordinal);

    /// <summary>How the API names operations that only read, whatever their method.</summary>
    private static readonly string[] s_readers = ["get", "list", "search"];

    /// <summary>What ends a job, or keeps it: held back, it would cost work that is done already.</summary>
    private static readonly HashSet<string> s_jobOutcomes = new(["completeJob", "failJob", "throwJobError", "updateJob"], StringComparer.Ordinal);

    /// <summary>What hands out jobs, each of which counts even if others make no sense.</summary>
    private const string Activation = "activateJobs";

    /// <summary>Answers of any size, handed to the caller as they come in.</summary>
    private static readonly HashSet<string> s_downloads = new(["getDocument", "getResourceContentBinary"], StringComparer.Ordinal);

    /// <summary>Answers that the caller gets as text, whatever their media type is.</summary>
    private static readonly HashSet<string> s_texts = new(
        ["getDecisionDefinitionXML", "getDecisionRequirementsXML", "getProcessDefinitionXML", "getResourceContent"], StringComparer.Ordinal);

    /// <summary>The operations that are named here.</summary>
    public static IEnumerable<string> Named => s_idempotent.Union(s_jobOutcomes).Union(s_downloads).Union(s_texts).Append(Activation);

    public static Repeatability RepeatabilityOf(CamundaOperation? operation, HttpRequestMessage request)
    {
        if (operation is null)
            return request.Method == HttpMethod.Get ? Repeatability.Always : Repeatability.WhenRefused;

        // The cluster refuses a second message of the same id for as long as it keeps the first one, which is its time to live.
        if (request.Content is IModelContent { Model: MessagePublicationRequest { MessageId.Length: > 0, TimeToLive: > 0 } })
            return Repeatability.Always;
        return RepeatabilityOf(operation);
    }

    public static Repeatability RepeatabilityOf(CamundaOperation operation) =>
        OnlyReads(operation, operation.Method) || operation.Method == HttpMethod.Put || operation.Method == HttpMethod.Delete || s_idempotent.Contains(operation.Id)
            ? Repeatability.Always
            : Repeatability.WhenRefused;

    /// <summary>Whether a request changes nothing, by its operation's name or its method.</summary>
    public static bool OnlyReads(CamundaOperation? operation, HttpMethod method) =>
        method == HttpMethod.Get || (operation is not null && s_readers.Any(verb => operation.Id.StartsWith(verb, StringComparison.Ordinal)));

    public static bool IsJobOutcome(CamundaOperation? operation) => operation is not null && s_jobOutcomes.Contains(operation.Id);

    public static bool ReturnsText(CamundaOperation? operation) => operation is null || s_texts.Contains(operation.Id);

    public static bool IsActivation(CamundaOperation? operation) => operation?.Id == Activation;

    public static bool IsDownload(CamundaOperation? operation) => operation is not null && s_downloads.Contains(operation.Id);
}
