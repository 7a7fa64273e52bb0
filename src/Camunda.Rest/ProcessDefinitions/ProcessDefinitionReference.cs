using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One process definition, by its key.</summary>
public sealed partial class ProcessDefinitionReference
{
    private readonly ResourceContext _context;

    internal ProcessDefinitionReference(ResourceContext context, ProcessDefinitionKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the process definition.</summary>
    public ProcessDefinitionKey Key { get; }

    /// <summary>Reads the process definition (<c>GET /process-definitions/{processDefinitionKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such process definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ProcessDefinitionResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the process definition shows up.</summary>
    public EventualRead<ProcessDefinitionResult> Get() => new(
        _context,
        CamundaOperations.GetProcessDefinition,
        cancellationToken => _context.Api.ProcessDefinitions.GetProcessDefinitionAsync(Key, cancellationToken));

    /// <summary>Reads the BPMN model (<c>GET /process-definitions/{processDefinitionKey}/xml</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such process definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<string> GetXmlAsync(CancellationToken cancellationToken = default) => GetXml().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetXmlAsync"/> as a request, which can wait until the process definition shows up.</summary>
    public EventualRead<string> GetXml() => new(
        _context,
        CamundaOperations.GetProcessDefinitionXml,
        cancellationToken => _context.Api.ProcessDefinitions.GetProcessDefinitionXmlAsync(Key, cancellationToken));

    /// <summary>Reads the form that an instance is started with; null when there is none (<c>GET /process-definitions/{processDefinitionKey}/form</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such process definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<FormResult?> GetStartFormAsync(CancellationToken cancellationToken = default) => GetStartForm().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetStartFormAsync"/> as a request, which can wait until the process definition shows up.</summary>
    public EventualRead<FormResult?> GetStartForm() => new(
        _context,
        CamundaOperations.GetStartProcessForm,
        cancellationToken => _context.Api.ProcessDefinitions.GetStartProcessFormAsync(Key, cancellationToken));

    /// <summary>Counts, per element of the model, the instances that are there, were there, or are stuck (<c>POST /process-definitions/{processDefinitionKey}/statistics/element-instances</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public FilterRequest<ProcessDefinitionStatisticsFilter, ProcessElementStatisticsResult> GetElementStatistics() => new(
        _context,
        CamundaOperations.GetProcessDefinitionStatistics,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.GetProcessDefinitionStatisticsAsync(
                Key,
                new ProcessDefinitionElementStatisticsQuery
                {
                    Filter = query.Filter,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessElementStatisticsResult>(result.Items, null);
        },
        Paging.None);
}
