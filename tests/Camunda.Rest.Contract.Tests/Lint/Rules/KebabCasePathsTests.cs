using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class KebabCasePathsTests
{
    [TestCase("/userTasks", "userTasks -> user-tasks")]
    [TestCase("/user_tasks/search", "user_tasks -> user-tasks")]
    [TestCase("/tasks/CallHierarchy", "CallHierarchy -> call-hierarchy")]
    public void Find_OtherSpelling_IsReported(string path, string finding) =>
        Assert.That(Linted.Paths<KebabCasePaths>(path), Is.EqualTo([finding]));

    [TestCase("/user-tasks/{userTaskKey}/form")]
    [TestCase("/cluster/v2/modes")]
    public void Find_KebabCase_IsNotReported(string path) =>
        Assert.That(Linted.Paths<KebabCasePaths>(path), Is.Empty);
}
