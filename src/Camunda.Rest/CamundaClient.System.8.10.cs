namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Secrets: names that stand for confidential values.</summary>
    public SecretResource Secrets => field ??= new(_context);
}
