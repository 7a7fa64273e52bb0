using System.Collections.Concurrent;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing.Kit.Snapshots;

/// <summary>The models of process definitions, each read from the cluster once.</summary>
internal sealed class ModelCatalog(CamundaClient client)
{
    private readonly ConcurrentDictionary<ProcessDefinitionKey, (string Bpmn, ModelProcess? Process)> _models = new();

    /// <summary>The model of a definition as BPMN, and its process; null where the file cannot be read.</summary>
    public async Task<(string Bpmn, ModelProcess? Process)> ReadAsync(
        ProcessDefinitionKey key, ProcessDefinitionId processId, CancellationToken cancellationToken)
    {
        if (_models.TryGetValue(key, out (string Bpmn, ModelProcess? Process) known))
        {
            return known;
        }

        string bpmn = await client.ProcessDefinitions[key].GetXml().WaitUpTo(TimeSpan.FromSeconds(30)).SendAsync(cancellationToken)
            .ConfigureAwait(false);
        return _models[key] = (bpmn, ModelFile.ReadProcess(bpmn, processId.Value));
    }
}
