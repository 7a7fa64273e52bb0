namespace Camunda.Rest.Tests.Faults;

/// <summary>What came of a fault.</summary>
internal sealed record FaultRow(string Fault, FaultSight Search, FaultSight Create)
{
    public const string Head = """
        | Fault | A search: the caller sees | Tries | Starting an instance: the caller sees | Tries | Doubled | Next call, same client |
        | --- | --- | --- | --- | --- | --- | --- |
        """;

    public static FaultRow Expected(FaultCase fault) =>
        new(fault.Fault, new FaultSight(fault.Search, fault.SearchTries, 0, FaultCase.Result), new FaultSight(fault.Create, fault.CreateTries, 0, FaultCase.Result));

    public override string ToString() =>
        $"| {Fault} | {Search.Seen} | {Search.Tries} | {Create.Seen} | {Create.Tries} | {Create.Doubled} | {(Search.Next == Create.Next ? Search.Next : $"{Search.Next}; {Create.Next}")} |";
}
