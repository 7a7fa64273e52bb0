using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class ReasonsTests
{
    private static readonly ContractComparison Comparison = new(
        ContractText.Document(
            "8.10",
            """
            /gone: {get: {operationId: getGone, responses: {'204': {}}}}
            /kept: {get: {operationId: getKept, responses: {'204': {}}}}
            /list: {get: {operationId: getList, parameters: [{name: a, in: query, schema: {type: string}}], responses: {'204': {}}}}
            """,
            "Old: {type: object, properties: {name: {type: string}}}\nKept: {type: object, properties: {size: {type: string}, age: {type: "
                + "string}}}"),
        ContractText.Document(
            "8.11",
            """
            /kept: {get: {operationId: getKept, deprecated: true, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Kept'}}}}}}}
            /list: {get: {operationId: getList, responses: {'204': {}}}}
            """,
            "Kept: {type: object, properties: {age: {type: string, deprecated: true}}}"));

    [TestCase("api.Gone.GetGoneAsync(key)", "no overload", "the contract has no operation `getGone` any more")]
    [TestCase("Send(CamundaOperations.GetGone)", "no overload", "the contract has no operation `getGone` any more")]
    [TestCase("api.Kept.GetKeptAsync(key)", "no overload", "`getKept` now returns `Kept`")]
    [TestCase("api.List.GetListAsync(key)", "no overload", "`getList` now takes other arguments")]
    [TestCase("a.Size", "'Kept' does not contain a definition for 'Size' and no accessible …", "the contract has no `Kept.Size` any more")]
    [TestCase("a.Size", "'Camunda.Rest.Models.Kept' does not contain a definition for 'Size'", "the contract has no `Kept.Size` any more")]
    [TestCase("new Old()", "The type or namespace name 'Old' could not be found", "the contract has no `Old` any more")]
    [TestCase("new List<Old>()", "no overload", "the contract has no `Old` any more")]
    [TestCase("Lost(1)", "The name 'Lost' does not exist in the current context", "it uses `A.Lost`, which is left out")]
    [TestCase("Other(1)", "Something else is wrong.", "the compiler says: Something else is wrong")]
    public void Of_Unit_SaysWhatItUsesAndWhatIsNewThere(string code, string message, string reason)
    {
        SourceUnit unit = SourceUnits.Of(new SourceParser([]).Parse($"class A {{ object M() => {code}; }}")).Find("A.M()", null)[0];

        Assert.That(
            new Reasons(Comparison).Of(unit, new("A.cs", 1, 1, "CS1", message), [new("B.cs", "A.Lost(int)", null, "gone")]),
            Is.EqualTo(reason));
    }

    [TestCase("the compiler says: wrong", true)]
    [TestCase("`getA` now returns text (text/xml)", false)]
    public void IsUnexplained_Reason_TellsWhetherTheContractHasPartInIt(string reason, bool expected)
    {
        Assert.That(Reasons.IsUnexplained(reason), Is.EqualTo(expected));
    }

    [Test]
    public void NewDeprecations_OfAContract_AreThoseOfNowOnly()
    {
        Assert.That(Comparison.NewDeprecations(), Is.EquivalentTo((string[])["getKept", "Kept.age"]));
    }
}
