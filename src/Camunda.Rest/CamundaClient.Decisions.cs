namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Decision definitions: found and evaluated.</summary>
    public DecisionDefinitionResource DecisionDefinitions => field ??= new(_context);

    /// <summary>Decision instances: the evaluations of decisions.</summary>
    public DecisionInstanceResource DecisionInstances => field ??= new(_context);

    /// <summary>Decision requirements graphs: the DMN files that were deployed.</summary>
    public DecisionRequirementsResource DecisionRequirements => field ??= new(_context);
}
