namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>The cluster's clock.</summary>
    public ClockResource Clock => field ??= new(_context);

    /// <summary>The licence that the cluster runs with.</summary>
    public LicenseResource License => field ??= new(_context);

    /// <summary>The system behind the cluster: its usage and settings.</summary>
    public SystemResource System => field ??= new(_context);
}
