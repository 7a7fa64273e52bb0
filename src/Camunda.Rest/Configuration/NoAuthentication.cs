namespace Camunda.Rest;

internal sealed class NoAuthentication : CamundaAuthentication
{
    public override string ToString() => "no authentication";
}
