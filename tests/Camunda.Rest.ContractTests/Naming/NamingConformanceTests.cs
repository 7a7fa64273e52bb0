using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Lint;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Naming;

/// <summary><see cref="CamundaNaming"/> agrees with every contract, but for the departures that <c>lint</c> reports.</summary>
internal sealed class NamingConformanceTests
{
    private static readonly IEnumerable<TestCaseData> Contracts =
        Repository.Contracts.All.Select(contract => new TestCaseData(contract).SetArgDisplayNames(contract.Version.ToString()));

    [TestCaseSource(nameof(Contracts))]
    public void ToWireName_OfTheMember_IsTheNameOnTheWire(ContractDocument contract) =>
        Assert.That(
            new ContractNames(contract)
                .Values.Select(value => value.Name.TrimStart('$'))
                .Where(name => CamundaNaming.ToWireName(CamundaNaming.ToMemberName(name)) != name)
                .Distinct(),
            Is.EqualTo(["camunda.document.type"]));

    [TestCaseSource(nameof(Contracts))]
    public void ToPathSegment_OfTheResource_IsTheSegment(ContractDocument contract)
    {
        string[] resources =
        [
            .. new ContractNames(contract).Segments.Where(segment => segment.IsTopLevel).Select(segment => segment.Text).Distinct(),
        ];

        Assert.That(resources.Select(segment => CamundaNaming.ToPathSegment(CamundaNaming.ToResourceName(segment))), Is.EqualTo(resources));
    }

    /// <summary>
    /// A POST to neither a plural nor one of these ends in an action, and its operation starts with the verb of that action.
    /// </summary>
    [TestCaseSource(nameof(Contracts))]
    public void ToVerb_OfAnAction_IsTheVerbOfItsOperation(ContractDocument contract)
    {
        string[] noActions =
        [
            "batch", "global", "history", "process-instances-by-definition", "process-instances-by-error", "process-instances-by-version",
            "runtime", "user", "{tenantId}",
        ];
        ContractOperation[] actions =
        [
            .. contract.Operations.Where(operation => operation.Method == "post"
                && !IsResource(LastSegment(operation))
                && !noActions.Contains(LastSegment(operation))),
        ];

        Assert.That(actions, Has.Length.GreaterThan(50));
        Assert.That(
            actions.Where(operation => !CamundaNaming.TryGetVerb(LastSegment(operation), out string? verb)
                || FirstWord(verb) != FirstWord(CamundaNaming.ToMemberName(operation.Id)))
                .Select(operation => $"{operation.Id} {operation.Path}"),
            Is.Empty);
    }

    [TestCaseSource(nameof(Contracts))]
    public void GetKind_OfAKeyOrIdType_IsTheKindOfTheContract(ContractDocument contract)
    {
        string[] typesWithoutSuffix = ["ClusterVariableName", "EndCursor", "StartCursor", "Tag", "Username"];

        Assert.That(
            contract.Schemas.Where(schema => schema.Value.Text("x-kind") is "key" or "id" && !typesWithoutSuffix.Contains(schema.Key))
                .Where(schema => CamundaNaming.GetKind(schema.Key).ToString() != CamundaNaming.ToMemberName(schema.Value.Text("x-kind")!))
                .Select(schema => schema.Key),
            Is.Empty);
    }

    private static bool IsResource(string segment) => segment[0] != '{' && CamundaNaming.IsPlural(segment);

    private static string LastSegment(ContractOperation operation) => operation.Path[(operation.Path.LastIndexOf('/') + 1)..];

    private static string FirstWord(string member) => member[..(member.Skip(1).TakeWhile(c => !char.IsUpper(c)).Count() + 1)];
}
