namespace Camunda.Rest;

/// <summary>How connections to the cluster and to the identity provider are secured.</summary>
public sealed class CamundaTlsOptions
{
    internal CamundaTlsOptions Clone() => (CamundaTlsOptions)MemberwiseClone();
}
