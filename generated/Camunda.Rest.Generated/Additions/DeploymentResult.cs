namespace Camunda.Rest.Models;

/// <content>The deployed resources by kind. They are read from <see cref="Deployments"/>, which contains all kinds in the order of the
/// response.</content>
public sealed partial class DeploymentResult
{
    /// <summary>The processes that were deployed, or that were already deployed and are unchanged.</summary>
    public IReadOnlyList<DeploymentProcessResult> Processes => Parts(part => part.ProcessDefinition);

    /// <summary>The decisions that were deployed, or that were already deployed and are unchanged.</summary>
    public IReadOnlyList<DeploymentDecisionResult> Decisions => Parts(part => part.DecisionDefinition);

    /// <summary>The decision requirements graphs that were deployed, or that were already deployed and are unchanged.</summary>
    public IReadOnlyList<DeploymentDecisionRequirementsResult> DecisionRequirements => Parts(part => part.DecisionRequirements);

    /// <summary>The forms that were deployed, or that were already deployed and are unchanged.</summary>
    public IReadOnlyList<DeploymentFormResult> Forms => Parts(part => part.Form);

    /// <summary>The resources of other kinds that were deployed, or that were already deployed and are unchanged.</summary>
    public IReadOnlyList<DeploymentResourceResult> Resources => Parts(part => part.Resource);

    private T[] Parts<T>(Func<DeploymentMetadataResult, T?> select)
        where T : class => [.. Deployments.Select(select).OfType<T>()];
}
