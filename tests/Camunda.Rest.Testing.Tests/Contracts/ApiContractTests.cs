using Camunda.Rest.Contract;
using Camunda.Rest.Testing.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Contracts;

public sealed class ApiContractTests
{
    [Test]
    public void Read_PathWithAndWithoutServer_GetsFullPath()
    {
        ApiContract contract = SmallContract.Read();

        Assert.That(
            contract.Operations.Select(operation => $"{operation.OperationId} {operation.Method} {operation.Path}"),
            Is.EqualTo(new[]
            {
                "searchParcels POST /v2/parcels/search",
                "getParcel GET /v2/parcels/{parcelKey}",
                "patchParcel PATCH /v2/parcels/{parcelKey}",
                "listParcels GET /cluster/v2/parcels",
            }));
    }

    [Test]
    public void Read_Operation_KnowsParametersBodyAndResponses()
    {
        ApiContract contract = SmallContract.Read();
        ApiOperation search = contract.Operations[0];
        ApiOperation get = contract.Operations[1];

        Assert.Multiple(() =>
        {
            Assert.That(contract.Version, Is.EqualTo("8.8"));
            Assert.That(
                get.Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Required)),
                Is.EqualTo(new[] { ("parcelKey", "path", true), ("verbose", "query", false) }));
            Assert.That(get.Parameters[0].Use.Schema, Is.InstanceOf<IdentifierSchema>());
            Assert.That(get.Responses.Keys, Is.EqualTo(new[] { 200, 404 }));
            Assert.That(search.Body!.Required, Is.False);
            Assert.That(search.Body.Content["application/json"].Schema.Name, Is.EqualTo("ParcelSearchQuery"));
            Assert.That(search.ResultSchema, Is.InstanceOf<ObjectSchema>());
        });
    }

    [Test]
    public void Schema_RefersToItself_IsTheSameSchema()
    {
        ApiContract contract = SmallContract.Read();
        ObjectSchema parcel = (ObjectSchema)contract.Schema("Parcel");

        Assert.That(parcel.Properties["inner"].Use.Schema, Is.SameAs(parcel));
    }

    [Test]
    public void Schema_UnknownKind_SaysWhereAndWhat()
    {
        ApiContract contract = SmallContract.Read("""
            info: {version: "8.8"}
            paths: {}
            components: {schemas: {Odd: {x-kind: riddle}}}
            """);

        Assert.That(
            () => contract.Schema("Odd"), Throws.TypeOf<ContractException>().With.Message.Contains("Odd").And.Message.Contains("riddle"));
    }

    [Test]
    public void Schema_ReferenceToNothing_NamesTheComponent()
    {
        ApiContract contract = SmallContract.Read("""
            info: {version: "8.8"}
            paths: {}
            components: {schemas: {Box: {type: object, properties: {lid: {$ref: '#/components/schemas/Lid'}}}}}
            """);
        ObjectSchema box = (ObjectSchema)contract.Schema("Box");

        Assert.That(() => box.Properties["lid"].Use.Schema, Throws.TypeOf<ContractException>().With.Message.Contains("'Lid'"));
    }

    [Test]
    public void Read_NoVersion_NamesThePath() =>
        Assert.That(() => SmallContract.Read("paths: {}"), Throws.TypeOf<ContractException>().With.Message.Contains("info.version"));
}
