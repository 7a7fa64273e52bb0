using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.ContractTests.Snapshots;
using Camunda.Rest.ContractTests.Wire;
using Camunda.Rest.Tests.Shared.Generated;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>What each fluent call sends, and what it reads from a full answer.</summary>
internal sealed class FluentRequestTests
{
    private static IEnumerable<FluentCall> Calls => FluentCalls.All;

    private static IEnumerable<FluentCall> GeneratedCalls => FluentCalls.OfGeneratedMembers;

    [TestCaseSource(nameof(Calls))]
    public async Task Send_SampleCall_MatchesSnapshot(FluentCall call)
    {
        using var recorder = new RequestRecorder();
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = recorder,
        });

        object? result = await call.SendAsync(camunda);

        Assert.That(recorder.Operations, Is.EqualTo(new[] { call.Operation }), "The call has to be one request, of its own operation.");
        var text = new StringBuilder();
        text.AppendLine(call.Code)
            .AppendLine()
            .AppendLine(recorder.Recorded.TrimEnd())
            .AppendLine()
            .Append("=> ")
            .AppendLine(await DescribeAsync(result));
        ContractSnapshot.Match(text.ToString().ReplaceLineEndings("\n"), call.Operation.Id);
    }

    [TestCaseSource(nameof(GeneratedCalls))]
    public async Task Send_SampleOfAGeneratedMember_IsOneRequestOfItsOperation(FluentCall call)
    {
        using var recorder = new RequestRecorder();
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = recorder,
        });

        await call.SendAsync(camunda);

        Assert.That(recorder.Operations, Is.EqualTo(new[] { call.Operation }), call.Code);
    }

    [Test]
    public void GeneratedMembers_OfThisVersion_AreThoseThatNobodyWrote()
    {
        var generated = FluentCalls.OfGeneratedMembers.Select(call => call.Operation.Id).Distinct();
        var handwritten = ComposedContract.Composed.Operations
            .Where(operation => operation.Json.IsTrue("x-handwritten"))
            .Select(operation => operation.Id);

        Assert.That(generated, Is.EquivalentTo(CamundaOperations.All.Select(operation => operation.Id).Except(handwritten)));
    }

    [Test]
    public void Snapshots_OfThisVersion_AreThoseOfItsCalls() =>
        ContractSnapshot.MatchNames(FluentCalls.All.Select(call => call.Operation.Id));

    private static async Task<string> DescribeAsync(object? result)
    {
        switch (result)
        {
            case null:
                return "nothing";
            case Stream stream:
                using (var reader = new StreamReader(stream))
                    return $"a stream: {await reader.ReadToEndAsync()}";
            default:
                return $"{NameOf(result.GetType())} {JsonConvert.SerializeObject(result, Formatting.Indented)}";
        }
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;
}
