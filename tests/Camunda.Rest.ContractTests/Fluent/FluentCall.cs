namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>One operation as the fluent layer calls it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Code">The call as a user writes it.</param>
/// <param name="SendAsync">Makes the call and returns its result; null where it has none.</param>
internal sealed record FluentCall(CamundaOperation Operation, string Code, Func<CamundaClient, Task<object?>> SendAsync)
{
    public override string ToString() => Operation.Id;
}
