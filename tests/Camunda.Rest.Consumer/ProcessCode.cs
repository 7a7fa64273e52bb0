using Camunda.Rest.Models;

namespace Camunda.Rest.Consumer;

public sealed class ProcessCode(CamundaClient camunda)
{
    public async Task<IReadOnlyList<ProcessDefinitionKey>> DeployAsync(string file)
    {
        DeploymentResult deployment = await camunda.Deployments.Create().AddFile(file).ForTenant("acme").SendAsync();
        DeploymentKey key = deployment.DeploymentKey;
        TenantId tenant = deployment.TenantId;
        List<ProcessDefinitionKey> keys = [];
        foreach (DeploymentMetadataResult deployed in deployment.Deployments)
        {
            if (deployed.ProcessDefinition is { } process)
            {
                string resource = process.ResourceName;
                int version = process.ProcessDefinitionVersion;
                Console.WriteLine($"{key} {tenant} {resource} {process.ProcessDefinitionId} {version}");
                keys.Add(process.ProcessDefinitionKey);
            }
        }

        return keys;
    }

    public async Task<string> DescribeDefinitionsAsync()
    {
        List<string> lines = [];
        await foreach (ProcessDefinitionResult definition in camunda.ProcessDefinitions.Search().OrderBy(ProcessDefinitionSortField.Name))
        {
            ProcessDefinitionKey key = definition.ProcessDefinitionKey;
            ProcessDefinitionId id = definition.ProcessDefinitionId;
            string? name = definition.Name;
            string? tag = definition.VersionTag;
            int version = definition.Version;
            string resource = definition.ResourceName;
            string xml = await camunda.ProcessDefinitions[key].GetXmlAsync();
            lines.Add($"{id} {name ?? id.ToString()} {version} {tag} {resource} {xml.Length}");
        }

        return string.Join('\n', lines);
    }

    public async Task<ProcessInstanceKey> StartAsync(ProcessDefinitionKey processDefinitionKey)
    {
        CreateProcessInstanceResult started = await camunda.ProcessInstances.Create(processDefinitionKey)
            .WithVariables(new { orderId = "A-42" })
            .SendAsync();
        ProcessDefinitionId id = started.ProcessDefinitionId;
        int version = started.ProcessDefinitionVersion;
        JsonVariables variables = started.Variables;
        Console.WriteLine($"{id} {version} {started.TenantId} {variables}");
        return started.ProcessInstanceKey;
    }

    public async Task<bool> IsOverAsync(ProcessInstanceKey processInstanceKey)
    {
        ProcessInstanceResult instance = await camunda.ProcessInstances[processInstanceKey].GetAsync();
        DateTimeOffset start = instance.StartDate;
        DateTimeOffset? end = instance.EndDate;
        ProcessInstanceState state = instance.State;
        bool hasIncident = instance.HasIncident;
        ProcessInstanceKey? parent = instance.ParentProcessInstanceKey;
        string name = instance.ProcessDefinitionName ?? "unnamed";
        Console.WriteLine($"{start:O} {state.Value} {hasIncident} {parent?.Value} {name} {instance.TenantId.Value}");
        return end is { } over && over > start;
    }

    public async Task<int> CountElementsAsync(ProcessInstanceKey processInstanceKey)
    {
        int count = 0;
        await foreach (ElementInstanceResult element in camunda.ElementInstances.Search()
            .Where(e => e.ProcessInstanceKey == processInstanceKey))
        {
            ElementInstanceKey key = element.ElementInstanceKey;
            string? name = element.ElementName;
            DateTimeOffset start = element.StartDate;
            string state = $"{element.State.Value} {element.IncidentKey?.Value}";
            Console.WriteLine($"{key} {name} {element.ElementId} {element.Type.Value} {state} {start:O}");
            count++;
        }

        IReadOnlyList<ProcessElementStatisticsResult> statistics =
            await camunda.ProcessInstances[processInstanceKey].GetElementStatisticsAsync();
        return statistics.Sum(element => (int)(element.Active + element.Canceled + element.Incidents + element.Completed)) + count;
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadVariablesAsync(ProcessInstanceKey processInstanceKey)
    {
        Dictionary<string, string> values = [];
        await foreach (VariableSearchResult variable in camunda.Variables.Search().Where(v => v.ProcessInstanceKey == processInstanceKey))
        {
            string name = variable.Name;
            string value = variable.Value;
            bool isTruncated = variable.IsTruncated;
            VariableKey key = variable.VariableKey;
            VariableResult whole = await camunda.Variables[key].GetAsync();
            values[name] = isTruncated ? whole.Value : value;
        }

        return values;
    }

    public async Task RepairAsync(ProcessInstanceKey processInstanceKey)
    {
        await foreach (IncidentResult incident in camunda.Incidents.Search()
            .Where(i => i.ProcessInstanceKey == processInstanceKey && i.State == IncidentState.Active && i.TenantId == "acme"))
        {
            IncidentKey key = incident.IncidentKey;
            string message = incident.ErrorMessage;
            DateTimeOffset since = incident.CreationTime;
            JobKey? job = incident.JobKey;
            Console.WriteLine($"{incident.ErrorType.Value} {message} {since:O} {job?.Value} {incident.ElementId.Value}");
            await camunda.Incidents[key].ResolveAsync();
        }

        await foreach (IncidentResult incident in camunda.ProcessInstances[processInstanceKey].SearchIncidents())
        {
            Console.WriteLine(incident.ProcessDefinitionKey.Value);
        }
    }

    public async Task<int> CancelAllAsync(string processDefinitionId)
    {
        BatchOperationCreatedResult created = await camunda.ProcessInstances.CancelBatch()
            .Where(p => p.ProcessDefinitionId == processDefinitionId)
            .SendAsync();
        BatchOperationKey key = created.BatchOperationKey;
        BatchOperationResponse batch = await camunda.BatchOperations[key].GetAsync();
        await foreach (BatchOperationItemResponse item in camunda.BatchOperations[key].SearchItems())
        {
            string? error = item.ErrorMessage;
            Console.WriteLine($"{item.ItemKey} {item.ProcessInstanceKey} {item.State.Value} {error}");
        }

        return batch.OperationsTotalCount - batch.OperationsFailedCount;
    }

    public async Task DropResourceAsync(ResourceKey resourceKey)
    {
        ResourceResult resource = await camunda.Resources[resourceKey].GetAsync();
        string name = resource.ResourceName;
        string? tag = resource.VersionTag;
        Console.WriteLine($"{name} {tag} {resource.Version} {resource.TenantId.Value}");
        await camunda.Resources[resourceKey].DeleteAsync();
    }
}
