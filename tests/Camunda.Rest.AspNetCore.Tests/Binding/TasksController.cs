using Microsoft.AspNetCore.Mvc;

namespace Camunda.Rest.AspNetCore.Tests.Binding;

/// <summary>Returns what is bound.</summary>
[ApiController]
[Route("controller")]
public sealed class TasksController : ControllerBase
{
    [HttpGet("route/{userTaskKey}")]
    public UserTaskKey Route(UserTaskKey userTaskKey) => userTaskKey;

    [HttpGet("query")]
    public UserTaskKey Query(UserTaskKey userTaskKey) => userTaskKey;

    [HttpGet("optional")]
    public IActionResult Optional(UserTaskKey? userTaskKey) => Ok(userTaskKey?.Value ?? "");

    [HttpPost("body")]
    public TaskBody Body(TaskBody body) => body;
}
