namespace Camunda.Rest;

public sealed partial class UserTaskReference
{
    /// <summary>
    /// Returns a builder that updates attributes of the task (<c>PATCH /user-tasks/{userTaskKey}</c>). Values that are not set stay
    /// unchanged.
    /// </summary>
    public UserTaskUpdateBuilder Update() => new(_context, Key);
}
