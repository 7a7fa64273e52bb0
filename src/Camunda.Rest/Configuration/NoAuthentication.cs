namespace Camunda.Rest;

internal sealed class NoAuthentication : CamundaAuthentication
{
    public override string ToString() => "no authentication";

    internal override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
