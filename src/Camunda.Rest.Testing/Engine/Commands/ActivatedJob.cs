using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>
/// A job that is locked for a worker, with the variables that it sees, and for a user task's listener what is about to happen to the task.
/// </summary>
internal sealed record ActivatedJob(JobRecord Job, JsonObject Variables, UserTaskTransition? UserTask);
