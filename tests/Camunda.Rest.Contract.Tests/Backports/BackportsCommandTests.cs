using Camunda.Rest.Contract.Tests.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Backports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class BackportsCommandTests : IDisposable
{
    private readonly ContractFolderFixture _contracts = new ContractFolderFixture()
        .With("8.9", schemas: "T: {type: object, properties: {groupId: {type: string}, roleId: {type: string}, name: {type: string}}}")
        .With("8.10", schemas: """
            GroupId: {x-kind: id}
            Names: {type: object}
            RoleId: {x-kind: id}
            T: {type: object, properties: {groupId: {$ref: '#/components/schemas/GroupId'}, roleId: {$ref: '#/components/schemas/RoleId'}, name: {$ref: '#/components/schemas/Names'}}}
            """);

    public void Dispose() => _contracts.Dispose();

    [Test]
    public void Run_TableThatNamesOneOfTwo_ProposesTheOtherWithItsPlaces()
    {
        File.WriteAllText(_contracts.PathOf("backports.yaml"), "types: {GroupId: '8.10'}");
        StringWriter output = new() { NewLine = "\n" };

        int exitCode = Program.Run(
            ["backports", "--contracts", _contracts.PathOf(""), "--backports", _contracts.PathOf("backports.yaml")],
            output,
            TextWriter.Null);

        Assert.That((exitCode, output.ToString()), Is.EqualTo((0, "RoleId: '8.10'\n  # 8.9 T.roleId\n")));
    }
}
