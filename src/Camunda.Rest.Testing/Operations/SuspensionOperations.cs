using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Suspends and resumes process instances, and sets their business ids.</summary>
internal sealed class SuspensionOperations(EngineCluster engine)
{
    public void Register(OperationTable table) => table
        .Add("suspendProcessInstance", (request, token) => RunAsync(engine.SuspendInstanceAsync(KeyOf(request), token)))
        .Add("resumeProcessInstance", (request, token) => RunAsync(engine.ResumeInstanceAsync(KeyOf(request), token)))
        .Add(
            "assignProcessInstanceBusinessId",
            (request, token) => RunAsync(engine.AssignBusinessIdAsync(KeyOf(request), request.Body.Text("businessId")!, token)));

    private static long KeyOf(OperationRequest request) => request.Key("processInstanceKey");

    private static async ValueTask<OperationResult> RunAsync(Task command)
    {
        await command.ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
