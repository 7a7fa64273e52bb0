namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Agent definitions: the AI agents that deployed processes have.</summary>
    public AgentDefinitionResource AgentDefinitions => field ??= new(_context);

    /// <summary>Agent instances: the runs of AI agents, with their conversations.</summary>
    public AgentInstanceResource AgentInstances => field ??= new(_context);
}
