using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LintCommandTests : IDisposable
{
    private readonly ContractFolderFixture _contracts = new();

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Run_Departures_PrintsThemByRuleAndPathAndExitsWithZero()
    {
        _contracts.With(
            "8.8",
            "/b-things/search: {post: {operationId: searchB, responses: {'204': {}}}}\n/a-thing: {post: {operationId: getXML, responses: "
                + "{'204': {}}}}\n/c-things/search: {post: {operationId: c, responses: {'204': {}}}}",
            "T: {type: object, properties: {dueDate: {type: string}, Name: {type: string}}}");

        string file = _contracts.FileOf("8.8");
        Assert.That(Run("lint", "--contract", file), Is.EqualTo((0, $"""
            plural-resources: $.paths['/a-thing']: a-thing -> a-things
            actions-read-as-nouns: $.paths['/b-things/search']: search -> a word that is not a verb as well
            actions-read-as-nouns: $.paths['/c-things/search']: search -> a word that is not a verb as well
            camel-case-names: $.components.schemas.T.properties.Name: Name -> name
            acronyms-as-words: $.paths['/a-thing'].post.operationId: getXML -> getXml
            dates-as-date-time: $.components.schemas.T.properties.dueDate: dueDate (string) -> dueDate (date-time)
            {file}: findings 6 (plural-resources 1, actions-read-as-nouns 2, camel-case-names 1, acronyms-as-words 1, dates-as-date-time 1)

            """, "")));
    }

    [Test]
    public void Run_NoDeparture_PrintsTheNumberOnly()
    {
        _contracts.With("8.8", "/things: {get: {operationId: getThings, responses: {'204': {}}}}");

        Assert.That(Run("lint", "--contract", _contracts.FileOf("8.8")), Is.EqualTo((0, $"{_contracts.FileOf("8.8")}: findings 0\n", "")));
    }

    [Test]
    public void Run_NoContract_ExitsWithOneAndSaysSo()
    {
        string file = _contracts.PathOf("other.yaml");
        File.WriteAllText(file, "a: 1\n");

        (int code, string output, string error) = Run("lint", "--contract", file);

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.StartWith($"error: {file}: ").And.Contains("this is not a contract"));
    }

    [Test]
    public void Run_Help_SaysWhatTheExitCodesAre() =>
        Assert.That(Run("lint", "--help").Output, Does.Contain("exits with 0 whatever it finds; with 1 where the file is not a contract"));

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
