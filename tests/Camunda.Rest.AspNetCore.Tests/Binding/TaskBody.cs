using Camunda.Rest.Models;

namespace Camunda.Rest.AspNetCore.Tests.Binding;

/// <summary>A body with keys, enums and models of the client.</summary>
public sealed record TaskBody(
    UserTaskKey Task,
    UserTaskState? State,
    TaskBody? Nested,
    IReadOnlyList<UserTaskKey>? Others,
    IReadOnlyDictionary<string, UserTaskKey>? Names,
    UserTaskFilter? Filter,
    ProcessInstanceFilter? Instances);
