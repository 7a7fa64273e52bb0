using System.Globalization;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>Every operation of the API version has a place in the fluent layer.</summary>
internal sealed class FluentCoverageTests
{
    [Test]
    public void All_OfThisVersion_HaveAFluentCallEach()
    {
        string[] called = FluentCalls.All.Select(call => call.Operation.Id).ToArray();

        Assert.That(called, Is.Unique);
        Assert.That(
            CamundaOperations.All.Select(operation => operation.Id).Except(called), Is.Empty, "These operations have no fluent call.");
    }

    [Test]
    public void All_OfThisVersion_MatchesSnapshot()
    {
        var table = new StringBuilder();
        table.AppendLine(
            CultureInfo.InvariantCulture, $"{FluentCalls.All.Count} of {CamundaOperations.All.Count} operations have a fluent call");
        foreach (var call in FluentCalls.All)
            table.AppendLine().AppendLine(call.Operation.ToString()).Append("    ").AppendLine(call.Code);

        ContractSnapshot.Match(table.ToString().ReplaceLineEndings("\n"), "coverage", SnapshotForm.Difference);
    }
}
