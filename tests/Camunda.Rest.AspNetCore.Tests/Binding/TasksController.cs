using Microsoft.AspNetCore.Mvc;

namespace Camunda.Rest.AspNetCore.Tests.Binding;

/// <summary>Returns what is bound.</summary>
[ApiController]
[Route("controller")]
public sealed class TasksController : ControllerBase
{
    [HttpGet("route/{userTaskKey}")]
    public ActionResult<UserTaskKey> Route(UserTaskKey userTaskKey) => Ok(userTaskKey);

    [HttpGet("query")]
    public ActionResult<UserTaskKey> Query(UserTaskKey userTaskKey) => Ok(userTaskKey);

    [HttpGet("optional")]
    public IActionResult Optional(UserTaskKey? userTaskKey) => Ok(userTaskKey?.Value ?? "");

    [HttpPost("body")]
    public ActionResult<TaskBody> Body(TaskBody body) => Ok(body);
}
