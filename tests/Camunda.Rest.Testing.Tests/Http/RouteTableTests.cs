using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Tests.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class RouteTableTests
{
    private static readonly RouteTable Routes = new(SmallContract.Read().Operations);

    [TestCase("POST", "/v2/parcels/search", "searchParcels")]
    [TestCase("GET", "/v2/parcels/1", "getParcel")]
    [TestCase("PATCH", "/v2/parcels/1", "patchParcel")]
    [TestCase("GET", "/v2/parcels/search", "getParcel", TestName = "Match_FixedSegmentWithoutTheMethod_FallsBackToTheParameter")]
    [TestCase("GET", "/cluster/v2/parcels", "listParcels")]
    public void Match_Path_FindsTheOperation(string method, string path, string operationId) =>
        Assert.That(Routes.Match(method, path).Operation.OperationId, Is.EqualTo(operationId));

    [TestCase("a%2Fb", "a/b")]
    [TestCase("%C3%A9", "é")]
    [TestCase("a+b", "a+b")]
    [TestCase("a%20b", "a b")]
    public void Match_EncodedSegment_IsDecodedAfterSplitting(string segment, string value) =>
        Assert.That(Routes.Match("GET", $"/v2/parcels/{segment}").PathValues["parcelKey"], Is.EqualTo(value));

    [TestCase("/v2/parcel")]
    [TestCase("/v2/parcels")]
    [TestCase("/v2/parcels/")]
    [TestCase("/v2/parcels/1/")]
    [TestCase("/v2//parcels/1")]
    [TestCase("/V2/parcels/1")]
    [TestCase("/parcels/1")]
    [TestCase("/")]
    public void Match_UnknownPath_Is404(string path) =>
        Assert.That(
            () => Routes.Match("GET", path), Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Status)).EqualTo(404));

    [Test]
    public void Match_OtherMethod_Is405AndNamesTheMethods() =>
        Assert.That(
            () => Routes.Match("DELETE", "/v2/parcels/1"),
            Throws.TypeOf<ProblemException>()
                .With.Property(nameof(ProblemException.Status))
                .EqualTo(405)
                .And.Message.Contains("GET, PATCH"));

    [TestCase("/v2/parcels/..")]
    [TestCase("/v2/parcels/%2e%2E")]
    [TestCase("/v2/./parcels/1")]
    public void Match_DotSegment_Is400(string path) =>
        Assert.That(
            () => Routes.Match("GET", path), Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Status)).EqualTo(400));
}
