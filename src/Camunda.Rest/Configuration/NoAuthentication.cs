namespace Camunda.Rest;

internal sealed class NoAuthentication : CamundaAuthentication
{
    public override string ToString() => "no authentication";

    internal override CredentialSession Open(CredentialContext context) => Session.Instance;

    private sealed class Session : CredentialSession
    {
        public static readonly Session Instance = new();

        public override bool TryApply(HttpRequestMessage request) => true;

        public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
