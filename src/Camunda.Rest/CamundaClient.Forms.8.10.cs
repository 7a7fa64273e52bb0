namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Forms that were deployed.</summary>
    public FormResource Forms => field ??= new(_context);
}
