using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.ContractTests.Import;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Check;

[Parallelizable(ParallelScope.All)]
public sealed class ContractCheckTests
{
    [Test]
    public void Run_ImportedContract_FindsNoLoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));

        CheckReport report = ContractCheck.Run(folder.FullName, Importer.Import(folder.FullName, "8.9"));

        Assert.That(report.Losses.Select(loss => loss.ToString()), Is.Empty);
        Assert.That(report.Summary, Does.StartWith("operations 2, properties "));
    }

    [Test]
    public void Run_AnyFactRemovedOrChanged_ReportsALoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        JsonObject contract = Importer.Import(folder.FullName, "8.9");
        List<string> unseen = [];
        int count = 0;
        foreach ((string name, JsonObject mutant) in ContractMutations.Of(contract))
        {
            count++;
            try { if (ContractCheck.Run(folder.FullName, mutant).Losses.Count == 0)
            {
                unseen.Add(name);
            } } catch (Exception e) { unseen.Add("CRASH " + name + " " + e.GetType().Name + e.StackTrace!.Split('\n').First(l => l.Contains("Check"))); }
        }

        File.WriteAllLines("/tmp/h/import-scratch/unseen.txt", unseen); Assert.That(unseen, Is.Empty);
        Assert.That(count, Is.GreaterThan(500));
    }
}
