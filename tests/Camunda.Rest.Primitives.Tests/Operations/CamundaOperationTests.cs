using System.Globalization;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Operations;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class CamundaOperationTests
{
    [Test]
    public void ToString_NamesMethodAndPath()
        => Assert.That(Assign([204]).ToString(), Is.EqualTo("assignUserTask (POST /v2/user-tasks/{userTaskKey}/assignment)"));

    [Test]
    public void StatusCodes_SourceArrayChanges_StayAsTheyWere()
    {
        int[] codes = [204];
        CamundaOperation operation = Assign(codes);
        codes[0] = 500;
        Assert.That(operation.SuccessStatusCodes, Is.EqualTo(new[] { 204 }));
        Assert.That(operation.ErrorStatusCodes, Is.EqualTo(new[] { 400, 404 }));
    }

    [Test]
    public void QueryFlag_AnyFormat_IsLowerCase()
    {
        QueryFlag set = true;
        QueryFlag? absent = null;
        Assert.That(string.Format(CultureInfo.InvariantCulture, "{0:O} {1}", set, (QueryFlag)false), Is.EqualTo("true false"));
        Assert.That(set.TryFormat(new char[3], out _, default, null), Is.False);
        Assert.That($"{absent}", Is.Empty);
    }

    private static CamundaOperation Assign(int[] codes) => new(
        id: "assignUserTask",
        method: HttpMethod.Post,
        pathTemplate: "/v2/user-tasks/{userTaskKey}/assignment",
        tag: "UserTasks",
        isEventuallyConsistent: false,
        addedInVersion: "8.8",
        successStatusCodes: codes,
        errorStatusCodes: [400, 404],
        result: CamundaResultKind.None,
        resultMembers: []);
}
