namespace Camunda.Rest.Contract.Lint;

/// <summary>One part of a path that is written out, as <c>user-tasks</c> is and <c>{userTaskKey}</c> is not.</summary>
/// <param name="Path">The JSON path of the path.</param>
/// <param name="Text">The segment.</param>
/// <param name="IsTopLevel">Whether the path starts with it.</param>
internal sealed record PathSegment(string Path, string Text, bool IsTopLevel);
