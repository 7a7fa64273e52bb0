using System.Globalization;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>What is counted, and the reports in code and as text.</summary>
public sealed class ProcessCoverageTests
{
    [Test]
    public void Ratio_NothingRan_IsOne()
    {
        ProcessCoverage coverage = new();
        Assert.That(coverage.Ratio, Is.EqualTo(1));
        Assert.That(coverage.Processes, Is.Empty);
        Assert.That(coverage.Summary, Is.EqualTo("Process coverage: no process has run."));
        Assert.That(() => coverage.ThrowIfBelow(1), Throws.Nothing);
    }

    [Test]
    public void Processes_Model_CountsFlowNodesAndSequenceFlowsOnly()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("test", "order", CoverageModels.Order, [], []));
        ProcessCoverageReport report = coverage.Processes.Single();
        Assert.That(report.Name, Is.EqualTo("Order"));
        Assert.That(report.Elements.Select(element => element.Type).Distinct(), Is.EquivalentTo(new[]
        {
            "startEvent", "userTask", "boundaryEvent", "sendTask", "endEvent", "exclusiveGateway", "subProcess", "serviceTask",
            "callActivity", "parallelGateway", "businessRuleTask", "scriptTask",
        }));
        Assert.That(
            report.Elements.Select(element => element.Id), Does.Contain("reserve").And.Contain("change").And.Contain("addressChanged"));
        Assert.That(report.Flows.Select(flow => flow.Type).Distinct(), Is.EqualTo(new[] { "sequenceFlow" }));
        Assert.That(report.Flows.Select(flow => flow.Id), Does.Contain("toShip").And.Contain("toUpdate"));
        Assert.That((report.Elements.Count, report.Flows.Count, report.Ratio), Is.EqualTo((24, 19, 0.0)));
    }

    [Test]
    public void Add_SeveralTests_AddUp()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("b", "small", CoverageModels.Small(), ["start", "start", "unknown"], ["go"]));
        coverage.Add(new("a", "small", CoverageModels.Small(), ["start"], []));
        coverage.Add(new("b", "small", CoverageModels.Small(), ["small"], ["go"]));
        ProcessCoverageReport report = coverage.Processes.Single();
        Assert.That(report.Elements.Select(element => (element.Id, element.Hits)), Is.EqualTo(new[] { ("start", 3), ("end", 0) }));
        Assert.That(report.Flows.Select(flow => (flow.Id, flow.Hits)), Is.EqualTo(new[] { ("go", 2) }));
        Assert.That(report.Tests, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(report.NotCovered.Select(item => item.Id), Is.EqualTo(new[] { "end" }));
        Assert.That(report.Ratio, Is.EqualTo(2.0 / 3).Within(1e-9));
    }

    [Test]
    public void Processes_SnapshotTaken_DoesNotChange()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(), ["start"], []));
        IReadOnlyList<ProcessCoverageReport> before = coverage.Processes;
        coverage.Add(new("b", "small", CoverageModels.Small(), ["end"], ["go"]));
        Assert.That((before.Single().CoveredElements, coverage.Processes.Single().CoveredElements), Is.EqualTo((1, 2)));
        Assert.That(before.Single().Tests, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void Processes_ModelChanged_HasOneReportEach()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(endName: "old"), ["start"], []));
        coverage.Add(new("b", "small", CoverageModels.Small(endName: "new"), ["start", "end"], ["go"]));
        Assert.That(coverage.Processes.Select(report => report.Ratio), Is.EquivalentTo(new[] { 1.0 / 3, 1 }));
        Assert.That(coverage.Processes.Select(report => report.Model), Is.Unique.And.Ordered);
        Assert.That(coverage.Ratio, Is.EqualTo(4.0 / 6).Within(1e-9));
    }

    [Test]
    public void Processes_SeveralInOneFile_HaveOneReportEach_OrderedById()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "sale", CoverageModels.Trade, ["orderCame"], ["toCheck"]));
        Assert.That(
            coverage.Processes.Select(report => (report.ProcessId, report.Name, report.CoveredElements, report.Tests.Count)),
            Is.EqualTo(new[] { ("purchase", "Purchase", 0, 0), ("sale", "Shop", 1, 1) }));
    }

    [Test]
    public void Add_ConcurrentTests_LosesNothing()
    {
        ProcessCoverage coverage = new();
        Parallel.For(0, 400, i =>
        {
            string process = i % 2 == 0 ? "small" : "other";
            coverage.Add(new($"test {i}", process, CoverageModels.Small(process), ["start", "end"], ["go"]));
            _ = coverage.Summary;
        });
        Assert.That(
            coverage.Processes.Select(report => (report.ProcessId, report.Elements[0].Hits, report.Flows[0].Hits, report.Tests.Count)),
            Is.EqualTo(new[] { ("other", 200, 200, 200), ("small", 200, 200, 200) }));
    }

    [Test]
    public void Add_ProcessMissingInFile_Throws() => Assert.That(
        () => new ProcessCoverage().Add(new("test", "large", CoverageModels.Small(), [], [])),
        Throws.ArgumentException.With.Message.Contain("'large'"));

    [TestCase("no XML")]
    [TestCase("<html/>")]
    [TestCase("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")]
    public void Add_FileIsNotBpmn_Throws(string file) =>
        Assert.That(() => new ProcessCoverage().Add(new("test", "small", file, [], [])), Throws.ArgumentException);

    [Test]
    public void Add_FileDeclaresAnotherEncoding_ReadsTheText()
    {
        ProcessCoverage coverage = new();
        string file = """<?xml version="1.0" encoding="UTF-16"?>""" + CoverageModels.Small("prüfen");
        coverage.Add(new("test", "prüfen", file, ["start"], []));
        Assert.That(coverage.Processes.Single().ProcessId, Is.EqualTo("prüfen"));
    }

    [Test]
    public void Summary_TwoProcesses_IsATable()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(endName: "Done"), ["start"], []));
        coverage.Add(new("a", "complete", CoverageModels.Small("complete"), ["start", "end"], ["go"]));
        Assert.That(coverage.Summary.ReplaceLineEndings("\n"), Is.EqualTo(
            """
            Process coverage: 66.6 %
            Process   Elements  Flows    Ratio  Not covered
            complete       2/2    1/1  100.0 %  -
            small          1/2    0/1   33.3 %  end (Done), go (start -> Done)
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Summary_ManyAndLongNames_AreShortened()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "order", CoverageModels.Order, [], []));
        coverage.Add(new("a", "small", CoverageModels.Small(endName: new('x', 500)), [], []));
        Assert.That(coverage.Summary, Does.Contain(" review (Review the order), overdue (After one day), remind (Remind the reviewer), "
            + "reminded (Reminded), and 38 more"));
        Assert.That(coverage.Summary, Does.Contain($"end ({new string('x', 54)}…, go (start -> xxxx"));
    }

    [Test]
    public void Summary_NamesWithControlCharacters_StayOnOneLine()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(endName: "line&#10;break&#x9b;31m \u202Eright"), [], []));
        string summary = coverage.Summary;
        Assert.That(summary.Split('\n'), Has.Length.EqualTo(3));
        Assert.That(summary, Does.Contain("end (line break\uFFFD31m \uFFFDright)"));
    }

    [Test]
    public void Summary_CultureWithDecimalComma_UsesThePoint()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(), ["start"], []));
        CultureInfo.CurrentCulture = DecimalComma();
        Assert.That(coverage.Summary, Does.Contain("33.3 %"));
    }

    [Test]
    public void ThrowIfBelow_ProcessBelow_NamesItAndWhatIsMissing()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(endName: "Done"), ["start"], []));
        coverage.Add(new("a", "complete", CoverageModels.Small("complete"), ["start", "end"], ["go"]));
        ProcessCoverageException exception = Assert.Throws<ProcessCoverageException>(() => coverage.ThrowIfBelow(0.6))!;
        Assert.That(exception.Message.ReplaceLineEndings("\n"), Is.EqualTo(
            """
            The process coverage is below 60 %. Add tests that execute the elements and flows listed here.
            - small: 33.3 %; not covered: end (Done), go (start -> Done)
            """.ReplaceLineEndings("\n")));
        Assert.That(exception.Required, Is.EqualTo(0.6));
        Assert.That(exception.Processes.Select(process => process.ProcessId), Is.EqualTo(new[] { "small" }));
    }

    [Test]
    public void ThrowIfBelow_AllReachIt_DoesNotThrow()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("a", "small", CoverageModels.Small(), ["start"], ["go"]));
        Assert.That(() => coverage.ThrowIfBelow(2.0 / 3), Throws.Nothing);
        Assert.That(() => coverage.ThrowIfBelow(0), Throws.Nothing);
    }

    [TestCase(double.NaN)]
    [TestCase(-0.1)]
    [TestCase(80)]
    public void ThrowIfBelow_NotAShare_Throws(double ratio) =>
        Assert.That(() => new ProcessCoverage().ThrowIfBelow(ratio), Throws.TypeOf<ArgumentOutOfRangeException>());

    internal static CultureInfo DecimalComma()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
